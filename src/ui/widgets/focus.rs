//! What shows where the keyboard is: one ring for everything that takes it.
//!
//! May import: `ui::look`, `ui::theme`, egui.

use egui::{Rect, Stroke, StrokeKind, Ui};

use crate::ui::{Look, theme::size::CORNER};

/// Draws the ring inside `rect`, if what stands there has the focus.
pub fn focus_ring(ui: &Ui, look: &Look, rect: Rect, focused: bool) {
    if focused {
        let stroke = Stroke::new(2.0, look.theme.accent);
        ui.painter()
            .rect_stroke(rect, CORNER, stroke, StrokeKind::Inside);
    }
}
