//! Everything that the article says of one entity, for its card.
//!
//! May import: `document`, `entity`, `export`, `text`.

use std::collections::BTreeMap;

use super::{RowId, Session};
use crate::{
    entity::{EntityId, EntityType, Evidence},
    export::Findings,
    text::Span,
};

/// One entity as the article shows it. Numbers are indices into the extraction.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Portrait {
    /// Its mentions of any type, each with the sentence that it stands in.
    pub mentions: Vec<(usize, Span)>,
    /// The ways in which it is written, the most usual first, with how often.
    pub variants: Vec<(String, usize)>,
    /// What is named in the same sentences, the most often first, with in how many.
    pub companions: Vec<(EntityId, usize)>,
    /// What it said.
    pub quotes: Vec<usize>,
    /// The dates of its sentences.
    pub dates: Vec<usize>,
    /// The highest confidence of a mention.
    pub confidence: f32,
    /// Why it was taken for what it is: each reason once, the most usual first.
    pub reasons: Vec<Evidence>,
}

impl Session {
    /// The portrait of the entity of a row.
    pub fn portrait(&self, row: RowId) -> Portrait {
        let entity = self.extraction.entity(row.entity);
        let sentence = |mention: &usize| {
            let start = self.extraction.mentions[*mention].span.start;
            (*mention, self.sentence_at(start))
        };
        let mentions: Vec<(usize, Span)> = entity.mentions.iter().map(sentence).collect();
        let mut sentences: Vec<Span> = mentions.iter().map(|(_, sentence)| *sentence).collect();
        sentences.dedup();
        let quotes = self.extraction.quotes.iter().enumerate();
        let said = quotes.filter(|(_, quote)| quote.speaker == Some(row.entity));
        Portrait {
            variants: self.variants(&entity.mentions),
            companions: self.companions(row.entity, &sentences),
            quotes: said.map(|(index, _)| index).collect(),
            dates: self.dates_in(&sentences),
            confidence: self.confidence(&entity.mentions),
            reasons: self.reasons(&entity.mentions),
            mentions,
        }
    }

    /// The sentence that byte `offset` of the text stands in.
    pub fn sentence_at(&self, offset: usize) -> Span {
        let findings = Findings {
            document: &self.document,
            extraction: &self.extraction,
        };
        let block = self.document.block_at(offset);
        let paragraph = self.document.blocks[block].span;
        let sentences = findings.sentences(paragraph);
        let found = sentences.into_iter().find(|sentence| offset < sentence.end);
        found.unwrap_or(paragraph)
    }

    fn variants(&self, mentions: &[usize]) -> Vec<(String, usize)> {
        let spans = mentions
            .iter()
            .map(|mention| self.extraction.mentions[*mention].span);
        counted(spans.map(|span| self.document.slice(span).to_owned()))
    }

    fn companions(&self, entity: EntityId, sentences: &[Span]) -> Vec<(EntityId, usize)> {
        counted(sentences.iter().flat_map(|sentence| {
            let named = self
                .mentions_in(*sentence)
                .map(|index| self.extraction.mentions[index].entity);
            let others =
                named.filter(|id| *id != entity && !self.extraction.entity(*id).kind.has_value());
            others.collect::<std::collections::BTreeSet<EntityId>>()
        }))
    }

    fn dates_in(&self, sentences: &[Span]) -> Vec<usize> {
        let inside = sentences
            .iter()
            .flat_map(|sentence| self.mentions_in(*sentence));
        inside
            .filter(|index| self.extraction.mentions[*index].kind == EntityType::Date)
            .collect()
    }

    fn confidence(&self, mentions: &[usize]) -> f32 {
        let each = mentions
            .iter()
            .map(|mention| self.extraction.mentions[*mention].confidence);
        each.fold(0.0, f32::max)
    }

    fn reasons(&self, mentions: &[usize]) -> Vec<Evidence> {
        let each = mentions
            .iter()
            .flat_map(|mention| &self.extraction.mentions[*mention].evidence);
        let counted = counted(each.cloned());
        counted.into_iter().map(|(reason, _)| reason).collect()
    }

    /// The mentions that begin in `span`.
    fn mentions_in(&self, span: Span) -> impl Iterator<Item = usize> {
        let mentions = &self.extraction.mentions;
        let first = mentions.partition_point(|mention| mention.span.start < span.start);
        let end = mentions.partition_point(|mention| mention.span.start < span.end);
        first..end.max(first)
    }
}

/// Each thing once with how often it came, the most frequent first.
fn counted<T: Ord>(things: impl Iterator<Item = T>) -> Vec<(T, usize)> {
    let mut counts: BTreeMap<T, usize> = BTreeMap::new();
    things.for_each(|thing| *counts.entry(thing).or_default() += 1);
    let mut counts: Vec<(T, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts
}
