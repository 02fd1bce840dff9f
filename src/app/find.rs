//! The search in the article: its commands, and what the searching thread has found.
//!
//! May import: `session`, `text`, `worker`, `ui`, egui.

use std::sync::Arc;

use super::App;
use crate::{
    document::Document,
    session::{Search, Session},
    text::find::Switch,
    ui::reader::page_id,
    worker::Found,
};

/// The longest selection that becomes what is looked for, in bytes.
const LONGEST: usize = 200;

impl App {
    /// Opens the bar with what is selected, or what was looked for last.
    pub(super) fn find_open(&mut self) {
        if self.focus_across() {
            return;
        }
        let open = self.tabs.current_mut();
        let Some(session) = &mut open.session else {
            return;
        };
        let selected = selected_line(session).map(str::to_owned);
        let query = selected.unwrap_or_else(|| open.find.text().to_owned());
        let place = match session.selection {
            Some(selection) => selection.span().start,
            None => open.page.place(),
        };
        open.find.open(&query);
        let known = session.search.take();
        let same = known.filter(|search| search.query() == query && session.selection.is_none());
        let is_known = same.is_some();
        session.search = Some(same.unwrap_or_else(|| Search::new(place)));
        if !is_known {
            self.find_for(query);
        }
    }

    /// Looks for `query` in the open article.
    pub(super) fn find_for(&mut self, query: String) {
        let switches = self.settings.find;
        let Some(session) = &mut self.tabs.current_mut().session else {
            return;
        };
        let Some(search) = &mut session.search else {
            return;
        };
        search.look_for(&query, switches);
        self.searcher
            .search(Arc::clone(&session.document), query, switches);
    }

    /// Goes to the next hit or the one before; opens the bar where there is no search.
    pub(super) fn find_step(&mut self, forward: bool) {
        let open = self.tabs.current_mut();
        let search = open.session.as_mut().map(|session| &mut session.search);
        match search {
            Some(Some(search)) => {
                let hit = search.step(forward);
                if let Some(hit) = hit {
                    open.page.go_to(hit.span.start);
                }
            }
            Some(None) => self.find_open(),
            None => {}
        }
    }

    /// Turns a switch over and looks again.
    pub(super) fn find_switch(&mut self, switch: Switch) {
        self.change_settings(|settings| settings.find.toggle(switch));
        let search = self.session().and_then(|session| session.search.as_ref());
        if let Some(query) = search.map(|search| search.query().to_owned()) {
            self.find_for(query);
        }
    }

    /// Closes the bar and gives the focus back to the page.
    pub(super) fn find_close(&mut self) {
        if let Some(session) = &mut self.tabs.current_mut().session {
            session.search = None;
        }
        self.context
            .memory_mut(|memory| memory.request_focus(page_id()));
    }

    /// Takes what was found since the last frame; looks again where another tab's search came
    /// between, or turned a switch over.
    pub(super) fn take_found(&mut self) {
        if let Some(found) = self.searcher.poll() {
            self.found(found);
        }
        let switches = self.settings.find;
        let stale = |search: &&Search| !search.is_complete() || search.switches() != switches;
        let search = self.session().and_then(|session| session.search.as_ref());
        let query = search.filter(stale).map(|search| search.query().to_owned());
        if let Some(query) = query.filter(|_| !self.searcher.is_at_work()) {
            self.find_for(query);
        }
    }

    /// Waits until what is looked for is found; for pictures and tests.
    pub(super) fn finish_searching(&mut self) {
        while let Some(found) = self.searcher.wait() {
            self.found(found);
        }
    }

    fn found(&mut self, found: Found) {
        let open = self.tabs.current_mut();
        let Some(session) = &mut open.session else {
            return;
        };
        let asked = |search: &&mut Search| {
            search.query() == found.query
                && search.switches() == found.switches
                && Arc::ptr_eq(&session.document, &found.document)
        };
        if let Some(search) = session.search.as_mut().filter(asked) {
            search.take(found.hits);
            if let Some(hit) = search.current_hit() {
                open.page.go_to(hit.span.start);
            }
        }
    }

    /// Goes on searching in a text that was read anew.
    pub(super) fn search_anew(&mut self, before: Option<Session>) {
        let open = self.tabs.current_mut();
        let (Some(before), Some(session)) = (before, &mut open.session) else {
            return;
        };
        if let Some(search) = before.search
            && are_one(&before.document, &session.document)
        {
            session.search = Some(Search::new(open.page.place()));
            self.find_for(search.query().to_owned());
        }
    }
}

/// Whether both were read from one file.
fn are_one(one: &Document, other: &Document) -> bool {
    one.origin.path.is_some() && one.origin.path == other.origin.path
}

/// What is selected, if that is something to look for: a part of one paragraph.
pub(super) fn selected_line(session: &Session) -> Option<&str> {
    let selected = session.document.slice(session.selection?.span());
    let line = selected.trim();
    let fits = !line.is_empty() && line.len() <= LONGEST && !line.contains('\n');
    fits.then_some(line)
}
