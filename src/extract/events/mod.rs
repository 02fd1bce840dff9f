//! Events: wars, tournaments, feasts, accords, festivals and disasters that the table names, and
//! names that begin with a head (حرب, كأس, مهرجان), a year or date after them taken in.
//!
//! May import: `entity`, `extract::{candidate, context, name, phrase, table}`, `text`.

use std::sync::Arc;

use super::{
    Candidate, Context, Details, Stage,
    name::{Grammar, Head, Reader, hamza_below, heads},
    phrase::PhraseTable,
    table::rows,
};
use crate::{
    entity::{EntityType, Evidence},
    text::{Span, TokenKind},
};

const EVENTS: &str = include_str!("../../../assets/tables/events.tsv");
const HEADS: &str = include_str!("../../../assets/tables/event_heads.tsv");

/// Proposes events.
pub struct Events {
    grammar: Arc<Grammar>,
    /// Each with its usual name in Latin letters, which may be empty.
    listed: PhraseTable<&'static str>,
    heads: PhraseTable<Head>,
}

impl Events {
    /// Reads the tables; the grammar of names is shared with other stages.
    pub fn new(grammar: Arc<Grammar>) -> Self {
        let names = rows(EVENTS).flat_map(|row| {
            let names = std::iter::once(row.column(0)).chain(row.list(2));
            names.map(move |name| (name.to_owned(), row.column(1)))
        });
        Self {
            listed: names.collect(),
            heads: heads(HEADS),
            grammar,
        }
    }

    /// The event that the list names at token `index`, with a year that follows it.
    fn by_list(&self, paragraph: &Context<'_>, index: usize) -> Option<Candidate> {
        let found = self.listed.longest_at(paragraph, index)?;
        let last = found.last + usize::from(is_year(paragraph, found.last + 1));
        let span = Span::new(found.span.start, paragraph.tokens[last].span.end);
        let latin = (!found.value.is_empty()).then(|| (*found.value).to_owned());
        Some(candidate(span, 0.95, Evidence::EventList, latin))
    }

    /// The event whose head stands at token `index`.
    fn by_head(&self, paragraph: &Context<'_>, index: usize) -> Option<Candidate> {
        let head = self.heads.longest_at(paragraph, index)?;
        let reader = Reader {
            paragraph,
            grammar: &self.grammar,
            heads: &self.heads,
            known: &self.listed,
            depth: 0,
        };
        let word = Span::new(head.span.start, paragraph.tokens[head.last].span.end);
        let written = hamza_below(word.of(paragraph.text));
        let other_word = written.is_some() && written != head.value.hamza_below;
        if other_word || self.grammar.is_other_word(paragraph, &head) {
            return None;
        }
        let extent = reader.extent(head.value, head.last)?;
        let confidence = head.value.confidence * extent.factor;
        let evidence = Evidence::Head(word.of(paragraph.text).to_owned());
        let span = Span::new(head.span.start, paragraph.tokens[extent.last].span.end);
        Some(candidate(span, confidence, evidence, None))
    }
}

impl Stage for Events {
    fn propose(&self, paragraph: &Context<'_>, found: &mut Vec<Candidate>) {
        for index in 0..paragraph.tokens.len() {
            found.extend(self.by_list(paragraph, index));
            found.extend(self.by_head(paragraph, index));
        }
    }
}

/// Whether token `index` is a year of our times.
fn is_year(paragraph: &Context<'_>, index: usize) -> bool {
    paragraph.tokens.get(index).is_some_and(|token| {
        let key = &paragraph.keys[index];
        token.kind == TokenKind::Number
            && key.len() == 4
            && (key.starts_with("19") || key.starts_with("20"))
    })
}

/// The proposal.
fn candidate(span: Span, confidence: f32, evidence: Evidence, latin: Option<String>) -> Candidate {
    Candidate {
        span,
        kind: EntityType::Event,
        confidence,
        evidence,
        value: None,
        details: Details {
            latin,
            ..Details::default()
        },
    }
}
