//! What the trained model marks, as candidates beside those of lists and rules.
//!
//! May import: `document`, `entity`, `text`.

use super::{
    Candidate, Details,
    tagger::{Reading, Tagged, Tagger},
};
use crate::{
    document::{Block, Document},
    entity::Evidence,
};

/// The candidates of the model in one document, block by block.
pub(super) struct Marked<'r> {
    reading: Option<Reading<'r>>,
}

impl<'r> Marked<'r> {
    /// The candidates of `tagger`; none without one.
    pub fn new(tagger: Option<&'r Tagger<'r>>, document: &'r Document) -> Self {
        Self {
            reading: tagger.map(|tagger| Reading::new(tagger, document)),
        }
    }

    /// The candidates of the next block, in bytes of its text.
    pub fn of(&mut self, block: &Block) -> Vec<Candidate> {
        let marked = self.reading.as_mut();
        let marked = marked.map(|reading| reading.until(block.span.end));
        let names = marked.into_iter().flatten();
        let names = names.filter(|name| !name.kind.has_value());
        names
            .map(|name| candidate(name, block.span.start))
            .collect()
    }
}

fn candidate(name: Tagged, origin: usize) -> Candidate {
    Candidate {
        span: name.span.relative_to(origin),
        kind: name.kind,
        confidence: name.probability,
        evidence: Evidence::Model,
        value: None,
        details: Details::default(),
    }
}
