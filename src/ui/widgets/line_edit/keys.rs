//! What keys, the clipboard and input methods do in a field of text.
//!
//! May import: `typeset`, egui.

use egui::{Event, ImeEvent, Key, Modifiers};

use super::buffer::Buffer;
use crate::typeset::{Paragraph, Position, Step};

/// How the arrows move the caret.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Motion {
    /// To the side that they point to, whatever letters stand there.
    #[default]
    Visual,
    /// In reading order: forward to the side that the text runs to.
    Logical,
}

/// Applies one event; returns what is to be put on the clipboard. `set` is the buffer's text as it
/// is set.
pub fn apply(
    buffer: &mut Buffer,
    event: &Event,
    motion: Motion,
    set: impl FnOnce(&Buffer) -> std::rc::Rc<Paragraph>,
) -> Option<String> {
    match event {
        Event::Text(text) | Event::Paste(text) => buffer.insert(text),
        Event::Ime(ime) => compose(buffer, ime),
        Event::Copy | Event::Cut => return copy(buffer, *event == Event::Cut),
        Event::Key {
            key,
            pressed: true,
            modifiers,
            ..
        } => press(buffer, *key, *modifiers, motion, set),
        _ => {}
    }
    None
}

fn compose(buffer: &mut Buffer, event: &ImeEvent) {
    match event {
        ImeEvent::Preedit { text, .. } => buffer.compose(text),
        ImeEvent::Commit(text) => {
            buffer.compose("");
            if !text.is_empty() {
                buffer.insert(text);
            }
        }
        ImeEvent::DeleteSurrounding {
            before_chars,
            after_chars,
        } => buffer.delete_around(*before_chars, *after_chars),
        _ => buffer.compose(""),
    }
}

fn copy(buffer: &mut Buffer, cut: bool) -> Option<String> {
    let selected = buffer.selected();
    let copied = selected.of(buffer.text()).to_owned();
    if cut && !selected.is_empty() {
        buffer.insert("");
    }
    (!copied.is_empty()).then_some(copied)
}

fn press(
    buffer: &mut Buffer,
    key: Key,
    modifiers: Modifiers,
    motion: Motion,
    set: impl FnOnce(&Buffer) -> std::rc::Rc<Paragraph>,
) {
    let word = modifiers.ctrl || modifiers.command || modifiers.alt;
    let extend = modifiers.shift;
    match key {
        Key::ArrowLeft | Key::ArrowRight => {
            let left = key == Key::ArrowLeft;
            let place = arrow(buffer, left, word, extend, motion, &set(buffer));
            buffer.move_to(place, extend);
        }
        Key::ArrowUp | Key::ArrowDown => {
            let (set, caret) = (set(buffer), buffer.caret());
            let down = key == Key::ArrowDown;
            let x = set.caret(caret).left;
            let place = set.step_line(caret, down, x);
            buffer.move_to(place.unwrap_or(end(buffer, down)), extend);
        }
        Key::Home => buffer.move_to(Position::before(0), extend),
        Key::End => buffer.move_to(Position::after(buffer.text().len()), extend),
        Key::Backspace => buffer.delete(false, word),
        Key::Delete => buffer.delete(true, word),
        Key::A if modifiers.command => buffer.select_all(),
        Key::Z if modifiers.command && extend => buffer.redo(),
        Key::Z if modifiers.command => buffer.undo(),
        Key::Y if modifiers.command => buffer.redo(),
        _ => {}
    }
}

/// The end of a text, or its beginning.
fn end(buffer: &Buffer, last: bool) -> Position {
    match last {
        true => Position::after(buffer.text().len()),
        false => Position::before(0),
    }
}

/// Where an arrow takes the caret: a selection that is not extended is first left at the end that
/// the arrow points to.
fn arrow(
    buffer: &Buffer,
    left: bool,
    word: bool,
    extend: bool,
    motion: Motion,
    set: &Paragraph,
) -> Position {
    let selected = buffer.selected();
    if !selected.is_empty() && !extend {
        let ends = [
            Position::before(selected.start),
            Position::after(selected.end),
        ];
        let [start, end] = ends.map(|end| set.caret(end).left);
        return ends[usize::from((start < end) != left)];
    }
    let rtl = set.base.is_rtl();
    let step = match (motion, word, left) {
        (_, true, true) => Step::WordLeft,
        (_, true, false) => Step::WordRight,
        (Motion::Visual, false, true) => Step::Left,
        (Motion::Visual, false, false) => Step::Right,
        (Motion::Logical, false, _) if left == rtl => Step::Next,
        (Motion::Logical, false, _) => Step::Previous,
    };
    let caret = buffer.caret();
    set.step(buffer.text(), caret, step).unwrap_or(caret)
}
