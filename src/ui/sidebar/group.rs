//! The rows of one type under its name: colour, count, and the switch of its shading.
//!
//! May import: `session`, `entity`, `ui`, egui.

use std::ops::Range;

use egui::{Align2, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::row::{self, Place};
use crate::{
    entity::EntityType,
    session::{EntityGroup, RowId, Session},
    ui::{
        Command, Look,
        look::interface,
        messages::Message,
        shade,
        theme::{
            Shading, shading,
            size::{self, HALF, ROW, SPACE},
        },
        widgets::{Icon, focus_ring, line_at, tooltip_text},
    },
};

/// Draws the group.
pub fn show(
    ui: &mut Ui,
    look: &Look,
    session: &Session,
    group: &EntityGroup,
    wanted: Option<RowId>,
    commands: &mut Vec<Command>,
) {
    ui.add_space(HALF);
    header(ui, look, session, group, commands);
    let top = ui.cursor().top();
    if let Some(index) = group.rows.iter().position(|row| wanted == Some(row.id)) {
        let corner = pos2(ui.max_rect().left(), top + index as f32 * ROW);
        let rect = Rect::from_min_size(corner, vec2(ui.available_width(), ROW));
        ui.scroll_to_rect(rect, None);
    }
    let seen = seen_rows(ui.clip_rect(), top, group.rows.len());
    ui.add_space(seen.start as f32 * ROW);
    for index in seen.clone() {
        let place = Place {
            index,
            of: group.rows.len(),
        };
        row::show(ui, look, session, &group.rows[index], place, commands);
    }
    ui.add_space((group.rows.len() - seen.end) as f32 * ROW);
}

/// The rows that can be seen, of `count` from `top` down: a book has thousands.
fn seen_rows(clip: Rect, top: f32, count: usize) -> Range<usize> {
    let row_at = |y: f32| ((y - top) / ROW).max(0.0);
    let first = (row_at(clip.top()).floor() as usize).min(count);
    let end = (row_at(clip.bottom()).ceil() as usize).clamp(first, count);
    first..end
}

/// The type's name with its mark and count, and the switch at the other end.
fn header(
    ui: &mut Ui,
    look: &Look,
    session: &Session,
    group: &EntityGroup,
    commands: &mut Vec<Command>,
) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let shaded = session.is_shaded(group.kind);
    let (start, end) = look.sides();
    let place = start.align_size_within_rect(vec2(MARK, 14.0), rect.shrink2(vec2(HALF, 0.0)));
    mark(ui, look, group.kind, place, shaded);
    heading(
        ui,
        look,
        group,
        look.inner(rect, HALF + MARK + HALF, 2.0 * size::BUTTON),
    );
    let place = end.align_size_within_rect(
        vec2(size::BUTTON, ROW),
        rect.shrink2(vec2(SPACE / 4.0, 0.0)),
    );
    switch(ui, look, place, group, shaded, commands);
}

/// The type's name and how many rows it has, in `room`.
fn heading(ui: &Ui, look: &Look, group: &EntityGroup, room: Rect) {
    let name = look.say(Message::types(group.kind));
    let (start, ink) = (look.sides().0, look.theme.colors(group.kind).ink);
    let bold = interface(size::INTERFACE, true);
    let written = line_at(ui, look, room, start, name, bold, ink);
    let beside = look.inner(room, written.width() + HALF, 0.0);
    let count = look.figures(&count(group));
    let small = interface(size::SMALL, false);
    line_at(ui, look, beside, start, &count, small, look.theme.quiet);
    let id = ui.scope_id().with(("heading", group.kind));
    let response = ui.interact(room, id, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, format!("{name} {count}")));
}

/// How wide the mark before a type's name is, in points.
const MARK: f32 = 20.0;

/// What marks the mentions of a type on the page: its fill, or its line.
fn mark(ui: &Ui, look: &Look, kind: EntityType, place: Rect, shaded: bool) {
    let colors = look.theme.colors(kind);
    if look.shading == Shading::Underlines {
        let stroke = egui::Stroke::new(shading::LINE, colors.ink);
        let across = place.x_range();
        shade::line(
            ui.painter(),
            kind,
            across,
            place.center().y,
            stroke,
            look.is_rtl(),
        );
        return;
    }
    let is_filled = shaded && look.shading == Shading::Fills;
    let fill = if is_filled {
        colors.fill
    } else {
        look.theme.panel
    };
    let stroke = egui::Stroke::new(1.5, colors.ink);
    let square = Rect::from_center_size(place.center(), vec2(14.0, 14.0));
    let inside = egui::StrokeKind::Inside;
    ui.painter().rect(square, 4, fill, stroke, inside);
}

/// How many rows: under a filter, "3 / 12".
fn count(group: &EntityGroup) -> String {
    if group.rows.len() == group.total {
        group.total.to_string()
    } else {
        format!("{} / {}", group.rows.len(), group.total)
    }
}

/// The eye that shows or hides the shading of the type.
fn switch(
    ui: &mut Ui,
    look: &Look,
    rect: Rect,
    group: &EntityGroup,
    shaded: bool,
    commands: &mut Vec<Command>,
) {
    let id = ui.scope_id().with(("shading", group.kind));
    let response = ui.interact(rect, id, Sense::click());
    let act = look.say(if shaded {
        Message::HideShading
    } else {
        Message::ShowShading
    });
    let name = format!("{act}{}", look.say(Message::types(group.kind)));
    response.widget_info(|| WidgetInfo::selected(Role::Switch, true, shaded, &name));
    if response.hovered() {
        ui.painter()
            .rect_filled(rect.shrink(2.0), size::CORNER, look.theme.hover);
    }
    focus_ring(ui, look, rect, response.has_focus());
    let icon = if shaded { Icon::Eye } else { Icon::EyeOff };
    let square = Align2::CENTER_CENTER.align_size_within_rect(vec2(16.0, 16.0), rect);
    icon.paint(ui.painter(), square, look.text_color(!shaded));
    tooltip_text(look, &response, &name);
    commands.extend(
        response
            .clicked()
            .then_some(Command::ToggleShading(group.kind)),
    );
}
