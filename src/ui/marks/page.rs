//! Marks on the page: a band behind the letters and over the shades of names, a line under them, a
//! point where there is a note, a ribbon in the margin for a bookmark.
//!
//! May import: `annotation`, `session`, `ui`, egui.

use egui::{Painter, Pos2, Rect, Stroke, Ui, pos2, vec2};

use crate::{
    annotation::{Mark, MarkKind},
    ui::{
        Look,
        look::interface,
        messages::Message,
        theme::size,
        widgets::{beside_pointer, label, paragraph},
    },
};

/// How thick the line under a highlight is.
const LINE: f32 = 2.0;

/// Paints the band of a highlight, given the boxes of its text.
pub fn band(painter: &Painter, look: &Look, mark: &Mark, boxes: &[Rect]) {
    if let MarkKind::Highlight(color) = mark.kind {
        for rect in boxes {
            painter.rect_filled(
                rect.expand2(vec2(0.0, 3.0)),
                0,
                look.theme.highlight(color).fill,
            );
        }
    }
}

/// Paints what stands over the names' lines, too: its own line, and the point of a note at the end.
pub fn over(painter: &Painter, look: &Look, mark: &Mark, boxes: &[Rect], rtl: bool) {
    let MarkKind::Highlight(color) = mark.kind else {
        return;
    };
    let line = look.theme.highlight(color).line;
    for rect in boxes {
        painter.hline(rect.x_range(), rect.bottom() + 3.0, Stroke::new(LINE, line));
    }
    if let Some(last) = boxes.last().filter(|_| !mark.note.is_empty()) {
        let x = if rtl { last.left() } else { last.right() };
        painter.circle_filled(pos2(x, last.top() - 2.0), 3.5, line);
    }
}

/// Paints the ribbon of a bookmark beside the line at `top`, at `edge` of the column.
pub fn bookmark(painter: &Painter, look: &Look, edge: f32, top: f32, rtl: bool) {
    let outwards = if rtl { 1.0 } else { -1.0 };
    let (near, far) = (edge + outwards * 5.0, edge + outwards * 14.0);
    let (bottom, notch) = (top + 18.0, top + 13.0);
    let middle = f32::midpoint(near, far);
    // Two halves: a notched ribbon is not convex.
    for (side, other) in [(near, middle), (far, middle)] {
        let points = vec![
            pos2(side, top),
            pos2(other, top),
            pos2(other, notch),
            pos2(side, bottom),
        ];
        let fill = look.theme.accent;
        painter.add(egui::Shape::convex_polygon(points, fill, Stroke::NONE));
    }
}

/// Shows the note of a mark beside the pointer.
pub fn card(ui: &Ui, look: &Look, mark: &Mark, pointer: Pos2) {
    beside_pointer(ui, look, "note card", pointer, |ui| {
        let small = interface(size::SMALL, true);
        let title = look.say(Message::MarkNote);
        label(ui, look, title, small, look.theme.quiet);
        let body = interface(size::INTERFACE, false);
        paragraph(ui, look, &mark.note, body, look.theme.text);
    });
}
