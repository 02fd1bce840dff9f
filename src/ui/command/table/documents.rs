//! Commands on the open documents.
//!
//! May import: `ui`, egui.

use egui::{Key, Modifiers};

use super::{CTRL, Entry, entry, key};
use crate::ui::{command::Command, messages::Message};

const CTRL_SHIFT: Modifiers = CTRL.plus(Modifiers::SHIFT);

pub static ENTRIES: &[Entry] = &[
    entry("close-tab", Command::CloseTab(None), Message::CloseTab)
        .off_menu()
        .keys(&[key(CTRL, Key::W)]),
    entry("reopen-tab", Command::ReopenTab, Message::ReopenTab)
        .off_menu()
        .keys(&[key(CTRL_SHIFT, Key::T)]),
    entry(
        "next-tab",
        Command::StepTab { forward: true },
        Message::NextTab,
    )
    .off_menu()
    .keys(&[key(CTRL, Key::PageDown), key(CTRL, Key::Tab)]),
    entry(
        "previous-tab",
        Command::StepTab { forward: false },
        Message::PreviousTab,
    )
    .off_menu()
    .keys(&[key(CTRL, Key::PageUp), key(CTRL_SHIFT, Key::Tab)]),
];
