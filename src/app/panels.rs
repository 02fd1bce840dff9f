//! The parts of the window: the bar, the sidebar, and the page with what stands over it.
//!
//! May import: everything below it, egui.

use std::time::Duration;

use egui::{Frame, Margin, Panel, Rect, Ui};

use super::App;
use crate::{
    loader::{self, Encoding},
    session::Session,
    ui::{
        Command, Look, articles,
        command::Situation,
        help, hidden,
        messages::Message,
        notice::{self, Notice},
        palette::Palette,
        reader::column,
        reading::Choices,
        tab_strip,
        theme::size,
        toolbar::{self, Bar},
        views::View,
        welcome,
        widgets::focus_ring,
    },
};

/// How long a reading may take before it is said, in seconds.
const PATIENCE: f64 = 0.4;

/// How far the ring about the sidebar's edge is from it, in points.
const EDGE: f32 = 2.0;

/// How often its progress is drawn.
const REFRESH: Duration = Duration::from_millis(120);

/// What egui calls the sidebar.
const SIDEBAR: &str = "sidebar";

/// The least width of the sidebar, in points.
const SLIMMEST: f32 = 160.0;

/// What stands over everything until it is closed.
pub(super) enum Overlay {
    /// The palette.
    Palette(Palette),
    /// The sheet of keys.
    Help,
}

impl App {
    /// The bar over everything.
    pub(super) fn bar(&self, ui: &mut Ui, look: &Look, commands: &mut Vec<Command>) {
        let frame = Frame::new()
            .fill(look.theme.panel)
            .inner_margin(Margin::symmetric(8, 5));
        Panel::top("bar").frame(frame).show(ui, |ui| {
            self.bar_contents(ui, look, commands);
        });
    }

    /// What stands in the bar.
    pub(super) fn bar_contents(&self, ui: &mut Ui, look: &Look, commands: &mut Vec<Command>) {
        let open = self.tabs.current();
        let document = open.session.as_ref().map(|session| &session.document);
        let decoded = document.filter(|document| {
            let is_file = document.origin.path.is_some() || open.input.is_some();
            is_file && loader::has_encoding(document.origin.format)
        });
        let bar = Bar {
            title: &self.title,
            situation: self.situation(),
            encoding: decoded
                .map(|document| (document.origin.encoding, Encoding::NAMES.as_slice())),
            recent: &self.settings.recent,
            choices: Choices {
                reading: self.reading(),
                face: &self.settings.face,
                theme: self.settings.theme,
            },
            language: self.settings.language,
        };
        toolbar::show(ui, look, &bar, commands);
    }

    /// What can be done now.
    fn situation(&self) -> Situation {
        let session = self.tabs.current().session.as_ref();
        Situation {
            is_open: session.is_some(),
            has_shelf: self.shelf.is_some(),
            has_row: session.is_some_and(|session| session.selected_row().is_some()),
            can_copy: session.is_some_and(Session::has_selection),
        }
    }

    /// The palette or the sheet of keys, over everything.
    pub(super) fn overlay(&mut self, ui: &Ui, look: &Look, commands: &mut Vec<Command>) {
        let situation = self.situation();
        match &mut self.overlay {
            Some(Overlay::Palette(palette)) => palette.show(ui, look, situation, commands),
            Some(Overlay::Help) => help::show(ui, look, self.settings_file.as_deref(), commands),
            None => {}
        }
    }

    /// The tabs, where more than one document is open.
    pub(super) fn tab_strip(&self, ui: &mut Ui, look: &Look, commands: &mut Vec<Command>) {
        let tabs = self.tab_labels();
        if tabs.is_empty() {
            return;
        }
        let frame = Frame::new().fill(look.theme.panel).inner_margin(Margin {
            left: 8,
            right: 8,
            top: 0,
            bottom: 0,
        });
        Panel::top("tabs").frame(frame).show(ui, |ui| {
            let current = self.tabs.current_index();
            tab_strip::show(ui, look, &tabs, current, commands);
        });
    }

    /// The sidebar beside the page: at the left in Arabic, where an Arabic page ends.
    pub(super) fn side(&mut self, ui: &mut Ui, look: &Look, commands: &mut Vec<Command>) {
        let open = self.tabs.current();
        let (session, shelf) = (open.session.as_ref(), self.shelf.as_ref());
        let progress = self.progress();
        if session.is_none() && shelf.is_none() {
            return;
        }
        let narrow = ui.available_width() < size::NARROW;
        let shown = if narrow {
            self.sidebar_over_page
        } else {
            !self.settings.sidebar_hidden
        };
        if !shown {
            return;
        }
        let widest = (ui.available_width() * if narrow { 0.6 } else { 0.5 }).max(SLIMMEST);
        let shown = side_panel(look, widest).show(ui, |ui| {
            let (reading, open_file) = (open.page.block_at_top(), open.path());
            let shelf = shelf.map(|open| (&open.shelf, open_file, progress));
            self.sidebar
                .show(ui, look, session, reading, shelf, commands);
        });
        name_edge(ui, look, shown.response.rect);
    }

