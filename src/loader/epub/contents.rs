//! The contents of a book: which chapter begins in which entry, by what name.
//!
//! May import: nothing of ours.

use super::{Book, package::Package, path::resolve};
use crate::loader::{
    LoadError, Watch,
    xml::{Piece, XmlReader},
};

/// One line of the contents.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// The entry that it leads to.
    pub(super) entry: String,
    /// Its text.
    pub(super) label: String,
    /// How deep it stands, from 1.
    pub(super) depth: u8,
}

/// Reads the contents, those of EPUB 3 if there are both.
pub(super) fn read(book: &mut Book<'_>, package: &Package) -> Result<Vec<Line>, LoadError> {
    for name in [&package.nav, &package.ncx].into_iter().flatten() {
        if let Some(text) = book.text(name)? {
            let lines = lines(&text, name, book.reading.watch)?;
            if !lines.is_empty() {
                return Ok(lines);
            }
        }
    }
    Ok(Vec::new())
}

/// The lines of the contents in `text`: in XHTML, links in lists of the element that is said to
/// be the contents (`nav`); in NCX, points with a label before their place.
fn lines(text: &str, name: &str, watch: &Watch) -> Result<Vec<Line>, LoadError> {
    let mut xml = XmlReader::new(text, watch);
    let (mut lines, mut label, mut depth) = (Vec::new(), String::new(), 0u8);
    while let Some(piece) = xml.read()? {
        match piece {
            Piece::Open(tag) => match tag.name {
                "nav" if tag.attribute("type").is_some_and(|kind| kind != "toc") => xml.skip()?,
                "ol" | "navPoint" => depth = depth.saturating_add(1),
                "navLabel" => label = words(&xml.text_of_element()?),
                "content" | "a" => {
                    if tag.name == "a" {
                        label = words(&xml.text_of_element()?);
                    }
                    let link = tag.attribute("src").or_else(|| tag.attribute("href"));
                    lines.extend(link.filter(|_| !label.is_empty()).map(|link| Line {
                        entry: resolve(&link, name),
                        label: label.clone(),
                        depth: depth.max(1),
                    }));
                }
                _ => {}
            },
            Piece::Close("ol" | "navPoint") => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    Ok(lines)
}

/// `text` with one blank between its words.
pub(super) fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
