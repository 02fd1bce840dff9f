//! What each paragraph is: headline, subheading, point of a list, running text.
//!
//! May import: `document`.

use super::{line::Line, lines::Piece, paragraphs};
use crate::document::BlockKind;

/// A heading's size over that of the text.
const LARGER: f32 = 1.15;

/// The longest heading, in letters.
const LONGEST: usize = 220;

/// The longest heading that is told by its weight alone, in letters.
const LONGEST_BOLD: usize = 120;

/// The sizes that a document is set in.
#[derive(Debug)]
pub(super) struct Sizes {
    /// That of most letters.
    body: f32,
    /// Whether most letters are bold.
    bold: bool,
    /// Those of its headings, largest first.
    headings: Vec<f32>,
}

impl Sizes {
    /// Of all paragraphs.
    pub(super) fn of(paragraphs: &[Vec<Line>]) -> Self {
        let lines = || paragraphs.iter().flatten();
        let body = body_size(lines().flat_map(|line| &line.pieces));
        let bold = lines()
            .filter(|line| line.bold)
            .map(|line| line.length)
            .sum::<usize>();
        let all = lines().map(|line| line.length).sum::<usize>();
        let mut sizes = Self {
            body,
            bold: bold * 2 > all,
            headings: Vec::new(),
        };
        let mut headings: Vec<f32> = paragraphs
            .iter()
            .filter(|paragraph| sizes.is_heading(paragraph))
            .filter_map(|paragraph| paragraph.first().map(|line| line.size))
            .collect();
        headings.sort_by(|a, b| b.total_cmp(a));
        headings.dedup_by(|a, b| (*a - *b).abs() < 0.06 * *b);
        sizes.headings = headings;
        sizes
    }

    /// What a paragraph is.
    pub(super) fn kind(&self, paragraph: &[Line], rtl: bool) -> BlockKind {
        match paragraph.first() {
            Some(line) if line.is_row => BlockKind::TableRow,
            Some(line) if paragraphs::is_point(line, rtl) => BlockKind::ListPoint(1),
            Some(line) if self.is_heading(paragraph) => {
                let same = |size: &&f32| (**size - line.size).abs() < 0.06 * line.size;
                let level = self
                    .headings
                    .iter()
                    .position(|size| same(&size))
                    .unwrap_or(0);
                BlockKind::Heading((level + 1).min(6) as u8)
            }
            _ => BlockKind::Paragraph,
        }
    }

    /// Whether a paragraph is larger than the text, or bold in a text that is not.
    fn is_heading(&self, paragraph: &[Line]) -> bool {
        let length: usize = paragraph.iter().map(|line| line.length).sum();
        let Some(first) = paragraph.first().filter(|line| !line.is_row) else {
            return false;
        };
        let larger = first.size > LARGER * self.body && length <= LONGEST;
        let bold = !self.bold
            && paragraph.iter().all(|line| line.bold)
            && first.size > 0.95 * self.body
            && length <= LONGEST_BOLD;
        (larger || bold) && length > 1
    }
}

/// The size of most letters of `pieces`.
pub(super) fn body_size<'p>(pieces: impl Iterator<Item = &'p Piece>) -> f32 {
    let mut sizes: Vec<(f32, usize)> = pieces.map(|piece| (piece.size, piece.length())).collect();
    sizes.sort_by(|a, b| a.0.total_cmp(&b.0));
    let all: usize = sizes.iter().map(|(_, length)| length).sum();
    let mut seen = 0;
    let middle = sizes.iter().find(|(_, length)| {
        seen += length;
        seen * 2 >= all
    });
    middle.map_or(0.0, |(size, _)| *size)
}
