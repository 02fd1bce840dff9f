//! What stands around a name that is also something else: the topic of the paragraph, the word
//! before, quotation marks.
//!
//! May import: nothing but the tables.

use std::collections::HashSet;

use super::{
    super::{Context, phrase::PhraseMatch, table::rows},
    lists::{Listed, Need},
};

const CUES: &str = include_str!("../../../assets/tables/organisation_cues.tsv");

/// Words of sport, and words that stand before names.
#[derive(Debug)]
pub struct Cues {
    sport: HashSet<&'static str>,
    before: HashSet<&'static str>,
}

/// How many words of sport make a paragraph one about sport.
const SPORT: usize = 2;

impl Cues {
    /// Reads the table.
    pub fn new() -> Self {
        let of = |sort: &str| {
            rows(CUES)
                .filter(|row| row.list(1).any(|part| part == sort))
                .map(|row| row.column(0))
                .collect()
        };
        Self {
            sport: of("sport"),
            before: of("before"),
        }
    }

    /// Whether the paragraph is about sport.
    pub fn is_sport(&self, paragraph: &Context<'_>) -> bool {
        let is_sport = |key: &&str| {
            let bare = key.trim_start_matches(['و', 'ف', 'ب', 'ل']);
            self.sport.contains(*key) || self.sport.contains(bare)
        };
        paragraph.keys.iter().filter(is_sport).take(SPORT).count() == SPORT
    }

    /// Whether `found` has around it what it needs.
    pub fn allow(
        &self,
        paragraph: &Context<'_>,
        found: &PhraseMatch<'_, Listed>,
        sport: bool,
    ) -> bool {
        match found.value.need {
            Need::Nothing => true,
            Need::Sport => sport,
            Need::Cue => self.introduced(paragraph, found.first, found.last),
        }
    }

    /// Whether a word that goes with names, or a quotation mark on both sides, stands around.
    fn introduced(&self, paragraph: &Context<'_>, first: usize, last: usize) -> bool {
        let Some(before) = first.checked_sub(1) else {
            return false;
        };
        let key = &paragraph.keys[before];
        if is_quote(key) {
            let after = paragraph.keys.get(last + 1);
            return after.is_some_and(is_quote);
        }
        let bare = key.strip_prefix(['و', 'ف']).unwrap_or(key);
        let bare = bare.strip_prefix(['ب', 'ل', 'ك']).unwrap_or(bare);
        self.before.contains(key) || self.before.contains(bare)
    }
}

/// Whether a token is a quotation mark.
pub fn is_quote(key: &str) -> bool {
    matches!(key, "\"" | "“" | "”" | "«" | "»" | "'" | "‘" | "’")
}
