//! The trained model: a small neural network that marks names in a whole article, beside the
//! lists and rules. What it learned from, and what it is bad at: `assets/MODEL.md`.
//!
//! Words and their forms ([`letters`], [`pieces`]) → vectors → the network over the article
//! ([`lanes`]) → tags ([`tags`]) → names with a probability ([`reading`]). The file is part of
//! the program and read in place; a damaged one is refused ([`ModelError`]), and extraction goes
//! on without it. May import: `document`, `entity`, `text`.

mod error;
mod file;
mod form;
mod forms;
pub mod lanes;
pub mod letters;
mod matrix;
mod network;
pub mod pieces;
pub mod power;
mod proclitic;
mod reading;
mod tables;
pub mod tags;
mod whole;

pub use error::ModelError;
pub use file::{ModelFile, seal};
pub use form::ModelLexicon;
pub use network::PROCLITICS;
pub use reading::{Reading, Tagged};
pub use tables::Rows;
pub use tags::Conventions;

use form::FormTables;
use network::Network;

/// The model that is part of the program.
static MODEL: &[u8] = include_bytes!("../../../assets/model/tagger.wstu");

/// A model, ready to read articles; shared freely between threads.
#[derive(Debug)]
pub struct Tagger<'m> {
    tables: FormTables<'m>,
    network: Network,
}

impl Tagger<'static> {
    /// The version of the model that is part of the program: its format's, and the checksum of its
    /// contents (`wstu1-0123456789abcdef`), which tells any two models apart.
    pub fn embedded_version() -> Result<String, ModelError> {
        file::version(MODEL)
    }

    /// The model that is part of the program: a few milliseconds, nothing is unpacked.
    pub fn embedded() -> Result<Self, ModelError> {
        Self::open(MODEL)
    }
}

impl<'m> Tagger<'m> {
    /// The model of a file's contents. Damaged, foreign and truncated files are refused.
    pub fn open(bytes: &'m [u8]) -> Result<Self, ModelError> {
        let file = ModelFile::read(bytes)?;
        if file.description.tags != tags::names(Conventions::Own) {
            return Err(ModelError::Description("other tags".to_owned()));
        }
        Ok(Self {
            tables: FormTables::open(&file)?,
            network: Network::open(&file)?,
        })
    }
}
