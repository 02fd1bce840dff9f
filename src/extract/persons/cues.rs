//! Words beside a name that only persons have beside them (verbs of saying, رحيل, بقيادة), words
//! that speak against a person (مدينة), and the marks around it.
//!
//! May import: `extract::{context, gazetteer, phrase, table}`, `text`.

use super::{
    feature::Feature as F,
    sequence::Sequence,
    titles::{TitleMark, Titles},
    words::{NameWords, Worth},
};
use crate::{
    extract::{Context, gazetteer::weights::Seen, phrase::readings, table::rows},
    text::{TokenKind, WordMap, fold},
};

const TABLE: &str = include_str!("../../../assets/tables/person_cues.tsv");

/// What a cue is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CueKind {
    /// A verb of saying.
    Verb,
    /// A verb of what persons do.
    Act,
    /// A noun or preposition that takes a person after it.
    Noun,
    /// A head or preposition that takes a place after it.
    Place,
    /// Another preposition.
    Preposition,
    /// كان and the like.
    Was,
    /// أن and the like.
    That,
    /// الذي and the like.
    Who,
}

impl CueKind {
    fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "said" | "says" => Self::Verb,
            "act" => Self::Act,
            "noun" => Self::Noun,
            "place" => Self::Place,
            "preposition" => Self::Preposition,
            "was" => Self::Was,
            "that" => Self::That,
            "who" => Self::Who,
            _ => return None,
        })
    }

    /// The feature of a cue right before a name.
    const fn before(self) -> Option<F> {
        match self {
            Self::Verb => Some(F::VerbBefore),
            Self::Act => Some(F::ActBefore),
            Self::Noun => Some(F::NounBefore),
            Self::Place => Some(F::PlaceBefore),
            Self::Preposition => Some(F::PrepositionBefore),
            Self::Was => Some(F::WasBefore),
            Self::That => Some(F::ThatBefore),
            Self::Who => None,
        }
    }

    /// The feature of a cue right after a name.
    const fn after(self) -> Option<F> {
        match self {
            Self::Verb => Some(F::VerbAfter),
            Self::Act => Some(F::ActAfter),
            Self::That => Some(F::ThatAfter),
            _ => None,
        }
    }
}

/// The cues, by folded key.
pub struct Cues(WordMap<String, CueKind>);

