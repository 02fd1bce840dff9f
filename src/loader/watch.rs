//! What passes between a long reading and whoever waits for it: whether it is still wanted.
//!
//! May import: nothing of ours.

use std::sync::atomic::{AtomicBool, Ordering};

use super::LoadError;

/// Shared by the thread that reads and the one that waits for it.
#[derive(Debug, Default)]
pub struct Watch {
    cancelled: AtomicBool,
}

impl Watch {
    /// Asks the reading to end; it does at its next page or entry.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    /// For a loader, now and then.
    ///
    /// # Errors
    /// [`LoadError::Cancelled`] when nobody wants the rest.
    pub(super) fn go_on(&self) -> Result<(), LoadError> {
        match self.cancelled.load(Ordering::Relaxed) {
            true => Err(LoadError::Cancelled),
            false => Ok(()),
        }
    }
}
