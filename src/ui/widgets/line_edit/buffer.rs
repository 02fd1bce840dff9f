//! The text of a field, its caret and its selection, and what editing does to them.
//!
//! May import: `text`, `typeset`.

use super::history::{Change, History};
use crate::{
    text::Span,
    typeset::{Position, next_grapheme, next_word, previous_grapheme, previous_word, word_at},
};

/// One line of text being edited. Offsets are bytes.
#[derive(Clone, Debug, Default)]
pub struct Buffer {
    text: String,
    /// Where typing goes, and which of its two neighbours it belongs to where they stand apart.
    caret: Position,
    /// Where the selection began; the caret's offset when nothing is selected.
    anchor: usize,
    /// What an input method is composing at the caret; not part of the text yet.
    composed: String,
    history: History,
}

impl Buffer {
    /// Holds `text`, the caret at its end.
    pub fn new(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            caret: Position::after(text.len()),
            anchor: text.len(),
            ..Self::default()
        }
    }

    /// What is there.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What is there with what is being composed, and where in it that is.
    pub fn with_composed(&self) -> (String, Span) {
        let (mut text, at) = (self.text.clone(), self.caret.offset);
        text.insert_str(at, &self.composed);
        (text, Span::new(at, at + self.composed.len()))
    }

    /// Where typing goes.
    pub fn caret(&self) -> Position {
        self.caret
    }

    /// What is selected.
    pub fn selected(&self) -> Span {
        let caret = self.caret.offset;
        Span::new(caret.min(self.anchor), caret.max(self.anchor))
    }

    /// Selects everything.
    pub fn select_all(&mut self) {
        self.select(Span::new(0, self.text.len()));
    }

    /// Selects the word (or stretch of blanks) at byte `offset`.
    pub fn select_word(&mut self, offset: usize) {
        self.select(word_at(&self.text, offset));
    }

    fn select(&mut self, span: Span) {
        self.anchor = span.start;
        self.move_to(Position::after(span.end), true);
    }

    /// Puts the caret somewhere, taking the selection along if `extend`.
    pub fn move_to(&mut self, place: Position, extend: bool) {
        let offset = self.text.floor_char_boundary(place.offset);
        self.caret = Position { offset, ..place };
        if !extend {
            self.anchor = offset;
        }
        self.history.end_typing();
    }

    /// Replaces the selection with `text`, of which line ends and controls become blanks.
    pub fn insert(&mut self, text: &str) {
        let clean = |c: char| if c.is_control() { ' ' } else { c };
        self.replace(self.selected(), text.chars().map(clean).collect());
    }

    /// Shows what an input method is composing; the selection gives way to it.
    pub fn compose(&mut self, text: &str) {
        if !text.is_empty() && !self.selected().is_empty() {
            self.insert("");
        }
        text.clone_into(&mut self.composed);
    }

    /// Deletes the selection, or where there is none a step before or after the caret: a letter,
    /// a word, or before the caret the last mark on a letter, so that a wrong vowel sign does not
    /// cost its letter.
    pub fn delete(&mut self, forward: bool, word: bool) {
        let selected = self.selected();
        let caret = self.caret.offset;
        let span = match (selected.is_empty(), forward, word) {
            (false, ..) => selected,
            (_, true, false) => Span::new(caret, next_grapheme(&self.text, caret)),
            (_, true, true) => Span::new(caret, next_word(&self.text, caret)),
            (_, false, true) => Span::new(previous_word(&self.text, caret), caret),
            (_, false, false) => Span::new(self.before_caret(), caret),
        };
        if !span.is_empty() {
            self.replace(span, String::new());
        }
    }

    /// Deletes so many characters around the caret, as an input method asks.
    pub fn delete_around(&mut self, before: usize, after: usize) {
        let caret = self.caret.offset;
        let (head, tail) = self.text.split_at(caret);
        let back: usize = head.chars().rev().take(before).map(char::len_utf8).sum();
        let ahead: usize = tail.chars().take(after).map(char::len_utf8).sum();
        self.replace(Span::new(caret - back, caret + ahead), String::new());
    }

    /// Takes the last change back.
    pub fn undo(&mut self) {
        if let Some(change) = self.history.undo() {
            let inserted = Span::new(change.at, change.at + change.inserted.len());
            self.put(inserted, &change.removed);
            self.anchor = change.selected_before.0;
            self.caret = Position::after(change.selected_before.1);
        }
    }

    /// Makes a change again that was taken back.
    pub fn redo(&mut self) {
        if let Some(change) = self.history.redo() {
            let removed = Span::new(change.at, change.at + change.removed.len());
            self.put(removed, &change.inserted);
        }
    }

    /// Where a deletion backwards begins.
    fn before_caret(&self) -> usize {
        let caret = self.caret.offset;
        let mark = self.text[..caret].chars().next_back();
        match mark.filter(|c| is_mark(*c)) {
            Some(mark) => caret - mark.len_utf8(),
            None => previous_grapheme(&self.text, caret),
        }
    }

    /// Replaces `span` and remembers it.
    fn replace(&mut self, span: Span, inserted: String) {
        if span.is_empty() && inserted.is_empty() {
            return;
        }
        self.history.remember(Change {
            at: span.start,
            removed: span.of(&self.text).to_owned(),
            inserted: inserted.clone(),
            selected_before: (self.anchor, self.caret.offset),
        });
        self.put(span, &inserted);
    }

    /// Replaces `span`, the caret behind.
    fn put(&mut self, span: Span, inserted: &str) {
        self.text.replace_range(span.start..span.end, inserted);
        self.anchor = span.start + inserted.len();
        self.caret = Position::after(self.anchor);
    }
}

