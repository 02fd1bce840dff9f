//! Ticks on the scroll bar where the search has hits and where the selected entity is mentioned:
//! a row of pixels is asked whether something begins in what it stands for, so that a million hits
//! cost no more than ten.
//!
//! May import: `session`, `text`, `ui`, egui.

use egui::{Color32, Rect, Stroke, Ui};

use super::PageState;
use crate::{
    session::{Search, Session},
    text::Span,
    ui::{
        Look,
        theme::size,
        widgets::{has_bar, track},
    },
};

/// A tick's height, in points.
const TICK: f32 = 2.0;

/// How far the ticks of exact hits stand from the edges of the bar, and those of looser ones, in
/// points.
const INSETS: [f32; 2] = [1.0, 4.0];

/// Draws the ticks of the hits over the page's scroll bar, the current hit's last and across all
/// of it.
pub fn of_search(page: &PageState, ui: &Ui, look: &Look, search: &Search, area: Rect) {
    if search.counts().0 == 0 {
        return;
    }
    let Some((track, rows)) = rows(page, ui, look, area) else {
        return;
    };
    let mut current = None;
    for (row, here) in rows.into_iter().enumerate() {
        if let Some(exact) = search.begin_in(here) {
            let colors = look.theme.hit(exact, false);
            let inset = INSETS[usize::from(!exact)];
            tick(ui, track.shrink2(egui::vec2(inset, 0.0)), row, colors.line);
            let is_current = |hit: crate::text::find::Hit| here.contains(hit.span.start);
            if search.current_hit().is_some_and(is_current) {
                current = Some(row);
            }
        }
    }
    if let Some(row) = current {
        tick(ui, track, row, look.theme.hit(true, true).line);
    }
}

/// Draws a tick in its type's colour wherever the entity of the selected row is mentioned.
pub fn of_row(page: &PageState, ui: &Ui, look: &Look, session: &Session, area: Rect) {
    let Some(selected) = session.selected_row() else {
        return;
    };
    let Some((track, rows)) = rows(page, ui, look, area) else {
        return;
    };
    let extraction = session.extraction();
    let mentions = &extraction.entity(selected.entity).mentions;
    let of_kind = |mention: &&usize| extraction.mentions[**mention].kind == selected.kind;
    let starts: Vec<usize> = mentions
        .iter()
        .filter(of_kind)
        .map(|mention| extraction.mentions[*mention].span.start)
        .collect();
    let ink = look.theme.colors(selected.kind).ink;
    for (row, here) in rows.into_iter().enumerate() {
        let next = starts.partition_point(|start| *start < here.start);
        if starts.get(next).is_some_and(|start| here.contains(*start)) {
            tick(ui, track, row, ink);
        }
    }
}

/// The bar, and what part of the text each of its rows of pixels stands for; `None` where all can
/// be seen, and there is no bar.
fn rows(page: &PageState, ui: &Ui, look: &Look, area: Rect) -> Option<(Rect, Vec<Span>)> {
    let margin = f64::from(size::PAGE_MARGIN * ui.pixels_per_point());
    let total = page.blocks.heights.total() + 2.0 * margin;
    let page_px = f64::from(area.height() * ui.pixels_per_point());
    if !has_bar(total, page_px) {
        return None;
    }
    let track = track(look, area);
    let count = (track.height() / TICK).max(1.0) as usize;
    let mut from = 0;
    let span = |row: usize| {
        let to = if row + 1 == count {
            usize::MAX
        } else {
            offset_at(page, (row + 1) as f64 / count as f64 * total - margin)
        };
        let here = Span::new(from, to.max(from));
        from = here.end;
        here
    };
    Some((track, (0..count).map(span).collect()))
}

fn tick(ui: &Ui, track: Rect, row: usize, color: Color32) {
    let y = track.top() + (row as f32 + 0.5) * TICK;
    let stroke = Stroke::new(TICK, color);
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
