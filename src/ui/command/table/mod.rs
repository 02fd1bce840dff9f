//! The one table of commands, cut into sections: a section's commands stand together in the menu,
//! in the palette and on the help sheet.
//!
//! May import: `ui`, egui.

mod desk;
mod documents;
mod file;
mod names;
mod reading;
mod text;
mod views;
mod window;

use egui::{Key, KeyboardShortcut, Modifiers};

use super::Command;
use crate::ui::{messages::Message, widgets::Icon};

/// One line of the command table.
#[derive(Debug)]
pub struct Entry {
    /// What the settings call it: lower case, words joined by hyphens.
    pub name: &'static str,
    /// What it does.
    pub command: Command,
    /// What it is called.
    pub label: Message,
    /// Its picture, where it has a button.
    pub icon: Option<Icon>,
    /// Whether the menu shows it; the palette and the help sheet show all.
    pub in_menu: bool,
    /// Whether its keys come as an event of egui's or belong to the field in focus.
    pub own_event: bool,
    /// Its keys, unless the settings say otherwise; the first is the one that menus show.
    pub shortcuts: &'static [KeyboardShortcut],
}

/// Commands that belong together.
#[derive(Debug)]
pub struct Section {
    /// What they are about.
    pub title: Message,
    /// In the order of the menu.
    pub entries: &'static [Entry],
}

/// Every section, in the order of the menu.
pub static SECTIONS: &[Section] = &[
    Section {
        title: Message::SectionFile,
        entries: file::ENTRIES,
    },
    Section {
        title: Message::SectionDocuments,
        entries: documents::ENTRIES,
    },
    Section {
        title: Message::SectionText,
        entries: text::ENTRIES,
    },
    Section {
        title: Message::SectionNames,
        entries: names::ENTRIES,
    },
    Section {
        title: Message::SectionDesk,
        entries: desk::ENTRIES,
    },
    Section {
        title: Message::SectionViews,
        entries: views::ENTRIES,
    },
    Section {
        title: Message::SectionReading,
        entries: reading::ENTRIES,
    },
    Section {
        title: Message::SectionWindow,
        entries: window::ENTRIES,
    },
];

/// All commands that need no argument.
pub fn all() -> impl Iterator<Item = &'static Entry> {
    SECTIONS.iter().flat_map(|section| section.entries)
}

const CTRL: Modifiers = Modifiers::COMMAND;
const NONE: Modifiers = Modifiers::NONE;

const fn key(modifiers: Modifiers, key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(modifiers, key)
}

/// A line that the menu shows, without picture and keys.
const fn entry(name: &'static str, command: Command, label: Message) -> Entry {
    Entry {
        name,
        command,
        label,
        icon: None,
        in_menu: true,
        own_event: false,
        shortcuts: &[],
    }
}

impl Entry {
    const fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    const fn keys(mut self, shortcuts: &'static [KeyboardShortcut]) -> Self {
        self.shortcuts = shortcuts;
        self
    }

    /// Left out of the menu.
    const fn off_menu(mut self) -> Self {
        self.in_menu = false;
        self
    }

    /// Its keys are not looked for: see [`Entry::own_event`].
    const fn own_event(mut self) -> Self {
        self.own_event = true;
        self
    }
}
