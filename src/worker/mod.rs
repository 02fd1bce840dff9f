//! The worker: a thread that loads and extracts, so that the window never waits.
//!
//! Of a document's requests the newest wins: it cancels the one before it, whose events are
//! dropped. Of several documents the one that is looked at goes first. The text comes first, the
//! entities after it, in growing parts for a long text. A fault in one job ends as a failed job;
//! the thread goes on. What is looked for in an open text has a thread of its own ([`Searcher`]),
//! and so have the reader's lexicon ([`Rememberer`]) and the index of a shelf ([`ShelfIndex`]).
//! May import: everything below the window.

mod event;
mod job;
mod mailbox;
mod rememberer;
mod request;
mod searcher;
mod shelf_export;
mod shelf_index;

pub use event::{DocumentId, Event, JobId};
pub use rememberer::{Remembered, Rememberer};
pub use searcher::{Found, Searcher};
pub use shelf_export::{ShelfExport, ShelfExported, ShelfOrder};
pub use shelf_index::ShelfIndex;

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::PathBuf,
    sync::{Arc, OnceLock},
    thread,
};

use crate::{
    document::{Date, Document},
    extract::Extractor,
    loader::{Encoding, LoadError},
};
use job::Job;
use mailbox::{Mailbox, Reporter};

/// A handle on the thread; dropping it ends the thread after the paragraph that it is at.
pub struct Worker {
    mailbox: Arc<Mailbox>,
    /// Why there is no thread, where the system gave none.
    no_thread: Option<String>,
}

impl Worker {
    /// Starts the thread; it calls `wake` after each event.
    pub fn new(wake: impl Fn() + Send + Sync + 'static) -> Self {
        // Built at the first need, so that the first text is there before the lists are.
        let extractor = OnceLock::new();
        Self::start(wake, move |job, reporter| {
            job.run(reporter, || extractor.get_or_init(Extractor::new));
        })
    }

    /// Starts the thread with what it does for a job.
    fn start(
        wake: impl Fn() + Send + Sync + 'static,
        work: impl Fn(Job, &Reporter<'_>) + Send + 'static,
    ) -> Self {
        let mailbox = Arc::new(Mailbox::new(wake));
        let its = Arc::clone(&mailbox);
        let thread = thread::Builder::new().name("worker".to_owned());
        let spawned = thread.spawn(move || serve(&its, &work));
        Self {
            mailbox,
            no_thread: spawned.err().map(|error| error.to_string()),
        }
    }

    /// Asks for the file at `path`, in `encoding` or what its bytes look like. Whatever was
    /// asked for before as `id` is given up.
    pub fn open(&self, id: DocumentId, path: PathBuf, encoding: Option<Encoding>) -> JobId {
        self.submit(id, Job::File { path, encoding })
    }

    /// Asks for a text that is no file (pasted).
    pub fn read_text(&self, id: DocumentId, text: String) -> JobId {
        self.submit(id, Job::Text(text.into()))
    }

    /// Asks for the content of standard input, in `encoding` or what it looks like.
    pub fn read_bytes(
        &self,
        id: DocumentId,
        bytes: Arc<[u8]>,
        encoding: Option<Encoding>,
    ) -> JobId {
        self.submit(id, Job::Bytes { bytes, encoding })
    }

    /// Asks for the entities of a document that is there already, published on the day that the
    /// reader says. Whatever was asked for before as `id` is given up.
    pub fn extract(
        &self,
        id: DocumentId,
        document: Arc<Document>,
        published: Option<Date>,
    ) -> JobId {
        let job = Job::Document {
            document,
            published,
        };
        self.submit(id, job)
    }

    /// To be told which document is looked at: what is asked for it goes first. Work for another
    /// is interrupted, and begun anew afterwards.
    pub fn look_at(&self, id: DocumentId) {
        self.mailbox.look_at(id);
    }

    /// To be told that a document was closed: whatever was asked for it is given up.
    pub fn close(&self, id: DocumentId) {
        self.mailbox.forget(id);
    }

    /// Pages read and pages there are, of a document's reading that has pages.
    pub fn progress(&self, id: DocumentId) -> Option<(u32, u32)> {
        self.mailbox.watch(id)?.progress()
    }

    /// Ends the reading of a document that is going on; it then fails as cancelled.
    pub fn cancel(&self, id: DocumentId) {
        if let Some(watch) = self.mailbox.watch(id) {
            watch.cancel();
        }
    }

    /// The next event, if there is one, with its document; never one of an older request.
    pub fn poll(&self) -> Option<(DocumentId, Event)> {
        self.mailbox.event()
    }

    /// The next event, waited for; `None` when every request has been dealt with.
    pub fn wait(&self) -> Option<(DocumentId, Event)> {
        self.mailbox.wait_for_event()
    }

    /// To be told when a text that was fetched is on the screen: the search for entities waits
    /// for that a little, so that the first frame has the processor to itself.
    pub fn text_shown(&self) {
        self.mailbox.text_shown();
    }

    fn submit(&self, document: DocumentId, job: Job) -> JobId {
        let path = job.path();
        let job = self.mailbox.submit(document, job);
        if let Some(message) = &self.no_thread {
            let error = LoadError::Fault {
                message: message.clone(),
            };
            self.mailbox
                .give_up(document, Event::Failed { job, path, error });
        }
        job
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.mailbox.close();
    }
}

/// Does one job after the other until the mailbox is closed.
fn serve(mailbox: &Mailbox, work: &impl Fn(Job, &Reporter<'_>)) {
    while let Some(request) = mailbox.next_request() {
        let (job, path, id) = (request.job.clone(), request.job.path(), request.id);
        let reporter = Reporter::new(mailbox, request);
        // Nothing of a job outlives it but what it reported, whole, through the mailbox.
        let outcome = catch_unwind(AssertUnwindSafe(|| work(job, &reporter)));
        if let Err(panic) = outcome {
            let message = message_of(panic.as_ref());
            let error = LoadError::Fault { message };
            reporter.report(Event::Failed {
                job: id,
                path,
                error,
            });
        }
        mailbox.request_done();
    }
}

/// What a panic said.
fn message_of(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned())
        .unwrap_or_else(|| "no message".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: DocumentId = DocumentId(1);

    #[test]
    fn a_panic_in_a_job_is_a_failed_job_and_the_next_one_is_done() {
        let worker = Worker::start(
            || {},
            |job, reporter| match job {
                Job::Text(text) if &*text == "bad" => panic!("bad text"),
                job => job.run(reporter, || panic!("no lists")),
            },
        );
        worker.read_text(ID, "bad".to_owned());
        let Some((_, Event::Failed { error, .. })) = worker.wait() else {
            panic!("no failure")
        };
        assert_eq!(
            error,
            LoadError::Fault {
                message: "bad text".to_owned()
            }
        );
        worker.read_text(ID, "نص".to_owned());
        assert!(matches!(worker.wait(), Some((_, Event::Loaded { .. }))));
        assert!(matches!(worker.wait(), Some((_, Event::Failed { .. }))));
        assert!(worker.wait().is_none());
    }
}
