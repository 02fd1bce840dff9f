//! Layer 1, loader: bytes in, a [`Document`] out, whatever they were written by.
//!
//! The content decides what a file is ([`Format`]), then how its letters are coded
//! ([`Encoding`]); a name or an ending decides nothing. Files are opened for reading alone.
//! May import: `document`, `text`.

mod archive;
mod article;
mod encoding;
mod epub;
mod error;
mod format;
mod office;
mod pdf;
mod reading;
mod texts;
mod web;
mod xml;

pub use encoding::Encoding;
pub use error::LoadError;
pub use format::{ENDINGS, Format, has_encoding};
pub use reading::{
    limits::{
        MAX_BYTES, MAX_DEPTH, MAX_ENTRIES, MAX_INFLATED, MAX_NESTING, MAX_PARAGRAPHS, MAX_RATIO,
        MAX_TIME, RATIO_FREE,
    },
    watch::Watch,
};

use std::{cell::Cell, io::Read, path::Path};

use archive::bundle;
use article::published;
use office::{doc, docx, odt, rtf};
use reading::{Reading, file};
use texts::plain;

use crate::document::{Date, Document, Warning};

/// What the reader decided instead of the loader.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The encoding to read in, instead of the one that the bytes look like.
    pub encoding: Option<Encoding>,
}

/// Reads the first article of the file at `path`; a file with more says so in its warnings.
///
/// # Errors
/// Whatever kept it from being read at all; lesser trouble is in [`Document::warnings`].
pub fn load(path: &Path, options: &Options) -> Result<Document, LoadError> {
    load_bytes(file::read(path)?, Some(path), options)
}

/// Reads every article of the file at `path`, at least one; `watch` can give it up.
///
/// # Errors
/// As [`load`], and [`LoadError::Cancelled`].
pub fn load_all(path: &Path, options: &Options, watch: &Watch) -> Result<Vec<Document>, LoadError> {
    load_all_bytes(file::read(path)?, Some(path), options, watch)
}

/// Reads the first article of everything that `reader` (standard input) gives.
///
/// # Errors
/// As [`load`].
pub fn load_reader(reader: impl Read, options: &Options) -> Result<Document, LoadError> {
    load_bytes(read_bytes(reader)?, None, options)
}

/// The bytes that `reader` (standard input) gives, for whoever loads them more than once.
///
/// # Errors
/// They are too many, or could not be read.
pub fn read_bytes(reader: impl Read) -> Result<Vec<u8>, LoadError> {
    file::read_to_end(reader, 0)
}

/// Reads the first article of a file's content; `path` is remembered as its origin, and its name
/// decides only where the content leaves it open.
///
/// # Errors
/// As [`load`].
pub fn load_bytes(
    bytes: Vec<u8>,
    path: Option<&Path>,
    options: &Options,
) -> Result<Document, LoadError> {
    let mut articles = load_all_bytes(bytes, path, options, &Watch::default())?;
    let more = articles.len().saturating_sub(1);
    articles.truncate(1);
    let mut first = articles.pop().ok_or(LoadError::Empty)?;
    if more > 0 {
        first.warnings.push(Warning::MoreArticles { count: more });
    }
    Ok(first)
}

/// Reads every article of a file's content, at least one.
///
/// # Errors
/// As [`load_all`].
pub fn load_all_bytes(
    bytes: Vec<u8>,
    path: Option<&Path>,
    options: &Options,
    watch: &Watch,
) -> Result<Vec<Document>, LoadError> {
    let inflated = Cell::new(0);
    let size = bytes.len() as u64;
    read(bytes, Reading::new(path, options, watch, size, &inflated))
}

/// Reads every article of a file's content, or of a file's in an archive.
fn read(bytes: Vec<u8>, reading: Reading<'_>) -> Result<Vec<Document>, LoadError> {
    reading.watch.go_on()?;
    let (format, article) = match Format::of(&bytes, reading.options.encoding) {
        Format::Text => return texts::load(bytes, reading),
        Format::Zip => return bundle::read_zip(&bytes, reading),
        Format::Gzip => return bundle::read_gzip(&bytes, reading),
        Format::Docx => ("docx", docx::read(&bytes, reading)?),
        Format::Odt => ("odt", odt::read(&bytes, reading)?),
        Format::FlatOdt => ("fodt", odt::read_flat(bytes, reading)?),
        Format::Epub => ("epub", epub::read(&bytes, reading)?),
        Format::Rtf => ("rtf", rtf::read(&bytes, reading)?),
        Format::Office97 => ("doc", doc::read(&bytes, reading)?),
        Format::Pdf => ("pdf", pdf::read(bytes, reading.watch)?),
        Format::Binary => return Err(LoadError::Binary),
        Format::Unread(name) => return Err(LoadError::UnsupportedFormat { name }),
    };
    Ok(vec![article.into_document(format, reading.path)?])
}

/// The day that `text` writes and nothing else: `17 يونيو 2021`, `١٧/٦/٢٠٢١`, `2021-06-17`.
pub fn day_of(text: &str) -> Option<Date> {
    published::of_line(text)
}

/// Takes a text that is no file: what the reader pasted.
///
/// # Errors
/// [`LoadError::Empty`], and the limits.
pub fn load_text(text: String) -> Result<Document, LoadError> {
    file::within_limit(text.len() as u64)?;
    plain::load(encoding::Decoded::of_text(text), None)
}
