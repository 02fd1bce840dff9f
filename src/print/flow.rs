//! Paragraphs → pages: where each line stands. Lines are not kept; `draw` sets a paragraph again
//! when it comes to it, so that a book needs no more memory than its places.
//!
//! A heading is never the last thing on a page; a paragraph leaves two lines on a page or none,
//! and takes two to the next.
//! May import: `document`, `text`, `typeset`.

use std::ops::Range;

use super::{
    piece::Piece,
    sheet::{DEPTH, MEASURE, TOP},
};
use crate::{
    document::Document,
    text::Span,
    typeset::{Display, Paragraph, Typesetter},
};

/// Where some lines of a piece stand, all on one page.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Place {
    /// The page, from 0.
    pub page: usize,
    /// The lines.
    pub lines: Range<usize>,
    /// The bytes of the piece's text that are on them.
    pub span: Span,
    /// Where the paragraph's upper edge would be, in points from the paper's: less than the
    /// lines' where earlier ones stand on another page.
    pub origin: f32,
    /// The upper edge of the first line.
    pub top: f32,
}

/// Lines of a piece on a page.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Strip {
    /// The piece, counted over everything that was set.
    pub piece: usize,
    /// Where its lines stand.
    pub place: Place,
}

/// Pages as they fill.
pub(super) struct Flow {
    display: Display,
    pages: Vec<Vec<Strip>>,
    /// How far the last page is filled, in points from the text's upper edge.
    filled: f32,
    /// How many pieces were set.
    pieces: usize,
}

impl Flow {
    /// One empty page.
    pub fn new(display: Display) -> Self {
        Self {
            display,
            pages: vec![Vec::new()],
            filled: 0.0,
            pieces: 0,
        }
    }

    /// The pages.
    pub fn pages(&self) -> &[Vec<Strip>] {
        &self.pages
    }

    /// Begins a page, unless the last one is empty.
    pub fn new_page(&mut self) {
        if self.pages.last().is_some_and(|page| !page.is_empty()) {
            self.pages.push(Vec::new());
            self.filled = 0.0;
        }
    }

    /// Sets pieces below what is there; where the lines of each stand.
    pub fn set(
        &mut self,
        pieces: &[Piece<'_>],
        document: &Document,
        typesetter: &mut Typesetter,
    ) -> Vec<Vec<Place>> {
        let mut places = Vec::with_capacity(pieces.len());
        for piece in pieces {
            let paragraph = set(piece, self.display, typesetter);
            let next = match piece.keeps_with_next(document) {
                true => 2.5 * piece.style.line_height_px,
                false => 0.0,
            };
            places.push(self.place(&paragraph, piece.above, next));
            self.pieces += 1;
        }
        places
    }

    /// Finds places for the lines of a paragraph, with `above` points of room before it and, on
    /// its last page, `next` after it.
    fn place(&mut self, paragraph: &Paragraph, above: f32, next: f32) -> Vec<Place> {
        let heights: Vec<f32> = paragraph.lines.iter().map(|line| line.height).collect();
        let mut places = Vec::new();
        let mut first = 0;
        if self.filled > 0.0 {
            self.filled += above;
        }
        while first < heights.len() {
            let fitting = self.fitting(&heights[first..], next);
            if fitting == 0 && self.filled > 0.0 {
                self.new_page();
                continue;
            }
            let lines = first..first + fitting.max(1);
            places.push(self.put(paragraph, lines.clone()));
            first = lines.end;
            if first < heights.len() {
                self.new_page();
            }
        }
        places
    }

    /// How many lines of these heights belong on this page.
    fn fitting(&self, heights: &[f32], next: f32) -> usize {
        let room = DEPTH - self.filled;
        let whole: f32 = heights.iter().sum();
        if whole + next.min(DEPTH - whole).max(0.0) <= room {
            return heights.len();
        }
        if next > 0.0 && whole + next <= DEPTH {
            return 0;
        }
        let mut sum = 0.0;
        let fits = heights.iter().take_while(|height| {
            sum += **height;
            sum <= room
        });
        match fits.count() {
            0 | 1 if self.filled > 0.0 => 0,
            // One line alone may not go over.
            count if count + 1 == heights.len() && count > 2 => count - 1,
            count if count + 1 == heights.len() && self.filled > 0.0 => 0,
            count => count,
        }
    }

    /// Puts lines at the end of the last page.
    fn put(&mut self, paragraph: &Paragraph, lines: Range<usize>) -> Place {
        let inside = &paragraph.lines[lines.clone()];
        let first_top = inside.first().map_or(0.0, |line| line.top);
        let start = inside.first().map_or(0, |line| line.span.start);
        let end = inside.last().map_or(start, |line| line.span.end);
        let top = TOP + self.filled;
        let place = Place {
            page: self.pages.len() - 1,
            lines,
            span: Span::new(start, end),
            origin: top - first_top,
            top,
        };
        self.filled += inside.iter().map(|line| line.height).sum::<f32>();
        let strip = Strip {
            piece: self.pieces,
            place: place.clone(),
        };
        if let Some(page) = self.pages.last_mut() {
            page.push(strip);
        }
        place
    }
}

/// Sets one piece in the lines of a page.
pub(super) fn set(piece: &Piece<'_>, display: Display, typesetter: &mut Typesetter) -> Paragraph {
    let (direction, style) = (piece.direction, &piece.style);
    let width = MEASURE - piece.indent;
    typesetter.set_as(&piece.text, display, direction, style, width)
}
