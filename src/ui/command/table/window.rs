//! Commands on the window itself.
//!
//! May import: `typeset`, `ui`, egui.

use egui::{Key, Modifiers};

use super::{CTRL, Entry, NONE, entry, key};
use crate::ui::{
    command::Command,
    messages::{Language, Message},
    theme::ThemeChoice,
};

pub static ENTRIES: &[Entry] = &[
    entry("palette", Command::OpenPalette, Message::OpenPalette).keys(&[key(CTRL, Key::K)]),
    entry("help", Command::OpenHelp, Message::OpenHelp).keys(&[key(NONE, Key::F1)]),
    entry(
        "full-screen",
        Command::ToggleFullScreen,
        Message::ToggleFullScreen,
    )
    .keys(&[key(NONE, Key::F11)]),
    entry("page-alone", Command::ToggleAlone, Message::ToggleAlone)
        .off_menu()
        .keys(&[key(Modifiers::SHIFT, Key::F11)]),
    entry(
        "theme-system",
        Command::Theme(ThemeChoice::System),
        Message::ThemeAsSystem,
    )
    .off_menu(),
    entry(
        "theme-light",
        Command::Theme(ThemeChoice::Light),
        Message::ThemeToLight,
    )
    .off_menu(),
    entry(
        "theme-sepia",
        Command::Theme(ThemeChoice::Sepia),
        Message::ThemeToSepia,
    )
    .off_menu(),
    entry(
        "theme-dark",
        Command::Theme(ThemeChoice::Dark),
        Message::ThemeToDark,
    )
    .off_menu(),
    entry("less-motion", Command::ToggleMotion, Message::LessMotion).off_menu(),
    entry(
        "language-system",
        Command::Language(None),
        Message::LanguageAsSystem,
    )
    .off_menu(),
    entry(
        "arabic",
        Command::Language(Some(Language::Ar)),
        Message::LanguageToArabic,
    )
    .off_menu(),
    entry(
        "english",
        Command::Language(Some(Language::En)),
        Message::LanguageToEnglish,
    )
    .off_menu(),
    entry(
        "french",
        Command::Language(Some(Language::Fr)),
        Message::LanguageToFrench,
    )
    .off_menu(),
    entry("quit", Command::Quit, Message::Quit).keys(&[key(CTRL, Key::Q)]),
];
