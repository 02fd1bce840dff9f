//! The measures: precision, recall and F1 of a count of right answers.
//!
//! May import: nothing of ours.

/// How many answers were right, given, and wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Given and wanted.
    pub right: usize,
    /// Given.
    pub given: usize,
    /// Wanted.
    pub wanted: usize,
}

impl Counts {
    /// Adds another count.
    pub fn add(&mut self, other: Self) {
        self.right += other.right;
        self.given += other.given;
        self.wanted += other.wanted;
    }

    /// The part of the given that was right; 0 when nothing was given.
    pub fn precision(self) -> f64 {
        ratio(self.right, self.given)
    }

    /// The part of the wanted that was given; 0 when nothing was wanted.
    pub fn recall(self) -> f64 {
        ratio(self.right, self.wanted)
    }

    /// The harmonic mean of both.
    pub fn f1(self) -> f64 {
        ratio(2 * self.right, self.given + self.wanted)
    }
}

fn ratio(part: usize, whole: usize) -> f64 {
    match whole {
        0 => 0.0,
        whole => part as f64 / whole as f64,
    }
}
