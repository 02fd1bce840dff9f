//! Units → lines, ragged or flush: which way their breaks are chosen, what hangs at their ends,
//! and how far their parts give way.
//!
//! May import: `bidi`, `breaks`, `fill`, `give`, `lengthen`, `place`, `style`, `total_fit`, `units`.

use super::bidi::{base_level, resets_at_line_end};
use super::breaks::cut_long;
use super::fill::{Filled, Scissors, fill};
use super::give::count_spaces;
use super::lengthen::{Justifier, elasticity};
use super::place::Placer;
use super::style::Justification;
use super::total_fit::total_fit;
use super::units::{BreakAfter, Unit};

/// The advance of a line's ink and of the blanks that hang after it.
#[derive(Clone, Copy)]
pub(super) struct Ink {
    pub width: f32,
    pub hanging: f32,
    hanging_units: usize,
    /// How much wider than natural its spaces are.
    pub wider: f32,
}

impl Placer<'_> {
    /// `units` in lines of `width` pixels: first fit, or the best of the whole paragraph where
    /// they are to end flush.
    pub fn lines(&self, units: Vec<Unit>, width: f32) -> Filled {
        let (text, words, size_px) = (self.text, self.words, self.style.size_px);
        let scissors = Scissors {
            text,
            words,
            size_px,
        };
        let kashida = self.style.justification == Justification::Kashida && self.base.is_rtl();
        if !self.justifies(width) {
            return fill(units, width, &scissors);
        }
        let mut units = cut_long(units, width, &scissors);
        count_spaces(text, &mut units, words);
        if kashida {
            let mut known = self.known_places.borrow_mut();
            known.mark(text, &mut units, words, self.tatweels);
        }
        total_fit(units, width, &elasticity(size_px, kashida))
    }

    /// Whether lines of `width` are made flush.
    fn justifies(&self, width: f32) -> bool {
        self.style.justification != Justification::Ragged && width.is_finite()
    }

    /// The ink of each line, made flush where it is to be.
    pub fn inks(&self, filled: &mut Filled, width: f32) -> Vec<Ink> {
        let (size_px, justifies) = (self.style.size_px, self.justifies(width));
        let mut justifier = Justifier::new(width, size_px, self.words, self.tatweels);
        let mut inks = Vec::with_capacity(filled.lines.len());
        for line in &filled.lines {
            let ends_paragraph = line.end == filled.units.len();
            let units = &mut filled.units[line.clone()];
            let mut ink = self.settle(units);
            let ends = |unit: &Unit| unit.after == BreakAfter::Mandatory;
            let natural = ends_paragraph || units.last().is_some_and(ends);
            if justifies && !natural {
                let inked = units.len() - ink.hanging_units;
                if let Some(wider) = justifier.justify(&mut units[..inked], ink.width) {
                    (ink.width, ink.wider) = (width, wider);
                }
            } else {
                justifier.leave();
            }
            inks.push(ink);
        }
        inks
    }

    /// Gives what hangs at the end of a line the paragraph's level (L1); the ink without it.
    fn settle(&self, units: &mut [Unit]) -> Ink {
        let width = units.iter().map(|unit| unit.advance).sum::<f32>();
        let (mut hanging, mut hanging_units) = (0.0, 0);
        let text = |unit: &Unit| &self.text[unit.start as usize..unit.end as usize];
        // Isolate controls among the blanks are reset too; they have no width.
        let resets = |unit: &&mut Unit| unit.blank || resets_at_line_end(text(unit));
        for unit in units.iter_mut().rev().take_while(resets) {
            unit.level = base_level(self.base).number();
            hanging += unit.advance;
            hanging_units += 1;
            unit.spaces = 0;
        }
        Ink {
            width: width - hanging,
            hanging,
            hanging_units,
            wider: 0.0,
        }
    }
}
