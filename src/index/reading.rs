//! One file on its way into the index: read, its entities found, its words and text made ready to
//! be written. Done by several threads at once; nothing here touches the index.
//!
//! May import: `document`, `entity`, `extract`, `loader`, `text`.

use std::{
    fs::File,
    io::Write as _,
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
};

use flate2::{Compression, write::DeflateEncoder};
use xxhash_rust::xxh3::xxh3_128;

use super::{
    Watch,
    identity::Identities,
    records::{AppearanceRecord, DocumentRecord},
    walk::{Listed, Stamp},
    words::{Places, words},
};
use crate::{
    document::Document,
    entity::{Entity, EntityType, Extraction, Place},
    extract::{self, Extractor, Pass},
    loader::{self, LoadError},
};

/// A file that has been looked into.
#[derive(Debug)]
pub(super) struct ReadFile {
    /// Its path below the folder.
    pub path: PathBuf,
    /// The stamp that it had before it was read.
    pub stamp: Stamp,
    /// XXH3 of its content; 0 where it could not be had.
    pub content: u128,
    /// What came of it.
    pub outcome: Outcome,
}

/// What came of reading a file.
#[derive(Debug)]
pub(super) enum Outcome {
    /// It has the content that it had when it was last read.
    Unchanged,
    /// Its documents.
    Documents(Vec<ReadDocument>),
    /// No document can be made of its content.
    Refused(String),
    /// Its content cannot be had now; perhaps another time.
    OutOfReach(String),
    /// Nobody wants it any more.
    GivenUp,
}

/// A document that is ready to be written.
#[derive(Debug)]
pub(super) struct ReadDocument {
    /// What is kept of it; its entities have no numbers yet.
    pub record: DocumentRecord,
    /// Its text, deflated.
    pub text: Vec<u8>,
    /// Its words.
    pub places: Places,
    /// Its entities, by first mention.
    pub subjects: Vec<ReadSubject>,
}

/// An entity of a document.
#[derive(Debug)]
pub(super) struct ReadSubject {
    pub kind: EntityType,
    pub identity: String,
    pub place: Option<Place>,
    pub appearance: AppearanceRecord,
}

/// Reads `file`, which lies below `folder` and had the content `before`.
pub(super) fn read(
    folder: &Path,
    file: &Listed,
    before: Option<u128>,
    extractor: &Extractor,
    watch: &Watch,
) -> ReadFile {
    let path = folder.join(&file.path);
    let bytes = File::open(&path).map_err(LoadError::from);
    let (content, outcome) = match bytes.and_then(loader::read_bytes) {
        Err(error) => (0, Outcome::OutOfReach(error.to_string())),
        Ok(bytes) => {
            let content = xxh3_128(&bytes);
            let outcome = match before == Some(content) {
                true => Outcome::Unchanged,
                false => understood(bytes, &path, &file.path, extractor, watch),
            };
            (content, outcome)
        }
    };
    ReadFile {
        path: file.path.clone(),
        stamp: file.stamp,
        content,
        outcome,
    }
}

/// The documents in `bytes`. A fault of the program costs the one file.
fn understood(
    bytes: Vec<u8>,
    path: &Path,
    below: &Path,
    extractor: &Extractor,
    watch: &Watch,
) -> Outcome {
    let reading = watch.reading();
    let options = loader::Options::default();
    let attempt = catch_unwind(AssertUnwindSafe(|| {
        let documents = loader::load_all_bytes(bytes, Some(path), &options, &reading)?;
        let documents = documents.iter().zip(0..);
        let read = documents.map(|(document, article)| {
            made_ready(document, article, below, extractor, watch).ok_or(LoadError::Cancelled)
        });
        read.collect::<Result<Vec<_>, _>>()
    }));
    watch.ended(&reading);
    match attempt {
        Ok(Ok(documents)) => Outcome::Documents(documents),
        Ok(Err(LoadError::Cancelled)) => Outcome::GivenUp,
        Ok(Err(error)) => Outcome::Refused(error.to_string()),
        Err(_) => Outcome::Refused("it could not be read, by a fault of this program".to_owned()),
    }
}

/// A document with its entities; `None` when nobody wants it any more.
fn made_ready(
    document: &Document,
    article: u32,
    below: &Path,
    extractor: &Extractor,
    watch: &Watch,
) -> Option<ReadDocument> {
    let mut pass = Pass::new(extractor, document, &extract::Options::default());
    while pass.advance() {
        if watch.is_cancelled() {
            return None;
        }
    }
    let extraction = pass.finish_while(&|| watch.is_cancelled())?;
    let (places, count) = words(&document.text);
    let record = DocumentRecord {
        words: count,
        headline: headline(document),
        published: document.metadata.published,
        path: below.to_owned(),
        article,
        title: document.metadata.title.clone(),
        fingerprint: document.fingerprint.to_string(),
        subjects: Vec::new(),
    };
    Some(ReadDocument {
        record,
        text: deflated(&document.text),
        places,
        subjects: subjects(document, &extraction),
    })
}

/// The last place of the words of the headline that the text begins with.
fn headline(document: &Document) -> u32 {
    let first = document.headings().next().filter(|(index, _)| *index == 0);
    let text = first.map(|(index, _)| document.slice(document.blocks[index].span));
    let places = text.map(|text| words(text).0).unwrap_or_default();
    places.into_values().flatten().max().unwrap_or_default()
}

/// A text in a third of its bytes. Writing to memory does not fail; if it did, the text would be
/// empty and no hit could be shown in it.
fn deflated(text: &str) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
    let written = encoder.write_all(text.as_bytes());
    written.and_then(|()| encoder.finish()).unwrap_or_default()
}

/// The entities of a document, each identity once.
fn subjects(document: &Document, extraction: &Extraction) -> Vec<ReadSubject> {
    let identities = Identities::new(document, extraction);
    let mut subjects: Vec<ReadSubject> = Vec::new();
    for entity in &extraction.entities {
        let Some(identity) = identities.of(entity) else {
            continue;
        };
        let appearance = appearance(entity, extraction);
        match subjects.iter_mut().find(|known| known.identity == identity) {
            Some(known) => known.appearance.add(appearance),
            None => subjects.push(ReadSubject {
                kind: entity.kind,
                identity,
                place: entity.place.clone(),
                appearance,
            }),
        }
    }
    subjects
}

fn appearance(entity: &Entity, extraction: &Extraction) -> AppearanceRecord {
    let first = entity.mentions.first();
    let first = first.and_then(|first| extraction.mentions.get(*first));
    AppearanceRecord {
        mentions: u32::try_from(entity.mentions.len()).unwrap_or(u32::MAX),
        first: first.map(|mention| mention.span).unwrap_or_default(),
        name: entity.name.clone(),
        latin: entity.latin.clone(),
        aliases: entity.aliases.clone(),
    }
}

impl AppearanceRecord {
    /// Takes over another that is of the same entity after all.
    fn add(&mut self, other: Self) {
        self.mentions = self.mentions.saturating_add(other.mentions);
        for name in [other.name].into_iter().chain(other.aliases) {
            if name != self.name && !self.aliases.contains(&name) {
                self.aliases.push(name);
            }
        }
    }
}
