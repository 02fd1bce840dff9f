//! The document in pieces that are set at once: its blocks, of which those too long for that (a
//! book without line ends) are several.
//!
//! May import: `document`, `text`, `typeset`.

use crate::{
    document::{Block, Document},
    text::Span,
    typeset::next_grapheme,
};

/// A longer block is cut, in bytes: some ten screens.
const LONGEST: usize = 24_000;

/// Pieces of a long block are about so long: set in a few milliseconds.
const STEP: usize = 8_000;

/// How far behind that a blank to cut at is looked for.
const REACH: usize = 500;

/// A block or a part of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The block's index.
    pub block: usize,
    /// Its bytes in the document.
    pub span: Span,
    /// Whether the block goes on in the next piece.
    pub goes_on: bool,
    /// Whether the block began in an earlier piece.
    pub continues: bool,
}

/// All pieces of a document; those of a block tile it.
#[derive(Clone, Debug, Default)]
pub struct Pieces(Vec<Piece>);

impl Pieces {
    /// Cuts a document.
    pub fn of(document: &Document) -> Self {
        let mut pieces = Vec::with_capacity(document.blocks.len());
        for (index, block) in document.blocks.iter().enumerate() {
            if block.span.len() <= LONGEST {
                pieces.push(whole(index, block));
            } else {
                cut(index, block, &document.text, &mut pieces);
            }
        }
        Self(pieces)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Piece `index`.
    pub fn get(&self, index: usize) -> Option<Piece> {
        self.0.get(index).copied()
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Piece> {
        self.0.iter()
    }

    /// The piece that holds byte `offset` of the document; the last one for the text's end.
    pub fn at(&self, offset: usize) -> usize {
        let ends_before =
            |piece: &Piece| piece.span.end < offset || (piece.goes_on && piece.span.end == offset);
        self.0
            .partition_point(ends_before)
            .min(self.0.len().saturating_sub(1))
    }

    /// Makes piece `index` end at byte `end`, where a line was found to end; the pieces of the
    /// block after it begin there at the earliest. Returns whether that moved anything.
    pub fn end_at(&mut self, index: usize, end: usize) -> bool {
        let moved = self.0[index].span.end != end;
        self.0[index].span.end = end;
        let mut next = index;
        while self.0[next].goes_on {
            next += 1;
            let span = &mut self.0[next].span;
            let is_next = next == index + 1;
            if !is_next && span.start >= end {
                break;
            }
            *span = Span::new(end, span.end.max(end));
        }
        moved
    }
}

/// A block in one piece.
fn whole(index: usize, block: &Block) -> Piece {
    Piece {
        block: index,
        span: block.span,
        goes_on: false,
        continues: false,
    }
}

/// Cuts a long block, behind blanks where there are some.
fn cut(index: usize, block: &Block, text: &str, pieces: &mut Vec<Piece>) {
    let mut start = block.span.start;
    while start < block.span.end {
        let end = match block.span.end - start {
            rest if rest <= STEP + REACH => block.span.end,
            _ => border(text, start + STEP),
        };
        pieces.push(Piece {
            block: index,
            span: Span::new(start, end),
            goes_on: end < block.span.end,
            continues: start > block.span.start,
        });
        start = end;
    }
}

/// The first place at or after byte `from` where a line may well begin.
fn border(text: &str, from: usize) -> usize {
    let from = text.floor_char_boundary(from);
    let reach = &text[from..text.floor_char_boundary(from + REACH)];
    match reach.find(' ') {
        Some(blank) => from + blank + 1,
        None => next_grapheme(text, from),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{DocumentBuilder, Origin};

    fn pieces(text: &str) -> (Document, Pieces) {
        let document = DocumentBuilder::of_text(text.to_owned()).build(Origin::default());
        let pieces = Pieces::of(&document);
        (document, pieces)
    }

    #[test]
    fn a_paragraph_is_one_piece_and_a_book_without_line_ends_many() {
        assert_eq!(pieces("أول\nثان").1.len(), 2);
        let (document, pieces) = pieces(&"كلمة ".repeat(10_000));
        assert!(pieces.len() > 5);
        let mut reached = 0;
        for piece in pieces.iter() {
            assert_eq!(piece.span.start, reached);
            assert!(document.text[..piece.span.end].ends_with(' ') || !piece.goes_on);
            reached = piece.span.end;
        }
        assert_eq!(reached, document.text.len());
    }

    #[test]
    fn an_offset_at_a_border_is_in_the_later_piece() {
        let (_, mut pieces) = pieces(&"كلمة ".repeat(10_000));
        let border = pieces.get(0).unwrap().span.end;
        assert_eq!((pieces.at(border - 1), pieces.at(border)), (0, 1));
        assert!(pieces.end_at(0, border + 18));
        assert_eq!((pieces.at(border), pieces.at(border + 18)), (0, 1));
        assert_eq!(pieces.get(1).unwrap().span.start, border + 18);
        assert!(!pieces.end_at(0, border + 18));
    }

    #[test]
    fn a_line_that_reaches_over_a_whole_piece_leaves_it_empty() {
        let (document, mut pieces) = pieces(&"كلمة ".repeat(10_000));
        let end = pieces.get(1).unwrap().span.end + 9;
        pieces.end_at(0, end);
        assert!(pieces.get(1).unwrap().span.is_empty());
        assert_eq!(pieces.get(2).unwrap().span.start, end);
        assert_eq!(pieces.at(document.text.len()), pieces.len() - 1);
    }
}
