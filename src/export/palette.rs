//! The colours that mentions are shaded with on paper and in pages: pale, so that black letters
//! on them keep their contrast, also where a printer makes greys of them.
//!
//! May import: `entity`.

use crate::entity::EntityType;

/// A colour: red, green, blue.
pub type Rgb = [u8; 3];

/// The colour behind mentions of `kind`.
pub const fn shade(kind: EntityType) -> Rgb {
    match kind {
        EntityType::Person => [0xCF, 0xE3, 0xF7],
        EntityType::Organisation => [0xE3, 0xD6, 0xF5],
        EntityType::Place => [0xCD, 0xEB, 0xD3],
        EntityType::Event => [0xFA, 0xD4, 0xCB],
        EntityType::Group => [0xC6, 0xEC, 0xEA],
        EntityType::Date => [0xFB, 0xE7, 0xB2],
        EntityType::Money => [0xE6, 0xE0, 0xC3],
        EntityType::Percent => [0xF3, 0xD3, 0xE6],
        EntityType::Quantity => [0xDD, 0xDF, 0xE4],
    }
}
