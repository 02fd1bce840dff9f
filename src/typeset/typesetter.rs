//! The typesetter: owns the faces and the shaped words, and sets paragraphs. One per thread.
//!
//! May import: `text` and all of this layer.

use crate::text::Direction;

use super::bidi::Levels;
use super::fonts::Fonts;
use super::hexbox::{self, is_box};
use super::paragraph::Paragraph;
use super::place::Placer;
use super::raster::{GlyphImage, GlyphKey, Rasteriser};
use super::style::Style;
use super::tatweel::Tatweels;
use super::units::cut;
use super::words::Words;

/// Sets paragraphs and draws glyphs.
pub struct Typesetter {
    pub(super) fonts: Fonts,
    words: Words,
    pub(super) tatweels: Tatweels,
    rasteriser: Rasteriser,
}

impl Default for Typesetter {
    fn default() -> Self {
        Self::new()
    }
}

impl Typesetter {
    /// With the bundled faces, and the system's for characters that those lack: they are looked
    /// for when the first such character comes.
    pub fn new() -> Self {
        Self::with_fonts(true)
    }

    /// With the bundled faces alone: the same everywhere.
    pub fn bundled() -> Self {
        Self::with_fonts(false)
    }

    fn with_fonts(system: bool) -> Self {
        let rasteriser = Rasteriser::new();
        let fonts = Fonts::new(system);
        Self {
            tatweels: Tatweels::new(&fonts),
            fonts,
            words: Words::default(),
            rasteriser,
        }
    }

    /// Sets `text` (one paragraph, at most 4 GiB) in lines of `width_px`; in one line where that
    /// is infinite. Lines run in the direction of `base` whatever letter comes first.
    pub fn set(&mut self, text: &str, base: Direction, style: &Style, width_px: f32) -> Paragraph {
        self.words.tidy();
        let style = style.sane();
        let width = if width_px.is_nan() {
            f32::INFINITY
        } else {
            width_px.max(0.0)
        };
        let levels = Levels::of(text, base);
        let units = cut(text, &levels, &style, &mut self.fonts, &mut self.words);
        let (fonts, words, tatweels) = (&self.fonts, &self.words, &self.tatweels);
        let placer = Placer {
            text,
            base,
            style: &style,
            fonts,
            words,
            tatweels,
        };
        let filled = placer.lines(units.units, width);
        let paragraph = placer.paragraph(filled, width);
        Paragraph {
            inner: units.inner,
            cut: units.cut,
            ..paragraph
        }
    }

    /// About how high a paragraph of so many bytes will be, without setting it.
    pub fn estimate_height(&self, text_len_bytes: usize, style: &Style, width_px: f32) -> f32 {
        let style = style.sane();
        let ink = text_len_bytes as f32 * EM_PER_BYTE * style.size_px;
        // A line ends half a word before its width on average.
        let usable = (width_px - 2.0 * style.size_px).max(style.size_px);
        (ink / usable).ceil().max(1.0) * style.line_height_px
    }

    /// Draws a glyph; whoever asks keeps the picture. `None` where there is nothing to draw.
    pub fn glyph(&mut self, key: GlyphKey) -> Option<GlyphImage> {
        self.rasteriser.draw(&mut self.fonts, key)
    }

    /// The characters that came so far and that no face had: each is drawn as a box with its
    /// code.
    pub fn missing(&self) -> impl Iterator<Item = char> {
        self.words.missing().iter().copied()
    }

    /// The PostScript name of a face by the number that glyphs carry; "missing" for the boxes of
    /// characters that no face has.
    pub fn font_name(&self, font: u8) -> &str {
        if is_box(font) {
            return hexbox::NAME;
        }
        self.fonts.face(font).map_or("", |face| face.name.as_str())
    }
}

/// The advance of a byte of Arabic news text in em, blanks included: a letter has two bytes.
const EM_PER_BYTE: f32 = 0.215;
