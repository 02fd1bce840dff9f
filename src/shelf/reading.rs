//! The thread that looks through a folder and reads what it does not know yet; it looks again
//! when it is asked to.
//!
//! May import: `loader`, the shelf's own values.

use std::{
    panic::catch_unwind,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
        mpsc::{Receiver, Sender, channel},
    },
    thread,
    time::{Duration, Instant},
};

use super::{
    cache::{self, Remembered},
    entry::{About, Entry, Known},
    walk,
};
use crate::loader::{self, Watch};

/// How often what was read is handed over: the list is sorted anew each time.
const HANDED_OVER: Duration = Duration::from_millis(250);

/// How long after a change the folder is looked through again: changes come in swarms.
const REST: Duration = Duration::from_millis(500);

/// The largest file that is read for its title alone, in bytes; a larger one is listed by name.
const LARGEST: u64 = 32 * 1024 * 1024;

/// What the thread has found.
pub(super) enum Found {
    /// The files of the folder, with what is known of them.
    Files {
        /// By path.
        files: Vec<Entry>,
        /// Whether there are more.
        cut_short: bool,
    },
    /// What reading some of them told.
    Read(Vec<(PathBuf, Known)>),
    /// Everything has been read.
    All,
}

/// A handle on the thread; dropping it ends the thread soon.
pub(super) struct Reading {
    found: Receiver<Found>,
    wanted: Sender<()>,
    stop: Arc<Stop>,
}

/// Asks for the folder to be looked through again, from any thread.
#[derive(Clone)]
pub struct Refresher(Sender<()>);

impl Refresher {
    /// Asks for it.
    pub fn refresh(&self) {
        // A shelf that was closed meanwhile is not looked through.
        let _ = self.0.send(());
    }
}

/// The way to end the thread.
#[derive(Default)]
struct Stop {
    stopped: AtomicBool,
    /// The reading that is going on.
    watch: Mutex<Arc<Watch>>,
}

impl Stop {
    fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::Relaxed)
    }

    /// The watch of the next reading.
    fn next_watch(&self) -> Arc<Watch> {
        let watch = Arc::<Watch>::default();
        *self.watch.lock().unwrap_or_else(PoisonError::into_inner) = Arc::clone(&watch);
        watch
    }
}

impl Reading {
    /// Starts the thread. `cache` is the file of what was read before.
    pub(super) fn start(
        folder: PathBuf,
        cache: Option<PathBuf>,
        wake: impl Fn() + Send + 'static,
    ) -> Self {
        let (sender, found) = channel();
        let (wanted, asked) = channel();
        let stop = Arc::<Stop>::default();
        let its = Arc::clone(&stop);
        let thread = thread::Builder::new().name("shelf".to_owned());
        // Where the system gives no thread, the shelf stays empty.
        let _ = thread.spawn(move || {
            let mut pass = Pass {
                known: remembered(cache.as_deref(), &folder),
                folder,
                cache,
                sender,
                wake: Box::new(wake),
                stop: its,
            };
            pass.run();
            while !pass.stop.is_stopped() && asked.recv().is_ok() {
                thread::sleep(REST);
                while asked.try_recv().is_ok() {}
                pass.run();
            }
        });
        Self {
            found,
            wanted,
            stop,
        }
    }

    /// What has been found since last asked.
    pub(super) fn poll(&self) -> Option<Found> {
        self.found.try_recv().ok()
    }

    /// The next that is found, waited for; `None` when the thread has ended.
    pub(super) fn wait(&self) -> Option<Found> {
        self.found.recv().ok()
    }

    pub(super) fn refresher(&self) -> Refresher {
        Refresher(self.wanted.clone())
    }
}

impl Drop for Reading {
    fn drop(&mut self) {
        self.stop.stopped.store(true, Ordering::Relaxed);
        let watch = self.stop.watch.lock();
        watch.unwrap_or_else(PoisonError::into_inner).cancel();
        // Wakes it where it waits to be asked.
        let _ = self.wanted.send(());
    }
}

fn remembered(cache: Option<&Path>, folder: &Path) -> Remembered {
    cache
        .map(|file| cache::read(file, folder))
        .unwrap_or_default()
}

/// What the thread works with, pass after pass.
struct Pass {
    folder: PathBuf,
    cache: Option<PathBuf>,
    known: Remembered,
    sender: Sender<Found>,
    wake: Box<dyn Fn() + Send>,
    stop: Arc<Stop>,
}

impl Pass {
    /// Looks through the folder and reads what is new.
    fn run(&mut self) {
        let stop = Arc::clone(&self.stop);
        let (mut files, cut_short) = walk::files(&self.folder, &|| stop.is_stopped());
        if stop.is_stopped() {
            return;
        }
        for entry in &mut files {
            let known = self.known.remove(&entry.path);
            let same = known.filter(|(stamp, _)| *stamp == entry.stamp);
            entry.known = same.map(|(_, known)| known).unwrap_or_default();
        }
        // Files that are gone are forgotten with this.
        let lines = files
            .iter()
            .map(|entry| (entry.path.clone(), (entry.stamp, entry.known.clone())));
        self.known = lines.collect();
        let unread: Vec<Entry> = files
            .iter()
            .filter(|entry| !entry.is_known())
            .cloned()
            .collect();
        self.tell(Found::Files { files, cut_short });
        self.read(&unread);
        if let Some(file) = self.cache.as_ref().filter(|_| !unread.is_empty()) {
            // Should it fail, the files are read again the next time.
            let _ = cache::write(file, &self.folder, &self.known);
        }
        self.tell(Found::All);
    }

    /// Reads files, and tells what they are now and then.
    fn read(&mut self, unread: &[Entry]) {
        let mut told = Instant::now();
        let mut news = Vec::new();
        for entry in unread {
            if self.stop.is_stopped() {
                break;
            }
            let known = read(entry, &self.stop);
            self.known
                .insert(entry.path.clone(), (entry.stamp, known.clone()));
            news.push((entry.path.clone(), known));
            if told.elapsed() > HANDED_OVER {
                self.tell(Found::Read(std::mem::take(&mut news)));
                told = Instant::now();
            }
        }
        self.tell(Found::Read(news));
    }

    fn tell(&self, found: Found) {
        // A shelf that was closed meanwhile hears nothing.
        let _ = self.sender.send(found);
        (self.wake)();
    }
}

/// What a file holds. One that was given up stays unread; one that makes the loader fail in a way
/// that it should not is passed over like any that cannot be read.
fn read(entry: &Entry, stop: &Stop) -> Known {
    if entry.stamp.size > LARGEST {
        return Known::Read(About {
            articles: 1,
            ..About::default()
        });
    }
    let watch = stop.next_watch();
    let path = entry.path.clone();
    let loaded = catch_unwind(move || loader::load_all(&path, &loader::Options::default(), &watch));
    match loaded {
        Ok(Ok(articles)) => Known::Read(About::of(&articles)),
        Ok(Err(loader::LoadError::Cancelled)) => Known::Unread,
        Ok(Err(_)) | Err(_) => Known::Unreadable,
    }
}
