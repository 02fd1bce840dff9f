//! Applies the reader's commands: the one place where a view's wish becomes a change.
//!
//! May import: everything below it, egui.

use std::{path::PathBuf, sync::Arc};

use super::{
    App, Settings,
    dialog::{Says, Wanted},
    panels::Overlay,
};
use crate::{
    loader::Encoding,
    session::{RowId, Selection, Session},
    ui::{
        Command,
        card::Card,
        messages::Message,
        notice::Notice,
        palette::{self, Palette},
    },
};

/// The article that comes with the program.
pub const SAMPLE: &str = include_str!("../../assets/sample/article.txt");

impl App {
    /// Does what was asked for.
    pub fn apply(&mut self, command: Command) {
        match command {
            Command::OpenDialog => self.open_dialog(Wanted::File),
            Command::Export => self.ask_export(),
            Command::ExportShelf => self.ask_shelf_export(),
            Command::ExportShelfTo(path) => self.export_shelf_to(path),
            Command::StopShelfExport => self.stop_shelf_export(),
            Command::Print { shading } => self.ask_print(shading),
            Command::ExportTo(path) => self.export_to(path),
            Command::PrintTo(path, shading) => self.print_to(path, shading),
            Command::Open(path) => self.open(path),
            Command::OpenAll(paths) => self.open_all(paths),
            Command::Dropped(paths) => self.take_dropped(paths),
            Command::TakeCorrections => self.ask_corrections(),
            Command::TakeFrom(path) => self.take_corrections(path),
            Command::ShowTab(index) => self.show_tab(index),
            Command::StepTab { forward } => self.step_tab(forward),
            Command::CloseTab(index) => self.close_tab(index),
            Command::ReopenTab => self.reopen_tab(),
            Command::OpenFolderDialog => self.open_dialog(Wanted::Folder),
            Command::CloseShelf => self.close_shelf(),
            Command::SortShelf(order) => self.with_shelf(|shelf| shelf.set_order(order)),
            Command::FilterShelf(filter) => self.with_shelf(|shelf| shelf.set_filter(&filter)),
            Command::FocusShelf => self.focus_shelf(),
            Command::OpenSample => self.read_text(SAMPLE.to_owned()),
            Command::Paste => self
                .context
                .send_viewport_cmd(egui::ViewportCommand::RequestPaste),
            Command::ReadText(text) => self.paste(text),
            Command::Reread(encoding) => self.reread(encoding),
            Command::OpenArticle(index) => self.open_article(index),
            Command::ShowArticles => self.tabs.current_mut().session = None,
            Command::CancelReading => self.worker.cancel(self.tabs.current().id),
            Command::GoToBlock(block) => self.tabs.current_mut().page.go_to_block(block),
            Command::SetPublished(day) => self.set_published(day),
            Command::SidebarTab(tab) => self.sidebar.show_tab(tab),
            Command::ClearRecent => self.change_settings(|settings| settings.recent.clear()),
            Command::CopySelection => self.copy(),
            Command::SelectAll => self.select_all(),
            Command::FindOpen => self.find_open(),
            Command::FindFor(query) => self.find_for(query),
            Command::FindNext => self.find_step(true),
            Command::FindPrevious => self.find_step(false),
            Command::FindSwitch(switch) => self.find_switch(switch),
            Command::FindClose => self.find_close(),
            Command::Zoom(steps) => self.change_settings(|settings| settings.zoom_by(steps)),
            Command::ToggleTashkeel => {
                self.change_settings(|settings| settings.hide_tashkeel ^= true);
            }
            Command::ToggleControls => self.toggle_controls(),
            Command::Digits(digits) => self.change_settings(|settings| settings.digits = digits),
            Command::Justify(ends) => {
                self.change_settings(|settings| settings.justification = Some(ends));
            }
            Command::ToggleFullScreen => self.toggle_full_screen(),
            Command::ToggleAlone => self.toggle_alone(),
            Command::Face(face) => self.change_settings(|settings| settings.face = face),
            Command::LineHeight(steps) => {
                self.change_settings(|settings| settings.move_lines(steps));
            }
            Command::Measure(steps) => {
                self.change_settings(|settings| settings.lengthen_lines(steps));
            }
            Command::Shading(shading) => {
                self.change_settings(|settings| settings.shading = shading);
            }
            Command::ShowHidden => self.tabs.current_mut().hidden.shown ^= true,
            Command::ReadWithout => self.tabs.current_mut().hidden.without ^= true,
            Command::CloseHidden => self.tabs.current_mut().hidden.closed = true,
            Command::ToggleSidebar => self.toggle_sidebar(),
            Command::FocusFilter => {
                self.alone = None;
                self.focus_filter();
            }
            Command::Filter(filter) => self.with_session(|session| session.set_filter(&filter)),
            Command::StepRow(row) => self.go(|session| session.step_row(row)),
            Command::SelectMention(mention) => self.select_mention(mention),
            Command::StepMention { forward } => self.go(|session| session.step_mention(forward)),
            Command::Deselect => self.with_session(Session::deselect),
            Command::ToggleShading(kind) => {
                self.with_session(|session| session.toggle_shading(kind));
                self.keep_shading();
            }
            Command::ToggleDoubtful => self.toggle_doubtful(),
            Command::Theme(theme) => self.change_settings(|settings| settings.theme = theme),
            Command::Language(language) => {
                self.change_settings(|settings| settings.language = language)
            }
            Command::ToggleMotion => self.change_settings(|settings| settings.less_motion ^= true),
            Command::OpenCard(row) => self.open_card(Some(row)),
            Command::OpenSelectedCard => self.open_card(None),
            Command::CloseCard => self.sidebar.close_card(),
            Command::ShowView(view) => self.show_view(view),
            Command::Across(command) => self.apply_across(command),
            Command::OpenPalette => self.overlay = Some(Overlay::Palette(Palette::default())),
            Command::OpenHelp => self.overlay = Some(Overlay::Help),
            Command::CloseOverlay => {
                self.overlay = None;
                palette::leave(&self.context);
            }
            Command::Desk(command) => self.apply_desk(command),
            Command::CloseNotice => self.tabs.current_mut().notice = None,
            Command::Quit => self.context.send_viewport_cmd(egui::ViewportCommand::Close),
        }
    }

