//! What lies behind a row of a list: that it is the chosen one, that the pointer is over it, that
//! the keyboard is on it.
//!
//! May import: `ui::look`, `ui::theme`, `ui::widgets`, egui.

use egui::{Rect, Response, Ui};

use super::focus_ring;
use crate::ui::{Look, theme::size::CORNER};

/// Draws it in `rect`, behind what is drawn there next.
pub fn row_ground(ui: &Ui, look: &Look, rect: Rect, response: &Response, chosen: bool) {
    let fill = match (chosen, response.hovered()) {
        (true, _) => Some(look.theme.chosen),
        (false, true) => Some(look.theme.hover),
        (false, false) => None,
    };
    if let Some(fill) = fill {
        ui.painter().rect_filled(rect, CORNER, fill);
    }
    focus_ring(ui, look, rect, response.has_focus());
}
