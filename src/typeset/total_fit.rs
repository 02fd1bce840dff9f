//! Units → lines for justified paragraphs: the breaks that make the whole paragraph's lines
//! differ least from their natural widths, after D. Knuth and M. Plass, "Breaking paragraphs into
//! lines" (Software: Practice and Experience 11, 1981): badness as the cube of how far a line is
//! stretched or shrunk, demerits for neighbours of unlike tightness, the last line natural.
//!
//! What differs: kashidas stretch beside spaces; every break keeps the best way to it, so that a
//! line which cannot be made well is made as well as it can, and there is no second pass; and of
//! all lines that end at a break only the [`REACH`] fullest are weighed, so that the time is
//! linear in the text however wide the page is.
//!
//! May import: `breaks`, `fill`, `units`.

use std::ops::Range;

use super::breaks::{Break, breaks};
use super::fill::Filled;
use super::units::{BreakAfter, Unit};

/// How far a line's parts stretch and shrink without looking it, in pixels each.
#[derive(Clone, Copy, Debug)]
pub(super) struct Elasticity {
    /// A space becomes wider.
    pub space_stretch: f32,
    /// A space becomes narrower.
    pub space_shrink: f32,
    /// A word becomes longer.
    pub kashida: f32,
}

/// The best lines of `width` pixels.
pub(super) fn total_fit(units: Vec<Unit>, width: f32, elasticity: &Elasticity) -> Filled {
    let mut lines = Vec::new();
    let mut start = 0;
    while start < units.len() || lines.is_empty() {
        let mandatory = |unit: &Unit| unit.after == BreakAfter::Mandatory;
        let length = units[start..].iter().position(mandatory);
        let end = length.map_or(units.len(), |length| start + length + 1);
        let breaks = breaks(&units[start..end]);
        let measure = Measure {
            breaks: &breaks,
            width: f64::from(width),
            elasticity,
        };
        lines.extend(measure.lines(start));
        start = end;
    }
    if units
        .last()
        .is_some_and(|unit| unit.after == BreakAfter::Mandatory)
    {
        lines.push(units.len()..units.len());
    }
    Filled { units, lines }
}

/// How many lines that end at one break are weighed, the fullest.
const REACH: usize = 64;

/// Emptier lines are not weighed where a fuller one can be had.
const EMPTIEST: f64 = 0.5;

/// What every line costs, so that of two ways of like badness the one of fewer lines is taken.
const LINE_PENALTY: f64 = 10.0;

/// What neighbours cost of which one is tight and the other loose.
const UNLIKE: f64 = 10_000.0;

/// What a last line costs that holds hardly a word.
const WIDOW: f64 = 2_500.0;

/// The share of the width that a last line holds hardly a word below.
const WIDOW_SHARE: f64 = 0.12;

/// A line that is stretched more often than so is no worse for it.
const WORST_RATIO: f64 = 20.0;

/// The best way to a break whose last line is of one tightness.
#[derive(Clone, Copy)]
struct Way {
    demerits: f64,
    /// The break before it, and the tightness there.
    from: u32,
    tightness: u8,
}

/// No way yet.
const NONE: Way = Way {
    demerits: f64::INFINITY,
    from: 0,
    tightness: 0,
};

/// A break's best ways: after a tight, a natural, a loose, a very loose line.
type Ways = [Way; 4];

struct Measure<'a> {
    breaks: &'a [Break],
    width: f64,
    elasticity: &'a Elasticity,
}

