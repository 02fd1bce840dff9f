//! What stands around a name that is also something else: the topic of the paragraph, the word
//! before, quotation marks.
//!
//! May import: `extract::{context, phrase, table}`, `text`.

use super::lists::{Listed, Need};
use crate::{
    extract::{
        Context,
        phrase::{PhraseMatch, readings},
        table::rows,
    },
    text::WordSet,
};

const CUES: &str = include_str!("../../../assets/tables/organisation_cues.tsv");

/// How many words of sport make a paragraph one about sport.
const SPORT: usize = 2;

/// Words of sport, and words that stand before names.
pub struct Cues {
    sport: WordSet<&'static str>,
    before: WordSet<&'static str>,
    clubs: WordSet<&'static str>,
}

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
            clubs: of("club"),
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
        nationality: bool,
    ) -> bool {
        let capital = || {
            let first = found.span.of(paragraph.text).chars().next();
            first.is_some_and(char::is_uppercase)
        };
        let after = paragraph.keys.get(found.last + 1);
        let masculine = nationality && after.is_some_and(|key| !key.ends_with('ه'));
        let club = || nationality || follows(&self.clubs, paragraph, found.first);
        match found.value.need {
            Need::Nothing => true,
            Need::Sport => {
                sport || masculine || self.introduced(paragraph, found.first, found.last)
            }
            Need::Club => sport && club(),
            Need::Town => masculine || sport && club(),
            Need::Nation => nationality,
            Need::Cue => self.introduced(paragraph, found.first, found.last),
            Need::Capital => capital(),
            Need::Capitals => found
                .span
                .of(paragraph.text)
                .chars()
                .all(char::is_uppercase),
        }
    }

    /// Whether a word that goes with names stands before, or quotation marks or brackets around.
    fn introduced(&self, paragraph: &Context<'_>, first: usize, last: usize) -> bool {
        let before = first.checked_sub(1).map(|before| &paragraph.keys[before]);
        let after = paragraph.keys.get(last + 1);
        // A quotation that begins the paragraph may have its mark in the one before.
        let quoted = before.is_none_or(is_quote) && after.is_some_and(is_quote);
        let printed =
            before == Some("في") && first >= 2 && paragraph.keys[first - 2].ends_with("نشر");
        quoted
            || printed
            || (before, after) == (Some("("), Some(")"))
            || follows(&self.before, paragraph, first)
    }
}

/// Whether the token before `index` is one of `words`, with whatever is glued to it.
fn follows(words: &WordSet<&'static str>, paragraph: &Context<'_>, index: usize) -> bool {
    let Some(before) = index.checked_sub(1) else {
        return false;
    };
    let key = &paragraph.keys[before];
    readings(key).any(|reading| words.contains(&key[reading.rest..]))
}

/// Whether a minister's title stands before token `index`: وزير الخارجية الفرنسي names no body.
pub fn follows_minister(paragraph: &Context<'_>, index: usize) -> bool {
    let is_title = |key: &str| MINISTERS.iter().any(|title| key.ends_with(title));
    (1..=2).any(|back| {
        let before = index.checked_sub(back);
        before.is_some_and(|before| is_title(&paragraph.keys[before]))
    })
}

/// The title in its forms; before it may stand و, ل and the like.
const MINISTERS: [&str; 7] = [
    "وزير",
    "وزيره",
    "وزيري",
    "وزيرا",
    "وزراء",
    "نظيره",
    "وزيرها",
];

/// Whether a token is a quotation mark.
pub fn is_quote(key: &str) -> bool {
    matches!(key, "\"" | "“" | "”" | "«" | "»" | "'" | "‘" | "’")
}
