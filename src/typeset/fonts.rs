//! The faces that can be drawn from: the six bundled ones, then system faces as characters or
//! readers ask for them. A face's number is its index here and is stable for the life of a [`Fonts`].
//!
//! Every face has a cosmic-text `FontSystem` of its own that holds nothing else, to be drawn by: a
//! user's installed copy of a bundled family can never be taken for ours. Which face a character
//! is drawn with is decided here and in `runs`, never by cosmic-text.
//!
//! May import: `style`, `fallback`, `hexbox`, `installed`.

use std::sync::Arc;

use cosmic_text::skrifa::{FontRef, MetadataProvider};
use cosmic_text::{
    Fallback, Font, FontSystem,
    fontdb::{Database, ID, Source, Weight},
};
use unicode_script::Script;

use super::fallback::{Kind, SystemFonts};
use super::hexbox::is_box;
use super::installed::Family;
use super::style::Face;

/// The file of the interface's regular face, for toolkits that want one of their own.
pub const INTERFACE_FONT: &[u8] = BUNDLED[4];

/// The bundled files, in the order of their numbers. OFL 1.1, see `fonts/`.
const BUNDLED: [&[u8]; 6] = [
    include_bytes!("../../fonts/NotoNaskhArabic-Regular.ttf"),
    include_bytes!("../../fonts/NotoNaskhArabic-Bold.ttf"),
    include_bytes!("../../fonts/NotoSerif-Regular.ttf"),
    include_bytes!("../../fonts/NotoSerif-Bold.ttf"),
    include_bytes!("../../fonts/Vazirmatn-Regular.ttf"),
    include_bytes!("../../fonts/Vazirmatn-Bold.ttf"),
];

/// How many faces are bundled; higher numbers are system faces.
pub(super) const BUNDLED_FACES: u8 = BUNDLED.len() as u8;

/// One face, ready to shape and draw.
pub(super) struct LoadedFace {
    /// cosmic-text's access to this face alone, for drawing.
    pub system: FontSystem,
    /// Its tables, and what shapes with them.
    pub font: Arc<Font>,
    /// Its number in `system`.
    pub id: ID,
    /// The weight that it is loaded at (a variable face has many).
    pub weight: Weight,
    /// Its PostScript name.
    pub name: String,
    /// Height above the baseline that it claims, in em.
    pub ascent: f32,
    /// Depth below the baseline that it claims, in em, positive.
    pub descent: f32,
    /// The glyph of U+0020 and its advance in em.
    pub space: (u16, f32),
    /// A bit for each character up to U+FFFF that it has a glyph for.
    covered: Box<[u64]>,
}

impl LoadedFace {
    /// The face at `index` of `source`, at `weight` where it is variable; `None` where it cannot
    /// be read.
    pub fn open(source: Source, index: u32, weight: Weight) -> Option<Self> {
        let mut db = Database::new();
        let ids = db.load_font_source(source);
        let found = ids
            .iter()
            .find(|id| db.face(**id).is_some_and(|face| face.index == index));
        let id = *found?;
        let name = db.face(id)?.post_script_name.clone();
        let mut system =
            FontSystem::new_with_locale_and_db_and_fallback("ar".to_owned(), db, NoFallback);
        let font = system.get_font(id, weight)?;
        let metrics = font.metrics();
        let em = f32::from(metrics.units_per_em.max(1));
        let (ascent, descent) = (metrics.ascent / em, -metrics.descent / em);
        let space = space_of(&font);
        let covered = covered(&font, index);
        let face = Self {
            system,
            font,
            id,
            weight,
            name,
            ascent,
            descent,
            space,
            covered,
        };
        Some(face)
    }

    /// Whether it has a glyph for `c`.
    pub fn has(&self, c: char) -> bool {
        let code = c as usize;
        match self.covered.get(code / 64) {
            Some(bits) => bits >> (code % 64) & 1 == 1,
            None => self.font.as_swash().charmap().map(c) != 0,
        }
    }

    /// Whether it has a glyph for each of `chars`.
    pub fn has_all(&self, chars: &[char]) -> bool {
        chars.iter().all(|c| self.has(*c))
    }
}

/// The characters up to U+FFFF that a font has glyphs for, as bits.
fn covered(font: &Font, index: u32) -> Box<[u64]> {
    let mut bits = vec![0_u64; 0x1_0000 / 64];
    if let Ok(font) = FontRef::from_index(font.data(), index) {
        for (code, glyph) in font.charmap().mappings() {
            if let Some(bits) = bits.get_mut(code as usize / 64) {
                *bits |= u64::from(glyph.to_u32() != 0) << (code % 64);
            }
        }
    }
    bits.into_boxed_slice()
}

