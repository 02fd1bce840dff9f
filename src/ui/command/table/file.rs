//! Commands that bring an article in, and that send it out.
//!
//! May import: `typeset`, `ui`, egui.

use egui::{Key, Modifiers};

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
    entry("export", Command::Export, Message::Export)
        .keys(&[key(CTRL.plus(Modifiers::SHIFT), Key::E)]),
    entry("export-shelf", Command::ExportShelf, Message::ExportShelf),
    entry("print", Command::Print { shading: true }, Message::Print).keys(&[key(CTRL, Key::P)]),
    entry(
        "print-plain",
        Command::Print { shading: false },
        Message::PrintPlain,
    )
    .off_menu(),
];
