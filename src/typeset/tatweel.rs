//! The bar that lengthens a word: the tatweel's glyph of a face, measured, and the picture of it
//! at any length.
//!
//! The tatweel of each bundled face is a level bar as thick as the strokes that join letters, and
//! reaches a little over its advance at both ends, as those do. So a kashida is drawn as one bar
//! of just its length, which covers what overlapping tatweels would, without the darker
//! edges of ink laid twice. No bundled face has curved elongations (`jalt`, `JSTF`).
//!
//! May import: `fonts`, `paragraph`, `raster`.

use cosmic_text::skrifa::{FontRef, MetadataProvider, instance::LocationRef, instance::Size};

use super::fonts::{BUNDLED_FACES, Fonts, LoadedFace};
use super::paragraph::Rect;
use super::raster::{GlyphImage, GlyphPixels};

/// A face's tatweel; lengths in em.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Tatweel {
    /// Its glyph.
    pub id: u16,
    /// Its advance.
    pub advance: f32,
    /// The bar's lower edge above the baseline.
    low: f32,
    /// The bar's upper edge.
    high: f32,
    /// How far the bar reaches over its advance: on the left, on the right.
    overlap: (f32, f32),
}

impl Tatweel {
    /// The tatweel of `face`, where it has one.
    pub fn of(face: &LoadedFace) -> Option<Self> {
        let font = FontRef::from_index(face.font.data(), 0).ok()?;
        let id = font.charmap().map('\u{640}')?;
        let metrics = font.glyph_metrics(Size::unscaled(), LocationRef::default());
        let em = f32::from(
            font.metrics(Size::unscaled(), LocationRef::default())
                .units_per_em,
        );
        let (advance, bar) = (metrics.advance_width(id)?, metrics.bounds(id)?);
        let id = u16::try_from(id.to_u32()).ok()?;
        Some(Self {
            id,
            advance: advance / em,
            low: bar.y_min / em,
            high: bar.y_max / em,
            overlap: (-bar.x_min / em, (bar.x_max - advance) / em),
        })
    }

    /// The bar from `from_px` to `to_px` over a baseline, with which it reaches as the face's joints
    /// do, at `size_px`.
    pub fn bar(&self, from_px: f32, to_px: f32, baseline_px: f32, size_px: f32) -> Rect {
        Rect {
            left: from_px - self.overlap.0 * size_px,
            top: baseline_px - self.high * size_px,
            right: to_px + self.overlap.1 * size_px,
            bottom: baseline_px - self.low * size_px,
        }
    }

    /// The bar from pixel 0 + `from_px` to `to_px`, over which it reaches as the face's joints
    /// do, at `size_px`.
    pub fn draw(&self, from_px: f32, to_px: f32, size_px: f32) -> Option<GlyphImage> {
        let across = Coverage::of(
            from_px - self.overlap.0 * size_px,
            to_px + self.overlap.1 * size_px,
        );
        let up = Coverage::of(self.low * size_px, self.high * size_px);
        let (width, height) = (across.count(), up.count());
        let rows = (0..height).rev();
        let pixels = rows.flat_map(|row| {
            let share = up.share(row);
            (0..width).map(move |column| (255.0 * share * across.share(column)).round() as u8)
        });
        (width > 0 && height > 0).then(|| GlyphImage {
            width,
            height,
            left: across.first,
            top: up.first + height as i32,
            pixels: GlyphPixels::Coverage(pixels.collect()),
        })
    }
}

/// The pixels along one side of a rectangle.
#[derive(Clone, Copy)]
struct Coverage {
    from: f32,
    to: f32,
    /// The first pixel touched.
    first: i32,
}

impl Coverage {
    fn of(from: f32, to: f32) -> Self {
        let first = from.floor() as i32;
        Self { from, to, first }
    }

    /// How many pixels are touched.
    fn count(&self) -> u32 {
        (self.to.ceil() as i32 - self.first).max(0) as u32
    }

    /// How much of the pixel `index` after the first is covered, 0 to 1.
    fn share(&self, index: u32) -> f32 {
        let start = self.first as f32 + index as f32;
        (self.to.min(start + 1.0) - self.from.max(start)).clamp(0.0, 1.0)
    }
}

/// The tatweels of the bundled faces. System faces are not lengthened: nothing is known of how
/// their letters join.
pub(super) struct Tatweels([Option<Tatweel>; BUNDLED_FACES as usize]);

impl Tatweels {
    /// Those of `fonts`.
    pub fn new(fonts: &Fonts) -> Self {
        let of = |number| fonts.face(number as u8).and_then(Tatweel::of);
        Self(std::array::from_fn(of))
    }

    /// That of the face of this number.
    pub fn get(&self, font: u8) -> Option<&Tatweel> {
        self.0.get(usize::from(font))?.as_ref()
    }
}
