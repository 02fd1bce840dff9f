//! Undo without limit: every change of a field as what was there and what came instead. Letters
//! typed one after the other are one change, up to the blank after a word.
//!
//! May import: nothing of ours.

/// Bytes that were replaced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Where, in bytes.
    pub at: usize,
    /// What was there.
    pub removed: String,
    /// What came instead.
    pub inserted: String,
    /// Where the selection had begun and where the caret was.
    pub selected_before: (usize, usize),
}

/// The changes of a field.
#[derive(Clone, Debug, Default)]
pub struct History {
    changes: Vec<Change>,
    /// How many of them stand; those after were taken back.
    standing: usize,
    /// Whether the next letter goes on with the last change.
    typing: bool,
}

impl History {
    /// Notes a change that is being made.
    pub fn remember(&mut self, change: Change) {
        self.changes.truncate(self.standing);
        let typed = change.removed.is_empty() && change.inserted.chars().count() == 1;
        let ends_word = change.inserted.ends_with(char::is_whitespace);
        match self.changes.last_mut() {
            Some(last) if typed && self.typing && last.at + last.inserted.len() == change.at => {
                last.inserted.push_str(&change.inserted);
            }
            _ => self.changes.push(change),
        }
        self.standing = self.changes.len();
        self.typing = typed && !ends_word;
    }

    /// The next letter typed begins a change of its own: the caret was moved.
    pub fn end_typing(&mut self) {
        self.typing = false;
    }

    /// The last standing change, which now is to be taken back.
    pub fn undo(&mut self) -> Option<Change> {
        self.typing = false;
        self.standing = self.standing.checked_sub(1)?;
        self.changes.get(self.standing).cloned()
    }

    /// The change that was last taken back, which now is to be made again.
    pub fn redo(&mut self) -> Option<Change> {
        self.typing = false;
        let change = self.changes.get(self.standing).cloned()?;
        self.standing += 1;
        Some(change)
    }
}
