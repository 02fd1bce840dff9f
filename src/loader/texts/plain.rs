//! Plain text: a decoded text becomes paragraphs, with a headline where it shows one.
//!
//! May import: `document`.

use std::path::Path;

use super::wrapped;
use crate::{
    document::{Document, DocumentBuilder, Warning, separators},
    loader::{
        LoadError, MAX_PARAGRAPHS,
        article::{Article, outline},
        encoding::Decoded,
    },
};

/// The document of a text.
pub(in crate::loader) fn load(
    decoded: Decoded,
    path: Option<&Path>,
) -> Result<Document, LoadError> {
    let warnings = decoded.warnings();
    let encoding = decoded.encoding.name();
    let (text, nuls) = without_nuls(decoded.text);
    within_limit(&text)?;
    let text = wrapped::joined(&text).unwrap_or(text);
    let mut builder = DocumentBuilder::of_text(text);
    let (text, blocks) = builder.blocks_mut();
    let metadata = outline::mark(text, blocks);
    *builder.metadata() = metadata;
    for warning in warnings {
        builder.warn(warning);
    }
    if nuls > 0 {
        builder.warn(Warning::NulCharacters { count: nuls });
    }
    let article = Article { builder, encoding };
    article.into_document("text", path)
}

/// `text` without its NUL characters, which no font has a glyph for, and how many there were.
fn without_nuls(mut text: String) -> (String, usize) {
    let nuls = text.bytes().filter(|byte| *byte == 0).count();
    if nuls > 0 {
        text.retain(|c| c != '\0');
    }
    (text, nuls)
}

/// Refuses more paragraphs than are kept.
fn within_limit(text: &str) -> Result<(), LoadError> {
    let limit = MAX_PARAGRAPHS;
    if text.len() > limit && separators(text).nth(limit).is_some() {
        return Err(LoadError::TooManyParagraphs { limit });
    }
    Ok(())
}
