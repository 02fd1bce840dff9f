//! Commands on the text of the article.
//!
//! May import: `typeset`, `ui`, egui.

use egui::Key;

use super::{CTRL, Entry, entry, key};
use crate::ui::{command::Command, messages::Message};

pub static ENTRIES: &[Entry] = &[
    entry("copy", Command::CopySelection, Message::CopySelection)
        .own_event()
        .keys(&[key(CTRL, Key::C)]),
    entry("select-all", Command::SelectAll, Message::SelectAll)
        .own_event()
        .keys(&[key(CTRL, Key::A)]),
];
