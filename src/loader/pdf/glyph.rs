//! A glyph as it stands on the page: which letters it is, and where.
//!
//! May import: nothing of ours beside this folder.

use super::rules::Rules;

/// One glyph of a page, with its marks once they are attached. Lengths are in points, from the
/// page's upper left corner; text of the page's main direction runs along x.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Glyph {
    /// Its letters in logical order; a blank for a space. Empty where the file does not tell them:
    /// such a glyph takes its room on the line.
    pub(super) text: String,
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
}

impl Glyph {
    /// Whether it moves the pen: a letter does, a mark over it does not.
    pub(super) fn advances(&self) -> bool {
        self.right - self.left > 0.02 * self.size
    }

    /// Whether it is a space.
    pub(super) fn is_blank(&self) -> bool {
        let mut chars = self.text.chars();
        chars.next().is_some_and(char::is_whitespace) && chars.all(char::is_whitespace)
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