/// Marks that are written on an Arabic letter.
const fn is_mark(c: char) -> bool {
    matches!(c, '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6DC}'
        | '\u{6DF}'..='\u{6E4}' | '\u{6E7}' | '\u{6E8}' | '\u{6EA}'..='\u{6ED}'
        | '\u{8CA}'..='\u{8E1}' | '\u{8E3}'..='\u{8FF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(texts: &[&str]) -> Buffer {
        let mut buffer = Buffer::default();
        texts.iter().for_each(|text| buffer.insert(text));
        buffer
    }

    #[test]
    fn deleting_back_takes_a_mark_before_its_letter_and_a_family_of_emoji_whole() {
        let mut buffer = typed(&["كتَّ"]);
        let mut left = Vec::new();
        for _ in 0..4 {
            buffer.delete(false, false);
            left.push(buffer.text().to_owned());
        }
        assert_eq!(left, ["كتَ", "كت", "ك", ""]);
        let mut buffer = typed(&["ا👨‍👩‍👧"]);
        buffer.delete(false, false);
        assert_eq!(buffer.text(), "ا");
    }

    #[test]
    fn a_word_that_was_typed_is_taken_back_at_once() {
        let mut buffer = typed(&["ا", "ل", "س", "ل", "ا", "م", " ", "ع", "ل", "ي"]);
        buffer.undo();
        assert_eq!(buffer.text(), "السلام ");
        buffer.undo();
        assert_eq!(buffer.text(), "");
        buffer.redo();
        buffer.redo();
        assert_eq!(buffer.text(), "السلام علي");
        buffer.redo();
        assert_eq!(buffer.text(), "السلام علي");
    }

    #[test]
    fn a_replaced_selection_comes_back_selected() {
        let mut buffer = typed(&["بيت كبير"]);
        buffer.select_word(0);
        buffer.insert("باب");
        assert_eq!(buffer.text(), "باب كبير");
        buffer.undo();
        assert_eq!(
            (buffer.text(), buffer.selected()),
            ("بيت كبير", Span::new(0, 6))
        );
    }

    #[test]
    fn a_change_after_undo_forgets_what_could_be_made_again() {
        let mut buffer = typed(&["واحد"]);
        buffer.undo();
        buffer.insert("اثنان");
        buffer.redo();
        assert_eq!(buffer.text(), "اثنان");
    }

    #[test]
    fn a_line_end_that_is_pasted_becomes_a_blank() {
        assert_eq!(typed(&["سطر\nآخر"]).text(), "سطر آخر");
    }

    #[test]
    fn what_is_composed_stands_at_the_caret_and_is_not_the_text() {
        let mut buffer = typed(&["من إلى"]);
        buffer.move_to(Position::before("من ".len()), false);
        buffer.compose("فاس");
        let (shown, span) = buffer.with_composed();
        assert_eq!((shown.as_str(), span.of(&shown)), ("من فاسإلى", "فاس"));
        assert_eq!(buffer.text(), "من إلى");
    }
}
