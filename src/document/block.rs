//! A block: one paragraph of a document, and what it is in the article.
//!
//! May import: `text`.

use crate::text::{Direction, Span};

/// One paragraph: a line of the document's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// Its place in the document, without its line end.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
    /// Its base direction.
    pub direction: Direction,
    /// The page it begins on, from 1, where the format has pages.
    pub page: Option<u32>,
}

/// What a block is in the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// Running text.
    Paragraph,
    /// A headline (level 1) or subheading (2 and on).
    Heading(u8),
    /// Agency, place or source before the text ("تاوريرت بريس :").
    Dateline,
    /// A point of a list, without its mark; 1 for a point of the outermost list.
    ListPoint(u8),
    /// A quotation that the file sets apart.
    Quotation,
    /// One row of a table, its cells parted by tabs.
    TableRow,
    /// What stands under a picture or table.
    Caption,
    /// A footnote or endnote, after the text.
    Footnote,
    /// An empty line of a plain text; it takes no room on the page.
    Blank,
}

impl BlockKind {
    /// Whether it is text in sentences, whose lines may end flush.
    pub const fn is_running_text(self) -> bool {
        matches!(
            self,
            Self::Paragraph | Self::ListPoint(_) | Self::Quotation | Self::Footnote
        )
    }

    /// The name in `read`'s JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Paragraph => "paragraph",
            Self::Heading(_) => "heading",
            Self::Dateline => "dateline",
            Self::ListPoint(_) => "list-point",
            Self::Quotation => "quotation",
            Self::TableRow => "table-row",
            Self::Caption => "caption",
            Self::Footnote => "footnote",
            Self::Blank => "blank",
        }
    }
}
