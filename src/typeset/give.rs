//! What in each unit gives way when its line is made flush: spaces that may be widened, and the
//! place where a word may be lengthened, as far as the face's glyphs allow it.
//!
//! May import: `kashida`, `shape`, `tatweel`, `units`, `words`.

use super::kashida::Places;
use super::shape::WordGlyph;
use super::tatweel::Tatweels;
use super::units::{Lengthening, Unit};
use super::words::Words;

/// Counts in each unit the spaces that may be widened.
pub(super) fn count_spaces(text: &str, units: &mut [Unit], words: &Words) {
    for unit in units {
        let shown = &text[unit.start as usize..unit.end as usize];
        if shown == " " {
            unit.spaces = 1;
        } else if unit.blank || shown.as_bytes().contains(&NO_BREAK_SPACE_LEAD) {
            let glyphs = words.glyphs(&unit.glyphs).iter();
            let count = glyphs.filter(|glyph| is_space(text, unit, glyph)).count();
            unit.spaces = u16::try_from(count).unwrap_or(u16::MAX);
        }
    }
}

/// The first byte of U+00A0, to find quickly the words that have one.
const NO_BREAK_SPACE_LEAD: u8 = 0xC2;

/// Whether a glyph of `unit` is a space, alone in its cluster: U+0020, or the one that glues words
/// together and is as wide.
pub(super) fn is_space(text: &str, unit: &Unit, glyph: &WordGlyph) -> bool {
    let cluster = (unit.origin + glyph.start) as usize..(unit.origin + glyph.end) as usize;
    matches!(&text[cluster], " " | "\u{A0}")
}

/// The places of words that came before, by the words' numbers: a text repeats its words.
#[derive(Default)]
pub(super) struct KnownPlaces {
    /// The age of the words that the numbers are of.
    age: u32,
    known: Vec<Known>,
    places: Places,
}

/// What is known of a word's place: the glyph that the kashida stands left of, the priority.
#[derive(Clone, Copy, Default)]
enum Known {
    #[default]
    Nothing,
    NoPlace,
    Place(u16, u8),
}

impl KnownPlaces {
    /// Notes in each unit where it may be lengthened.
    pub fn mark(&mut self, text: &str, units: &mut [Unit], words: &Words, tatweels: &Tatweels) {
        if self.age != words.age() {
            self.known.clear();
            self.age = words.age();
        }
        let rtl_words = units
            .iter_mut()
            .filter(|unit| !unit.blank && unit.level % 2 == 1);
        for unit in rtl_words {
            if let Known::Place(glyph, priority) = self.of(text, unit, words, tatweels) {
                unit.place = Some(Lengthening {
                    glyph,
                    priority,
                    length: 0.0,
                });
            }
        }
    }

    /// What is known of the word of `unit`, after looking.
    fn of(&mut self, text: &str, unit: &Unit, words: &Words, tatweels: &Tatweels) -> Known {
        let index = unit.word as usize;
        match self.known.get(index) {
            None | Some(Known::Nothing) => {}
            // A part of a word that was cut has places of its own.
            Some(_) if words.word(unit.word).glyphs != unit.glyphs => {}
            Some(known) => return *known,
        }
        let word = &text[unit.start as usize..unit.end as usize];
        let found = self.places.find(word).and_then(|place| {
            let offset = unit.start + place.offset as u32;
            let glyph = seam(text, unit, offset, words, tatweels)?;
            Some(Known::Place(glyph, place.priority))
        });
        let found = found.unwrap_or(Known::NoPlace);
        if words.word(unit.word).glyphs == unit.glyphs {
            let length = self.known.len().max(index + 1);
            self.known.resize(length, Known::Nothing);
            self.known[index] = found;
        }
        found
    }
}

/// The glyph left of which a kashida goes that stands before byte `offset` of the text; `None`
/// where a cluster lies over it or it follows a ligature, or the face has no tatweel.
fn seam(text: &str, unit: &Unit, offset: u32, words: &Words, tatweels: &Tatweels) -> Option<u16> {
    let glyphs = words.glyphs(&unit.glyphs);
    let offset = offset.checked_sub(unit.origin)?;
    let index = glyphs.partition_point(|glyph| glyph.start >= offset);
    let (left, right) = (glyphs.get(index.checked_sub(1)?)?, glyphs.get(index)?);
    let level = left.font == right.font && left.dy == 0.0;
    let cluster = &text[(unit.origin + right.start) as usize..(unit.origin + right.end) as usize];
    let one_letter = cluster
        .chars()
        .filter(|c| c.is_alphabetic() && !is_mark(*c))
        .count()
        == 1;
    let fits = level && one_letter && left.start == offset && tatweels.get(right.font).is_some();
    fits.then(|| u16::try_from(index).ok()).flatten()
}

/// Marks that Unicode counts among the alphabetic characters.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6ED}')
}
