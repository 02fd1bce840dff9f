//! The folded keys of a paragraph's tokens, in one buffer: a string each would cost more than
//! everything that is done with them.
//!
//! May import: `text`.

use std::ops::Index;

use crate::text::{Token, fold_char};

/// The key of every token of a paragraph, by the token's index: `&keys[index]` is a `str`.
#[derive(Debug, Default)]
pub struct Keys {
    buffer: String,
    /// Where each key ends in `buffer`, in bytes; it begins where the one before it ends.
    ends: Vec<u32>,
}

impl Keys {
    /// Folds the tokens of `text` (at most 4 GiB).
    pub fn of(text: &str, tokens: &[Token]) -> Self {
        let mut keys = Self {
            buffer: String::with_capacity(text.len()),
            ends: Vec::with_capacity(tokens.len()),
        };
        for token in tokens {
            keys.buffer
                .extend(token.span.of(text).chars().filter_map(fold_char));
            keys.ends.push(keys.buffer.len() as u32);
        }
        keys
    }

    /// The key of token `index`, if there is such a token.
    pub fn get(&self, index: usize) -> Option<&str> {
        let end = *self.ends.get(index)? as usize;
        Some(&self.buffer[self.start(index)..end])
    }

    /// The keys, in the tokens' order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &str> + DoubleEndedIterator {
        (0..self.len()).map(|index| &self[index])
    }

    /// How many there are: one a token.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    fn start(&self, index: usize) -> usize {
        index
            .checked_sub(1)
            .map_or(0, |before| self.ends[before] as usize)
    }
}

impl Index<usize> for Keys {
    type Output = str;

    fn index(&self, index: usize) -> &str {
        &self.buffer[self.start(index)..self.ends[index] as usize]
    }
}
