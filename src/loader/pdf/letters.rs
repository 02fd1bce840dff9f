//! The letters that a glyph stands for, as a keyboard would write them: presentation forms become
//! letters, joiners of shapes and controls go.
//!
//! May import: `text`.

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

use crate::text::Direction;

/// The letters of a glyph. Most are one letter, and those of Arabic and ASCII are borrowed from the
/// program: a book has half a million of them.
pub(super) type Letters = Cow<'static, str>;

/// The signs of ASCII that are seen, and the blank.
const ASCII: [u8; 95] = {
    let mut signs = [b' '; 95];
    let mut at = 0;
    while at < signs.len() {
        signs[at] += at as u8;
        at += 1;
    }
    signs
};

/// The block Arabic (U+0600 to U+06FF) in UTF-8: each letter two bytes.
const ARABIC: [u8; 512] = {
    let mut block = [0; 512];
    let mut at = 0;
    while at < 256 {
        block[2 * at] = 0xD8 + (at >> 6) as u8;
        block[2 * at + 1] = 0x80 + (at & 0x3F) as u8;
        at += 1;
    }
    block
};

/// `c` as the letters of a glyph.
pub(super) fn of_char(c: char) -> Letters {
    static ASCII_SIGNS: &str = constant(&ASCII);
    static ARABIC_BLOCK: &str = constant(&ARABIC);
    let own = match c {
        ' '..='~' => {
            let at = c as usize - ' ' as usize;
            ASCII_SIGNS.get(at..at + 1)
        }
        '\u{600}'..='\u{6FF}' => {
            let at = 2 * (c as usize - 0x600);
            ARABIC_BLOCK.get(at..at + 2)
        }
        _ => None,
    };
    own.map_or_else(|| Cow::Owned(c.to_string()), Cow::Borrowed)
}

/// A table of letters as a text.
const fn constant(bytes: &'static [u8]) -> &'static str {
    match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(_) => "",
    }
}

/// Signs of the presentation blocks that are written as such and mean a phrase: they stay.
const SIGNS: std::ops::RangeInclusive<char> = '\u{FDFA}'..='\u{FDFD}';

/// `text` in ordinary letters. Only the Arabic presentation forms and the Latin ligatures are
/// changed: compatibility forms elsewhere (superscripts, full widths) are the author's.
pub(super) fn ordinary(text: &str) -> Letters {
    let mut chars = text.chars();
    if let (Some(c), None) = (chars.next(), chars.next())
        && is_plain(c)
    {
        return of_char(c);
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\u{FE70}'..='\u{FE7F}' => out.extend(mark_of(c)),
            _ if is_presentation_form(c) => out.extend(std::iter::once(c).nfkc()),
            '\t' | '\n' | '\r' => out.push(' '),
            // Of any width, broken at or not: a blank is a blank.
            _ if c.is_whitespace() => out.push(' '),
            // Direction is told by the order of the glyphs; a soft hyphen that is drawn is one.
            '\u{AD}' => out.push('-'),
            '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {}
            '\u{FEFF}' | '\u{FFFD}' => {}
            // Private letters mean something in one font alone.
            '\u{E000}'..='\u{F8FF}' => {}
            _ if c.is_control() => {}
            _ => out.push(c),
        }
    }
    swapped_lam_alef(out).into()
}

/// Whether `c` is sure to stay as it is, whatever stands beside it: most letters, and the space
/// between words.
const fn is_plain(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{620}'..='\u{64A}')
}

/// Whether `c` is left as it is by NFC among others of its kind: letters, digits and the usual
/// signs, but no marks.
pub(super) const fn is_settled(c: char) -> bool {
    is_plain(c)
        || matches!(c, '\t' | '،' | '؛' | '؟' | '٠'..='٬' | '«' | '»' | '\u{2010}'..='\u{2027}')
}

/// The mark that an isolated or medial form of it shows; its carrier is no letter.
fn mark_of(form: char) -> impl Iterator<Item = char> {
    let carrier = |c: &char| !matches!(c, ' ' | '\u{640}');
    std::iter::once(form).nfkc().filter(carrier)
}

/// Whether `c` is the shape of a letter, not a letter.
fn is_presentation_form(c: char) -> bool {
    let arabic = matches!(c, '\u{FB50}'..='\u{FDFF}' | '\u{FE80}'..='\u{FEFC}');
    (arabic && !SIGNS.contains(&c)) || matches!(c, '\u{FB00}'..='\u{FB06}')
}

/// One glyph cannot be an alef before a lam, which do not join: some programs write what a
/// ligature stands for from left to right.
fn swapped_lam_alef(text: String) -> String {
    let mut chars = text.chars();
    match (chars.next(), chars.next(), chars.next()) {
        (Some(alef @ ('ا' | 'أ' | 'إ' | 'آ' | 'ٱ')), Some('ل'), None) => format!("ل{alef}"),
        _ => text,
    }
}

/// Whether `text` is marks alone, which stand on the letter of another glyph.
pub(super) fn is_marks(text: &str) -> bool {
    !text.is_empty() && text.chars().all(is_mark)
}

/// Whether `c` stands on the letter before it.
pub(super) fn is_mark(c: char) -> bool {
    is_combining_mark(c)
}

/// Whether `c` is written from right to left.
pub(super) fn is_rtl(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
        && is_letter(c)
}

/// Which way `c` is written; `None` for what is no letter.
pub(super) fn direction(c: char) -> Option<Direction> {
    match c {
        c if is_rtl(c) => Some(Direction::Rtl),
        c if is_letter(c) => Some(Direction::Ltr),
        _ => None,
    }
}

/// Whether `c` is a letter (Unicode's property Alphabetic). What Arabic is written with is known
/// without Unicode's table, which takes ten times as long and is asked about every glyph several
/// times.
pub(super) fn is_letter(c: char) -> bool {
    match c {
        '\u{620}'..='\u{657}' => true,
        '،' | '؛' | '؟' | '\u{660}'..='\u{66D}' => false,
        c => c.is_alphabetic(),
    }
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization as _;

    use super::{is_letter, is_settled, of_char};

    #[test]
    fn what_is_settled_is_composed_already() {
        let settled: Vec<char> = ('\0'..='\u{FFFF}').filter(|c| is_settled(*c)).collect();
        for pair in settled
            .iter()
            .flat_map(|a| settled.iter().map(move |b| [*a, *b]))
        {
            assert!(pair.into_iter().nfc().eq(pair), "{pair:?}");
        }
    }

    #[test]
    fn a_letter_that_is_borrowed_is_the_letter() {
        for c in '\0'..='\u{FFFF}' {
            assert_eq!(of_char(c), c.to_string());
        }
    }

    #[test]
    fn the_short_way_to_tell_letters_is_unicodes() {
        for c in '\0'..='\u{FFFF}' {
            assert_eq!(is_letter(c), c.is_alphabetic(), "{c:?}");
        }
    }
}
