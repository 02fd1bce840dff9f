//! The page's scroll bar: the margins above and below the article scroll with it.
//!
//! May import: `ui`, egui.

use egui::{Rect, Ui};

use super::PageState;
use crate::ui::{
    Look,
    messages::Message,
    theme::size,
    widgets::{Scrolled, scroll_bar},
};

/// Draws the bar and lets it be dragged.
pub fn show(page: &mut PageState, ui: &Ui, look: &Look, area: Rect) {
    let scale = ui.pixels_per_point();
    let margin = f64::from(size::PAGE_MARGIN * scale);
    let page_px = area.height() * scale;
    let scrolled = Scrolled {
        total: page.blocks.heights.total() + 2.0 * margin,
        page: f64::from(page_px),
        above: page.scroll.position(&page.blocks) + margin,
    };
    let id = super::page_id().with("scroll bar");
    let dragged = scroll_bar(ui, look, id, area, look.say(Message::Page), scrolled);
    if let Some(above) = dragged {
        page.scroll
            .stand_at(&mut page.blocks, look, above - margin, page_px);
    }
}
