//! Sets of forms that are one entity (a disjoint-set forest: Tarjan 1975, with path halving).
//!
//! May import: nothing of ours.

/// Which forms have been put together.
#[derive(Debug)]
pub(super) struct Union {
    parent: Vec<usize>,
}

impl Union {
    /// `count` forms, each by itself.
    pub fn new(count: usize) -> Self {
        Self {
            parent: (0..count).collect(),
        }
    }

    /// The form that stands for the set of `form`: its first.
    pub fn root(&mut self, mut form: usize) -> usize {
        while self.parent[form] != form {
            self.parent[form] = self.parent[self.parent[form]];
            form = self.parent[form];
        }
        form
    }

    /// Puts the sets of two forms together.
    pub fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        let (first, second) = (one.min(other), one.max(other));
        self.parent[second] = first;
    }
}
