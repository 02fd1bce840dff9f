//! Rich Text Format (Microsoft's specification 1.9.1): text in the code page of its font or in
//! `\u`, fields' results, notes, tables, and what the file says of itself.
//!
//! May import: `document`, `text`.

mod character;
mod destination;
mod fonts;
mod group;
mod reader;
mod tokens;

use crate::{
    document::{DocumentBuilder, Warning},
    loader::{
        LoadError,
        article::{Article, headline},
        reading::Reading,
    },
};

/// Reads the article in an RTF file.
///
/// # Errors
/// Groups too deep in each other, and what the watch says.
pub(in crate::loader) fn read(bytes: &[u8], reading: Reading<'_>) -> Result<Article, LoadError> {
    let mut reader = reader::Reader::new(reading.options.encoding);
    let whole = reader.read(bytes, reading.watch)?;
    let mut builder = DocumentBuilder::new();
    let (encoding, undecodable) = reader.finish(&mut builder);
    headline::settle(&mut builder);
    if undecodable > 0 {
        builder.warn(Warning::Undecodable { count: undecodable });
    }
    if !whole {
        builder.warn(Warning::Damaged);
    }
    Ok(Article { builder, encoding })
}
