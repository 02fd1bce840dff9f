//! The letters that a glyph stands for, as a keyboard would write them: presentation forms become
//! letters, joiners of shapes and controls go.
//!
//! May import: nothing of ours.

use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

/// Signs of the presentation blocks that are written as such and mean a phrase: they stay.
const SIGNS: std::ops::RangeInclusive<char> = '\u{FDFA}'..='\u{FDFD}';

/// `text` in ordinary letters. Only the Arabic presentation forms and the Latin ligatures are
/// changed: compatibility forms elsewhere (superscripts, full widths) are the author's.
pub(super) fn ordinary(text: &str) -> String {
    if text.chars().all(is_plain) && text.chars().nth(1).is_none() {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\u{FE70}'..='\u{FE7F}' => out.extend(mark_of(c)),
            _ if is_presentation_form(c) => out.extend(std::iter::once(c).nfkc()),
            '\t' | '\n' | '\r' | '\u{A0}' | '\u{2000}'..='\u{200A}' => out.push(' '),
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
    swapped_lam_alef(out)
}

/// Whether `c` is sure to stay as it is: most letters, and the space between words.
const fn is_plain(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{620}'..='\u{64A}')
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
    use super::is_letter;

    #[test]
    fn the_short_way_to_tell_letters_is_unicodes() {
        for c in '\0'..='\u{FFFF}' {
            assert_eq!(is_letter(c), c.is_alphabetic(), "{c:?}");
        }
    }
}
