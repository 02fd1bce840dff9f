//! What is read out of a file: its text in every encoding, its paragraphs, headline, source and
//! date, and why it could not be read.

mod archives;
mod articles;
mod doc;
mod encodings;
mod epub;
mod fields;
mod formats;
mod mutations;
mod outline;
mod pages;
mod paragraphs;
mod pdf;
mod random;
mod recognised;
mod refusals;
mod rtf;
mod shared;
mod word;
mod wrapped;
mod zipped;

use std::path::PathBuf;

use warraq::{
    document::{BlockKind, Document},
    loader::{self, LoadError, Options},
};

/// A file of ours under `tests/fixtures`.
fn fixture(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(name)
}

/// The document of these bytes.
fn read(bytes: impl AsRef<[u8]>) -> Result<Document, LoadError> {
    loader::load_bytes(bytes.as_ref().to_vec(), None, &Options::default())
}

/// The document in a fixture of `encodings`.
fn encoded(name: &str) -> Document {
    loader::load(&fixture("encodings").join(name), &Options::default()).unwrap()
}

/// Each block's kind and text.
fn blocks(document: &Document) -> Vec<(BlockKind, &str)> {
    let blocks = document.blocks.iter();
    blocks
        .map(|block| (block.kind, document.slice(block.span)))
        .collect()
}
