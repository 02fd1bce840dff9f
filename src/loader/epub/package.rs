//! The package document of a book (EPUB 3.3, 5): what it says of itself, its files, their order.
//!
//! May import: nothing of ours.

use std::collections::{HashMap, HashSet};

use super::{Book, path::resolve};
use crate::loader::{
    LoadError,
    article::properties::{Properties, day},
    xml::{Piece, Tag, XmlReader},
};

/// What the package document says.
#[derive(Default)]
pub(super) struct Package {
    /// What the book says of itself.
    pub(super) properties: Properties,
    /// The entries of the chapters, in their order.
    pub(super) spine: Vec<String>,
    /// The entry of the contents, in XHTML.
    pub(super) nav: Option<String>,
    /// The entry of the contents of EPUB 2.
    pub(super) ncx: Option<String>,
}

/// Reads the package document. A book without one has all its pages, in the archive's order.
pub(super) fn read(book: &mut Book<'_>) -> Result<Package, LoadError> {
    let name = name(book)?;
    let text = match &name {
        Some(name) => book.text(name)?,
        None => None,
    };
    let mut package = match (name, text) {
        (Some(name), Some(text)) => of_text(&text, &name, book)?,
        _ => Package::default(),
    };
    if package.spine.is_empty() {
        let pages = book.archive.names().filter(|name| is_page(name));
        package.spine = pages.map(str::to_owned).collect();
    }
    Ok(package)
}

/// The entry of the package document.
fn name(book: &mut Book<'_>) -> Result<Option<String>, LoadError> {
    if let Some(text) = book.text("META-INF/container.xml")? {
        let mut xml = XmlReader::new(&text, book.reading.watch);
        while let Some(piece) = xml.read()? {
            if let Piece::Open(tag) = piece
                && tag.name == "rootfile"
                && let Some(name) = tag.attribute("full-path")
            {
                return Ok(Some(name));
            }
        }
    }
    let mut names = book.archive.names();
    Ok(names.find(|name| name.ends_with(".opf")).map(str::to_owned))
}

/// Whether an entry of this name is a page.
fn is_page(name: &str) -> bool {
    let endings = [".xhtml", ".html", ".htm"];
    endings.iter().any(|ending| name.ends_with(ending))
}

/// What a package document says; `name` is its own.
fn of_text(text: &str, name: &str, book: &Book<'_>) -> Result<Package, LoadError> {
    let mut xml = XmlReader::new(text, book.reading.watch);
    let mut package = Package::default();
    let mut files = HashMap::new();
    let mut seen = HashSet::new();
    while let Some(piece) = xml.read()? {
        let Piece::Open(tag) = piece else { continue };
        match tag.name {
            "item" => package.file(&tag, name, &mut files),
            "itemref" => {
                let file = tag.attribute("idref").and_then(|id| files.get(&id));
                // Once each: a short file may name a long one a million times.
                let file = file.filter(|file| seen.insert((*file).clone()));
                package.spine.extend(file.cloned());
            }
            _ => package.property(&tag, &mut xml)?,
        }
    }
    Ok(package)
}

impl Package {
    /// A file of the book.
    fn file(&mut self, tag: &Tag<'_>, name: &str, files: &mut HashMap<String, String>) {
        let (Some(id), Some(link)) = (tag.attribute("id"), tag.attribute("href")) else {
            return;
        };
        let entry = resolve(&link, name);
        let properties = tag.attribute("properties").unwrap_or_default();
        if properties.split_whitespace().any(|word| word == "nav") {
            self.nav = Some(entry.clone());
        }
        if tag.attribute("media-type").as_deref() == Some("application/x-dtbncx+xml") {
            self.ncx = Some(entry.clone());
        }
        files.insert(id, entry);
    }

    /// A property of the book.
    fn property(&mut self, tag: &Tag<'_>, xml: &mut XmlReader<'_>) -> Result<(), LoadError> {
        match tag.name {
            "title" | "creator" | "publisher" | "language" => self.properties.read(tag, xml)?,
            "date" => {
                let event = tag.attribute("event");
                let date = day(&xml.text_of_element()?);
                match event.as_deref() {
                    Some("modification") => self.properties.modified = date,
                    _ => self.properties.published = self.properties.published.or(date),
                }
            }
            "meta" if tag.attribute("property").as_deref() == Some("dcterms:modified") => {
                self.properties.modified = day(&xml.text_of_element()?);
            }
            _ => {}
        }
        Ok(())
    }
}
