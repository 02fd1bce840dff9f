//! The fingerprint: which text this is, wherever its file lies.
//!
//! May import: nothing of ours.

use std::fmt;

/// XXH3 (128 bits) of a document's text in UTF-8. It tells texts apart; it is no signature.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Fingerprint(u128);

impl Fingerprint {
    /// The fingerprint of `text`.
    pub fn of(text: &str) -> Self {
        Self(xxhash_rust::xxh3::xxh3_128(text.as_bytes()))
    }

    /// The same, given as the number that [`number`](Self::number) gave.
    pub const fn of_number(number: u128) -> Self {
        Self(number)
    }

    /// As a number, to be kept.
    pub const fn number(self) -> u128 {
        self.0
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "xxh3:{:032x}", self.0)
    }
}
