//! Other ways to see the article than to read it: the table of everything that was found, the
//! dates in the order of time, the places on a map, and who appears with whom.
//!
//! May import: `session`, `export`, `entity`, `ui`, egui.

mod derived;
mod head;
mod list;
mod map;
mod plate;
mod sentence;
mod table;
mod timeline;
mod together;

pub use head::show as show_head;

use egui::{Key, Modifiers, Ui};

use super::{
    Command, Look,
    messages::Message,
    theme::size,
    widgets::{instead, is_typing},
};
use crate::session::Session;

/// A way to see the article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// The text.
    #[default]
    Article,
    /// A row for each entity.
    Table,
    /// The dates in the order of time.
    Timeline,
    /// The places.
    Map,
    /// Who appears with whom.
    Together,
    /// All articles of the shelf.
    Shelf,
}

impl View {
    /// Every view of one article with its name.
    pub const ALL: [(Self, Message); 5] = [
        (Self::Article, Message::Page),
        (Self::Table, Message::ViewTable),
        (Self::Timeline, Message::ViewTimeline),
        (Self::Map, Message::ViewMap),
        (Self::Together, Message::ViewTogether),
    ];
}

/// Which view is shown, and what each remembers between frames.
#[derive(Debug, Default)]
pub struct Views {
    current: View,
    table: table::Table,
    timeline: timeline::Timeline,
    map: map::Map,
    together: together::Together,
}

impl Views {
    /// The view that is shown.
    pub fn current(&self) -> View {
        self.current
    }

    /// Shows that view from the next frame on.
    pub fn show_view(&mut self, view: View) {
        self.current = view;
    }

    /// Draws the view where the page would be; the text itself is not drawn here.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        look: &Look,
        session: &Session,
        has_shelf: bool,
        commands: &mut Vec<Command>,
    ) {
        head::show(ui, look, self.current, has_shelf, commands);
        let back = !is_typing(ui.ctx())
            && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        commands.extend(back.then_some(Command::ShowView(View::Article)));
        match self.current {
            View::Article | View::Shelf => {}
            View::Table => self.table.show(ui, look, session, commands),
            View::Timeline => self.timeline.show(ui, look, session, commands),
            View::Map => self.map.show(ui, look, session, commands),
            View::Together => self.together.show(ui, look, session, commands),
        }
    }
}

/// Says why a view is empty.
pub(super) fn nothing(ui: &mut Ui, look: &Look, message: Message) {
    ui.add_space(size::SPACE * 2.0);
    ui.vertical_centered(|ui| {
        instead(ui, look, message);
    });
}
