//! The index of a shelf for a window: one thread brings it up to date when that is asked for,
//! another answers questions meanwhile, from what was confirmed last. Of the questions of a kind
//! the newest wins. Nothing runs until something is asked for.
//!
//! May import: `annotation`, `extract`, `index`.

use std::{
    mem::discriminant,
    panic::{AssertUnwindSafe, catch_unwind},
    path::PathBuf,
    sync::{Arc, Condvar, Mutex, MutexGuard, OnceLock, PoisonError},
    thread,
};

use crate::{
    annotation::store::Decisions,
    extract::Extractor,
    index::{self, Answer, Index, IndexError, Order, Pace, Progress, Question, Report, Watch},
};

/// A handle on the threads of one folder's index; dropping it ends them: what has been read by
/// then is confirmed first.
pub struct ShelfIndex {
    shared: Arc<Shared>,
}

struct Shared {
    folder: PathBuf,
    file: PathBuf,
    extractor: OnceLock<Extractor>,
    state: Mutex<State>,
    /// Something in `state` changed.
    changed: Condvar,
    wake: Box<dyn Fn() + Send + Sync>,
}

#[derive(Default)]
struct State {
    /// What the reader decided, if it is to be brought up to date, once more if that is going on.
    wanted: Option<Decisions>,
    /// The building that is going on.
    building: Option<Arc<Watch>>,
    /// How the last one ended.
    ended: Progress,
    /// Counts the changes that questions may be answered otherwise after.
    changes: u64,
    waiting: Vec<Question>,
    answering: bool,
    answers: Vec<Answer>,
    /// Which threads run.
    builds: bool,
    replies: bool,
    closed: bool,
}

impl ShelfIndex {
    /// The index of `folder` in `file`; `wake` is called when there is something new to see.
    pub fn new(folder: PathBuf, file: PathBuf, wake: impl Fn() + Send + Sync + 'static) -> Self {
        Self {
            shared: Arc::new(Shared {
                folder,
                file,
                extractor: OnceLock::new(),
                state: Mutex::default(),
                changed: Condvar::new(),
                wake: Box::new(wake),
            }),
        }
    }

    /// Has it brought up to date: only files are read that are new or have changed, or about which
    /// the reader has decided something else.
    pub fn build(&self, decisions: Decisions) {
        let mut state = self.shared.lock();
        state.wanted = Some(decisions);
        let begun = std::mem::replace(&mut state.builds, true);
        drop(state);
        self.shared.changed.notify_all();
        let its = Arc::clone(&self.shared);
        let run = move || its.build_when_wanted();
        if !begun && start("index", run).is_err() {
            let mut state = self.shared.lock();
            (state.builds, state.wanted, state.ended) = (false, None, Progress::Failed);
        }
    }

    /// Gives up what is being read; what was read is confirmed and answers.
    pub fn stop(&self) {
        let mut state = self.shared.lock();
        state.wanted = None;
        if let Some(watch) = &state.building {
            watch.cancel();
        }
    }

    /// How far it is.
    pub fn progress(&self) -> Progress {
        let state = self.shared.lock();
        match &state.building {
            Some(watch) => Progress::Building(watch.progress()),
            None if state.wanted.is_some() => Progress::Building(None),
            None => state.ended,
        }
    }

    /// A number that is another when questions may be answered otherwise than before.
    pub fn changes(&self) -> u64 {
        self.shared.lock().changes
    }

    /// Asks; an earlier question of that kind that waits is forgotten.
    pub fn ask(&self, question: Question) {
        let mut state = self.shared.lock();
        let is_other = |other: &Question| discriminant(other) != discriminant(&question);
        state.waiting.retain(is_other);
        state.waiting.push(question);
        let begun = std::mem::replace(&mut state.replies, true);
        drop(state);
        self.shared.changed.notify_all();
        let its = Arc::clone(&self.shared);
        let run = move || its.answer_questions();
        if !begun && start("questions", run).is_err() {
            self.shared.lock().replies = false;
        }
    }

    /// The next answer, if there is one.
    pub fn poll(&self) -> Option<Answer> {
        let mut state = self.shared.lock();
        (!state.answers.is_empty()).then(|| state.answers.remove(0))
    }

