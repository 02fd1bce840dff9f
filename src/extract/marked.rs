//! What the trained model marks, as candidates beside those of lists and rules.
//!
//! May import: `document`, `entity`, `text`.

use std::collections::HashMap;

use super::{
    Candidate, Details,
    tagger::{Reading, Tagged, Tagger},
};
use crate::{
    document::{Block, Document},
    entity::{EntityType, Evidence},
    text::fold,
};

/// The candidates of the model in one document, block by block.
pub(super) struct Marked<'r> {
    document: &'r Document,
    reading: Option<Reading<'r>>,
}

impl<'r> Marked<'r> {
    /// The candidates of `tagger`; none without one.
    pub fn new(tagger: Option<&'r Tagger<'r>>, document: &'r Document) -> Self {
        Self {
            document,
            reading: tagger.map(|tagger| Reading::new(tagger, document)),
        }
    }

    /// The candidates of the next block, in bytes of its text.
    pub fn of(&mut self, block: &Block) -> Vec<Candidate> {
        let reading = self.reading.as_mut();
        let names = reading.map_or_else(Vec::new, |reading| reading.until(block.span.end));
        let names = names.into_iter();
        let names = names.filter(|name| !name.kind.has_value() && self.has_letters(name));
        names
            .map(|name| candidate(name, block.span.start))
            .collect()
    }
}

impl Marked<'_> {
    /// Whether a name has more than marks and punctuation, which the network may mark in odd texts.
    fn has_letters(&self, name: &Tagged) -> bool {
        let folded = fold(self.document.slice(name.span));
        folded.chars().any(char::is_alphanumeric)
    }
}

/// Gives names of the model the beginnings that rules found in the same word for the same name:
/// rules know better which letters are proclitics.
pub(super) fn cut_proclitics(text: &str, candidates: &mut [Candidate]) {
    let is_marked = |candidate: &Candidate| candidate.evidence == Evidence::Model;
    let others = candidates.iter().filter(|it| !is_marked(it));
    let mut starts: HashMap<(usize, EntityType), usize> = HashMap::new();
    for other in others {
        let start = starts.entry((other.span.end, other.kind)).or_default();
        *start = other.span.start.max(*start);
    }
    for marked in candidates.iter_mut().filter(|it| is_marked(it)) {
        if let Some(&start) = starts.get(&(marked.span.end, marked.kind))
            && start > marked.span.start
            && !text[marked.span.start..start].contains(char::is_whitespace)
        {
            marked.span.start = start;
        }
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
