//! The reader's own lexicon: what he decided for every document. A name is that person, two names
//! are one, a word is never a name.
//!
//! May import: `document`, `entity`, `text`.

mod apply;
mod tsv;

pub use apply::Remembering;
pub use tsv::{Imported, read_tsv, write_tsv};

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Journal;
use crate::{entity::EntityType, text::fold};

/// What a word means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Sense {
    /// Never a name.
    Never,
    /// A name of this. Two words with one name and type are one.
    Name {
        /// What it is.
        kind: EntityType,
        /// The full name of whoever or whatever it names.
        name: String,
        /// That in Latin letters.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        latin: Option<String>,
    },
}

/// One word or name with its meaning.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Word {
    /// How it is written, without clitics.
    pub form: String,
    /// What it means.
    pub sense: Sense,
}

/// One act of the reader on the lexicon.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "kebab-case")]
pub enum WordAct {
    /// Puts words in, each in the place of what its form meant before.
    Put {
        /// The words.
        words: Vec<Word>,
    },
    /// Takes words out.
    Remove {
        /// Their forms.
        forms: Vec<String>,
    },
    /// An act of a later version: kept, without effect.
    #[serde(other)]
    Unknown,
}

/// Everything that was done to the lexicon.
pub type Acts = Journal<WordAct>;

/// The words with their meanings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lexicon {
    /// By folded form.
    words: BTreeMap<String, Word>,
}

impl Lexicon {
    /// What the acts in effect leave.
    pub fn of(acts: &Acts) -> Self {
        let mut lexicon = Self::default();
        for (_, act) in acts.active() {
            match act {
                WordAct::Put { words } => words.iter().for_each(|word| lexicon.put(word.clone())),
                WordAct::Remove { forms } => forms.iter().for_each(|form| {
                    lexicon.words.remove(&fold(form));
                }),
                WordAct::Unknown => {}
            }
        }
        lexicon
    }

    /// Puts a word in; one without letters is none.
    fn put(&mut self, word: Word) {
        let key = fold(word.form.trim());
        if key.chars().any(char::is_alphanumeric) {
            self.words.insert(key, word);
        }
    }

    /// The words, in the order of their folded forms.
    pub fn words(&self) -> impl Iterator<Item = &Word> {
        self.words.values()
    }

    /// The forms that mean something else in `other`, or are in one of the two alone.
    pub fn changed<'l>(&'l self, other: &'l Self) -> Vec<&'l str> {
        let differs = |(key, _): &(&String, &Word)| self.words.get(*key) != other.words.get(*key);
        let mut forms: Vec<&str> = [self, other]
            .into_iter()
            .flat_map(|lexicon| lexicon.words.iter().filter(differs))
            .map(|(_, word)| word.form.as_str())
            .collect();
        forms.sort_unstable();
        forms.dedup();
        forms
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// What a form means.
    pub fn get(&self, form: &str) -> Option<&Word> {
        self.words.get(&fold(form.trim()))
    }
}

impl FromIterator<Word> for Lexicon {
    fn from_iter<I: IntoIterator<Item = Word>>(words: I) -> Self {
        let mut lexicon = Self::default();
        words.into_iter().for_each(|word| lexicon.put(word));
        lexicon
    }
}
