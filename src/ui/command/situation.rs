//! What can be done now.
//!
//! May import: `ui::command`.

use super::Command;

/// What stands in the window, as far as it decides which commands mean anything.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Situation {
    /// Whether an article is open.
    pub is_open: bool,
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
            Command::SelectAll
            | Command::StepMention { .. }
            | Command::FocusFilter
            | Command::ToggleAlone
            | Command::Export
            | Command::Print { .. }
            | Command::ShowView(_) => self.is_open,
            Command::FindOpen | Command::FindNext | Command::FindPrevious => self.is_open,
            _ => true,
        }
    }
}
