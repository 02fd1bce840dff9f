//! The page: the article as typeset paragraphs, shaded, selectable, scrolled. Only the paragraphs
//! on the screen are set; the others have estimated heights, which are corrected without moving
//! what is being read.
//!
//! May import: `session`, `document`, `entity`, `text`, `typeset`, `ui`, egui.

mod blocks;
mod boxes;
mod draw;
mod extend;
mod fitting;
mod heights;
mod hits;
mod keys;
mod kinds;
mod marked;
mod measure;
mod pieces;
mod place;
mod pointer;
mod screen_reader;
mod scroll;
mod scroll_bar;
mod ticks;

use std::{sync::Arc, time::Duration};

use egui::{Id, Rect, Sense, Ui};

use super::{Command, Look, reading::Reading, theme::size};
use crate::{document::Document, session::Session};
use blocks::SetBlocks;
use extend::Caret;
use fitting::Fitting;
use measure::Measuring;
pub use place::Place;
use scroll::Scroll;

/// How long a mention that was gone to stays marked, in seconds.
const FLASH_SECS: f32 = 1.4;

/// How long the window keeps its size before heights are measured, in seconds: while it is being
/// resized, each frame would begin anew.
const RESTING_SECS: f64 = 0.15;

/// What the page remembers between frames: what it has set and where it stands.
#[derive(Default)]
pub struct PageState {
    blocks: SetBlocks,
    scroll: Scroll,
    /// The mention that was just gone to, and when (seconds of egui's clock).
    flash: Option<(usize, f64)>,
    /// The offset that the next frame brings into view, and whether it is to be marked.
    wanted: Option<usize>,
    /// The block that the next frame brings to the top.
    wanted_block: Option<usize>,
    /// The place that the next frame returns to.
    wanted_place: Option<Place>,
    /// Where the page stood in the last frame; `None` above all text.
    place: Option<Place>,
    /// The offset that the next frame brings into view with as little motion as it takes.
    reveal: Option<usize>,
    /// The caret at the moving end of the selection.
    caret: Caret,
    /// Whether a drag that began on the text is going on.
    selecting: bool,
    /// Whether heights are measured in the background.
    measures: bool,
    /// When everything was last made ready anew and nothing measured since (egui's clock).
    refitted: Option<f64>,
    measuring: Option<Measuring>,
}

/// The page's place for the keyboard focus.
pub fn page_id() -> Id {
    Id::unique("page")
}

impl PageState {
    /// Brings a mention into view with the next frame and marks it for a moment.
    pub fn go_to_mention(&mut self, session: &Session, mention: usize, now: f64) {
        self.wanted = Some(session.extraction().mentions[mention].span.start);
        self.flash = Some((mention, now));
    }

    /// Brings byte `offset` of the document into view with the next frame.
    pub fn go_to(&mut self, offset: usize) {
        self.wanted = Some(offset);
    }

    /// Where the top of the page stands in the document, about, in bytes.
    pub fn place(&self) -> usize {
        let piece = self.blocks.pieces().get(self.scroll.block);
        piece.map_or(0, |piece| piece.span.start)
    }

    /// Brings the beginning of a block to the top of the page with the next frame.
    pub fn go_to_block(&mut self, block: usize) {
        self.wanted_block = Some(block);
    }

    /// Has the page stand there with the next frame, in the text that it shows then.
    pub fn go_to_place(&mut self, place: Place) {
        self.wanted_place = Some(place);
    }

    /// Where the page stood in the last frame; `None` above all text.
    pub fn standing_at(&self) -> Option<Place> {
        self.place
    }

    /// Whether the page stands where it is wanted: there has been a frame since.
    pub fn has_been_shown(&self) -> bool {
        self.blocks.document().is_some() && self.wanted_place.is_none()
    }

    /// Brings a byte of the document into view with the next frame.
    pub fn go_to_offset(&mut self, offset: usize) {
        self.wanted = Some(offset);
    }

    /// The block at the top of the page.
    pub fn block_at_top(&self) -> usize {
        self.scroll.block
    }

    /// Forgets the marked mention, whose number may be another's now.
    pub fn forget_flash(&mut self) {
        self.flash = None;
    }

