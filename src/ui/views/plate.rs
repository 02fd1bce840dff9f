//! A name beside a dot of the map or of the graph: on a plate of the page's colour, so that lines
//! under it do not cross its letters.
//!
//! May import: `ui`, egui.

use egui::{Align2, Rect, Ui, Vec2, vec2};

use crate::ui::{Look, ink::TextStyle, theme::size::CORNER, widgets::line_at};

/// How large the plate of a name is that takes `widest` points at the most, in points.
pub(super) fn room(ui: &Ui, look: &Look, name: &str, style: TextStyle, widest: f32) -> Vec2 {
    let set = look.line(ui, name, style, widest);
    let wide = set.lines.first().map_or(0.0, |line| line.width) / ui.pixels_per_point();
    vec2(wide + 8.0, 18.0)
}

/// Paints the plate.
pub(super) fn ground(ui: &Ui, look: &Look, rect: Rect) {
    let paper = look.theme.page.gamma_multiply(0.8);
    ui.painter().rect_filled(rect, CORNER, paper);
}

/// Writes the name on it.
pub(super) fn write(ui: &Ui, look: &Look, rect: Rect, name: &str, style: TextStyle) {
    let middle = Align2::CENTER_CENTER;
    line_at(ui, look, rect, middle, name, style, look.theme.text);
}
