//! How a text is shown without being changed: vowel signs left out, digits of one kind, visible
//! directional controls, or the order of letters without those controls that mislead.
//!
//! May import: `text`.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::text::{Span, control_name, misleading_controls};

use super::shown::Shown;

/// Which digits are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Digits {
    /// Those that stand there.
    #[default]
    AsWritten,
    /// 0 to 9.
    Latin,
    /// ٠ to ٩, but where Latin letters stand in the same word (`COVID-19`, an address).
    Arabic,
}

/// A form to show a text in. The text itself, and all offsets that are asked for or answered
/// with, stay those of the source.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Display {
    /// Whether vowel signs are left out: what stands over and under letters, but not hamza and
    /// madda, which belong to them.
    pub hide_tashkeel: bool,
    /// Which digits are shown. Their order is that of the digits that are written.
    pub digits: Digits,
    /// Whether directional controls show, each as room for a box with its name, which whoever
    /// draws puts there (see [`control_name`]).
    pub controls: bool,
    /// Whether a text is read as if [`misleading_controls`] were not in it.
    pub without_misleading: bool,
}

/// Blanks that make room for a control's box: no line breaks beside them, none hangs.
const ROOM: &str = "\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}";

/// Stands behind a box, so that a mark after it does not climb on it.
const BOX_END: char = '\u{2060}';

/// A control that is read past, for the levels: of the same length, and of no direction.
const NEUTRAL: &str = "\u{2060}";

impl Display {
    /// `text` in this form; `None` where that is the text as it stands.
    pub(super) fn of(self, text: &str) -> Option<Shown> {
        if self == Self::default() || !text.chars().any(|c| self.may_change(c)) {
            return None;
        }
        let misleading = if self.without_misleading {
            misleading_controls(text)
        } else {
            Vec::new()
        };
        let mut shown = Shown::default();
        for (word_start, word) in words(text) {
            let latin = word.chars().any(|c| c.is_ascii_alphabetic());
            for (offset, c) in word.char_indices() {
                let at = word_start + offset;
                let passed_over = misleading
                    .binary_search_by_key(&at, |span| span.start)
                    .is_ok();
                self.push(&mut shown, at, c, latin, passed_over);
            }
        }
        if !misleading.is_empty() {
            shown.levels_of = Some(neutralised(text, &misleading));
        }
        Some(shown)
    }

    /// `text` as it is shown, for names and titles that are not set from their source.
    pub fn show(self, text: &str) -> Cow<'_, str> {
        match self.of(text) {
            Some(shown) => Cow::Owned(shown.text),
            None => Cow::Borrowed(text),
        }
    }

    /// Adds what `c` at byte `at` is shown as.
    fn push(self, shown: &mut Shown, at: usize, c: char, latin: bool, passed_over: bool) {
        let source = Span::new(at, at + c.len_utf8());
        if self.controls && control_name(c).is_some() {
            shown.replace(source, ROOM.chars().chain([BOX_END]));
        } else if passed_over || (self.hide_tashkeel && is_tashkeel(c)) {
            shown.replace(source, []);
        } else if let Some(digit) = self.digit(c, latin) {
            shown.replace(source, [digit]);
        } else {
            shown.keep(c);
        }
    }

    /// The digit to show for `c`, where it is another one.
    fn digit(self, c: char, latin: bool) -> Option<char> {
        let (value, of_latin) = digit_value(c)?;
        let shown = match self.digits {
            Digits::AsWritten => return None,
            Digits::Arabic if latin && of_latin => return None,
            Digits::Latin => char::from_digit(value, 10)?,
            Digits::Arabic => char::from_u32(0x660 + value)?,
        };
        (shown != c).then_some(shown)
    }

    /// Whether this form may show `c` as something else.
    fn may_change(self, c: char) -> bool {
        let latin = c.is_ascii();
        (!latin && self.hide_tashkeel && is_tashkeel(c))
            || (self.digits != Digits::AsWritten && self.digit(c, false).is_some())
            || (!latin && (self.controls || self.without_misleading) && control_name(c).is_some())
    }
}

/// The value of a digit that numbers in Arabic script are written with, and whether it is one
/// of 0 to 9.
const fn digit_value(c: char) -> Option<(u32, bool)> {
    match c {
        '0'..='9' => Some((c as u32 - '0' as u32, true)),
        '٠'..='٩' => Some((c as u32 - '٠' as u32, false)),
        '۰'..='۹' => Some((c as u32 - '۰' as u32, false)),
        _ => None,
    }
}

/// Signs that say how a word is read, and that most texts do without: ḥarakāt, tanwīn, šadda,
/// sukūn, dagger alif, the signs of the Qurʾān and those of other languages' vowels. Not hamza and
/// madda, which make another letter.
pub(super) const fn is_tashkeel(c: char) -> bool {
    matches!(c,
        '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{652}' | '\u{656}'..='\u{65E}' | '\u{670}'
        | '\u{6D6}'..='\u{6DC}' | '\u{6DF}'..='\u{6E4}' | '\u{6E7}' | '\u{6E8}'
        | '\u{6EA}'..='\u{6ED}' | '\u{8CA}'..='\u{8E1}' | '\u{8E3}'..='\u{8FF}')
}

/// The stretches between blanks, each with the blank after it and where it begins.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    text.split_inclusive(char::is_whitespace).map(move |word| {
        let at = start;
        start += word.len();
        (at, word)
    })
}

/// `text` with neutral characters instead of the controls at `misleading`.
fn neutralised(text: &str, misleading: &[Span]) -> String {
    let mut neutral = text.to_owned();
    for span in misleading {
        neutral.replace_range(span.start..span.end, NEUTRAL);
    }
    neutral
}
