//! The thread that makes of what was found what the reader's lexicon makes of it, where that takes
//! longer than a frame. It begins with the first request; of a document's requests the newest wins.
//!
//! May import: `annotation`, `entity`.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    thread,
};

use super::DocumentId;
use crate::{annotation::lexicon::Remembering, entity::Extraction};

/// What was made of a request.
#[derive(Clone, Debug)]
pub struct Remembered {
    /// The document.
    pub id: DocumentId,
    /// What was asked for.
    pub request: Remembering,
    /// What the lexicon makes of what was found.
    pub extraction: Extraction,
}

/// A handle on the thread; dropping it ends the thread after what it is at.
pub struct Rememberer {
    shared: Arc<Shared>,
    is_running: bool,
}

struct Shared {
    state: Mutex<State>,
    /// Something in `state` changed.
    changed: Condvar,
    wake: Box<dyn Fn() + Send + Sync>,
}

#[derive(Default)]
struct State {
    /// In the order in which they were asked for.
    waiting: Vec<(DocumentId, Remembering)>,
    done: Vec<Remembered>,
    busy: bool,
    closed: bool,
}

impl Rememberer {
    /// Nothing runs yet; `wake` will be called after each answer.
    pub fn new(wake: impl Fn() + Send + Sync + 'static) -> Self {
        Self {
            shared: Arc::new(Shared {
                state: Mutex::default(),
                changed: Condvar::new(),
                wake: Box::new(wake),
            }),
            is_running: false,
        }
    }

    /// Asks; what was asked for before for the same document, and waits, is forgotten.
    pub fn ask(&mut self, id: DocumentId, request: Remembering) {
        if !self.is_running {
            self.start();
        }
        let mut state = self.shared.lock();
        state.waiting.retain(|(other, _)| *other != id);
        state.done.retain(|done| done.id != id);
        if self.is_running {
            state.waiting.push((id, request));
            self.shared.changed.notify_all();
        } else {
            // The system gave no thread: better late here than never.
            state.done.push(remembered(id, request));
        }
    }

    fn start(&mut self) {
        let shared = Arc::clone(&self.shared);
        let thread = thread::Builder::new().name("lexicon".to_owned());
        self.is_running = thread.spawn(move || serve(&shared)).is_ok();
    }

    /// The next answer, if there is one.
    pub fn poll(&self) -> Option<Remembered> {
        self.shared.lock().next()
    }

    /// The same, waited for; `None` when nothing is asked for any more.
    pub fn wait(&self) -> Option<Remembered> {
        let at_work =
            |state: &mut State| state.done.is_empty() && (state.busy || !state.waiting.is_empty());
        let waited = self.shared.changed.wait_while(self.shared.lock(), at_work);
        waited.unwrap_or_else(PoisonError::into_inner).next()
    }
}

impl Drop for Rememberer {
    fn drop(&mut self) {
        self.shared.lock().closed = true;
        self.shared.changed.notify_all();
    }
}

impl State {
    fn next(&mut self) -> Option<Remembered> {
        (!self.done.is_empty()).then(|| self.done.remove(0))
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        // Nothing panics while it holds the lock, and each field is whole by itself.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The next request, waited for; `None` when the window is gone.
    fn next(&self) -> Option<(DocumentId, Remembering)> {
        let idle = |state: &mut State| state.waiting.is_empty() && !state.closed;
        let waited = self.changed.wait_while(self.lock(), idle);
        let mut state = waited.unwrap_or_else(PoisonError::into_inner);
        if state.closed {
            return None;
        }
        state.busy = true;
        Some(state.waiting.remove(0))
    }
}

/// The thread: answers until the window is gone.
fn serve(shared: &Shared) {
    while let Some((id, request)) = shared.next() {
        // A fault costs one answer: what was found then stands without the lexicon.
        let as_found = Remembered {
            id,
            request: request.clone(),
            extraction: request.found.as_ref().clone(),
        };
        let make = AssertUnwindSafe(|| remembered(id, request));
        let done = catch_unwind(make).unwrap_or(as_found);
        let mut state = shared.lock();
        state.busy = false;
        let is_wanted = state.waiting.iter().all(|(other, _)| *other != id);
        state.done.extend(is_wanted.then_some(done));
        drop(state);
        shared.changed.notify_all();
        (shared.wake)();
    }
}

fn remembered(id: DocumentId, request: Remembering) -> Remembered {
    Remembered {
        id,
        extraction: request.run(),
        request,
    }
}
