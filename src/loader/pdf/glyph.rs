//! A glyph as it stands on the page: which letters it is, and where.
//!
//! May import: nothing of ours beside this folder.

use super::{letters::Letters, rules::Rules};

/// One glyph of a page, with its marks once they are attached. Lengths are in points, from the
/// page's upper left corner; text of the page's main direction runs along x.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Glyph {
    /// Its letters in logical order; a blank for a space. Empty where the file does not tell them:
    /// such a glyph takes its room on the line.
    pub(super) text: Letters,
    /// The left end of its advance.
    pub(super) left: f32,
    /// The right end of its advance.
    pub(super) right: f32,
    /// Its baseline, from the top.
    pub(super) baseline: f32,
    /// Its font's size.
    pub(super) size: f32,
    /// The middle of what it draws, of a glyph without an advance; otherwise of its advance.
    pub(super) centre: f32,
    /// Whether its font is a bold one.
    pub(super) bold: bool,
    /// Whether it stands above the line, smaller: the number of a note, or an exponent.
    pub(super) raised: bool,
    /// Whether it is set mirrored, so that the pen goes to the left: only a recogniser, whose
    /// letters are not painted, lays Arabic so.
    pub(super) mirrored: bool,
}

impl Glyph {
    /// Whether it moves the pen: a letter does, a mark over it does not.
    pub(super) fn advances(&self) -> bool {
        self.right - self.left > 0.02 * self.size
    }

    /// Whether it is a space; all spaces are written as the one of ASCII.
    pub(super) fn is_blank(&self) -> bool {
        !self.text.is_empty() && self.text.bytes().all(|byte| byte == b' ')
    }
}

/// What was drawn on one page.
#[derive(Debug, Default)]
pub(super) struct Drawn {
    /// The glyphs, in the order in which they were drawn.
    pub(super) glyphs: Vec<Glyph>,
    /// How many glyphs have no letters that the file tells.
    pub(super) unknown: usize,
    /// The straight lines.
    pub(super) rules: Rules,
    /// How many pictures there are.
    pub(super) pictures: usize,
    /// The page's height.
    pub(super) height: f32,
}
