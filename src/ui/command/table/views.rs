//! Commands that show the article in another way.
//!
//! May import: `ui`, egui.

use egui::{Key, Modifiers};

use super::{Entry, entry, key};
use crate::ui::{command::Command, messages::Message, views::View, widgets::Icon};

const ALT: Modifiers = Modifiers::ALT;

pub static ENTRIES: &[Entry] = &[
    entry("article", Command::ShowView(View::Article), Message::Page)
        .off_menu()
        .keys(&[key(ALT, Key::Num1)]),
    entry("table", Command::ShowView(View::Table), Message::ViewTable)
        .icon(Icon::List)
        .keys(&[key(ALT, Key::Num2)]),
    entry(
        "timeline",
        Command::ShowView(View::Timeline),
        Message::ViewTimeline,
    )
    .off_menu()
    .keys(&[key(ALT, Key::Num3)]),
    entry("map", Command::ShowView(View::Map), Message::ViewMap)
        .off_menu()
        .keys(&[key(ALT, Key::Num4)]),
    entry(
        "together",
        Command::ShowView(View::Together),
        Message::ViewTogether,
    )
    .off_menu()
    .keys(&[key(ALT, Key::Num5)]),
    entry(
        "all-articles",
        Command::ShowView(View::Shelf),
        Message::ViewShelf,
    )
    .icon(Icon::Shelf)
    .keys(&[key(ALT, Key::Num6)]),
];
