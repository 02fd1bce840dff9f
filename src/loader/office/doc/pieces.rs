//! The pieces of the text ([MS-DOC], 2.4.1): where each run of characters lies, and whether it
//! has one byte a character or two.
//!
//! May import: nothing of ours.

use super::numbers::{long, part, place, short};

/// A run of the text that lies in one place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    /// The number of its first character, and of the one after its last.
    pub(super) first: usize,
    pub(super) end: usize,
    /// Where its first character lies in the main stream.
    start: usize,
    /// Whether its characters have one byte, of Windows' Western code page.
    narrow: bool,
}

impl Piece {
    /// The place of the character of this number.
    pub(super) fn place(&self, number: usize) -> usize {
        let width = if self.narrow { 1 } else { 2 };
        self.start
            .saturating_add((number - self.first).saturating_mul(width))
    }

    /// The unit of UTF-16 at a place of this piece.
    pub(super) fn unit(&self, main: &[u8], place: usize) -> Option<u16> {
        if !self.narrow {
            return short(main, place);
        }
        let byte = part(main, place, 1)?;
        if byte[0].is_ascii() {
            return Some(byte[0].into());
        }
        let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(byte);
        text.encode_utf16().next()
    }
}

/// The pieces, from the part of the table's stream that lists them.
pub(super) fn read(mut list: &[u8]) -> Vec<Piece> {
    // Before the pieces stand settings that they share.
    while let [1, rest @ ..] = list {
        let length = short(rest, 0).map_or(0, usize::from);
        list = rest.get(2 + length..).unwrap_or_default();
    }
    let [2, rest @ ..] = list else {
        return Vec::new();
    };
    let length = place(rest, 0)
        .unwrap_or(0)
        .min(rest.len() - rest.len().min(4));
    let list = rest.get(4..4 + length).unwrap_or_default();
    // A list of n + 1 numbers of 4 bytes, then n descriptions of 8.
    let count = list.len().saturating_sub(4) / 12;
    (0..count)
        .map_while(|index| piece(list, count, index))
        .collect()
}

/// The piece of this index among `count`.
fn piece(list: &[u8], count: usize, index: usize) -> Option<Piece> {
    let (first, end) = (place(list, 4 * index)?, place(list, 4 * index + 4)?);
    let described = 4 * (count + 1) + 8 * index;
    let place = long(list, described + 2)?;
    let narrow = place & 0x4000_0000 != 0;
    let start = (place & 0x3FFF_FFFF) as usize;
    (first <= end).then_some(Piece {
        first,
        end,
        start: if narrow { start / 2 } else { start },
        narrow,
    })
}
