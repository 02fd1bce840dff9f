//! What was done, undone and redone, in order. Nothing is ever taken out: to undo is an entry of
//! its own, so that two windows that write into one journal lose nothing, whatever the order.
//!
//! The state is what the acts in effect make, one after the other in the order of the journal;
//! undoing the latest one gives back exactly the state before it.
//! May import: nothing of ours.

use std::{
    collections::HashSet,
    fmt,
    hash::{BuildHasher, RandomState},
    sync::atomic::{AtomicU64, Ordering},
    time::{SystemTime, UNIX_EPOCH},
};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Tells one entry from every other, in whichever window or on whichever machine it was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ActId(u128);

impl ActId {
    /// A new one: of the clock, a counter, and the random keys that every process has of its own.
    pub fn new() -> Self {
        static COUNTER: AtomicU64 = AtomicU64::new(0);
        let count = COUNTER.fetch_add(1, Ordering::Relaxed);
        let keys = RandomState::new();
        let half = |part: u8| u128::from(keys.hash_one((part, std::process::id(), count, now())));
        Self(half(0) << 64 | half(1))
    }
}

impl Default for ActId {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Display for ActId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

impl Serialize for ActId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for ActId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written = String::deserialize(deserializer)?;
        let number = u128::from_str_radix(&written, 16);
        number.map(Self).map_err(serde::de::Error::custom)
    }
}

/// The time, in seconds since 1970.
fn now() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |since| since.as_secs())
}

/// One entry of a journal: a line of its file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry<A> {
    /// Which.
    pub id: ActId,
    /// When, in seconds since 1970.
    #[serde(default)]
    pub at: u64,
    /// What.
    #[serde(flatten)]
    pub step: Step<A>,
}

/// What an entry says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Step<A> {
    /// This was done.
    Do(A),
    /// The act of that entry was undone.
    Undo(ActId),
    /// It was done again.
    Redo(ActId),
}

impl<A> Entry<A> {
    /// A new entry, made now.
    pub fn new(step: Step<A>) -> Self {
        Self {
            id: ActId::new(),
            at: now(),
            step,
        }
    }
}

/// An act with whether it is in effect.
#[derive(Clone, Debug)]
struct Done<A> {
    id: ActId,
    at: u64,
    act: A,
    active: bool,
}

/// What was done, in order.
#[derive(Clone, Debug)]
pub struct Journal<A> {
    acts: Vec<Done<A>>,
    /// What was undone since something was done last, the latest at the end.
    undone: Vec<ActId>,
    /// Every entry that was taken.
    seen: HashSet<ActId>,
}

impl<A> Default for Journal<A> {
    fn default() -> Self {
        Self {
            acts: Vec::new(),
            undone: Vec::new(),
            seen: HashSet::new(),
        }
    }
}

impl<A: Clone> Journal<A> {
    /// The journal of those entries.
    pub fn of(entries: Vec<Entry<A>>) -> Self {
        let mut journal = Self::default();
        for entry in entries {
            journal.take(entry);
        }
        journal
    }

    /// Takes an entry; one that is there already changes nothing.
    pub fn take(&mut self, entry: Entry<A>) {
        if !self.seen.insert(entry.id) {
            return;
        }
        match entry.step {
            Step::Do(act) => {
                self.undone.clear();
                self.acts.push(Done {
                    id: entry.id,
                    at: entry.at,
                    act,
                    active: true,
                });
            }
            Step::Undo(id) => {
                self.set_active(id, false);
                self.undone.push(id);
            }
            Step::Redo(id) => {
                self.set_active(id, true);
                self.undone.retain(|undone| *undone != id);
            }
        }
    }

    fn set_active(&mut self, id: ActId, active: bool) {
        let mut acts = self.acts.iter_mut().rev();
        if let Some(done) = acts.find(|done| done.id == id) {
            done.active = active;
        }
    }

    /// The acts in effect, in order.
    pub fn active(&self) -> impl DoubleEndedIterator<Item = (ActId, &A)> {
        let active = self.acts.iter().filter(|done| done.active);
        active.map(|done| (done.id, &done.act))
    }

    /// The act of that entry, in effect or not.
    pub fn act(&self, id: ActId) -> Option<&A> {
        let mut acts = self.acts.iter();
        acts.find(|done| done.id == id).map(|done| &done.act)
    }

    /// When an act was done, in seconds since 1970.
    pub fn time_of(&self, id: ActId) -> Option<u64> {
        let mut acts = self.acts.iter();
        acts.find(|done| done.id == id).map(|done| done.at)
    }

    /// Whether nothing is in effect.
    pub fn is_empty(&self) -> bool {
        !self.acts.iter().any(|done| done.active)
    }

    /// The act that undoing would undo.
    pub fn undoable(&self) -> Option<ActId> {
        self.active().next_back().map(|(id, _)| id)
    }

    /// The act that redoing would do again.
    pub fn redoable(&self) -> Option<ActId> {
        self.undone.last().copied()
    }

    /// The entry that undoes the latest act; it is yet to be taken.
    pub fn undo(&self) -> Option<Entry<A>> {
        self.undoable().map(|id| Entry::new(Step::Undo(id)))
    }

    /// The entry that does again what was undone last; it is yet to be taken.
    pub fn redo(&self) -> Option<Entry<A>> {
        self.redoable().map(|id| Entry::new(Step::Redo(id)))
    }
}
