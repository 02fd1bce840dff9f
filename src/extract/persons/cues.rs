//! Words beside a name that only persons have beside them: verbs of saying, رحيل, بقيادة.
//!
//! May import: `extract::{context, phrase, table}`, `text`.

use std::collections::HashMap;

use super::sequence::Sequence;
use crate::{
    extract::{
        Context,
        phrase::{Reading, readings},
        table::rows,
    },
    text::fold,
};

const TABLE: &str = include_str!("../../../assets/tables/person_cues.tsv");

/// What a cue is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CueKind {
    /// A verb of saying.
    Verb,
    /// A noun that takes a person after it.
    Noun,
}

/// The cues, by folded key.
pub struct Cues(HashMap<String, CueKind>);

impl Cues {
    /// Reads the table.
    pub fn read() -> Self {
        let kind = |name: &str| {
            if name == "noun" {
                CueKind::Noun
            } else {
                CueKind::Verb
            }
        };
        Self(
            rows(TABLE)
                .map(|row| (fold(row.column(0)), kind(row.column(1))))
                .collect(),
        )
    }

    /// The cue that token `index` is, perhaps after و or ف.
    pub fn at(&self, paragraph: &Context<'_>, index: usize) -> Option<CueKind> {
        let key = paragraph.keys.get(index)?;
        readings(key)
            .filter(|reading| reading.preposition.is_none())
            .find_map(|reading| self.0.get(key.get(reading.rest..)?).copied())
    }

    /// The token of the cue beside `name`: before it, where no proclitic stands between, or a verb
    /// after it.
    pub fn beside(
        &self,
        paragraph: &Context<'_>,
        name: &Sequence,
        reading: Reading,
    ) -> Option<usize> {
        let before = name.first.checked_sub(1).filter(|_| reading.rest == 0);
        let before = before.filter(|index| self.at(paragraph, *index).is_some());
        before.or_else(|| {
            let after = name.last + 1;
            (self.at(paragraph, after) == Some(CueKind::Verb)).then_some(after)
        })
    }
}
