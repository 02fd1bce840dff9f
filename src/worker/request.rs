//! A request: for which document, what, and the ways to end it.
//!
//! May import: `document`, `loader`, the worker's own values.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use super::{
    event::{DocumentId, Event, JobId},
    job::Job,
};
use crate::{document::Document, loader::Watch};

/// A request. Its clones are the same request: what gives up one gives up all.
#[derive(Clone, Debug)]
pub(super) struct Request {
    /// The open document that it is for.
    pub(super) document: DocumentId,
    /// Its number.
    pub(super) id: JobId,
    /// What is still to be done.
    pub(super) job: Job,
    /// How far its reading is, and the way to end that.
    pub(super) watch: Arc<Watch>,
    /// Whether nobody wants it any more, or another goes first.
    given_up: Arc<AtomicBool>,
    /// Whether it was interrupted before.
    resumed: bool,
}

impl Request {
    /// A new one.
    pub(super) fn new(document: DocumentId, id: JobId, job: Job) -> Self {
        Self {
            document,
            id,
            job,
            watch: Arc::default(),
            given_up: Arc::default(),
            resumed: false,
        }
    }

    /// Has the thread let go of it between two paragraphs.
    pub(super) fn give_up(&self) {
        self.given_up.store(true, Ordering::Relaxed);
        self.watch.cancel();
    }

    /// Whether the thread is to let go of it.
    pub(super) fn is_given_up(&self) -> bool {
        self.given_up.load(Ordering::Relaxed)
    }

    /// What is left of one that was interrupted.
    pub(super) fn begun_anew(&self) -> Self {
        Self {
            watch: Arc::default(),
            given_up: Arc::default(),
            resumed: true,
            ..self.clone()
        }
    }

    /// The text has been reported: only its entities are left to do.
    pub(super) fn is_loaded(&mut self, document: Arc<Document>) {
        self.job = Job::Document {
            document,
            published: None,
        };
    }

    /// Whether the window may have had more from the attempt before: then the parts that grow are
    /// kept from it, and it gets the whole.
    pub(super) fn has_shown_more_than(&self, event: &Event) -> bool {
        self.resumed
            && matches!(
                event,
                Event::Extracted {
                    complete: false,
                    ..
                }
            )
    }
}
