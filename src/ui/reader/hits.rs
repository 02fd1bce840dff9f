//! Hits of the search on the page: boxes behind the letters, over the shades of mentions.
//!
//! May import: `session`, `ui`, egui.

use egui::{Painter, Stroke, StrokeKind};

use super::draw::{Shown, rects_of};
use crate::{session::Search, ui::Look};

/// The corners of a box.
const CORNER: u8 = 3;

/// Draws the hits in a block: exact ones with an edge, since a date's shade may be like theirs,
/// looser ones underlined, the current one framed.
pub fn shade(painter: &Painter, look: &Look, search: &Search, shown: &Shown) {
    for (number, hit) in search.hits_in(shown.set.span) {
        let current = search.current() == Some(number);
        let colors = look.theme.hit(hit.is_exact(), current);
        for rect in rects_of(shown, painter, hit.span) {
            painter.rect_filled(rect, CORNER, colors.fill);
            let line = Stroke::new(1.5, colors.line);
            if current {
                let around = rect.expand(1.0);
                painter.rect_stroke(around, CORNER, line, StrokeKind::Outside);
            }
            if hit.is_exact() && !current {
                let edge = Stroke::new(1.0, colors.line);
                painter.rect_stroke(rect, CORNER, edge, StrokeKind::Inside);
            }
            if !hit.is_exact() {
                painter.hline(rect.x_range(), rect.bottom() - 1.0, line);
            }
        }
    }
}
