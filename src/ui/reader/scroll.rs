//! Where the page stands: a block and how far into it. Kept so, and not as a distance from the
//! top, a height that is corrected above does not move what is being read.
//!
//! May import: `ui::look`, egui.

use egui::{Rect, Ui};

use super::blocks::SetBlocks;
use crate::ui::{Look, theme::size};

/// Where a mention that is gone to stands, from the top of the page.
const EYE_LEVEL: f32 = 0.3;

/// The top of the page, as a place in the document.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scroll {
    /// The block at the top.
    pub block: usize,
    /// How far into it, in pixels; negative above the first block (the page's margin).
    pub within: f64,
}

impl Default for Scroll {
    /// Above everything; the next frame settles it at the margin over the first block.
    fn default() -> Self {
        Self {
            block: 0,
            within: f64::NEG_INFINITY,
        }
    }
}

impl Scroll {
    /// Moves with the wheel, if the pointer is over the page.
    pub fn take_wheel(&mut self, ui: &Ui, look: &Look, blocks: &mut SetBlocks, area: Rect) {
        if ui.rect_contains_pointer(area) {
            let delta = ui.input_mut(|input| std::mem::take(&mut input.smooth_scroll_delta.y));
            self.by(
                blocks,
                look,
                -delta * ui.pixels_per_point(),
                area.height() * ui.pixels_per_point(),
            );
        }
    }

    /// Moves by `pixels`, down when positive, within the document.
    pub fn by(&mut self, blocks: &mut SetBlocks, look: &Look, pixels: f32, page_px: f32) {
        self.within += f64::from(pixels);
        self.settle(blocks, look, page_px);
    }

    /// Stands at `position` pixels below the document's top.
    pub fn stand_at(&mut self, blocks: &mut SetBlocks, look: &Look, position: f64, page_px: f32) {
        (self.block, self.within) = blocks.heights.at(position);
        if position < 0.0 {
            self.within = position;
        }
        self.settle(blocks, look, page_px);
    }

    /// Brings what is `within` pixels into block `block` to where the eye looks, unless it is
    /// in good view already.
    pub fn show(
        &mut self,
        blocks: &mut SetBlocks,
        look: &Look,
        block: usize,
        within: f32,
        area: Rect,
    ) {
        let page_px = area.height() * blocks.scale();
        let target = blocks.heights.before(block) + f64::from(within);
        let top = self.position(blocks);
        let line = f64::from(blocks.line_height());
        if target >= top + line && target + 3.0 * line <= top + f64::from(page_px) {
            return;
        }
        self.stand_at(
            blocks,
            look,
            target - f64::from(page_px * EYE_LEVEL),
            page_px,
        );
    }

    /// Brings the line that begins `within` pixels into piece `index` just into view.
    pub fn reveal(
        &mut self,
        blocks: &mut SetBlocks,
        look: &Look,
        index: usize,
        within: f32,
        area: Rect,
    ) {
        let page_px = area.height() * blocks.scale();
        let target = blocks.heights.before(index) + f64::from(within);
        let top = self.position(blocks);
        let lowest = target + f64::from(blocks.line_height() - page_px);
        if target < top {
            self.stand_at(blocks, look, target, page_px);
        } else if top < lowest {
            self.stand_at(blocks, look, lowest, page_px);
        }
    }

    /// The line at the top of the page: a byte of the document in it, and how far the page's top
    /// is below the line's, in line heights; `None` above all text.
    pub fn place(&self, blocks: &mut SetBlocks, look: &Look) -> Option<(usize, f64)> {
        let within = self.within as f32;
        let in_text = self.block > 0 || within > 0.0;
        let set = blocks.get(look, self.block).filter(|_| in_text)?;
        let line = set.paragraph.line_at(within - set.above);
        let line = set.paragraph.lines.get(line)?;
        let into = f64::from(within - set.above - line.top) / f64::from(line.height);
        Some((set.span.start + line.span.start, into))
    }

    /// Stands where [`place`](Self::place) said, after everything was set anew.
    pub fn return_to(&mut self, blocks: &mut SetBlocks, look: &Look, place: (usize, f64)) {
        let (offset, into) = place;
        self.block = blocks.pieces().at(offset);
        let top = blocks.line_top(look, self.block, offset);
        self.within = f64::from(top) + into * f64::from(blocks.line_height());
    }

    /// Pixels from the document's top to the page's.
    pub fn position(&self, blocks: &SetBlocks) -> f64 {
        blocks.heights.before(self.block) + self.within
    }

    /// Puts `within` inside its block again, setting the blocks it passes, and keeps the page
    /// inside the document.
    fn settle(&mut self, blocks: &mut SetBlocks, look: &Look, page_px: f32) {
        let margin = f64::from(size::PAGE_MARGIN * blocks.scale());
        while self.within < 0.0 && self.block > 0 {
            self.block -= 1;
            blocks.get(look, self.block);
            self.within += f64::from(blocks.heights.get(self.block));
        }
        while self.block + 1 < blocks.heights.len() {
            blocks.get(look, self.block);
            let height = f64::from(blocks.heights.get(self.block));
            if self.within < height {
                break;
            }
            self.within -= height;
            self.block += 1;
        }
        let last = (blocks.heights.total() + margin - f64::from(page_px)).max(-margin);
        if self.position(blocks) > last {
            let (block, within) = blocks.heights.at(last);
            *self = if last < 0.0 {
                Self {
                    block: 0,
                    within: last,
                }
            } else {
                Self { block, within }
            };
        }
        if self.block == 0 && self.within < -margin {
            self.within = -margin;
        }
    }
}
