//! How a text is set: face, weight, size, line height and language.
//!
//! May import: `text`, `installed`.

use serde::{Deserialize, Serialize};

use crate::text::Language;

use super::installed::Family;

/// A family, with what it falls back on for other letters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Face {
    /// The page: Noto Naskh Arabic, whose Latin is Noto Serif; Noto Serif for more Latin, Greek
    /// and Cyrillic.
    #[default]
    Naskh,
    /// The interface, and the page of readers who like it so: Vazirmatn, Arabic and Latin without
    /// serifs.
    Interface,
    /// An installed family; Noto Naskh Arabic and Noto Serif for what it lacks. Its words are not
    /// lengthened: nothing is known of how its letters join.
    Installed(Family),
}

/// What becomes of the room that is left in a line. The last line of a paragraph always keeps its
/// natural width.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Justification {
    /// It stays at the line's end.
    #[default]
    Ragged,
    /// Spaces take it.
    Spaces,
    /// Words are lengthened where Naskh lengthens them, spaces take the rest. Left-to-right
    /// paragraphs: as `Spaces`.
    Kashida,
}

/// How a paragraph is set. Sizes are physical pixels: at a scale factor of 2 the caller doubles
/// them, and glyphs are drawn for that size, never stretched.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Style {
    /// The family.
    pub face: Face,
    /// Bold instead of regular.
    pub bold: bool,
    /// The em, in physical pixels.
    pub size_px: f32,
    /// Distance from one baseline to the next, in physical pixels; a comfortable Naskh page
    /// wants 1.75 em or more. A line with a glyph of a taller system font becomes taller.
    pub line_height_px: f32,
    /// The language, whose forms of digits and letters are drawn where the face has them; `None`:
    /// as the letters of each paragraph tell.
    pub language: Option<Language>,
    /// Whether its lines end flush, and by what.
    pub justification: Justification,
}

/// Limits that keep every later sum finite.
const SIZES: (f32, f32) = (1.0, 2000.0);

impl Style {
    /// The same style with size and line height made finite and positive.
    pub(super) fn sane(self) -> Self {
        let size_px = clamp(self.size_px, SIZES.0);
        Self {
            size_px,
            line_height_px: clamp(self.line_height_px, size_px),
            ..self
        }
    }
}

/// `value` inside [`SIZES`]; `instead` where it is not a number.
fn clamp(value: f32, instead: f32) -> f32 {
    if value.is_nan() {
        instead
    } else {
        value.clamp(SIZES.0, SIZES.1 * 4.0)
    }
}
