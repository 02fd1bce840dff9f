//! Cues: the words beside a number, a month or a day that say whether it is a date.
//!
//! May import: `extract::table`, `text`.

use super::super::table::rows;
use crate::text::{WordMap, fold};

/// What a word says of what stands beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue {
    /// After it, four figures are a year (منذ, خلال).
    BeforeYear = 1,
    /// It is told apart by its year alone (دستور 2011).
    NounOfYear = 2,
    /// After it, even a month's name that is another word is the month.
    BeforeMonth = 4,
    /// What follows is still to come (المقرر).
    Expecting = 8,
    /// Numbers like years count it in the news.
    Counted = 16,
    /// After it, اليوم is not today (في اليوم: per day).
    BeforeOtherDay = 32,
    /// Before it, اليوم is not today (اليوم العالمي).
    AfterOtherDay = 64,
    /// The weekday after it is no date (صلاة الجمعة).
    BeforeNoWeekday = 128,
    /// A date may begin with it though it is no word of time (قبل, بعدها).
    Begins = 256,
}

/// The cues, by folded word.
#[derive(Debug)]
pub(super) struct Cues {
    words: WordMap<String, u16>,
}

impl Cues {
    /// The cues of `assets/tables/date_cues.tsv`.
    pub(super) fn new() -> Self {
        let mut words: WordMap<String, u16> = WordMap::default();
        for row in rows(include_str!("../../../assets/tables/date_cues.tsv")) {
            let cue = cue(row.column(1)).map_or(0, |cue| cue as u16);
            *words.entry(fold(row.column(0))).or_default() |= cue;
        }
        Self { words }
    }

    /// Whether the word with that key gives the cue.
    pub(super) fn has(&self, key: &str, cue: Cue) -> bool {
        self.words
            .get(key)
            .is_some_and(|cues| cues & cue as u16 != 0)
    }
}

/// The cue of that name.
fn cue(name: &str) -> Option<Cue> {
    Some(match name {
        "before-year" => Cue::BeforeYear,
        "noun-of-year" => Cue::NounOfYear,
        "before-month" => Cue::BeforeMonth,
        "expecting" => Cue::Expecting,
        "counted" => Cue::Counted,
        "before-other-day" => Cue::BeforeOtherDay,
        "after-other-day" => Cue::AfterOtherDay,
        "begins" => Cue::Begins,
        "before-no-weekday" => Cue::BeforeNoWeekday,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_the_table_is_understood() {
        for row in rows(include_str!("../../../assets/tables/date_cues.tsv")) {
            assert!(cue(row.column(1)).is_some(), "{row:?}");
        }
    }
}
