//! The letters of a line, so that viewers find words in them.
//!
//! Of each cluster one glyph carries the text. Dots and signs, which move no pen, are drawn as
//! outlines: as glyphs they would lie on other baselines and tear the words apart for readers that
//! go by places. A letter with a kashida has a gap beside it, where the bar lies, which such readers
//! take for a blank; so it too is drawn as an outline, and a transparent one of itself, stretched
//! over the gap, carries its text.
//! May import: `text`, `typeset`.

use krilla::{
    geom::{Point, Transform},
    num::NormalizedF32,
    paint::Fill,
    surface::Surface,
    tagging::{ContentTag, Identifier, SpanTag},
    text::{GlyphId, KrillaGlyph},
};

use super::{
    faces::Faces,
    ink::{Ink, fill},
};
use crate::typeset::{GlyphRun, RunGlyph, Typesetter};

/// A gap in em that a reader may take for a blank.
const GAP: f32 = 0.05;

/// A glyph of a run and where the pen stands before it.
#[derive(Clone, Copy)]
struct Stroke {
    glyph: RunGlyph,
    pen: f32,
}

/// A cluster: what carries its text, and what is drawn beside.
struct Cluster {
    carrier: Stroke,
    marks: Vec<Stroke>,
    /// Where it begins, and how far it reaches with its kashidas.
    from: f32,
    width: f32,
}

/// What a line is drawn with.
pub(super) struct Letters<'a> {
    pub text: &'a str,
    pub size: f32,
    /// Where the paragraph's left edge and the line's baseline are on the page.
    pub at: (f32, f32),
    pub faces: &'a mut Faces,
    pub typesetter: &'a Typesetter,
    pub ink: Ink,
}

