//! Tells when the open file has changed on disk, so that reading it again can be offered.
//!
//! May import: notify.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::SystemTime,
};

use notify::{RecommendedWatcher, RecursiveMode, Watcher as _};

/// Watches one file. Where the system watches nothing (a network drive), nothing is offered.
#[derive(Default)]
pub(super) struct Changes {
    watched: Option<Watched>,
}

/// A file under watch; dropping it ends the watch.
struct Watched {
    path: PathBuf,
    /// The file as it was when it was read last.
    state: Option<State>,
    /// Whether something happened in its folder since last asked.
    stirred: Arc<AtomicBool>,
    /// Held for as long as the watch is to last.
    _watcher: RecommendedWatcher,
}

/// What tells one state of a file from another: size in bytes, and when it was written.
type State = (u64, Option<SystemTime>);

impl Changes {
    /// Watches the file at `path` from now on; `wake` is called when something happens to it.
    pub(super) fn watch(&mut self, path: &Path, wake: impl Fn() + Send + 'static) {
        self.watched = None;
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let stirred = Arc::new(AtomicBool::new(false));
        let (flag, name) = (
            Arc::clone(&stirred),
            path.file_name().map(ToOwned::to_owned),
        );
        let seen = move |event: notify::Result<notify::Event>| {
            let about_it = event.is_ok_and(|event| {
                let names = event.paths.iter().map(|path| path.file_name());
                !event.kind.is_access() && names.into_iter().any(|other| other == name.as_deref())
            });
            if about_it {
                flag.store(true, Ordering::Relaxed);
                wake();
            }
        };
        // The folder, not the file: editors write a new file and rename it over the old one.
        let folder = path.parent().unwrap_or(Path::new("."));
        let watcher = notify::recommended_watcher(seen).and_then(|mut watcher| {
            watcher.watch(folder, RecursiveMode::NonRecursive)?;
            Ok(watcher)
        });
        self.watched = watcher.ok().map(|watcher| Watched {
            state: state(&path),
            path,
            stirred,
            _watcher: watcher,
        });
    }

    /// Whether the file at `path` is another than when it was last asked for. A file that is
    /// gone has not changed: its text is all that is left of it.
    pub(super) fn have_changed(&mut self, path: &Path) -> bool {
        // Asked in every frame: first what costs nothing.
        let stirred = |watched: &&mut Watched| watched.stirred.swap(false, Ordering::Relaxed);
        let Some(watched) = self.watched.as_mut().filter(stirred) else {
            return false;
        };
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        if watched.path != path {
            return false;
        }
        let now = state(&watched.path);
        let changed = now.is_some() && now != watched.state;
        watched.state = now.or(watched.state);
        changed
    }
}

/// The file's state, if it is there.
fn state(path: &Path) -> Option<State> {
    let metadata = fs::metadata(path).ok()?;
    Some((metadata.len(), metadata.modified().ok()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{sync::mpsc::channel, time::Duration};

    #[test]
    fn a_file_that_is_written_anew_has_changed_and_one_that_is_read_has_not() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("مقال.txt");
        fs::write(&file, "قديم").unwrap();
        let (sender, receiver) = channel();
        let mut changes = Changes::default();
        changes.watch(&file, move || {
            let _ = sender.send(());
        });
        fs::read(&file).unwrap();
        assert!(!changes.have_changed(&file));
        fs::write(&file, "جديد كل الجدة").unwrap();
        if receiver.recv_timeout(Duration::from_secs(10)).is_err() {
            // A file system that tells of no changes: nothing is offered there.
            return;
        }
        let mut changed = changes.have_changed(&file);
        while !changed && receiver.recv_timeout(Duration::from_secs(2)).is_ok() {
            changed = changes.have_changed(&file);
        }
        assert!(changed);
    }
}
