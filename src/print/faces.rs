//! The faces of the typesetter as fonts of the PDF; only the glyphs that are used are embedded.
//!
//! A font of a PDF says of each glyph which text it stands for, once. But Naskh draws ب, ت, ن and
//! ي with one body and parts them by dots, and a body with a vowel sign stands for both. So a face
//! is embedded in several copies, each with the glyphs that it can speak for: then every viewer
//! copies the right letters, also one that knows no `ActualText`. A copy costs what its few glyphs
//! take.
//! May import: `typeset`.

use std::collections::HashMap;

use krilla::text::{Font, Tag};

use crate::typeset::Typesetter;

/// Faces by their numbers, each in copies.
#[derive(Default)]
pub(super) struct Faces {
    fonts: HashMap<(u8, usize), Option<Font>>,
    /// The texts that a glyph stands for in the copies of its face.
    texts: HashMap<(u8, u16), Vec<String>>,
}

/// So many copies at most; a glyph that stands for more texts leaves the rest to krilla, which
/// writes an `ActualText` for each.
const COPIES: usize = 48;

impl Faces {
    /// The copy of face `number` in which `glyph` stands for `text`.
    pub fn copy(&mut self, number: u8, glyph: u16, text: &str) -> usize {
        let texts = self.texts.entry((number, glyph)).or_default();
        if let Some(known) = texts.iter().position(|known| known == text) {
            return known;
        }
        if texts.len() >= COPIES {
            return 0;
        }
        texts.push(text.to_owned());
        texts.len() - 1
    }

    /// A copy of face `number` as a font; `None` where it cannot be embedded.
    pub fn font(&mut self, number: u8, copy: usize, typesetter: &Typesetter) -> Option<Font> {
        let made = self.fonts.entry((number, copy));
        made.or_insert_with(|| embedded(number, copy, typesetter))
            .clone()
    }
}

/// The font; bytes after its tables, which no reader looks at, make each copy another font.
fn embedded(number: u8, copy: usize, typesetter: &Typesetter) -> Option<Font> {
    let face = typesetter.face_file(number)?;
    let weight = [(Tag::new(b"wght"), f32::from(face.weight))];
    let coordinates = match Typesetter::is_bundled(number) {
        true => &weight[..0],
        false => &weight[..],
    };
    let mut bytes = face.bytes;
    bytes.resize(bytes.len() + 4 * copy, 0);
    Font::new_variable(bytes.into(), face.index, coordinates)
}
