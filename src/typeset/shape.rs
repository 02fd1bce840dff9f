//! One word → glyphs, in em: cosmic-text's `ShapeWord` for each run of a face, put together in
//! visual order, and the promise that every character of the word lies in exactly one cluster.
//!
//! cosmic-text 0.19 does not let a language be set: HarfBuzz's default forms are used, which are
//! the Arabic ones; the Persian and Urdu digit variants of `locl` are not chosen.
//!
//! May import: `fonts`, `runs`.

use cosmic_text::{ShapeWord, Shaping};
use unicode_bidi::Level;
use unicode_segmentation::UnicodeSegmentation;

use super::fonts::{BOX_FACE, Fonts};
use super::runs::{Ink, Run, runs};

/// A glyph of a shaped word; lengths in em.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct WordGlyph {
    /// First byte of its cluster in the word.
    pub start: u32,
    /// The byte after its cluster.
    pub end: u32,
    /// How far the pen moves.
    pub advance: f32,
    /// Offset of the drawing from the pen, rightwards.
    pub dx: f32,
    /// Offset of the drawing from the baseline, upwards.
    pub dy: f32,
    /// The glyph in its face.
    pub id: u16,
    /// The face's number.
    pub font: u8,
}

/// How wide a tab is, in spaces.
const TAB_SPACES: f32 = 4.0;

/// Appends the glyphs of `word` to `glyphs` in visual order, left to right.
pub(super) fn shape(
    fonts: &mut Fonts,
    word: &str,
    chain: [u8; 3],
    rtl: bool,
    glyphs: &mut Vec<WordGlyph>,
) {
    let mut runs = runs(fonts, word, chain);
    if rtl {
        runs.reverse();
    }
    for run in &runs {
        let first = glyphs.len();
        let text = &word[run.start..run.end];
        match run.ink {
            Ink::Face(number) => shape_run(fonts, text, number, rtl, glyphs),
            Ink::Missing => boxes(fonts, text, rtl, glyphs),
            Ink::Control => controls(fonts, text, chain[0], rtl, glyphs),
        }
        settle_clusters(&mut glyphs[first..], run, rtl);
    }
}

/// Shapes one run in one face; an empty glyph where the shaper leaves nothing.
fn shape_run(fonts: &mut Fonts, text: &str, number: u8, rtl: bool, glyphs: &mut Vec<WordGlyph>) {
    let Some(face) = fonts.face_mut(number) else { return };
    let level = if rtl { Level::rtl() } else { Level::ltr() };
    let (range, shaping) = (0..text.len(), Shaping::Advanced);
    let shaped = ShapeWord::new(&mut face.system, text, &face.attrs, range, level, false, shaping);
    glyphs.extend(shaped.glyphs.iter().map(|glyph| WordGlyph {
        start: glyph.start as u32,
        end: glyph.end as u32,
        advance: glyph.x_advance,
        dx: glyph.x_offset,
        dy: glyph.y_offset,
        id: glyph.glyph_id,
        font: number,
    }));
    if shaped.glyphs.is_empty() {
        glyphs.push(synthetic(0, number, face.space.0, 0.0));
    }
}

/// A visible box for each grapheme.
fn boxes(fonts: &Fonts, text: &str, rtl: bool, glyphs: &mut Vec<WordGlyph>) {
    let advance = fonts.face(BOX_FACE).map_or(0.5, |face| face.box_advance);
    let starts = text.grapheme_indices(true).map(|(start, _)| start);
    push_ordered(starts.map(|start| synthetic(start, BOX_FACE, 0, advance)), rtl, glyphs);
}

/// An empty glyph for each control, with no width but for the tab's.
fn controls(fonts: &Fonts, text: &str, number: u8, rtl: bool, glyphs: &mut Vec<WordGlyph>) {
    let (space, width) = fonts.face(number).map_or((0, 0.0), |face| face.space);
    let glyph = |(start, c)| {
        let advance = if c == '\t' { TAB_SPACES * width } else { 0.0 };
        synthetic(start, number, space, advance)
    };
    push_ordered(text.char_indices().map(glyph), rtl, glyphs);
}

/// A glyph that no shaper made.
fn synthetic(start: usize, font: u8, id: u16, advance: f32) -> WordGlyph {
    WordGlyph { start: start as u32, end: 0, advance, dx: 0.0, dy: 0.0, id, font }
}

/// Appends glyphs that come in logical order in visual order.
fn push_ordered(new: impl Iterator<Item = WordGlyph>, rtl: bool, glyphs: &mut Vec<WordGlyph>) {
    let first = glyphs.len();
    glyphs.extend(new);
    if rtl {
        glyphs[first..].reverse();
    }
}

/// Makes the clusters of a run's glyphs tile the run, and counts them from the word's start: the
/// first begins where the run does, each ends where the next begins, the last where the run ends.
/// Should a shaper ever give clusters out of order, the run becomes one cluster.
fn settle_clusters(glyphs: &mut [WordGlyph], run: &Run, rtl: bool) {
    if rtl {
        glyphs.reverse();
    }
    let length = (run.end - run.start) as u32;
    let ordered = glyphs.is_sorted_by_key(|glyph| glyph.start)
        && glyphs.last().is_some_and(|glyph| glyph.start < length);
    let first = glyphs.first().map_or(0, |glyph| glyph.start);
    let (mut end, mut current) = (length, u32::MAX);
    let mut next = length;
    for glyph in glyphs.iter_mut().rev() {
        let start = if !ordered || glyph.start == first { 0 } else { glyph.start };
        if start != current {
            (end, current) = (next, start);
            next = start;
        }
        (glyph.start, glyph.end) = (start + run.start as u32, end + run.start as u32);
    }
    if rtl {
        glyphs.reverse();
    }
}
