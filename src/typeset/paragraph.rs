//! A set paragraph: lines of positioned glyphs, and the small values that questions about it
//! are asked and answered in.
//!
//! Coordinates are physical pixels from the paragraph's top left corner, x rightwards and y
//! downwards; offsets are bytes of the text it was set from, which it does not keep.
//!
//! May import: `text`, `hexbox`, `raster`.

use std::ops::Range;

use crate::text::{Direction, Span};

use super::hexbox::is_box;
use super::raster::GlyphKey;

/// A paragraph set at a width.
#[derive(Clone, Debug, Default)]
pub struct Paragraph {
    /// The width it was set for; where that was infinite, the width of its ink.
    pub width: f32,
    /// The height of all its lines.
    pub height: f32,
    /// The lines, from the top; at least one, also for an empty text.
    pub lines: Vec<Line>,
    /// The direction it was set in.
    pub base: Direction,
    /// The em, in pixels.
    pub size_px: f32,
    /// How far a box that shades text reaches above and below the baseline, in pixels.
    pub(super) shade: (f32, f32),
    /// Starts of graphemes inside clusters, ascending.
    pub(super) inner: Vec<u32>,
    /// Graphemes that a cluster's start cuts: the cut and the whole grapheme, ascending.
    pub(super) cut: Vec<(u32, Range<u32>)>,
}

/// One line.
#[derive(Clone, Debug, Default)]
pub struct Line {
    /// The bytes on it, hanging blanks included: lines tile the text.
    pub span: Span,
    /// Whether the paragraph runs from right to left.
    pub rtl: bool,
    /// Its upper edge.
    pub top: f32,
    /// Its baseline, from the paragraph's top.
    pub baseline: f32,
    /// Its height.
    pub height: f32,
    /// The left edge of its ink.
    pub left: f32,
    /// The width of its ink, without hanging blanks.
    pub width: f32,
    /// Its glyphs in visual order, left to right, hanging blanks included.
    pub glyphs: Vec<Glyph>,
    /// Where the pen stands before the first glyph.
    pub(super) pen: f32,
}

/// A glyph in its place: 24 bytes, for documents have millions.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glyph {
    /// Where its origin is drawn, from the paragraph's left edge.
    pub x: f32,
    /// Where its origin is drawn, from the paragraph's top.
    pub y: f32,
    /// How far the pen moved for it.
    pub advance: f32,
    start: u32,
    end: u32,
    /// The glyph in its face; where [`Self::is_missing`], the code's last 16 bits.
    pub id: u16,
    /// The face, as [`Typesetter::font_name`](super::Typesetter::font_name) knows it.
    pub font: u8,
    /// Its bidi level, odd from right to left; [`KASHIDA`] beside it.
    level: u8,
}

/// The bit of [`Glyph`]'s level that marks a kashida: levels end at 126.
const KASHIDA: u8 = 0x80;

impl Glyph {
    /// A glyph at a place, for the bytes of `cluster`.
    pub(super) fn new(
        at: (f32, f32),
        advance: f32,
        cluster: Range<u32>,
        id: u16,
        font: u8,
        level: u8,
    ) -> Self {
        let (x, y) = at;
        Self {
            x,
            y,
            advance,
            start: cluster.start,
            end: cluster.end,
            id,
            font,
            level,
        }
    }

    /// The same glyph as a kashida: its face's tatweel drawn as long as its advance.
    pub(super) fn as_kashida(self) -> Self {
        let level = self.level | KASHIDA;
        Self { level, ..self }
    }

    /// Whether it is a kashida: it lengthens the letter of its cluster, stands for no character
    /// of its own, and is drawn as a bar as long as its advance.
    pub const fn is_kashida(&self) -> bool {
        self.level & KASHIDA != 0
    }

    /// Its bidi level, odd from right to left.
    pub const fn level(&self) -> u8 {
        self.level & !KASHIDA
    }

