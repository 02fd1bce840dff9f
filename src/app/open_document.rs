//! An open document and everything that the window remembers about it; what a tab stands for.
//!
//! May import: `document`, `session`, `ui`.

use std::{path::Path, sync::Arc};

use super::{changes::Changes, file_name};
use crate::{
    document::Document,
    session::Session,
    ui::{
        find::FindBar,
        hidden::Hidden,
        masthead::MastheadState,
        messages::{Language, Message},
        notice::Notice,
        reader::PageState,
    },
};

/// A document, or a place for one: nothing is read yet, or the file holds several to choose from.
#[derive(Default)]
pub(super) struct OpenDocument {
    /// The text and how it is looked at, once it has been read.
    pub(super) session: Option<Session>,
    /// Where it is being read.
    pub(super) page: PageState,
    /// What the line over it remembers.
    pub(super) masthead: MastheadState,
    /// Its hidden controls, and what the reader wants of them.
    pub(super) hidden: Hidden,
    /// The bar for searching in it.
    pub(super) find: FindBar,
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
    /// The file that it was read from.
    pub(super) fn path(&self) -> Option<&Path> {
        let session = self.session.as_ref()?;
        session.document.origin.path.as_deref()
    }

    /// What it is called, as its reader wants hidden controls shown; `None` before it is read.
    pub(super) fn name(&self, language: Language) -> Option<String> {
        let session = self.session.as_ref()?;
        Some(self.hidden.name(name_of(&session.document, language)))
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
