//! A span → rectangles: one for each stretch of neighbouring ink on each line, several a line
//! where directions mix.
//!
//! May import: `text`, `cells`, `paragraph`.

use crate::text::Span;

use super::paragraph::{Line, Paragraph, Rect};

impl Paragraph {
    /// The rectangles of `span`, as high as their lines, for a selection. They end at the ink:
    /// blanks that hang over a line's end have none. A grapheme that `span` cuts belongs to it
    /// where `span` holds its first byte, so those of adjacent spans never overlap.
    pub fn rects(&self, span: Span) -> Vec<Rect> {
        self.boxes(span, |line| (line.top, line.top + line.height))
    }

    /// The rectangles of `span`, only as high as letters are, for shading that leaves the gap
    /// between lines free.
    pub fn shade_rects(&self, span: Span) -> Vec<Rect> {
        let (above, below) = self.shade;
        self.boxes(span, |line| {
            let bottom = (line.baseline + below).min(line.top + line.height);
            ((line.baseline - above).max(line.top), bottom)
        })
    }

    /// The rectangles of `span` with the heights that `height` gives.
    fn boxes(&self, span: Span, height: impl Fn(&Line) -> (f32, f32)) -> Vec<Rect> {
        let mut rects = Vec::new();
        if span.is_empty() {
            return rects;
        }
        let first = self
            .lines
            .partition_point(|line| line.span.end <= span.start);
        for line in self.lines[first..]
            .iter()
            .take_while(|line| line.span.start < span.end)
        {
            let (top, bottom) = height(line);
            for (left, right) in self.stretches(line, span) {
                rects.push(Rect {
                    left,
                    top,
                    right,
                    bottom,
                });
            }
        }
        rects
    }

    /// The stretches of a line's ink that `span` covers, left to right.
    fn stretches(&self, line: &Line, span: Span) -> Vec<(f32, f32)> {
        let ink = (line.left, line.left + line.width);
        let mut stretches: Vec<(f32, f32)> = Vec::new();
        let mut open = false;
        for cell in self.cells(line) {
            if !span.contains(cell.grapheme.start) {
                open = open && cell.right <= cell.left;
                continue;
            }
            match stretches.last_mut().filter(|_| open) {
                Some(last) => last.1 = cell.right,
                None => stretches.push((cell.left, cell.right)),
            }
            open = true;
        }
        let cut = stretches
            .into_iter()
            .map(|(left, right)| (left.max(ink.0), right.min(ink.1)));
        cut.filter(|(left, right)| right - left > SLIVER).collect()
    }
}

/// Narrower stretches are the rounding of sums, not ink, in pixels.
const SLIVER: f32 = 0.01;
