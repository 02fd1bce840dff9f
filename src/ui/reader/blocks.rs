//! The blocks of the document at the current width and size: their heights, and the paragraphs
//! of those that are or were lately on the screen.
//!
//! May import: `document`, `text`, `typeset`, `ui::ink`, `ui::look`, `ui::theme`, egui.

use std::{collections::HashMap, rc::Rc, sync::Arc};

use egui::Ui;

use super::{
    heights::Heights,
    kinds::{Mark, Setting},
};
use crate::{
    document::{Block, BlockKind, Document},
    text::Span,
    typeset::{Justification, Paragraph, Position, Style},
    ui::{Look, ink::TextStyle, theme::size},
};

/// Paragraphs that are kept set; some screens' worth.
const KEPT: usize = 256;

/// A block as it is set: its paragraph and which part of the document that is.
#[derive(Clone)]
pub struct SetBlock {
    /// The lines.
    pub paragraph: Rc<Paragraph>,
    /// The block's text without blanks at its ends, in bytes of the document.
    pub span: Span,
    /// Space above the lines, in pixels.
    pub above: f32,
    /// How far the lines stand from the column's edge where reading begins, in pixels.
    pub indent: f32,
    /// What stands there.
    pub mark: Mark,
    /// Whether its letters are of the second rank.
    pub quiet: bool,
}

/// What the page is set for; when it changes, everything is set anew.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Fitting {
    width: f32,
    zoom: f32,
    scale: f32,
}

/// All blocks of a document at one width and size.
#[derive(Default)]
pub struct SetBlocks {
    document: Option<Arc<Document>>,
    fitting: Fitting,
    /// Heights in pixels, spaces included.
    pub heights: Heights,
    set: HashMap<usize, SetBlock>,
}

impl SetBlocks {
    /// Makes ready for `document` at `width` points and `zoom`; nothing to do if that is what
    /// it was made ready for.
    pub fn fit(&mut self, ui: &Ui, look: &Look, document: &Arc<Document>, width: f32, zoom: f32) {
        let scale = ui.pixels_per_point();
        let fitting = Fitting {
            width: (width * scale).floor(),
            zoom,
            scale,
        };
        let same = self
            .document
            .as_ref()
            .is_some_and(|old| Arc::ptr_eq(old, document));
        if same && fitting == self.fitting {
            return;
        }
        self.document = Some(Arc::clone(document));
        self.fitting = fitting;
        self.set.clear();
        let estimate = |block: &Block| self.estimate(look, block);
        self.heights = Heights::new(document.blocks.iter().map(estimate).collect());
    }

    /// The document that they are the blocks of.
    pub fn document(&self) -> Option<&Arc<Document>> {
        self.document.as_ref()
    }

    /// The width of the lines, in pixels.
    pub fn width(&self) -> f32 {
        self.fitting.width
    }

    /// Pixels to a point.
    pub fn scale(&self) -> f32 {
        self.fitting.scale
    }

    /// A line height of running text, in pixels.
    pub fn line_height(&self) -> f32 {
        self.style(BlockKind::Paragraph).line_height_px
    }

    /// Block `index`, set now if it is not; corrects its height. `None` for a blank line.
    pub fn get(&mut self, look: &Look, index: usize) -> Option<SetBlock> {
        if let Some(set) = self.set.get(&index) {
            return Some(set.clone());
        }
        let document = self.document.clone()?;
        let block = document.blocks.get(index)?;
        let span = trimmed(&document, block);
        if span.is_empty() {
            self.heights.set(index, 0.0);
            return None;
        }
        if self.set.len() >= KEPT {
            self.set.clear();
        }
        let style = self.style(block.kind);
        let text = span.of(&document.text);
        let indent = self.indent(block.kind);
        let width = self.width() - indent;
        let paragraph = Rc::new(look.ink.paragraph(text, block.direction, &style, width));
        let above = self.above(block.kind);
        self.heights.set(index, above + paragraph.height);
        let set = SetBlock {
            paragraph,
            span,
            above,
            indent,
            mark: Setting::of(block.kind).mark,
            quiet: Setting::of(block.kind).quiet,
        };
        self.set.insert(index, set.clone());
        Some(set)
    }

    /// How far below the block's top the line of document byte `offset` begins, in pixels.
    pub fn line_top(&mut self, look: &Look, index: usize, offset: usize) -> f32 {
        let Some(set) = self.get(look, index) else {
            return 0.0;
        };
        let within = offset.clamp(set.span.start, set.span.end) - set.span.start;
        let line = set.paragraph.line_of(Position::before(within));
        set.above + set.paragraph.lines.get(line).map_or(0.0, |line| line.top)
    }

    /// The height of a block that is not set.
    fn estimate(&self, look: &Look, block: &Block) -> f32 {
        if block.kind == BlockKind::Blank || block.span.is_empty() {
            return 0.0;
        }
        let style = self.style(block.kind);
        let width = self.width() - self.indent(block.kind);
        self.above(block.kind) + look.ink.estimate_height(block.span.len(), &style, width)
    }

    /// How a kind of block is set.
    fn style(&self, kind: BlockKind) -> Style {
        let setting = Setting::of(kind);
        let letters = size::ARTICLE * self.fitting.zoom * setting.times;
        let style = TextStyle {
            face: setting.face,
            bold: setting.bold,
            size: letters,
            line_height: letters * setting.line,
        };
        let justification = if kind.is_running_text() {
            Justification::Kashida
        } else {
            Justification::Ragged
        };
        Style {
            justification,
            ..style.at(self.fitting.scale)
        }
    }

    /// How far a kind of block is indented, in whole pixels; at most half of a narrow column.
    fn indent(&self, kind: BlockKind) -> f32 {
        let letters = size::ARTICLE * self.fitting.zoom * self.fitting.scale;
        let indent = (Setting::of(kind).indent * letters).round();
        indent.min((self.width() / 2.0).floor())
    }

    /// Space above a kind of block, in whole pixels.
    fn above(&self, kind: BlockKind) -> f32 {
        let lines = Setting::of(kind).above;
        (lines * self.line_height()).round()
    }
}

/// A block's text without the blanks at its ends, in bytes of the document.
fn trimmed(document: &Document, block: &Block) -> Span {
    let text = document.slice(block.span);
    let start = block.span.start + text.len() - text.trim_start().len();
    Span::new(start, start + text.trim().len())
}
