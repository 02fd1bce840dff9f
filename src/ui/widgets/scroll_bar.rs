//! A scroll bar at the side where lines end, mirrored with the interface: egui's own stands at
//! the right in every language.
//!
//! May import: `ui::look`, `ui::theme`, egui.

use egui::{Id, Rect, Role, Sense, Ui, WidgetInfo, pos2};

use crate::ui::{Look, theme::size::SCROLL_BAR};

/// Shortest handle in points, so that it can be caught in a long document.
const SHORTEST: f32 = 36.0;

/// What a bar shows: heights in any one unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scrolled {
    /// Of everything.
    pub total: f64,
    /// Of what is seen at a time.
    pub page: f64,
    /// Of what is above the part that is seen.
    pub above: f64,
}

/// Draws the bar beside what scrolls in `area`; returns how much is to be above when the bar was
/// dragged. Nothing is drawn where all can be seen.
pub fn scroll_bar(
    ui: &Ui,
    look: &Look,
    id: Id,
    area: Rect,
    name: &str,
    scrolled: Scrolled,
) -> Option<f64> {
    let Scrolled { total, page, above } = scrolled;
    if !has_bar(total, page) {
        return None;
    }
    let track = track(look, area);
    let length = (track.height() * (page / total) as f32).max(SHORTEST);
    let room = (track.height() - length).max(1.0);
    // No stop for the keyboard, which scrolls by its own keys.
    let response = ui.interact(track, id, Sense::CLICK | Sense::DRAG);
    let dragged = response.interact_pointer_pos().map(|pointer| {
        f64::from(((pointer.y - track.top() - length / 2.0) / room).clamp(0.0, 1.0))
    });
    let share = dragged.unwrap_or(above / (total - page)).clamp(0.0, 1.0);
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
        look.theme.edge
    };
    ui.painter().rect_filled(handle, 4, color);
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ScrollBar, true, name);
        info.value = Some(100.0 * share);
        info
    });
    dragged.map(|share| share * (total - page))
}

/// Whether there is anything to scroll.
pub fn has_bar(total: f64, page: f64) -> bool {
    total > page
}

/// The bar's room beside what scrolls in `area`.
pub fn track(look: &Look, area: Rect) -> Rect {
    let left = if look.is_rtl() {
        area.left()
    } else {
        area.right() - SCROLL_BAR
    };
    Rect::from_x_y_ranges(left..=left + SCROLL_BAR, area.y_range())
}
