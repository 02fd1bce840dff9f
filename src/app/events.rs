//! Takes what the worker has read and what the dialog was answered.
//!
//! May import: everything below it.

use std::{path::Path, sync::Arc};

use super::{App, dialog::Answer, name_of};
use crate::{
    document::{Document, Warning},
    loader::LoadError,
    session::Session,
    ui::{
        messages::{self, Language, Message},
        notice::Notice,
    },
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
            Event::Loaded { document, .. } => self.show(document),
            Event::Extracted {
                extraction,
                complete,
                ..
            } => {
                if let Some(session) = &mut self.session {
                    session.take_extraction(extraction, complete);
                    self.page.forget_flash();
                }
            }
            Event::Failed { path, error, .. } => self.fail(path.as_deref(), &error),
        }
    }

    /// Shows a document that was just read.
    fn show(&mut self, document: Arc<Document>) {
        self.loading = false;
        self.just_shown = true;
        self.context.request_repaint();
        self.notice = self.remarks(&document);
        if let Some(path) = &document.origin.path {
            let path = std::path::absolute(path).unwrap_or_else(|_| path.clone());
            let title = name_of(&document, self.language());
            self.settings.remember(path, title);
        }
        self.session = Some(Session::new(document, self.settings.unshaded.clone()));
    }

    /// What to know of a document that was read in spite of some trouble.
    fn remarks(&self, document: &Document) -> Option<Notice> {
        let language = self.language();
        let remarks = document
            .warnings
            .iter()
            .map(|warning| remark(warning, language));
        let text = remarks.collect::<Vec<_>>().join(" ");
        let count = document.warnings.len();
        (count > 0).then(|| Notice {
            error: false,
            text,
            subject: Some(messages::remarks(count, language)),
        })
    }

    /// Says why a file could not be read; what was open stays open.
    fn fail(&mut self, path: Option<&Path>, error: &LoadError) {
        self.loading = false;
        let message = message(error);
        let detail = if let LoadError::UnsupportedFormat { name } = error {
            *name
        } else {
            ""
        };
        let text = format!("{}{detail}", message.text(self.language()));
        let subject = path.map(|path| path.display().to_string());
        self.notice = Some(Notice {
            error: true,
            text,
            subject,
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

/// What to say of some trouble, and what to do.
fn remark(warning: &Warning, language: Language) -> String {
    match warning {
        Warning::Undecodable { count } => {
            format!("{} {count}.", Message::RemarkUndecodable.text(language))
        }
        Warning::NulCharacters { count } => {
            format!("{} {count}.", Message::RemarkNul.text(language))
        }
        Warning::EncodedTwice => Message::RemarkEncodedTwice.text(language).to_owned(),
        Warning::Damaged => Message::RemarkDamaged.text(language).to_owned(),
        Warning::PartLeftOut { name } => {
            format!("{} {name}", Message::RemarkPartLeftOut.text(language))
        }
        Warning::PagesWithoutText { count } => {
            format!("{} {count}.", Message::RemarkPages.text(language))
        }
        Warning::MoreArticles { count } => {
            format!("{} {count}.", Message::RemarkMoreArticles.text(language))
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
