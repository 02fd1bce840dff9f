//! Layer 2, shelf: a folder as a list of the articles in it, with their titles, days and sources.
//!
//! A thread looks through the folder and reads each file once ([`reading`]); what it read is kept
//! in a cache by path, size and time of writing ([`cache`]), so that the next time the list is
//! there at once. Sorting and filtering ([`order`]) go by folded keys. Knows no toolkit.
//! May import: `document`, `loader`, `text`.

mod cache;
mod entry;
mod order;
mod reading;
mod walk;

pub use entry::{About, Entry, Stamp};
pub use order::Order;
pub use reading::Refresher;
pub use walk::{MAX_DEPTH, MAX_FILES};

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
};

use entry::Known;
use order::{Keys, by};
use reading::{Found, Reading};

/// A folder that is open as a shelf.
pub struct Shelf {
    folder: PathBuf,
    /// Every file that may be an article, in the order of their paths.
    entries: Vec<Entry>,
    /// What each is sorted and filtered by.
    keys: Vec<Keys>,
    /// Which entry has that path.
    places: HashMap<PathBuf, usize>,
    order: Order,
    filter: String,
    /// The entries that are listed, in their order.
    rows: Vec<usize>,
    reading: Reading,
    /// Whether the folder has more files than are listed.
    cut_short: bool,
    /// Whether everything has been read.
    complete: bool,
    /// How often everything has been read.
    readings: u64,
}

impl Shelf {
    /// Opens `folder`; what is read is kept in a file in `caches`, where there is one. `wake` is
    /// called when there is something to [take](Self::take).
    pub fn open(folder: PathBuf, caches: Option<&Path>, wake: impl Fn() + Send + 'static) -> Self {
        let cache = caches.map(|caches| caches.join(cache::name_of(&folder)));
        Self {
            reading: Reading::start(folder.clone(), cache, wake),
            folder,
            entries: Vec::new(),
            keys: Vec::new(),
            places: HashMap::new(),
            order: Order::default(),
            filter: String::new(),
            rows: Vec::new(),
            cut_short: false,
            complete: false,
            readings: 0,
        }
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Takes what has been found since last asked; returns whether that changed anything.
    pub fn take(&mut self) -> bool {
        let mut changed = false;
        while let Some(found) = self.reading.poll() {
            self.put(found);
            changed = true;
        }
        if changed {
            self.arrange();
        }
        changed
    }

    /// Waits until everything has been read; for pictures and tests.
    pub fn finish(&mut self) {
        while !self.complete {
            let Some(found) = self.reading.wait() else {
                break;
            };
            self.put(found);
        }
        self.arrange();
    }

    /// Waits until the thread has found something; for tests.
    pub fn wait(&mut self) {
        if let Some(found) = self.reading.wait() {
            self.put(found);
        }
        self.arrange();
    }

    /// What asks for the folder to be looked through again, from any thread.
    pub fn refresher(&self) -> Refresher {
        self.reading.refresher()
    }

    /// The files that are listed, in their order: entries by index.
    pub fn rows(&self) -> &[usize] {
        &self.rows
    }

    /// Every file of the folder that can be read, by path, whatever the filter.
    pub fn files(&self) -> Vec<PathBuf> {
        let readable = self.entries.iter().filter(|entry| entry.is_readable());
        readable.map(|entry| entry.path.clone()).collect()
    }

    /// A file of the folder.
    pub fn entry(&self, index: usize) -> &Entry {
        &self.entries[index]
    }

    /// How many articles there are, whatever the filter.
    pub fn len(&self) -> usize {
        let readable = self.entries.iter().filter(|entry| entry.is_readable());
        readable.count()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many files have been read of how many, while that goes on.
    pub fn progress(&self) -> Option<(usize, usize)> {
        let read = self.entries.iter().filter(|entry| entry.is_known());
        (!self.complete).then(|| (read.count(), self.entries.len()))
    }

    /// How often the folder has been looked through to the end: once more after each change in it.
    pub fn readings(&self) -> u64 {
        self.readings
    }

    /// Whether the folder has more files than are listed.
    pub fn is_cut_short(&self) -> bool {
        self.cut_short
    }

    /// What the list is sorted by.
    pub fn order(&self) -> Order {
        self.order
    }

    /// Sorts the list.
    pub fn set_order(&mut self, order: Order) {
        self.order = order;
        self.arrange();
    }

    /// What the list is filtered by.
    pub fn filter(&self) -> &str {
        &self.filter
    }

    /// Lists only articles with `filter` in title, source, day or path (folded: tashkeel and
    /// hamza forms are no difference).
    pub fn set_filter(&mut self, filter: &str) {
        if self.filter != filter {
            filter.clone_into(&mut self.filter);
            self.arrange();
        }
    }

    fn put(&mut self, found: Found) {
        match found {
            Found::Files { files, cut_short } => {
                self.keys = files.iter().map(|entry| self.keys_of(entry)).collect();
                let places = files.iter().enumerate();
                self.places = places
                    .map(|(index, entry)| (entry.path.clone(), index))
                    .collect();
                self.entries = files;
                self.cut_short = cut_short;
                self.complete = false;
            }
            Found::Read(read) => read
                .into_iter()
                .for_each(|(path, known)| self.learn(&path, known)),
            Found::All => {
                self.complete = true;
                self.readings += 1;
            }
        }
    }

    fn learn(&mut self, path: &Path, known: Known) {
        if let Some(index) = self.places.get(path) {
            self.entries[*index].known = known;
            self.keys[*index] = self.keys_of(&self.entries[*index]);
        }
    }

    fn keys_of(&self, entry: &Entry) -> Keys {
        Keys::of(entry, &self.folder)
    }

    /// Lists what the filter leaves, sorted.
    fn arrange(&mut self) {
        let wanted = order::words(&self.filter);
        let mut rows: Vec<usize> = (0..self.entries.len())
            .filter(|index| self.entries[*index].is_readable())
            .filter(|index| self.keys[*index].have(&wanted))
            .collect();
        rows.sort_by(|a, b| by(self.order, &self.keys[*a], &self.keys[*b]));
        self.rows = rows;
    }
}