    /// Draws the page over the room there is, set as `reading` says.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        look: &Look,
        session: &Session,
        reading: &Reading,
        commands: &mut Vec<Command>,
    ) -> Option<crate::session::Selection> {
        let area = ui.available_rect_before_wrap();
        let response = ui.interact(area, page_id(), Sense::click_and_drag());
        self.open(&session.document);
        let column = column(area, reading);
        let scale = ui.pixels_per_point();
        let fitting = Fitting {
            width: (column.width() * scale).floor(),
            scale,
            reading: *reading,
        };
        self.fit(ui, look, &session.document, fitting);
        self.measure(ui);
        let extended = extend::take(self, ui, look, &response, session);
        self.return_to_wanted_place(look, area);
        self.bring_wanted_into_view(look, area);
        if let Some(block) = self.wanted_block.take() {
            let start = session.document.blocks[block].span.start;
            let piece = self.blocks.pieces().at(start);
            let top = self.blocks.heights.before(piece);
            let page_px = area.height() * self.blocks.scale();
            self.scroll.stand_at(&mut self.blocks, look, top, page_px);
        }
        keys::scroll(self, ui, look, area, &response);
        self.scroll.take_wheel(ui, look, &mut self.blocks, area);
        scroll_bar::show(self, ui, look, area);
        ticks::of_row(self, ui, look, session, area);
        if let Some(search) = &session.search {
            ticks::of_search(self, ui, look, search, area);
        }
        screen_reader::page(ui, look, &session.document);
        let shown = draw::page(self, ui, look, session, column, area);
        screen_reader::paragraphs(ui, look, session, &shown);
        self.place = self.scroll.place(&mut self.blocks, look).map(Place::from);
        keys::commands(ui, &response, session, commands);
        if ui.style().animation_time == 0.0 {
            self.forget_flash();
        }
        if self.flash_left(ui) {
            ui.ctx().request_repaint_after(Duration::from_millis(33));
        }
        let selection = pointer::take(self, ui, look, session, &response, &shown, commands);
        extended.or(selection)
    }

    /// Starts at the top of a document that was not shown before; keeps the place in one that
    /// was read anew, among the paragraphs that it stood in.
    fn open(&mut self, document: &Arc<Document>) {
        let Some(old) = self
            .blocks
            .document()
            .filter(|old| !Arc::ptr_eq(old, document))
        else {
            return;
        };
        let reread = old.origin.path.is_some() && old.origin.path == document.origin.path;
        // Of a file that was read again, what stood at the top of the page stays there.
        let stood = self.place.filter(|_| reread);
        let stands = stood.and_then(|place| {
            let offset = old.counterpart(place.offset, document)?;
            Some(Place { offset, ..place })
        });
        *self = Self {
            wanted: self.wanted,
            wanted_place: self.wanted_place.or(stands),
            flash: self.flash,
            measures: self.measures,
            ..Self::default()
        };
    }

    /// Makes everything ready to be set as `fitting` says; what is being read stays where it is.
    fn fit(&mut self, ui: &Ui, look: &Look, document: &Arc<Document>, fitting: Fitting) {
        if self.blocks.fit(document, &fitting) {
            return;
        }
        let place = self
            .blocks
            .is_of(document)
            .then(|| self.scroll.place(&mut self.blocks, look))
            .flatten();
        self.blocks.refit(look, document, fitting);
        if let Some(place) = place {
            self.scroll.return_to(&mut self.blocks, look, place);
        }
        self.measuring = None;
        self.refitted = Some(ui.input(|input| input.time));
    }

    /// Has the heights of what is not on the screen measured in the background, once the window
    /// has kept its size for a moment, and takes what was found.
    fn measure(&mut self, ui: &Ui) {
        if let Some(measuring) = &self.measuring {
            let (found, is_all) = measuring.take();
            for (index, measured) in found {
                self.blocks.take_measured(index, measured);
            }
            if is_all {
                self.measuring = None;
            }
        }
        let Some(since) = self.refitted.filter(|_| self.measures) else {
            return;
        };
        let rest = since + RESTING_SECS - ui.input(|input| input.time);
        if rest > 0.0 {
            ui.ctx()
                .request_repaint_after(Duration::from_secs_f64(rest));
            return;
        }
        self.refitted = None;
        if let Some(document) = self.blocks.document() {
            let wake = ui.ctx().clone();
            self.measuring = Measuring::start(
                Arc::clone(document),
                self.blocks.pieces().clone(),
                *self.blocks.fitting(),
                self.scroll.block,
                move || wake.request_repaint(),
            );
        }
    }

    /// Whether heights are being measured, or will be when the window has rested.
    pub fn is_measuring(&self) -> bool {
        self.measures && (self.measuring.is_some() || self.refitted.is_some())
    }

    /// Lets heights be measured in the background: not for pictures, which show one screen.
    pub fn measure_in_background(&mut self) {
        self.measures = true;
    }

    fn return_to_wanted_place(&mut self, look: &Look, area: Rect) {
        let Some(place) = self.wanted_place.take() else {
            return;
        };
        let end = self.blocks.document().map(|document| document.text.len());
        let place = place.within(end.unwrap_or(0));
        self.scroll.return_to(&mut self.blocks, look, place);
        // The window may be another: not below the end.
        let page_px = area.height() * self.blocks.scale();
        self.scroll.by(&mut self.blocks, look, 0.0, page_px);
    }

    fn bring_wanted_into_view(&mut self, look: &Look, area: Rect) {
        if let Some(offset) = self.wanted.take()
            && let Some(document) = self.blocks.document()
        {
            let document = Arc::clone(document);
            let piece = self.blocks.pieces().at(offset.min(document.text.len()));
            let within = self.blocks.line_top(look, piece, offset);
            self.scroll
                .show(&mut self.blocks, look, piece, within, area);
        }
        if let Some(offset) = self.reveal.take() {
            let piece = self.blocks.pieces().at(offset);
            let within = self.blocks.line_top(look, piece, offset);
            self.scroll
                .reveal(&mut self.blocks, look, piece, within, area);
        }
    }

    /// How strongly a mention is marked, from 1 at first to 0.
    fn flash_of(&self, mention: usize, now: f64) -> f32 {
        let age = |began: f64| ((now - began) as f32 / FLASH_SECS).clamp(0.0, 1.0);
        match self.flash {
            Some((flashed, began)) if flashed == mention => 1.0 - age(began),
            _ => 0.0,
        }
    }

    fn flash_left(&self, ui: &Ui) -> bool {
        let now = ui.input(|input| input.time);
        self.flash
            .is_some_and(|(mention, _)| self.flash_of(mention, now) > 0.0)
    }
}

/// Where the text stands in the page that is to fill `area`: a comfortable measure, centred.
pub fn column(area: Rect, reading: &Reading) -> Rect {
    let narrow = area.width() < size::NARROW;
    let margin = if narrow {
        size::PAGE_MARGIN_NARROW
    } else {
        size::PAGE_MARGIN
    };
    let measure = size::ARTICLE * reading.zoom * reading.measure;
    let width = (area.width() - 2.0 * margin - size::SCROLL_BAR).clamp(40.0, measure);
    let left = (area.center().x - width / 2.0).round();
    Rect::from_x_y_ranges(left..=left + width, area.y_range())
}
