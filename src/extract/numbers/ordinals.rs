//! Ordinals: الثالث, الخامس عشر, الخامس والعشرين, الحادي والثلاثين, فاتح; the day of a month and the
//! hour of a clock are told by them.
//!
//! May import: `extract::context`, `extract::lexicon`.

use super::{
    super::{
        Context,
        lexicon::{Found, Proclitic},
    },
    NumberWord, Numbers,
};

/// An ordinal that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ordinal {
    /// Byte where it begins, proclitics left off.
    pub start: usize,
    /// Index of the token after it.
    pub next: usize,
    /// Which one it names, from 1.
    pub value: u8,
    /// Whether it has the article.
    pub definite: bool,
    /// The proclitics before it.
    pub proclitic: Proclitic,
}

impl Numbers {
    /// The ordinal at token `index`, first to ninety-ninth.
    pub fn ordinal(&self, paragraph: &Context<'_>, index: usize) -> Option<Ordinal> {
        let first = self.words.at(paragraph, index)?;
        let (unit, needs_ten) = match first.meaning {
            NumberWord::Ordinal(value) => (value, false),
            NumberWord::OrdinalOne => (1, true),
            // العشرين من يناير: tens have no ordinal of their own.
            NumberWord::Ten(value) if first.definite && value >= 20.0 => {
                return Some(ordinal(&first, value as u8, first.next));
            }
            _ => return None,
        };
        let (ten, next) = self
            .ten_after(paragraph, first.next)
            .unwrap_or((0, first.next));
        (ten > 0 || !needs_ten).then(|| ordinal(&first, unit + ten, next))
    }

    /// The ten that goes with an ordinal unit: عشر right behind it, or والعشرين.
    fn ten_after(&self, paragraph: &Context<'_>, next: usize) -> Option<(u8, usize)> {
        if let Some(found) = self.words.plain(paragraph, next) {
            let teen = found.meaning == NumberWord::Ten(10.0) && !found.definite;
            return teen.then_some((10, found.next));
        }
        let found = self.words.at(paragraph, self.after_and(paragraph, next)?)?;
        match found.meaning {
            NumberWord::Ten(value) if value >= 20.0 => Some((value as u8, found.next)),
            _ => None,
        }
    }
}

/// The ordinal of that value, begun by `first`.
fn ordinal(first: &Found<NumberWord>, value: u8, next: usize) -> Ordinal {
    let Found {
        start,
        definite,
        proclitic,
        ..
    } = *first;
    Ordinal {
        start,
        next,
        value,
        definite,
        proclitic,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<u8> {
        let paragraph = Context::new(text, None);
        let ordinal = Numbers::new().ordinal(&paragraph, 0)?;
        (ordinal.next == paragraph.tokens.len()).then_some(ordinal.value)
    }

    #[test]
    fn ordinals_of_days_and_hours_are_read() {
        let cases = [
            ("الثالث", 3),
            ("الثامنة", 8),
            ("فاتح", 1),
            ("الثالث عشر", 13),
            ("الخامس والعشرين", 25),
            ("الحادي والثلاثين", 31),
            ("الحادية عشرة", 11),
            ("العشرين", 20),
        ];
        for (text, value) in cases {
            assert_eq!(read(text), Some(value), "{text}");
        }
    }

    #[test]
    fn cardinals_and_half_ordinals_are_not() {
        for text in ["ثلاثة", "عشرين", "الحادي", "كتاب"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
