//! The thread that searches in the article: typing never waits for it, and the newest search
//! wins. It begins with the first search, and keeps the folded text of the document that was
//! searched last.
//!
//! May import: `document`, `text`.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        Arc, Condvar, Mutex, MutexGuard, PoisonError, Weak,
        atomic::{AtomicU64, Ordering},
    },
    thread,
};

use crate::{
    document::Document,
    text::find::{Haystack, Hit, Query, Switches},
};

/// What was found.
#[derive(Clone, Debug)]
pub struct Found {
    /// Where.
    pub document: Arc<Document>,
    /// What was looked for.
    pub query: String,
    /// How strictly.
    pub switches: Switches,
    /// The places, in order.
    pub hits: Vec<Hit>,
}

/// A handle on the thread; dropping it ends the thread.
pub struct Searcher {
    shared: Arc<Shared>,
    is_running: bool,
}

struct Shared {
    state: Mutex<State>,
    /// Something in `state` changed.
    changed: Condvar,
    /// The number of the newest search.
    newest: AtomicU64,
    wake: Box<dyn Fn() + Send + Sync>,
}

#[derive(Default)]
struct State {
    waiting: Option<Request>,
    found: Option<Found>,
    busy: bool,
    closed: bool,
}

/// A search with its number.
struct Request {
    number: u64,
    document: Arc<Document>,
    query: String,
    switches: Switches,
}

impl Searcher {
    /// Nothing runs yet; `wake` will be called when something was found.
    pub fn new(wake: impl Fn() + Send + Sync + 'static) -> Self {
        Self {
            shared: Arc::new(Shared {
                state: Mutex::default(),
                changed: Condvar::new(),
                newest: AtomicU64::new(0),
                wake: Box::new(wake),
            }),
            is_running: false,
        }
    }

    /// Looks for `query` in `document`; whatever was looked for before is given up.
    pub fn search(&mut self, document: Arc<Document>, query: String, switches: Switches) {
        let number = self.shared.newest.fetch_add(1, Ordering::Relaxed) + 1;
        let request = Request {
            number,
            document,
            query,
            switches,
        };
        if !self.is_running {
            self.start();
        }
        let mut state = self.shared.lock();
        state.found = None;
        if self.is_running {
            state.waiting = Some(request);
            self.shared.changed.notify_all();
        } else {
            // The system gave no thread: better late here than never.
            state.found = request.run(&mut Kept::default(), &|| false);
        }
    }

    fn start(&mut self) {
        let shared = Arc::clone(&self.shared);
        let thread = thread::Builder::new().name("search".to_owned());
        self.is_running = thread.spawn(move || serve(&shared)).is_ok();
    }

    /// Whether something is being looked for, or was found and not fetched.
    pub fn is_at_work(&self) -> bool {
        let state = self.shared.lock();
        state.busy || state.waiting.is_some() || state.found.is_some()
    }

    /// What the newest search found, once.
    pub fn poll(&self) -> Option<Found> {
        self.shared.lock().found.take()
    }

    /// The same, waited for; `None` when nothing is being looked for.
    pub fn wait(&self) -> Option<Found> {
        let at_work =
            |state: &mut State| state.found.is_none() && (state.busy || state.waiting.is_some());
        let waited = self.shared.changed.wait_while(self.shared.lock(), at_work);
        waited.unwrap_or_else(PoisonError::into_inner).found.take()
    }
}

impl Drop for Searcher {
    fn drop(&mut self) {
        self.shared.newest.fetch_add(1, Ordering::Relaxed);
        self.shared.lock().closed = true;
        self.shared.changed.notify_all();
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        // Nothing panics while it holds the lock, and each field is whole by itself.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The next search, waited for; `None` when the window is gone.
    fn next(&self) -> Option<Request> {
        let idle = |state: &mut State| state.waiting.is_none() && !state.closed;
        let waited = self.changed.wait_while(self.lock(), idle);
        let mut state = waited.unwrap_or_else(PoisonError::into_inner);
        if state.closed {
            return None;
        }
        state.busy = true;
        state.waiting.take()
    }
}

/// The folded text of a document, while that is open.
#[derive(Default)]
struct Kept {
    document: Weak<Document>,
    haystack: Haystack,
}

impl Kept {
    fn of(&mut self, document: &Arc<Document>) -> &Haystack {
        if !std::ptr::eq(self.document.as_ptr(), Arc::as_ptr(document)) {
            self.haystack = Haystack::new(&document.text);
            self.document = Arc::downgrade(document);
        }
        &self.haystack
    }
}

impl Request {
    fn run(self, kept: &mut Kept, given_up: &dyn Fn() -> bool) -> Option<Found> {
        let query = Query::new(&self.query, self.switches);
        let haystack = kept.of(&self.document);
        let hits = haystack.find_while(&self.document.text, &query, given_up)?;
        Some(Found {
            document: self.document,
            query: self.query,
            switches: self.switches,
            hits,
        })
    }
}

/// The thread: searches until the window is gone.
fn serve(shared: &Shared) {
    let mut kept = Kept::default();
    while let Some(request) = shared.next() {
        let number = request.number;
        let given_up = || shared.newest.load(Ordering::Relaxed) != number;
        // A fault costs one search, not the thread; what it was folding is folded anew.
        let run = AssertUnwindSafe(|| request.run(&mut kept, &given_up));
        let found = catch_unwind(run).unwrap_or_else(|_| {
            kept = Kept::default();
            None
        });
        let mut state = shared.lock();
        state.busy = false;
        if !given_up() {
            state.found = found;
        }
        let is_news = state.found.is_some();
        drop(state);
        shared.changed.notify_all();
        if is_news {
            (shared.wake)();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{DocumentBuilder, Origin};

    fn document(text: &str) -> Arc<Document> {
        Arc::new(DocumentBuilder::of_text(text.to_owned()).build(Origin::default()))
    }

    #[test]
    fn the_newest_search_wins_in_whatever_document() {
        let mut searcher = Searcher::new(|| {});
        let long = document(&"قلب ".repeat(100_000));
        let short = document("الصبر مفتاح الفرج");
        for query in ["ق", "قل", "قلب"] {
            searcher.search(Arc::clone(&long), query.to_owned(), Switches::default());
        }
        searcher.search(Arc::clone(&short), "صبر".to_owned(), Switches::default());
        let found = searcher.wait().unwrap();
        assert!(Arc::ptr_eq(&found.document, &short));
        assert_eq!((found.query.as_str(), found.hits.len()), ("صبر", 1));
        assert!(searcher.wait().is_none());
        searcher.search(long, "قلب".to_owned(), Switches::default());
        assert_eq!(searcher.wait().unwrap().hits.len(), 100_000);
    }
}
