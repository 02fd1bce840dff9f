//! The grammar of names that begin with a common noun: which nouns they begin with, and how far
//! they go (المديرية العامة لمراقبة التراب الوطني, كأس الأمم الإفريقية 2019).
//!
//! Everything is decided by what a word is known to be, so that a name ends where the sentence
//! goes on: at verbs, prepositions, relative words, punctuation, and at words of no known kind.
//! Shared by the stages for organisations and events.
//! May import: `extract::{context, gazetteer, groups, phrase, table}`, `text`.

mod bearer;
mod complement;
mod extent;
mod head;
mod reader;
mod tail;
mod vocabulary;
mod word;

use std::sync::Arc;

pub use head::{Head, Kind, hamza_below, heads};
pub use reader::Reader;
pub use word::Word;

use super::{Context, gazetteer::Gazetteer, phrase::PhraseMatch};
use vocabulary::Vocabulary;

/// What names are read with: the vocabulary, and the lists of places and personal names.
pub struct Grammar {
    vocabulary: Vocabulary,
    gazetteer: Arc<Gazetteer>,
}

impl Grammar {
    /// Reads the vocabulary; `gazetteer` is shared.
    pub fn new(gazetteer: Arc<Gazetteer>) -> Self {
        Self {
            vocabulary: Vocabulary::new(),
            gazetteer,
        }
    }

    /// Whether `word` is a definite adjective of nationality.
    pub fn is_nationality(&self, word: Word<'_>) -> bool {
        word.is_definite() && self.vocabulary.is_national(word.stem)
    }

    /// Whether a phrase that was found behind a glued letter is more likely an ordinary word as it
    /// stands: بعيد is no عيد after ب, فئات no فيات after ف.
    pub fn is_other_word<T>(&self, paragraph: &Context<'_>, found: &PhraseMatch<'_, T>) -> bool {
        let key = &paragraph.keys[found.first];
        let stem = &key[found.reading.rest..];
        found.reading.rest > 0
            && !stem.starts_with("ال")
            && (found.reading.preposition == Some('ك') || self.vocabulary.is_ordinary_word(key))
    }

    /// Whether `key` is an ordinary word of Arabic, and so no proper name.
    pub fn is_ordinary(&self, key: &str) -> bool {
        self.vocabulary.is_ordinary(key)
    }
}
