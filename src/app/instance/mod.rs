//! One window for each display: a second start hands its files to the window that runs.
//!
//! Nothing listens on a port. The first holds a lock on a file for as long as it runs, which the
//! system takes away from a program that crashed; a second one that finds it locked lays its files
//! into the [`spool`], waits a moment until they have been taken, and ends. Where they are not
//! taken, it takes them back and opens a window of its own: nothing is ever waited for in vain.
//! May import: notify.

mod spool;

use std::{
    fs::{self, File, TryLockError},
    io,
    path::{Path, PathBuf},
    sync::{
        Arc,
        mpsc::{Receiver, channel},
    },
    time::Duration,
};

use notify::{RecommendedWatcher, RecursiveMode, Watcher as _};
use xxhash_rust::xxh3::xxh3_64;

/// How long the running window may take to take what it is handed. It does so on a thread of its
/// own, so even a window that is minimised is quick.
const PATIENCE: Duration = Duration::from_secs(3);

/// What a start has come to.
pub(super) enum Start {
    /// The files were handed to the window that runs already.
    HandedOver,
    /// This is the first window.
    First(Instance),
    /// There is a first window, but it did not take the files.
    Another,
}

/// The first window, for as long as it runs.
pub(super) struct Instance {
    /// Locked.
    _lock: File,
    spool: PathBuf,
    /// What other starts want opened, once [`listen`](Self::listen) was called.
    wanted: Option<(Receiver<Vec<PathBuf>>, RecommendedWatcher)>,
}

/// Finds out what this start is, and hands `files` (absolute paths) over where another window
/// runs and takes them. `None` for files that cannot be handed over (standard input).
///
/// # Errors
/// `folder` cannot be written to: then nothing is known of other windows.
pub(super) fn start(folder: &Path, files: Option<&[PathBuf]>) -> io::Result<Start> {
    let folder = folder.join(display());
    let spool = folder.join("spool");
    fs::create_dir_all(&spool)?;
    let lock = File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(folder.join("lock"))?;
    if try_lock(&lock)? {
        return Ok(Start::First(Instance::new(lock, spool)));
    }
    if files.is_some_and(|files| spool::hand_over(&spool, files, PATIENCE)) {
        return Ok(Start::HandedOver);
    }
    // It may have ended meanwhile.
    Ok(if try_lock(&lock)? {
        Start::First(Instance::new(lock, spool))
    } else {
        Start::Another
    })
}

/// Whether the lock could be had.
fn try_lock(lock: &File) -> io::Result<bool> {
    match lock.try_lock() {
        Ok(()) => Ok(true),
        Err(TryLockError::WouldBlock) => Ok(false),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

/// The name of the display that windows open on: a start from another seat, or over a network,
/// is not answered by a window that nobody there sees.
fn display() -> String {
    let names =
        ["WAYLAND_DISPLAY", "DISPLAY"].map(|name| std::env::var_os(name).unwrap_or_default());
    let names = names.map(|name| name.as_encoded_bytes().to_vec()).join(&0);
    format!("display-{:016x}", xxh3_64(&names))
}

impl Instance {
    fn new(lock: File, spool: PathBuf) -> Self {
        Self {
            _lock: lock,
            spool,
            wanted: None,
        }
    }

    /// Takes what other starts hand over from now on; `wake` is called for each. Where the system
    /// tells of no changes in folders, they open windows of their own.
    pub(super) fn listen(&mut self, wake: impl Fn() + Send + Sync + 'static) {
        let (sender, receiver) = channel();
        let spool = self.spool.clone();
        let take = Arc::new(move || {
            for files in spool::take(&spool) {
                // A window that closes takes nothing more.
                let _ = sender.send(files);
                wake();
            }
        });
        let (watched, first) = (self.spool.clone(), Arc::clone(&take));
        let seen = move |event: notify::Result<notify::Event>| {
            if event.is_ok_and(|event| !event.kind.is_access()) {
                take();
            }
        };
        let watcher = notify::recommended_watcher(seen).and_then(|mut watcher| {
            watcher.watch(&watched, RecursiveMode::NonRecursive)?;
            Ok(watcher)
        });
        // What was laid down before anybody watched.
        first();
        self.wanted = watcher.ok().map(|watcher| (receiver, watcher));
    }

    /// What another start wants opened: its files, or none where it was started without any.
    pub(super) fn wanted(&self) -> Option<Vec<PathBuf>> {
        let (receiver, _) = self.wanted.as_ref()?;
        receiver.try_recv().ok()
    }
}

#[cfg(test)]
mod tests {
    use std::{sync::mpsc, thread, time::Instant};

    use super::*;

    /// The first start in `folder`; another test's display is the same, so the folder is not.
    fn first(folder: &Path) -> Instance {
        match start(folder, Some(&[])) {
            Ok(Start::First(instance)) => instance,
            _ => panic!("not the first"),
        }
    }

    #[test]
    fn a_second_start_hands_its_files_to_the_first() {
        let folder = tempfile::tempdir().unwrap();
        let mut instance = first(folder.path());
        let (sender, woken) = mpsc::channel();
        instance.listen(move || {
            let _ = sender.send(());
        });
        let files = ["/مقالات/أول.txt".into(), "/مقالات/ثان.txt".into()];
        let second = start(folder.path(), Some(&files));
        if matches!(second, Ok(Start::Another)) {
            // A system that tells of no changes in folders.
            return;
        }
        assert!(matches!(second, Ok(Start::HandedOver)));
        woken.recv_timeout(Duration::from_secs(10)).unwrap();
        assert_eq!(instance.wanted(), Some(files.to_vec()));
        assert_eq!(instance.wanted(), None);
    }

    #[test]
    fn a_first_window_that_does_not_listen_holds_up_nobody() {
        let folder = tempfile::tempdir().unwrap();
        let _deaf = first(folder.path());
        assert!(matches!(
            start(folder.path(), Some(&[])),
            Ok(Start::Another)
        ));
        assert!(matches!(start(folder.path(), None), Ok(Start::Another)));
    }

    #[test]
    fn when_the_first_has_ended_the_next_is_the_first() {
        let folder = tempfile::tempdir().unwrap();
        drop(first(folder.path()));
        drop(first(folder.path()));
    }

    #[test]
    fn a_first_window_that_ends_while_it_is_waited_for_is_taken_over_from() {
        let folder = tempfile::tempdir().unwrap();
        let old = first(folder.path());
        let ends = thread::spawn(move || {
            thread::sleep(Duration::from_millis(50));
            drop(old);
        });
        let began = Instant::now();
        let second = start(folder.path(), Some(&["/أ.txt".into()]));
        ends.join().unwrap();
        assert!(
            matches!(second, Ok(Start::First(_))),
            "{:?}",
            began.elapsed()
        );
    }
}
