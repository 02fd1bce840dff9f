//! Points and carets: which place a point is nearest to, where a caret stands, and the place to
//! the left or right of one.
//!
//! May import: `text`, `cells`, `paragraph`.

use crate::text::Span;

use super::cells::Cell;
use super::paragraph::{Affinity, Line, Paragraph, Position, Rect};

impl Paragraph {
    /// The place between two graphemes nearest to a point, on the line at its height (the first
    /// or last line above or below the paragraph).
    pub fn hit(&self, x: f32, y: f32) -> Position {
        let Some(line) = self.lines.get(self.line_at(y)) else {
            return Position::default();
        };
        let cells = self.ink(line);
        let Some(cell) = nearest(&cells, x) else {
            return Position::before(line.span.start);
        };
        if x < (cell.left + cell.right) / 2.0 {
            cell.left_place()
        } else {
            cell.right_place()
        }
    }

    /// The grapheme under a point, where there is ink of one.
    pub fn grapheme_at(&self, x: f32, y: f32) -> Option<Span> {
        let line = self.lines.get(self.line_at(y))?;
        if y < line.top || y > line.top + line.height {
            return None;
        }
        let cells = self.ink(line);
        let cell = cells.iter().find(|cell| cell.left <= x && x < cell.right)?;
        Some(cell.grapheme)
    }

    /// The line at a height, by its index; the nearest one outside.
    pub fn line_at(&self, y: f32) -> usize {
        let after = self.lines.partition_point(|line| line.top <= y);
        after.saturating_sub(1)
    }

    /// Where the caret stands for a position: a rectangle of no width, as high as the line.
    pub fn caret(&self, position: Position) -> Rect {
        let Some(line) = self.lines.get(self.line_of(position)) else {
            return Rect::default();
        };
        let mut x = self.caret_x(line, position);
        if !self.is_last(line) {
            // Not out in the margin, among the blanks that hang over the line's end.
            x = x.clamp(line.left, line.left + line.width);
        }
        Rect {
            left: x,
            top: line.top,
            right: x,
            bottom: line.top + line.height,
        }
    }

    /// The x of the caret on its line.
    fn caret_x(&self, line: &Line, position: Position) -> f32 {
        let cells = self.cells(line);
        let offset = position.offset;
        let before = || cells.iter().rev().find(|cell| cell.grapheme.end == offset);
        let after = || cells.iter().find(|cell| cell.grapheme.start == offset);
        let trailing = || before().map(Cell::trailing);
        let leading = || after().map(Cell::leading);
        let found = match position.affinity {
            Affinity::Upstream => trailing().or_else(leading),
            Affinity::Downstream => leading().or_else(trailing),
        };
        let around = || cells.iter().find(|cell| cell.grapheme.contains(offset));
        found
            .or_else(|| around().map(Cell::leading))
            .unwrap_or(line_edge(line))
    }

    /// The place at the start of a line, by its index.
    pub fn line_start(&self, line: usize) -> Position {
        Position::before(self.lines.get(line).map_or(0, |line| line.span.start))
    }

    /// The place at the end of a line's ink, before the blanks that hang after it; on the last
    /// line after them.
    pub fn line_end(&self, line: usize) -> Position {
        let Some(line) = self.lines.get(line) else {
            return Position::default();
        };
        let last = self.ink(line).iter().map(|cell| cell.grapheme.end).max();
        Position::after(last.unwrap_or(line.span.start))
    }

    /// The place one grapheme to the left of a position on the screen; `None` at the line's edge.
    pub fn to_left(&self, position: Position) -> Option<Position> {
        let cells = self.ink(self.lines.get(self.line_of(position))?);
        let index = seam(&cells, position)?;
        // A grapheme that a change of direction cuts stands in two places, and a position names the
        // first: such a step that goes nowhere is passed over.
        let mut places = cells[..index].iter().rev().map(Cell::left_place);
        places.find(|place| seam(&cells, *place) < Some(index))
    }

    /// The place one grapheme to the right of a position on the screen; `None` at the line's
    /// edge.
    pub fn to_right(&self, position: Position) -> Option<Position> {
        let cells = self.ink(self.lines.get(self.line_of(position))?);
        let index = seam(&cells, position)?;
        let mut places = cells[index..].iter().map(Cell::right_place);
        places.find(|place| seam(&cells, *place) > Some(index))
    }

    /// The cells of a line that lie in its ink, on the last line the blanks after it too (one
    /// may be writing there); cells of no width are left out.
    fn ink(&self, line: &Line) -> Vec<Cell> {
        let mut cells = self.cells(line);
        let (left, right) = (line.left - SLACK, line.left + line.width + SLACK);
        let last = self.is_last(line);
        cells.retain(|cell| {
            let in_ink = last || (cell.left >= left && cell.right <= right);
            in_ink && cell.right - cell.left > SLACK
        });
        cells
    }

    /// Whether `line` ends the paragraph.
    fn is_last(&self, line: &Line) -> bool {
        self.lines.last().is_some_and(|last| last.span == line.span)
    }
}

/// Room for the rounding of sums, in pixels.
const SLACK: f32 = 0.005;

/// Where an empty line's caret stands.
fn line_edge(line: &Line) -> f32 {
    if line.rtl {
        line.left + line.width
    } else {
        line.left
    }
}

/// The cell under `x`, or the nearest one.
fn nearest(cells: &[Cell], x: f32) -> Option<&Cell> {
    let after = cells.partition_point(|cell| cell.right <= x);
    cells.get(after).or(cells.last())
}

/// Between which cells a position stands: the number of cells to its left.
fn seam(cells: &[Cell], position: Position) -> Option<usize> {
    let offset = position.offset;
    let before = || {
        let at = cells.iter().position(|cell| cell.grapheme.end == offset)?;
        Some(if cells[at].rtl { at } else { at + 1 })
    };
    let after = || {
        let at = cells
            .iter()
            .position(|cell| cell.grapheme.start == offset)?;
        Some(if cells[at].rtl { at + 1 } else { at })
    };
    match position.affinity {
        Affinity::Upstream => before().or_else(after),
        Affinity::Downstream => after().or_else(before),
    }
}
