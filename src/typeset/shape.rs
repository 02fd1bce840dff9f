//! One word → glyphs, in em: each run of a face shaped, put together in visual order, and the
//! promise that every character of the word lies in exactly one cluster.
//!
//! May import: `text`, `clusters`, `fonts`, `groups`, `hexbox`, `runs`, `shaper`.

use std::collections::BTreeSet;

use cosmic_text::Font;
use harfrust::GlyphBuffer;

use crate::text::Language;

use super::clusters::{settle_clusters, settle_starts};
use super::fonts::Fonts;
use super::groups::Groups;
use super::hexbox;
use super::runs::{Ink, Run, is_ignorable, runs};
use super::shaper::{PlanKey, Shaper};

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

/// How a word is to be shaped.
#[derive(Clone, Copy, Debug)]
pub(super) struct Manner {
    /// The bundled faces to look in, the best first.
    pub chain: [u8; 3],
    /// Whether it runs from right to left.
    pub rtl: bool,
    /// Its language.
    pub language: Language,
}

/// How wide a tab is, in spaces.
const TAB_SPACES: f32 = 4.0;

/// What words are shaped with.
pub(super) struct WordShaper<'a> {
    pub fonts: &'a mut Fonts,
    pub shaper: &'a mut Shaper,
    pub groups: &'a mut Groups,
    /// Characters that no face has are noted here.
    pub missing: &'a mut BTreeSet<char>,
}

impl WordShaper<'_> {
    /// Appends the glyphs of `word` to `glyphs` in visual order, left to right, and to `inner`
    /// the starts of graphemes that lie inside a cluster, in bytes of the word.
    pub fn shape(
        &mut self,
        word: &str,
        manner: Manner,
        glyphs: &mut Vec<WordGlyph>,
        inner: &mut Vec<u32>,
    ) {
        let start = glyphs.len();
        let mut runs = runs(self.fonts, word, manner.chain);
        if manner.rtl {
            runs.reverse();
        }
        for run in &runs {
            let first = glyphs.len();
            let text = &word[run.start..run.end];
            match run.ink {
                Ink::Face(number) => self.run(text, run, number, manner, glyphs),
                Ink::Missing => self.boxes(text, manner.rtl, glyphs),
                Ink::Control => controls(self.fonts, text, manner, glyphs),
            }
            settle_starts(&mut glyphs[first..], run, manner.rtl);
        }
        settle_clusters(word, &mut glyphs[start..], manner.rtl, inner);
    }

    /// Shapes one run in one face; an empty glyph where the shaper leaves nothing.
    fn run(
        &mut self,
        text: &str,
        run: &Run,
        font: u8,
        manner: Manner,
        glyphs: &mut Vec<WordGlyph>,
    ) {
        let Some(face) = self.fonts.face(font) else {
            return;
        };
        let (script, rtl) = (run.script(manner.rtl), manner.rtl);
        let key = PlanKey {
            font,
            script,
            rtl,
            language: manner.language,
        };
        let first = glyphs.len();
        let mut shape = |text: &str, glyphs: &mut Vec<WordGlyph>| {
            let take = |shaped: &GlyphBuffer| take(shaped, &face.font, font, glyphs);
            self.shaper.shape(&face.font, key, text, take);
        };
        let serve = Groups::serve(key);
        if !(serve && self.groups.append(text, key, glyphs, &mut shape)) {
            shape(text, glyphs);
        }
        if glyphs.len() == first {
            glyphs.push(synthetic(0, font, face.space.0, 0.0));
        }
        let lacking = |glyph: &WordGlyph| glyph.id == 0;
        if glyphs[first..].iter().any(lacking) {
            self.box_missing(text, font, &mut glyphs[first..]);
        }
    }

    /// Makes boxes of the glyphs that the shaper found missing: marks over letters that a face
    /// has.
    fn box_missing(&mut self, text: &str, font: u8, glyphs: &mut [WordGlyph]) {
        let Some(face) = self.fonts.face(font) else {
            return;
        };
        for glyph in glyphs.iter_mut().filter(|glyph| glyph.id == 0) {
            let cluster = text.get(glyph.start as usize..).unwrap_or(text);
            let lacking = |c: &char| !face.has(*c) && !is_ignorable(*c);
            if let Some(c) = cluster.chars().find(lacking) {
                self.missing.insert(c);
                (glyph.font, glyph.id) = hexbox::glyph_of(c);
                glyph.advance = hexbox::advance_em(c);
            }
        }
    }

    /// A visible box for each character.
    fn boxes(&mut self, text: &str, rtl: bool, glyphs: &mut Vec<WordGlyph>) {
        let seen = text.char_indices().filter(|(_, c)| !is_ignorable(*c));
        let boxes = seen.map(|(start, c)| {
            self.missing.insert(c);
            let (font, id) = hexbox::glyph_of(c);
            synthetic(start, font, id, hexbox::advance_em(c))
        });
        push_ordered(boxes, rtl, glyphs);
    }
}

/// Appends what the shaper made, in em.
pub(super) fn take(shaped: &GlyphBuffer, face: &Font, font: u8, glyphs: &mut Vec<WordGlyph>) {
    let em = 1.0 / units_per_em(face);
    let infos = shaped.glyph_infos().iter();
    let new = infos.zip(shaped.glyph_positions());
    glyphs.extend(new.map(|(info, position)| WordGlyph {
        start: info.cluster,
        end: 0,
        advance: position.x_advance as f32 * em,
        dx: position.x_offset as f32 * em,
        dy: position.y_offset as f32 * em,
        id: info.glyph_id as u16,
        font,
    }));
}

fn units_per_em(font: &Font) -> f32 {
    f32::from(font.metrics().units_per_em.max(1))
}

/// An empty glyph for each control, with no width but for the tab's.
fn controls(fonts: &Fonts, text: &str, manner: Manner, glyphs: &mut Vec<WordGlyph>) {
    let number = manner.chain[0];
    let (space, width) = fonts.face(number).map_or((0, 0.0), |face| face.space);
    let glyph = |(start, c)| {
        let advance = if c == '\t' { TAB_SPACES * width } else { 0.0 };
        synthetic(start, number, space, advance)
    };
    push_ordered(text.char_indices().map(glyph), manner.rtl, glyphs);
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
