//! Buttons: with an icon, with a text, and the rows of menus.
//!
//! May import: `ui::command`, `ui::ink`, `ui::look`, `ui::theme`, egui.

use egui::{
    Align2, Color32, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};

use super::{Icon, focus_ring, label, tooltip_text};
use crate::ui::{
    Look,
    command::key_names,
    look::interface,
    theme::size::{self, BUTTON, CORNER, HALF, MENU_ROW, SPACE},
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
    let keys = key_names::said(keys, look.language);
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
        focus_ring(ui, look, rect, response.has_focus());
        look.theme.page
    } else {
        background(ui, look, rect, &response);
        ui.painter().rect_stroke(
            rect,
            CORNER,
            Stroke::new(1.0, look.theme.edge),
            StrokeKind::Inside,
        );
        look.theme.text
    };
    label::line_at(ui, look, rect, Align2::CENTER_CENTER, text, style, color);
    response
}

/// The room beside the letters of a button that is on or off, in points.
pub const BESIDE_SWITCH: f32 = 18.0;

/// A framed button with a text that is on or off.
pub fn switch_button(ui: &mut Ui, look: &Look, text: &str, on: bool) -> Response {
    let style = interface(size::INTERFACE, on);
    let set = look.line(ui, text, style, ui.available_width() - BESIDE_SWITCH);
    let wanted = vec2(label::Ink::of(ui, &set).size.x + BESIDE_SWITCH, MENU_ROW);
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Switch, true, on, text));
    let (fill, edge) = if on {
        (look.theme.chosen, look.theme.accent)
    } else {
        (Color32::TRANSPARENT, look.theme.edge)
    };
    ui.painter().rect_filled(rect, CORNER, fill);
    background(ui, look, rect, &response);
    ui.painter()
        .rect_stroke(rect, CORNER, Stroke::new(1.0, edge), StrokeKind::Inside);
    label::line_at(
        ui,
        look,
        rect,
        Align2::CENTER_CENTER,
        text,
        style,
        look.theme.text,
    );
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
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), MENU_ROW), sense);
    response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, enabled, name));
    menu_row_parts(ui, look, rect, &response, icon, name, note, enabled);
    response
}

/// A row of a menu that is one of several to choose from; the chosen one is ticked.
pub fn choice(ui: &mut Ui, look: &Look, name: &str, chosen: bool) -> Response {
    choice_with_note(ui, look, name, "", chosen)
}

/// The same, with a note at the other end.
pub fn choice_with_note(
    ui: &mut Ui,
    look: &Look,
    name: &str,
    note: &str,
    chosen: bool,
) -> Response {
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), MENU_ROW), Sense::click());
    let separator = if note.is_empty() { "" } else { " · " };
    response.widget_info(|| {
        let says = format!("{name}{separator}{note}");
        WidgetInfo::selected(Role::MenuItemRadio, true, chosen, says)
    });
    let tick = chosen.then_some(Icon::Check);
    menu_row_parts(ui, look, rect, &response, tick, name, note, true);
    response
}

/// A row of a list that is gone through by the arrows while a field has the focus; the chosen one
/// is the one that Enter gives.
pub fn option_row(
    ui: &mut Ui,
    look: &Look,
    icon: Option<Icon>,
    name: &str,
    note: &str,
    chosen: bool,
) -> Response {
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), MENU_ROW), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, chosen, name));
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_selected(chosen));
    if chosen {
        ui.painter().rect_filled(rect, CORNER, look.theme.chosen);
    }
    let icon = icon.map(|icon| icon.mirrored(look.is_rtl()));
    menu_row_parts(ui, look, rect, &response, icon, name, note, true);
    response
}

/// A few values side by side of which one holds; returns the one that was pressed.
pub fn segments<T: Copy + PartialEq>(
    ui: &mut Ui,
    look: &Look,
    values: &[(T, &str)],
    current: T,
) -> Option<T> {
    let mut pressed = None;
    let (area, all) = ui.allocate_exact_size(vec2(ui.available_width(), MENU_ROW), Sense::hover());
    let names: Vec<&str> = values.iter().map(|(_, name)| *name).collect();
    let widths = shares(ui, look, &names, area.width());
    let mut before = 0.0;
    for (index, ((value, name), width)) in values.iter().zip(widths).enumerate() {
        let cell = look.inner(area, before, area.width() - before - width);
        before += width;
        let rect = cell.shrink(1.0);
        let response = ui.interact(rect, all.id.with(index), Sense::click());
        let chosen = *value == current;
        response.widget_info(|| WidgetInfo::selected(Role::MenuItemRadio, true, chosen, *name));
        if chosen {
            ui.painter().rect_filled(rect, CORNER, look.theme.chosen);
        }
        let edge = if chosen {
            look.theme.accent
        } else {
            look.theme.edge
        };
        background(ui, look, rect, &response);
        ui.painter()
            .rect_stroke(rect, CORNER, Stroke::new(1.0, edge), StrokeKind::Inside);
        let style = interface(size::INTERFACE, chosen);
        label::line_at(
            ui,
            look,
            rect.shrink(2.0),
            Align2::CENTER_CENTER,
            name,
            style,
            look.theme.text,
        );
        pressed = pressed.or(response.clicked().then_some(*value));
    }
    pressed
}

/// How wide each of `names` stands in a row of `room` points: alike where all fit so, else by what
/// each needs.
fn shares(ui: &Ui, look: &Look, names: &[&str], room: f32) -> Vec<f32> {
    /// What the chosen one, which is bold, takes beside its letters.
    const BESIDE: f32 = HALF + 2.0;
    let style = interface(size::INTERFACE, true);
    let needed = |name: &&str| {
        let set = look.line(ui, name, style, room);
        label::Ink::of(ui, &set).size.x + BESIDE
    };
    let needs: Vec<f32> = names.iter().map(needed).collect();
    let (all, widest) = (
        needs.iter().sum::<f32>(),
        needs.iter().copied().fold(0.0, f32::max),
    );
    let alike = room / names.len().max(1) as f32;
    if widest <= alike || all <= 0.0 {
        return vec![alike; names.len()];
    }
    // What is left over, or missing, is shared by all.
    let rest = (room - all) / names.len() as f32;
    needs.iter().map(|need| (need + rest).max(0.0)).collect()
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
    focus_ring(ui, look, rect, response.has_focus());
}
