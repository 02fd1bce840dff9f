//! How sure a name is a person's: a logistic model over what the name is made of and what stands
//! beside it, so that confidence is a share: of the names that get 0.8, eight in ten are persons.
//!
//! The weights are fitted to this project's annotated training articles by `gazetteer --fit`, apart
//! for single words and for longer names. May import:
//! `extract::{gazetteer, table}`.

use super::{
    cues::Beside,
    sequence::Sequence,
    titles::{Distance, TitleKind, TitleMark},
    words::Worth,
};
use crate::extract::{gazetteer::NameWord, table::rows};

/// The fitted weights.
const TABLE: &str = include_str!("../../../assets/tables/person_weights.tsv");

/// Below this a name is not proposed. Below the floor of what is shown it may still be borne out by
/// its other mentions.
pub const LEAST: f32 = 0.35;

/// What stands around a name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Setting {
    /// The title before it.
    pub title: Option<TitleMark>,
    /// Whether the title has the article.
    pub definite_title: bool,
    /// What stands right before and after it.
    pub beside: Beside,
    /// Whether proclitics were taken off its first word.
    pub split: bool,
    /// Whether the list of full names has it.
    pub listed: bool,
    /// Whether the list of places has it.
    pub place: bool,
}

/// One thing that speaks for or against a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Feature {
    /// Always there.
    Bias,
    /// For each word of that worth.
    Strong,
    /// The same.
    Name,
    /// The same.
    Rare,
    /// The same.
    Unknown,
    /// The same.
    Weak,
    /// The first word's worth.
    FirstStrong,
    /// The same.
    FirstWeak,
    /// Three words and more.
    Long,
    /// It has عبد, بن, أبو, or is such as نور الدين.
    Bound,
    /// Its last word has the article.
    DefiniteLast,
    /// Its first word has the article.
    DefiniteFirst,
    /// Proclitics were taken off.
    Split,
    /// After السيد and the like.
    Address,
    /// After an office.
    Office,
    /// After a profession.
    Profession,
    /// After a word of kinship.
    Kin,
    /// After a title of several persons.
    Plural,
    /// The title has the article.
    DefiniteTitle,
    /// After an office with its field.
    AfterField,
    /// After an office with its field and a comma.
    AfterComma,
    /// After a verb of saying.
    VerbBefore,
    /// After a noun that takes a person.
    NounBefore,
    /// Before a verb of saying.
    VerbAfter,
    /// Before أن or a comma and a verb.
    ThatAfter,
    /// Before a colon.
    ColonAfter,
    /// Before a bracket.
    BracketAfter,
    /// Before a comma.
    CommaAfter,
    /// At the paragraph's start.
    Start,
    /// The whole paragraph.
    Alone,
    /// After a preposition that places follow.
    PlaceBefore,
    /// In the list of full names.
    Listed,
    /// In the list of places.
    Place,
    /// Tenths of the first word's occurrences that stand beside names.
    FirstBeside,
    /// Bits of its count as a given name.
    FirstGiven,
    /// Bits of its count in raw text.
    FirstFrequency,
    /// It is in the list of foreign names alone.
    FirstForeign,
    /// Tenths of the last word's occurrences that follow names.
    LastAfter,
    /// Bits of its count as a surname.
    LastSurname,
    /// Bits of its count in raw text.
    LastFrequency,
    /// It is in the list of foreign names alone.
    LastForeign,
    /// After a name and و or a comma.
    NameBefore,
    /// Before و and a name.
    NameAfter,
    /// Before a word that might continue it: a strong name.
    NextStrong,
    /// The same, a name.
    NextName,
    /// The same, a rare or unknown word.
    NextRare,
    /// The same, a weak word.
    NextWeak,
    /// After a word that is a name itself.
    PreviousName,
    /// For each word that is perhaps a common one with proclitics or endings.
    Inflected,
    /// Such a word might continue it.
    NextInflected,
    /// After an adjective with the article (المغربي), where no title stands before.
    AdjectiveBefore,
    /// After كان and the like.
    WasBefore,
    /// After أن, لكن and the like.
    ThatBefore,
    /// Before an office or profession, perhaps after a comma.
    TitleAfter,
    /// Before الذي and the like, perhaps after a comma.
    WhoAfter,
    /// Before a number, after a comma or bracket.
    NumberAfter,
    /// Before a full stop, or at the paragraph's end.
    EndAfter,
    /// How foreign the letters of the first word look, from 0 to 10.
    FirstShape,
    /// The same of the last word.
    LastShape,
}

impl Feature {
    /// Every feature, in the order of their numbers.
    pub const ALL: [Self; 59] = [
        Self::Bias,
        Self::Strong,
        Self::Name,
        Self::Rare,
        Self::Unknown,
        Self::Weak,
        Self::FirstStrong,
        Self::FirstWeak,
        Self::Long,
        Self::Bound,
        Self::DefiniteLast,
        Self::DefiniteFirst,
        Self::Split,
        Self::Address,
        Self::Office,
        Self::Profession,
        Self::Kin,
        Self::Plural,
        Self::DefiniteTitle,
        Self::AfterField,
        Self::AfterComma,
        Self::VerbBefore,
        Self::NounBefore,
        Self::VerbAfter,
        Self::ThatAfter,
        Self::ColonAfter,
        Self::BracketAfter,
        Self::CommaAfter,
        Self::Start,
        Self::Alone,
        Self::PlaceBefore,
        Self::Listed,
        Self::Place,
        Self::FirstBeside,
        Self::FirstGiven,
        Self::FirstFrequency,
        Self::FirstForeign,
        Self::LastAfter,
        Self::LastSurname,
        Self::LastFrequency,
        Self::LastForeign,
        Self::NameBefore,
        Self::NameAfter,
        Self::NextStrong,
        Self::NextName,
        Self::NextRare,
        Self::NextWeak,
        Self::PreviousName,
        Self::Inflected,
        Self::NextInflected,
        Self::AdjectiveBefore,
        Self::WasBefore,
        Self::ThatBefore,
        Self::TitleAfter,
        Self::WhoAfter,
        Self::NumberAfter,
        Self::EndAfter,
        Self::FirstShape,
        Self::LastShape,
    ];
}

