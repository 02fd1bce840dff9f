//! What a word is by itself, with no title or full name beside it.
//!
//! May import: `extract::gazetteer`.

use crate::extract::gazetteer::{Gazetteer, NameWord};

/// The lists, asked about single words.
pub(super) struct Sense<'g> {
    gazetteer: &'g Gazetteer,
}

impl<'g> Sense<'g> {
    /// By those lists.
    pub fn new(gazetteer: &'g Gazetteer) -> Self {
        Self { gazetteer }
    }

    /// Whether a folded word is a function word, or so common (five hundred times in the raw
    /// text) and so seldom beside names that it is no name.
    pub fn is_ordinary(&self, key: &str) -> bool {
        let often = |word: NameWord| word.frequency >= 9 && word.beside_names < 10;
        self.gazetteer.is_function_word(key) || self.gazetteer.word(key).is_some_and(often)
    }

    /// Whether a folded word is mostly the name of a person.
    pub fn is_name(&self, key: &str) -> bool {
        let mostly = |word: NameWord| match word.in_persons {
            Some(fifteenths) => fifteenths >= 8,
            None => word.is_listed() && word.beside_names >= 18,
        };
        self.gazetteer.word(key).is_some_and(mostly)
    }
}
