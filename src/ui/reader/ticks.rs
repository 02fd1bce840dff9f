//! Ticks on the scroll bar where the search has hits: a row of pixels is asked whether hits begin
//! in what it stands for, so that a million hits cost no more than ten.
//!
//! May import: `session`, `text`, `ui`, egui.

use egui::{Rect, Stroke, Ui};

use super::PageState;
use crate::{
    session::Search,
    text::Span,
    ui::{
        Look,
        find::HitColors,
        theme::size,
        widgets::{has_bar, track},
    },
};

/// A tick's height, in points.
const TICK: f32 = 2.0;

/// How far the ticks of exact hits stand from the edges of the bar, and those of looser ones, in
/// points.
const INSETS: [f32; 2] = [1.0, 4.0];

/// Draws the ticks over the page's scroll bar, the current hit's last and across all of it.
pub fn show(page: &PageState, ui: &Ui, look: &Look, search: &Search, area: Rect) {
    let margin = f64::from(size::PAGE_MARGIN * ui.pixels_per_point());
    let total = page.blocks.heights.total() + 2.0 * margin;
    let page_px = f64::from(area.height() * ui.pixels_per_point());
    if search.counts().0 == 0 || !has_bar(total, page_px) {
        return;
    }
    let track = track(look, area);
    let rows = (track.height() / TICK).max(1.0) as usize;
    let offset = |row: usize| offset_at(page, row as f64 / rows as f64 * total - margin);
    let mut from = 0;
    let mut current = None;
    for row in 0..rows {
        let to = if row + 1 == rows {
            usize::MAX
        } else {
            offset(row + 1)
        };
        let here = Span::new(from, to.max(from));
        from = here.end;
        if let Some(exact) = search.begin_in(here) {
            let colors = HitColors::of(look.theme, exact, false);
            let inset = INSETS[usize::from(!exact)];
            tick(ui, track.shrink2(egui::vec2(inset, 0.0)), row, colors);
            let is_current = |hit: crate::text::find::Hit| here.contains(hit.span.start);
            if search.current_hit().is_some_and(is_current) {
                current = Some(row);
            }
        }
    }
    if let Some(row) = current {
        tick(ui, track, row, HitColors::of(look.theme, true, true));
    }
}

fn tick(ui: &Ui, track: Rect, row: usize, colors: HitColors) {
    let y = track.top() + (row as f32 + 0.5) * TICK;
    let stroke = Stroke::new(TICK, colors.line);
    ui.painter().hline(track.x_range(), y, stroke);
}

/// The byte of the document that stands about `position` pixels from its top.
fn offset_at(page: &PageState, position: f64) -> usize {
    let (index, within) = page.blocks.heights.at(position);
    let Some(piece) = page.blocks.pieces().get(index) else {
        return 0;
    };
    let height = f64::from(page.blocks.heights.get(index)).max(1.0);
    let share = (within / height).clamp(0.0, 1.0);
    piece.span.start + (share * piece.span.len() as f64) as usize
}
