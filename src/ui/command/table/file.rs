//! Commands that bring an article in.
//!
//! May import: `typeset`, `ui`, egui.

use egui::Key;

use super::{CTRL, Entry, entry, key};
use crate::ui::{command::Command, messages::Message, widgets::Icon};

pub static ENTRIES: &[Entry] = &[
    entry("open", Command::OpenDialog, Message::Open)
        .icon(Icon::Folder)
        .keys(&[key(CTRL, Key::O)]),
    entry("paste", Command::Paste, Message::Paste)
        .icon(Icon::Paste)
        .own_event()
        .keys(&[key(CTRL, Key::V)]),
    entry("sample", Command::OpenSample, Message::OpenSample).off_menu(),
];
