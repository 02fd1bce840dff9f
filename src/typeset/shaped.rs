//! A paragraph cut and shaped but not set: what does not depend on the width. To learn how many
//! lines it has at another width, or to set it there, takes a tenth of setting it from its text.
//!
//! A word with the space after it is one part of 16 bytes, so that a document may keep all its
//! paragraphs so: 10 MB of Arabic in about 17 MB, beside the words that it is made of.
//!
//! May import: `text`, `fill`, `style`, `units`, `words`.

use std::ops::Range;

use crate::text::Direction;

use super::fill::SLACK;
use super::style::{Justification, Style};
use super::units::{BreakAfter, Unit, Units};
use super::words::Words;

/// A shaped paragraph. It belongs to the [`Typesetter`](super::Typesetter) that shaped it.
#[derive(Clone, Debug)]
pub struct Shaped {
    /// What it is set in, made sane.
    pub(super) style: Style,
    /// Its direction.
    pub(super) base: Direction,
    /// The age of the words that its parts name.
    pub(super) age: u32,
    parts: Box<[Part]>,
    /// Where the text ends.
    end: u32,
    /// The space that parts are followed by.
    space: Option<(u32, f32)>,
    pub(super) inner: Box<[u32]>,
    pub(super) cut: Box<[(u32, Range<u32>)]>,
}

/// A unit, or one and the space after it.
#[derive(Clone, Copy, Debug)]
struct Part {
    start: u32,
    word: u32,
    advance: f32,
    level: u8,
    blank: bool,
    spaced: bool,
    /// Two bits of [`BreakAfter`] and whether it begins inside a grapheme.
    after: u8,
}

const JOINED: u8 = 4;

impl Shaped {
    /// The units of a paragraph, packed.
    pub(super) fn new(units: &Units, style: Style, base: Direction, age: u32) -> Self {
        let is_space = |unit: &&Unit| unit.blank && unit.end - unit.start == 1;
        let space = units.units.iter().find(is_space);
        let space = space.map(|unit| (unit.word, unit.advance));
        let mut parts: Vec<Part> = Vec::with_capacity(units.units.len() / 2 + 1);
        for unit in &units.units {
            match parts.last_mut() {
                Some(last) if last.takes(unit, space) => last.take(unit),
                _ => parts.push(Part::of(unit)),
            }
        }
        Self {
            style,
            base,
            age,
            parts: parts.into_boxed_slice(),
            end: units.units.last().map_or(0, |unit| unit.end),
            space,
            inner: units.inner.clone().into_boxed_slice(),
            cut: units.cut.clone().into_boxed_slice(),
        }
    }

    /// The units again.
    pub(super) fn units(&self, words: &Words) -> Vec<Unit> {
        let mut units = Vec::with_capacity(self.parts.len() * 2);
        for (index, part) in self.parts.iter().enumerate() {
            let end = self
                .parts
                .get(index + 1)
                .map_or(self.end, |next| next.start);
            let mut unit = part.unit(end, words);
            if let Some((word, advance)) = self.space.filter(|_| part.spaced) {
                unit.end -= 1;
                let space = Part {
                    start: unit.end,
                    word,
                    advance,
                    blank: true,
                    spaced: false,
                    after: part.after & !JOINED,
                    ..*part
                };
                unit.after = BreakAfter::No;
                units.push(unit);
                units.push(space.unit(end, words));
            } else {
                units.push(unit);
            }
        }
        units
    }

    /// How many lines it has at `width` pixels, as `fill` would fill them; `None` where that
    /// cannot be told from the parts' advances: a word is wider than a line, or lines end flush.
    pub(super) fn count_lines(&self, width: f32) -> Option<usize> {
        if self.style.justification != Justification::Ragged {
            return None;
        }
        if width == f32::INFINITY {
            return Some(1);
        }
        let space = self.space.map_or(0.0, |(_, advance)| advance);
        let (mut lines, mut x, mut opportunity) = (1, 0.0_f32, None);
        for part in &self.parts {
            if !part.blank && x + part.advance > width + SLACK {
                // The line ends at its last opportunity.
                x -= opportunity.take()?;
                lines += 1;
                if x + part.advance > width + SLACK {
                    return None;
                }
            }
            x += part.advance;
            if part.spaced {
                x += space;
            }
            match part.after() {
                BreakAfter::No => {}
                BreakAfter::Allowed => opportunity = Some(x),
                BreakAfter::Mandatory => (lines, x, opportunity) = (lines + 1, 0.0, None),
            }
        }
        Some(lines)
    }
}

impl Part {
    fn of(unit: &Unit) -> Self {
        let joined = if unit.joined { JOINED } else { 0 };
        Self {
            start: unit.start,
            word: unit.word,
            advance: unit.advance,
            level: unit.level,
            blank: unit.blank,
            spaced: false,
            after: unit.after as u8 | joined,
        }
    }

    /// Whether `unit` is the paragraph's `space` and may become a part of this one.
    fn takes(&self, unit: &Unit, space: Option<(u32, f32)>) -> bool {
        let is_space = space.is_some_and(|(word, _)| word == unit.word);
        let alike = self.level == unit.level && !unit.joined;
        let free = !self.blank && !self.spaced && self.after() == BreakAfter::No;
        is_space && alike && free
    }

    fn take(&mut self, space: &Unit) {
        self.spaced = true;
        self.after |= space.after as u8;
    }

    const fn after(&self) -> BreakAfter {
        match self.after & !JOINED {
            0 => BreakAfter::No,
            1 => BreakAfter::Allowed,
            _ => BreakAfter::Mandatory,
        }
    }

    /// The unit of the part, without its space.
    fn unit(&self, end: u32, words: &Words) -> Unit {
        Unit {
            start: self.start,
            end,
            glyphs: words.word(self.word).glyphs,
            word: self.word,
            origin: self.start,
            advance: self.advance,
            level: self.level,
            blank: self.blank,
            joined: self.after & JOINED != 0,
            after: self.after(),
            spaces: 0,
            place: None,
        }
    }
}
