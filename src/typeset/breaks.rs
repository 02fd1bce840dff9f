//! The places that a justified paragraph's lines may end at, with the widths up to each; and words
//! wider than a line cut first, so that there are enough of them.
//!
//! May import: `fill`, `units`.

use super::fill::{Scissors, fill};
use super::units::{BreakAfter, Unit};

/// Makes of each segment that is wider than `width` segments that are not: an address is cut as
/// it is in a ragged paragraph.
pub(super) fn cut_long(units: Vec<Unit>, width: f32, scissors: &Scissors<'_>) -> Vec<Unit> {
    let mut out = Vec::with_capacity(units.len());
    let mut segment = 0;
    for unit in units {
        let ends = unit.after != BreakAfter::No;
        out.push(unit);
        if ends {
            cut_segment(&mut out, segment, width, scissors);
            segment = out.len();
        }
    }
    cut_segment(&mut out, segment, width, scissors);
    out
}

/// Cuts the segment that begins at unit `start` where it is too wide.
fn cut_segment(units: &mut Vec<Unit>, start: usize, width: f32, scissors: &Scissors<'_>) {
    let hanging = units[start..].iter().rev().take_while(|unit| unit.blank);
    let ink = start..units.len() - hanging.count();
    if units[ink].iter().map(|unit| unit.advance).sum::<f32>() <= width {
        return;
    }
    let segment = units.split_off(start);
    let after = segment.last().map_or(BreakAfter::No, |unit| unit.after);
    let mut filled = fill(segment, width, scissors);
    for line in &filled.lines {
        if let Some(last) = filled.units[line.clone()].last_mut() {
            last.after = BreakAfter::Allowed;
        }
    }
    if let Some(last) = filled.units.last_mut() {
        last.after = after;
    }
    units.append(&mut filled.units);
}

/// What was passed since the paragraph's start.
#[derive(Clone, Copy, Default)]
pub(super) struct Passed {
    pub advance: f64,
    pub spaces: u32,
    pub places: u32,
}

/// A place that a line may end at.
#[derive(Clone, Copy, Default)]
pub(super) struct Break {
    /// The unit after it.
    pub unit: usize,
    /// Up to the last ink before it.
    pub ink: Passed,
    /// Up to the unit after it, hanging blanks included.
    pub all: Passed,
}

/// The start, the opportunities and the end of units among which no break is mandatory.
pub(super) fn breaks(units: &[Unit]) -> Vec<Break> {
    let mut breaks = vec![Break::default()];
    let (mut ink, mut all) = (Passed::default(), Passed::default());
    for (index, unit) in units.iter().enumerate() {
        all.advance += f64::from(unit.advance);
        all.spaces += u32::from(unit.spaces);
        all.places += u32::from(unit.place.is_some());
        if !unit.blank {
            ink = all;
        }
        if unit.after != BreakAfter::No || index + 1 == units.len() {
            let unit = index + 1;
            breaks.push(Break { unit, ink, all });
        }
    }
    breaks
}
