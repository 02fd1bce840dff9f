//! One file on its way into the index: read, its entities found, its words and text made ready to
//! be written. Done by several threads at once; nothing here touches the index.
//!
//! May import: `annotation`, `document`, `entity`, `extract`, `loader`, `text`.

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
    annotation::store::Decided,
    document::{Document, Fingerprint},
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
    /// What the reader has decided about its documents, as a number.
    pub decided: u128,
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
    /// Identifies its text.
    pub fingerprint: Fingerprint,
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

/// What files are read with.
pub(super) struct Desk<'b> {
    /// The folder that they lie below.
    pub folder: &'b Path,
    pub extractor: &'b Extractor,
    /// What the reader has decided.
    pub decided: &'b Decided,
    pub watch: &'b Watch,
}

/// What the reader decided about the documents of the file at `path`, as one number; 0 where
/// nothing.
pub(super) fn state(
    decided: &Decided,
    path: &Path,
    texts: impl Iterator<Item = Fingerprint>,
) -> u128 {
    let states: Vec<u8> = texts
        .flat_map(|text| decided.state(text, path).to_le_bytes())
        .collect();
    match states.iter().all(|byte| *byte == 0) {
        true => 0,
        false => xxh3_128(&states),
    }
}

impl Desk<'_> {
    /// Reads `file`, which had the content `before`, if that is still of use.
    pub fn read(&self, file: &Listed, before: Option<u128>) -> ReadFile {
        let path = self.folder.join(&file.path);
        let mut read = ReadFile {
            path: file.path.clone(),
            stamp: file.stamp,
            content: 0,
            decided: 0,
            outcome: Outcome::Unchanged,
        };
        let bytes = File::open(&path).map_err(LoadError::from);
        match bytes.and_then(loader::read_bytes) {
            Err(error) => read.outcome = Outcome::OutOfReach(error.to_string()),
            Ok(bytes) => {
                read.content = xxh3_128(&bytes);
                if before != Some(read.content) {
                    (read.decided, read.outcome) = self.understood(bytes, &path, &file.path);
                }
            }
        }
        read
    }

    /// The documents in `bytes`, with what the reader has decided about them. A fault of the
    /// program costs the one file.
    fn understood(&self, bytes: Vec<u8>, path: &Path, below: &Path) -> (u128, Outcome) {
        let reading = self.watch.reading();
        let options = loader::Options::default();
        let attempt = catch_unwind(AssertUnwindSafe(|| {
            let documents = loader::load_all_bytes(bytes, Some(path), &options, &reading)?;
            // Before it is applied: what he decides meanwhile is then seen to be new.
            let texts = documents.iter().map(|document| document.fingerprint);
            let state = state(self.decided, path, texts);
            let read = documents.iter().zip(0..).map(|(document, article)| {
                let ready = self.made_ready(document, article, below);
                ready.ok_or(LoadError::Cancelled)
            });
            Ok((state, read.collect::<Result<Vec<_>, _>>()?))
        }));
        self.watch.ended(&reading);
        match attempt {
            Ok(Ok((state, documents))) => (state, Outcome::Documents(documents)),
            Ok(Err(LoadError::Cancelled)) => (0, Outcome::GivenUp),
            Ok(Err(error)) => (0, Outcome::Refused(error.to_string())),
            Err(_) => {
                let why = "it could not be read, by a fault of this program".to_owned();
                (0, Outcome::Refused(why))
            }
        }
    }

    /// A document with its entities, as the reader has it; `None` when nobody wants it any more.
    fn made_ready(&self, document: &Document, article: u32, below: &Path) -> Option<ReadDocument> {
        let own = self.decided.of(document);
        let document = own.document();
        let extraction = own.corrected(self.found(document)?);
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
            fingerprint: document.fingerprint,
            text: deflated(&document.text),
            places,
            subjects: subjects(document, &extraction),
        })
    }

    /// What the program finds in a document.
    fn found(&self, document: &Document) -> Option<Extraction> {
        let mut pass = Pass::new(self.extractor, document, &extract::Options::default());
        while pass.advance() {
            if self.watch.is_cancelled() {
                return None;
            }
        }
        pass.finish_while(&|| self.watch.is_cancelled())
    }
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
