//! The lines of the lists over all articles: of one height, so that of thousands only those in
//! sight are drawn.
//!
//! May import: `ui`, egui.

use std::hash::Hash;

use egui::{Align2, Rect, Response, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};

use crate::ui::{
    Look,
    look::interface,
    theme::size::{self, HALF, ROW},
    widgets::{self, line_at, row_ground},
};

/// Draws `count` rows, `height` points each; the row at `at.0` is brought into view if `at.1`.
pub(super) fn rows(
    ui: &mut Ui,
    name: &str,
    (height, count): (f32, usize),
    at: (usize, bool),
    mut row: impl FnMut(&mut Ui, usize),
) {
    let mut scroll = ScrollArea::vertical().id_salt(name).auto_shrink(false);
    let (line, moved) = at;
    if moved {
        let above = line as f32 * height;
        let id = ui.make_persistent_id(egui::IdSalt::new(name));
        let before = egui::scroll_area::State::load(ui.ctx(), id);
        let from = before.map_or(0.0, |state| state.clamped_offset().y);
        let room = ui.available_height();
        if above < from {
            scroll = scroll.vertical_scroll_offset(above);
        } else if above + height > from + room {
            scroll = scroll.vertical_scroll_offset(above + height - room);
        }
    }
    widgets::rows(ui, scroll, height, count, |ui, seen| {
        for index in seen {
            row(ui, index);
        }
    });
}

/// Room for a row that can be pressed, drawn as chosen, hovered or neither.
pub(super) fn pressed(
    ui: &mut Ui,
    look: &Look,
    height: f32,
    id: impl Hash + std::fmt::Debug,
    chosen: bool,
    says: &str,
) -> (Rect, Response) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let id = ui.scope_id().with(("across", format!("{id:?}")));
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Row, true, chosen, says));
    row_ground(ui, look, rect, &response, chosen);
    (rect, response)
}

/// A line that can be pressed, with a note at its end.
pub(super) fn line(ui: &mut Ui, look: &Look, text: &str, note: &str, chosen: bool) -> Response {
    let says = format!("{text} · {note}");
    let (rect, response) = pressed(ui, look, ROW, (text, note), chosen, &says);
    let (start, end): (Align2, Align2) = look.sides();
    let inner = rect.shrink2(vec2(HALF, 0.0));
    let small = interface(size::SMALL, false);
    let taken = line_at(ui, look, inner, end, note, small, look.theme.quiet);
    let room = look.inner(inner, 0.0, taken.width() + HALF);
    let style = interface(size::INTERFACE, false);
    line_at(ui, look, room, start, text, style, look.theme.text);
    response
}
