//! A list of rows of one height, of which those in view are drawn.
//!
//! May import: egui.

use std::ops::Range;

use egui::{ScrollArea, Ui, scroll_area::ScrollAreaOutput};

/// Draws `count` rows of `height` points, one right under another, in `scroll`; `add` draws those
/// that are in view. The room between rows is taken away before egui counts with it, or else it
/// would draw too few.
pub fn rows(
    ui: &mut Ui,
    scroll: ScrollArea,
    height: f32,
    count: usize,
    add: impl FnOnce(&mut Ui, Range<usize>),
) -> ScrollAreaOutput<()> {
    let between = std::mem::replace(&mut ui.spacing_mut().item_spacing.y, 0.0);
    let output = scroll.show_rows(ui, height, count, add);
    ui.spacing_mut().item_spacing.y = between;
    output
}
