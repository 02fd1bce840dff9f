//! Writing direction of a text: which way its paragraphs run.
//!
//! May import: nothing of ours.

use serde::{Deserialize, Serialize};

/// The base direction of a paragraph, a document or the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Right to left.
    #[default]
    Rtl,
    /// Left to right.
    Ltr,
}

impl Direction {
    /// Whether it is right to left.
    pub const fn is_rtl(self) -> bool {
        matches!(self, Self::Rtl)
    }

    /// The opposite direction.
    pub const fn other(self) -> Self {
        match self {
            Self::Rtl => Self::Ltr,
            Self::Ltr => Self::Rtl,
        }
    }

    /// The direction of most letters of `text`, looked at over its first `limit` letters; `None`
    /// where there is no letter. Not the first strong letter: an Arabic paragraph that begins
    /// with "FBI" stays Arabic.
    pub fn of_majority(text: &str, limit: usize) -> Option<Self> {
        let letters = text.chars().filter_map(Self::of_letter).take(limit);
        let balance = letters.fold((0usize, 0usize), |(rtl, ltr), direction| match direction {
            Self::Rtl => (rtl + 1, ltr),
            Self::Ltr => (rtl, ltr + 1),
        });
        match balance {
            (0, 0) => None,
            (rtl, ltr) if rtl >= ltr => Some(Self::Rtl),
            _ => Some(Self::Ltr),
        }
    }

    /// The direction that a letter is written in, by its block; `None` for what is no letter.
    pub fn of_letter(c: char) -> Option<Self> {
        match c {
            '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' => {
                c.is_alphabetic().then_some(Self::Rtl)
            }
            '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}' => Some(Self::Rtl),
            _ => c.is_alphabetic().then_some(Self::Ltr),
        }
    }
}
