//! The look of the window from one table each: colours ([`colors`]; page and sidebar share those of
//! the entity types), how mentions are marked ([`shading`]), sizes and spaces ([`size`]).
//!
//! May import: `annotation`, `entity`, egui.

mod colors;
pub mod shading;
pub mod size;

use egui::Color32;
use serde::{Deserialize, Serialize};

use crate::{annotation::Color, entity::EntityType};
pub use shading::Shading;

/// What the reader chose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ThemeChoice {
    /// Light or dark, as the system is.
    #[default]
    System,
    /// Dark letters on paper.
    Light,
    /// Brown letters on old paper.
    Sepia,
    /// Light letters on a dark page.
    Dark,
}

impl ThemeChoice {
    /// The theme in a system that is dark or not.
    pub const fn theme(self, system_is_dark: bool) -> &'static Theme {
        match self {
            Self::Light => &colors::LIGHT,
            Self::Sepia => &colors::SEPIA,
            Self::Dark => &colors::DARK,
            Self::System if system_is_dark => &colors::DARK,
            Self::System => &colors::LIGHT,
        }
    }

    /// The choice that the command line calls `name`.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "light" => Some(Self::Light),
            "sepia" => Some(Self::Sepia),
            "dark" => Some(Self::Dark),
            _ => None,
        }
    }
}

/// The colours of one theme.
#[derive(Debug, PartialEq, Eq)]
pub struct Theme {
    /// What it is called, for tests and messages to programmers.
    pub name: &'static str,
    /// Whether letters are lighter than the page.
    pub dark: bool,
    /// The page.
    pub page: Color32,
    /// The sidebar and the bars.
    pub panel: Color32,
    /// Menus, tooltips, fields: what floats or takes input.
    pub raised: Color32,
    /// The article's letters.
    pub text: Color32,
    /// Letters of second rank: counts, roles, hints.
    pub quiet: Color32,
    /// Thin lines between parts.
    pub line: Color32,
    /// Borders of fields and buttons, and scroll bars: at least 3:1 on what they stand on.
    pub edge: Color32,
    /// What is chosen, focused, or leads on.
    pub accent: Color32,
    /// Behind a row or button under the pointer.
    pub hover: Color32,
    /// Behind a chosen row.
    pub chosen: Color32,
    /// Behind selected text; see [`Theme::selected`].
    pub selection: Color32,
    /// Letters and border of an error.
    pub error: Color32,
    /// Behind an error.
    pub error_fill: Color32,
    types: [TypeColors; 9],
    hits: [BandColors; 3],
    highlights: [BandColors; 4],
}

/// The colours of one entity type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TypeColors {
    /// Behind its mentions on the page.
    pub fill: Color32,
    /// Its mark in the sidebar, its outline, its line under letters, its name in a tooltip.
    pub ink: Color32,
}

/// The colours of a band over some words: a hit of the search, a highlight of the reader's. They
/// differ in more than their fill, since they stand among shaded names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BandColors {
    /// Behind the letters.
    pub fill: Color32,
    /// Its frame or underline, which shaded names do not hide, and its tick on the scroll bar: at
    /// least 3:1 on the page and on the fill.
    pub line: Color32,
}

/// How far the shade of a doubtful mention goes towards the page's colour.
const DOUBT: f32 = 0.4;

/// How strongly a selection is painted: shading shows through.
const SELECTION: f32 = 0.7;

impl Theme {
    /// Every theme.
    pub const ALL: [&'static Self; 3] = [&colors::LIGHT, &colors::SEPIA, &colors::DARK];

    /// The colours of a type.
    pub const fn colors(&self, kind: EntityType) -> TypeColors {
        self.types[kind as usize]
    }

    /// The colours of a hit of the search: the current one, or else an exact or a looser one.
    pub const fn hit(&self, exact: bool, current: bool) -> BandColors {
        match (current, exact) {
            (true, _) => self.hits[0],
            (false, true) => self.hits[1],
            (false, false) => self.hits[2],
        }
    }

    /// The colours of a highlight.
    pub const fn highlight(&self, color: Color) -> BandColors {
        self.highlights[color as usize]
    }

    /// What is behind the mentions of a type that may be wrong: between its fill and the page.
    pub fn doubtful(&self, kind: EntityType) -> Color32 {
        self.colors(kind).fill.lerp_to_gamma(self.page, DOUBT)
    }

    /// What is painted over the page and its shading where text is selected, letters after it.
    pub fn selected(&self) -> Color32 {
        self.selection.gamma_multiply(SELECTION)
    }
}
