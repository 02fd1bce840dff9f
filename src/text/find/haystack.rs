//! A text made ready to be searched many times: its key, in about half of the text's bytes, and
//! the way back from the key to the text.
//!
//! May import: `text::span`.

use super::letters::{Quick, coded, folded, is_mark, plain, quick, sound};
use crate::text::Span;

/// Distance between two places of the key whose origin is noted, in bytes of the key.
const STEP: usize = 64;

/// The folded text of a document, kept between searches. It does not hold the text: whoever
/// searches hands over the one that it was made of.
#[derive(Clone, Debug, Default)]
pub struct Haystack {
    /// The text as it is searched: valid UTF-8, a byte a letter for the Arabic alphabet.
    pub(super) key: String,
    /// For every `STEP` bytes of the key: the character of the text that the byte there is of.
    noted: Vec<Place>,
    /// Whether letters for foreign sounds (گ پ) are in the text.
    pub(super) has_sounds: bool,
}

/// A character: its byte in the text and where its key begins.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Place {
    text: u32,
    key: u32,
}

impl Place {
    fn new(text: usize, key: usize) -> Self {
        Self {
            text: text as u32,
            key: key as u32,
        }
    }
}

impl Haystack {
    /// Folds `text` (at most 4 GiB): some tens of milliseconds for ten megabytes.
    pub fn new(text: &str) -> Self {
        let mut made = Self {
            key: String::with_capacity(text.len() * 3 / 5),
            noted: vec![Place::default()],
            has_sounds: false,
        };
        for (offset, c) in text.char_indices() {
            let start = made.key.len();
            match quick(c) {
                Quick::Nothing => continue,
                Quick::Byte(byte) => made.key.push(char::from(byte)),
                Quick::Slow => folded(c, |c| made.key.push(coded(c))),
            }
            while made.noted.len() * STEP < made.key.len() {
                made.noted.push(Place::new(offset, start));
            }
            if c > '\u{064A}' {
                plain(c, |c| made.has_sounds |= sound(c).is_some());
            }
        }
        made
    }

    /// Bytes that it takes in memory.
    pub fn size(&self) -> usize {
        self.key.capacity() + self.noted.capacity() * size_of::<Place>()
    }

    /// The bytes of `text` that bytes `found` of the key come from: from the first letter to the
    /// last one with its marks. `from` is where the search back begins; asked in rising order, it
    /// makes each answer cheap.
    pub(super) fn origin(&self, text: &str, found: Span, from: &mut Place) -> Span {
        let start = self.walk(text, found.start, from);
        let mut end = *from;
        let last = self.walk(text, found.end - 1, &mut end);
        let mut after = last;
        let mut letters = text[last..].char_indices();
        if let Some((_, c)) = letters.next() {
            after += c.len_utf8();
        }
        for (at, c) in letters {
            if is_mark(c) {
                after = last + at + c.len_utf8();
            } else if c != '\u{0640}' {
                break;
            }
        }
        Span::new(start, after)
    }

    /// The byte of the character that byte `wanted` of the key comes from; `from` moves there.
    fn walk(&self, text: &str, wanted: usize, from: &mut Place) -> usize {
        let noted = self.noted[(wanted / STEP).min(self.noted.len() - 1)];
        if from.key as usize > wanted || from.key < noted.key {
            *from = noted;
        }
        let (mut at, mut key) = (from.text as usize, from.key as usize);
        for c in text[at..].chars() {
            let length = length(c);
            if key + length > wanted {
                break;
            }
            key += length;
            at += c.len_utf8();
        }
        *from = Place::new(at, key);
        at
    }
}

/// How many bytes of a key `c` is.
fn length(c: char) -> usize {
    match quick(c) {
        Quick::Nothing => 0,
        Quick::Byte(_) => 1,
        Quick::Slow => {
            let mut length = 0;
            folded(c, |c| length += coded(c).len_utf8());
            length
        }
    }
}
