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
use place::Places;

/// What `bytes`, a file of `format`, say of `document`: all of it, or an error.
pub fn read(format: Format, bytes: &[u8], document: &Document) -> Result<Extraction, ReadError> {
    let mut fitting = fit(format, bytes, &Places::of(document), document)?;
    match fitting.misfits.is_empty() {
        true => Ok(fitting.extraction),
        false => Err(fitting.misfits.swap_remove(0)),
    }
}

/// What a file says of a document, as far as it fits.
#[derive(Clone, Debug)]
pub struct Fitting {
    /// What fits.
    pub extraction: Extraction,
    /// What does not, in the order of the file.
    pub misfits: Vec<ReadError>,
    /// Whether the file says which mentions are of one entity; else those of the same words are.
    pub has_entities: bool,
}

/// The same, as far as it fits: words that have moved are taken where they stand nearest to where
/// they stood, and what is of no use is told and left out.
///
/// # Errors
/// The file is none of that format, or more of it does not fit than does: it is of another text.
pub fn read_what_fits(
    format: Format,
    bytes: &[u8],
    document: &Document,
) -> Result<Fitting, ReadError> {
    let fitting = fit(format, bytes, &Places::near(document), document)?;
    let of_another = fitting.misfits.len() > fitting.extraction.mentions.len();
    match of_another {
        true => Err(ReadError::OtherText),
        false => Ok(fitting),
    }
}

fn fit(
    format: Format,
    bytes: &[u8],
    places: &Places<'_>,
    document: &Document,
) -> Result<Fitting, ReadError> {
    let text = str::from_utf8(bytes).map_err(|_| ReadError::NotUtf8)?;
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let draft = match format {
        Format::Json => json::read(text, document, places),
        Format::Conll => conll::read(text, document, places),
        Format::Brat => brat::read(text, document, places),
        Format::WebAnnotation => web_annotation::read(text, document, places),
        other => Err(ReadError::WriteOnly {
            format: other.name(),
        }),
    }?;
    Ok(assemble::assemble(draft, document))
}
