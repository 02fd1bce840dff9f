//! Buttons: with an icon, with a text, and the rows of menus.
//!
//! May import: `ui::ink`, `ui::look`, `ui::theme`, egui.

use egui::{
    Align2, Color32, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};

use super::{Icon, label, tooltip_text};
use crate::ui::{
    Look,
    look::interface,
    theme::size::{self, BUTTON, CORNER, HALF, SPACE},
};

/// A square button with an icon; its name and `keys` are its tooltip.
pub fn icon_button(ui: &mut Ui, look: &Look, icon: Icon, name: &str, keys: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(BUTTON, BUTTON), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
    background(ui, look, rect, &response);
    icon.paint(
        ui.painter(),
        Rect::from_center_size(rect.center(), vec2(16.0, 16.0)),
        look.theme.text,
    );
    let separator = if keys.is_empty() { "" } else { "  " };
    tooltip_text(look, &response, &format!("{name}{separator}{keys}"));
    response
}

/// A button with a text, framed; `strong` for the one that leads on.
pub fn text_button(ui: &mut Ui, look: &Look, text: &str, strong: bool) -> Response {
    let style = interface(size::INTERFACE, strong);
    let set = look.line(ui, text, style, ui.available_width() - 2.0 * SPACE);
    let wanted = vec2(label::Ink::of(ui, &set).size.x + 2.0 * SPACE, BUTTON);
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), text));
    let color = if strong {
        ui.painter().rect_filled(rect, CORNER, look.theme.accent);
        outline(ui, look, rect, &response);
        look.theme.page
    } else {
        background(ui, look, rect, &response);
        ui.painter().rect_stroke(
            rect,
            CORNER,
            Stroke::new(1.0, look.theme.line),
            StrokeKind::Inside,
        );
        look.theme.text
    };
    label::line_at(ui, look, rect, Align2::CENTER_CENTER, text, style, color);
    response
}

/// A row of a menu: mark or icon, name, and at the other end a note (its keys).
pub fn menu_row(
    ui: &mut Ui,
    look: &Look,
    icon: Option<Icon>,
    name: &str,
    note: &str,
    enabled: bool,
) -> Response {
    let sense = if enabled {
        Sense::click()
    } else {
        Sense::hover()
    };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), BUTTON), sense);
    response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, enabled, name));
    menu_row_parts(ui, look, rect, &response, icon, name, note, enabled);
    response
}

/// A row of a menu that is one of several to choose from; the chosen one is ticked.
pub fn choice(ui: &mut Ui, look: &Look, name: &str, chosen: bool) -> Response {
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), BUTTON), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::MenuItemRadio, true, chosen, name));
    let tick = chosen.then_some(Icon::Check);
    menu_row_parts(ui, look, rect, &response, tick, name, "", true);
    response
}

#[expect(
    clippy::too_many_arguments,
    reason = "the parts of one row, used by the two kinds above"
)]
fn menu_row_parts(
    ui: &Ui,
    look: &Look,
    rect: Rect,
    response: &Response,
    icon: Option<Icon>,
    name: &str,
    note: &str,
    enabled: bool,
) {
    background(ui, look, rect, response);
    let inner = rect.shrink2(vec2(HALF, 0.0));
    let (start, end) = look.sides();
    let color = if enabled {
        look.theme.text
    } else {
        look.theme.quiet
    };
    let square = start.align_size_within_rect(vec2(16.0, 16.0), inner);
    if let Some(icon) = icon {
        icon.paint(ui.painter(), square, color);
    }
    let note_style = interface(size::SMALL, false);
    let note = label::line_at(ui, look, inner, end, note, note_style, look.theme.quiet);
    let room = look.inner(inner, 16.0 + SPACE, note.width() + HALF);
    label::line_at(
        ui,
        look,
        room,
        start,
        name,
        interface(size::INTERFACE, false),
        color,
    );
}

/// What shows that the pointer or the focus is on a button.
fn background(ui: &Ui, look: &Look, rect: Rect, response: &Response) {
    let fill = if response.is_pointer_button_down_on() {
        look.theme.chosen
    } else if response.hovered() && response.sense.senses_click() {
        look.theme.hover
    } else {
        Color32::TRANSPARENT
    };
    ui.painter().rect_filled(rect, CORNER, fill);
    outline(ui, look, rect, response);
}

fn outline(ui: &Ui, look: &Look, rect: Rect, response: &Response) {
    if response.has_focus() {
        let stroke = Stroke::new(2.0, look.theme.accent);
        ui.painter()
            .rect_stroke(rect, CORNER, stroke, StrokeKind::Inside);
    }
}