    /// The bytes that it stands for, alone or with its neighbours of the same cluster.
    pub const fn cluster(&self) -> Span {
        Span::new(self.start as usize, self.end as usize)
    }

    /// Gives it other bytes to stand for: where its cluster starts and ends in another text.
    pub(super) fn map_cluster(&mut self, start: impl Fn(u32) -> u32, end: impl Fn(u32) -> u32) {
        (self.start, self.end) = (start(self.start), end(self.end));
    }

    /// Whether it runs from right to left.
    pub const fn rtl(&self) -> bool {
        self.level % 2 == 1
    }

    /// Whether no face had the character: a box with its code is drawn.
    pub const fn is_missing(&self) -> bool {
        is_box(self.font)
    }
}

/// Which of the two characters beside an offset a caret belongs to. They stand far apart at a
/// line's end and where the direction changes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Affinity {
    /// The character before it: the end of a line.
    Upstream,
    /// The character after it: the start of a line.
    #[default]
    Downstream,
}

/// A place between two graphemes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Position {
    /// In bytes.
    pub offset: usize,
    /// The side it belongs to.
    pub affinity: Affinity,
}

impl Position {
    /// The place before the character at `offset`.
    pub const fn before(offset: usize) -> Self {
        Self {
            offset,
            affinity: Affinity::Downstream,
        }
    }

    /// The place after the character that ends at `offset`.
    pub const fn after(offset: usize) -> Self {
        Self {
            offset,
            affinity: Affinity::Upstream,
        }
    }
}

/// A rectangle in pixels, in the paragraph's coordinates.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub left: f32,
    /// Upper edge.
    pub top: f32,
    /// Right edge.
    pub right: f32,
    /// Lower edge.
    pub bottom: f32,
}

impl Paragraph {
    /// What to draw `glyph` with and where: the key of its picture and the whole pixel that the
    /// picture's origin goes to, when the paragraph's corner is at `origin` on the screen. A
    /// quarter of a pixel of x is in the key; y is rounded, so that baselines stay crisp.
    pub fn place_glyph(&self, glyph: &Glyph, origin: (f32, f32)) -> (GlyphKey, i32, i32) {
        let (font, id, size, x) = (glyph.font, glyph.id, self.size_px, origin.0 + glyph.x);
        let (key, x) = if glyph.is_kashida() {
            GlyphKey::kashida(font, id, size, x, glyph.advance)
        } else {
            GlyphKey::at(font, id, size, x)
        };
        (key, x, (origin.1 + glyph.y).round() as i32)
    }

    /// The line that a position is on, by its index.
    pub fn line_of(&self, position: Position) -> usize {
        let last = self.lines.len().saturating_sub(1);
        let after = self
            .lines
            .partition_point(|line| line.span.start <= position.offset);
        let line = after.saturating_sub(1).min(last);
        let at_start = self
            .lines
            .get(line)
            .is_some_and(|l| l.span.start == position.offset);
        let upstream = position.affinity == Affinity::Upstream && at_start;
        if upstream {
            line.saturating_sub(1)
        } else {
            line
        }
    }
}

impl Paragraph {
    /// Moves all glyphs rightwards.
    pub(super) fn shift(&mut self, dx: f32) {
        for line in &mut self.lines {
            line.left += dx;
            line.pen += dx;
            line.glyphs.iter_mut().for_each(|glyph| glyph.x += dx);
        }
    }

    /// Makes the last cluster of the text, which ends at `shown`, end at `end` instead.
    pub(super) fn move_end(&mut self, shown: usize, end: usize) {
        let moved = |old: &mut u32| {
            *old = if *old as usize == shown {
                end as u32
            } else {
                *old
            }
        };
        for line in &mut self.lines {
            line.span.end = end;
            line.glyphs
                .iter_mut()
                .for_each(|glyph| moved(&mut glyph.end));
        }
        self.cut
            .iter_mut()
            .for_each(|(_, grapheme)| moved(&mut grapheme.end));
    }
}
