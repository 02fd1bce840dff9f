//! What a reader can ask for, and the one table that gives menus, tooltips and shortcuts their
//! labels and keys.
//!
//! May import: `document`, `entity`, `session`, `typeset`, egui.

use std::path::PathBuf;

use egui::{Key, KeyboardShortcut, Modifiers};

use super::{
    messages::{Language, Message},
    sidebar::Tab,
    theme::ThemeChoice,
    widgets::Icon,
};
use crate::{
    document::Date,
    entity::EntityType,
    session::RowId,
    typeset::{Digits, Justification},
};

/// One act of the reader; `app` applies it.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Show the system's file dialog.
    OpenDialog,
    /// Open a file.
    Open(PathBuf),
    /// Open the article that comes with the program.
    OpenSample,
    /// Read the text on the clipboard.
    Paste,
    /// Read this text.
    ReadText(String),
    /// Read the open file again in the encoding of that name; `None` finds it out.
    Reread(Option<&'static str>),
    /// Show one of the file's articles.
    OpenArticle(usize),
    /// Show the list of the file's articles again.
    ShowArticles,
    /// Give up the reading that is going on.
    CancelReading,
    /// Go to the beginning of a block.
    GoToBlock(usize),
    /// Say when the article was published; `None` takes the file's word.
    SetPublished(Option<Date>),
    /// Show that tab of the sidebar.
    SidebarTab(Tab),
    /// Forget the recent files.
    ClearRecent,
    /// Copy the selected text.
    CopySelection,
    /// Select the whole article.
    SelectAll,
    /// Leave out vowel signs on the page, or show them again.
    ToggleTashkeel,
    /// Show directional controls on the page as boxes, or hide them again.
    ToggleControls,
    /// Show digits in this form.
    Digits(Digits),
    /// End lines so.
    Justify(Justification),
    /// Show the misleading controls of this document, or hide them again.
    ShowHidden,
    /// Read this document without its misleading controls, or as it is again.
    ReadWithout,
    /// Close the banner about hidden controls.
    CloseHidden,
    /// Change the size of the article's letters by so many steps of 10 %; 0 resets it.
    Zoom(i8),
    /// Show or hide the sidebar.
    ToggleSidebar,
    /// Put the cursor into the sidebar's filter.
    FocusFilter,
    /// Filter the sidebar.
    Filter(String),
    /// Go to the first mention of a row, or from one to the next.
    StepRow(RowId),
    /// Select a mention, where it stands.
    SelectMention(usize),
    /// Go to the next mention (or the previous one) of the selected row, or of anything.
    StepMention {
        /// To the next one.
        forward: bool,
    },
    /// Let go of row, mention and selection.
    Deselect,
    /// Shade a type, or stop.
    ToggleShading(EntityType),
    /// Change the theme.
    Theme(ThemeChoice),
    /// Change the language of the interface; `None` follows the system.
    Language(Option<Language>),
    /// Close the notice.
    CloseNotice,
    /// Close the window.
    Quit,
}

/// One line of the command table.
#[derive(Debug)]
pub struct Entry {
    /// What it does.
    pub command: Command,
    /// What it is called.
    pub label: Message,
    /// Its picture, where it has a button.
    pub icon: Option<Icon>,
    /// Whether the menu draws a line above it.
    pub begins_group: bool,
    /// Its keys; the first is the one that menus show.
    pub shortcuts: &'static [KeyboardShortcut],
}

const CTRL: Modifiers = Modifiers::COMMAND;
const NONE: Modifiers = Modifiers::NONE;

const fn key(modifiers: Modifiers, key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(modifiers, key)
}