impl Letters<'_> {
    /// Draws a run; what it is to be called in the tree of tags.
    pub fn draw(&mut self, surface: &mut Surface<'_>, run: &GlyphRun) -> Option<Identifier> {
        let clusters = clusters(run);
        let tagged = self.ink.tagged.then(|| {
            let span = ContentTag::Span(SpanTag::empty());
            surface.start_tagged(span)
        });
        let mut outlines = Vec::new();
        let (text, size) = (self.text, self.size);
        let has_gap = |cluster: &Cluster| has_gap(cluster, text, size);
        for group in clusters.chunk_by(|a, b| !has_gap(a) && !has_gap(b)) {
            match group {
                [one] if has_gap(one) => {
                    self.stretched(surface, run.font, one);
                    outlines.push(one.carrier);
                }
                group => self.letters(surface, run.font, group),
            }
        }
        if tagged.is_some() {
            surface.end_tagged();
        }
        outlines.extend(clusters.into_iter().flat_map(|cluster| cluster.marks));
        self.outlines(surface, run.font, &outlines);
        tagged
    }

    /// Draws what carries text, neighbours of one copy of the face together.
    fn letters(&mut self, surface: &mut Surface<'_>, face: u8, clusters: &[Cluster]) {
        let copies: Vec<(usize, Stroke)> = clusters
            .iter()
            .map(|cluster| (self.copy(face, &cluster.carrier), cluster.carrier))
            .collect();
        for group in copies.chunk_by(|(a, _), (b, _)| a == b) {
            let Some(font) = self.faces.font(face, group[0].0, self.typesetter) else {
                continue;
            };
            let start = group[0].1.pen;
            let pens = group[1..].iter().map(|(_, next)| Some(next.pen));
            let glyphs = group
                .iter()
                .zip(pens.chain([None]))
                .map(|((_, letter), next)| {
                    let advance = next.map_or(letter.glyph.advance, |next| next - letter.pen);
                    self.glyph(letter, advance, 0.0)
                });
            let glyphs: Vec<KrillaGlyph> = glyphs.collect();
            let at = Point::from_xy(self.at.0 + start, self.at.1);
            surface.draw_glyphs(at, &glyphs, font, self.text, self.size, false);
        }
    }

    /// The copy of the face in which a glyph stands for its text.
    fn copy(&mut self, face: u8, stroke: &Stroke) -> usize {
        let text = stroke.glyph.cluster.of(self.text);
        self.faces.copy(face, stroke.glyph.id, text)
    }

    /// Draws the carrier of a cluster with a gap, unseen, as wide as the cluster.
    fn stretched(&mut self, surface: &mut Surface<'_>, face: u8, cluster: &Cluster) {
        let copy = self.copy(face, &cluster.carrier);
        let Some(font) = self.faces.font(face, copy, self.typesetter) else {
            return;
        };
        let natural = natural(&cluster.carrier.glyph);
        let wider = cluster.width / natural;
        let left = self.at.0 + cluster.from;
        let stretch = Transform::from_row(wider, 0.0, 0.0, 1.0, left - wider * left, 0.0);
        let colour = fill(self.ink.colour);
        surface.push_transform(&stretch);
        surface.set_fill(Some(Fill {
            opacity: NormalizedF32::ZERO,
            ..colour.clone()
        }));
        let glyph = self.glyph(&cluster.carrier, natural, -cluster.carrier.glyph.dx);
        let at = Point::from_xy(left, self.at.1);
        surface.draw_glyphs(at, &[glyph], font, self.text, self.size, false);
        surface.pop();
        surface.set_fill(Some(colour));
    }

    /// Draws dots and signs as shapes.
    fn outlines(&mut self, surface: &mut Surface<'_>, face: u8, marks: &[Stroke]) {
        let Some(font) = self.faces.font(face, 0, self.typesetter) else {
            return;
        };
        let glyphs = marks.iter().map(|mark| self.glyph(mark, 0.0, mark.pen));
        let glyphs: Vec<KrillaGlyph> = glyphs.collect();
        let at = Point::from_xy(self.at.0, self.at.1);
        if !glyphs.is_empty() {
            surface.draw_glyphs(at, &glyphs, font, self.text, self.size, true);
        }
    }

    /// A glyph as krilla wants it: lengths in em, y upwards; `from` is where it is counted from.
    fn glyph(&self, stroke: &Stroke, advance: f32, from: f32) -> KrillaGlyph {
        let (glyph, size) = (&stroke.glyph, self.size);
        KrillaGlyph::new(
            GlyphId::new(glyph.id.into()),
            advance / size,
            (from + glyph.dx) / size,
            -glyph.dy / size,
            0.0,
            glyph.cluster.start..glyph.cluster.end,
            None,
        )
    }
}

/// How far the pen moves for a glyph without a kashida.
fn natural(glyph: &RunGlyph) -> f32 {
    glyph.advance - glyph.lengthened
}

/// The clusters of a run; the widest glyph of each carries its text.
fn clusters(run: &GlyphRun) -> Vec<Cluster> {
    let mut pen = run.x;
    let clusters = run.glyphs.chunk_by(|a, b| a.cluster == b.cluster);
    let made = clusters.filter_map(|glyphs| {
        let from = pen;
        let strokes = glyphs.iter().map(|glyph| {
            let stroke = Stroke { glyph: *glyph, pen };
            pen += glyph.advance;
            stroke
        });
        let mut marks: Vec<Stroke> = strokes.collect();
        let by_width = |a: &Stroke, b: &Stroke| natural(&a.glyph).total_cmp(&natural(&b.glyph));
        let widest = (0..marks.len()).max_by(|a, b| by_width(&marks[*a], &marks[*b]))?;
        Some(Cluster {
            carrier: marks.remove(widest),
            marks,
            from,
            width: pen - from,
        })
    });
    made.collect()
}

/// Whether a reader that goes by the width of a cluster's carrier sees a gap after it. Blanks may
/// be as wide as they like.
fn has_gap(cluster: &Cluster, text: &str, size: f32) -> bool {
    let carrier = &cluster.carrier.glyph;
    let is_blank = carrier.cluster.of(text).trim().is_empty();
    let natural = natural(carrier);
    natural > 0.0 && !is_blank && cluster.width - natural > GAP * size
}
