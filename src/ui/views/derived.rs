//! What a view has made of a state of the session: kept until there is another, so that a frame
//! costs its drawing alone.
//!
//! May import: nothing of ours.

use std::ops::Deref;

/// Something made of a state that `K` tells from others.
#[derive(Debug)]
pub(super) struct Derived<K, T> {
    state: Option<K>,
    made: T,
}

impl<K, T: Default> Default for Derived<K, T> {
    fn default() -> Self {
        Self {
            state: None,
            made: T::default(),
        }
    }
}

impl<K: PartialEq, T> Derived<K, T> {
    /// Makes it anew if it was made of another state than `state`; returns whether that was so.
    pub fn renew(&mut self, state: K, make: impl FnOnce() -> T) -> bool {
        let changed = self.state.as_ref() != Some(&state);
        if changed {
            self.made = make();
            self.state = Some(state);
        }
        changed
    }
}

impl<K, T> Deref for Derived<K, T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.made
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_made_once_for_a_state() {
        let mut derived: Derived<u64, Vec<u64>> = Derived::default();
        assert!(derived.renew(1, || vec![1]));
        assert!(!derived.renew(1, || vec![2]));
        assert_eq!(*derived, [1]);
        assert!(derived.renew(2, || vec![2]));
        assert_eq!(*derived, [2]);
    }
}
