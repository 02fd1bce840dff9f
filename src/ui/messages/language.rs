//! The languages of the interface.
//!
//! May import: `text`.

use serde::{Deserialize, Serialize};

use crate::text::Direction;

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// العربية
    #[default]
    Ar,
    /// English
    En,
    /// Français
    Fr,
}

impl Language {
    /// Every language, each named in itself.
    pub const ALL: [(Self, &'static str); 3] = [
        (Self::Ar, "العربية"),
        (Self::En, "English"),
        (Self::Fr, "Français"),
    ];

    /// The direction that the interface runs in.
    pub const fn direction(self) -> Direction {
        match self {
            Self::Ar => Direction::Rtl,
            Self::En | Self::Fr => Direction::Ltr,
        }
    }

    /// The language of a BCP 47 tag (`ar-MA`), if the interface has it.
    pub fn of_tag(tag: &str) -> Option<Self> {
        match tag.split(['-', '_', '.']).next()? {
            "ar" => Some(Self::Ar),
            "en" => Some(Self::En),
            "fr" => Some(Self::Fr),
            _ => None,
        }
    }
}
