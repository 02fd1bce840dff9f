//! Keeps what the reader did on disk: a journal a document, by the fingerprint of its text, and
//! one for the lexicon. Never in the reader's own files.
//!
//! A journal is a file of JSON lines (UTF-8). The first says what it is:
//! `{"warraq":"annotations","version":1,"document":"xxh3:…","path":…,"title":…}`; each other one
//! is an entry: `{"id":…,"at":SECONDS,"do":{"act":"highlight",…}}`, or `"undo":ID`, `"redo":ID`.
//! Positions are bytes of the document's text. Lines are only ever added, under a lock of the
//! file, and are on the disk before an act counts as done; so a program that is killed loses at
//! most what it had not confirmed, and two windows that write into one journal both find all of
//! it. What a later version adds is passed over and stays in the file. A file whose first line
//! cannot be read is set aside under another name.
//!
//! May import: `document`.

mod decisions;
mod file;
mod kept;
mod places;

pub use decisions::{Decided, Decisions, OfDocument};
pub use file::StoreError;
pub use kept::Kept;

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::{
    Act, Annotations, Finder, Journal,
    lexicon::{Lexicon, WordAct},
};
use crate::document::{Document, Fingerprint};
use places::Places;

/// The version of the journals that this program writes.
const VERSION: u32 = 1;

/// The first line of a journal.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
struct Head {
    /// What it is a journal of.
    warraq: String,
    version: u32,
    /// The fingerprint of the document's text.
    document: String,
    /// Where the document lay.
    path: Option<PathBuf>,
    /// Its title, for whoever looks into the file.
    title: Option<String>,
}

/// The folder of the journals.
#[derive(Clone, Debug)]
pub struct Store {
    folder: PathBuf,
}

/// A journal that was opened.
#[derive(Debug)]
pub struct Opened<A> {
    /// The journal.
    pub kept: Kept<A>,
    /// The name that an unreadable file was given.
    pub set_aside: Option<PathBuf>,
    /// Whether it was found by the path of a file whose text is another now.
    pub adopted: bool,
}

impl Store {
    /// A store in that folder, which is made when something is written.
    pub const fn at(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// Where the system keeps what programs remember; `None` where there is no home.
    pub fn place() -> Option<PathBuf> {
        let folders = directories::ProjectDirs::from("", "", "warraq")?;
        Some(folders.data_dir().to_owned())
    }

    /// The journal of a document: by its fingerprint, else by its path, if at least half of what
    /// that journal is about is found in the document.
    ///
    /// # Errors
    /// The file is there and the system does not let it be read.
    pub fn open(&self, document: &Document) -> Result<Opened<Act>, StoreError> {
        let head = head_of(document);
        let file = self.file_of(document.fingerprint);
        let mut opened = opened(file, head)?;
        if opened.kept.is_new()
            && let Some(older) = self.older(document)
        {
            opened.kept.begin_with(older);
            opened.adopted = true;
        }
        if let Some(path) = &document.origin.path {
            opened
                .kept
                .remember_place(self.places(), path, document.fingerprint);
        }
        Ok(opened)
    }

    /// The lexicon's journal.
    ///
    /// # Errors
    /// The file is there and the system does not let it be read.
    pub fn lexicon(&self) -> Result<Opened<WordAct>, StoreError> {
        let head = Head {
            warraq: "lexicon".to_owned(),
            version: VERSION,
            ..Head::default()
        };
        opened(self.lexicon_file(), head)
    }

    /// What the reader did to a document, looked at without touching anything.
    ///
    /// # Errors
    /// The journal cannot be read.
    pub fn annotations(&self, document: &Document) -> Result<Annotations, StoreError> {
        let file = self.file_of(document.fingerprint);
        let entries = file::read::<Act>(&file, "annotations")?.map(|read| read.entries);
        let entries = entries.or_else(|| self.older(document)).unwrap_or_default();
        Ok(Annotations::of(entries))
    }

    /// The reader's lexicon, likewise.
    ///
    /// # Errors
    /// Its journal cannot be read.
    pub fn words(&self) -> Result<Lexicon, StoreError> {
        let read = file::read::<WordAct>(&self.lexicon_file(), "lexicon")?;
        let entries = read.map(|read| read.entries).unwrap_or_default();
        Ok(Lexicon::of(&Journal::of(entries)))
    }

    /// The entries of the journal of what the document's file held before.
    fn older(&self, document: &Document) -> Option<Vec<super::Entry<Act>>> {
        let path = document.origin.path.as_deref()?;
        let name = self.places().journal_of(path)?;
        let entries = file::read::<Act>(&self.journals().join(name), "annotations").ok()??;
        is_about(&entries.entries, document).then_some(entries.entries)
    }

    fn lexicon_file(&self) -> PathBuf {
        self.folder.join("lexicon.jsonl")
    }

    fn journals(&self) -> PathBuf {
        self.folder.join("annotations")
    }

    fn places(&self) -> Places {
        Places::in_folder(self.folder.join("annotations").join("paths"))
    }

    fn file_of(&self, document: Fingerprint) -> PathBuf {
        self.journals().join(file_name(document))
    }
}

/// The name of a document's journal. A colon cannot be in a file's name everywhere.
fn file_name(document: Fingerprint) -> String {
    let name = document.to_string();
    let name = name.split_once(':').map_or(name.as_str(), |(_, hash)| hash);
    format!("{name}.jsonl")
}

fn head_of(document: &Document) -> Head {
    let path = document.origin.path.as_deref().map(absolute);
    Head {
        warraq: "annotations".to_owned(),
        version: VERSION,
        document: document.fingerprint.to_string(),
        path,
        title: document.metadata.title.clone(),
    }
}

fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

/// The journal in `file`; an empty one where there is none, or none that can be read.
fn opened<A>(file: PathBuf, head: Head) -> Result<Opened<A>, StoreError>
where
    A: Clone + Serialize + serde::de::DeserializeOwned,
{
    let (read, set_aside) = match file::read::<A>(&file, &head.warraq) {
        Ok(read) => (read, None),
        Err(StoreError::Unreadable) => (None, Some(file::set_aside(&file)?)),
        Err(error) => return Err(error),
    };
    Ok(Opened {
        kept: Kept::of(file, head, read),
        set_aside,
        adopted: false,
    })
}

/// Whether at least half of what the entries are about is in the document.
fn is_about(entries: &[super::Entry<Act>], document: &Document) -> bool {
    let annotations = Annotations::of(entries.to_vec());
    let finder = Finder::new(document);
    let targets: Vec<_> = annotations
        .active()
        .filter_map(|(_, act)| act.target())
        .collect();
    let found = targets
        .iter()
        .filter(|target| finder.find(target).is_some());
    !targets.is_empty() && 2 * found.count() >= targets.len()
}
