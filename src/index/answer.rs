//! What an index answers.
//!
//! May import: `document`, `entity`, `text`.

use std::{borrow::Cow, cmp::Reverse, path::PathBuf};

use super::records::{Spelling, SubjectRecord};
use crate::{
    document::Date,
    entity::{EntityType, Place},
    text::Span,
};

/// The number of a document in an index; another after it was read again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(pub u32);

/// The number of an entity in an index, as long as a document has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SubjectId(pub u32);

/// How much is in an index.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Extent {
    /// Files, those in which nothing can be read included.
    pub files: u64,
    /// Documents: a file may hold several.
    pub documents: u64,
    /// Words, each as it is written but for vowel signs.
    pub words: u64,
    /// Entities.
    pub subjects: u64,
}

/// A document of the shelf.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its number.
    pub id: EntryId,
    /// Its file, below the folder.
    pub path: PathBuf,
    /// Which article of the file it is, from 0.
    pub article: u32,
    /// Its headline.
    pub title: Option<String>,
    /// When it was published.
    pub published: Option<Date>,
    /// Its text's fingerprint, as outputs write it.
    pub fingerprint: String,
}

/// A person, place, body... of the shelf, in however many documents.
#[derive(Clone, Debug, PartialEq)]
pub struct Subject {
    /// Its number.
    pub id: SubjectId,
    /// What it is.
    pub kind: EntityType,
    /// Its name in most documents.
    pub name: String,
    /// That in Latin letters, where it is known.
    pub latin: Option<String>,
    /// The other ways to write it, those in most documents first.
    pub others: Vec<String>,
    /// Where a place is; the country of a nationality.
    pub place: Option<Place>,
    /// The documents that it is in.
    pub documents: u32,
    /// Its mentions in all of them.
    pub mentions: u32,
}

/// An entity in a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appearance {
    /// The document.
    pub entry: Entry,
    /// How often it is mentioned there.
    pub mentions: u32,
    /// The first mention, in bytes of the document's text.
    pub first: Span,
    /// Its fullest name there.
    pub name: String,
}

/// What a search found.
#[derive(Clone, Debug, PartialEq)]
pub struct Results {
    /// How many documents.
    pub documents: usize,
    /// The best of them, best first.
    pub found: Vec<Found>,
}

/// A document that a search found.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The document.
    pub entry: Entry,
    /// What it is worth; means nothing beyond this search.
    pub score: f32,
    /// Its text, as it was when it was read.
    pub text: String,
    /// Where what was looked for stands, in bytes of the text, by position; words of different
    /// phrases may overlap.
    pub hits: Vec<Span>,
    /// The part of the text that shows that best, in bytes.
    pub snippet: Span,
}

impl Entry {
    /// What it is called: its headline, or its file's name.
    pub fn called(&self) -> Cow<'_, str> {
        let file = self.path.file_name().unwrap_or(self.path.as_os_str());
        match &self.title {
            Some(title) => Cow::Borrowed(title),
            None => file.to_string_lossy(),
        }
    }
}

impl Subject {
    pub(super) fn of(number: u32, record: &SubjectRecord) -> Self {
        let mut names: Vec<&Spelling> = record.names.iter().collect();
        names.sort_by_key(|name| by_use(name));
        let mut aliases: Vec<&Spelling> = record.aliases.iter().collect();
        aliases.sort_by_key(|name| by_use(name));
        let first = names.first();
        let mut others: Vec<String> = Vec::new();
        for other in names.iter().skip(1).chain(&aliases) {
            if !others.contains(&other.text) && first.is_none_or(|name| name.text != other.text) {
                others.push(other.text.clone());
            }
        }
        Self {
            id: SubjectId(number),
            kind: record.kind,
            name: first.map(|name| name.text.clone()).unwrap_or_default(),
            latin: first.and_then(|name| name.latin.clone()),
            others,
            place: record.place.clone(),
            documents: record.documents,
            mentions: record.mentions,
        }
    }

    /// Every way to write it.
    pub fn all_names(&self) -> impl Iterator<Item = &str> {
        let others = self.others.iter().map(String::as_str);
        [self.name.as_str()].into_iter().chain(others)
    }
}

/// The order of names: those in most documents first, of these the longest.
fn by_use(name: &Spelling) -> (Reverse<u32>, Reverse<usize>, &str) {
    (
        Reverse(name.documents),
        Reverse(name.text.len()),
        &name.text,
    )
}
