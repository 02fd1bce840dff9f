//! A long list of rows of different heights, of which only those in sight are drawn.
//!
//! May import: `ui`, egui.

use egui::{Id, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use crate::ui::{
    Look,
    messages::Message,
    widgets::{Gutter, scrolling},
};

/// What is known of the rows' heights, in points.
#[derive(Debug, Default)]
pub(super) struct Heights {
    known: Vec<f32>,
    /// The width that they are known at.
    width: f32,
}

impl Heights {
    /// Forgets them: the rows are others.
    pub(super) fn forget(&mut self) {
        self.known.clear();
    }

    /// Draws `count` rows, each expected to be as high as `guess` until it was drawn once; `name`
    /// is what the list is.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        look: &Look,
        name: Message,
        (count, guess): (usize, f32),
        row: impl FnMut(&mut Ui, usize),
    ) {
        if self.known.len() != count || self.width != ui.available_width() {
            self.known = vec![guess; count];
            self.width = ui.available_width();
        }
        let area = ScrollArea::vertical().id_salt(name).auto_shrink(false);
        let what = (Id::unique("heights").with(name), name);
        scrolling(ui, look, what, Gutter::Kept, area, |ui, area| {
            area.show_viewport(ui, |ui, seen| self.rows(ui, seen, count, row))
        });
    }

    /// Draws those that are `seen`.
    fn rows(&mut self, ui: &mut Ui, seen: Rect, count: usize, mut row: impl FnMut(&mut Ui, usize)) {
        let all: f32 = self.known.iter().sum();
        let origin = ui.max_rect().min;
        let mut top = 0.0;
        for index in 0..count {
            let height = self.known[index];
            if top + height >= seen.top() && top <= seen.bottom() {
                let corner = pos2(origin.x, origin.y + top);
                let room = Rect::from_min_size(corner, vec2(ui.available_width(), height));
                let drawn = ui.scope_builder(UiBuilder::new().max_rect(room), |ui| row(ui, index));
                self.known[index] = drawn.response.rect.height();
            }
            top += height;
        }
        let rest = vec2(ui.available_width(), all);
        ui.allocate_rect(Rect::from_min_size(origin, rest), egui::Sense::hover());
    }
}
