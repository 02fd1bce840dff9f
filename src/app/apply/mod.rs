//! Applies the reader's commands: the one place where a view's wish becomes a change. What a
//! command is about tells which file does it.
//!
//! May import: everything below it, egui.

mod files;
mod found;
mod page;
mod shelf;
mod window;

use super::{App, Settings};
use crate::{
    session::Session,
    ui::{Command, messages::Message, notice::Notice},
};

/// The article that comes with the program.
pub const SAMPLE: &str = include_str!("../../../assets/sample/article.txt");

impl App {
    /// Does what was asked for.
    pub fn apply(&mut self, command: Command) {
        let left = self.done(command);
        debug_assert!(left.is_none(), "nothing does {left:?}");
    }

    /// Does it, and gives back what is about nothing that there is: never one of the table.
    fn done(&mut self, command: Command) -> Option<Command> {
        let left = self.apply_to_files(command)?;
        let left = self.apply_to_shelf(left)?;
        let left = self.apply_to_page(left)?;
        let left = self.apply_to_found(left)?;
        self.apply_to_window(left)
    }

    pub(super) fn with_session(&mut self, act: impl FnOnce(&mut Session)) {
        self.tabs.current_mut().session.as_mut().map(act);
    }

    /// Changes the settings and keeps them.
    pub(super) fn change_settings(&mut self, change: impl FnOnce(&mut Settings)) {
        change(&mut self.settings);
        self.keep_settings();
    }

    /// Writes the settings, where they are kept.
    pub(super) fn keep_settings(&mut self) {
        let written = self
            .settings_file
            .as_ref()
            .map(|file| self.settings.write(file));
        if written.is_some_and(|written| written.is_err()) {
            self.say(true, Message::ErrorSettings);
        }
    }

    /// Says something that is about no file.
    pub(super) fn say(&mut self, error: bool, message: Message) {
        let text = message.text(self.language()).to_owned();
        self.tabs.current_mut().notice = Some(Notice {
            error,
            text,
            subject: None,
            action: None,
        });
    }
}

#[cfg(test)]
mod tests {
    use egui::Context;

    use super::*;
    use crate::ui::{command::table, messages::Language};

    #[test]
    fn every_command_of_the_table_is_done_by_somebody() {
        let folder = tempfile::tempdir().unwrap();
        for entry in table::all() {
            let settings = Settings::default();
            let mut app = App::new(&Context::default(), settings, None, Language::Ar);
            app.answer_dialogs(folder.path().join("x"));
            assert_eq!(app.done(entry.command.clone()), None, "{}", entry.name);
        }
    }
}
