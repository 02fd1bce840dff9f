//! What leaves the program: extraction as JSON and CSV, a document as JSON, entities as a table
//! for the terminal.
//!
//! Offsets are counted in Unicode scalar values here, never in bytes. Each writer puts nothing
//! but its result on `out`. May import: `document`, `entity`, `text`.

mod amount;
mod csv;
mod findings;
mod json;
mod read;
mod sentences;
mod table;
mod together;

pub use findings::{Findings, IndexGroup, Piece};
pub use read::write_read;
pub use table::table;
pub use together::{Pair, together};

use std::io::{self, Write};

use crate::{
    document::Document,
    entity::{EntityId, Extraction},
};

/// A format that an extraction can be written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// One JSON object a line, schema `warraq/extract/1`.
    #[default]
    Json,
    /// Comma-separated values (RFC 4180), one row a mention.
    Csv,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 2] = [Self::Json, Self::Csv];

    /// The name on the command line; also the file's extension.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Csv => "csv",
        }
    }

    /// The format of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// Writes what stands once before the first document.
    pub fn write_head(self, out: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::Json => Ok(()),
            Self::Csv => csv::write_head(out),
        }
    }

    /// Writes one document with what was found in it.
    pub fn write(
        self,
        document: &Document,
        extraction: &Extraction,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        match self {
            Self::Json => json::write(document, extraction, out),
            Self::Csv => csv::write(document, extraction, out),
        }
    }
}

/// The path that a document came from, as the outputs give it.
fn path(document: &Document) -> Option<String> {
    document
        .origin
        .path
        .as_ref()
        .map(|path| path.to_string_lossy().into_owned())
}

/// The name of an entity in the outputs: by first mention, from `e1`.
fn entity_name(id: EntityId) -> String {
    format!("e{}", u64::from(id.0) + 1)
}