    /// The page with what stands over it, or what stands in the window without an article.
    pub(super) fn center(&mut self, ui: &mut Ui, look: &Look, commands: &mut Vec<Command>) {
        self.exporting(ui, look, commands);
        if self.show_all(ui, look, commands) {
            return;
        }
        self.waiting(ui, look, commands);
        self.over_page(ui, look, commands);
        self.page(ui, look, commands);
    }

    /// What stands over the page: the search, what is being said, the banner over hidden controls.
    fn over_page(&mut self, ui: &mut Ui, look: &Look, commands: &mut Vec<Command>) {
        let switches = self.settings.find;
        let open = self.tabs.current_mut();
        let session = open.session.as_ref();
        if let Some(search) = session.and_then(|session| session.search.as_ref()) {
            open.find.show(ui, look, search, switches, commands);
        }
        if let Some(notice) = &open.notice {
            notice::show(ui, look, notice, commands);
        }
        if open.session.is_some() && open.hidden.has_banner() {
            hidden::show(ui, look, &open.hidden, commands);
        }
    }

    /// The page, another view of the article, or what there is without one.
    fn page(&mut self, ui: &mut Ui, look: &Look, commands: &mut Vec<Command>) {
        let (reading, alone) = (self.reading(), self.is_alone());
        let has_shelf = self.shelf.is_some();
        let open = self.tabs.current_mut();
        match &mut open.session {
            Some(session) if open.views.current() != View::Article => {
                open.views.show(ui, look, session, has_shelf, commands);
            }
            Some(session) => {
                let has_list = !open.articles.is_empty();
                if !alone {
                    let area = ui.available_rect_before_wrap();
                    let column = column(area, &reading).x_range();
                    open.masthead
                        .show(ui, look, session, has_list, column, commands);
                }
                if let Some(selection) = open.page.show(ui, look, session, &reading, commands) {
                    session.selection = Some(selection);
                }
            }
            None if !open.articles.is_empty() => {
                articles::show(ui, look, &open.articles, commands);
            }
            // It is said above when it takes long; until then the page stays still.
            None if open.loading.is_some() => {}
            None => welcome::show(ui, look, &self.settings.recent, commands),
        }
    }

    /// Says how far a long reading is, with a way to end it.
    fn waiting(&self, ui: &mut Ui, look: &Look, commands: &mut Vec<Command>) {
        let open = self.tabs.current();
        let Some(began) = open.loading else { return };
        let left = PATIENCE - (ui.input(|input| input.time) - began);
        if left > 0.0 {
            ui.ctx()
                .request_repaint_after(Duration::from_secs_f64(left));
            return;
        }
        ui.ctx().request_repaint_after(REFRESH);
        let text = match self.worker.progress(open.id) {
            Some((page, pages)) => {
                format!("{} {page} / {pages}", look.say(Message::ReadingPage))
            }
            None => look.say(Message::Loading).to_owned(),
        };
        let waiting = Notice {
            error: false,
            text,
            subject: None,
            action: Some((Message::CancelReading, Command::CancelReading)),
        };
        notice::show(ui, look, &waiting, commands);
    }
}

/// The panel of the sidebar, at most `widest` points wide.
fn side_panel(look: &Look, widest: f32) -> Panel {
    let frame = Frame::new().fill(look.theme.panel).inner_margin(Margin {
        left: 10,
        right: 10,
        top: 10,
        bottom: 0,
    });
    let panel = if look.is_rtl() {
        Panel::left(SIDEBAR)
    } else {
        Panel::right(SIDEBAR)
    };
    panel
        .frame(frame)
        .resizable(true)
        .default_size(size::SIDEBAR.min(widest))
        .size_range(SLIMMEST..=widest)
}

/// Names the edge that makes the sidebar wider, as egui names it to screen readers in English, and
/// shows when it has the focus.
fn name_edge(ui: &Ui, look: &Look, sidebar_room: Rect) {
    let sidebar = egui::IdSalt::new(SIDEBAR);
    let edge = ui.scope_id().with_salt(sidebar).with("__resize");
    ui.ctx().accesskit_node_builder(edge, |node| {
        node.set_label(look.say(Message::SidebarEdge));
    });
    let line = if look.is_rtl() {
        sidebar_room.right()
    } else {
        sidebar_room.left()
    };
    let ring = Rect::from_x_y_ranges(line - EDGE..=line + EDGE, sidebar_room.y_range());
    let focused = ui.ctx().memory(|memory| memory.has_focus(edge));
    focus_ring(ui, look, ring, focused);
}
