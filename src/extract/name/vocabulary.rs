//! The vocabulary that tells where the name of a body goes on: nouns that say what bodies are for
//! (أمن, صحة), adjectives that institutions carry (وطني, جهوي), nationalities, and ordinary words,
//! which are no proper names.
//!
//! May import: nothing but the tables.

use std::collections::HashMap;

use super::super::{groups, table::rows};
use crate::text::fold;

const WORDS: &str = include_str!("../../../assets/tables/organisation_words.tsv");
const COMMON: &str = include_str!("../../../assets/tables/common_words.tsv");

/// What is known of a stem.
const FIELD: u8 = 1;
const ADJECTIVE: u8 = 2;
const NATION: u8 = 4;
const ORDINARY: u8 = 8;
const ORDINAL: u8 = 16;

/// Stems, without article and proclitics, with what is known of them.
#[derive(Debug, Default)]
pub struct Vocabulary(HashMap<Box<str>, u8>);

/// A written word's key, its glued parts read off where the article shows them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word<'k> {
    /// The whole key.
    pub key: &'k str,
    /// Whether و or ف stands before the article.
    pub conjunction: bool,
    /// ب, ك or ل before the article.
    pub preposition: Option<char>,
    /// Whether it has the article.
    pub article: bool,
    /// What follows all that.
    pub stem: &'k str,
}

impl<'k> Word<'k> {
    /// Reads `key`. A word without the article is left whole: its first letter may be its own.
    pub fn new(key: &'k str) -> Self {
        let joined = key.strip_prefix(['و', 'ف']);
        let bare = Self {
            key,
            conjunction: false,
            preposition: None,
            article: false,
            stem: key,
        };
        [(false, key), (true, joined.unwrap_or_default())]
            .into_iter()
            .find_map(|(conjunction, rest)| {
                let (preposition, stem) = article(rest)?;
                Some(Self {
                    conjunction,
                    preposition,
                    article: true,
                    stem,
                    ..bare
                })
            })
            .unwrap_or(bare)
    }

    /// Whether it is a definite word with nothing before its article.
    pub fn is_definite(self) -> bool {
        self.article && !self.conjunction && self.preposition.is_none()
    }
}

/// The preposition and stem of a word with the article; a stem has at least two letters.
fn article(word: &str) -> Option<(Option<char>, &str)> {
    let stem = if let Some(stem) = word.strip_prefix("ال") {
        (None, stem)
    } else if let Some(stem) = word.strip_prefix("لل") {
        (Some('ل'), stem)
    } else if let Some(stem) = word.strip_prefix("بال") {
        (Some('ب'), stem)
    } else {
        (Some('ك'), word.strip_prefix("كال")?)
    };
    (stem.1.len() >= 4).then_some(stem)
}

impl Vocabulary {
    /// Reads the tables.
    pub fn new() -> Self {
        let mut vocabulary = Self::default();
        for row in rows(WORDS) {
            let key = fold(row.column(0));
            match row.column(1) {
                "field" => vocabulary.mark(key, FIELD),
                "ordinal" => vocabulary.mark(key, ORDINAL),
                _ => vocabulary.mark_adjective(&key),
            }
        }
        groups::national_forms().for_each(|form| vocabulary.mark(fold(&form), NATION));
        rows(COMMON).for_each(|row| vocabulary.mark(row.column(0).to_owned(), ORDINARY));
        vocabulary
    }

    /// An adjective in all genders and numbers.
    fn mark_adjective(&mut self, key: &str) {
        for ending in ["", "ه", "ات", "ين", "ون"] {
            self.mark(format!("{key}{ending}"), ADJECTIVE);
        }
    }

    fn mark(&mut self, stem: String, flag: u8) {
        *self.0.entry(stem.into()).or_default() |= flag;
    }

    fn is(&self, stem: &str, flag: u8) -> bool {
        self.0.get(stem).is_some_and(|flags| flags & flag != 0)
    }

    /// Whether `stem` is a noun that says what bodies are for.
    pub fn is_field(&self, stem: &str) -> bool {
        self.is(stem, FIELD)
    }

    /// Whether `stem` is an adjective of a nationality.
    pub fn is_national(&self, stem: &str) -> bool {
        self.is(stem, NATION)
    }

    /// Whether `stem` is an adjective that institutions carry, of a nationality or not.
    pub fn is_adjective(&self, stem: &str) -> bool {
        self.is(stem, ADJECTIVE | NATION)
    }

    /// Whether `stem` is an ordinal: العالمية الثانية.
    pub fn is_ordinal(&self, stem: &str) -> bool {
        self.is(stem, ORDINAL)
    }

    /// Whether `key` is an ordinary word, with whatever is glued to it, and so no proper name.
    pub fn is_ordinary(&self, key: &str) -> bool {
        self.is(key, ORDINARY | FIELD | ADJECTIVE | NATION)
            || PREFIXES.iter().any(|prefix| {
                key.strip_prefix(prefix)
                    .is_some_and(|stem| stem.len() >= 4 && self.knows(stem))
            })
            || SUFFIXES.iter().any(|suffix| {
                key.strip_suffix(suffix)
                    .is_some_and(|stem| stem.len() >= 6 && self.knows(stem))
            })
    }

    fn knows(&self, stem: &str) -> bool {
        let feminine = stem.strip_suffix('ت').map(|stem| format!("{stem}ه"));
        self.is(stem, ORDINARY | FIELD | ADJECTIVE)
            || feminine.is_some_and(|stem| self.is(&stem, ORDINARY | FIELD))
    }
}

/// Proclitics, longest first, and the pronouns and endings that a word may carry.
const PREFIXES: [&str; 14] = [
    "وال", "بال", "كال", "فال", "وب", "ول", "وس", "لل", "و", "ف", "ب", "ك", "ل", "س",
];
const SUFFIXES: [&str; 6] = ["هما", "ها", "هم", "نا", "ه", "ا"];
