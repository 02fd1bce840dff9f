//! The command line's `layout`: lines and glyphs as plain values that serialise to its JSON,
//! `{"width", "lines": [{"start","end","rtl","baseline","width","runs":[…]}]}`. Offsets in
//! bytes of the document, pixels from the page's top left corner.
//!
//! May import: `text`, `paragraph`, `style`, `typesetter`.

use serde::Serialize;

use super::paragraph::{Glyph, Line, Paragraph};
use super::typesetter::Typesetter;

/// A document's lines.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct LayoutDocument {
    /// The width that it was set in.
    pub width: f32,
    /// Its lines, from the top.
    pub lines: Vec<LayoutLine>,
    /// Where the next paragraph begins.
    #[serde(skip)]
    bottom: f32,
}

/// A line: its glyphs in visual order, left to right.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LayoutLine {
    /// First byte.
    pub start: usize,
    /// The byte after the last one, hanging blanks included.
    pub end: usize,
    /// Whether its paragraph runs from right to left.
    pub rtl: bool,
    /// Its baseline, from the top of the document.
    pub baseline: f32,
    /// The width of its ink.
    pub width: f32,
    /// Its glyphs by face.
    pub runs: Vec<LayoutRun>,
}

/// Neighbouring glyphs of one face and size.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LayoutRun {
    /// The face's PostScript name.
    pub font: String,
    /// The em, in pixels.
    pub size: f32,
    /// The glyphs, left to right.
    pub glyphs: Vec<LayoutGlyph>,
}

/// A glyph: its number in the face, its cluster's bytes, where it is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct LayoutGlyph {
    /// The glyph in its face.
    pub id: u16,
    /// First byte of its cluster.
    pub start: usize,
    /// The byte after its cluster.
    pub end: usize,
    /// Where its origin is drawn, from the left edge.
    pub x: f32,
    /// Where its origin is drawn, from the top of the document.
    pub y: f32,
    /// How far the pen moves.
    pub advance: f32,
    /// Whether it lengthens the letter of its cluster and stands for no character of its own.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub kashida: bool,
}

impl LayoutDocument {
    /// No lines yet, `width` pixels wide.
    pub fn new(width: f32) -> Self {
        Self {
            width,
            ..Self::default()
        }
    }

    /// Adds a paragraph that begins at byte `origin` of the document, below what is there
    /// already.
    pub fn push(&mut self, paragraph: &Paragraph, origin: usize, typesetter: &Typesetter) {
        let at = (origin, self.bottom);
        let lines = paragraph
            .lines
            .iter()
            .map(|line| layout_line(paragraph, line, at, typesetter));
        self.lines.extend(lines);
        self.bottom += paragraph.height;
    }

    /// Leaves room below the last paragraph, in pixels.
    pub fn leave(&mut self, gap: f32) {
        self.bottom += gap;
    }
}

/// One line, moved by bytes and pixels.
fn layout_line(
    paragraph: &Paragraph,
    line: &Line,
    at: (usize, f32),
    typesetter: &Typesetter,
) -> LayoutLine {
    let runs = line
        .glyphs
        .chunk_by(|a, b| a.font == b.font)
        .map(|glyphs| LayoutRun {
            font: typesetter.font_name(glyphs[0].font).to_owned(),
            size: paragraph.size_px,
            glyphs: glyphs
                .iter()
                .flat_map(|glyph| pieces(glyph, at, paragraph.size_px, typesetter))
                .collect(),
        });
    let span = line.span.shifted(at.0);
    LayoutLine {
        start: span.start,
        end: span.end,
        rtl: line.rtl,
        baseline: line.baseline + at.1,
        width: line.width,
        runs: runs.collect(),
    }
}

/// One glyph, moved by bytes and pixels.
fn layout_glyph(glyph: &Glyph, at: (usize, f32)) -> LayoutGlyph {
    let cluster = glyph.cluster().shifted(at.0);
    LayoutGlyph {
        // A missing character's box is .notdef to whoever reads this.
        id: if glyph.is_missing() { 0 } else { glyph.id },
        start: cluster.start,
        end: cluster.end,
        x: glyph.x,
        y: glyph.y + at.1,
        advance: glyph.advance,
        kashida: glyph.is_kashida(),
    }
}

/// One glyph; a kashida as whole tatweels that overlap evenly and cover just its length, so that
/// whoever draws glyphs by their numbers draws it too.
fn pieces(
    glyph: &Glyph,
    at: (usize, f32),
    size_px: f32,
    typesetter: &Typesetter,
) -> Vec<LayoutGlyph> {
    let whole = layout_glyph(glyph, at);
    let tatweel = typesetter.tatweels.get(glyph.font);
    let Some(tatweel) = tatweel.filter(|_| glyph.is_kashida()) else {
        return vec![whole];
    };
    let natural = tatweel.advance * size_px;
    let count = (whole.advance / natural - 0.001).ceil().max(1.0);
    let step = (whole.advance - natural) / (count - 1.0).max(1.0);
    let piece = |n: u32| LayoutGlyph {
        x: whole.x + step * n as f32,
        advance: if n + 1 == count as u32 {
            whole.advance - step * n as f32
        } else {
            step
        },
        ..whole
    };
    (0..count as u32).map(piece).collect()
}
