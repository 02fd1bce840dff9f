//! The open documents, of which one is looked at, and those that were closed last.
//!
//! May import: `worker`.

use std::path::Path;

use super::open_document::OpenDocument;
use crate::worker::DocumentId;

/// How many closed documents can be opened again, one after the other.
const CLOSED: usize = 20;

/// The open documents in the order of their tabs; there is always one, if only an empty place.
pub(super) struct Tabs {
    open: Vec<OpenDocument>,
    /// The one that is looked at, an index into `open`.
    current: usize,
    /// The latest last.
    closed: Vec<OpenDocument>,
    /// The number that the document opened last was given.
    latest: DocumentId,
    /// Whether a tab was added, taken away or looked at since last asked.
    changed: bool,
    /// Whether heights of what is not on the screen are measured in the background.
    measures: bool,
}

impl Tabs {
    /// One empty place.
    pub(super) fn new() -> Self {
        let mut tabs = Self {
            open: Vec::new(),
            current: 0,
            closed: Vec::new(),
            latest: DocumentId::default(),
            changed: false,
            measures: false,
        };
        tabs.add(OpenDocument::default());
        tabs
    }

    /// The document that is looked at.
    pub(super) fn current(&self) -> &OpenDocument {
        &self.open[self.current]
    }

    /// The document that is looked at, to be changed.
    pub(super) fn current_mut(&mut self) -> &mut OpenDocument {
        &mut self.open[self.current]
    }

    /// Which tab is looked at.
    pub(super) fn current_index(&self) -> usize {
        self.current
    }

    /// All of them, in the order of their tabs.
    pub(super) fn all(&self) -> &[OpenDocument] {
        &self.open
    }

    /// The document with that number, if it is still open.
    pub(super) fn get_mut(&mut self, id: DocumentId) -> Option<&mut OpenDocument> {
        self.open.iter_mut().find(|open| open.id == id)
    }

    /// The tab of the document with that number.
    pub(super) fn index_of(&self, id: DocumentId) -> Option<usize> {
        self.open.iter().position(|open| open.id == id)
    }

    /// The tab of that file, an absolute path.
    pub(super) fn index_of_file(&self, file: &Path) -> Option<usize> {
        let its = |open: &OpenDocument| open.file.as_deref() == Some(file);
        self.open.iter().position(its)
    }

    /// Adds a tab after the others, or puts the document into the one empty place there is; gives
    /// its index.
    pub(super) fn add(&mut self, mut document: OpenDocument) -> usize {
        self.changed = true;
        self.latest.0 += 1;
        document.id = self.latest;
        if self.measures {
            document.page.measure_in_background();
        }
        if self.open.last().is_some_and(OpenDocument::is_blank) {
            self.open.pop();
        }
        self.open.push(document);
        self.open.len() - 1
    }

    /// Looks at that tab, or the last one.
    pub(super) fn show(&mut self, index: usize) {
        self.changed = true;
        self.current = index.min(self.open.len() - 1);
    }

    /// Takes a tab away; its neighbour takes its place, or an empty one.
    pub(super) fn remove(&mut self, index: usize) -> OpenDocument {
        let document = self.open.remove(index);
        if self.open.is_empty() {
            self.add(OpenDocument::default());
        }
        if index < self.current {
            self.current -= 1;
        }
        self.show(self.current);
        document
    }

    /// Says that a document has another name or file.
    pub(super) fn set_changed(&mut self) {
        self.changed = true;
    }

    /// Whether what is open, or looked at, is other than when last asked.
    pub(super) fn take_changed(&mut self) -> bool {
        std::mem::take(&mut self.changed)
    }

    /// Remembers a closed document, so that it can be opened again.
    pub(super) fn keep_closed(&mut self, document: OpenDocument) {
        if !document.is_blank() {
            self.closed.push(document.closed());
        }
        let too_many = self.closed.len().saturating_sub(CLOSED);
        self.closed.drain(..too_many);
    }

    /// The document that was closed last.
    pub(super) fn take_closed(&mut self) -> Option<OpenDocument> {
        self.closed.pop()
    }

    /// Has heights measured in the background from now on.
    pub(super) fn measure_in_background(&mut self) {
        self.measures = true;
        for open in &mut self.open {
            open.page.measure_in_background();
        }
    }
}
