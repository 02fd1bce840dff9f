//! What can be done now.
//!
//! May import: `ui::command`.

use super::Command;
use crate::ui::{desk::DeskCommand, views::View};

/// What stands in the window, as far as it decides which commands mean anything.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Situation {
    /// Whether an article is open.
    pub is_open: bool,
    /// Whether a folder is open as a shelf.
    pub has_shelf: bool,
    /// Whether a row is selected.
    pub has_row: bool,
    /// Whether some of its text is selected.
    pub can_copy: bool,
}

impl Situation {
    /// Whether `command` would do something.
    pub const fn allows(self, command: &Command) -> bool {
        match command {
            Command::CopySelection => self.can_copy,
            Command::OpenSelectedCard => self.has_row,
            Command::ShowView(View::Shelf) | Command::Across(_) | Command::CloseShelf => {
                self.has_shelf
            }
            Command::SelectAll
            | Command::StepMention { .. }
            | Command::FocusFilter
            | Command::ToggleAlone
            | Command::Export
            | Command::TakeCorrections
            | Command::Print { .. }
            | Command::ShowView(_) => self.is_open,
            Command::FindOpen | Command::FindNext | Command::FindPrevious => self.is_open,
            Command::Desk(
                DeskCommand::Highlight(_) | DeskCommand::Note | DeskCommand::ResizeToSelection,
            ) => self.can_copy,
            Command::Desk(
                DeskCommand::AskName
                | DeskCommand::AskLatin
                | DeskCommand::MergeChosen
                | DeskCommand::MergeInto
                | DeskCommand::Reject
                | DeskCommand::Never
                | DeskCommand::Remember,
            ) => self.has_row,
            Command::Desk(DeskCommand::Lexicon) => true,
            Command::Desk(_) => self.is_open,
            _ => true,
        }
    }
}
