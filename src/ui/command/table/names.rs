//! Commands on what is shaded and listed.
//!
//! May import: `typeset`, `ui`, egui.

use egui::Key;

use super::{CTRL, Entry, NONE, entry, key};
use crate::ui::{command::Command, messages::Message, widgets::Icon};

pub static ENTRIES: &[Entry] = &[
    entry(
        "next-mention",
        Command::StepMention { forward: true },
        Message::NextMention,
    )
    .off_menu()
    .keys(&[key(NONE, Key::N)]),
    entry(
        "previous-mention",
        Command::StepMention { forward: false },
        Message::PreviousMention,
    )
    .off_menu()
    .keys(&[key(NONE, Key::P)]),
    entry("card", Command::OpenSelectedCard, Message::OpenCard)
        .off_menu()
        .keys(&[key(NONE, Key::I)]),
    entry("doubtful", Command::ToggleDoubtful, Message::ToggleDoubtful),
    entry("filter", Command::FocusFilter, Message::FocusFilter)
        .off_menu()
        .keys(&[key(CTRL, Key::L)]),
    entry("sidebar", Command::ToggleSidebar, Message::ToggleSidebar)
        .icon(Icon::SidebarLeft)
        .keys(&[key(NONE, Key::F9)]),
];
