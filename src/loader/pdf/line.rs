//! A line of the page in reading order, with what is needed to tell where paragraphs end.
//!
//! May import: nothing of ours beside this folder.

use super::lines::Piece;

/// One line, or one row of a table.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// What is written on it: one piece, or the cells of a row from left to right.
    pub(super) pieces: Vec<Piece>,
    /// Whether its pieces are cells of a table.
    pub(super) is_row: bool,
    /// Its page, from 1.
    pub(super) page: u32,
    /// The column that it stands in: its number over all pages, and its left and right edge.
    pub(super) column: Column,
    /// Where it begins.
    pub(super) left: f32,
    /// Where it ends.
    pub(super) right: f32,
    /// Its baseline.
    pub(super) baseline: f32,
    /// The size of most of its glyphs.
    pub(super) size: f32,
    /// Whether all of it is bold.
    pub(super) bold: bool,
    /// How many letters, digits and signs it has.
    pub(super) length: usize,
}

/// A column of text on a page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Column {
    /// Its number, counted over all pages.
    pub(super) number: u32,
    /// Its left edge.
    pub(super) left: f32,
    /// Its right edge.
    pub(super) right: f32,
}

impl Line {
    /// A line of one piece.
    pub(super) fn of_piece(piece: Piece, page: u32, column: Column) -> Self {
        Self::new(vec![piece], false, page, column)
    }

    /// A row of cells.
    pub(super) fn of_cells(cells: Vec<Piece>, page: u32, column: Column) -> Self {
        Self::new(cells, true, page, column)
    }

    fn new(pieces: Vec<Piece>, is_row: bool, page: u32, column: Column) -> Self {
        let lengths: Vec<usize> = pieces.iter().map(Piece::length).collect();
        let main = pieces
            .iter()
            .zip(&lengths)
            .max_by_key(|(_, length)| **length);
        let (baseline, size) = main.map_or((0.0, 0.0), |(main, _)| (main.baseline, main.size));
        let glyphs = || pieces.iter().flat_map(|piece| &piece.glyphs);
        let bold = glyphs()
            .filter(|glyph| !glyph.is_blank())
            .all(|glyph| glyph.bold);
        Self {
            left: pieces
                .iter()
                .map(|piece| piece.left)
                .fold(f32::MAX, f32::min),
            right: pieces
                .iter()
                .map(|piece| piece.right)
                .fold(f32::MIN, f32::max),
            baseline,
            size,
            bold,
            length: lengths.iter().sum(),
            is_row,
            page,
            column,
            pieces,
        }
    }

    /// The width of its first word in the direction of reading.
    pub(super) fn first_word(&self, rtl: bool) -> f32 {
        let Some(piece) = (if rtl {
            self.pieces.last()
        } else {
            self.pieces.first()
        }) else {
            return 0.0;
        };
        let word = |glyphs: &mut dyn Iterator<Item = &super::glyph::Glyph>| {
            let word = glyphs.take_while(|glyph| !glyph.is_blank());
            word.fold((f32::MAX, f32::MIN), |(left, right), glyph| {
                (left.min(glyph.left), right.max(glyph.right))
            })
        };
        let (left, right) = match rtl {
            true => word(&mut piece.glyphs.iter().rev()),
            false => word(&mut piece.glyphs.iter()),
        };
        (right - left).max(0.0)
    }

    /// How much room is left at its end, up to the column's edge.
    pub(super) fn room(&self, rtl: bool) -> f32 {
        match rtl {
            true => self.left - self.column.left,
            false => self.column.right - self.right,
        }
    }

    /// How far it begins inside its column.
    pub(super) fn indent(&self, rtl: bool) -> f32 {
        match rtl {
            true => self.column.right - self.right,
            false => self.left - self.column.left,
        }
    }
}
