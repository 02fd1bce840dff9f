//! Characters that RTF has a word or symbol for, and the halves of `\u`.
//!
//! May import: nothing of ours.

/// The character of a control word.
pub(super) fn of_word(word: &str) -> Option<&'static str> {
    Some(match word {
        "tab" => "\t",
        "line" | "lbr" | "page" | "column" | "softline" => "\n",
        "emdash" => "—",
        "endash" => "–",
        "lquote" => "‘",
        "rquote" => "’",
        "ldblquote" => "“",
        "rdblquote" => "”",
        "bullet" => "•",
        "emspace" | "enspace" | "qmspace" => " ",
        "zwj" => "\u{200D}",
        "zwnj" => "\u{200C}",
        "ltrmark" => "\u{200E}",
        "rtlmark" => "\u{200F}",
        _ => return None,
    })
}

/// The character of a control symbol; an optional hyphen is none.
pub(super) const fn of_symbol(symbol: u8) -> Option<&'static str> {
    Some(match symbol {
        b'~' => "\u{A0}",
        b'_' => "\u{2011}",
        b'\\' => "\\",
        b'{' => "{",
        b'}' => "}",
        b'\t' => "\t",
        _ => return None,
    })
}

/// Puts the units of UTF-16 that `\u` gives together.
#[derive(Debug, Default)]
pub(super) struct Units {
    high: Option<u16>,
}

impl Units {
    /// The character that `value`, signed as RTF has it, completes; U+FFFD for one that cannot be.
    pub(super) fn push(&mut self, value: i32) -> Option<char> {
        let unit = (value & 0xFFFF) as u16;
        match (self.high.take(), unit) {
            (_, 0xD800..=0xDBFF) => {
                self.high = Some(unit);
                None
            }
            (high, _) => {
                let units = high.into_iter().chain([unit]);
                let mut characters = char::decode_utf16(units);
                characters
                    .next()
                    .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
            }
        }
    }
}
