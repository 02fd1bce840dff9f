//! The page's scroll bar.
//!
//! May import: `ui`, egui.

use egui::{Rect, Role, Sense, Ui, WidgetInfo, pos2};

use super::PageState;
use crate::ui::{Look, messages::Message, theme::size};

/// Shortest handle in points, so that it can be caught in a long document.
const SHORTEST: f32 = 36.0;

/// Draws the bar and lets it be dragged.
pub fn show(page: &mut PageState, ui: &Ui, look: &Look, area: Rect) {
    let scale = ui.pixels_per_point();
    let page_px = f64::from(area.height() * scale);
    let margins = 2.0 * f64::from(size::PAGE_MARGIN * scale);
    let total = page.blocks.heights.total() + margins;
    if total <= page_px {
        return;
    }
    let track = track(look, area);
    let length = (track.height() * (page_px / total) as f32).max(SHORTEST);
    let room = track.height() - length;
    let response = ui.interact(
        track,
        super::page_id().with("scroll bar"),
        Sense::click_and_drag(),
    );
    if let Some(pointer) = response.interact_pointer_pos() {
        let share = f64::from(((pointer.y - track.top() - length / 2.0) / room).clamp(0.0, 1.0));
        let position = share * (total - page_px) - margins / 2.0;
        page.scroll
            .to_position(&mut page.blocks, look, position, page_px as f32);
    }
    let position = page.scroll.position(&page.blocks) + margins / 2.0;
    let share = (position / (total - page_px)).clamp(0.0, 1.0);
    let top = track.top() + room * share as f32;
    let active = response.hovered() || response.dragged();
    let inset = if active { 2.0 } else { 4.0 };
    let handle = Rect::from_min_max(
        pos2(track.left() + inset, top),
        pos2(track.right() - inset, top + length),
    );
    let color = if active {
        look.theme.quiet
    } else {
        look.theme.line
    };
    ui.painter().rect_filled(handle, 4, color);
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ScrollBar, true, look.say(Message::Page));
        info.value = Some(100.0 * share);
        info
    });
}

/// The bar's room: at the side of the page where the lines end, mirrored with the interface.
fn track(look: &Look, area: Rect) -> Rect {
    let left = if look.is_rtl() {
        area.left()
    } else {
        area.right() - size::SCROLL_BAR
    };
    Rect::from_x_y_ranges(left..=left + size::SCROLL_BAR, area.y_range())
}
