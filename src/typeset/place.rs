//! Lines of units → lines of glyphs: visual order, alignment, pen positions, kashidas.
//!
//! May import: `text`, `bidi`, `fill`, `fonts`, `give`, `lines`, `paragraph`, `shape`, `style`,
//! `tatweel`, `units`, `words`.

use std::{cell::RefCell, ops::Range};

use crate::text::{Direction, Span};

use super::bidi::visual_order;
use super::fill::Filled;
use super::fonts::{BUNDLED_FACES, Fonts, LoadedFace};
use super::give::{KnownPlaces, is_space};
use super::lines::Ink;
use super::paragraph::{Glyph, Line, Paragraph};
use super::shape::WordGlyph;
use super::style::Style;
use super::tatweel::Tatweels;
use super::units::Unit;
use super::words::Words;

/// How far a box that shades text reaches above and below the baseline, in em: over alif with
/// hamza, under the bowl of final yāʼ, in both families.
const SHADE_EM: (f32, f32) = (1.0, 0.48);

/// What every line of a paragraph is placed by.
pub(super) struct Placer<'a> {
    pub text: &'a str,
    pub base: Direction,
    pub style: &'a Style,
    pub fonts: &'a Fonts,
    pub words: &'a Words,
    pub tatweels: &'a Tatweels,
    pub known_places: &'a RefCell<KnownPlaces>,
}

impl Placer<'_> {
    /// The lines of `filled`, set in `width` pixels.
    pub fn paragraph(&self, mut filled: Filled, width: f32) -> Paragraph {
        let mut order = Order::default();
        let mut lines = Vec::with_capacity(filled.lines.len());
        let inks = self.inks(&mut filled, width);
        let widest = || inks.iter().map(|ink| ink.width).fold(0.0, f32::max);
        let width = if width == f32::INFINITY {
            widest()
        } else {
            width
        };
        let mut top = 0.0;
        for (range, ink) in filled.lines.iter().zip(&inks) {
            let line = self.line(&filled.units, range, *ink, width, top, &mut order);
            top += line.height;
            lines.push(line);
        }
        let size_px = self.style.size_px;
        let shade = (SHADE_EM.0 * size_px, SHADE_EM.1 * size_px);
        let base = self.base;
        Paragraph {
            width,
            height: top,
            lines,
            base,
            size_px,
            shade,
            ..Paragraph::default()
        }
    }

    /// One line.
    fn line(
        &self,
        units: &[Unit],
        range: &Range<usize>,
        ink: Ink,
        width: f32,
        top: f32,
        order: &mut Order,
    ) -> Line {
        let units = &units[range.clone()];
        let (left, pen) = if self.base.is_rtl() {
            (width - ink.width, width - ink.width - ink.hanging)
        } else {
            (0.0, 0.0)
        };
        let span = match (units.first(), units.last()) {
            (Some(first), Some(last)) => Span::new(first.start as usize, last.end as usize),
            _ => Span::default(),
        };
        let (above, below) = self.room(units);
        let mut line = Line {
            span,
            rtl: self.base.is_rtl(),
            top,
            baseline: top + above,
            height: above + below,
            left,
            width: ink.width,
            glyphs: Vec::with_capacity(units.iter().map(|unit| unit.glyphs.len()).sum()),
            pen,
        };
        self.glyphs(units, ink.wider, &mut line, order);
        line
    }

    /// Places the glyphs of a line's units, whose spaces are `wider` than natural.
    fn glyphs(&self, units: &[Unit], wider: f32, line: &mut Line, order: &mut Order) {
        order.levels.clear();
        order.levels.extend(units.iter().map(|unit| unit.level));
        visual_order(&order.levels, &mut order.indices);
        let mut pen = line.pen;
        for index in &order.indices {
            let unit = &units[*index as usize];
            let (kashida, length) = match unit.place {
                Some(place) if place.length > 0.0 => (usize::from(place.glyph), place.length),
                _ => (usize::MAX, 0.0),
            };
            for (n, glyph) in self.words.glyphs(&unit.glyphs).iter().enumerate() {
                if n == kashida {
                    line.glyphs
                        .extend(self.kashida(unit, glyph, pen, line.baseline, length));
                    pen += length;
                }
                let wider = if unit.spaces > 0 && is_space(self.text, unit, glyph) {
                    wider
                } else {
                    0.0
                };
                let set = self.glyph(unit, glyph, pen, line.baseline, wider);
                pen += set.advance;
                line.glyphs.push(set);
            }
        }
    }

    /// A glyph of a unit where the pen stands.
    fn glyph(&self, unit: &Unit, glyph: &WordGlyph, pen: f32, baseline: f32, wider: f32) -> Glyph {
        let size = self.style.size_px;
        let at = (pen + glyph.dx * size, baseline - glyph.dy * size);
        let advance = glyph.advance * size + wider;
        let cluster = glyph.start + unit.origin..glyph.end + unit.origin;
        Glyph::new(at, advance, cluster, glyph.id, glyph.font, unit.level)
    }

    /// The kashida left of `glyph`, of the cluster of which it is.
    fn kashida(
        &self,
        unit: &Unit,
        glyph: &WordGlyph,
        pen: f32,
        baseline: f32,
        length: f32,
    ) -> Option<Glyph> {
        let tatweel = self.tatweels.get(glyph.font)?;
        let cluster = glyph.start + unit.origin..glyph.end + unit.origin;
        let (at, font, level) = ((pen, baseline), glyph.font, unit.level);
        Some(Glyph::new(at, length, cluster, tatweel.id, font, level).as_kashida())
    }

    /// Room above and below a line's baseline: the style's line height about the face's box,
    /// more where a taller system face is used on it.
    fn room(&self, units: &[Unit]) -> (f32, f32) {
        let size = self.style.size_px;
        let first = self.fonts.first(self.style.face, self.style.bold);
        let (ascent, descent) = self
            .fonts
            .face(first)
            .map_or((0.8, 0.2), |face| (face.ascent, face.descent));
        let line_height = self.style.line_height_px;
        let above = (line_height + (ascent - descent) * size) / 2.0;
        let below = line_height - above;
        // An installed face says itself what room it needs: a Nastaliq word climbs over 2 em.
        let (above, below) = if first < BUNDLED_FACES {
            (above, below)
        } else {
            (above.max(ascent * size), below.max(descent * size))
        };
        let grown = |claims: f32, usual: f32, room: f32| {
            if claims > usual {
                room.max(claims * size)
            } else {
                room
            }
        };
        self.system_faces(units).fold((above, below), |room, face| {
            let room_above = grown(face.ascent, ascent, room.0);
            (room_above, grown(face.descent, descent, room.1))
        })
    }

    /// The system faces that glyphs of `units` are of, neighbours once.
    fn system_faces(&self, units: &[Unit]) -> impl Iterator<Item = &LoadedFace> {
        let glyphs = units
            .iter()
            .flat_map(|unit| self.words.glyphs(&unit.glyphs));
        let mut last = 0;
        let numbers = glyphs.filter_map(move |glyph| {
            let new = glyph.font >= BUNDLED_FACES && glyph.font != last;
            last = glyph.font;
            new.then_some(glyph.font)
        });
        numbers.filter_map(|number| self.fonts.face(number))
    }
}

/// Scratch for the visual order, kept from line to line.
#[derive(Default)]
struct Order {
    levels: Vec<u8>,
    indices: Vec<u32>,
}
