//! A chip: a small framed button that says how something is and opens a list or a card about it.
//!
//! May import: `ui::ink`, `ui::look`, `ui::theme`, egui.

use egui::{Color32, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use super::{Icon, Ink, focus_ring, line_at, tooltip_text};
use crate::ui::{
    Look,
    look::interface,
    theme::size::{self, BUTTON, CORNER, HALF, SPACE},
};

/// The widest chip in points; longer texts are elided.
const WIDEST: f32 = 200.0;

/// Draws the chip with `text` in `color`; `says` is its name and tooltip.
pub fn chip(ui: &mut Ui, look: &Look, text: &str, says: &str, color: Color32) -> Response {
    let style = interface(size::SMALL, false);
    let set = look.line(ui, text, style, WIDEST);
    let width = Ink::of(ui, &set).size.x + SPACE + HALF + 12.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width, BUTTON - 6.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, says));
    let fill = if response.hovered() {
        look.theme.hover
    } else {
        look.theme.raised
    };
    let stroke = Stroke::new(1.0, look.theme.edge);
    ui.painter()
        .rect(rect, CORNER, fill, stroke, StrokeKind::Inside);
    focus_ring(ui, look, rect, response.has_focus());
    let (start, end) = look.sides();
    let inner = rect.shrink2(vec2(HALF, 0.0));
    line_at(ui, look, inner, start, text, style, color);
    let arrow = end.align_size_within_rect(vec2(10.0, 10.0), inner);
    Icon::Down.paint(ui.painter(), arrow, color);
    tooltip_text(look, &response, says);
    response
}
