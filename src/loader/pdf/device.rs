//! Listens to a page being drawn and keeps its glyphs. What they look like is not asked for.
//!
//! May import: nothing of ours beside this folder.

use hayro_interpret::{
    BlendMode, ClipPath, Device, DrawMode, DrawProps, Image, ImageDrawProps, SoftMask,
    font::{Glyph as Drawing, GlyphRun, PositionedGlyph},
    hayro_cmap::BfString,
    kurbo::{Affine, BezPath, Point, Shape as _, Vec2},
};
use hayro_syntax::object::{Dict, String as PdfString};

use super::{
    budget::Budget,
    glyph::{Drawn, Glyph},
    letters::{self, Letters},
    rules::Rules,
    strings,
};

/// The units of a font's em in hayro's glyph space.
const EM: f64 = 1000.0;

/// Collects the glyphs of one page.
pub(super) struct Listener<'b> {
    budget: &'b Budget<'b>,
    /// Visible glyphs by the quarter turn of their baseline.
    turned: [Vec<Glyph>; 4],
    /// Glyphs that are not painted: the text that an OCR program laid behind a picture.
    hidden: Vec<Glyph>,
    unknown: usize,
    pictures: usize,
    rules: Rules,
    width: f32,
    height: f32,
    /// The spans that are open, each with the text that it stands for, if it says so.
    spans: Vec<Option<Span>>,
    /// How the last glyph was set, and the quarter turn of that: most are set as the last one was.
    set: Option<([f64; 4], Option<usize>)>,
}

/// A stretch of glyphs that comes with its text.
struct Span {
    text: String,
    glyphs: Vec<(usize, Glyph)>,
    hidden: bool,
}

impl<'b> Listener<'b> {
    /// Listens to a page of `width` × `height` points.
    pub(super) fn new(width: f32, height: f32, budget: &'b Budget<'b>) -> Self {
        Self {
            budget,
            turned: Default::default(),
            hidden: Vec::new(),
            unknown: 0,
            pictures: 0,
            rules: Rules::default(),
            width,
            height,
            spans: Vec::new(),
            set: None,
        }
    }

    /// What was drawn. Text behind a picture counts where nothing else is written; of turned
    /// text, that of the direction with most of it.
    pub(super) fn finish(mut self) -> Drawn {
        while !self.spans.is_empty() {
            self.end_span();
        }
        let most = (0..4).max_by_key(|turn| (self.turned[*turn].len(), 4 - turn));
        let turn = most.unwrap_or(0);
        let height = if turn % 2 == 1 {
            self.width
        } else {
            self.height
        };
        let mut glyphs = std::mem::take(&mut self.turned[turn]);
        if glyphs.len() * 4 < self.hidden.len() {
            glyphs = self.hidden;
        }
        Drawn {
            glyphs,
            unknown: self.unknown,
            pictures: self.pictures,
            // Those of turned text are not asked for.
            rules: match turn {
                0 => self.rules,
                _ => Rules::default(),
            },
            height,
        }
    }

    /// Keeps one glyph, if it is upright in one of four directions and on the page.
    fn glyph(
        &mut self,
        drawing: &PositionedGlyph<'_>,
        transform: Affine,
        bold: bool,
        hidden: bool,
    ) {
        let transform = transform * drawing.transform();
        let origin = transform * Point::ZERO;
        let on_page = origin.x > -1.0
            && origin.y > -1.0
            && origin.x < f64::from(self.width) + 1.0
            && origin.y < f64::from(self.height) + 1.0;
        let Some(turn) = self.turn_of(transform).filter(|_| on_page) else {
            return;
        };
        let transform = match turn {
            0 => transform,
            turn => self.upright(turn) * transform,
        };
        let text = text_of(drawing);
        let known = text.is_some();
        let mut glyph = placed(drawing, transform, bold);
        glyph.text = text.unwrap_or_default();
        glyph.mirrored = hidden && is_mirrored(transform);
        match self.spans.iter_mut().rev().flatten().next() {
            // Inside a span with a text of its own, a glyph without letters is a part of it.
            Some(span) => {
                span.hidden = hidden;
                span.glyphs.push((turn, glyph));
            }
            None if known && glyph.text.is_empty() => {}
            None if glyph.text.is_empty() && !glyph.advances() => {}
            None => {
                self.unknown += usize::from(!known);
                self.keep(turn, glyph, hidden);
            }
        }
    }

