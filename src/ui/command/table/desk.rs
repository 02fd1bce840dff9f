//! Commands on the reader's marks, and on what he corrects and remembers.
//!
//! May import: `annotation`, `ui`, egui.

use egui::{Key, Modifiers};

use super::{CTRL, Entry, NONE, entry, key};
use crate::{
    annotation::Color,
    ui::{command::Command, desk::DeskCommand, messages::Message},
};

const BOTH: Modifiers = CTRL.plus(Modifiers::SHIFT);

const fn desk(name: &'static str, command: DeskCommand, label: Message) -> Entry {
    entry(name, Command::Desk(command), label)
}

pub static ENTRIES: &[Entry] = &[
    desk("undo", DeskCommand::Undo, Message::DeskUndo)
        .own_event()
        .keys(&[key(CTRL, Key::Z)]),
    desk("redo", DeskCommand::Redo, Message::DeskRedo)
        .own_event()
        .keys(&[key(BOTH, Key::Z), key(CTRL, Key::Y)]),
    desk(
        "highlight",
        DeskCommand::Highlight(Color::Yellow),
        Message::MarkHighlight,
    )
    .keys(&[key(CTRL, Key::H)]),
    desk("note", DeskCommand::Note, Message::MarkAddNote).keys(&[key(CTRL, Key::M)]),
    desk("bookmark", DeskCommand::Bookmark, Message::MarkAddBookmark).keys(&[key(CTRL, Key::D)]),
    desk("menu-here", DeskCommand::MenuHere, Message::DeskMenu)
        .off_menu()
        .keys(&[key(Modifiers::SHIFT, Key::F10), key(NONE, Key::Menu)]),
    desk("rename", DeskCommand::AskName, Message::DeskRename)
        .off_menu()
        .keys(&[key(NONE, Key::F2)]),
    desk("latin-name", DeskCommand::AskLatin, Message::DeskLatin).off_menu(),
    desk("merge", DeskCommand::MergeChosen, Message::DeskMergeChosen)
        .off_menu()
        .keys(&[key(CTRL, Key::J)]),
    desk("merge-into", DeskCommand::MergeInto, Message::DeskMergeInto).off_menu(),
    desk("reject", DeskCommand::Reject, Message::DeskReject).off_menu(),
    desk("never", DeskCommand::Never, Message::DeskNever).off_menu(),
    desk("remember", DeskCommand::Remember, Message::DeskRemember).off_menu(),
    desk(
        "resize",
        DeskCommand::ResizeToSelection,
        Message::DeskResize,
    )
    .off_menu(),
    desk("lexicon", DeskCommand::Lexicon, Message::Lexicon),
    entry(
        "take-corrections",
        Command::TakeCorrections,
        Message::TakeCorrections,
    ),
];