    /// Waits until it is up to date and every question is answered; for pictures and tests.
    pub fn finish(&self) {
        let at_work = |state: &mut State| {
            let builds = state.builds && (state.wanted.is_some() || state.building.is_some());
            builds || state.replies && (state.answering || !state.waiting.is_empty())
        };
        let waited = self.shared.changed.wait_while(self.shared.lock(), at_work);
        drop(waited.unwrap_or_else(PoisonError::into_inner));
    }
}

impl Drop for ShelfIndex {
    fn drop(&mut self) {
        self.stop();
        self.shared.lock().closed = true;
        self.shared.changed.notify_all();
    }
}

fn start(name: &str, run: impl FnOnce() + Send + 'static) -> std::io::Result<()> {
    let thread = thread::Builder::new().name(name.to_owned());
    thread.spawn(run).map(|_| ())
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        // Nothing panics while it holds the lock, and each field is whole by itself.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn extractor(&self) -> &Extractor {
        self.extractor.get_or_init(Extractor::new)
    }

    /// Tells the window and whoever waits.
    fn tell(&self) {
        self.changed.notify_all();
        (self.wake)();
    }

    /// One thread: builds whenever that is wanted, until the window is gone.
    fn build_when_wanted(&self) {
        while let Some((watch, decisions)) = self.next_building() {
            // A fault costs one building; what was confirmed stays.
            let build = AssertUnwindSafe(|| self.build(&watch, decisions));
            let ended = catch_unwind(build).unwrap_or(Progress::Failed);
            let mut state = self.lock();
            state.building = None;
            state.ended = ended;
            state.changes += 1;
            drop(state);
            self.tell();
        }
    }

    /// The watch of the next building, and what the reader decided; waited for.
    fn next_building(&self) -> Option<(Arc<Watch>, Decisions)> {
        let idle = |state: &mut State| state.wanted.is_none() && !state.closed;
        let waited = self.changed.wait_while(self.lock(), idle);
        let mut state = waited.unwrap_or_else(PoisonError::into_inner);
        if state.closed {
            return None;
        }
        let decisions = state.wanted.take()?;
        let watch = Arc::new(Watch::default());
        state.building = Some(Arc::clone(&watch));
        Some((watch, decisions))
    }

    fn build(&self, watch: &Watch, decisions: Decisions) -> Progress {
        let mut report = |report| {
            if let Report::Confirmed(..) = report {
                self.lock().changes += 1;
            }
            self.tell();
        };
        let order = Order {
            decisions,
            pace: pace(),
            ..Order::new(&self.folder, &self.file, self.extractor())
        };
        match index::build(&order, watch, &mut report) {
            Ok(outline) if outline.is_given_up => Progress::Stopped,
            Ok(outline) => Progress::Current {
                unread: outline.failed,
            },
            Err(IndexError::Cancelled | IndexError::Busy) => Progress::Stopped,
            Err(_) => Progress::Failed,
        }
    }

    /// The other thread: answers one question after the other.
    fn answer_questions(&self) {
        let mut index = None;
        while let Some(question) = self.next_question() {
            // A fault costs one answer.
            let ask = AssertUnwindSafe(|| self.answer(&mut index, &question));
            let answer = catch_unwind(ask).ok().flatten();
            let mut state = self.lock();
            state.answering = false;
            state.answers.extend(answer);
            drop(state);
            self.tell();
        }
    }

    fn next_question(&self) -> Option<Question> {
        let idle = |state: &mut State| state.waiting.is_empty() && !state.closed;
        let waited = self.changed.wait_while(self.lock(), idle);
        let mut state = waited.unwrap_or_else(PoisonError::into_inner);
        if state.closed {
            return None;
        }
        state.answering = true;
        Some(state.waiting.remove(0))
    }

    /// Asks the index, opened anew where it was not open or is another file now. Without one there
    /// is no answer: the question is asked again when there is news.
    fn answer(&self, open: &mut Option<Index>, question: &Question) -> Option<Answer> {
        let ask = |index: &Index| index.answer(question.clone()).ok();
        if let Some(answer) = open.as_ref().and_then(ask) {
            return Some(answer);
        }
        *open = Index::open(&self.file, self.extractor()).ok();
        open.as_ref().and_then(ask)
    }
}

/// The reader goes on reading: half of the processor is left to the window.
fn pace() -> Pace {
    let pace = Pace::default();
    Pace {
        threads: (pace.threads / 2).max(1),
        ..pace
    }
}
