//! A glyph → its picture: a coverage bitmap, or colours for emoji. No texture types: whoever
//! draws keeps the pictures in an atlas of its own, by [`GlyphKey`].
//!
//! May import: `fonts`, `hexbox`, `tatweel`.

use cosmic_text::{CacheKey, CacheKeyFlags, SubpixelBin, SwashCache, SwashContent};

use super::fonts::Fonts;
use super::hexbox::{self, is_box};
use super::tatweel::Tatweel;

/// What a glyph's picture depends on: face (with its weight), glyph, size, quarter of a pixel, a
/// kashida's length.
/// Valid for the [`Typesetter`](super::Typesetter) that set it, and while that one lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct GlyphKey {
    /// The bits of the size in pixels.
    size: u32,
    /// The glyph in its face.
    id: u16,
    /// The face's number.
    font: u8,
    /// The x offset in quarters of a pixel, 0 to 3.
    quarter: u8,
    /// The length of a kashida in quarters of a pixel; 0 for any other glyph.
    length: u16,
}

/// The pixels of a glyph, row by row from the top.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GlyphPixels {
    /// One byte a pixel: how much of it is covered, to be painted in the text's colour.
    Coverage(Vec<u8>),
    /// Four bytes a pixel: red, green, blue, alpha, not multiplied by alpha; painted as it is.
    Colour(Vec<u8>),
}

/// A glyph's picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GlyphImage {
    /// Width in pixels; 0 for a blank.
    pub width: u32,
    /// Height in pixels; 0 for a blank.
    pub height: u32,
    /// From the origin to the left edge, rightwards, in pixels.
    pub left: i32,
    /// From the baseline to the upper edge, upwards, in pixels.
    pub top: i32,
    /// The pixels.
    pub pixels: GlyphPixels,
}

impl GlyphKey {
    /// The key of a glyph whose origin is drawn at `x`, and the whole pixel it is drawn from.
    pub(super) fn at(font: u8, id: u16, size_px: f32, x: f32) -> (Self, i32) {
        let quarters = (x * 4.0).round() as i32;
        let (pixel, quarter) = (quarters.div_euclid(4), quarters.rem_euclid(4) as u8);
        (
            Self {
                size: size_px.to_bits(),
                id,
                font,
                quarter,
                length: 0,
            },
            pixel,
        )
    }

    /// The key of a kashida `advance` long whose left end is drawn at `x`. Both ends fall on the
    /// quarters that its neighbours' origins fall on.
    pub(super) fn kashida(font: u8, id: u16, size_px: f32, x: f32, advance: f32) -> (Self, i32) {
        let (key, pixel) = Self::at(font, id, size_px, x);
        let end = ((x + advance) * 4.0).round() as i32;
        let length = end - pixel * 4 - i32::from(key.quarter);
        let length = length.clamp(1, i32::from(u16::MAX)) as u16;
        (Self { length, ..key }, pixel)
    }
}

/// Draws glyphs; keeps the rasteriser's scratch memory, not the pictures.
pub(super) struct Rasteriser(SwashCache);

impl Rasteriser {
    /// A new one.
    pub fn new() -> Self {
        Self(SwashCache::new())
    }

    /// The picture of a glyph; `None` where the face has none to draw.
    pub fn draw(&mut self, fonts: &mut Fonts, key: GlyphKey) -> Option<GlyphImage> {
        if is_box(key.font) {
            return Some(box_image(key));
        }
        if key.length > 0 {
            return kashida(fonts, key);
        }
        let face = fonts.face_mut(key.font)?;
        // Hinting would move edges that the unhinted advances do not know of.
        let flags = CacheKeyFlags::DISABLE_HINTING;
        let quarters = [
            SubpixelBin::Zero,
            SubpixelBin::One,
            SubpixelBin::Two,
            SubpixelBin::Three,
        ];
        let cache_key = CacheKey {
            font_id: face.id,
            glyph_id: key.id,
            font_size_bits: key.size,
            x_bin: quarters[usize::from(key.quarter % 4)],
            y_bin: SubpixelBin::Zero,
            font_weight: face.weight,
            flags,
        };
        let image = self.0.get_image_uncached(&mut face.system, cache_key)?;
        let (place, data) = (image.placement, image.data);
        let pixels = match image.content {
            SwashContent::Mask => GlyphPixels::Coverage(data),
            SwashContent::Color | SwashContent::SubpixelMask => GlyphPixels::Colour(data),
        };
        let (width, height) = (place.width, place.height);
        Some(GlyphImage {
            width,
            height,
            left: place.left,
            top: place.top,
            pixels,
        })
    }
}

/// The picture of a character that no face has.
fn box_image(key: GlyphKey) -> GlyphImage {
    let drawn = hexbox::draw(key.font, key.id, f32::from_bits(key.size));
    GlyphImage {
        width: drawn.width,
        height: drawn.height,
        left: drawn.left,
        top: drawn.top,
        pixels: GlyphPixels::Coverage(drawn.coverage),
    }
}

/// The picture of a kashida.
fn kashida(fonts: &Fonts, key: GlyphKey) -> Option<GlyphImage> {
    let tatweel = Tatweel::of(fonts.face(key.font)?)?;
    let from = f32::from(key.quarter) / 4.0;
    let to = from + f32::from(key.length) / 4.0;
    tatweel.draw(from, to, f32::from_bits(key.size))
}
