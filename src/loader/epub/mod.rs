//! EPUB 2 and 3: the chapters of a book in their order as one document, with headings where the
//! book's own contents have them.
//!
//! May import: `document`, `text`.

mod chapters;
mod contents;
mod package;
mod path;

use super::{
    LoadError,
    archive::Archive,
    article::{Article, properties::Properties},
    reading::Reading,
    xml,
};
use crate::{
    document::{DocumentBuilder, Warning},
    text::language_by_letters,
};

/// How a font is packed against copying; it hides no text.
const FONT_PACKING: &[&str] = &[
    "http://www.idpf.org/2008/embedding",
    "http://ns.adobe.com/pdf/enc#RC",
];

/// Reads the book.
///
/// # Errors
/// Its chapters are encrypted, or beyond a limit.
pub(super) fn read(bytes: &[u8], reading: Reading<'_>) -> Result<Article, LoadError> {
    let mut book = Book {
        archive: Archive::open(bytes, reading)?,
        reading,
        builder: DocumentBuilder::new(),
        left_out: Vec::new(),
        cut_short: false,
    };
    if book.is_encrypted()? {
        return Err(LoadError::Locked);
    }
    let package = package::read(&mut book)?;
    let contents = contents::read(&mut book, &package)?;
    chapters::read(&mut book, &package, &contents)?;
    book.finish(package.properties)
}

/// A book that is being read.
struct Book<'a> {
    archive: Archive<'a>,
    reading: Reading<'a>,
    builder: DocumentBuilder,
    /// Names of chapters that could not be read.
    left_out: Vec<String>,
    /// Whether a page ends too early.
    cut_short: bool,
}

impl Book<'_> {
    /// The text of the entry `name`.
    fn text(&mut self, name: &str) -> Result<Option<String>, LoadError> {
        let bytes = self.archive.read(name)?;
        Ok(bytes.map(|bytes| xml::decode(bytes).text))
    }

    /// Whether anything but fonts is encrypted.
    fn is_encrypted(&mut self) -> Result<bool, LoadError> {
        let Some(text) = self.text("META-INF/encryption.xml")? else {
            return Ok(false);
        };
        let mut xml = xml::XmlReader::new(&text, self.reading.watch);
        while let Some(piece) = xml.read()? {
            if let xml::Piece::Open(tag) = piece
                && tag.name == "EncryptionMethod"
                && let Some(algorithm) = tag.attribute("Algorithm")
                && !FONT_PACKING.contains(&algorithm.as_str())
            {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The article. Books are often said to be in the language of the program that made them, so
    /// that the letters are asked first.
    fn finish(mut self, properties: Properties) -> Result<Article, LoadError> {
        let (text, _) = self.builder.blocks_mut();
        let by_letters = language_by_letters(text).map(str::to_owned);
        let images = std::mem::take(&mut self.builder.metadata().images);
        let language = by_letters.or(properties.language.clone());
        let metadata = self.builder.metadata();
        *metadata = properties.into_metadata();
        metadata.language = language;
        metadata.images = images;
        for name in self.left_out {
            self.builder.warn(Warning::PartLeftOut { name });
        }
        if self.cut_short || self.archive.is_damaged() {
            self.builder.warn(Warning::Damaged);
        }
        Ok(Article {
            builder: self.builder,
            encoding: "UTF-8",
        })
    }
}
