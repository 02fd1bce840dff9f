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
    /// Whether `command` is about something that is not there at all, so that a menu need not
    /// name it: what can be done with a shelf, where no folder is open.
    pub const fn hides(self, command: &Command) -> bool {
        is_of_a_shelf(command) && !self.has_shelf
    }

    /// Whether `command` would do something.
    pub const fn allows(self, command: &Command) -> bool {
        match command {
            Command::CopySelection => self.can_copy,
            Command::OpenSelectedCard => self.has_row,
            command if is_of_a_shelf(command) => self.has_shelf,
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

/// Whether a command is about the folder that is open as a shelf.
const fn is_of_a_shelf(command: &Command) -> bool {
    matches!(
        command,
        Command::ShowView(View::Shelf)
            | Command::Across(_)
            | Command::CloseShelf
            | Command::ExportShelf
    )
}
