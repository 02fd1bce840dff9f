//! What a character counts as when one looks for it: the fold of `text::fold`, further what only
//! a search makes one (forms of Persian and Urdu letters, presentation forms, accents, the kinds
//! of quotation marks and hyphens), and the one-byte letters that keys are written in.
//!
//! May import: `text::fold`.

use std::sync::LazyLock;

use unicode_normalization::char::{decompose_canonical, decompose_compatible, is_combining_mark};

use crate::text::fold::fold_char;

/// Calls `emit` with each folded character that `c` counts as: none for a mark, tatweel or
/// invisible character, several for a ligature that Unicode has as one character.
pub fn folded(c: char, mut emit: impl FnMut(char)) {
    match c {
        '\n' => emit('\n'),
        '\u{0}'..='\u{7E}' => emit(if c < ' ' { ' ' } else { c.to_ascii_lowercase() }),
        _ => plain(c, |c| {
            if let Some(c) = unified(c) {
                emit(c);
            }
        }),
    }
}

/// Calls `emit` with the plain letters that `c` is a written form of: an Arabic presentation form
/// gives its letters (ﻻ gives لا), an accented Latin letter its letter and accents, a full-width
/// form its ASCII; anything else is itself.
pub fn plain(c: char, mut emit: impl FnMut(char)) {
    let mut first = true;
    // The forms of vowel signs (ﹶ) stand on a blank that is not in the text.
    let mut emit_but_blank = |c: char| {
        if !(first && c == ' ') {
            emit(c);
        }
        first = false;
    };
    match c {
        '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' => {
            decompose_compatible(c, &mut emit_but_blank);
        }
        '\u{FB00}'..='\u{FB06}' | '\u{FF01}'..='\u{FF5E}' => decompose_compatible(c, emit),
        '\u{00C0}'..='\u{024F}' | '\u{1E00}'..='\u{1EFF}' => decompose_canonical(c, emit),
        _ => emit(c),
    }
}

/// The one letter that a plain one counts as; `None` for what counts as nothing.
fn unified(c: char) -> Option<char> {
    let base = match c {
        // Most letters of a text, and their marks.
        'ا' | 'ب' | '\u{062A}'..='\u{063A}' | '\u{0641}'..='\u{0647}' => return Some(c),
        '\u{0300}'..='\u{036F}' => return None,
        'ہ' | 'ھ' | 'ۂ' | 'ۃ' => 'ه',
        'ے' | 'ۓ' | 'ؠ' | 'ٸ' => 'ي',
        'ٲ' | 'ٳ' | 'ٵ' => 'ا',
        'ٶ' => 'و',
        'ں' => 'ن',
        '٫' => '.',
        '٬' => ',',
        '٪' => '%',
        '«' | '»' | '\u{201C}'..='\u{201F}' => '"',
        '\u{2018}'..='\u{201B}' => '\'',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        _ if c.is_whitespace() || c.is_control() => ' ',
        _ => sound(c).unwrap_or(c),
    };
    fold_char(base)
}

/// The Arabic letter that a letter for a foreign sound is written with where that is not at hand:
/// ڤيديو and فيديو, أݣادير and أكادير. Such a hit is a looser one.
pub fn sound(c: char) -> Option<char> {
    Some(match c {
        'پ' => 'ب',
        'چ' => 'ج',
        'ژ' => 'ز',
        'ڤ' | 'ڥ' => 'ف',
        'گ' | 'ڭ' | 'ݣ' => 'ك',
        'ڨ' => 'ق',
        _ => return None,
    })
}

/// Whether `c` is a vowel sign, an accent or another mark on the letter before it.
pub fn is_mark(c: char) -> bool {
    is_combining_mark(c)
}

/// Whether `c` is hamza, alone or on its carrier.
pub fn is_hamza(c: char) -> bool {
    matches!(c, 'ء' | 'أ' | 'ؤ' | 'إ' | 'ئ')
}

/// The letters that keys write in one byte, in the order of their codes.
const CODED: &str = "ابتثجحخدذرزسشصضطظعغفقكلمنهويء";

