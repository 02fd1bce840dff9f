//! A journal in memory with its file: each act is on the disk before it counts as done.
//!
//! May import: nothing of ours.

use std::path::{Path, PathBuf};

use serde::{Serialize, de::DeserializeOwned};

use super::{
    Head, StoreError,
    file::{self, Contents},
    places::Places,
};
use crate::{
    annotation::{ActId, Entry, Journal, Step},
    document::Fingerprint,
};

/// A journal and where it is kept.
#[derive(Clone, Debug)]
pub struct Kept<A> {
    journal: Journal<A>,
    /// `None` keeps it in memory alone.
    file: Option<PathBuf>,
    head: Head,
    /// How many bytes of the file were read; `None` while there is none.
    read: Option<u64>,
    /// What the file is to begin with.
    begun: Vec<Entry<A>>,
    /// What is yet to be written.
    pending: Vec<Entry<A>>,
    /// Where to write down that the document's file has this journal, until it is done.
    place: Option<(Places, PathBuf, Fingerprint)>,
}

impl<A: Clone + Serialize + DeserializeOwned> Default for Kept<A> {
    fn default() -> Self {
        Self::in_memory()
    }
}

impl<A: Clone + Serialize + DeserializeOwned> Kept<A> {
    /// A journal that is kept nowhere.
    pub fn in_memory() -> Self {
        Self {
            journal: Journal::default(),
            file: None,
            head: Head::default(),
            read: None,
            begun: Vec::new(),
            pending: Vec::new(),
            place: None,
        }
    }

    pub(super) fn of(file: PathBuf, head: Head, contents: Option<Contents<A>>) -> Self {
        let mut kept = Self {
            file: Some(file),
            head,
            read: contents.as_ref().map(|contents| contents.length),
            ..Self::in_memory()
        };
        kept.take_all(
            contents
                .map(|contents| contents.entries)
                .unwrap_or_default(),
        );
        kept
    }

    /// Whether it has no file yet.
    pub(super) const fn is_new(&self) -> bool {
        self.read.is_none()
    }

    /// Begins with entries of another journal, which the file will begin with.
    pub(super) fn begin_with(&mut self, entries: Vec<Entry<A>>) {
        self.take_all(entries.clone());
        self.begun = entries;
    }

    /// Writes down with the next act that the file at `path` has this journal.
    pub(super) fn remember_place(&mut self, places: Places, path: &Path, document: Fingerprint) {
        self.place = Some((places, path.to_owned(), document));
    }

    /// What was done.
    pub const fn journal(&self) -> &Journal<A> {
        &self.journal
    }

    /// Does an act, and writes it down.
    ///
    /// # Errors
    /// It was done but could not be written; it is tried again with the next one.
    pub fn perform(&mut self, act: A) -> (ActId, Result<(), StoreError>) {
        let entry = Entry::new(Step::Do(act));
        let id = entry.id;
        (id, self.record(entry))
    }

    /// Undoes the latest act; `None` where there is none.
    ///
    /// # Errors
    /// As [`Self::perform`].
    pub fn undo(&mut self) -> Option<Result<(), StoreError>> {
        let entry = self.journal.undo()?;
        Some(self.record(entry))
    }

    /// Does again what was undone last; `None` where there is nothing.
    ///
    /// # Errors
    /// As [`Self::perform`].
    pub fn redo(&mut self) -> Option<Result<(), StoreError>> {
        let entry = self.journal.redo()?;
        Some(self.record(entry))
    }

    /// Takes what other windows have written; whether there was anything.
    ///
    /// # Errors
    /// The file is there and could not be read.
    pub fn refresh(&mut self) -> Result<bool, StoreError> {
        let (Some(file), read) = (&self.file, self.read) else {
            return Ok(false);
        };
        let contents = match read {
            Some(read) => file::added_since(file, read)?,
            None => file::read(file, &self.head.warraq)?,
        };
        let Some(contents) = contents else {
            return Ok(false);
        };
        self.read = Some(contents.length);
        let news = !contents.entries.is_empty();
        self.take_all(contents.entries);
        Ok(news)
    }

    fn take_all(&mut self, entries: Vec<Entry<A>>) {
        for entry in entries {
            self.journal.take(entry);
        }
    }

    /// Writes an entry and whatever could not be written before it, then takes it.
    fn record(&mut self, entry: Entry<A>) -> Result<(), StoreError> {
        self.pending.push(entry);
        let written = self.write();
        // In the order of the file: what others wrote was taken while writing.
        self.take_all(self.pending.clone());
        written?;
        self.pending.clear();
        if let Some((places, path, document)) = self.place.take() {
            // Only a way to find it again after an edit: the act itself is safe.
            let _ = places.remember(&path, document);
        }
        Ok(())
    }

    fn write(&mut self) -> Result<(), StoreError> {
        let Some(path) = self.file.clone() else {
            return Ok(());
        };
        if self.read.is_none() {
            let begun: Vec<Entry<A>> = self.begun.iter().chain(&self.pending).cloned().collect();
            let is_made = file::create(&path, &self.head, &begun)?;
            let contents = file::read::<A>(&path, &self.head.warraq)?;
            let contents = contents.ok_or(StoreError::Unreadable)?;
            self.read = Some(contents.length);
            if is_made {
                return Ok(());
            }
            self.take_all(contents.entries);
        }
        let read = self.read.unwrap_or_default();
        let others = file::append(&path, read, &self.pending)?;
        self.read = Some(others.length);
        self.take_all(others.entries);
        Ok(())
    }
}
