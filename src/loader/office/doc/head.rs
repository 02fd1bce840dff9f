//! The head of a Word file ([MS-DOC], 2.5: the File Information Block): where everything lies.
//!
//! May import: nothing of ours.

use super::numbers::{long, part, place, short};
use crate::loader::LoadError;

/// What Word files from 1997 on begin with, and those of Word 6 and 95.
const WORD_97: u16 = 0xA5EC;
const WORD_95: u16 = 0xA5DC;

/// Where the list of places and sizes begins.
const PLACES: usize = 154;

/// The lengths of a file's stories, in characters, in their order in the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lengths {
    pub(super) main: usize,
    pub(super) footnotes: usize,
    /// Running heads, macros and comments, which are not read.
    pub(super) between: usize,
    pub(super) endnotes: usize,
    pub(super) text_boxes: usize,
}

/// The head.
pub(super) struct Head<'a> {
    bytes: &'a [u8],
    pub(super) lengths: Lengths,
}

/// Something that lies in the table's stream, by its index in the list of places.
#[derive(Clone, Copy, Debug)]
pub(super) enum Part {
    Styles = 1,
    FootnoteMarks = 2,
    FootnoteTexts = 3,
    CharacterRuns = 12,
    ParagraphRuns = 13,
    Pieces = 33,
    EndnoteMarks = 46,
    EndnoteTexts = 47,
}

impl<'a> Head<'a> {
    /// Reads the head of the main stream.
    pub(super) fn read(bytes: &'a [u8]) -> Result<Self, LoadError> {
        match short(bytes, 0) {
            Some(WORD_97) => {}
            Some(WORD_95) => {
                return Err(LoadError::UnsupportedFormat {
                    name: "a Word 95 file",
                });
            }
            _ => return Err(LoadError::Damaged),
        }
        if short(bytes, 10).is_some_and(|flags| flags & 0x0100 != 0) {
            return Err(LoadError::Locked);
        }
        let lengths = lengths(bytes).ok_or(LoadError::Damaged)?;
        Ok(Self { bytes, lengths })
    }

    /// The name of the table's stream: of the two that there may be, the one that counts.
    pub(super) fn table(&self) -> &'static str {
        match short(self.bytes, 10) {
            Some(flags) if flags & 0x0200 != 0 => "1Table",
            _ => "0Table",
        }
    }

    /// What lies in the stream `table`.
    pub(super) fn part<'t>(&self, table: &'t [u8], wanted: Part) -> &'t [u8] {
        let at = PLACES + 8 * wanted as usize;
        let found = place(self.bytes, at).zip(place(self.bytes, at + 4));
        let found = found.and_then(|(start, length)| part(table, start, length));
        found.unwrap_or_default()
    }
}

/// The lengths of the stories.
fn lengths(bytes: &[u8]) -> Option<Lengths> {
    // A text has fewer characters than its file has bytes.
    let length = |index: usize| {
        let length = long(bytes, 64 + 4 * index)?;
        usize::try_from(length)
            .ok()
            .filter(|length| *length < i32::MAX as usize)
    };
    Some(Lengths {
        main: length(3)?,
        footnotes: length(4)?,
        between: length(5)?
            .checked_add(length(6)?)?
            .checked_add(length(7)?)?,
        endnotes: length(8)?,
        text_boxes: length(9)?,
    })
}