    /// Shows controls in every document, or in none, the banner's choice for this one included.
    fn toggle_controls(&mut self) {
        let shown = self.reading().display.controls;
        self.tabs.current_mut().hidden.shown = false;
        self.change_settings(|settings| settings.show_controls = !shown);
    }

    /// Leaves out names that may be wrong, in every document, or has them again.
    fn toggle_doubtful(&mut self) {
        self.change_settings(|settings| settings.sure_alone ^= true);
        let sure_alone = self.settings.sure_alone;
        self.with_each(|session| session.set_sure_alone(sure_alone));
    }

    fn paste(&mut self, text: String) {
        if text.trim().is_empty() {
            self.say(true, Message::ErrorClipboardEmpty);
        } else {
            self.read_text(text);
        }
    }

    /// Shows one of the file's articles and has its entities looked for.
    pub(super) fn open_article(&mut self, index: usize) {
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

    fn open_dialog(&mut self, wanted: Wanted) {
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

    fn copy(&self) {
        if let Some(session) = self.session()
            && let Some(selection) = session.selection
            && !selection.span().is_empty()
        {
            self.context
                .copy_text(session.document.slice(selection.span()).to_owned());
        }
    }

    fn select_all(&mut self) {
        self.with_session(|session| session.selection = Some(Selection::all(&session.document)));
    }

    fn toggle_sidebar(&mut self) {
        self.sidebar_over_page = !self.sidebar_over_page;
        self.change_settings(|settings| settings.sidebar_hidden = !settings.sidebar_hidden);
    }

    fn show_sidebar(&mut self) {
        self.sidebar_over_page = true;
        self.settings.sidebar_hidden = false;
    }

    /// Puts the cursor into the shelf's filter, or asks for a folder where there is none.
    fn focus_shelf(&mut self) {
        if self.shelf.is_none() {
            return self.open_dialog(Wanted::Folder);
        }
        self.sidebar_over_page = true;
        self.settings.sidebar_hidden = false;
        self.sidebar.focus_shelf();
    }

    fn focus_filter(&mut self) {
        self.show_sidebar();
        self.sidebar.focus_filter();
    }

    /// Moves to a mention and shows it on the page and in the sidebar.
    pub(super) fn go(&mut self, step: impl FnOnce(&mut Session) -> Option<usize>) {
        let now = self.context.input(|input| input.time);
        let open = self.tabs.current_mut();
        if let Some(session) = &mut open.session
            && let Some(mention) = step(session)
        {
            open.page.go_to_mention(session, mention, now);
            let row: RowId = session.row_of(mention);
            self.sidebar.show_row(row);
        }
    }

    fn select_mention(&mut self, mention: usize) {
        if let Some(session) = &mut self.tabs.current_mut().session {
            session.select_mention(mention);
            self.sidebar.show_row(session.row_of(mention));
        }
    }

    /// Shows the card of `row`, or of the selected one.
    fn open_card(&mut self, row: Option<RowId>) {
        let session = self.tabs.current().session.as_ref();
        let Some(session) = session else { return };
        if let Some(row) = row.or_else(|| session.selected_row()) {
            self.sidebar.open_card(Card::of(session, row));
            self.show_sidebar();
            self.ask_elsewhere();
        }
    }

    pub(super) fn with_session(&mut self, act: impl FnOnce(&mut Session)) {
        self.tabs.current_mut().session.as_mut().map(act);
    }

    fn keep_shading(&mut self) {
        if let Some(hidden) = self.session().map(|session| session.hidden().clone()) {
            self.change_settings(|settings| settings.unshaded = hidden);
        }
    }

    /// Changes the settings and keeps them.
    pub(super) fn change_settings(&mut self, change: impl FnOnce(&mut Settings)) {
        change(&mut self.settings);
        self.keep_settings();
    }

    /// Writes the settings, where they are kept.
    pub(super) fn keep_settings(&mut self) {
        let written = self
            .settings_file
            .as_ref()
            .map(|file| self.settings.write(file));
        if written.is_some_and(|written| written.is_err()) {
            self.say(true, Message::ErrorSettings);
        }
    }

    /// Says something that is about no file.
    pub(super) fn say(&mut self, error: bool, message: Message) {
        let text = message.text(self.language()).to_owned();
        self.tabs.current_mut().notice = Some(Notice {
            error,
            text,
            subject: None,
            action: None,
        });
    }
}