impl Cues {
    /// Reads the table.
    pub fn read() -> Self {
        let cue = |row: crate::extract::table::Row<'_>| {
            Some((fold(row.column(0)), CueKind::from_name(row.column(1))?))
        };
        Self(rows(TABLE).filter_map(cue).collect())
    }

    /// The cue that token `index` is: after و or ف or, if a noun, after any proclitic.
    pub fn at(&self, paragraph: &Context<'_>, index: usize) -> Option<CueKind> {
        let key = paragraph.keys.get(index)?;
        readings(key).find_map(|reading| {
            let kind = *self.0.get(key.get(reading.rest..)?)?;
            let noun = matches!(kind, CueKind::Noun | CueKind::Place);
            (noun || reading.preposition.is_none()).then_some(kind)
        })
    }

    /// Notes what stands right before `name`; `titled` where a title does.
    pub fn see_before(
        &self,
        paragraph: &Context<'_>,
        words: &NameWords,
        name: &Sequence,
        title: Option<TitleMark>,
        seen: &mut Seen,
    ) {
        let Some(before) = name.first.checked_sub(1) else {
            F::Start.mark(seen, true);
            F::Alone.mark(seen, name.last + 1 == paragraph.tokens.len());
            return;
        };
        F::NameBefore.mark(seen, is_listed_after(paragraph, words, name, before));
        if name.rest > 0 {
            return;
        }
        let cue = self.at(paragraph, before);
        if let Some(feature) = cue.and_then(CueKind::before) {
            feature.mark(seen, true);
        }
        let verb = matches!(cue, Some(CueKind::Verb | CueKind::Act));
        F::CuedName.mark(seen, verb && name.first_worth >= Worth::Name);
        F::AdjectiveBefore.mark(
            seen,
            title.is_none() && is_relative(&paragraph.keys[before]),
        );
        let beside = title.is_some_and(TitleMark::is_beside);
        let name_before = words.worth(paragraph, before, 0) >= Worth::Name;
        F::PreviousName.mark(seen, name_before && !beside);
    }

    /// Notes what stands right after `name`, and after a comma or bracket there.
    pub fn see_after(
        &self,
        paragraph: &Context<'_>,
        words: &NameWords,
        titles: &Titles,
        name: &Sequence,
        seen: &mut Seen,
    ) {
        let next = name.last + 1;
        let after = paragraph.keys.get(next);
        if let Some(feature) = self.at(paragraph, next).and_then(CueKind::after) {
            feature.mark(seen, true);
        }
        F::ColonAfter.mark(seen, after == Some(":"));
        F::BracketAfter.mark(seen, after == Some("("));
        F::CommaAfter.mark(seen, matches!(after, Some("،" | ",")));
        F::EndAfter.mark(seen, matches!(after, None | Some("." | "!" | "؟" | "؛")));
        F::NameAfter.mark(seen, is_name_joined(paragraph, words, next));
        let marked = matches!(after, Some("،" | "," | "(" | ":" | "-"));
        let beyond = next + usize::from(marked);
        let number = |token: &crate::text::Token| token.kind == TokenKind::Number;
        F::NumberAfter.mark(
            seen,
            marked && paragraph.tokens.get(beyond).is_some_and(number),
        );
        F::WhoAfter.mark(seen, self.at(paragraph, beyond) == Some(CueKind::Who));
        let title = titles.at(paragraph, beyond);
        F::TitleAfter.mark(seen, title.is_some_and(|(_, kind)| kind.is_post()));
    }

    /// The token of the cue beside `name` that a reader would be shown.
    pub fn shown(&self, paragraph: &Context<'_>, name: &Sequence) -> Option<usize> {
        let before = name.first.checked_sub(1).filter(|_| name.rest == 0);
        let is = |index: usize, kinds: &[CueKind]| {
            self.at(paragraph, index)
                .is_some_and(|kind| kinds.contains(&kind))
        };
        let before =
            before.filter(|index| is(*index, &[CueKind::Verb, CueKind::Act, CueKind::Noun]));
        let after = Some(name.last + 1).filter(|index| is(*index, &[CueKind::Verb, CueKind::Act]));
        before.or(after)
    }
}

/// Whether `name` goes on a list of names: a comma or و stands at token `before`, or is glued to
/// the name, and a name before that.
fn is_listed_after(
    paragraph: &Context<'_>,
    words: &NameWords,
    name: &Sequence,
    before: usize,
) -> bool {
    let joined = matches!(&paragraph.keys[before], "و" | "،" | ",");
    let glued = name.rest > 0 && paragraph.keys[name.first].starts_with('و');
    let other = match name.rest == 0 && joined {
        true => before.checked_sub(1),
        false => Some(before).filter(|_| glued),
    };
    other.is_some_and(|index| words.worth(paragraph, index, 0) >= Worth::Name)
}

/// Whether و and a name stand at token `next`.
fn is_name_joined(paragraph: &Context<'_>, words: &NameWords, next: usize) -> bool {
    let is_name = |index: usize, rest: usize| words.worth(paragraph, index, rest) >= Worth::Name;
    match paragraph.keys.get(next) {
        Some("و") => is_name(next + 1, 0),
        Some(key) => key.starts_with('و') && is_name(next, 2),
        None => false,
    }
}

/// Whether a word is written like المغربي or والبلجيكي.
fn is_relative(key: &str) -> bool {
    let stem = key.strip_prefix(['و', 'ف', 'ب']).unwrap_or(key);
    let stem = stem.strip_prefix("ال").or_else(|| stem.strip_prefix("لل"));
    stem.is_some_and(|stem| stem.ends_with('ي') || stem.ends_with("يه"))
}
