//! The folded keys of a paragraph's tokens, in one buffer: a string each would cost more than
//! everything that is done with them.
//!
//! May import: `text`.

use std::ops::{Index, Range};

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
    pub fn iter(&self) -> Iter<'_> {
        Iter {
            keys: self,
            left: 0..self.len(),
        }
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

/// The keys one by one; skipping costs nothing, so that a long paragraph can be entered anywhere.
#[derive(Clone, Debug)]
pub struct Iter<'k> {
    keys: &'k Keys,
    left: Range<usize>,
}

impl<'k> Iterator for Iter<'k> {
    type Item = &'k str;

    fn next(&mut self) -> Option<&'k str> {
        self.left.next().map(|index| &self.keys[index])
    }

    fn nth(&mut self, count: usize) -> Option<&'k str> {
        self.left.nth(count).map(|index| &self.keys[index])
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.left.size_hint()
    }
}

impl DoubleEndedIterator for Iter<'_> {
    fn next_back(&mut self) -> Option<Self::Item> {
        self.left.next_back().map(|index| &self.keys[index])
    }
}

impl ExactSizeIterator for Iter<'_> {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokens;

    #[test]
    fn keys_are_the_same_by_index_one_by_one_and_skipped_to() {
        let text = "قال مُحَمَّد السادس: نعم";
        let keys = Keys::of(text, &tokens(text));
        let all: Vec<&str> = keys.iter().collect();
        assert_eq!(all, ["قال", "محمد", "السادس", ":", "نعم"]);
        for (index, key) in all.iter().enumerate() {
            assert_eq!(&keys[index], *key);
            assert_eq!(keys.iter().nth(index), Some(*key));
        }
        assert_eq!(keys.get(5), None);
        assert_eq!(keys.iter().skip(3).len(), 2);
        assert_eq!(keys.iter().next_back(), Some("نعم"));
    }
}
