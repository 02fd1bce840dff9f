//! The text of a field, its caret and its selection, and what editing does to them.
//!
//! May import: `text`, `typeset`.

use crate::{
    text::Span,
    typeset::{next_grapheme, next_word, previous_grapheme, previous_word},
};

/// One line of text being edited. Offsets are bytes, on grapheme borders.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Buffer {
    /// What is there.
    pub text: String,
    /// Where typing goes.
    pub caret: usize,
    /// Where the selection began; equal to the caret when nothing is selected.
    anchor: usize,
}

impl Buffer {
    /// Holds `text`, the caret at its end.
    pub fn new(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            caret: text.len(),
            anchor: text.len(),
        }
    }

    /// What is selected.
    pub fn selected(&self) -> Span {
        Span::new(self.caret.min(self.anchor), self.caret.max(self.anchor))
    }

    /// Selects everything.
    pub fn select_all(&mut self) {
        (self.anchor, self.caret) = (0, self.text.len());
    }

    /// Puts the caret at byte `offset`, taking the selection along if `extend`.
    pub fn move_to(&mut self, offset: usize, extend: bool) {
        self.caret = offset.min(self.text.len());
        if !extend {
            self.anchor = self.caret;
        }
    }

    /// Replaces the selection with `text`, of which line ends and controls become blanks.
    pub fn insert(&mut self, text: &str) {
        let clean: String = text
            .chars()
            .map(|c| if c.is_control() { ' ' } else { c })
            .collect();
        let selected = self.selected();
        self.text
            .replace_range(selected.start..selected.end, &clean);
        self.move_to(selected.start + clean.len(), false);
    }

    /// Deletes the selection, or where there is none the letter (or word) before or after.
    pub fn delete(&mut self, forward: bool, word: bool) {
        if self.selected().is_empty() {
            self.caret = self.border(forward, word);
        }
        self.insert("");
    }

    /// Moves the caret by a letter or word; a selection that is not extended is first left at
    /// the end that the motion goes to.
    pub fn step(&mut self, forward: bool, word: bool, extend: bool) {
        let selected = self.selected();
        let target = match (selected.is_empty() || extend, forward) {
            (true, _) => self.border(forward, word),
            (false, true) => selected.end,
            (false, false) => selected.start,
        };
        self.move_to(target, extend);
    }

    /// The border of a letter or word next to the caret.
    fn border(&self, forward: bool, word: bool) -> usize {
        let border = match (forward, word) {
            (true, false) => next_grapheme,
            (false, false) => previous_grapheme,
            (true, true) => next_word,
            (false, true) => previous_word,
        };
        border(&self.text, self.caret)
    }
}