/// The space's glyph and its advance in em.
fn space_of(font: &Font) -> (u16, f32) {
    let swash = font.as_swash();
    let em = f32::from(font.metrics().units_per_em.max(1));
    let space = swash.charmap().map(' ');
    (space, swash.glyph_metrics(&[]).advance_width(space) / em)
}

/// No family names to fall back on: this crate chooses the face itself.
struct NoFallback;

impl Fallback for NoFallback {
    fn common_fallback(&self) -> &[&'static str] {
        &[]
    }

    fn forbidden_fallback(&self) -> &[&'static str] {
        &[]
    }

    fn script_fallback(&self, _: Script, _: &str) -> &[&'static str] {
        &[]
    }
}

/// All faces in use.
pub(super) struct Fonts {
    faces: Vec<LoadedFace>,
    system: SystemFonts,
    /// Whether faces of the system may be used.
    with_system: bool,
    /// The installed families that the page was set in, each weight with its number; `None` for
    /// one that cannot be read.
    chosen: Vec<(Family, bool, Option<u8>)>,
}

impl Fonts {
    /// The bundled faces; system faces too, from the first character that needs one, where
    /// `with_system`.
    pub fn new(with_system: bool) -> Self {
        let open = |bytes: &'static [u8]| {
            LoadedFace::open(Source::Binary(Arc::new(bytes)), 0, Weight::NORMAL)
        };
        let faces: Vec<_> = BUNDLED.into_iter().filter_map(open).collect();
        debug_assert_eq!(faces.len(), BUNDLED.len(), "a bundled face cannot be read");
        Self {
            faces,
            system: SystemFonts::new(with_system),
            with_system,
            chosen: Vec::new(),
        }
    }

    /// The face of that number.
    pub fn face(&self, number: u8) -> Option<&LoadedFace> {
        self.faces.get(usize::from(number))
    }

    /// The face of that number, to draw with.
    pub fn face_mut(&mut self, number: u8) -> Option<&mut LoadedFace> {
        self.faces.get_mut(usize::from(number))
    }

    /// The first of the bundled faces of `chain`, then of the system's, that has every one of
    /// `chars`; `emoji` turns that order round.
    pub fn covering(&mut self, chain: [u8; 3], chars: &[char], emoji: bool) -> Option<u8> {
        let (faces, system) = (&mut self.faces, &mut self.system);
        if emoji && let Some(number) = system.find(faces, chars, Kind::Emoji) {
            return Some(number);
        }
        let has = |number: &u8| {
            let face = faces.get(usize::from(*number));
            face.is_some_and(|face| face.has_all(chars))
        };
        let kind = if chain[1] % 2 == 1 {
            Kind::Bold
        } else {
            Kind::Regular
        };
        let bundled = chain.into_iter().find(has);
        bundled.or_else(|| system.find(faces, chars, kind))
    }

    /// The numbers of the faces to look for a character in, the best first; the second is always a
    /// bundled one, odd where it is bold. Opens an installed family that was not used before.
    pub fn chain(&mut self, face: Face, bold: bool) -> [u8; 3] {
        if let Face::Installed(family) = face
            && self.opened(family, bold).is_none()
        {
            let number = self.open(family, bold);
            self.chosen.push((family, bold, number));
        }
        let first = self.first(face, bold);
        let weight = u8::from(bold);
        match face {
            Face::Interface => [first, 2 + weight, weight],
            Face::Installed(_) if first >= BUNDLED_FACES => [first, weight, 2 + weight],
            Face::Naskh | Face::Installed(_) => [first, 2 + weight, 4 + weight],
        }
    }

    /// The number of the face that ordinary letters are drawn with; the Naskh for an installed
    /// family that was not opened or cannot be.
    pub fn first(&self, face: Face, bold: bool) -> u8 {
        let weight = u8::from(bold);
        match face {
            Face::Naskh => weight,
            Face::Interface => 4 + weight,
            Face::Installed(family) => self.opened(family, bold).flatten().unwrap_or(weight),
        }
    }

    /// The number of an installed family's face, if it was asked for before and could be read.
    fn opened(&self, family: Family, bold: bool) -> Option<Option<u8>> {
        let mut chosen = self.chosen.iter();
        let found = chosen.find(|chosen| (chosen.0, chosen.1) == (family, bold));
        found.map(|chosen| chosen.2)
    }

    /// Opens an installed family's face.
    fn open(&mut self, family: Family, bold: bool) -> Option<u8> {
        let number = u8::try_from(self.faces.len()).ok();
        let number = number.filter(|number| self.with_system && !is_box(*number))?;
        let (source, index) = family.face(bold)?;
        let weight = if bold { Weight::BOLD } else { Weight::NORMAL };
        self.faces.push(LoadedFace::open(source, index, weight)?);
        Some(number)
    }
}
