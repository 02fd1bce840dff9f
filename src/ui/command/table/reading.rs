//! Commands on how the page is set. The reading panel has the others of these.
//!
//! May import: `typeset`, `ui`, egui.

use egui::Key;

use super::{CTRL, Entry, entry, key};
use crate::{
    typeset::{Digits, Justification},
    ui::{command::Command, messages::Message, reading::FaceChoice, theme::Shading},
};

pub static ENTRIES: &[Entry] = &[
    entry("larger", Command::Zoom(1), Message::ZoomIn)
        .off_menu()
        .keys(&[key(CTRL, Key::Plus), key(CTRL, Key::Equals)]),
    entry("smaller", Command::Zoom(-1), Message::ZoomOut)
        .off_menu()
        .keys(&[key(CTRL, Key::Minus)]),
    entry("original-size", Command::Zoom(0), Message::ZoomReset)
        .off_menu()
        .keys(&[key(CTRL, Key::Num0)]),
    entry("lines-apart", Command::LineHeight(1), Message::LinesApart).off_menu(),
    entry(
        "lines-closer",
        Command::LineHeight(-1),
        Message::LinesCloser,
    )
    .off_menu(),
    entry("lines-longer", Command::Measure(1), Message::LinesLonger).off_menu(),
    entry("lines-shorter", Command::Measure(-1), Message::LinesShorter).off_menu(),
    entry(
        "face-naskh",
        Command::Face(FaceChoice::Naskh),
        Message::PageInNaskh,
    )
    .off_menu(),
    entry(
        "face-sans",
        Command::Face(FaceChoice::Sans),
        Message::PageInSans,
    )
    .off_menu(),
    entry(
        "shading-fills",
        Command::Shading(Shading::Fills),
        Message::ShadeWithFills,
    )
    .off_menu(),
    entry(
        "shading-underlines",
        Command::Shading(Shading::Underlines),
        Message::ShadeWithLines,
    )
    .off_menu(),
    entry(
        "shading-none",
        Command::Shading(Shading::None),
        Message::ShadeNot,
    )
    .off_menu(),
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
