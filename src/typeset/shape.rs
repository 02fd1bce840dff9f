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

/// Appends the glyphs of `word` to `glyphs` in visual order, left to right, and to `inner` the
/// starts of graphemes that lie inside a cluster, in bytes of the word.
pub(super) fn shape(
    fonts: &mut Fonts,
    word: &str,
    chain: [u8; 3],
    rtl: bool,
    glyphs: &mut Vec<WordGlyph>,
    inner: &mut Vec<u32>,
) {
    let start = glyphs.len();
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
        settle_starts(&mut glyphs[first..], run, rtl);
    }
    settle_clusters(word, &mut glyphs[start..], rtl, inner);
}

/// Shapes one run in one face; an empty glyph where the shaper leaves nothing.
fn shape_run(fonts: &mut Fonts, text: &str, number: u8, rtl: bool, glyphs: &mut Vec<WordGlyph>) {
    let Some(face) = fonts.face_mut(number) else {
        return;
    };
    let level = if rtl { Level::rtl() } else { Level::ltr() };
    let (range, shaping) = (0..text.len(), Shaping::Advanced);
    let shaped = ShapeWord::new(
        &mut face.system,
        text,
        &face.attrs,
        range,
        level,
        false,
        shaping,
    );
    glyphs.extend(shaped.glyphs.iter().map(|glyph| WordGlyph {
        start: glyph.start as u32,
        end: 0,
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
    push_ordered(
        starts.map(|start| synthetic(start, BOX_FACE, 0, advance)),
        rtl,
        glyphs,
    );
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
    WordGlyph {
        start: start as u32,
        end: 0,
        advance,
        dx: 0.0,
        dy: 0.0,
        id,
        font,
    }
}

/// Appends glyphs that come in logical order in visual order.
fn push_ordered(new: impl Iterator<Item = WordGlyph>, rtl: bool, glyphs: &mut Vec<WordGlyph>) {
    let first = glyphs.len();
    glyphs.extend(new);
    if rtl {
        glyphs[first..].reverse();
    }
}

/// Counts the clusters of a run from the word's start and makes the first begin where the run
/// does. Should a shaper ever give clusters out of order, the run becomes one cluster.
fn settle_starts(glyphs: &mut [WordGlyph], run: &Run, rtl: bool) {
    let first = if rtl { glyphs.last() } else { glyphs.first() };
    let first = first.map_or(0, |glyph| glyph.start);
    let ordered = if rtl {
        glyphs.is_sorted_by(|a, b| a.start >= b.start)
    } else {
        glyphs.is_sorted_by(|a, b| a.start <= b.start)
    };
    for glyph in glyphs {
        let start = if ordered && glyph.start != first {
            glyph.start
        } else {
            0
        };
        glyph.start = start + run.start as u32;
    }
}

/// Makes the clusters of a word tile it and hold whole graphemes: one that begins inside a
/// grapheme joins the one before it, each ends where the next begins. Starts of graphemes that
/// lie inside a cluster are added to `inner`.
fn settle_clusters(word: &str, glyphs: &mut [WordGlyph], rtl: bool, inner: &mut Vec<u32>) {
    if rtl {
        glyphs.reverse();
    }
    let mut graphemes = word
        .grapheme_indices(true)
        .map(|(start, _)| start as u32)
        .peekable();
    let mut cluster = 0;
    for glyph in glyphs.iter_mut() {
        while let Some(start) = graphemes.next_if(|start| *start < glyph.start) {
            inner.push(start);
        }
        cluster = graphemes.next_if_eq(&glyph.start).unwrap_or(cluster);
        glyph.start = cluster;
    }
    inner.extend(graphemes);
    let (mut end, mut next, mut current) = (0, word.len() as u32, u32::MAX);
    for glyph in glyphs.iter_mut().rev() {
        if glyph.start != current {
            (end, next, current) = (next, glyph.start, glyph.start);
        }
        glyph.end = end;
    }
    if rtl {
        glyphs.reverse();
    }
}
