//! How each kind of block is set on the page: its face and size, the space over it, how far it is
//! indented and what stands in the indent. One table, so that all kinds can be compared.
//!
//! May import: `document`, `typeset`, `ui::theme`.

use crate::{document::BlockKind, typeset::Face, ui::theme::size};

/// How one kind of block is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Setting {
    /// The face; Naskh stands for the one that the reader chose.
    pub face: Face,
    /// Whether it is bold.
    pub bold: bool,
    /// The size of its letters, in sizes of running text.
    pub times: f32,
    /// The line height, in line heights of running text of its size.
    pub line: f32,
    /// Space above it, in line heights of running text.
    pub above: f32,
    /// Where its lines begin, in sizes of running text from the column's edge.
    pub indent: f32,
    /// What stands in the indent.
    pub mark: Mark,
}

/// What stands in the indent of a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Nothing.
    None,
    /// A dot beside the first line.
    Dot,
    /// A bar beside all lines.
    Bar,
    /// A thin line under the block: one row of a table.
    Rule,
}

/// Running text, which the other kinds differ from.
const RUNNING: Setting = Setting {
    face: Face::Naskh,
    bold: false,
    times: 1.0,
    line: 1.0,
    above: size::PARAGRAPH_GAP,
    indent: 0.0,
    mark: Mark::None,
};

/// Space above a table's first row, in line heights of running text.
pub(super) const TABLE_GAP: f32 = 0.6;

/// An indent for a mark, in sizes of running text.
const INDENT: f32 = 1.2;

impl Setting {
    /// How blocks of `kind` are set.
    pub(super) const fn of(kind: BlockKind) -> Self {
        match kind {
            BlockKind::Heading(1) => Self {
                bold: true,
                times: size::HEADLINE,
                line: 0.92,
                above: 0.2,
                ..RUNNING
            },
            BlockKind::Heading(_) => Self {
                bold: true,
                times: size::SUBHEADING,
                above: 1.0,
                ..RUNNING
            },
            BlockKind::Dateline => Self {
                face: Face::Interface,
                times: 0.72,
                ..RUNNING
            },
            BlockKind::ListPoint(depth) => Self {
                above: size::PARAGRAPH_GAP * 0.5,
                indent: INDENT * if depth < 6 { depth as f32 } else { 6.0 },
                mark: Mark::Dot,
                ..RUNNING
            },
            BlockKind::Quotation => Self {
                indent: INDENT,
                mark: Mark::Bar,
                ..RUNNING
            },
            BlockKind::TableRow => Self {
                times: 0.86,
                above: 0.2,
                mark: Mark::Rule,
                ..RUNNING
            },
            BlockKind::Caption | BlockKind::Footnote => Self {
                times: 0.8,
                ..RUNNING
            },
            BlockKind::Blank => Self {
                above: 0.0,
                ..RUNNING
            },
            BlockKind::Paragraph => RUNNING,
        }
    }
}
