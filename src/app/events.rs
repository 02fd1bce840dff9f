//! Takes what the worker has read and what the dialog was answered.
//!
//! May import: everything below it.

use std::{path::Path, sync::Arc};

use super::{App, Unread, dialog::Answer, file_name, open_document::name_of};
use crate::{
    document::Document,
    loader::LoadError,
    session::Session,
    ui::{Command, hidden::Hidden, messages::Message, notice::Notice},
    worker::{DocumentId, Event},
};

impl App {
    /// Takes what the worker has done since the last frame.
    pub(super) fn take_events(&mut self) {
        while let Some((id, event)) = self.worker.poll() {
            self.take(id, event);
        }
    }

    /// Waits until the worker has nothing more to do; for pictures and tests.
    pub fn finish_reading(&mut self) {
        self.follow_desk();
        while let Some((id, event)) = self.worker.wait() {
            self.take(id, event);
        }
        self.finish_remembering();
        self.finish_searching();
    }

    /// Takes what has come of document `id`, unless it was closed meanwhile.
    fn take(&mut self, id: DocumentId, event: Event) {
        let Some(open) = self.tabs.get_mut(id) else {
            return;
        };
        match event {
            Event::Several { articles, .. } => {
                self.list(id, articles);
                self.near_goal(id);
            }
            Event::Loaded { document, .. } => {
                open.articles.clear();
                self.show(id, document);
            }
            Event::Extracted {
                extraction,
                complete,
                ..
            } => {
                if let Some(session) = &mut open.session {
                    session.take_extraction(extraction, complete);
                    open.page.forget_flash();
                }
                self.near_goal(id);
            }
            Event::Failed { error, .. } => self.fail(id, &error),
        }
    }

    /// Offers the articles of a file that holds several.
    fn list(&mut self, id: DocumentId, articles: Vec<Arc<Document>>) {
        let Some(open) = self.tabs.get_mut(id) else {
            return;
        };
        open.loading = None;
        open.notice = None;
        open.session = None;
        open.articles = articles;
        if let Some(path) = open.path().map(Path::to_owned) {
            let name = file_name(&path);
            self.settings.remember(path, name);
        }
        self.keep_settings();
        self.context.request_repaint();
    }

    /// Shows a document that was just read.
    pub(super) fn show(&mut self, id: DocumentId, document: Arc<Document>) {
        let Some(open) = self.tabs.get_mut(id) else {
            return;
        };
        self.just_shown = true;
        self.context.request_repaint();
        open.loading = None;
        open.notice = None;
        let place = self
            .session_keeper
            .look(|session| session.place(document.fingerprint));
        if let Some(place) = place.filter(|_| open.session.is_none()) {
            open.page.go_to_place(place);
        }
        open.hidden = Hidden::found(document.misleading());
        let hidden = self.settings.unshaded.clone();
        let sure_alone = self.settings.sure_alone;
        let before = open.session.take();
        let session = open
            .session
            .insert(Session::new(Arc::clone(&document), hidden));
        session.set_sure_alone(sure_alone);
        self.begin_desk(id);
        self.follow_desk();
        if self.tabs.current().id == id {
            self.search_anew(before);
        }
        self.tabs.set_changed();
        self.keep_in_sight(id, &document);
        self.say_missing_face();
        self.near_goal(id);
    }

    /// Remembers the document's file, and watches it.
    fn keep_in_sight(&mut self, id: DocumentId, document: &Document) {
        let language = self.language();
        let Some(open) = self.tabs.get_mut(id) else {
            return;
        };
        let Some(path) = open.path().map(Path::to_owned) else {
            return;
        };
        let wake = self.context.clone();
        open.changes.watch(&path, move || wake.request_repaint());
        // Of several articles in a file, the file was remembered when they were listed.
        if open.articles.is_empty() {
            self.settings.remember(path, name_of(document, language));
        }
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
    fn fail(&mut self, id: DocumentId, error: &LoadError) {
        let (Some(index), Some(open)) = (self.tabs.index_of(id), self.tabs.get_mut(id)) else {
            return;
        };
        open.loading = None;
        let path = open.path().map(Path::to_owned);
        let is_gone = open.has_nothing() && !open.restored;
        let stays_empty = open.has_nothing() && open.restored;
        if is_gone {
            self.give_back_tab(index);
        }
        if let (LoadError::IsFolder, Some(folder)) = (error, &path) {
            return self.open_shelf(folder.clone());
        }
        self.context.request_repaint();
        if *error == LoadError::Cancelled && !stays_empty {
            return;
        }
        self.unread = Some(Unread {
            file: path.clone(),
            error: error.clone(),
        });
        let notice = self.failure(path.as_deref(), error, stays_empty);
        if is_gone {
            self.tabs.current_mut().notice = Some(notice);
        } else if let Some(open) = self.tabs.get_mut(id) {
            open.notice = Some(notice);
        }
    }

    /// What to say of an error; `again` where the file can be asked for again.
    fn failure(&self, path: Option<&Path>, error: &LoadError, again: bool) -> Notice {
        let detail = if let LoadError::UnsupportedFormat { name } = error {
            *name
        } else {
            ""
        };
        Notice {
            error: true,
            text: format!("{}{detail}", message(error).text(self.language())),
            subject: path.map(|path| path.display().to_string()),
            action: again.then_some((Message::ReadAgain, Command::Reread(None))),
        }
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
