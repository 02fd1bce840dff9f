//! Where a text is being read, in its own terms: whatever the window's width and the size of the
//! letters, and from one run to the next.
//!
//! May import: nothing of ours.

use serde::{Deserialize, Serialize};

/// The line at the top of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// A byte of the text in that line.
    pub offset: usize,
    /// How far the page's top is below the line's, in line heights.
    pub into: f64,
}

impl Place {
    /// The place in a text of `bytes` bytes: what was written to a file may be anything.
    pub(super) fn within(self, bytes: usize) -> (usize, f64) {
        let into = if self.into.is_finite() {
            self.into
        } else {
            0.0
        };
        (self.offset.min(bytes), into.clamp(-1.0, 2.0))
    }
}

impl From<(usize, f64)> for Place {
    fn from((offset, into): (usize, f64)) -> Self {
        Self { offset, into }
    }
}
