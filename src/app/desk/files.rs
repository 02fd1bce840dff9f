//! The system's dialogs for a lexicon's file, each on a thread of its own, so that a portal that
//! hangs never freezes the window.
//!
//! May import: `ui`, rfd.

use std::{
    sync::mpsc::{Receiver, channel},
    thread,
};

use crate::{
    app::App,
    ui::{desk::DeskCommand, messages::Message},
};

/// A dialog that may be open.
#[derive(Default)]
pub(super) struct Files {
    answer: Option<Receiver<DeskCommand>>,
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
        let (sender, receiver) = channel();
        let wake = self.context.clone();
        let asked = thread::Builder::new()
            .name("lexicon dialog".to_owned())
            .spawn(move || {
                if let Some(command) = ask(dialog) {
                    // A window closed meanwhile has dropped the receiver; then nobody waits.
                    let _ = sender.send(command);
                }
                wake.request_repaint();
            });
        self.desk.files.answer = asked.is_ok().then_some(receiver);
    }

    /// Does what a dialog was answered.
    pub(super) fn take_files(&mut self) {
        let answer = self.desk.files.answer.as_ref();
        if let Some(command) = answer.and_then(|receiver| receiver.try_recv().ok()) {
            self.desk.files.answer = None;
            self.apply_desk(command);
        }
    }
}