    /// The quarter turn of what is set by `transform`.
    fn turn_of(&mut self, transform: Affine) -> Option<usize> {
        let [a, b, c, d, _, _] = transform.as_coeffs();
        let own = [a, b, c, d];
        match self.set {
            Some((set, turn)) if set == own => turn,
            _ => {
                let turn = quarter_turn(transform);
                self.set = Some((own, turn));
                turn
            }
        }
    }

    fn keep(&mut self, turn: usize, glyph: Glyph, hidden: bool) {
        match hidden {
            true => self.hidden.push(glyph),
            false => self.turned[turn].push(glyph),
        }
    }

    /// Turns what is drawn with `turn` quarter turns upright.
    fn upright(&self, turn: usize) -> Affine {
        let (width, height) = (f64::from(self.width), f64::from(self.height));
        match turn {
            // Reads downwards: its top is the page's right side.
            1 => Affine::new([0.0, -1.0, 1.0, 0.0, 0.0, width]),
            2 => Affine::new([-1.0, 0.0, 0.0, -1.0, width, height]),
            // Reads upwards: its top is the page's left side.
            3 => Affine::new([0.0, 1.0, -1.0, 0.0, height, 0.0]),
            _ => Affine::IDENTITY,
        }
    }

    /// Ends the innermost span: its glyphs become one, with its text, if they stand on one line.
    fn end_span(&mut self) {
        let Some(Some(span)) = self.spans.pop() else {
            return;
        };
        let (hidden, text) = (span.hidden, letters::ordinary(&span.text));
        let Some(turn) = span.glyphs.first().map(|(turn, _)| *turn) else {
            return;
        };
        let glyphs: Vec<Glyph> = span.glyphs.into_iter().map(|(_, glyph)| glyph).collect();
        match joined(&glyphs, text) {
            Some(glyph) if glyph.text.is_empty() => {}
            Some(glyph) => self.keep(turn, glyph, hidden),
            None => {
                let written = glyphs.into_iter().filter(|glyph| !glyph.text.is_empty());
                written.for_each(|glyph| self.keep(turn, glyph, hidden));
            }
        }
    }
}

/// `glyphs` as one glyph of `text`; `None` where they stand on several lines.
fn joined(glyphs: &[Glyph], text: Letters) -> Option<Glyph> {
    // A mark is drawn above its letter, so that the letter tells the baseline.
    let main = glyphs.iter().find(|glyph| glyph.advances());
    let main = main.or(glyphs.last())?;
    let far = |glyph: &&Glyph| (glyph.baseline - main.baseline).abs() > main.size;
    if glyphs.iter().any(|glyph| far(&glyph)) {
        return None;
    }
    let left = glyphs
        .iter()
        .map(|glyph| glyph.left)
        .fold(main.left, f32::min);
    let right = glyphs
        .iter()
        .map(|glyph| glyph.right)
        .fold(main.right, f32::max);
    let (left, right) = match main.advances() {
        true => (left, right),
        false => (main.left, main.right),
    };
    let centre = match main.advances() {
        true => (left + right) / 2.0,
        false => main.centre,
    };
    Some(Glyph {
        text,
        left,
        right,
        centre,
        ..main.clone()
    })
}

/// The glyph's place, upright; its text comes later.
fn placed(drawing: &PositionedGlyph<'_>, transform: Affine, bold: bool) -> Glyph {
    let advance = match &**drawing {
        Drawing::Outline(outline) => outline.advance_width(),
        Drawing::Type3(type3) => type3.advance_width(),
    };
    let start = transform * Point::ZERO;
    let end = transform * Point::new(f64::from(advance.unwrap_or(0.0)), 0.0);
    let size = (transform * Point::new(0.0, EM) - start).hypot();
    let mut glyph = Glyph {
        text: Letters::default(),
        left: start.x.min(end.x) as f32,
        right: start.x.max(end.x) as f32,
        baseline: start.y as f32,
        size: size as f32,
        centre: ((start.x + end.x) / 2.0) as f32,
        bold,
        raised: false,
        mirrored: false,
    };
    if !glyph.advances() {
        glyph.centre = ink_centre(drawing, transform).unwrap_or(glyph.centre);
    }
    glyph
}

