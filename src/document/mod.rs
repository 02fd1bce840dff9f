//! Layer 1, document: one text with its blocks and what is known about it; built once by a
//! loader, read-only from then on, shared by `Arc`.
//!
//! May import: `text`.

mod block;
mod builder;
mod counterpart;
mod fingerprint;
mod hidden;
mod published;
mod separator;

pub use block::{Block, BlockKind};
pub use builder::DocumentBuilder;
pub use fingerprint::Fingerprint;
pub use hidden::Misleading;
pub use published::{Date, ParseDateError};
pub use separator::separators;

use std::path::PathBuf;

use crate::text::{Direction, Span};

/// An article as it was read: its text never changes after loading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The whole text; line ends (and every other paragraph separator of UAX #9) are `\n`.
    pub text: String,
    /// The paragraphs, in order: `text` is their texts joined by `\n`.
    pub blocks: Vec<Block>,
    /// What is known about the article.
    pub metadata: Metadata,
    /// The direction of most of its letters.
    pub direction: Direction,
    /// Where it came from and how it was read.
    pub origin: Origin,
    /// Identifies the text, wherever its file lies.
    pub fingerprint: Fingerprint,
    /// What went wrong without stopping the reading.
    pub warnings: Vec<Warning>,
}

/// What a file says about the article in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Metadata {
    /// The headline.
    pub title: Option<String>,
    /// Who wrote it.
    pub author: Option<String>,
    /// The paper, site or agency.
    pub source: Option<String>,
    /// When it was published; the anchor of أمس and الجاري.
    pub published: Option<Date>,
    /// When it was last changed, as its source says.
    pub modified: Option<Date>,
    /// BCP 47 language tag of most of the text.
    pub language: Option<String>,
    /// Names of the pictures that it shows; they are never fetched.
    pub images: Vec<String>,
    /// Names of the files that came with it (a mail's attachments); they are not opened.
    pub attachments: Vec<String>,
}

/// Where a document came from and how it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// The file; `None` for standard input and pasted text.
    pub path: Option<PathBuf>,
    /// The format's short name (`text`, `docx`).
    pub format: &'static str,
    /// The encoding's name as in the Encoding Standard (`UTF-8`, `windows-1256`).
    pub encoding: &'static str,
}

/// Trouble that a document was read in spite of; shown as "opened with 2 remarks".
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// So many byte sequences were not valid in the encoding and stand as U+FFFD.
    Undecodable {
        /// How many.
        count: usize,
    },
    /// So many NUL characters were left out.
    NulCharacters {
        /// How many.
        count: usize,
    },
    /// The text had been written out as UTF-8 twice (`Ø§` for `ا`) and was put right.
    EncodedTwice,
    /// The file ends before its text does, or holds damaged places; what could be read is there.
    Damaged,
    /// A part of the file could not be read and was left out.
    PartLeftOut {
        /// The part's name, as the file calls it.
        name: String,
    },
    /// So many pages have no text that could be read, only a picture of it.
    PagesWithoutText {
        /// How many.
        count: usize,
    },
    /// The file holds so many articles besides this one.
    MoreArticles {
        /// How many.
        count: usize,
    },
}

impl Document {
    /// The block that holds byte `offset`, by index; the last one for the text's end.
    pub fn block_at(&self, offset: usize) -> usize {
        self.blocks
            .partition_point(|block| block.span.end < offset)
            .min(self.blocks.len().saturating_sub(1))
    }

    /// The blocks that are headings, with their levels, 1 for the headline.
    pub fn headings(&self) -> impl Iterator<Item = (usize, u8)> {
        let blocks = self.blocks.iter().enumerate();
        blocks.filter_map(|(index, block)| match block.kind {
            BlockKind::Heading(level) => Some((index, level)),
            _ => None,
        })
    }

    /// The text of `span`.
    pub fn slice(&self, span: Span) -> &str {
        span.of(&self.text)
    }
}
