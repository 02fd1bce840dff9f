//! Commands on how the page is set. The reading panel has the others of these.
//!
//! May import: `typeset`, `ui`, egui.

use egui::Key;

use super::{CTRL, Entry, entry, key};
use crate::{
    typeset::{Digits, Justification},
    ui::{command::Command, messages::Message},
};

pub static ENTRIES: &[Entry] = &[
    entry("larger", Command::Zoom(1), Message::ZoomIn)
        .keys(&[key(CTRL, Key::Plus), key(CTRL, Key::Equals)]),
    entry("smaller", Command::Zoom(-1), Message::ZoomOut).keys(&[key(CTRL, Key::Minus)]),
    entry("original-size", Command::Zoom(0), Message::ZoomReset).keys(&[key(CTRL, Key::Num0)]),
    entry(
        "flush-kashida",
        Command::Justify(Justification::Kashida),
        Message::JustifyKashida,
    )
    .off_menu(),
    entry(
        "flush-spaces",
        Command::Justify(Justification::Spaces),
        Message::JustifySpaces,
    )
    .off_menu(),
    entry(
        "ragged",
        Command::Justify(Justification::Ragged),
        Message::JustifyNot,
    )
    .off_menu(),
    entry(
        "digits-as-written",
        Command::Digits(Digits::AsWritten),
        Message::DigitsAsWritten,
    )
    .off_menu(),
    entry(
        "digits-arabic",
        Command::Digits(Digits::Arabic),
        Message::DigitsArabic,
    )
    .off_menu(),
    entry(
        "digits-latin",
        Command::Digits(Digits::Latin),
        Message::DigitsLatin,
    )
    .off_menu(),
    entry(
        "hide-tashkeel",
        Command::ToggleTashkeel,
        Message::HideTashkeel,
    )
    .off_menu()
    .keys(&[key(CTRL, Key::T)]),
    entry(
        "show-controls",
        Command::ToggleControls,
        Message::ShowControls,
    )
    .off_menu(),
];