/// Whether an upright glyph is set mirrored. The page's own y goes down, a letter's up.
fn is_mirrored(transform: Affine) -> bool {
    transform.determinant() > 0.0
}

/// The middle of what a glyph without an advance draws: where a mark is, whatever its origin.
fn ink_centre(drawing: &PositionedGlyph<'_>, transform: Affine) -> Option<f32> {
    let Drawing::Outline(outline) = &**drawing else {
        return None;
    };
    let outline = outline.outline();
    let drawn = !outline.elements().is_empty();
    let ink = transform.transform_rect_bbox(outline.bounding_box());
    drawn.then(|| ink.center().x as f32)
}

/// How often a baseline is turned by a quarter, clockwise; `None` for a slanted one: a stamp or
/// watermark over the page.
fn quarter_turn(transform: Affine) -> Option<usize> {
    let [a, b, c, d, _, _] = transform.as_coeffs();
    let (along, up) = (Vec2::new(a, b), Vec2::new(c, d));
    let drawn = along.hypot() > 0.0 && up.hypot() > 0.0;
    if !(drawn && (along.hypot() + up.hypot()).is_finite()) {
        return None;
    }
    // A letter's up goes against y. A mirrored baseline is upright still.
    let up = up / up.hypot();
    let upright = |x: f64, y: f64| up.x * x + up.y * y > 0.95;
    if upright(0.0, -1.0) || (up.y < 0.0 && along.y.abs() < 0.05 * along.hypot()) {
        Some(0)
    } else if upright(1.0, 0.0) {
        Some(1)
    } else if upright(0.0, 1.0) {
        Some(2)
    } else if upright(-1.0, 0.0) {
        Some(3)
    } else {
        None
    }
}

/// The ordinary letters of a glyph, where the file tells them.
fn text_of(drawing: &PositionedGlyph<'_>) -> Option<Letters> {
    match drawing.as_unicode()? {
        BfString::Char('\0') => None,
        BfString::Char(c) => Some(letters::ordinary(c.encode_utf8(&mut [0; 4]))),
        BfString::String(text) if text.is_empty() => None,
        BfString::String(text) => Some(letters::ordinary(&text)),
    }
}

/// Whether the font of a run is a bold one, by its name or its weight.
fn is_bold(run: &GlyphRun<'_, '_>) -> bool {
    let Some(Drawing::Outline(outline)) = run.glyphs().first().map(|glyph| &**glyph) else {
        return false;
    };
    let Some(font) = outline.font_data() else {
        return false;
    };
    let name = font.postscript_name.unwrap_or_default().to_lowercase();
    let named = ["bold", "black", "heavy"];
    named.iter().any(|word| name.contains(word)) || font.weight.is_some_and(|weight| weight >= 600)
}

impl<'a> Device<'a> for Listener<'_> {
    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'a>, mode: &DrawMode) {
        self.budget.step(1);
        let filled = matches!(mode, DrawMode::Fill(_));
        self.rules.add(path, props.transform, filled);
    }

    fn push_clip_path(&mut self, _: &ClipPath) {
        self.budget.step(1);
    }

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {
        self.budget.step(1);
    }

    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, mode: &DrawMode) {
        self.budget.step(run.glyphs().len());
        let bold = is_bold(run);
        let hidden = matches!(mode, DrawMode::Invisible);
        for glyph in run.glyphs() {
            self.glyph(glyph, props.transform, bold, hidden);
        }
    }

    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {
        self.budget.step(1);
        self.pictures += 1;
    }

    fn pop_clip(&mut self) {}

    fn pop_transparency_group(&mut self) {}

    fn begin_marked_content(&mut self, _: &[u8], properties: Option<&Dict<'_>>) {
        self.budget.step(1);
        let text = properties.and_then(|properties| {
            let text = properties.get::<PdfString<'_>>(b"ActualText".as_slice())?;
            Some(strings::text(text.as_bytes()))
        });
        // The outermost text wins: what is inside it is only a part of it.
        let inside = self.spans.iter().any(Option::is_some);
        let span = text.filter(|_| !inside).map(|text| Span {
            text,
            glyphs: Vec::new(),
            hidden: false,
        });
        self.spans.push(span);
    }

    fn end_marked_content(&mut self) {
        self.end_span();
    }
}
