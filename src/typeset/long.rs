//! A paragraph too long to be set at once, a file of 1 MB without a line end: its lines are set
//! piece by piece, those that are looked at first, and the height of the rest is estimated until
//! they are.
//!
//! Levels are taken over the whole paragraph. Each piece ends where a line ends, and the next one
//! begins there; what lies after the last whole line is set again with the next piece.
//!
//! May import: `text`, `bidi`, `paragraph`, `style`, `typesetter`.

use crate::text::{Direction, Language};

use super::bidi::Levels;
use super::paragraph::Paragraph;
use super::style::Style;
use super::typesetter::Typesetter;

/// The setting of a long paragraph at a width, as far as it has come.
pub struct LongParagraph {
    levels: Levels,
    base: Direction,
    style: Style,
    width_px: f32,
    next: usize,
    len: usize,
}

/// Some lines of a long paragraph.
pub struct Piece {
    /// Where it begins in the text: offsets in its lines count from here.
    pub start: usize,
    /// Its lines.
    pub paragraph: Paragraph,
}

/// Bytes in a piece: some forty lines, more than are seen at once, set in a few milliseconds.
const PIECE: usize = 16 * 1024;

impl LongParagraph {
    /// Begins to set `text`; see [`Typesetter::set`].
    pub fn new(text: &str, base: Direction, style: &Style, width_px: f32) -> Self {
        // One language for all pieces.
        let language = style.language.or_else(|| Language::by_letters(text));
        Self {
            levels: Levels::of(text, base),
            base,
            style: Style { language, ..*style },
            width_px,
            next: 0,
            len: text.len(),
        }
    }

    /// How many bytes are not set yet.
    pub const fn rest(&self) -> usize {
        self.len - self.next
    }

    /// Sets the next lines of `text`; `None` where all are set.
    pub fn set_more(&mut self, typesetter: &mut Typesetter, text: &str) -> Option<Piece> {
        let start = self.next;
        let mut size = PIECE;
        while start < self.len {
            let end = piece_end(text, start + size);
            let levels = self.levels.part(start..end);
            let part = &text[start..end];
            let mut paragraph =
                typesetter.set_with(part, &levels, self.base, &self.style, self.width_px);
            if end == self.len {
                self.next = end;
                return Some(Piece { start, paragraph });
            }
            // The last line is not whole: it goes with the next piece.
            if paragraph.lines.len() > 1
                && let Some(last) = paragraph.lines.pop()
            {
                paragraph.height = last.top;
                self.next = start + last.span.start;
                return Some(Piece { start, paragraph });
            }
            size *= 2;
        }
        None
    }
}

/// The end of a piece at about byte `wanted`: after a blank where one is near, so that no word is
/// cut that might have stood on its last whole line.
fn piece_end(text: &str, wanted: usize) -> usize {
    let wanted = text.floor_char_boundary(wanted);
    let near = text.floor_char_boundary(wanted.saturating_add(PIECE));
    let blank = text[wanted..near].find(' ');
    blank.map_or(near, |blank| wanted + blank + 1)
}
