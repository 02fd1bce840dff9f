//! What threads do after the reader's acts: another day of publication has everything looked for
//! anew, another lexicon is compared with a long article.
//!
//! May import: `session`, `worker`.

use std::sync::Arc;

use crate::{
    app::App,
    worker::{DocumentId, Remembered},
};

impl App {
    /// Has threads do what the acts on the open documents call for; the one that is looked at goes
    /// first.
    pub(in crate::app) fn follow_desk(&mut self) {
        let current = self.tabs.current().id;
        let mut ids: Vec<DocumentId> = self.tabs.all().iter().map(|open| open.id).collect();
        ids.sort_by_key(|id| *id != current);
        for id in ids {
            self.follow(id);
        }
    }

    fn follow(&mut self, id: DocumentId) {
        let open = self.tabs.get_mut(id);
        let Some(session) = open.and_then(|open| open.session.as_mut()) else {
            return;
        };
        if session.take_redated() {
            // Dates are counted from the day of publication.
            let (document, day) = (Arc::clone(&session.document), session.given_day());
            self.worker.extract(id, document, day);
        }
        if let Some(request) = session.ask_to_remember() {
            self.rememberer.ask(id, request);
        }
    }

    /// Takes what the lexicon makes of open articles.
    pub(in crate::app) fn take_remembered(&mut self) {
        while let Some(remembered) = self.rememberer.poll() {
            self.take_one(remembered);
        }
    }

    /// Waits for that; for pictures and tests.
    pub(in crate::app) fn finish_remembering(&mut self) {
        self.follow_desk();
        while let Some(remembered) = self.rememberer.wait() {
            self.take_one(remembered);
        }
    }

    /// Takes it for one of them, unless that was closed meanwhile.
    fn take_one(&mut self, remembered: Remembered) {
        let Some(open) = self.tabs.get_mut(remembered.id) else {
            return;
        };
        if let Some(session) = &mut open.session {
            session.take_remembered(&remembered.request, remembered.extraction);
            open.page.forget_flash();
        }
        self.near_goal(remembered.id);
    }
}
