//! A line as cells: one for each grapheme, in visual order, with its edges. What points,
//! rectangles and carets are found by.
//!
//! A cluster of several graphemes (a one-glyph lam-alif, "fi") is divided evenly among them, the
//! first at the right where it runs from right to left.
//!
//! May import: `text`, `paragraph`.

use crate::text::Span;

use super::paragraph::{Glyph, Line, Paragraph, Position};

/// A grapheme on a line; a grapheme that a change of direction cuts has two.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Cell {
    /// The whole grapheme.
    pub grapheme: Span,
    /// Its left edge.
    pub left: f32,
    /// Its right edge.
    pub right: f32,
    /// Whether it runs from right to left.
    pub rtl: bool,
}

impl Cell {
    /// The place at its left edge.
    pub fn left_place(&self) -> Position {
        if self.rtl { self.end() } else { self.start() }
    }

    /// The place at its right edge.
    pub fn right_place(&self) -> Position {
        if self.rtl { self.start() } else { self.end() }
    }

    /// The place before it, in reading order.
    pub fn start(&self) -> Position {
        Position::before(self.grapheme.start)
    }

    /// The place after it, in reading order.
    pub fn end(&self) -> Position {
        Position::after(self.grapheme.end)
    }

    /// Where a caret before it stands.
    pub fn leading(&self) -> f32 {
        if self.rtl { self.right } else { self.left }
    }

    /// Where a caret after it stands.
    pub fn trailing(&self) -> f32 {
        if self.rtl { self.left } else { self.right }
    }
}

impl Paragraph {
    /// The cells of a line, left to right.
    pub(super) fn cells(&self, line: &Line) -> Vec<Cell> {
        let mut cells = Vec::with_capacity(line.glyphs.len());
        let mut pen = line.pen;
        let same = |a: &Glyph, b: &Glyph| a.cluster() == b.cluster();
        for cluster in line.glyphs.chunk_by(same) {
            let left = pen;
            cluster.iter().for_each(|glyph| pen += glyph.advance);
            self.divide(
                cluster[0].cluster(),
                cluster[0].rtl(),
                left,
                pen,
                &mut cells,
            );
        }
        cells
    }

    /// Divides a cluster from `left` to `right` among its graphemes.
    fn divide(&self, cluster: Span, rtl: bool, left: f32, right: f32, cells: &mut Vec<Cell>) {
        let first = self
            .inner
            .partition_point(|start| (*start as usize) <= cluster.start);
        let count = self.inner[first..].partition_point(|start| (*start as usize) < cluster.end);
        let inner = &self.inner[first..first + count];
        let edge = |n: usize| match n {
            0 => left,
            _ if n == count + 1 => right,
            _ => left + (right - left) * n as f32 / (count + 1) as f32,
        };
        let start = |n: usize| {
            if n == 0 {
                cluster.start
            } else {
                inner[n - 1] as usize
            }
        };
        let end = |n: usize| {
            if n == count {
                cluster.end
            } else {
                inner[n] as usize
            }
        };
        for visual in 0..=count {
            let n = if rtl { count - visual } else { visual };
            let grapheme = self.whole(Span::new(start(n), end(n)));
            cells.push(Cell {
                grapheme,
                left: edge(visual),
                right: edge(visual + 1),
                rtl,
            });
        }
    }

    /// The whole grapheme that a piece of one belongs to.
    fn whole(&self, piece: Span) -> Span {
        if self.cut.is_empty() {
            return piece;
        }
        let after = self
            .cut
            .partition_point(|(at, _)| (*at as usize) < piece.start);
        let near = self.cut[after..]
            .iter()
            .take_while(|(at, _)| *at as usize <= piece.end);
        near.fold(piece, |whole, (_, grapheme)| {
            let (start, end) = (grapheme.start as usize, grapheme.end as usize);
            Span::new(whole.start.min(start), whole.end.max(end))
        })
    }
}