/// The codes, by letter from U+0621 on; 0 for a letter without one.
const CODES: [u8; 0x2A] = codes();

/// Capital letters and three controls: bytes that no folded text has.
const fn codes() -> [u8; 0x2A] {
    let mut codes = [0; 0x2A];
    let bytes = CODED.as_bytes();
    let mut index = 0;
    while index * 2 < bytes.len() {
        let letter = ((bytes[index * 2] as u32 & 0x1F) << 6) | (bytes[index * 2 + 1] as u32 & 0x3F);
        codes[(letter - 0x0621) as usize] = match index {
            0..26 => b'A' + index as u8,
            _ => 1 + (index - 26) as u8,
        };
        index += 1;
    }
    codes
}

/// The character that a key has for a folded one.
pub fn coded(c: char) -> char {
    let index = (c as usize).wrapping_sub(0x0621);
    match CODES.get(index) {
        Some(code) if *code != 0 => *code as char,
        _ => c,
    }
}

/// A text as a search has it: two texts with one key are not told apart unless a switch asks for
/// it. Not for the eye: letters of Arabic are bytes of ASCII in it.
pub fn key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    text.chars().for_each(|c| folded(c, |c| key.push(coded(c))));
    key
}

/// The bytes that the keys of most characters are: those of ASCII and of Arabic's first block,
/// where they are one byte or none.
static QUICK: LazyLock<[Quick; 0x180]> = LazyLock::new(|| {
    std::array::from_fn(|index| {
        let code = if index < 0x80 {
            index
        } else {
            index - 0x80 + 0x0600
        };
        let key = char::from_u32(code as u32).map(|c| key(c.encode_utf8(&mut [0; 4])));
        match key.as_deref().map(str::as_bytes) {
            Some([]) => Quick::Nothing,
            Some([byte]) => Quick::Byte(*byte),
            _ => Quick::Slow,
        }
    })
});

/// What a character adds to a key.
#[derive(Clone, Copy, Debug)]
pub enum Quick {
    /// Nothing.
    Nothing,
    /// One byte.
    Byte(u8),
    /// What `folded` and `coded` say.
    Slow,
}

/// What `c` adds to a key, looked up where it can be.
pub fn quick(c: char) -> Quick {
    match c as usize {
        index @ 0..0x80 => QUICK[index],
        index @ 0x0600..0x0700 => QUICK[index - 0x0600 + 0x80],
        _ => Quick::Slow,
    }
}

/// What a character of a key is part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// A word of Arabic letters.
    Arabic,
    /// A word of other letters.
    Foreign,
    /// A number.
    Digit,
    /// A blank, a mark of punctuation, a paragraph's end.
    Between,
}

/// The class of a character of a key.
pub fn class(c: char) -> Class {
    match c {
        'A'..='Z' | '\u{1}'..='\u{3}' => Class::Arabic,
        'a'..='z' => Class::Foreign,
        '0'..='9' => Class::Digit,
        '\u{0}'..='\u{7F}' => Class::Between,
        '\u{0600}'..='\u{08FF}' if c.is_alphabetic() => Class::Arabic,
        _ if c.is_alphanumeric() => Class::Foreign,
        _ => Class::Between,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_of_the_alphabet_is_one_byte_of_its_own() {
        let mut seen = std::collections::BTreeSet::new();
        for letter in CODED.chars() {
            let code = coded(letter);
            assert!(code.is_ascii() && seen.insert(code), "{letter} {code:?}");
            assert_eq!(class(code), Class::Arabic);
        }
    }

    #[test]
    fn forms_of_a_letter_are_one_and_foreign_sounds_their_nearest() {
        for (one, other) in [
            ("أإآٱا", "ااااا"),
            ("ک ی ہ ے", "ك ي ه ي"),
            ("ﻻ ﷲ", "لا الله"),
            ("Été", "ete"),
            ("١٢٫٥٪", "12.5%"),
            ("ڤيديو", "فيديو"),
            ("مُحَـمَّد", "محمد"),
            ("ﹶ", ""),
        ] {
            assert_eq!(key(one), key(other), "{one}");
        }
    }
}
