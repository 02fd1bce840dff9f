//! What passes between the window and the thread: at most one request that waits, and the events
//! of the newest request.
//!
//! May import: `loader`, the worker's own values.

use std::{
    collections::VecDeque,
    sync::{
        Arc, Condvar, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use super::{
    event::{Event, JobId},
    job::Job,
};
use crate::loader::Watch;

/// Both sides' shared state.
pub(super) struct Mailbox {
    state: Mutex<State>,
    /// Something in `state` changed.
    changed: Condvar,
    /// The newest request: outside the lock, since the thread looks at it between paragraphs.
    newest: AtomicU64,
    wake: Box<dyn Fn() + Send + Sync>,
}

#[derive(Default)]
struct State {
    waiting: Option<Request>,
    /// How far the newest request's reading is, and the way to end it.
    watch: Arc<Watch>,
    events: VecDeque<Event>,
    /// Whether the thread is at a job.
    busy: bool,
    closed: bool,
    /// Whether a text was reported that the window has not shown yet.
    unshown: bool,
}

/// A request with its number and its watch.
pub(super) type Request = (JobId, Job, Arc<Watch>);

/// How long the search for entities waits until the text is on the screen: the window should not
/// have to share the processor for its first frame; a hidden window must not hold it up.
const PATIENCE: Duration = Duration::from_millis(400);

impl Mailbox {
    /// An empty one; `wake` is called after each event.
    pub(super) fn new(wake: impl Fn() + Send + Sync + 'static) -> Self {
        Self {
            state: Mutex::default(),
            changed: Condvar::new(),
            newest: AtomicU64::new(0),
            wake: Box::new(wake),
        }
    }

    /// Lays down a request; whatever was asked for before is given up, its events are dropped.
    pub(super) fn submit(&self, job: Job) -> JobId {
        let mut state = self.lock();
        let id = JobId(self.newest.fetch_add(1, Ordering::Relaxed) + 1);
        state.events.clear();
        state.watch.cancel();
        state.watch = Arc::default();
        state.waiting = Some((id, job, Arc::clone(&state.watch)));
        self.changed.notify_all();
        id
    }

    /// The newest request's watch.
    pub(super) fn watch(&self) -> Arc<Watch> {
        Arc::clone(&self.lock().watch)
    }

    /// The next event, if there is one.
    pub(super) fn event(&self) -> Option<Event> {
        self.lock().events.pop_front()
    }

    /// The next event, waited for; `None` when nothing is being done.
    pub(super) fn wait_for_event(&self) -> Option<Event> {
        // Whoever waits draws nothing meanwhile.
        self.text_shown();
        let at_work =
            |state: &mut State| state.events.is_empty() && (state.busy || state.waiting.is_some());
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

    /// Withdraws the request that waits, with what to say instead.
    pub(super) fn give_up(&self, event: Event) {
        let mut state = self.lock();
        state.waiting = None;
        state.events.push_back(event);
    }

    /// For the thread: the next request, waited for; `None` when the window is gone.
    pub(super) fn next_job(&self) -> Option<Request> {
        let idle = |state: &mut State| state.waiting.is_none() && !state.closed;
        let waited = self.changed.wait_while(self.lock(), idle);
        let mut state = waited.unwrap_or_else(PoisonError::into_inner);
        if state.closed {
            return None;
        }
        state.busy = state.waiting.is_some();
        state.waiting.take()
    }

    /// For the thread: the request is dealt with.
    pub(super) fn job_done(&self) {
        self.lock().busy = false;
        self.changed.notify_all();
    }

    /// Ends the thread when it looks next.
    pub(super) fn close(&self) {
        self.newest.fetch_add(1, Ordering::Relaxed);
        let mut state = self.lock();
        state.watch.cancel();
        state.closed = true;
        drop(state);
        self.changed.notify_all();
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // Nothing panics while it holds the lock, and each field is whole by itself.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The thread's side of one request.
pub(super) struct Reporter<'m> {
    mailbox: &'m Mailbox,
    job: JobId,
    watch: Arc<Watch>,
}

impl<'m> Reporter<'m> {
    /// The reporter of request `job`.
    pub(super) fn new(mailbox: &'m Mailbox, job: JobId, watch: Arc<Watch>) -> Self {
        Self {
            mailbox,
            job,
            watch,
        }
    }

    /// What a long reading looks at and reports to.
    pub(super) fn watch(&self) -> &Watch {
        &self.watch
    }

    /// The request.
    pub(super) fn job(&self) -> JobId {
        self.job
    }

    /// Whether a newer request, or the end, has come.
    pub(super) fn is_given_up(&self) -> bool {
        self.mailbox.newest.load(Ordering::Relaxed) != self.job.0
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
        if self.is_given_up() {
            return;
        }
        if matches!(event, Event::Extracted { .. }) {
            state
                .events
                .retain(|event| !matches!(event, Event::Extracted { .. }));
        }
        state.unshown |= matches!(event, Event::Loaded { .. });
        state.events.push_back(event);
        drop(state);
        self.mailbox.changed.notify_all();
        (self.mailbox.wake)();
    }
}
