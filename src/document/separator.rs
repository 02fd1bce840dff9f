//! Where a paragraph ends: the separators of a text, found byte by byte, since a book of many
//! megabytes is split before its first page is shown.
//!
//! May import: `text`.

use crate::text::Span;

/// The paragraph separators of `text`, in order; a carriage return with its line feed is one.
///
/// These are bidi class B (UAX #9, P1: line feed, carriage return, U+001C-1E, U+0085, U+2029),
/// and, as UAX #14 ends a line there too, vertical tab, form feed and U+2028.
pub fn separators(text: &str) -> impl Iterator<Item = Span> + '_ {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            at += bytes[at..].iter().position(|byte| FIRST[*byte as usize])?;
            let start = at;
            let length = separator_length(&bytes[start..]);
            at += length.max(1);
            if length > 0 {
                return Some(Span::new(start, at));
            }
        }
    })
}

/// For each byte, whether a separator may begin with it.
const FIRST: [bool; 256] = {
    let mut first = [false; 256];
    let firsts = b"\n\r\x0B\x0C\x1C\x1D\x1E\xC2\xE2";
    let mut i = 0;
    while i < firsts.len() {
        first[firsts[i] as usize] = true;
        i += 1;
    }
    first
};

/// How many bytes the separator at the start of `bytes` has; 0 where there is none.
fn separator_length(bytes: &[u8]) -> usize {
    match bytes {
        [b'\r', b'\n', ..] | [0xC2, 0x85, ..] => 2,
        [b'\n' | b'\r' | 0x0B | 0x0C | 0x1C..=0x1E, ..] => 1,
        [0xE2, 0x80, 0xA8 | 0xA9, ..] => 3,
        _ => 0,
    }
}
