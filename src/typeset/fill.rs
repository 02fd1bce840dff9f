//! Units → lines, first fit: a word that does not fit goes to the next line, hanging blanks do
//! not count, and a word wider than a whole line is cut between graphemes, never inside a
//! cluster or a lam-alif.
//!
//! May import: `units`, `words`.

use std::ops::Range;

use super::units::{BreakAfter, Unit, is_boundary};
use super::words::Words;

/// Room for the rounding of sums, in pixels.
pub(super) const SLACK: f32 = 0.01;

/// A paragraph's units in lines: each range is one line's units.
#[derive(Default)]
pub(super) struct Filled {
    pub units: Vec<Unit>,
    pub lines: Vec<Range<usize>>,
}

/// Fills lines of `width` pixels; one line where it is infinite.
pub(super) fn fill(units: Vec<Unit>, width: f32, scissors: &Scissors<'_>) -> Filled {
    if width == f32::INFINITY {
        let all = 0..units.len();
        return Filled {
            units,
            lines: vec![all],
        };
    }
    let filled = Filled {
        units: Vec::with_capacity(units.len()),
        lines: Vec::new(),
    };
    let mut filler = Filler {
        filled,
        width,
        cut: scissors,
        start: 0,
        x: 0.0,
        opportunity: None,
    };
    units.into_iter().for_each(|unit| filler.add(unit));
    filler.end_line(filler.filled.units.len(), 0.0);
    filler.filled
}

struct Filler<'a> {
    filled: Filled,
    width: f32,
    cut: &'a Scissors<'a>,
    /// The unit that the line begins with.
    start: usize,
    /// The advance of the line so far.
    x: f32,
    /// The last opportunity on the line: the unit after it, and the line's advance up to it.
    opportunity: Option<(usize, f32)>,
}

impl Filler<'_> {
    /// Adds a unit, ending as many lines before and in it as it takes.
    fn add(&mut self, unit: Unit) {
        let mut rest = Some(unit);
        while let Some(unit) = rest.take() {
            if unit.blank || self.x + unit.advance <= self.width + SLACK {
                self.place(unit);
            } else if let Some((at, x)) = self.opportunity {
                self.end_line(at, x);
                rest = Some(unit);
            } else {
                rest = self.overflow(unit);
            }
        }
    }

    /// Deals with a unit that does not fit on a line without opportunities; what is left of it.
    fn overflow(&mut self, unit: Unit) -> Option<Unit> {
        let empty = self.start == self.filled.units.len();
        if let Some((head, tail)) = self.cut.cut(&unit, self.width - self.x, empty) {
            self.place(head);
            self.end_line(self.filled.units.len(), self.x);
            return Some(tail);
        }
        if empty || unit.joined {
            self.place(unit);
            return None;
        }
        self.end_line(self.filled.units.len(), self.x);
        Some(unit)
    }

    /// Puts a unit on the line.
    fn place(&mut self, unit: Unit) {
        self.x += unit.advance;
        let after = unit.after;
        self.filled.units.push(unit);
        match after {
            BreakAfter::No => {}
            BreakAfter::Allowed => self.opportunity = Some((self.filled.units.len(), self.x)),
            BreakAfter::Mandatory => self.end_line(self.filled.units.len(), self.x),
        }
    }

    /// Ends the line before unit `at`, where its advance was `x`.
    fn end_line(&mut self, at: usize, x: f32) {
        self.filled.lines.push(self.start..at);
        self.start = at;
        self.x -= x;
        self.opportunity = None;
    }
}

/// Cuts a word that is wider than a line.
pub(super) struct Scissors<'a> {
    pub text: &'a str,
    pub words: &'a Words,
    pub size_px: f32,
}

impl Scissors<'_> {
    /// `unit` in two, the first as long as fits in `room`; at least one grapheme of it where the
    /// line is `empty`. `None` where it cannot be cut so.
    fn cut(&self, unit: &Unit, room: f32, empty: bool) -> Option<(Unit, Unit)> {
        let glyphs = self.words.glyphs(&unit.glyphs);
        let rtl = unit.level % 2 == 1;
        let count = glyphs.len();
        let logical = |n: usize| &glyphs[if rtl { count - 1 - n } else { n }];
        let (mut advance, mut best) = (0.0, None);
        for n in 0..count {
            let glyph = logical(n);
            let new_cluster = n > 0 && glyph.start != logical(n - 1).start;
            let may_cut = new_cluster && self.may_cut((unit.origin + glyph.start) as usize);
            if may_cut && (advance <= room + SLACK || (empty && best.is_none())) {
                best = Some((n, advance));
            }
            if advance > room + SLACK && (best.is_some() || !empty) {
                break;
            }
            advance += glyph.advance * self.size_px;
        }
        let (n, advance) = best?;
        let middle = unit.origin + logical(n).start;
        Some(halves(unit, n as u32, middle, advance, rtl))
    }

    /// Whether a line may begin at byte `offset` of the text, inside a word.
    fn may_cut(&self, offset: usize) -> bool {
        is_boundary(self.text, offset) && !is_lam_alif(self.text, offset)
    }
}

/// `unit` cut after its first `n` glyphs in logical order, which reach to byte `middle`.
fn halves(unit: &Unit, n: u32, middle: u32, advance: f32, rtl: bool) -> (Unit, Unit) {
    let (mut head, mut tail) = (unit.clone(), unit.clone());
    (head.end, tail.start) = (middle, middle);
    (head.advance, tail.advance) = (advance, unit.advance - advance);
    (head.after, tail.joined) = (BreakAfter::No, false);
    let Range { start, end } = unit.glyphs;
    if rtl {
        (head.glyphs, tail.glyphs) = (end - n..end, start..end - n);
    } else {
        (head.glyphs, tail.glyphs) = (start..start + n, start + n..end);
    }
    (head, tail)
}

/// Whether `offset` stands between a lam, its marks, and the alif it is written into.
fn is_lam_alif(text: &str, offset: usize) -> bool {
    let alif = text[offset..].chars().next().is_some_and(|c| {
        matches!(
            c,
            '\u{622}' | '\u{623}' | '\u{625}' | '\u{627}' | '\u{671}'..='\u{673}' | '\u{675}'
        )
    });
    let mark = |c: &char| matches!(c, '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6ED}');
    let before = || text[..offset].chars().rev().take(64).find(|c| !mark(c));
    alif && before().is_some_and(|c| matches!(c, '\u{644}' | '\u{6B5}'..='\u{6B8}' | '\u{76A}'))
}
