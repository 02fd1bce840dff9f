//! What a word processor's or publisher's file says of itself, in the terms of Dublin Core: its
//! title, author and dates.
//!
//! May import: `document`.

use crate::{
    document::{Date, Metadata},
    loader::{
        LoadError, Watch,
        xml::{Piece, Tag, XmlReader},
    },
};

/// For how long after it was begun a file may have been worked on, in days, so that its beginning
/// tells when the article was written. Beyond, it was made out of an older file or a template.
const LONGEST_WORK: i64 = 31;

/// Names that programs put where nobody has given one.
const NOBODY: &[&str] = &["Unknown Author", "Unknown", "python-docx", "user", "User"];

/// What a file says, as it says it.
#[derive(Debug, Default)]
pub(in crate::loader) struct Properties {
    pub(in crate::loader) title: Option<String>,
    pub(in crate::loader) author: Option<String>,
    pub(in crate::loader) publisher: Option<String>,
    pub(in crate::loader) created: Option<Date>,
    pub(in crate::loader) modified: Option<Date>,
    /// The day of publication, where the file names it so.
    pub(in crate::loader) published: Option<Date>,
    pub(in crate::loader) language: Option<String>,
}

impl Properties {
    /// Reads the children of the first element `inside` (`coreProperties` of OOXML, `meta` of
    /// OpenDocument, `metadata` of EPUB); what comes after it is not looked at.
    pub(in crate::loader) fn of(
        text: &str,
        inside: &str,
        watch: &Watch,
    ) -> Result<Self, LoadError> {
        let mut xml = XmlReader::new(text, watch);
        let mut properties = Self::default();
        let mut entered = false;
        while let Some(piece) = xml.read()? {
            match piece {
                Piece::Open(tag) if entered => properties.read(&tag, &mut xml)?,
                Piece::Open(tag) => entered = tag.name == inside,
                Piece::Close(name) if entered && name == inside => break,
                _ => {}
            }
        }
        Ok(properties)
    }

    /// Reads the element of `tag`, which was opened last.
    pub(in crate::loader) fn read(
        &mut self,
        tag: &Tag<'_>,
        xml: &mut XmlReader<'_>,
    ) -> Result<(), LoadError> {
        match tag.name {
            "title" => keep(&mut self.title, xml.text_of_element()?),
            "initial-creator" => self.author = written(xml.text_of_element()?),
            "creator" => keep(&mut self.author, xml.text_of_element()?),
            "publisher" => keep(&mut self.publisher, xml.text_of_element()?),
            "language" => keep(&mut self.language, xml.text_of_element()?),
            "created" | "creation-date" => self.created = day(&xml.text_of_element()?),
            "modified" | "date" => self.modified = day(&xml.text_of_element()?),
            _ => xml.skip()?,
        }
        Ok(())
    }

    /// What there is to keep of a file that was written in a word processor.
    pub(in crate::loader) fn into_metadata(self) -> Metadata {
        let begun = self.created.filter(|created| {
            self.modified.is_some_and(|modified| {
                let days = modified.days_since_epoch() - created.days_since_epoch();
                (0..=LONGEST_WORK).contains(&days)
            })
        });
        Metadata {
            title: self.title,
            author: self.author,
            source: self.publisher,
            published: self.published.or(begun),
            modified: self.modified,
            ..Metadata::default()
        }
    }
}

/// Keeps `text`, if it says something, where nothing is kept yet.
fn keep(place: &mut Option<String>, text: String) {
    if place.is_none() {
        *place = written(text);
    }
}

/// What `text` says, if anything.
fn written(text: String) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let text = words.join(" ");
    (!text.is_empty() && !NOBODY.contains(&text.as_str())).then_some(text)
}

/// The day of a time in ISO 8601 (`2024-03-25T10:00:00Z`).
pub(in crate::loader) fn day(time: &str) -> Option<Date> {
    time.trim().get(..10)?.parse().ok()
}
