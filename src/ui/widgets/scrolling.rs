//! What scrolls, with this program's bar beside it: egui's own stands at the right in every
//! language, over the letters, and hides until it is pointed at.
//!
//! May import: `ui::look`, `ui::messages`, `ui::theme`, egui.

use std::ops::Range;

use egui::{
    Id, ScrollArea, Ui, UiBuilder,
    scroll_area::{ScrollAreaOutput, ScrollBarVisibility},
};

use super::{Scrolled, has_bar, rows, scroll_bar};
use crate::ui::{Look, messages::Message, theme::size::SCROLL_BAR};

/// The room for a bar at the side where lines end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gutter {
    /// Always there, so that nothing moves when a list becomes longer than its room.
    Kept,
    /// Only while there is something to scroll: in menus and cards.
    AsNeeded,
}

/// What is remembered of a bar from one frame to the next.
#[derive(Clone, Copy, Debug, Default)]
struct Bar {
    /// How much was to be above when it was dragged, in points.
    dragged: Option<f32>,
    /// Whether there was something to scroll.
    needed: bool,
}

/// Has `show` draw `scroll`, with a bar beside it; `what` it is tells it from other bars by its
/// name and says so to screen readers.
pub fn scrolling<R>(
    ui: &mut Ui,
    look: &Look,
    what: (Id, Message),
    gutter: Gutter,
    scroll: ScrollArea,
    show: impl FnOnce(&mut Ui, ScrollArea) -> ScrollAreaOutput<R>,
) -> R {
    let (id, name) = (what.0.with("bar"), look.say(what.1));
    let before: Bar = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let area = ui.available_rect_before_wrap();
    let has_gutter = gutter == Gutter::Kept || before.needed;
    let inside = look.inner(area, 0.0, if has_gutter { SCROLL_BAR } else { 0.0 });
    let mut scroll = scroll.scroll_bar_visibility(ScrollBarVisibility::AlwaysHidden);
    if let Some(above) = before.dragged {
        scroll = scroll.vertical_scroll_offset(above);
    }
    let inner = ui.scope_builder(UiBuilder::new().max_rect(inside), |ui| show(ui, scroll));
    let output = inner.inner;
    let (height, seen) = (output.content_size.y, output.inner_rect);
    let scrolled = Scrolled {
        total: f64::from(height),
        page: f64::from(seen.height()),
        above: f64::from(output.state.clamped_offset().y),
    };
    // What was drawn: egui says how high it might be, not that it shrank to what is in it.
    let drawn = inner.response.rect;
    let beside = area.with_min_y(drawn.top()).with_max_y(drawn.bottom());
    // Or else a menu, which is as wide as what is in it, would lose the gutter in each frame.
    if has_gutter {
        ui.expand_to_include_rect(beside);
    }
    // Sizes are rounded to pixels: less than one is nothing to scroll.
    let needed = has_bar(scrolled.total, scrolled.page + 1.0);
    let above = needed
        .then(|| scroll_bar(ui, look, id, beside, name, scrolled))
        .flatten();
    let now = Bar {
        dragged: above.map(|above| above as f32),
        needed,
    };
    if now.needed != before.needed {
        ui.ctx().request_repaint();
    }
    ui.data_mut(|data| data.insert_temp(id, now));
    output.inner
}

/// Draws `count` [`rows`] of `height` points in `scroll`, with a bar beside them; `add` draws those
/// that are in view.
pub fn scrolling_rows(
    ui: &mut Ui,
    look: &Look,
    what: (Id, Message),
    scroll: ScrollArea,
    (height, count): (f32, usize),
    add: impl FnOnce(&mut Ui, Range<usize>),
) {
    scrolling(ui, look, what, Gutter::Kept, scroll, |ui, scroll| {
        rows(ui, scroll, height, count, add)
    });
}
