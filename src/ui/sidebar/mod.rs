//! The sidebar: what was found, by type, one row an entity, with a filter over it; and in a
//! second tab the contents of an article that has headings; in a third the shelf, a folder of
//! articles.
//!
//! May import: `document`, `session`, `shelf`, `entity`, `text`, `typeset`, `ui`, egui.

mod contents;
mod group;
mod row;
mod row_acts;
mod shelf;

use std::{path::Path, sync::Arc};

use egui::{Id, Role, ScrollArea, Ui};

use super::{
    Command, Look,
    card::Card,
    marks::MarksList,
    messages::Message,
    theme::size,
    widgets::{Gutter, Icon, LineEdit, icon_button, instead, scrolling, segments},
};
use crate::{
    entity::EntityType,
    index::{Dossier, Progress},
    session::{RowId, Session},
    shelf::Shelf,
};
use contents::Contents;
pub use row::{country, note};
use shelf::ShelfState;

/// What the sidebar shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    /// The entities.
    #[default]
    Entities,
    /// The headings.
    Contents,
    /// The reader's marks.
    Marks,
    /// The articles of a folder.
    Shelf,
}

/// What the sidebar remembers between frames.
#[derive(Debug, Default)]
pub struct SidebarState {
    tab: Tab,
    contents: Contents,
    marks: MarksList,
    shelf: ShelfState,
    filter: LineEdit,
    /// The card that is shown in place of the list.
    card: Option<Card>,
    /// Whether the next frame puts the cursor into the filter.
    focus_filter: bool,
    /// The row that the next frame brings into view.
    wanted: Option<RowId>,
}

/// The filter's place for the keyboard focus.
pub fn filter_id() -> Id {
    Id::unique("filter")
}

impl SidebarState {
    /// Puts the cursor into the filter with the next frame.
    pub fn focus_filter(&mut self) {
        self.tab = Tab::Entities;
        self.card = None;
        self.focus_filter = true;
    }

    /// Puts the cursor into the shelf's filter with the next frame.
    pub fn focus_shelf(&mut self) {
        self.tab = Tab::Shelf;
        self.shelf.focus_filter = true;
    }

    /// Brings a row into view with the next frame.
    pub fn show_row(&mut self, row: RowId) {
        self.wanted = Some(row);
    }

    /// Shows a card in place of the list.
    pub fn open_card(&mut self, card: Card) {
        self.card = Some(card);
        self.tab = Tab::Entities;
    }

    /// The name and the type of the entity whose card is open.
    pub fn card_of(&self) -> Option<(String, EntityType)> {
        let card = self.card.as_ref()?;
        Some((card.name().to_owned(), card.row().kind))
    }

    /// Takes what the shelf says of the entity of that name, for its card.
    pub fn take_elsewhere(&mut self, name: &str, kind: EntityType, dossier: Option<Arc<Dossier>>) {
        let card = self.card.as_mut();
        if let Some(card) = card.filter(|card| card.name() == name && card.row().kind == kind) {
            card.take_elsewhere(dossier);
        }
    }

    /// Shows the list again, with the card's row in view.
    pub fn close_card(&mut self) {
        self.wanted = self.card.take().map(|card| card.row());
    }

    /// Shows that tab from the next frame on.
    pub fn show_tab(&mut self, tab: Tab) {
        self.tab = tab;
    }

