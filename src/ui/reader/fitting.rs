//! What the page is set for, and how a piece of it is set: for the screen, and in the background
//! to know how high it is.
//!
//! May import: `document`, `text`, `typeset`, `ui::ink`, `ui::reading`, `ui::theme`.

use super::{
    kinds::{Setting, TABLE_GAP},
    pieces::Piece,
};
use crate::{
    document::{Block, BlockKind, Document},
    text::{Language, Span},
    typeset::{Face, Justification, Paragraph, PartSetting, Style, Typesetter},
    ui::{ink::TextStyle, reading::Reading, theme::size},
};

/// What the page is set for; when it changes, everything is set anew.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Fitting {
    /// The width of the lines, in pixels.
    pub width: f32,
    /// Pixels to a point.
    pub scale: f32,
    /// How the reader wants it.
    pub reading: Reading,
}

/// A piece as it was set.
pub struct Fitted {
    /// The lines.
    pub paragraph: Paragraph,
    /// What was set, in bytes of the document: blanks at a block's ends are not.
    pub span: Span,
    /// Where the next piece of the block begins, in bytes of the document.
    pub end: usize,
    /// Space above the lines, in pixels.
    pub above: f32,
    /// How far the lines stand from the column's edge where reading begins, in pixels.
    pub indent: f32,
}

/// Lines of fewer sizes of their letters, three words or so, end as they come: made flush, each
/// word would be stretched, or each space torn open.
const FLUSH_EMS: f32 = 14.0;

impl Fitting {
    /// Sets a piece; `None` where nothing is in it. One that goes on ends with a whole line,
    /// unless its end is `fixed` because what follows is set already.
    pub fn set(
        &self,
        typesetter: &mut Typesetter,
        document: &Document,
        piece: Piece,
        fixed: bool,
    ) -> Option<Fitted> {
        let block = &document.blocks[piece.block];
        let all = trimmed(document, block);
        let span = piece.span.intersection(all);
        if span.is_empty() || block.kind == BlockKind::Blank {
            return None;
        }
        let language = document.metadata.language.as_deref();
        let style = Style {
            language: language.and_then(Language::from_tag),
            ..self.style(block.kind)
        };
        let indent = self.indent(block.kind);
        let setting = PartSetting {
            display: self.reading.display,
            base: block.direction,
            style: &style,
            width_px: self.width - indent,
        };
        let (text, part) = (all.of(&document.text), span.relative_to(all.start));
        let (paragraph, end) = if fixed || !piece.goes_on {
            (typesetter.set_slice(text, part, setting), part.end)
        } else {
            typesetter.set_part(text, part, setting)
        };
        let end = all.start + end;
        Some(Fitted {
            paragraph,
            indent,
            span: Span::new(span.start, end),
            end: if piece.goes_on { end } else { piece.span.end },
            above: if piece.continues {
                0.0
            } else {
                self.above(document, piece.block)
            },
        })
    }

    /// About how high a piece is, in pixels, without setting it.
    pub fn estimate(&self, typesetter: &Typesetter, document: &Document, piece: &Piece) -> f32 {
        let kind = document.blocks[piece.block].kind;
        if kind == BlockKind::Blank || piece.span.is_empty() {
            return 0.0;
        }
        let above = if piece.continues {
            0.0
        } else {
            self.above(document, piece.block)
        };
        let width = self.width - self.indent(kind);
        above + typesetter.estimate_height(piece.span.len(), &self.style(kind), width)
    }

    /// A line height of running text, in pixels.
    pub fn line_height(&self) -> f32 {
        self.style(BlockKind::Paragraph).line_height_px
    }

    /// How a kind of block is set.
    fn style(&self, kind: BlockKind) -> Style {
        let setting = Setting::of(kind);
        let letters = size::ARTICLE * self.reading.zoom * setting.times;
        let face = match setting.face {
            Face::Naskh => self.reading.face,
            other => other,
        };
        let style = TextStyle {
            face,
            bold: setting.bold,
            size: letters,
            line_height: letters * setting.line * self.reading.line_height,
        };
        let ems = self.width / (letters * self.scale).max(1.0);
        let justification = if kind.is_running_text() && ems >= FLUSH_EMS {
            self.reading.justification
        } else {
            Justification::Ragged
        };
        Style {
            justification,
            ..style.at(self.scale)
        }
    }

    /// How far a kind of block is indented, in whole pixels; at most half of a narrow column.
    fn indent(&self, kind: BlockKind) -> f32 {
        let letters = size::ARTICLE * self.reading.zoom * self.scale;
        let indent = (Setting::of(kind).indent * letters).round();
        indent.min((self.width / 2.0).floor())
    }

    /// Space above a block, in whole pixels; a table stands off from what is before it.
    fn above(&self, document: &Document, index: usize) -> f32 {
        let kind = |index: usize| document.blocks.get(index).map(|block| block.kind);
        let before = index.checked_sub(1).and_then(kind);
        let table = kind(index) == Some(BlockKind::TableRow);
        let lines = match kind(index) {
            Some(_) if table && before != Some(BlockKind::TableRow) => TABLE_GAP,
            Some(kind) => Setting::of(kind).above,
            None => 0.0,
        };
        (lines * self.line_height()).round()
    }
}

/// A block's text without the blanks at its ends, in bytes of the document.
fn trimmed(document: &Document, block: &Block) -> Span {
    let text = document.slice(block.span);
    let start = block.span.start + text.len() - text.trim_start().len();
    Span::new(start, start + text.trim().len())
}
