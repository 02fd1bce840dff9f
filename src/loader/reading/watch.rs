//! What passes between a long reading and whoever waits for it: whether it is still wanted, and
//! whether it has taken too long; and how far it has come.
//!
//! May import: nothing of ours.

use std::{
    sync::{
        OnceLock,
        atomic::{AtomicBool, AtomicU32, Ordering},
    },
    time::Instant,
};

use super::limits::MAX_TIME;
use crate::loader::LoadError;

/// Shared by the thread that reads and the one that waits for it; one for each reading.
#[derive(Debug, Default)]
pub struct Watch {
    cancelled: AtomicBool,
    begun: OnceLock<Instant>,
    page: AtomicU32,
    pages: AtomicU32,
}

impl Watch {
    /// Asks the reading to end; it does at its next page or entry.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    /// For a loader, now and then.
    ///
    /// # Errors
    /// [`LoadError::Cancelled`] when nobody wants the rest, and the limit of time.
    pub(in crate::loader) fn go_on(&self) -> Result<(), LoadError> {
        if self.cancelled.load(Ordering::Relaxed) {
            return Err(LoadError::Cancelled);
        }
        if self.begun.get_or_init(Instant::now).elapsed() > MAX_TIME {
            let limit = MAX_TIME.as_secs();
            let what = "seconds of reading";
            return Err(LoadError::BeyondLimit { what, limit });
        }
        Ok(())
    }

    /// How many pages have been read, and how many there are; `None` where there are no pages.
    pub fn progress(&self) -> Option<(u32, u32)> {
        let pages = self.pages.load(Ordering::Relaxed);
        (pages > 0).then(|| (self.page.load(Ordering::Relaxed).min(pages), pages))
    }

    /// For a loader: `page` of `pages` have been read.
    pub(in crate::loader) fn reached(&self, page: usize, pages: usize) {
        let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        self.page.store(count(page), Ordering::Relaxed);
        self.pages.store(count(pages), Ordering::Relaxed);
    }
}
