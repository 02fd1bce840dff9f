//! Pictures of glyphs in a few textures, packed in rows as they are first needed.
//!
//! May import: `typeset`, egui.

use std::collections::HashMap;

use egui::{Color32, ColorImage, Rect, TextureHandle, TextureOptions, Vec2, pos2, vec2};

use crate::typeset::{GlyphImage, GlyphKey, GlyphPixels, Typesetter};

/// Width and height of a texture in pixels: every driver since OpenGL 2 has it.
const PAGE: usize = 1024;
/// Textures that are kept; with more the atlas starts afresh.
const PAGES: usize = 12;
/// Empty pixels around a glyph, so that no neighbour shines through.
const GAP: usize = 1;

/// Where a glyph's picture is.
#[derive(Clone, Copy, Debug)]
pub struct Placed {
    /// Which texture.
    pub page: usize,
    /// Where on it, from 0 to 1.
    pub uv: Rect,
    /// Its size in physical pixels.
    pub size: Vec2,
    /// From the glyph's origin to the picture's upper left corner, in physical pixels, y down.
    pub offset: Vec2,
    /// Whether it brings its own colours (emoji).
    pub colored: bool,
}

struct Page {
    texture: TextureHandle,
    /// The row being filled: its top, its height, and how far it is filled.
    top: usize,
    height: usize,
    left: usize,
}

/// The textures and what is where on them.
pub struct Atlas {
    context: egui::Context,
    pages: Vec<Page>,
    placed: HashMap<GlyphKey, Option<Placed>>,
}

impl Atlas {
    /// No texture yet.
    pub fn new(context: egui::Context) -> Self {
        Self {
            context,
            pages: Vec::new(),
            placed: HashMap::new(),
        }
    }

    /// Where `key`'s picture is, drawn now if it was not; `None` for a glyph without ink.
    pub fn place(&mut self, key: GlyphKey, typesetter: &mut Typesetter) -> Option<Placed> {
        if let Some(placed) = self.placed.get(&key) {
            return *placed;
        }
        let placed = typesetter.glyph(key).and_then(|image| self.add(&image));
        self.placed.insert(key, placed);
        placed
    }

    /// The texture of a page.
    pub fn texture(&self, page: usize) -> egui::TextureId {
        self.pages[page].texture.id()
    }

    /// How many textures there are.
    pub fn pages(&self) -> usize {
        self.pages.len()
    }

    /// Forgets everything if there are as many textures as are kept. To be called between
    /// frames: what was painted in this one still needs its textures.
    pub fn make_room(&mut self) {
        if self.pages.len() >= PAGES {
            self.pages.clear();
            self.placed.clear();
        }
    }

    fn add(&mut self, image: &GlyphImage) -> Option<Placed> {
        let (width, height) = (image.width as usize, image.height as usize);
        if width == 0 || height == 0 || width + GAP > PAGE || height + GAP > PAGE {
            return None;
        }
        let (page, left, top) = self.reserve(width + GAP, height + GAP);
        let pixels = pixels(image);
        let picture = ColorImage::new([width, height], pixels);
        self.pages[page]
            .texture
            .set_partial([left, top], picture, TextureOptions::NEAREST);
        let scale = 1.0 / PAGE as f32;
        let corner = pos2(left as f32 * scale, top as f32 * scale);
        let size = vec2(width as f32, height as f32);
        Some(Placed {
            page,
            uv: Rect::from_min_size(corner, size * scale),
            size,
            offset: vec2(image.left as f32, -image.top as f32),
            colored: matches!(image.pixels, GlyphPixels::Colour(_)),
        })
    }

    /// A free place of that size: in the last page's row, a new row, or a new page.
    fn reserve(&mut self, width: usize, height: usize) -> (usize, usize, usize) {
        if let Some(page) = self.pages.last_mut() {
            if page.left + width > PAGE {
                page.top += page.height;
                (page.left, page.height) = (0, 0);
            }
            if page.top + height.max(page.height) <= PAGE {
                let left = page.left;
                page.left += width;
                page.height = page.height.max(height);
                let top = page.top;
                return (self.pages.len() - 1, left, top);
            }
        }
        let blank = ColorImage::filled([PAGE, PAGE], Color32::TRANSPARENT);
        let name = format!("glyphs {}", self.pages.len());
        let texture = self
            .context
            .load_texture(name, blank, TextureOptions::NEAREST);
        self.pages.push(Page {
            texture,
            top: 0,
            height,
            left: width,
        });
        (self.pages.len() - 1, 0, 0)
    }
}

/// The picture as egui wants it: white with the coverage as premultiplied alpha, or its colours.
fn pixels(image: &GlyphImage) -> Vec<Color32> {
    let colour = |rgba: &[u8]| Color32::from_rgba_unmultiplied(rgba[0], rgba[1], rgba[2], rgba[3]);
    match &image.pixels {
        GlyphPixels::Coverage(alphas) => alphas
            .iter()
            .map(|a| Color32::from_white_alpha(*a))
            .collect(),
        GlyphPixels::Colour(rgba) => rgba.chunks_exact(4).map(colour).collect(),
    }
}