/// The weights of the features: for single words, for longer names.
#[derive(Clone, Debug, PartialEq)]
pub struct Weights([[f32; 2]; Feature::ALL.len()]);

impl Weights {
    /// Reads the table; a feature that it lacks weighs nothing.
    pub fn read() -> Self {
        let mut weights = [[0.0; 2]; Feature::ALL.len()];
        for row in rows(TABLE) {
            let feature = Feature::ALL
                .iter()
                .position(|f| format!("{f:?}") == row.column(0));
            let number = |column: usize| row.column(column).parse().unwrap_or_default();
            if let Some(slot) = feature.and_then(|feature| weights.get_mut(feature)) {
                *slot = [number(1), number(2)];
            }
        }
        Self(weights)
    }

    /// How sure `name` is a person's in that setting.
    pub fn confidence(&self, name: &Sequence, setting: &Setting) -> f32 {
        let mut score = 0.0;
        each(name, setting, |feature, times| {
            let [single, several] = self.0[feature as usize];
            score += f32::from(times) * if name.words == 1 { single } else { several };
        });
        1.0 / (1.0 + (-score).exp())
    }
}

/// Calls `see` with each feature that is there, and how often.
pub fn each(name: &Sequence, setting: &Setting, mut see: impl FnMut(Feature, u8)) {
    use Feature as F;
    see(F::Bias, 1);
    for (worth, feature) in [
        (Worth::Strong, F::Strong),
        (Worth::Name, F::Name),
        (Worth::Rare, F::Rare),
        (Worth::Unknown, F::Unknown),
        (Worth::Weak, F::Weak),
        (Worth::Inflected, F::Inflected),
    ] {
        see(feature, name.count(worth).min(3));
    }
    let [first, last] = name.ends;
    let alone = |word: NameWord| u8::from(word.foreign && word.given < 2 && word.surname < 2);
    for (feature, times) in [
        (F::FirstBeside, first.beside_names / 10),
        (F::FirstGiven, first.given),
        (F::FirstFrequency, first.frequency),
        (F::FirstForeign, alone(first)),
        (F::LastAfter, last.after_names / 10),
        (F::LastSurname, last.surname),
        (F::LastFrequency, last.frequency),
        (F::LastForeign, alone(last)),
        (F::FirstShape, name.shapes[0]),
        (F::LastShape, name.shapes[1]),
    ] {
        see(feature, times);
    }
    let beside = setting.beside;
    let title = setting
        .title
        .filter(|title| title.distance == Distance::Beside);
    let far = |distance| {
        setting
            .title
            .is_some_and(|title| title.distance == distance)
    };
    let is = |kind| title.is_some_and(|title| title.kind == kind);
    for (there, feature) in [
        (name.first_worth == Worth::Strong, F::FirstStrong),
        (name.first_worth == Worth::Weak, F::FirstWeak),
        (name.words > 2, F::Long),
        (name.bound, F::Bound),
        (name.definite.1, F::DefiniteLast),
        (name.definite.0, F::DefiniteFirst),
        (setting.split, F::Split),
        (is(TitleKind::Address), F::Address),
        (is(TitleKind::Office), F::Office),
        (is(TitleKind::Profession), F::Profession),
        (is(TitleKind::Kin), F::Kin),
        (is(TitleKind::Plural), F::Plural),
        (title.is_some() && setting.definite_title, F::DefiniteTitle),
        (far(Distance::AfterField), F::AfterField),
        (far(Distance::AfterComma), F::AfterComma),
        (beside.verb_before, F::VerbBefore),
        (beside.noun_before, F::NounBefore),
        (beside.verb_after, F::VerbAfter),
        (beside.that_after, F::ThatAfter),
        (beside.colon_after, F::ColonAfter),
        (beside.bracket_after, F::BracketAfter),
        (beside.comma_after, F::CommaAfter),
        (beside.start, F::Start),
        (beside.start && beside.end, F::Alone),
        (beside.place_before, F::PlaceBefore),
        (beside.name_before, F::NameBefore),
        (beside.name_after, F::NameAfter),
        (beside.previous_name && title.is_none(), F::PreviousName),
        (name.next == Some(Worth::Strong), F::NextStrong),
        (name.next == Some(Worth::Name), F::NextName),
        (
            matches!(name.next, Some(Worth::Rare | Worth::Unknown)),
            F::NextRare,
        ),
        (name.next == Some(Worth::Weak), F::NextWeak),
        (name.next == Some(Worth::Inflected), F::NextInflected),
        (
            beside.adjective_before && setting.title.is_none(),
            F::AdjectiveBefore,
        ),
        (beside.was_before, F::WasBefore),
        (beside.that_before, F::ThatBefore),
        (beside.title_after, F::TitleAfter),
        (beside.who_after, F::WhoAfter),
        (beside.number_after, F::NumberAfter),
        (beside.end_after, F::EndAfter),
        (setting.listed, F::Listed),
        (setting.place, F::Place),
    ] {
        if there {
            see(feature, 1);
        }
    }
}
