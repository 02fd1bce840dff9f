//! The system's dialogs for a lexicon's file, each on a thread of its own, so that a portal that
//! hangs never freezes the window.
//!
//! May import: `ui`, rfd.

use crate::{
    app::{App, job::Job},
    ui::{desk::DeskCommand, messages::Message},
};

/// A dialog that may be open.
#[derive(Default)]
pub(super) struct Files {
    asked: Option<Job<Option<DeskCommand>>>,
}

impl App {
    /// Asks for a file to take words from.
    pub(super) fn ask_import(&mut self) {
        self.ask_file(Message::LexiconImport, |dialog| {
            dialog.pick_file().map(DeskCommand::Import)
        });
    }

    /// Asks for a file to write the lexicon to.
    pub(super) fn ask_lexicon_export(&mut self) {
        self.ask_file(Message::LexiconExport, |dialog| {
            let dialog = dialog.set_file_name("warraq-lexicon.tsv");
            dialog.save_file().map(DeskCommand::Export)
        });
    }

    fn ask_file(
        &mut self,
        title: Message,
        ask: impl FnOnce(rfd::FileDialog) -> Option<DeskCommand> + Send + 'static,
    ) {
        let language = self.language();
        let dialog = rfd::FileDialog::new()
            .set_title(title.text(language))
            .add_filter(Message::LexiconFiles.text(language), &["tsv", "txt"]);
        let asked = Job::start("lexicon dialog", &self.context, || ask(dialog));
        self.desk.files.asked = asked.ok();
    }

    /// Does what a dialog was answered.
    pub(super) fn take_files(&mut self) {
        let asked = self.desk.files.asked.as_ref();
        if let Some(answer) = asked.and_then(Job::poll) {
            self.desk.files.asked = None;
            if let Ok(Some(command)) = answer {
                self.apply_desk(command);
            }
        }
    }
}
