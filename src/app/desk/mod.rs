//! The window's desk: where the reader's acts are kept, and what stands open of it.
//!
//! May import: `annotation`, `document`, `session`, `ui`, egui.

mod acts;
mod files;
mod follow;
mod words;

use std::{path::PathBuf, sync::Arc};

use egui::Event;

use super::App;
use crate::{
    annotation::{
        lexicon::{Lexicon, WordAct},
        store::{Decisions, Kept, Store, StoreError},
    },
    session::Session,
    ui::{Command, Look, desk::DeskState, messages::Message, notice::Notice},
    worker::DocumentId,
};
use files::Files;

/// What the window has of the desk.
#[derive(Default)]
pub(super) struct Desk {
    /// Where acts are kept; `None` keeps them in memory alone (pictures, tests).
    store: Option<Store>,
    lexicon: Kept<WordAct>,
    /// What the lexicon holds.
    words: Arc<Lexicon>,
    /// Counts what was decided or taken back, here or in another window.
    decided: u64,
    view: DeskState,
    files: Files,
}

impl App {
    /// Keeps what the reader does in that folder, and takes what is there.
    pub fn keep_acts_in(&mut self, folder: PathBuf) {
        let store = Store::at(folder);
        match store.lexicon() {
            Ok(opened) => {
                self.desk.lexicon = opened.kept;
                self.say_set_aside(opened.set_aside);
            }
            Err(error) => self.say_unsaved(Err(error)),
        }
        self.desk.words = Arc::new(Lexicon::of(self.desk.lexicon.journal()));
        self.desk.store = Some(store);
    }

    /// What the reader decided, for whatever goes through the shelf.
    pub(super) fn decisions(&self) -> Decisions {
        match &self.desk.store {
            Some(store) => Decisions::Kept(store.clone()),
            None => Decisions::InMemory(Arc::clone(&self.desk.words)),
        }
    }

    /// A number that is another when he has decided something else.
    pub(super) const fn decided(&self) -> u64 {
        self.desk.decided
    }

    /// Gives a document that was just read the lexicon, and what the reader did to it.
    pub(super) fn begin_desk(&mut self, id: DocumentId) {
        let open = self.tabs.get_mut(id);
        let Some(session) = open.and_then(|open| open.session.as_mut()) else {
            return;
        };
        session.take_lexicon(Arc::clone(&self.desk.words));
        let Some(store) = &self.desk.store else {
            return;
        };
        match store.open(&session.document) {
            Ok(opened) => {
                session.take_annotations(opened.kept);
                self.say_set_aside(opened.set_aside);
            }
            Err(error) => self.say_unsaved(Err(error)),
        }
    }

    /// Draws what stands open, and takes what other windows have done since this one had the
    /// focus. To be called before anything else takes keys.
    pub(super) fn show_desk(&mut self, look: &Look, commands: &mut Vec<Command>) {
        let context = self.context.clone();
        let focused = |event: &Event| *event == Event::WindowFocused(true);
        if context.input(|input| input.events.iter().any(focused)) {
            self.refresh_desk();
        }
        self.take_files();
        let session = self.tabs.current().session.as_ref();
        self.desk
            .view
            .show(&context, look, session, &self.desk.words, commands);
    }

    /// Takes what other windows have written.
    fn refresh_desk(&mut self) {
        let news = self.desk.lexicon.refresh();
        if matches!(news, Ok(true)) {
            self.spread_lexicon();
        }
        self.say_unsaved(news.map(|_| ()));
        // Of another article than those that are open, too.
        self.desk.decided += 1;
        let mut read = Ok(());
        self.with_each(|session| read = session.refresh_annotations());
        self.say_unsaved(read);
    }

    /// Gives the open documents the lexicon as it is now.
    fn spread_lexicon(&mut self) {
        self.desk.words = Arc::new(Lexicon::of(self.desk.lexicon.journal()));
        self.desk.decided += 1;
        let words = Arc::clone(&self.desk.words);
        self.with_each(|session| session.take_lexicon(Arc::clone(&words)));
    }

    /// Changes each open document.
    pub(in crate::app) fn with_each(&mut self, mut change: impl FnMut(&mut Session)) {
        let ids: Vec<DocumentId> = self.tabs.all().iter().map(|open| open.id).collect();
        for id in ids {
            if let Some(open) = self.tabs.get_mut(id)
                && let Some(session) = &mut open.session
            {
                change(session);
                open.page.forget_flash();
            }
        }
    }

    /// Says that something could not be written or read, if so.
    fn say_unsaved(&mut self, written: Result<(), StoreError>) {
        if written.is_err() {
            self.say(true, Message::DeskUnsaved);
        }
    }

    fn say_set_aside(&mut self, file: Option<PathBuf>) {
        if let Some(file) = file {
            self.say_about(true, Message::DeskSetAside, &file.display().to_string());
        }
    }

    /// Says something with what it is about after it.
    fn say_about(&mut self, error: bool, message: Message, of: &str) {
        let text = format!("{} {of}", message.text(self.language()));
        self.tabs.current_mut().notice = Some(Notice {
            error,
            text,
            subject: None,
            action: None,
        });
    }
}
