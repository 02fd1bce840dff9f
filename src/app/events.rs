//! Takes what the worker has read and what the dialog was answered.
//!
//! May import: everything below it.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{App, dialog::Answer, file_name, open_document::name_of};
use crate::{
    document::Document,
    loader::LoadError,
    session::Session,
    ui::{Command, hidden::Hidden, messages::Message, notice::Notice},
    worker::Event,
};

impl App {
    /// Takes what the worker has done since the last frame.
    pub(super) fn take_events(&mut self) {
        while let Some(event) = self.worker.poll() {
            self.take(event);
        }
    }

    /// Waits until the worker has nothing more to do; for pictures and tests.
    pub fn finish_reading(&mut self) {
        while let Some(event) = self.worker.wait() {
            self.take(event);
        }
    }

    fn take(&mut self, event: Event) {
        match event {
            Event::Several { articles, .. } => self.list(articles),
            Event::Loaded { document, .. } => {
                self.tabs.current_mut().articles.clear();
                self.show(document);
            }
            Event::Extracted {
                extraction,
                complete,
                ..
            } => {
                let open = self.tabs.current_mut();
                if let Some(session) = &mut open.session {
                    session.take_extraction(extraction, complete);
                    open.page.forget_flash();
                }
            }
            Event::Failed { path, error, .. } => self.fail(path.as_deref(), &error),
        }
    }

    /// Offers the articles of a file that holds several.
    fn list(&mut self, articles: Vec<Arc<Document>>) {
        let open = self.tabs.current_mut();
        open.loading = None;
        open.notice = None;
        open.session = None;
        if let Some(path) = articles
            .first()
            .and_then(|first| first.origin.path.as_ref())
        {
            self.remember(path.clone(), file_name(path));
        }
        self.tabs.current_mut().articles = articles;
        self.keep_settings();
        self.context.request_repaint();
    }

    /// Shows a document that was just read.
    pub(super) fn show(&mut self, document: Arc<Document>) {
        self.just_shown = true;
        self.context.request_repaint();
        let open = self.tabs.current_mut();
        open.loading = None;
        open.notice = None;
        open.hidden = Hidden::found(document.misleading());
        let mut session = Session::new(Arc::clone(&document), self.settings.unshaded.clone());
        if let Some(path) = &document.origin.path {
            // Of several articles in a file, the file was remembered when they were listed.
            if self.tabs.current().articles.is_empty() {
                self.remember(path.clone(), name_of(&document, self.language()));
            }
            let wake = self.context.clone();
            let changes = &mut self.tabs.current_mut().changes;
            changes.watch(path, move || wake.request_repaint());
        }
        if let Some(day) = self.settings.date_of(document.fingerprint) {
            session.correct_date(Some(day));
            self.worker.extract(document, Some(day));
        }
        self.tabs.current_mut().session = Some(session);
    }

    /// Remembers a file that was opened.
    fn remember(&mut self, path: PathBuf, title: String) {
        let path = std::path::absolute(&path).unwrap_or(path);
        self.settings.remember(path, title);
    }

    /// Offers to read the open file again when it has changed on disk.
    pub(super) fn take_changes(&mut self) {
        let language = self.language();
        let open = self.tabs.current_mut();
        let Some(path) = open.path().map(Path::to_owned) else {
            return;
        };
        if open.changes.have_changed(&path) {
            open.notice = Some(Notice {
                error: false,
                text: Message::FileChanged.text(language).to_owned(),
                subject: Some(file_name(&path)),
                action: Some((Message::ReadAgain, Command::Reread(None))),
            });
        }
    }

    /// Says why a file could not be read; what was open stays open.
    fn fail(&mut self, path: Option<&Path>, error: &LoadError) {
        self.tabs.current_mut().loading = None;
        if *error == LoadError::Cancelled {
            self.context.request_repaint();
            return;
        }
        self.unread = Some(error.clone());
        let message = message(error);
        let detail = if let LoadError::UnsupportedFormat { name } = error {
            *name
        } else {
            ""
        };
        let text = format!("{}{detail}", message.text(self.language()));
        let subject = path.map(|path| path.display().to_string());
        self.tabs.current_mut().notice = Some(Notice {
            error: true,
            text,
            subject,
            action: None,
        });
    }

    /// Opens what was chosen in the dialog.
    pub(super) fn take_dialog(&mut self) {
        match self.dialog.answer() {
            Answer::Chosen(path) => self.open(path),
            Answer::Unavailable => self.say(true, Message::ErrorNoDialog),
            Answer::NotYet | Answer::None => {}
        }
    }
}

/// What to say of an error.
const fn message(error: &LoadError) -> Message {
    match error {
        LoadError::NotFound => Message::ErrorNotFound,
        LoadError::IsFolder => Message::ErrorFolder,
        LoadError::NoPermission => Message::ErrorPermission,
        LoadError::NotAFile => Message::ErrorNotAFile,
        LoadError::TooLarge { .. } | LoadError::TooManyParagraphs { .. } => Message::ErrorTooLarge,
        LoadError::Binary => Message::ErrorBinary,
        LoadError::UnsupportedFormat { .. } => Message::ErrorUnsupported,
        LoadError::Empty => Message::ErrorEmpty,
        LoadError::NoTextLayer => Message::ErrorNoTextLayer,
        LoadError::Locked => Message::ErrorLocked,
        LoadError::Damaged => Message::ErrorDamaged,
        LoadError::BeyondLimit { .. } => Message::ErrorBeyondLimit,
        LoadError::Cancelled => Message::ErrorCancelled,
        LoadError::Io { .. } => Message::ErrorIo,
        LoadError::Fault { .. } => Message::ErrorFault,
    }
}
