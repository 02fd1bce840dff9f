//! Commands on the open documents.
//!
//! May import: `ui`, egui.

use egui::{Key, Modifiers};

use super::{CTRL, Entry, entry, key};
use crate::ui::{across::AcrossCommand, command::Command, messages::Message, widgets::Icon};

const CTRL_SHIFT: Modifiers = CTRL.plus(Modifiers::SHIFT);

pub static ENTRIES: &[Entry] = &[
    entry(
        "open-folder",
        Command::OpenFolderDialog,
        Message::OpenFolder,
    )
    .icon(Icon::Shelf)
    .keys(&[key(CTRL_SHIFT, Key::O)]),
    entry("filter-shelf", Command::FocusShelf, Message::FocusShelf)
        .off_menu()
        .keys(&[key(CTRL_SHIFT, Key::L)]),
    entry("close-shelf", Command::CloseShelf, Message::CloseShelf).off_menu(),
    entry(
        "search-all",
        Command::Across(AcrossCommand::SearchTexts),
        Message::AcrossSearch,
    )
    .icon(Icon::Find)
    .keys(&[key(CTRL_SHIFT, Key::F)]),
    entry(
        "all-names",
        Command::Across(AcrossCommand::ShowNames),
        Message::AcrossShowNames,
    )
    .off_menu(),
    entry(
        "update-index",
        Command::Across(AcrossCommand::Build),
        Message::AcrossBuild,
    )
    .off_menu(),
    entry(
        "stop-index",
        Command::Across(AcrossCommand::Stop),
        Message::AcrossStop,
    )
    .off_menu(),
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
