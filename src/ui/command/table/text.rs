//! Commands on the text of the article.
//!
//! May import: `text`, `ui`, egui.

use egui::{Key, Modifiers};

use super::{CTRL, Entry, NONE, entry, key};
use crate::{
    text::find::Switch,
    ui::{command::Command, messages::Message, widgets::Icon},
};

const SHIFT: Modifiers = Modifiers::SHIFT;
const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

pub static ENTRIES: &[Entry] = &[
    entry("copy", Command::CopySelection, Message::CopySelection)
        .off_menu()
        .own_event()
        .keys(&[key(CTRL, Key::C)]),
    entry("select-all", Command::SelectAll, Message::SelectAll)
        .off_menu()
        .own_event()
        .keys(&[key(CTRL, Key::A)]),
    entry("find", Command::FindOpen, Message::FindOpen)
        .icon(Icon::Find)
        .keys(&[key(CTRL, Key::F)]),
    entry("find-next", Command::FindNext, Message::FindNext)
        .off_menu()
        .keys(&[key(NONE, Key::F3), key(CTRL, Key::G)]),
    entry(
        "find-previous",
        Command::FindPrevious,
        Message::FindPrevious,
    )
    .off_menu()
    .keys(&[key(SHIFT, Key::F3), key(CTRL_SHIFT, Key::G)]),
    entry(
        "find-tashkeel",
        Command::FindSwitch(Switch::Tashkeel),
        Message::FindSwitchTashkeel,
    )
    .off_menu(),
    entry(
        "find-letters",
        Command::FindSwitch(Switch::Letters),
        Message::FindSwitchLetters,
    )
    .off_menu(),
    entry(
        "find-clitics",
        Command::FindSwitch(Switch::WithoutClitics),
        Message::FindSwitchClitics,
    )
    .off_menu(),
    entry(
        "find-whole-words",
        Command::FindSwitch(Switch::WholeWords),
        Message::FindSwitchWholeWords,
    )
    .off_menu(),
];
