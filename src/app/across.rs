//! All articles of the shelf: shows them where the page would be, has their index brought up to
//! date, asks it, and opens an article where something was found in it.
//!
//! May import: `index`, `session`, `worker`, `ui`, egui.

use std::path::PathBuf;

use egui::Ui;

use super::App;
use crate::{
    index::{Answer, Progress, Question, place_in},
    session::{Selection, Session},
    text::Span,
    ui::{
        Command, Look,
        across::{AcrossCommand, Goal, Scope, field_id},
        views::{View, show_head},
    },
    worker::{DocumentId, ShelfIndex},
};

impl App {
    /// Keeps the indexes of shelves in that folder, and begins to make one as soon as a shelf has
    /// been read (`at_once`) or when it is first asked for.
    pub fn keep_indexes_in(&mut self, home: PathBuf, at_once: bool) {
        self.indexes = Some(home);
        self.index_at_once = at_once;
    }

    /// The index of a folder; nothing is made yet.
    pub(super) fn index_of(&self, folder: PathBuf) -> Option<ShelfIndex> {
        let file = place_in(self.indexes.as_ref()?, &folder);
        let wake = self.context.clone();
        Some(ShelfIndex::new(folder, file, move || {
            wake.request_repaint()
        }))
    }

    /// Does what was asked for over all articles.
    pub(super) fn apply_across(&mut self, command: AcrossCommand) {
        match command {
            AcrossCommand::SearchTexts => self.search_all(),
            AcrossCommand::ShowNames => self.show_across(Some(Scope::Names)),
            AcrossCommand::Scope(scope) => self.show_across(Some(scope)),
            AcrossCommand::Typed(_) => {
                self.across.typed();
                self.ask_across();
            }
            AcrossCommand::Choose(choice) => {
                self.across.choose(choice);
                self.ask_across();
            }
            AcrossCommand::About(id) => {
                self.show_across(None);
                self.across.show_about(id);
                self.ask_across();
            }
            AcrossCommand::Back => {
                self.across.back();
                self.ask_across();
            }
            AcrossCommand::Open(goal) => self.open_at(goal),
            AcrossCommand::Build => self.build_index(),
            AcrossCommand::Stop => self.with_index(ShelfIndex::stop),
        }
    }

    /// Shows a way to see what is open, or all articles.
    pub(super) fn show_view(&mut self, view: View) {
        if view == View::Shelf {
            return self.show_across(None);
        }
        self.across_shown = false;
        self.tabs.current_mut().views.show_view(view);
    }

    /// Shows all articles, where there are any.
    fn show_across(&mut self, scope: Option<Scope>) {
        if self.index().is_none() {
            return;
        }
        self.across_shown = true;
        self.across.set_scope(scope.unwrap_or(self.across.scope()));
        if self.progress() == Progress::Unknown {
            self.build_index();
        }
        self.ask_across();
    }

    /// Looks in all texts for what is selected, or is looked for in the open one.
    fn search_all(&mut self) {
        let session = self.session();
        let selected = session.and_then(super::find::selected_line);
        let search = session.and_then(|session| session.search.as_ref());
        let looked_for = search.map(|search| search.query());
        let words = selected.or(looked_for).map(str::to_owned);
        if let Some(words) = words.filter(|_| !self.across_shown) {
            self.across.look_for(&words);
        }
        self.show_across(Some(Scope::Texts));
    }

    /// Puts the cursor into the field, where all articles are looked at.
    pub(super) fn focus_across(&self) -> bool {
        if self.across_shown {
            self.context
                .memory_mut(|memory| memory.request_focus(field_id()));
        }
        self.across_shown
    }

    /// Draws all articles, if they are what is looked at.
    pub(super) fn show_all(
        &mut self,
        ui: &mut Ui,
        look: &Look,
        commands: &mut Vec<Command>,
    ) -> bool {
        let Some(shelf) = self.shelf.as_ref().filter(|_| self.across_shown) else {
            self.across_shown = false;
            return false;
        };
        if self.tabs.current().session.is_some() {
            show_head(ui, look, View::Shelf, true, commands);
        }
        let progress = self.progress();
        let folder = shelf.shelf.folder();
        let name = folder.file_name().unwrap_or(folder.as_os_str());
        let name = name.to_string_lossy().into_owned();
        self.across.show(ui, look, &name, progress, commands);
        true
    }

    fn index(&self) -> Option<&ShelfIndex> {
        self.shelf.as_ref()?.index.as_ref()
    }

    fn with_index(&mut self, act: impl FnOnce(&ShelfIndex)) {
        self.index().map(act);
        self.context.request_repaint();
    }

    /// How far the index of the shelf is.
    pub fn progress(&self) -> Progress {
        self.index().map(ShelfIndex::progress).unwrap_or_default()
    }