    /// Draws the sidebar of what is looked at: an article, of which `reading` is the block at the
    /// top of the page; and the shelf.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        look: &Look,
        session: Option<&Session>,
        reading: usize,
        shelf: Option<(&Shelf, Option<&Path>, Progress)>,
        commands: &mut Vec<Command>,
    ) {
        let renewed = |card: Card| card.renewed(session?);
        self.card = self.card.take().and_then(renewed);
        if let (Some(card), Some(session)) = (&self.card, session) {
            return card.show(ui, look, session, commands);
        }
        let tabs = self.tabs(look, session, shelf.is_some());
        let is_there = tabs.iter().any(|(tab, _)| *tab == self.tab);
        let tab = if is_there { self.tab } else { tabs[0].0 };
        if tabs.len() > 1 {
            let chosen = segments(ui, look, &tabs, tab);
            commands.extend(chosen.map(Command::SidebarTab));
            ui.add_space(size::HALF);
        }
        match (tab, session, shelf) {
            (Tab::Shelf, _, Some((shelf, current, progress))) => {
                self.shelf
                    .show(ui, look, (shelf, progress), current, commands);
            }
            (Tab::Contents, Some(session), _) => {
                self.contents.show(ui, look, session, reading, commands);
            }
            (Tab::Marks, Some(session), _) => self.marks.show(ui, look, session, commands),
            (_, Some(session), _) => self.entities(ui, look, session, commands),
            (_, None, _) => {}
        }
    }

    /// The tabs that there is something in.
    fn tabs(
        &mut self,
        look: &Look,
        session: Option<&Session>,
        shelf: bool,
    ) -> Vec<(Tab, &'static str)> {
        let mut tabs = Vec::new();
        if let Some(session) = session {
            self.contents.of(&session.document);
            tabs.push((Tab::Entities, look.say(Message::Entities)));
            let contents = (Tab::Contents, look.say(Message::Contents));
            tabs.extend(self.contents.is_useful().then_some(contents));
            let has_marks = !session.marks().is_empty() || self.tab == Tab::Marks;
            tabs.extend(has_marks.then_some((Tab::Marks, look.say(Message::Marked))));
        }
        if shelf || tabs.is_empty() {
            tabs.push((Tab::Shelf, look.say(Message::Shelf)));
        }
        tabs
    }

    fn entities(
        &mut self,
        ui: &mut Ui,
        look: &Look,
        session: &Session,
        commands: &mut Vec<Command>,
    ) {
        self.filter(ui, look, session, commands);
        ui.add_space(size::HALF);
        if session.groups().is_empty() {
            nothing(ui, look, session);
            return;
        }
        self.rows(ui, look, session, commands);
        self.wanted = None;
    }

    /// The groups, scrolled, with a bar in a gutter of its own.
    fn rows(&self, ui: &mut Ui, look: &Look, session: &Session, commands: &mut Vec<Command>) {
        // Each document keeps its own place in the list.
        let id = Id::unique("entities").with(session.document.fingerprint);
        let scroll = ScrollArea::vertical().id_salt(id).auto_shrink(false);
        let what = (id, Message::ToggleSidebar);
        scrolling(ui, look, what, Gutter::Kept, scroll, |ui, scroll| {
            scroll.show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let name = look.say(Message::ToggleSidebar);
                ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
                    node.set_role(Role::Tree);
                    node.set_label(name);
                });
                ui.with_layout(look.column(), |ui| {
                    for group in session.groups() {
                        group::show(ui, look, session, group, self.wanted, commands);
                    }
                    ui.add_space(size::SPACE);
                });
            })
        });
    }

    fn filter(&mut self, ui: &mut Ui, look: &Look, session: &Session, commands: &mut Vec<Command>) {
        self.filter.set_text(session.filter());
        if std::mem::take(&mut self.focus_filter) {
            ui.memory_mut(|memory| memory.request_focus(filter_id()));
        }
        ui.allocate_ui_with_layout(
            egui::vec2(ui.available_width(), size::BUTTON),
            look.row_from_end(),
            |ui| {
                if !session.filter().is_empty() {
                    let clear =
                        icon_button(ui, look, Icon::Cross, look.say(Message::ClearFilter), "Esc");
                    commands.extend(clear.clicked().then(|| Command::Filter(String::new())));
                }
                let name = look.say(Message::FocusFilter);
                let hint = look.say(Message::FilterHint);
                if self
                    .filter
                    .show(ui, look, filter_id(), name, hint)
                    .changed()
                {
                    commands.push(Command::Filter(self.filter.text().to_owned()));
                }
            },
        );
    }
}

/// Why there are no rows.
fn nothing(ui: &mut Ui, look: &Look, session: &Session) {
    let message = match (session.filter().is_empty(), session.is_complete()) {
        (false, _) => Message::NoMatch,
        (true, false) => Message::Extracting,
        (true, true) => Message::NothingFound,
    };
    ui.with_layout(look.column(), |ui| {
        instead(ui, look, message);
    });
}
