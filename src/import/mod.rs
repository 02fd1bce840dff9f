//! What comes back in: mentions, entities and quotations that a file of JSON, CoNLL, brat or Web
//! Annotation says of a document, written by this program or by another, corrected by somebody
//! meanwhile or not.
//!
//! A file's word is checked against the document: every offset must lie in it, every word must
//! stand where it is said to. Whatever the bytes are, the answer is an extraction that keeps its
//! promises, or an error that says what is wrong.
//! May import: `document`, `entity`, `export`, `text`.

mod assemble;
mod brat;
mod brat_lines;
mod conll;
mod conll_rows;
mod draft;
mod error;
mod json;
mod place;
mod web_annotation;

pub use error::ReadError;

use crate::{document::Document, entity::Extraction, export::Format};

/// What `bytes`, a file of `format`, say of `document`.
pub fn read(format: Format, bytes: &[u8], document: &Document) -> Result<Extraction, ReadError> {
    let text = str::from_utf8(bytes).map_err(|_| ReadError::NotUtf8)?;
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let draft = match format {
        Format::Json => json::read(text, document),
        Format::Conll => conll::read(text, document),
        Format::Brat => brat::read(text, document),
        Format::WebAnnotation => web_annotation::read(text, document),
        other => Err(ReadError::WriteOnly {
            format: other.name(),
        }),
    }?;
    assemble::assemble(draft, document)
}
