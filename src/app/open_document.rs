//! An open document and everything that the window remembers about it; what a tab stands for.
//!
//! May import: `document`, `session`, `worker`, `ui`.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{changes::Changes, file_name};
use crate::{
    document::Document,
    session::Session,
    ui::{
        across::Goal,
        find::FindBar,
        hidden::Hidden,
        masthead::MastheadState,
        messages::{Language, Message},
        notice::Notice,
        reader::{PageState, Place},
        views::Views,
    },
    worker::DocumentId,
};

/// A document, or a place for one: nothing is read yet, or the file holds several to choose from.
#[derive(Default)]
pub(super) struct OpenDocument {
    /// Its number, under which the worker reads for it.
    pub(super) id: DocumentId,
    /// The file that it is read from, as an absolute path.
    pub(super) file: Option<PathBuf>,
    /// What it was called when it was open last; for a tab whose file has not been read.
    pub(super) called: Option<String>,
    /// Whether its file is read only when the reader comes to it.
    pub(super) unread: bool,
    /// Whether it stays when its file cannot be read: it was there the last time.
    pub(super) restored: bool,
    /// What was looked at when it was opened: to go back to if it cannot be read.
    pub(super) opened_from: Option<DocumentId>,
    /// The text and how it is looked at, once it has been read.
    pub(super) session: Option<Session>,
    /// Where it is being read.
    pub(super) page: PageState,
    /// The place in it that is kept for the next run.
    pub(super) kept_place: Option<Place>,
    /// What the line over it remembers.
    pub(super) masthead: MastheadState,
    /// How it is seen: as text, as a table, on a map.
    pub(super) views: Views,
    /// Its hidden controls, and what the reader wants of them.
    pub(super) hidden: Hidden,
    /// The bar for searching in it.
    pub(super) find: FindBar,
    /// The place in it that it was opened for, until that is reached.
    pub(super) goal: Option<Goal>,
    /// What is being said about it.
    pub(super) notice: Option<Notice>,
    /// When the reading that is going on began, in seconds of egui's clock.
    pub(super) loading: Option<f64>,
    /// The articles of its file, where that holds several.
    pub(super) articles: Vec<Arc<Document>>,
    /// Tells when its file has changed on disk.
    pub(super) changes: Changes,
    /// What came in on standard input, to be read again in another encoding.
    pub(super) input: Option<Arc<[u8]>>,
}

impl OpenDocument {
    /// A file that is to be read when the reader comes to it.
    pub(super) fn unread(file: PathBuf, called: Option<String>) -> Self {
        Self {
            file: Some(file),
            called,
            unread: true,
            ..Self::default()
        }
    }

    /// The file that it was, or will be, read from.
    pub(super) fn path(&self) -> Option<&Path> {
        let session = self.session.as_ref();
        let read = session.and_then(|session| session.document.origin.path.as_deref());
        read.or(self.file.as_deref())
    }

    /// What it is called, as its reader wants hidden controls shown; `None` where nothing is open.
    pub(super) fn name(&self, language: Language) -> Option<String> {
        let Some(session) = &self.session else {
            let file = self.file.as_deref().map(file_name);
            return self.called.clone().or(file);
        };
        Some(self.hidden.name(name_of(&session.document, language)))
    }

    /// Whether nothing of it is there or has ever been asked for.
    pub(super) fn is_blank(&self) -> bool {
        self.has_nothing() && self.file.is_none() && self.loading.is_none()
    }

    /// Whether there is neither a text nor a list of articles.
    pub(super) fn has_nothing(&self) -> bool {
        self.session.is_none() && self.articles.is_empty()
    }

    /// What is kept of it when it is closed: of a file its name, since it can be read again; of a
    /// text that is no file all there is.
    pub(super) fn closed(self) -> Self {
        let called = self.name(Language::default());
        match &self.file {
            Some(file) => Self::unread(file.clone(), called),
            None => self,
        }
    }
}

/// What an article is called: its title, its file's name, or that it has none.
pub(super) fn name_of(document: &Document, language: Language) -> String {
    if let Some(title) = &document.metadata.title {
        return title.clone();
    }
    let path = document.origin.path.as_deref();
    path.map_or_else(|| Message::Untitled.text(language).to_owned(), file_name)
}