/// The commands that need no argument, in the order of the menu.
pub static TABLE: &[Entry] = &[
    Entry {
        command: Command::OpenDialog,
        label: Message::Open,
        icon: Some(Icon::Folder),
        begins_group: false,
        shortcuts: &[key(CTRL, Key::O)],
    },
    Entry {
        command: Command::Paste,
        label: Message::Paste,
        icon: Some(Icon::Paste),
        begins_group: false,
        shortcuts: &[key(CTRL, Key::V)],
    },
    Entry {
        command: Command::OpenSample,
        label: Message::OpenSample,
        icon: None,
        begins_group: false,
        shortcuts: &[],
    },
    Entry {
        command: Command::CopySelection,
        label: Message::CopySelection,
        icon: None,
        begins_group: true,
        shortcuts: &[key(CTRL, Key::C)],
    },
    Entry {
        command: Command::SelectAll,
        label: Message::SelectAll,
        icon: None,
        begins_group: false,
        shortcuts: &[key(CTRL, Key::A)],
    },
    Entry {
        command: Command::StepMention { forward: true },
        label: Message::NextMention,
        icon: None,
        begins_group: true,
        shortcuts: &[key(NONE, Key::N)],
    },
    Entry {
        command: Command::StepMention { forward: false },
        label: Message::PreviousMention,
        icon: None,
        begins_group: false,
        shortcuts: &[key(NONE, Key::P)],
    },
    Entry {
        command: Command::FocusFilter,
        label: Message::FocusFilter,
        icon: None,
        begins_group: false,
        shortcuts: &[key(CTRL, Key::L)],
    },
    Entry {
        command: Command::ToggleSidebar,
        label: Message::ToggleSidebar,
        icon: Some(Icon::SidebarLeft),
        begins_group: false,
        shortcuts: &[key(NONE, Key::F9)],
    },
    Entry {
        command: Command::Zoom(1),
        label: Message::ZoomIn,
        icon: None,
        begins_group: true,
        shortcuts: &[key(CTRL, Key::Plus), key(CTRL, Key::Equals)],
    },
    Entry {
        command: Command::Zoom(-1),
        label: Message::ZoomOut,
        icon: None,
        begins_group: false,
        shortcuts: &[key(CTRL, Key::Minus)],
    },
    Entry {
        command: Command::Zoom(0),
        label: Message::ZoomReset,
        icon: None,
        begins_group: false,
        shortcuts: &[key(CTRL, Key::Num0)],
    },
    Entry {
        command: Command::Quit,
        label: Message::Quit,
        icon: None,
        begins_group: false,
        shortcuts: &[key(CTRL, Key::Q)],
    },
];

/// The commands of the reading panel, in its order.
pub static READING: &[Entry] = &[
    Entry {
        command: Command::Justify(Justification::Kashida),
        label: Message::JustifyKashida,
        icon: None,
        begins_group: true,
        shortcuts: &[],
    },
    Entry {
        command: Command::Justify(Justification::Spaces),
        label: Message::JustifySpaces,
        icon: None,
        begins_group: false,
        shortcuts: &[],
    },
    Entry {
        command: Command::Justify(Justification::Ragged),
        label: Message::JustifyNot,
        icon: None,
        begins_group: false,
        shortcuts: &[],
    },
    Entry {
        command: Command::Digits(Digits::AsWritten),
        label: Message::DigitsAsWritten,
        icon: None,
        begins_group: true,
        shortcuts: &[],
    },
    Entry {
        command: Command::Digits(Digits::Arabic),
        label: Message::DigitsArabic,
        icon: None,
        begins_group: false,
        shortcuts: &[],
    },
    Entry {
        command: Command::Digits(Digits::Latin),
        label: Message::DigitsLatin,
        icon: None,
        begins_group: false,
        shortcuts: &[],
    },
    Entry {
        command: Command::ToggleTashkeel,
        label: Message::HideTashkeel,
        icon: None,
        begins_group: true,
        shortcuts: &[key(CTRL, Key::T)],
    },
    Entry {
        command: Command::ToggleControls,
        label: Message::ShowControls,
        icon: None,
        begins_group: false,
        shortcuts: &[],
    },
];

/// All commands that need no argument.
fn all() -> impl Iterator<Item = &'static Entry> {
    TABLE.iter().chain(READING)
}

impl Command {
    /// Its line in the tables, if it has one.
    pub fn entry(&self) -> Option<&'static Entry> {
        all().find(|entry| entry.command == *self)
    }
}

/// The commands whose keys were pressed. Copy, paste and select-all come as egui events of their
/// own or belong to the text field in focus, so they are left to whoever has the focus.
pub fn pressed(context: &egui::Context) -> Vec<Command> {
    let typing = super::widgets::is_typing(context);
    let own_event = |entry: &Entry| {
        matches!(
            entry.command,
            Command::Paste | Command::CopySelection | Command::SelectAll
        )
    };
    all()
        .filter(|entry| !own_event(entry))
        .filter(|entry| {
            entry.shortcuts.iter().any(|shortcut| {
                let plain = shortcut.modifiers == NONE && !is_function_key(shortcut.logical_key);
                !(typing && plain) && context.input_mut(|input| input.consume_shortcut(shortcut))
            })
        })
        .map(|entry| entry.command.clone())
        .collect()
}

/// Whether the key types nothing.
fn is_function_key(key: Key) -> bool {
    key >= Key::F1 && key <= Key::F35
}
