//! What passes between the building of an index and whoever waits for it: whether it is still
//! wanted, and how far it has come.
//!
//! May import: `loader`.

use std::sync::{
    Arc, Mutex, PoisonError,
    atomic::{AtomicBool, AtomicUsize, Ordering},
};

use crate::loader;

/// Shared by the threads that build and the one that waits for them; one for each building.
#[derive(Debug, Default)]
pub struct Watch {
    cancelled: AtomicBool,
    done: AtomicUsize,
    total: AtomicUsize,
    /// The files that are being read, which are to be given up with the rest.
    readings: Mutex<Vec<Arc<loader::Watch>>>,
}

impl Watch {
    /// Asks the building to end: the files that are being read are given up, what was read is
    /// confirmed.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
        self.readings().iter().for_each(|reading| reading.cancel());
    }

    /// Whether nobody wants the rest.
    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }

    /// How many files that are new or changed have been confirmed, and how many there are; `None`
    /// until they have been counted.
    pub fn progress(&self) -> Option<(usize, usize)> {
        let total = self.total.load(Ordering::Relaxed);
        (total > 0).then(|| (self.done.load(Ordering::Relaxed).min(total), total))
    }

    /// So many files are to be read.
    pub(super) fn expect(&self, total: usize) {
        self.total.store(total, Ordering::Relaxed);
    }

    /// So many files have been confirmed.
    pub(super) fn reached(&self, done: usize) {
        self.done.store(done, Ordering::Relaxed);
    }

    /// A watch for the reading of one file, cancelled with this one. Give it to
    /// [`ended`](Self::ended) after that.
    pub(super) fn reading(&self) -> Arc<loader::Watch> {
        let reading = Arc::new(loader::Watch::default());
        self.readings().push(reading.clone());
        if self.is_cancelled() {
            reading.cancel();
        }
        reading
    }

    /// The reading of a file has ended.
    pub(super) fn ended(&self, reading: &Arc<loader::Watch>) {
        self.readings().retain(|other| !Arc::ptr_eq(other, reading));
    }

    fn readings(&self) -> std::sync::MutexGuard<'_, Vec<Arc<loader::Watch>>> {
        // The list is whole between any two of its changes, whatever panicked meanwhile.
        self.readings.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
