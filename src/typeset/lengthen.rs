//! A line made flush: words lengthened at the tradition's places, evenly over the line and not
//! under those of the line above, then spaces widened; spaces narrowed where the line is too long.
//!
//! A kashida is at least one whole tatweel of the face and at most [`LONGEST`]; less room than
//! that goes to the spaces, where it is not seen.
//!
//! May import: `tatweel`, `total_fit`, `units`, `words`.

use super::tatweel::Tatweels;
use super::total_fit::Elasticity;
use super::units::Unit;
use super::words::Words;

/// The length that kashidas have where a line's room allows a choice, in em.
const USUAL: f32 = 0.38;

/// The share of the words that are lengthened where that is enough, so that there is a choice.
const CHOICE: f32 = 0.7;

/// The longest kashida while spaces can still widen by [`EASE`], and the longest at all, in em.
const COMFORTABLE: f32 = 0.55;
const LONGEST: f32 = 0.8;

/// How much each space widens before kashidas become longer than is comfortable, in em.
const EASE: f32 = 0.12;

/// How much wider a space may become before the eye takes notice, narrower at all, and wider
/// before a ragged line is the lesser evil, in em.
const SPACE_STRETCH: f32 = 0.12;
const SPACE_SHRINK: f32 = 0.05;
const WIDEST_SPACE: f32 = 5.0;

/// What lines of `size_px` are chosen by, with kashidas or without.
pub(super) fn elasticity(size_px: f32, kashida: bool) -> Elasticity {
    Elasticity {
        space_stretch: SPACE_STRETCH * size_px,
        space_shrink: SPACE_SHRINK * size_px,
        kashida: if kashida { USUAL * size_px * 0.7 } else { 0.0 },
    }
}

/// Makes the lines of one paragraph flush, from the first to the last.
pub(super) struct Justifier<'a> {
    width: f32,
    size_px: f32,
    words: &'a Words,
    tatweels: &'a Tatweels,
    /// Where words of the line above are lengthened.
    above: Vec<f32>,
}

/// A word of a line that may be lengthened.
#[derive(Clone, Copy)]
struct Candidate {
    /// Its unit on the line.
    unit: usize,
    /// How far from the line's start the place is, in pixels.
    x: f32,
    priority: u8,
}

impl<'a> Justifier<'a> {
    /// For lines of `width` pixels.
    pub fn new(width: f32, size_px: f32, words: &'a Words, tatweels: &'a Tatweels) -> Self {
        Self {
            width,
            size_px,
            words,
            tatweels,
            above: Vec::new(),
        }
    }

    /// Leaves a line as it is.
    pub fn leave(&mut self) {
        self.above.clear();
    }

    /// Sets the lengths of kashidas in a line's `units` (without what hangs at its end), whose
    /// ink is `ink` pixels wide, and how much wider each space becomes. `None`: the line cannot
    /// be made flush, and stays as it is.
    pub fn justify(&mut self, units: &mut [Unit], ink: f32) -> Option<f32> {
        let leading = units.iter().take_while(|unit| unit.blank).count();
        units[..leading].iter_mut().for_each(|unit| unit.spaces = 0);
        let spaces: f32 = units.iter().map(|unit| f32::from(unit.spaces)).sum();
        let room = self.width - ink;
        let candidates = self.candidates(units, self.width / ink.max(1.0));
        let (count, length) = self.measure(room, spaces, &candidates, units);
        let rest = room - count as f32 * length;
        let narrowest = -2.0 * SPACE_SHRINK * self.size_px;
        let widest = WIDEST_SPACE * self.size_px;
        let wider = if spaces > 0.0 { rest / spaces } else { 0.0 };
        let flush = (rest - wider * spaces).abs() < FLUSH && (narrowest..=widest).contains(&wider);
        let chosen = if flush {
            self.choose(candidates, count, length)
        } else {
            Vec::new()
        };
        self.above.clear();
        for candidate in &chosen {
            self.above.push(candidate.x);
            if let Some(place) = &mut units[candidate.unit].place {
                place.length = length;
            }
        }
        flush.then_some(wider)
    }

