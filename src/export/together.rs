//! Who appears with whom: pairs of entities that one sentence or one paragraph names.
//!
//! May import: `document`, `entity`, `text`.

use std::collections::{BTreeMap, BTreeSet};

use super::Findings;
use crate::{
    document::BlockKind,
    entity::{EntityId, Extraction},
    text::Span,
};

/// Two entities that appear together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The one that was named first in the article.
    pub first: EntityId,
    /// The other.
    pub second: EntityId,
    /// In how many sentences both are named.
    pub sentences: u32,
    /// In how many paragraphs both are named, those with such a sentence counted too.
    pub paragraphs: u32,
}

impl Pair {
    /// How closely they belong together: a shared paragraph counts one, a shared sentence in it
    /// one more.
    pub const fn weight(&self) -> u32 {
        self.sentences + self.paragraphs
    }
}

/// All pairs of persons, organisations, places, events and groups, by their numbers. Dates and
/// amounts are left out: they are not somebody.
pub fn together(findings: &Findings<'_>) -> Vec<Pair> {
    let mut pairs: BTreeMap<(EntityId, EntityId), (u32, u32)> = BTreeMap::new();
    let blocks = findings.document.blocks.iter();
    for block in blocks.filter(|block| block.kind != BlockKind::Blank) {
        for sentence in findings.sentences(block.span) {
            for pair in pairs_in(findings.extraction, sentence) {
                pairs.entry(pair).or_default().0 += 1;
            }
        }
        for pair in pairs_in(findings.extraction, block.span) {
            pairs.entry(pair).or_default().1 += 1;
        }
    }
    let pair = |((first, second), (sentences, paragraphs))| Pair {
        first,
        second,
        sentences,
        paragraphs,
    };
    pairs.into_iter().map(pair).collect()
}

/// Every two of the entities that `span` names, the smaller number first.
fn pairs_in(extraction: &Extraction, span: Span) -> Vec<(EntityId, EntityId)> {
    let mentions = &extraction.mentions;
    let first = mentions.partition_point(|mention| mention.span.start < span.start);
    let inside = mentions[first..]
        .iter()
        .take_while(|mention| mention.span.start < span.end);
    let named = inside.map(|mention| mention.entity);
    let named: BTreeSet<EntityId> = named
        .filter(|id| !extraction.entity(*id).kind.has_value())
        .collect();
    let named: Vec<EntityId> = named.into_iter().collect();
    let with_later = |(at, first): (usize, &EntityId)| {
        let first = *first;
        named[at + 1..].iter().map(move |second| (first, *second))
    };
    named.iter().enumerate().flat_map(with_later).collect()
}