impl Measure<'_> {
    /// The lines as ranges of units, counted from `origin`.
    fn lines(&self, origin: usize) -> Vec<Range<usize>> {
        let ways = self.ways();
        let mut lines = Vec::new();
        let mut at = self.breaks.len() - 1;
        let mut way = cheapest(&ways[at]);
        while at > 0 {
            let from = way.from as usize;
            lines.push(origin + self.breaks[from].unit..origin + self.breaks[at].unit);
            way = ways[from][usize::from(way.tightness)];
            at = from;
        }
        if lines.is_empty() {
            lines.push(origin..origin);
        }
        lines.reverse();
        lines
    }

    /// The best ways to every break.
    fn ways(&self) -> Vec<Ways> {
        let mut ways = vec![[NONE; 4]; self.breaks.len()];
        ways[0][NATURAL].demerits = 0.0;
        let mut first = 0;
        for to in 1..self.breaks.len() {
            let last = to + 1 == self.breaks.len();
            while first + 1 < to && !self.fits(first, to, last) {
                first += 1;
            }
            let fullest = first..to.min(first + REACH);
            let full = |from: &usize| {
                *from == first || last || self.natural(*from, to) >= EMPTIEST * self.width
            };
            for from in fullest.take_while(full) {
                self.extend(&mut ways, from, to, last);
            }
        }
        ways
    }

    /// Weighs the line between two breaks after each way to the first.
    fn extend(&self, ways: &mut [Ways], from: usize, to: usize, last: bool) {
        let ratio = if last { 0.0 } else { self.ratio(from, to) };
        let tightness = tightness(ratio);
        let badness = 100.0 * ratio.abs().powi(3);
        let widow = last && from > 0 && self.natural(from, to) < WIDOW_SHARE * self.width;
        let cost = (LINE_PENALTY + badness).powi(2) + if widow { WIDOW } else { 0.0 };
        for before in 0..ways[from].len() {
            let unlike = if before.abs_diff(tightness) > 1 {
                UNLIKE
            } else {
                0.0
            };
            let demerits = ways[from][before].demerits + cost + unlike;
            let best = &mut ways[to][tightness];
            if demerits < best.demerits {
                *best = Way {
                    demerits,
                    from: from as u32,
                    tightness: before as u8,
                };
            }
        }
    }

    /// The width of the ink between two breaks.
    fn natural(&self, from: usize, to: usize) -> f64 {
        (self.breaks[to].ink.advance - self.breaks[from].all.advance).max(0.0)
    }

    /// Spaces and places on the line between two breaks.
    fn elastic(&self, from: usize, to: usize) -> (f64, f64) {
        let (from, to) = (&self.breaks[from].all, &self.breaks[to].ink);
        let spaces = to.spaces.saturating_sub(from.spaces);
        let places = to.places.saturating_sub(from.places);
        (f64::from(spaces), f64::from(places))
    }

    /// Whether what lies between two breaks goes into one line; the last is not shrunk.
    fn fits(&self, from: usize, to: usize, last: bool) -> bool {
        let shrink = if last {
            0.0
        } else {
            self.elastic(from, to).0 * f64::from(self.elasticity.space_shrink)
        };
        self.natural(from, to) - shrink <= self.width
    }

    /// How often the line's elasticity is needed: 0 natural, 1 all stretch, -1 all shrink.
    fn ratio(&self, from: usize, to: usize) -> f64 {
        let room = self.width - self.natural(from, to);
        let (spaces, places) = self.elastic(from, to);
        let elasticity = self.elasticity;
        let give = if room < 0.0 {
            spaces * f64::from(elasticity.space_shrink)
        } else {
            spaces * f64::from(elasticity.space_stretch) + places * f64::from(elasticity.kashida)
        };
        (room / give.max(1e-3)).clamp(-WORST_RATIO, WORST_RATIO)
    }
}

const NATURAL: usize = 1;

/// A line's place among [`Ways`].
fn tightness(ratio: f64) -> usize {
    match ratio {
        _ if ratio < -0.5 => 0,
        _ if ratio <= 0.5 => NATURAL,
        _ if ratio <= 1.0 => 2,
        _ => 3,
    }
}

/// The way of fewest demerits.
fn cheapest(ways: &Ways) -> Way {
    let less = |a: Way, b: &Way| if b.demerits < a.demerits { *b } else { a };
    ways.iter().fold(ways[0], less)
}