    /// The words of a line that may be lengthened, in reading order; the line will be `times` as
    /// long.
    fn candidates(&self, units: &[Unit], times: f32) -> Vec<Candidate> {
        let (mut candidates, mut x) = (Vec::new(), 0.0);
        for (unit, set) in units.iter().enumerate() {
            if let Some(place) = set.place {
                let glyphs = self.words.glyphs(&set.glyphs);
                let before = &glyphs[usize::from(place.glyph)..];
                let within: f32 = before.iter().map(|glyph| glyph.advance).sum();
                let x = (x + within * self.size_px) * times;
                let priority = place.priority;
                candidates.push(Candidate { unit, x, priority });
            }
            x += set.advance;
        }
        candidates
    }

    /// How many of the candidates are lengthened to fill `room`, and by how much each; `spaces`
    /// may widen too.
    fn measure(
        &self,
        room: f32,
        spaces: f32,
        candidates: &[Candidate],
        units: &[Unit],
    ) -> (usize, f32) {
        let most = (room / self.shortest(candidates, units)).floor().max(0.0) as usize;
        let most = most.min(candidates.len());
        if most == 0 {
            return (0, 0.0);
        }
        let comfortable = COMFORTABLE * self.size_px;
        let fewest = ((room / comfortable).ceil() as usize).clamp(1, most);
        let usual = (room / (USUAL * self.size_px)).round() as usize;
        let choice = (CHOICE * candidates.len() as f32).ceil() as usize;
        let count = usual.min(choice).clamp(fewest, most);
        let even = room / count as f32;
        let eased = (room - spaces * EASE * self.size_px) / count as f32;
        let length = even.min(eased.clamp(comfortable, LONGEST * self.size_px));
        (count, length)
    }

    /// The shortest kashida of a line, in pixels: a whole tatweel of its words' faces.
    fn shortest(&self, candidates: &[Candidate], units: &[Unit]) -> f32 {
        let advance = |candidate: &Candidate| {
            let unit = &units[candidate.unit];
            let glyph = unit.glyphs.start + u32::from(unit.place?.glyph);
            let font = self.words.glyphs(&(glyph..glyph + 1))[0].font;
            Some(self.tatweels.get(font)?.advance)
        };
        let longest = candidates.iter().filter_map(advance).fold(0.0, f32::max);
        (longest * self.size_px).max(1.0)
    }

    /// The `count` best candidates: one for each equal stretch of the line, near its middle, by
    /// priority, and not under a kashida of the line above.
    fn choose(&self, mut candidates: Vec<Candidate>, count: usize, length: f32) -> Vec<Candidate> {
        if count == candidates.len() {
            return candidates;
        }
        let step = self.width / count.max(1) as f32;
        let mut chosen = Vec::with_capacity(count);
        for turn in 0..count {
            let middle = (turn as f32 + 0.5) * step;
            let cost = |candidate: &Candidate| {
                let away = (candidate.x - middle).abs() / step;
                let under = self.is_under(candidate.x, length);
                away + f32::from(candidate.priority) * PRIORITY_COST + under * STACKED_COST
            };
            let costs = candidates.iter().map(cost).enumerate();
            let Some((best, _)) = costs.min_by(|a, b| a.1.total_cmp(&b.1)) else {
                break;
            };
            chosen.push(candidates.remove(best));
        }
        chosen
    }

    /// How much a kashida at `x` would stand under one of the line above, 0 to 1.
    fn is_under(&self, x: f32, length: f32) -> f32 {
        let near = |above: &f32| 1.0 - ((x - above).abs() / (length + self.size_px));
        self.above.iter().map(near).fold(0.0, f32::max)
    }
}

/// What a step of priority costs, in stretches of the line that a place lies off the middle.
const PRIORITY_COST: f32 = 0.12;

/// What a place just under a kashida costs, in the same.
const STACKED_COST: f32 = 0.6;

/// Nearer than this to the edge is flush, in pixels.
const FLUSH: f32 = 0.005;
