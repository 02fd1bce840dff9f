//! Who made an output: the versions of program and model. Every format states it.
//!
//! May import: nothing of ours.

use std::fmt;

/// The program with its version, as outputs name it.
pub const PROGRAM: &str = concat!("warraq ", env!("CARGO_PKG_VERSION"));

/// What offsets count in every format.
pub const OFFSETS: &str = "unicode scalar values";

/// The versions of what made an output.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Provenance {
    /// The trained model's version; `None` where lists and rules worked alone, or where what is
    /// written was read from a file.
    pub model: Option<String>,
}

impl Provenance {
    /// The model's version, or a word that there was none.
    pub fn model(&self) -> &str {
        self.model.as_deref().unwrap_or("none")
    }
}

impl fmt::Display for Provenance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{PROGRAM}; model {}", self.model())
    }
}
