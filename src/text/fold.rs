//! The folded key: what is left of a text when the things that writers of Arabic vary freely are
//! made one (marks and tatweel dropped, alifs, yā's, tā' marbūṭa, hamza carriers, Persian letters
//! and digits unified, Latin lower-cased), with a map back to the original bytes.
//!
//! For matching only: هدى and هدي, على and علي share a key, so a key is never shown.
//! May import: `text::span`.

use super::span::Span;

/// A text's key and, for every byte of the key, where in the original it came from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    /// The folded text.
    pub key: String,
    /// For each byte of `key`, the original byte offset of the letter it came from; one more
    /// entry at the end, the original's length.
    origin: Vec<u32>,
}

impl Folded {
    /// The original bytes that a span of the key stands for: from its first letter to the start
    /// of the next folded letter, so that marks stay with the letter they follow.
    pub fn original(&self, key: Span) -> Span {
        Span::new(
            self.origin[key.start] as usize,
            self.origin[key.end] as usize,
        )
    }
}

/// The key of `text`.
pub fn fold(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    key.extend(text.chars().filter_map(fold_char));
    key
}

/// The key of `text` (at most 4 GiB) with its map back.
pub fn fold_with_map(text: &str) -> Folded {
    let mut folded = Folded::default();
    for (offset, c) in text.char_indices() {
        if let Some(c) = fold_char(c) {
            folded.key.push(c);
            folded.origin.resize(folded.key.len(), offset as u32);
        }
    }
    folded.origin.push(text.len() as u32);
    folded
}

/// What one character becomes in a key; `None` where it is dropped.
pub fn fold_char(c: char) -> Option<char> {
    Some(match c {
        // Nearly every character of an Arabic text.
        'ا'..='ب' | 'ت'..='غ' | 'ف'..='و' | 'ي' => c,
        ' '..='@' | '['..='~' => c,
        // Tashkeel, Quranic marks, tatweel, invisible joiners and directional controls.
        '\u{064B}'..='\u{065F}' | '\u{0670}' | '\u{0610}'..='\u{061A}' => return None,
        '\u{06D6}'..='\u{06DC}' | '\u{06DF}'..='\u{06E8}' | '\u{06EA}'..='\u{06ED}' => return None,
        '\u{0640}' | '\u{061C}' | '\u{00AD}' | '\u{FEFF}' => return None,
        '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' => return None,
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ی' | 'ې' | 'ئ' => 'ي',
        'ؤ' => 'و',
        'ة' | 'ۀ' | 'ە' => 'ه',
        'ک' | 'ڪ' => 'ك',
        '\u{0660}'..='\u{0669}' => char::from(b'0' + (c as u32 - 0x0660) as u8),
        '\u{06F0}'..='\u{06F9}' => char::from(b'0' + (c as u32 - 0x06F0) as u8),
        '\u{00A0}' | '\u{202F}' => ' ',
        // Arabic script has no case.
        '\u{0600}'..='\u{08FF}' => c,
        _ => c.to_lowercase().next().unwrap_or(c),
    })
}
