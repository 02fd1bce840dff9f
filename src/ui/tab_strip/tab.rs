//! One tab: the document's name and the button that closes it. The middle button closes it, too.
//!
//! May import: `ui`, egui.

use egui::{Color32, CornerRadius, Rect, Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::{TabLabel, close_place};
use crate::ui::{
    Command, Look,
    look::interface,
    messages::Message,
    theme::size::{self, BUTTON, CORNER, HALF, SPACE},
    widgets::{Icon, focus_ring, label, line_at, paragraph, tooltip, tooltip_text},
};

/// Draws the tab, `width` points wide; `place` is its index and whether it is looked at.
pub(super) fn show(
    ui: &mut Ui,
    look: &Look,
    tab: &TabLabel,
    place: (usize, bool),
    width: f32,
    commands: &mut Vec<Command>,
) {
    let (index, current) = place;
    let (rect, response) = ui.allocate_exact_size(vec2(width, BUTTON), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, current, &tab.title));
    let select = |node: &mut egui::accesskit::Node| node.set_selected(current);
    ui.ctx().accesskit_node_builder(response.id, select);
    background(ui, look, rect, &response, current);
    let room = look.inner(rect, SPACE, BUTTON - 4.0);
    let (start, _) = look.sides();
    let style = interface(size::INTERFACE, current);
    let color = look.text_color(!current || !tab.is_read);
    line_at(ui, look, room, start, &tab.title, style, color);
    tooltip(look, &response, |ui| more(ui, look, tab));
    commands.extend(response.clicked().then_some(Command::ShowTab(index)));
    let close = close(ui, look, rect, tab, index);
    let closed = close.clicked() || response.middle_clicked() || close.middle_clicked();
    commands.extend(closed.then_some(Command::CloseTab(Some(index))));
}

/// The tab that is looked at is one with the page under it.
fn background(ui: &Ui, look: &Look, rect: Rect, response: &Response, current: bool) {
    let fill = match (current, response.hovered()) {
        (true, _) => look.theme.page,
        (false, true) => look.theme.hover,
        (false, false) => Color32::TRANSPARENT,
    };
    let upper = CornerRadius {
        nw: CORNER,
        ne: CORNER,
        ..CornerRadius::ZERO
    };
    ui.painter().rect_filled(rect, upper, fill);
    if current {
        let bar = Rect::from_min_size(rect.min, vec2(rect.width(), 2.0));
        ui.painter().rect_filled(bar, upper, look.theme.accent);
    }
    if !current && !response.hovered() {
        let line = egui::Stroke::new(1.0, look.theme.line);
        let side = if look.is_rtl() {
            rect.left()
        } else {
            rect.right()
        };
        ui.painter().vline(side, rect.y_range().shrink(8.0), line);
    }
    if response.has_focus() {
        let stroke = egui::Stroke::new(2.0, look.theme.accent);
        let inside = egui::StrokeKind::Inside;
        ui.painter().rect_stroke(rect, upper, stroke, inside);
    }
}

/// The button that closes it.
fn close(ui: &Ui, look: &Look, rect: Rect, tab: &TabLabel, index: usize) -> Response {
    let place = close_place(look, rect);
    let id = ui.scope_id().with(("close", index));
    let response = ui.interact(place, id, Sense::click());
    let name = format!("{} {}", look.say(Message::Close), tab.title);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if response.hovered() {
        ui.painter().rect_filled(place, CORNER, look.theme.chosen);
    }
    focus_ring(ui, look, place, response.has_focus());
    let cross = place.shrink(HALF);
    Icon::Cross.paint(ui.painter(), cross, look.theme.quiet);
    tooltip_text(look, &response, look.say(Message::CloseTab));
    response
}

/// All of the name, and quietly where its file lies.
fn more(ui: &mut Ui, look: &Look, tab: &TabLabel) {
    let style = interface(size::INTERFACE, false);
    paragraph(ui, look, &tab.title, style, look.theme.text);
    let small = interface(size::SMALL, false);
    if let Some(file) = tab.file.as_ref().filter(|file| **file != tab.title) {
        label(ui, look, file, small, look.theme.quiet);
    }
    if let Some(folder) = &tab.folder {
        label(
            ui,
            look,
            &folder.display().to_string(),
            small,
            look.theme.quiet,
        );
    }
}
