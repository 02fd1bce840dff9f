//! What a page of a PDF needs of a set paragraph: its glyphs as runs of one face, the bars that
//! lengthen words, and the files of the faces.
//!
//! May import: `text`, `fonts`, `hexbox`, `paragraph`, `tatweel`, `typesetter`.

use crate::text::Span;

use super::fonts::BUNDLED_FACES;
use super::paragraph::{Glyph, Line, Paragraph, Rect};
use super::typesetter::Typesetter;

/// Neighbouring glyphs of one face on a line, left to right.
#[derive(Clone, Debug, PartialEq)]
pub struct GlyphRun {
    /// The face, for [`Typesetter::face_file`]; that of the letters for a character that no face
    /// has, whose box is glyph 0 there.
    pub font: u8,
    /// Where the pen stands before the first glyph: pixels from the paragraph's left edge.
    pub x: f32,
    /// The glyphs.
    pub glyphs: Vec<RunGlyph>,
}

/// A glyph of a run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RunGlyph {
    /// The glyph in its face.
    pub id: u16,
    /// The bytes that it stands for, alone or with its neighbours of the same cluster.
    pub cluster: Span,
    /// How far the pen moves, kashidas after it included, in pixels.
    pub advance: f32,
    /// How much of that is kashidas.
    pub lengthened: f32,
    /// Where it is drawn: pixels rightwards of the pen.
    pub dx: f32,
    /// Pixels below the baseline.
    pub dy: f32,
}

/// The file of a face.
#[derive(Clone, Debug)]
pub struct FaceFile {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Which face of the file it is.
    pub index: u32,
    /// The weight to set a variable face at, 400 for regular.
    pub weight: u16,
}

impl Paragraph {
    /// The glyphs of a line of this paragraph, by faces. Kashidas are left out, and their room is
    /// kept: [`Typesetter::bars`] has them.
    pub fn runs(&self, line: &Line) -> Vec<GlyphRun> {
        let mut runs: Vec<GlyphRun> = Vec::new();
        let mut pen = line.pen;
        for glyph in &line.glyphs {
            if glyph.is_kashida() {
                lengthen(&mut runs, glyph.advance);
            } else {
                let font = if glyph.is_missing() { 0 } else { glyph.font };
                let drawn = run_glyph(glyph, pen, line.baseline);
                match runs.last_mut().filter(|run| run.font == font) {
                    Some(run) => run.glyphs.push(drawn),
                    None => runs.push(GlyphRun {
                        font,
                        x: pen,
                        glyphs: vec![drawn],
                    }),
                }
            }
            pen += glyph.advance;
        }
        runs
    }
}

/// Leaves room for a kashida after the last glyph.
fn lengthen(runs: &mut [GlyphRun], advance: f32) {
    let last = runs.last_mut().and_then(|run| run.glyphs.last_mut());
    if let Some(glyph) = last {
        glyph.advance += advance;
        glyph.lengthened += advance;
    }
}

fn run_glyph(glyph: &Glyph, pen: f32, baseline: f32) -> RunGlyph {
    RunGlyph {
        id: if glyph.is_missing() { 0 } else { glyph.id },
        cluster: glyph.cluster(),
        advance: glyph.advance,
        lengthened: 0.0,
        dx: glyph.x - pen,
        dy: glyph.y - baseline,
    }
}

impl Typesetter {
    /// The bars that lengthen the words of a line, in pixels from the paragraph's corner: each
    /// reaches into its neighbours as the joints of its face do.
    pub fn bars(&self, paragraph: &Paragraph, line: &Line) -> Vec<Rect> {
        let kashidas = line.glyphs.iter().filter(|glyph| glyph.is_kashida());
        let bar = |glyph: &Glyph| {
            let tatweel = self.tatweels.get(glyph.font)?;
            Some(tatweel.bar(glyph.x, glyph.x + glyph.advance, glyph.y, paragraph.size_px))
        };
        kashidas.filter_map(bar).collect()
    }

    /// The file of the face of that number, to embed it.
    pub fn face_file(&self, font: u8) -> Option<FaceFile> {
        let face = self.fonts.face(font)?;
        let index = face.system.db().face(face.id)?.index;
        Some(FaceFile {
            bytes: face.font.data().to_vec(),
            index,
            weight: face.weight.0,
        })
    }

    /// Whether the face of that number comes with the program, and is not variable.
    pub const fn is_bundled(font: u8) -> bool {
        font < BUNDLED_FACES
    }
}
