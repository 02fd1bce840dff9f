//! Writes what is kept of this run, on a thread of its own: no frame waits for the disk. Changes
//! that come close together are written once; the last ones when the window closes.
//!
//! May import: `app`.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    thread::{self, JoinHandle},
    time::Duration,
};

use super::last_session::LastSession;

/// How long changes are gathered before they are written: while a page is scrolled, its place
/// changes with every frame.
const GATHERED: Duration = Duration::from_secs(1);

/// Keeps the session, in memory and, where it has a file, on disk.
#[derive(Default)]
pub(super) struct Keeper {
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

#[derive(Default)]
struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    session: LastSession,
    /// Whether it has changed since it was written.
    dirty: bool,
    closing: bool,
}

impl Keeper {
    /// Keeps `session` in `file` from now on.
    pub(super) fn start(session: LastSession, file: PathBuf) -> Self {
        let shared = Arc::new(Shared::default());
        shared.lock().session = session;
        let its = Arc::clone(&shared);
        let thread = thread::Builder::new().name("session".to_owned());
        // Without a thread the session is kept in memory alone.
        let thread = thread.spawn(move || its.write_changes(&file)).ok();
        Self { shared, thread }
    }

    /// Looks something up in the session.
    pub(super) fn look<T>(&self, see: impl FnOnce(&LastSession) -> T) -> T {
        see(&self.shared.lock().session)
    }

    /// Changes the session; it is written soon.
    pub(super) fn change(&self, change: impl FnOnce(&mut LastSession)) {
        let mut state = self.shared.lock();
        change(&mut state.session);
        state.dirty = true;
        drop(state);
        self.shared.changed.notify_all();
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        self.shared.lock().closing = true;
        self.shared.changed.notify_all();
        if let Some(thread) = self.thread.take() {
            // It does not panic; and if it did, there would be nothing more to write.
            let _ = thread.join();
        }
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        // Nothing panics while it holds the lock.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// For the thread: writes each change until the window is gone.
    fn write_changes(&self, file: &Path) {
        while let Some(session) = self.next() {
            // Should it fail, the next change writes all of it.
            let _ = session.write(file);
        }
    }

    /// The session after the next changes; `None` when everything is written and the window gone.
    fn next(&self) -> Option<LastSession> {
        let idle = |state: &mut State| !state.dirty && !state.closing;
        let waited = self.changed.wait_while(self.lock(), idle);
        let state = waited.unwrap_or_else(PoisonError::into_inner);
        let open = |state: &mut State| !state.closing;
        let waited = self.changed.wait_timeout_while(state, GATHERED, open);
        let (mut state, _) = waited.unwrap_or_else(PoisonError::into_inner);
        let dirty = std::mem::take(&mut state.dirty);
        dirty.then(|| state.session.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_changed_last_is_written_when_the_window_closes() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("session.json");
        let keeper = Keeper::start(LastSession::default(), file.clone());
        for current in 0..50 {
            keeper.change(|session| session.current = current);
        }
        drop(keeper);
        assert_eq!(
            LastSession::read(&file).map(|session| session.current),
            Some(49)
        );
    }

    #[test]
    fn nothing_is_written_where_nothing_changed() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("session.json");
        drop(Keeper::start(LastSession::default(), file.clone()));
        assert!(!file.exists());
    }
}
