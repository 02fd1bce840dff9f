//! The measures: precision, recall and F1 of a count of right answers, and of pairs of mentions
//! that were put together.
//!
//! May import: `entity`.

use crate::entity::EntityType;

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

/// One mention that both found, with the entity that each gives it.
#[derive(Clone, Copy, Debug)]
pub struct Grouping<'a> {
    /// Its type.
    pub kind: EntityType,
    /// The annotator's entity.
    pub wanted: &'a str,
    /// Extraction's entity.
    pub given: u32,
}

/// Pairs of mentions of one article: wanted together, given together, both.
pub fn pairs(mentions: &[Grouping<'_>]) -> Counts {
    let mut counts = Counts::default();
    for (index, one) in mentions.iter().enumerate() {
        for other in &mentions[..index] {
            let (wanted, given) = (one.wanted == other.wanted, one.given == other.given);
            counts.wanted += usize::from(wanted);
            counts.given += usize::from(given);
            counts.right += usize::from(wanted && given);
        }
    }
    counts
}
