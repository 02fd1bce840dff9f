//! What the worker tells the window.
//!
//! May import: `document`, `entity`, `loader`.

use std::{path::PathBuf, sync::Arc};

use crate::{document::Document, entity::Extraction, loader::LoadError};

/// The number of an open document, given by whoever opens it. Of a document's requests the newest
/// wins; those of another go on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocumentId(pub u64);

/// The number of a request; a later one is larger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct JobId(pub(super) u64);

/// Something happened to a document's newest request.
#[derive(Clone, Debug)]
pub enum Event {
    /// The file holds several articles; nothing more comes until one is chosen.
    Several {
        /// The request.
        job: JobId,
        /// All of them, in the file's order.
        articles: Vec<Arc<Document>>,
    },
    /// The text is there.
    Loaded {
        /// The request.
        job: JobId,
        /// The text.
        document: Arc<Document>,
    },
    /// Entities of the loaded text are there; each event has all that the one before had.
    Extracted {
        /// The request.
        job: JobId,
        /// What was found so far.
        extraction: Extraction,
        /// Whether this is all.
        complete: bool,
    },
    /// There will be no more: the file could not be read, or the program failed.
    Failed {
        /// The request.
        job: JobId,
        /// The file, where there is one.
        path: Option<PathBuf>,
        /// Why.
        error: LoadError,
    },
}
