//! The typesetter: owns the faces and the shaped words, and sets paragraphs. One per thread.
//!
//! May import: `text` and all of this layer.

use std::cell::RefCell;

use crate::text::{Direction, Span};

use super::bidi::Levels;
use super::display::Display;
use super::fonts::Fonts;
use super::give::KnownPlaces;
use super::hexbox::{self, is_box};
use super::paragraph::Paragraph;
use super::part::PartSetting;
use super::place::Placer;
use super::raster::{GlyphImage, GlyphKey, Rasteriser};
use super::shaped::Shaped;
use super::style::Style;
use super::tatweel::Tatweels;
use super::units::{Units, cut};
use super::words::Words;

/// Sets paragraphs and draws glyphs.
pub struct Typesetter {
    pub(super) fonts: Fonts,
    words: Words,
    pub(super) tatweels: Tatweels,
    /// A memory only: what it answers does not depend on it.
    known_places: RefCell<KnownPlaces>,
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
            known_places: RefCell::default(),
            rasteriser,
        }
    }

    /// Sets `text` (one paragraph, at most 4 GiB) in lines of `width_px`; in one line where that
    /// is infinite. Lines run in the direction of `base` whatever letter comes first.
    pub fn set(&mut self, text: &str, base: Direction, style: &Style, width_px: f32) -> Paragraph {
        self.set_with(text, &Levels::of(text, base), base, style, width_px)
    }

    /// As [`set`](Self::set), but in a form that it is only shown in. All offsets are those of
    /// `text`: what is not shown belongs to the letter before it.
    pub fn set_as(
        &mut self,
        text: &str,
        display: Display,
        base: Direction,
        style: &Style,
        width_px: f32,
    ) -> Paragraph {
        let setting = PartSetting {
            display,
            base,
            style,
            width_px,
        };
        self.set_slice(text, Span::new(0, text.len()), setting)
    }

    /// Sets `text`, whose levels are known.
    pub(super) fn set_with(
        &mut self,
        text: &str,
        levels: &Levels,
        base: Direction,
        style: &Style,
        width_px: f32,
    ) -> Paragraph {
        let style = style.sane();
        let units = self.units(text, levels, &style);
        let placer = self.placer(text, base, &style);
        let width = sane_width(width_px);
        let filled = placer.lines(units.units, width);
        Paragraph {
            inner: units.inner,
            cut: units.cut,
            ..placer.paragraph(filled, width)
        }
    }

    /// Cuts and shapes `text` without setting it: for a document's heights at every width.
    pub fn shape(&mut self, text: &str, base: Direction, style: &Style) -> Shaped {
        let style = style.sane();
        let units = self.units(text, &Levels::of(text, base), &style);
        Shaped::new(&units, style, base, self.words.age())
    }

    /// Sets what was shaped from `text` in lines of `width_px`; the same as [`Self::set`].
    pub fn set_shaped(&mut self, text: &str, shaped: &Shaped, width_px: f32) -> Paragraph {
        if shaped.age != self.words.age() {
            return self.set(text, shaped.base, &shaped.style, width_px);
        }
        let placer = self.placer(text, shaped.base, &shaped.style);
        let width = sane_width(width_px);
        let filled = placer.lines(shaped.units(&self.words), width);
        Paragraph {
            inner: shaped.inner.to_vec(),
            cut: shaped.cut.to_vec(),
            ..placer.paragraph(filled, width)
        }
    }

    /// How many lines what was shaped from `text` has at `width_px`. Times the line height, that
    /// is its height, but where a taller system font is on a line.
    pub fn count_lines(&mut self, text: &str, shaped: &Shaped, width_px: f32) -> usize {
        let width = sane_width(width_px);
        if let Some(count) = shaped.count_lines(width) {
            return count;
        }
        let fresh = shaped.age == self.words.age();
        let units = if fresh {
            shaped.units(&self.words)
        } else {
            let levels = Levels::of(text, shaped.base);
            self.units(text, &levels, &shaped.style).units
        };
        let placer = self.placer(text, shaped.base, &shaped.style);
        placer.lines(units, width).lines.len()
    }

    /// The units of `text`.
    fn units(&mut self, text: &str, levels: &Levels, style: &Style) -> Units {
        self.words.tidy();
        cut(text, levels, style, &mut self.fonts, &mut self.words)
    }

    /// What places the lines of `text`.
    const fn placer<'a>(&'a self, text: &'a str, base: Direction, style: &'a Style) -> Placer<'a> {
        Placer {
            text,
            base,
            style,
            fonts: &self.fonts,
            words: &self.words,
            tatweels: &self.tatweels,
            known_places: &self.known_places,
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

/// A width to fill lines to.
fn sane_width(width_px: f32) -> f32 {
    if width_px.is_nan() {
        f32::INFINITY
    } else {
        width_px.max(0.0)
    }
}