    /// Asks the index what is to be shown.
    fn ask_across(&self) {
        if let Some(index) = self.index() {
            let questions = self.across.questions();
            questions
                .into_iter()
                .for_each(|question| index.ask(question));
        }
    }

    /// Asks where else the entity of the card is.
    pub(super) fn ask_elsewhere(&self) {
        if let (Some(index), Some((name, kind))) = (self.index(), self.sidebar.card_of()) {
            index.ask(Question::Called(name, kind));
        }
    }

    /// Has the index brought up to date when something is new, takes its answers, and asks anew
    /// when it has others.
    pub(super) fn take_across(&mut self) {
        if self.is_index_late() {
            self.build_index();
        }
        let Some(open) = &mut self.shelf else { return };
        let Some(index) = &open.index else { return };
        let changes = index.changes();
        let changed = std::mem::replace(&mut open.changes, changes) != changes;
        let answers: Vec<Answer> = std::iter::from_fn(|| index.poll()).collect();
        for answer in answers {
            match answer {
                Answer::Called {
                    name,
                    kind,
                    dossier,
                } => self.sidebar.take_elsewhere(&name, kind, dossier),
                answer => self.across.take(answer),
            }
        }
        if changed {
            if self.across_shown {
                self.ask_across();
            }
            self.ask_elsewhere();
        }
    }

    /// Whether the index does not know all that it should: the shelf has been looked through, or
    /// the reader has decided something else, and looks at what the index says.
    fn is_index_late(&mut self) -> bool {
        let decided = self.decided();
        let is_looked_at = self.across_shown || self.sidebar.card_of().is_some();
        let Some(open) = &mut self.shelf else {
            return false;
        };
        let readings = open.shelf.readings();
        let is_read = std::mem::replace(&mut open.readings, readings) != readings;
        let is_decided = is_looked_at && open.decided != decided;
        let progress = open.index.as_ref().map(ShelfIndex::progress);
        let is_known = progress.is_some_and(|progress| progress != Progress::Unknown);
        is_read && self.index_at_once || is_known && (is_read || is_decided)
    }

    /// Has the index brought up to date.
    fn build_index(&mut self) {
        let (decisions, decided) = (self.decisions(), self.decided());
        if let Some(open) = &mut self.shelf {
            open.decided = decided;
        }
        self.with_index(|index| index.build(decisions));
    }

    /// Waits until the index is up to date and has answered; for pictures and tests.
    pub fn finish_index(&mut self) {
        // An answer can lead to a question, a building to others.
        for _ in 0..3 {
            self.with_index(ShelfIndex::finish);
            self.take_across();
        }
    }

    /// Opens an article of the shelf at a place.
    fn open_at(&mut self, goal: Goal) {
        let Some(shelf) = &self.shelf else { return };
        let file = shelf.shelf.folder().join(&goal.path);
        self.across_shown = false;
        self.open(file);
        let open = self.tabs.current_mut();
        open.views.show_view(View::Article);
        open.goal = Some(goal);
        let id = open.id;
        self.near_goal(id);
    }

    /// Comes nearer to the place that a document was opened for: the article of its file, the
    /// words in that, the name there.
    pub(super) fn near_goal(&mut self, id: DocumentId) {
        let is_current = self.tabs.current().id == id;
        let Some(open) = self.tabs.get_mut(id).filter(|_| is_current) else {
            return;
        };
        let Some(goal) = open.goal.clone() else {
            return;
        };
        let wanted = open.articles.get(goal.article as usize);
        if let Some(wanted) = wanted.cloned() {
            let shown = open.session.as_ref().map(|session| &session.document);
            if shown.is_none_or(|shown| shown.fingerprint != wanted.fingerprint) {
                return self.open_article(goal.article as usize);
            }
        }
        let Some(session) = &mut open.session else {
            return;
        };
        let Some(span) = place_of(&goal, session) else {
            open.goal = None;
            return;
        };
        open.page.go_to(span.start);
        if !goal.is_mention {
            session.selection = Some(Selection::over(&session.document, span));
            open.goal = None;
        } else if session.is_complete() {
            open.goal = None;
            if let Some(mention) = session.mention_at(span.start) {
                self.go(|session| {
                    session.select_mention(mention);
                    Some(mention)
                });
            }
        }
    }
}

/// Where a goal's words stand in the text as it is now: where they stood, or else where they stand
/// nearest to that.
fn place_of(goal: &Goal, session: &Session) -> Option<Span> {
    let text = session.document.text.as_str();
    let there = text.get(goal.span.start..goal.span.end);
    // A mention's words are its entity's name, which may be longer.
    if there.is_some_and(|there| there == goal.words || goal.is_mention && !there.is_empty()) {
        return Some(goal.span);
    }
    let places = text.match_indices(goal.words.as_str());
    let nearest = places.min_by_key(|(at, _)| at.abs_diff(goal.span.start));
    nearest.map(|(at, words)| Span::new(at, at + words.len()))
}
