//! What the keys do in a field of text.
//!
//! May import: egui.

use egui::{Event, ImeEvent, Key, Modifiers};

use super::buffer::Buffer;

/// Applies one event; returns what is to be put on the clipboard. An arrow goes to the side that
/// it points to, so in a right-to-left text the left arrow goes on in reading.
pub fn apply(buffer: &mut Buffer, event: &Event, rtl: bool) -> Option<String> {
    match event {
        Event::Text(text) | Event::Paste(text) | Event::Ime(ImeEvent::Commit(text)) => {
            buffer.insert(text);
        }
        Event::Copy | Event::Cut => {
            let selected = buffer.selected();
            let copied = selected.of(&buffer.text).to_owned();
            if *event == Event::Cut && !selected.is_empty() {
                buffer.insert("");
            }
            return (!copied.is_empty()).then_some(copied);
        }
        Event::Key {
            key,
            pressed: true,
            modifiers,
            ..
        } => press(buffer, *key, *modifiers, rtl),
        _ => {}
    }
    None
}

fn press(buffer: &mut Buffer, key: Key, modifiers: Modifiers, rtl: bool) {
    let word = modifiers.ctrl || modifiers.alt;
    let extend = modifiers.shift;
    match key {
        Key::ArrowLeft => buffer.step(rtl, word, extend),
        Key::ArrowRight => buffer.step(!rtl, word, extend),
        Key::Home => buffer.move_to(0, extend),
        Key::End => buffer.move_to(buffer.text.len(), extend),
        Key::Backspace => buffer.delete(false, word),
        Key::Delete => buffer.delete(true, word),
        Key::A if modifiers.command => buffer.select_all(),
        _ => {}
    }
}
