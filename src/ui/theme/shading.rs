//! How mentions are marked on the page: filled, underlined, or not at all. Under a mention runs a
//! line of its type's ink, dashed in a way of its own, so that nine types can be told apart without
//! seeing colours.
//!
//! May import: `entity`.

use serde::{Deserialize, Serialize};

use crate::entity::EntityType;

/// How mentions are marked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shading {
    /// A box of the type's colour behind the letters.
    #[default]
    Fills,
    /// A line under the letters.
    Underlines,
    /// Nothing.
    None,
}

impl Shading {
    /// The style that the command line calls `name`.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "fills" => Some(Self::Fills),
            "underlines" => Some(Self::Underlines),
            "none" => Some(Self::None),
            _ => None,
        }
    }
}

/// How thick the line is, in points.
pub const LINE: f32 = 2.0;

/// The line of a type: lengths in points of a dash, a gap, a dash, and so on; nothing for one that
/// is not broken. The types that come most often have the simplest ones.
pub const fn dashes(kind: EntityType) -> &'static [f32] {
    match kind {
        EntityType::Person => &[],
        EntityType::Organisation => &[12.0, 4.0],
        EntityType::Place => &[2.0, 2.5],
        EntityType::Event => &[12.0, 3.0, 2.0, 3.0],
        EntityType::Group => &[6.0, 2.5, 2.0, 2.5],
        EntityType::Date => &[6.0, 4.0],
        EntityType::Money => &[2.0, 6.0],
        EntityType::Percent => &[2.0, 2.0, 2.0, 6.0],
        EntityType::Quantity => &[6.0, 2.5, 2.0, 2.5, 2.0, 2.5],
    }
}
