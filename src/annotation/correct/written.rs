//! Where the mentions of a draft are written how: a lexicon asks for it with each of its words and
//! each place of them, so that nobody goes through all mentions for it.
//!
//! May import: nothing of ours.

use std::{
    collections::{BTreeSet, HashMap},
    rc::Rc,
};

/// Where mentions begin, in bytes, by their folded letters.
#[derive(Debug, Default)]
pub(super) struct Written {
    starts: HashMap<Rc<str>, BTreeSet<usize>>,
}

impl Written {
    /// Notes a mention.
    pub(super) fn add(&mut self, key: Rc<str>, start: usize) {
        self.starts.entry(key).or_default().insert(start);
    }

    /// Forgets a mention.
    pub(super) fn remove(&mut self, key: &str, start: usize) {
        if let Some(starts) = self.starts.get_mut(key) {
            starts.remove(&start);
        }
    }

    /// Where mentions with those letters begin, in order.
    pub(super) fn starts(&self, key: &str) -> impl Iterator<Item = usize> {
        self.starts.get(key).into_iter().flatten().copied()
    }
}
