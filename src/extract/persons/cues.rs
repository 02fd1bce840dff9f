//! Words beside a name that only persons have beside them: verbs of saying, رحيل, بقيادة; and the
//! marks around it.
//!
//! May import: `extract::{context, phrase, table}`, `text`.

use std::collections::HashMap;

use super::{
    sequence::Sequence,
    titles::{TitleKind, Titles},
    words::{NameWords, Worth},
};
use crate::{
    extract::{Context, phrase::readings, table::rows},
    text::{TokenKind, fold},
};

const TABLE: &str = include_str!("../../../assets/tables/person_cues.tsv");

/// What a cue is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CueKind {
    /// A verb of saying.
    Verb,
    /// A noun or preposition that takes a person after it.
    Noun,
}

/// What stands right before and after a name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Beside {
    /// A verb of saying before it.
    pub verb_before: bool,
    /// A noun that takes a person before it.
    pub noun_before: bool,
    /// A verb of saying after it.
    pub verb_after: bool,
    /// أن or إن after it.
    pub that_after: bool,
    /// A colon after it.
    pub colon_after: bool,
    /// An opening bracket after it.
    pub bracket_after: bool,
    /// A comma after it.
    pub comma_after: bool,
    /// Nothing before it.
    pub start: bool,
    /// Nothing after it.
    pub end: bool,
    /// A preposition or head of places before it.
    pub place_before: bool,
    /// A name with و or a comma before it.
    pub name_before: bool,
    /// و with a name after it.
    pub name_after: bool,
    /// A name right before it.
    pub previous_name: bool,
    /// An adjective with the article before it.
    pub adjective_before: bool,
    /// كان and the like before it.
    pub was_before: bool,
    /// أن and the like before it.
    pub that_before: bool,
    /// An office or profession after it, perhaps after a comma.
    pub title_after: bool,
    /// الذي and the like after it, perhaps after a comma.
    pub who_after: bool,
    /// A number after it, after a comma or bracket.
    pub number_after: bool,
    /// A full stop after it, or nothing.
    pub end_after: bool,
}

/// The cues, by folded key.
pub struct Cues(HashMap<String, CueKind>);

impl Cues {
    /// Reads the table.
    pub fn read() -> Self {
        let kind = |name: &str| match name {
            "noun" => CueKind::Noun,
            _ => CueKind::Verb,
        };
        Self(
            rows(TABLE)
                .map(|row| (fold(row.column(0)), kind(row.column(1))))
                .collect(),
        )
    }

    /// The cue that token `index` is: a verb perhaps after و or ف, a noun after any proclitic.
    pub fn at(&self, paragraph: &Context<'_>, index: usize) -> Option<CueKind> {
        let key = paragraph.keys.get(index)?;
        readings(key).find_map(|reading| {
            let kind = *self.0.get(key.get(reading.rest..)?)?;
            (kind == CueKind::Noun || reading.preposition.is_none()).then_some(kind)
        })
    }

    /// What stands beside `name`.
    pub fn beside(
        &self,
        paragraph: &Context<'_>,
        words: &NameWords,
        titles: &Titles,
        name: &Sequence,
    ) -> Beside {
        let whole = name.rest == 0;
        let before = name.first.checked_sub(1);
        let cue = before
            .filter(|_| whole)
            .and_then(|index| self.at(paragraph, index));
        let key_before = before.map(|index| &paragraph.keys[index]);
        let after = paragraph.keys.get(name.last + 1);
        let is_name =
            |index: usize, rest: usize| words.worth(paragraph, index, rest) >= Worth::Name;
        let joined = |index: usize| matches!(&paragraph.keys[index], "و" | "،" | ",");
        let glued = !whole && paragraph.keys[name.first].starts_with('و');
        let before_that = match before {
            Some(index) if whole && joined(index) => index.checked_sub(1),
            Some(index) if glued => Some(index),
            _ => None,
        };
        let marked = matches!(after, Some("،" | "," | "(" | ":" | "-"));
        let beyond = name.last + 1 + usize::from(marked);
        let said_of =
            |key: Option<&str>| matches!(key, Some("الذي" | "التي" | "الذين" | "وهو" | "وهي"));
        let of_office = |kind| matches!(kind, TitleKind::Office | TitleKind::Profession);
        Beside {
            adjective_before: whole && key_before.is_some_and(is_relative),
            was_before: whole
                && matches!(
                    key_before,
                    Some("كان" | "وكان" | "كانت" | "وكانت" | "فكان" | "قد")
                ),
            that_before: whole
                && matches!(
                    key_before,
                    Some("ان" | "بان" | "فان" | "وان" | "لكن" | "ولكن" | "لان")
                ),
            title_after: titles
                .at(paragraph, beyond)
                .is_some_and(|(_, kind)| of_office(kind)),
            who_after: said_of(paragraph.keys.get(beyond)),
            number_after: marked
                && paragraph
                    .tokens
                    .get(beyond)
                    .is_some_and(|token| token.kind == TokenKind::Number),
            end_after: matches!(after, None | Some("." | "!" | "؟" | "؛")),
            previous_name: whole && before.is_some_and(|index| is_name(index, 0)),
            name_before: before_that.is_some_and(|index| is_name(index, 0)),
            name_after: after.is_some_and(|key| key.starts_with('و'))
                && (is_name(name.last + 1, 2) || after == Some("و") && is_name(name.last + 2, 0)),
            verb_before: cue == Some(CueKind::Verb),
            noun_before: cue == Some(CueKind::Noun),
            verb_after: self.at(paragraph, name.last + 1) == Some(CueKind::Verb),
            that_after: matches!(after, Some("ان" | "بان" | "انه" | "انها")),
            colon_after: after == Some(":"),
            bracket_after: after == Some("("),
            comma_after: matches!(after, Some("،" | ",")),
            start: before.is_none(),
            end: after.is_none(),
            place_before: whole
                && matches!(
                    key_before,
                    Some(
                        "في" | "الي"
                            | "مدينه"
                            | "بمدينه"
                            | "ولايه"
                            | "بولايه"
                            | "حي"
                            | "شارع"
                            | "منطقه"
                            | "قريه"
                            | "بمنطقه"
                            | "داخل"
                            | "نحو"
                            | "جهه"
                            | "اقليم"
                            | "باقليم"
                    )
                ),
        }
    }

    /// The token of the cue beside `name`, for the reader.
    pub fn shown(&self, name: &Sequence, beside: Beside) -> Option<usize> {
        match beside {
            _ if beside.verb_before || beside.noun_before => name.first.checked_sub(1),
            _ if beside.verb_after => Some(name.last + 1),
            _ => None,
        }
    }
}

/// Whether a word is written like المغربي or والبلجيكي.
fn is_relative(key: &str) -> bool {
    let stem = key.strip_prefix(['و', 'ف', 'ب']).unwrap_or(key);
    let stem = stem.strip_prefix("ال").or_else(|| stem.strip_prefix("لل"));
    stem.is_some_and(|stem| stem.ends_with('ي') || stem.ends_with("يه"))
}
