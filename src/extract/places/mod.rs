//! Places: the listed ones wherever they stand, unlisted ones after words that say what they are
//! (مدينة, جهة, مطار).
//!
//! May import: `entity`, `extract::{candidate, context, gazetteer, phrase, table}`, `text`.

mod confidence;
mod cued;
mod extent;
mod headed;
mod heads;
mod listed;

use std::sync::Arc;

use super::{
    Candidate, Context, Stage,
    gazetteer::{Gazetteer, weights::Weights},
};
use crate::text::TokenKind;

pub use confidence::Feature;
use heads::Heads;

/// The stage that proposes places.
pub struct Places {
    gazetteer: Arc<Gazetteer>,
    heads: Heads,
    weights: Weights,
}

impl Places {
    /// The stage over those lists.
    pub fn new(gazetteer: Arc<Gazetteer>) -> Self {
        Self {
            gazetteer,
            heads: Heads::read(),
            weights: confidence::weights(),
        }
    }
}

impl Stage for Places {
    fn propose(&self, paragraph: &Context<'_>, found: &mut Vec<Candidate>) {
        let arabic = |index: &usize| paragraph.tokens[*index].kind == TokenKind::Arabic;
        for index in (0..paragraph.tokens.len()).filter(arabic) {
            found.extend(self.headed(paragraph, index));
            found.extend(self.listed(paragraph, index));
            found.extend(self.cued(paragraph, index));
        }
    }
}
