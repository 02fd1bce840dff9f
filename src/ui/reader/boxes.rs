//! Visible directional controls: a small box with the control's name where the paragraph left
//! room for it.
//!
//! May import: `session`, `text`, `ui`, egui.

use egui::{Align2, Painter, Stroke, StrokeKind, Ui};

use super::draw::{Shown, rects_of};
use crate::{
    session::Session,
    text::{Span, control_name},
    ui::{Look, look::interface, widgets::line_at},
};

/// The names' letters, in sizes of the text's.
const LETTERS: f32 = 0.4;

/// How much of the room above and below the letters a box leaves free.
const FREE: f32 = 0.3;

/// Draws the boxes of a block.
pub fn show(ui: &Ui, painter: &Painter, look: &Look, session: &Session, shown: &Shown) {
    let text = session.document.slice(shown.set.span);
    let size = shown.set.paragraph.size_px / ui.pixels_per_point() * LETTERS;
    let stroke = Stroke::new(1.0, look.theme.edge);
    for (offset, c) in text.char_indices() {
        let Some(name) = control_name(c) else {
            continue;
        };
        let at = shown.set.span.start + offset;
        for rect in rects_of(shown, painter, Span::new(at, at + c.len_utf8())) {
            let free = egui::vec2(1.0, rect.height() * FREE / 2.0);
            let room = rect.shrink2(free);
            painter.rect_stroke(room, 2, stroke, StrokeKind::Inside);
            let style = interface(size, false);
            let center = Align2::CENTER_CENTER;
            line_at(ui, look, room, center, name, style, look.theme.quiet);
        }
    }
}
