//! How sure a name is a person's: a logistic model over what the name is made of and what stands
//! beside it, so that confidence is a share: of the names that get 0.8, eight in ten are persons.
//!
//! The weights are fitted to this project's annotated training articles by `gazetteer --fit`, apart
//! for single words and for longer names. May import: `extract::gazetteer`.

use super::{
    feature::Feature as F,
    sequence::Sequence,
    titles::{Distance, TitleKind, TitleMark},
    words::Worth,
};
use crate::extract::gazetteer::{
    Fame, NameWord,
    weights::{Seen, Weights},
};

/// The fitted weights.
const TABLE: &str = include_str!("../../../assets/tables/person_weights.tsv");

/// Below this a name is not proposed. Below the floor of what is shown it may still be borne out by
/// its other mentions.
pub const LEAST: f32 = 0.35;

/// The least confidence in somebody whom the whole press knows, by more than one word: the training
/// articles have too few of them to fit it.
const FAMOUS: f32 = 0.9;

/// The least confidence in a king or pope with his number, after his title: the same.
const CROWNED: f32 = 0.85;

/// The fitted weights.
pub fn weights() -> Weights {
    Weights::read(TABLE, F::ALL)
}

/// How sure `name` is a person's that was seen so, after that title, and is so well known.
pub fn of(
    weights: &Weights,
    name: &Sequence,
    seen: &Seen,
    title: Option<TitleMark>,
    fame: Option<Fame>,
) -> f32 {
    let fitted = weights.confidence(seen, name.length());
    let royal = |title: TitleMark| title.is_beside() && title.kind == TitleKind::Royal;
    match fame {
        Some(Fame::Full | Fame::Alone) if name.last > name.first => fitted.max(FAMOUS),
        _ if name.numbered && title.is_some_and(royal) => fitted.max(CROWNED),
        _ => fitted,
    }
}

/// Notes what the words of `name` say.
pub fn see_words(name: &Sequence, seen: &mut Seen) {
    F::Bias.mark(seen, true);
    for (worth, feature) in [
        (Worth::Strong, F::Strong),
        (Worth::Name, F::Name),
        (Worth::Rare, F::Rare),
        (Worth::Unknown, F::Unknown),
        (Worth::Weak, F::Weak),
        (Worth::Inflected, F::Inflected),
    ] {
        feature.count(seen, name.count(worth).min(3));
    }
    F::FirstStrong.mark(seen, name.first_worth == Worth::Strong);
    F::FirstWeak.mark(seen, name.first_worth == Worth::Weak);
    F::AllNames.mark(
        seen,
        name.count(Worth::Strong) + name.count(Worth::Name) == name.words,
    );
    F::NoneCommon.mark(
        seen,
        name.count(Worth::Weak) + name.count(Worth::Inflected) == 0,
    );
    F::Long.mark(seen, name.words > 2);
    F::Bound.mark(seen, name.bound);
    F::DefiniteFirst.mark(seen, name.definite.0);
    F::DefiniteLast.mark(seen, name.definite.1);
    F::Split.mark(seen, name.rest > 0);
    see_ends(name, seen);
    see_next(name, seen);
}

/// Notes what the lists say of the first and the last word of `name`.
fn see_ends(name: &Sequence, seen: &mut Seen) {
    let foreign = |word: NameWord| word.foreign && word.given < 2 && word.surname < 2;
    let [first, last] = name.ends;
    F::FirstBeside.count(seen, first.beside_names / 10);
    F::FirstGiven.count(seen, first.given);
    F::FirstFrequency.count(seen, first.frequency);
    F::FirstForeign.mark(seen, foreign(first));
    F::FirstShape.count(seen, name.shapes[0]);
    F::LastAfter.count(seen, last.after_names / 10);
    F::LastSurname.count(seen, last.surname);
    F::LastFrequency.count(seen, last.frequency);
    F::LastForeign.mark(seen, foreign(last));
    F::LastShape.count(seen, name.shapes[1]);
}

/// Notes what the word after `name` would be worth as part of it.
fn see_next(name: &Sequence, seen: &mut Seen) {
    let feature = match name.next {
        Some(Worth::Strong) => F::NextStrong,
        Some(Worth::Name) => F::NextName,
        Some(Worth::Rare | Worth::Unknown) => F::NextRare,
        Some(Worth::Weak) => F::NextWeak,
        Some(Worth::Inflected) => F::NextInflected,
        Some(Worth::Ordinary) | None => return,
    };
    feature.mark(seen, true);
}

/// Notes the title before `name`; `definite` where it has the article.
pub fn see_title(name: &Sequence, title: Option<TitleMark>, definite: bool, seen: &mut Seen) {
    let Some(title) = title else { return };
    let feature = match (title.distance, title.kind) {
        (Distance::AfterField, _) => F::AfterField,
        (Distance::AfterComma, _) => F::AfterComma,
        (Distance::Beside, TitleKind::Address) => F::Address,
        (Distance::Beside, TitleKind::Royal) => F::Royal,
        (Distance::Beside, TitleKind::Office) => F::Office,
        (Distance::Beside, TitleKind::Profession) => F::Profession,
        (Distance::Beside, TitleKind::Kin) => F::Kin,
        (Distance::Beside, TitleKind::Plural) => F::Plural,
    };
    feature.mark(seen, true);
    let beside = title.distance == Distance::Beside;
    F::DefiniteTitle.mark(seen, beside && definite);
    F::TitledName.mark(seen, beside && name.first_worth >= Worth::Name);
}

/// Notes how the lists of full names and of places have `name`.
pub fn see_lists(fame: Option<Fame>, is_place: bool, seen: &mut Seen) {
    F::Listed.mark(seen, fame == Some(Fame::Listed));
    F::Known.mark(seen, fame == Some(Fame::Full));
    F::KnownAlone.mark(seen, fame == Some(Fame::Alone));
    F::Place.mark(seen, is_place);
}
