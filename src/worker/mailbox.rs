//! What passes between the window and the thread: the requests that wait, at most one for each
//! open document, and the events of each document's newest request.
//!
//! The document that is looked at goes first: its request interrupts the work for another, which
//! is begun anew afterwards.
//! May import: `loader`, the worker's own values.

use std::{
    collections::VecDeque,
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use super::{
    event::{DocumentId, Event, JobId},
    job::Job,
    request::Request,
};
use crate::loader::Watch;

/// Both sides' shared state.
pub(super) struct Mailbox {
    state: Mutex<State>,
    /// Something in `state` changed.
    changed: Condvar,
    wake: Box<dyn Fn() + Send + Sync>,
}

#[derive(Default)]
struct State {
    /// How many requests there have been.
    asked: u64,
    /// In the order in which they were asked for.
    waiting: Vec<Request>,
    /// What the thread is at.
    running: Option<Request>,
    /// The document that is looked at.
    foremost: DocumentId,
    events: VecDeque<(DocumentId, Event)>,
    closed: bool,
    /// Whether a text was reported that the window has not shown yet.
    unshown: bool,
}

/// How long the search for entities waits until the text is on the screen: the window should not
/// have to share the processor for its first frame; a hidden window must not hold it up.
const PATIENCE: Duration = Duration::from_millis(400);

impl Mailbox {
    /// An empty one; `wake` is called after each event.
    pub(super) fn new(wake: impl Fn() + Send + Sync + 'static) -> Self {
        Self {
            state: Mutex::default(),
            changed: Condvar::new(),
            wake: Box::new(wake),
        }
    }

    /// Lays down a request; whatever was asked for before for the same document is given up, its
    /// events are dropped.
    pub(super) fn submit(&self, document: DocumentId, job: Job) -> JobId {
        let mut state = self.lock();
        state.forget(document);
        state.asked += 1;
        let id = JobId(state.asked);
        state.waiting.push(Request::new(document, id, job));
        state.make_way();
        self.changed.notify_all();
        id
    }

    /// The document is looked at: what is asked for it goes first.
    pub(super) fn look_at(&self, document: DocumentId) {
        let mut state = self.lock();
        state.foremost = document;
        state.make_way();
        self.changed.notify_all();
    }

    /// Gives up whatever was asked for the document.
    pub(super) fn forget(&self, document: DocumentId) {
        self.lock().forget(document);
        self.changed.notify_all();
    }

    /// The watch of the document's request, while that waits or is dealt with.
    pub(super) fn watch(&self, document: DocumentId) -> Option<Arc<Watch>> {
        let state = self.lock();
        let mut requests = state.waiting.iter().chain(&state.running);
        let its = requests.find(|request| request.document == document)?;
        Some(Arc::clone(&its.watch))
    }

    /// The next event, if there is one.
    pub(super) fn event(&self) -> Option<(DocumentId, Event)> {
        self.lock().events.pop_front()
    }

    /// The next event, waited for; `None` when nothing is being done.
    pub(super) fn wait_for_event(&self) -> Option<(DocumentId, Event)> {
        // Whoever waits draws nothing meanwhile.
        self.text_shown();
        let at_work = |state: &mut State| {
            state.events.is_empty() && (state.running.is_some() || !state.waiting.is_empty())
        };
        let waited = self.changed.wait_while(self.lock(), at_work);
        waited
            .unwrap_or_else(PoisonError::into_inner)
            .events
            .pop_front()
    }

    /// The text that was fetched last is on the screen.
    pub(super) fn text_shown(&self) {
        self.lock().unshown = false;
        self.changed.notify_all();
    }

    /// Withdraws the document's request, with what to say instead.
    pub(super) fn give_up(&self, document: DocumentId, event: Event) {
        let mut state = self.lock();
        state.forget(document);
        state.events.push_back((document, event));
    }

    /// For the thread: the next request, waited for; `None` when the window is gone.
    pub(super) fn next_request(&self) -> Option<Request> {
        let idle = |state: &mut State| state.waiting.is_empty() && !state.closed;
        let waited = self.changed.wait_while(self.lock(), idle);
        let mut state = waited.unwrap_or_else(PoisonError::into_inner);
        if state.closed {
            return None;
        }
        let request = state.take_next();
        state.running = Some(request.clone());
        Some(request)
    }

    /// For the thread: the request is dealt with.
    pub(super) fn request_done(&self) {
        self.lock().running = None;
        self.changed.notify_all();
    }

    /// Ends the thread when it looks next.
    pub(super) fn close(&self) {
        let mut state = self.lock();
        state.closed = true;
        if let Some(running) = &state.running {
            running.give_up();
        }
        drop(state);
        self.changed.notify_all();
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // Nothing panics while it holds the lock, and each field is whole by itself.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    /// Gives up whatever was asked for the document.
    fn forget(&mut self, document: DocumentId) {
        self.events.retain(|(its, _)| *its != document);
        self.waiting.retain(|request| request.document != document);
        if let Some(running) = self.running.as_ref().filter(|its| its.document == document) {
            running.give_up();
        }
    }

    /// Interrupts the work for another document when the one that is looked at waits.
    fn make_way(&mut self) {
        let foremost = self.foremost;
        let waits = self.waiting.iter().any(|its| its.document == foremost);
        let other = |running: &&Request| running.document != foremost && !running.is_given_up();
        if let Some(running) = self
            .running
            .as_ref()
            .filter(|running| waits && other(running))
        {
            running.give_up();
            self.waiting.push(running.begun_anew());
        }
    }

    /// The request of the document that is looked at, or the one that waits longest. There must
    /// be one.
    fn take_next(&mut self) -> Request {
        let foremost = self.foremost;
        let its = |request: &Request| request.document == foremost;
        self.waiting
            .remove(self.waiting.iter().position(its).unwrap_or(0))
    }
}

/// The thread's side of one request.
pub(super) struct Reporter<'m> {
    mailbox: &'m Mailbox,
    request: Request,
}

impl<'m> Reporter<'m> {
    /// The reporter of a request.
    pub(super) fn new(mailbox: &'m Mailbox, request: Request) -> Self {
        Self { mailbox, request }
    }

    /// What a long reading looks at and reports to.
    pub(super) fn watch(&self) -> &Watch {
        &self.request.watch
    }

    /// The request.
    pub(super) fn job(&self) -> JobId {
        self.request.id
    }

    /// Whether a newer request, one that goes first, or the end has come.
    pub(super) fn is_given_up(&self) -> bool {
        self.request.is_given_up()
    }

    /// Waits until the window has shown the text, for a while.
    pub(super) fn wait_until_shown(&self) {
        let unshown = |state: &mut State| state.unshown && !self.is_given_up();
        // Shown, given up, or out of patience: the work goes on in each case.
        let _ = self
            .mailbox
            .changed
            .wait_timeout_while(self.mailbox.lock(), PATIENCE, unshown);
    }

    /// Tells the window, unless the request has been given up. Entities replace those that the
    /// window has not fetched yet.
    pub(super) fn report(&self, event: Event) {
        let mut state = self.mailbox.lock();
        if self.is_given_up() || self.request.has_shown_more_than(&event) {
            return;
        }
        let document = self.request.document;
        if matches!(event, Event::Extracted { .. }) {
            let old = |(its, event): &(DocumentId, Event)| {
                *its == document && matches!(event, Event::Extracted { .. })
            };
            state.events.retain(|event| !old(event));
        }
        if let Event::Loaded { document: text, .. } = &event {
            state.unshown |= document == state.foremost;
            if let Some(running) = &mut state.running {
                running.is_loaded(Arc::clone(text));
            }
        }
        state.events.push_back((document, event));
        drop(state);
        self.mailbox.changed.notify_all();
        (self.mailbox.wake)();
    }
}
