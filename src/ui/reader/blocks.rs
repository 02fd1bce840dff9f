//! The pieces of the document at the current width and size: their heights, and the paragraphs
//! of those that are or were lately on the screen.
//!
//! May import: `document`, `text`, `typeset`, `ui::look`, egui.

use std::{collections::HashMap, rc::Rc, sync::Arc};

use super::{
    fitting::Fitting,
    heights::Heights,
    kinds::{Mark, Setting},
    measure::Measured,
    pieces::{Piece, Pieces},
};
use crate::{
    document::Document,
    text::Span,
    typeset::{Paragraph, Position},
    ui::Look,
};

/// Paragraphs that are kept set; some screens' worth.
const KEPT: usize = 256;

/// A piece as it is set: its paragraph and which part of the document that is.
#[derive(Clone)]
pub struct SetBlock {
    /// The lines.
    pub paragraph: Rc<Paragraph>,
    /// What was set, without blanks at its ends, in bytes of the document.
    pub span: Span,
    /// The block that it is, or is part of.
    pub block: usize,
    /// Space above the lines, in pixels.
    pub above: f32,
    /// How far the lines stand from the column's edge where reading begins, in pixels.
    pub indent: f32,
    /// What stands there.
    pub mark: Mark,
}

/// All pieces of a document at one width and size.
#[derive(Default)]
pub struct SetBlocks {
    document: Option<Arc<Document>>,
    fitting: Fitting,
    pieces: Pieces,
    /// Heights in pixels, spaces included.
    pub heights: Heights,
    set: HashMap<usize, SetBlock>,
}

impl SetBlocks {
    /// Whether they are those of `document`, set as `fitting` says.
    pub fn fit(&self, document: &Arc<Document>, fitting: &Fitting) -> bool {
        self.is_of(document) && *fitting == self.fitting
    }

    /// Whether they are those of `document`.
    pub fn is_of(&self, document: &Arc<Document>) -> bool {
        let own = self.document.as_ref();
        own.is_some_and(|own| Arc::ptr_eq(own, document))
    }

    /// Makes ready for `document`, to be set as `fitting` says.
    pub fn refit(&mut self, look: &Look, document: &Arc<Document>, fitting: Fitting) {
        self.pieces = Pieces::of(document);
        self.document = Some(Arc::clone(document));
        self.fitting = fitting;
        self.set.clear();
        let heights = look.ink.with_typesetter(|typesetter| {
            let pieces = self.pieces.iter();
            pieces
                .map(|piece| fitting.estimate(typesetter, document, piece))
                .collect()
        });
        self.heights = Heights::new(heights);
    }

    /// The document that they are the pieces of.
    pub fn document(&self) -> Option<&Arc<Document>> {
        self.document.as_ref()
    }

    /// What they are set for.
    pub fn fitting(&self) -> &Fitting {
        &self.fitting
    }

    /// Their borders.
    pub fn pieces(&self) -> &Pieces {
        &self.pieces
    }

    /// Pixels to a point.
    pub fn scale(&self) -> f32 {
        self.fitting.scale
    }

    /// A line height of running text, in pixels.
    pub fn line_height(&self) -> f32 {
        self.fitting.line_height()
    }

    /// Piece `index`, set now if it is not; corrects its height. `None` for a blank line.
    pub fn get(&mut self, look: &Look, index: usize) -> Option<SetBlock> {
        if let Some(set) = self.set.get(&index) {
            return Some(set.clone());
        }
        let document = self.document.clone()?;
        let piece = self.pieces.get(index)?;
        if self.set.len() >= KEPT {
            self.set.clear();
        }
        let fixed = self.next_is_set(index, piece);
        let fitting = self.fitting;
        let fitted = look
            .ink
            .with_typesetter(|typesetter| fitting.set(typesetter, &document, piece, fixed));
        let Some(fitted) = fitted else {
            self.heights.set(index, 0.0);
            return None;
        };
        self.pieces.end_at(index, fitted.end);
        self.heights
            .set(index, fitted.above + fitted.paragraph.height);
        let set = SetBlock {
            paragraph: Rc::new(fitted.paragraph),
            span: fitted.span,
            block: piece.block,
            above: fitted.above,
            indent: fitted.indent,
            mark: Setting::of(document.blocks[piece.block].kind).mark,
        };
        self.set.insert(index, set.clone());
        Some(set)
    }

    /// Whether the rest of a block is set, so that its beginning cannot be moved.
    fn next_is_set(&self, index: usize, piece: Piece) -> bool {
        piece.goes_on && self.set.contains_key(&(index + 1))
    }

    /// Takes a height that was found in the background, unless the piece has been set here or
    /// begins elsewhere now.
    pub fn take_measured(&mut self, index: usize, measured: Measured) {
        let Some(piece) = self.pieces.get(index) else {
            return;
        };
        let moves = measured.span.end != piece.span.end;
        let cannot = self.set.contains_key(&index)
            || piece.span.start != measured.span.start
            || (moves && self.next_is_set(index, piece));
        if !cannot {
            self.pieces.end_at(index, measured.span.end);
            self.heights.set(index, measured.height);
        }
    }

    /// How far below the piece's top the line of document byte `offset` begins, in pixels.
    pub fn line_top(&mut self, look: &Look, index: usize, offset: usize) -> f32 {
        let Some(set) = self.get(look, index) else {
            return 0.0;
        };
        let within = offset.clamp(set.span.start, set.span.end) - set.span.start;
        let line = set.paragraph.line_of(Position::before(within));
        set.above + set.paragraph.lines.get(line).map_or(0.0, |line| line.top)
    }
}
