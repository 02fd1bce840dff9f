//! Files: what is opened, read anew, closed and saved.
//!
//! May import: `loader`, `session`, `ui`, egui.

use std::{path::PathBuf, sync::Arc};

use super::SAMPLE;
use crate::{
    app::{
        App,
        dialog::{Says, Wanted},
    },
    loader::Encoding,
    ui::{Command, messages::Message},
};

impl App {
    /// Does what is asked for about files, and gives back what is about something else.
    pub(super) fn apply_to_files(&mut self, command: Command) -> Option<Command> {
        match command {
            Command::OpenDialog => self.open_dialog(Wanted::File),
            Command::Open(path) => self.open(path),
            Command::OpenAll(paths) => self.open_all(paths),
            Command::Dropped(paths) => self.take_dropped(paths),
            Command::OpenSample => self.read_text(SAMPLE.to_owned()),
            Command::Paste => {
                let paste = egui::ViewportCommand::RequestPaste;
                self.context.send_viewport_cmd(paste);
            }
            Command::ReadText(text) => self.paste(text),
            Command::Reread(encoding) => self.reread(encoding),
            Command::CancelReading => self.worker.cancel(self.tabs.current().id),
            Command::ClearRecent => self.change_settings(|settings| settings.recent.clear()),
            Command::TakeCorrections => self.ask_corrections(),
            Command::TakeFrom(path) => self.take_corrections(path),
            Command::Export => self.ask_export(),
            Command::ExportTo(path) => self.export_to(path),
            Command::Print { shading } => self.ask_print(shading),
            Command::PrintTo(path, shading) => self.print_to(path, shading),
            other => return self.apply_to_tabs(other),
        }
        None
    }

    /// Which document, and which article of a file, is looked at.
    fn apply_to_tabs(&mut self, command: Command) -> Option<Command> {
        match command {
            Command::ShowTab(index) => self.show_tab(index),
            Command::StepTab { forward } => self.step_tab(forward),
            Command::CloseTab(index) => self.close_tab(index),
            Command::ReopenTab => self.reopen_tab(),
            Command::OpenArticle(index) => self.open_article(index),
            Command::ShowArticles => self.tabs.current_mut().session = None,
            other => return Some(other),
        }
        None
    }

    fn paste(&mut self, text: String) {
        if text.trim().is_empty() {
            self.say(true, Message::ErrorClipboardEmpty);
        } else {
            self.read_text(text);
        }
    }

    /// Shows one of the file's articles and has its entities looked for.
    pub(in crate::app) fn open_article(&mut self, index: usize) {
        if let Some(document) = self.tabs.current().articles.get(index).cloned() {
            let id = self.tabs.current().id;
            self.worker.extract(id, Arc::clone(&document), None);
            self.show(id, document);
        }
    }

    fn reread(&mut self, encoding: Option<&'static str>) {
        let encoding = encoding.and_then(Encoding::named);
        let open = self.tabs.current_mut();
        open.notice = None;
        match (open.path().map(PathBuf::from), &open.input) {
            (Some(path), _) => self.worker.open(open.id, path, encoding),
            (None, Some(bytes)) => self.worker.read_bytes(open.id, Arc::clone(bytes), encoding),
            (None, None) => return,
        };
        let id = open.id;
        self.begin_reading(id);
    }

    /// Answers every file dialog with `path` from now on and shows none; for tests.
    pub fn answer_dialogs(&mut self, path: PathBuf) {
        self.outgoing.answer_dialogs(path.clone());
        self.incoming.answer_dialogs(path.clone());
        self.dialog.answer_with(path);
    }

    pub(super) fn open_dialog(&mut self, wanted: Wanted) {
        let latest = self
            .settings
            .recent
            .first()
            .and_then(|recent| recent.path.parent());
        let language = self.language();
        let says = Says {
            title: match wanted {
                Wanted::File => Message::Open.text(language),
                Wanted::Folder => Message::OpenFolder.text(language),
            },
            articles: Message::ReadableFiles.text(language),
            all_files: Message::AllFiles.text(language),
        };
        let wake = self.context.clone();
        let folder = latest.map(PathBuf::from);
        let wake = move || wake.request_repaint();
        self.dialog.open(wanted, &says, folder, wake);
    }
}
