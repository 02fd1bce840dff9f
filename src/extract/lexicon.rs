//! A lexicon: a phrase table whose words may bear the article, for words that are grammar rather
//! than names (number words, units, words of time).
//!
//! May import: `extract::{context, phrase}`, `text`.

use super::{
    Context,
    phrase::{PhraseTable, Reading},
};
use crate::text::fold;

/// Phrases with a meaning, found with or without the article.
#[derive(Debug)]
pub struct Lexicon<T> {
    table: PhraseTable<Sense<T>>,
}

/// What a listed phrase means, and whether the article was added to it.
#[derive(Clone, Copy, Debug)]
struct Sense<T> {
    meaning: T,
    definite: bool,
}

/// A phrase of a lexicon that was found in a paragraph.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Found<T> {
    /// What it means.
    pub meaning: T,
    /// Byte where it begins, proclitics left off (لل, ل with the article, is kept whole).
    pub start: usize,
    /// Index of the token after it.
    pub next: usize,
    /// The proclitics that were left off.
    pub proclitic: Proclitic,
    /// Whether it bears the article and the lexicon has it without.
    pub definite: bool,
}

/// The proclitics that a word was found behind, as far as a grammar cares.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Proclitic {
    /// None: the word as it stands.
    #[default]
    None,
    /// و alone: the word may continue what stands before it.
    And,
    /// ل alone, or ب alone: the word may hang on what stands before it (السابع عشر لمارس).
    Preposition,
    /// Anything else: the word begins anew.
    Other,
}

impl<T: Copy> FromIterator<(String, T)> for Lexicon<T> {
    /// The lexicon of these phrases; of two alike the first stays, and a word that is listed with
    /// the article means what its own row says. Phrases of several words bear no article.
    fn from_iter<I: IntoIterator<Item = (String, T)>>(phrases: I) -> Self {
        let phrases: Vec<(String, T)> = phrases.into_iter().collect();
        let mut table = PhraseTable::default();
        for &(ref phrase, meaning) in &phrases {
            table.insert(
                phrase,
                Sense {
                    meaning,
                    definite: false,
                },
            );
        }
        let words = phrases.iter().filter(|(phrase, _)| !phrase.contains(' '));
        for &(ref word, meaning) in words {
            table.insert(
                &format!("ال{}", fold(word)),
                Sense {
                    meaning,
                    definite: true,
                },
            );
        }
        Self { table }
    }
}

impl<T: Copy> Lexicon<T> {
    /// The longest phrase at token `index`; `None` also where there is no such token.
    pub fn at(&self, paragraph: &Context<'_>, index: usize) -> Option<Found<T>> {
        if index >= paragraph.tokens.len() {
            return None;
        }
        let found = self.table.longest_at(paragraph, index)?;
        Some(Found {
            meaning: found.value.meaning,
            start: found.span.start,
            next: found.last + 1,
            proclitic: proclitic(&paragraph.keys[index], found.reading),
            definite: found.value.definite,
        })
    }

    /// The same, if no proclitic stands before it.
    pub fn plain(&self, paragraph: &Context<'_>, index: usize) -> Option<Found<T>> {
        self.at(paragraph, index)
            .filter(|found| found.proclitic == Proclitic::None)
    }
}

/// What a reading of `key` left off.
fn proclitic(key: &str, reading: Reading) -> Proclitic {
    match (reading.conjunction, reading.preposition) {
        (false, None) => Proclitic::None,
        (true, None) if key.starts_with('و') => Proclitic::And,
        (false, Some('ل' | 'ب')) => Proclitic::Preposition,
        _ => Proclitic::Other,
    }
}
