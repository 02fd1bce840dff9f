//! Word files from 1997 to 2003 ([MS-DOC]): the text of the document through its pieces, with the
//! properties of paragraphs and characters that tell what is shown.
//!
//! May import: `document`, `text`.

mod compound;
mod head;
mod numbers;
mod pieces;
mod runs;
mod story;
mod styles;
mod summary;

use compound::Compound;
use head::Head;

use crate::{
    document::{DocumentBuilder, Warning},
    loader::{
        LoadError,
        article::{Article, headline},
        reading::Reading,
    },
};

/// Streams of other programs' files, and what those are.
const OTHERS: &[(&str, &str)] = &[
    ("Workbook", "an Excel workbook"),
    ("Book", "an Excel workbook"),
    ("PowerPoint Document", "a PowerPoint presentation"),
];

/// Reads the article in a Word file.
///
/// # Errors
/// It is another program's, or one of Word before 1997; it is encrypted, or damaged.
pub(in crate::loader) fn read(bytes: &[u8], reading: Reading<'_>) -> Result<Article, LoadError> {
    let compound = Compound::open(bytes).ok_or(LoadError::Damaged)?;
    if compound.has("EncryptedPackage") {
        return Err(LoadError::Locked);
    }
    let Some(main) = compound.stream("WordDocument") else {
        return Err(other(&compound));
    };
    let head = Head::read(&main)?;
    let table = compound.stream(head.table()).ok_or(LoadError::Damaged)?;
    reading.watch.go_on()?;
    let file = story::File::new(&main, &table, &head);
    let mut builder = DocumentBuilder::new();
    if let Some(stream) = compound.stream("\u{5}SummaryInformation") {
        *builder.metadata() = summary::read(&stream).into_metadata();
    }
    let whole = file.read(reading.watch, &mut builder)?;
    headline::settle(&mut builder);
    if !whole || compound.is_cut_short() {
        builder.warn(Warning::Damaged);
    }
    Ok(Article {
        builder,
        encoding: "UTF-16LE",
    })
}

/// Why a file without a text of Word is not read.
fn other(compound: &Compound<'_>) -> LoadError {
    let found = OTHERS.iter().find(|(stream, _)| compound.has(stream));
    match found {
        Some((_, name)) => LoadError::UnsupportedFormat { name },
        None if compound.is_cut_short() => LoadError::Damaged,
        None => LoadError::UnsupportedFormat {
            name: "a Microsoft Office 97 file",
        },
    }
}
