//! The open documents, of which one is looked at.
//!
//! May import: nothing of ours but the documents.

use super::open_document::OpenDocument;

/// The open documents in the order of their tabs; there is always one, if only an empty place.
pub(super) struct Tabs {
    open: Vec<OpenDocument>,
    /// The one that is looked at, an index into `open`.
    current: usize,
}

impl Tabs {
    /// One empty place.
    pub(super) fn new(first: OpenDocument) -> Self {
        Self {
            open: vec![first],
            current: 0,
        }
    }

    /// The document that is looked at.
    pub(super) fn current(&self) -> &OpenDocument {
        &self.open[self.current]
    }

    /// The document that is looked at, to be changed.
    pub(super) fn current_mut(&mut self) -> &mut OpenDocument {
        &mut self.open[self.current]
    }
}
