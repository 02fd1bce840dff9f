//! Organisations: the bodies that the tables name, and names that begin with a head (وزارة, نادي,
//! المديرية) or follow one (صحيفة, تنظيم); acronyms in brackets after them.
//!
//! May import: `entity`, `extract::{candidate, context, name, phrase, table}`, `text`.

mod acronym;
mod cues;
mod lists;
mod ministry;

use std::sync::Arc;

use super::{
    Candidate, Context, Details, Stage,
    name::{Grammar, Head, Kind, Reader, Word, hamza_below, heads},
    phrase::PhraseTable,
};
use crate::{
    entity::{EntityType, Evidence},
    text::Span,
};
use cues::Cues;
use lists::{Listed, listed};

pub(super) use lists::TABLES;

/// Words that names of bodies begin with.
const HEADS: &str = include_str!("../../../assets/tables/organisation_heads.tsv");

/// How often a ministry's field alone means the ministry where [`ministry::at`] finds it.
const MINISTRY: f32 = 0.8;

/// Proposes organisations.
pub struct Organisations {
    grammar: Arc<Grammar>,
    listed: PhraseTable<Listed>,
    heads: PhraseTable<Head>,
    cues: Cues,
}

impl Organisations {
    /// Reads the tables; the grammar of names is shared with other stages.
    pub fn new(grammar: Arc<Grammar>) -> Self {
        Self {
            grammar,
            listed: listed(),
            heads: heads(HEADS),
            cues: Cues::new(),
        }
    }

    /// The body that a list names at token `index`.
    fn by_list(&self, paragraph: &Context<'_>, index: usize, sport: bool) -> Option<Candidate> {
        let found = self.listed.longest_at(paragraph, index)?;
        let next = paragraph.keys.get(found.last + 1).map(Word::new);
        let nationality = next.is_some_and(|word| self.grammar.is_nationality(word));
        let allowed = (self.cues).allow(paragraph, &found, sport, nationality);
        let single = found.first == found.last;
        if !allowed || single && self.grammar.is_other_word(paragraph, &found) {
            return None;
        }
        let last = found.last + usize::from(found.value.national && nationality);
        let span = Span::new(found.span.start, paragraph.tokens[last].span.end);
        let mut candidate = candidate(
            span,
            found.value.need.confidence(),
            Evidence::OrganisationList,
        );
        candidate.details.latin =
            Some(found.value.latin.to_owned()).filter(|name| !name.is_empty());
        Some(candidate)
    }

    /// The body whose head stands at token `index`.
    fn by_head(&self, paragraph: &Context<'_>, index: usize, sport: bool) -> Option<Candidate> {
        let head = self.heads.longest_at(paragraph, index)?;
        let word = Span::new(head.span.start, paragraph.tokens[head.last].span.end);
        let written = hamza_below(word.of(paragraph.text));
        let other_word = written.is_some() && written != head.value.hamza_below;
        let minister =
            head.value.kind == Kind::National && cues::follows_minister(paragraph, index);
        let other_word = other_word || self.grammar.is_other_word(paragraph, &head);
        if other_word || minister || head.value.sport && !sport {
            return None;
        }
        let reader = self.reader(paragraph);
        let extent = reader.extent(head.value, head.last)?;
        let span = match head.value.kind {
            Kind::Outside => self.outside(paragraph, head.last + 1, extent.last)?,
            _ => Span::new(head.span.start, paragraph.tokens[extent.last].span.end),
        };
        let evidence = Evidence::Head(word.of(paragraph.text).to_owned());
        Some(candidate(
            span,
            head.value.confidence * extent.factor,
            evidence,
        ))
    }

    fn reader<'r>(&'r self, paragraph: &'r Context<'r>) -> Reader<'r> {
        Reader {
            paragraph,
            grammar: &self.grammar,
            heads: &self.heads,
            known: &self.listed,
            depth: 0,
        }
    }

    /// The name alone after a head that stands outside, without its quotation marks. A definite word
    /// that is no proper name (صحيفة الحزب, الموقع الإلكتروني) makes none.
    fn outside(&self, paragraph: &Context<'_>, first: usize, last: usize) -> Option<Span> {
        let key = &paragraph.keys[first];
        if cues::is_quote(key) || key == "(" {
            return Some(paragraph.span(first + 1, last - 1));
        }
        let word = Word::new(key);
        let stem = if word.is_definite() { word.stem } else { key };
        (!self.grammar.is_ordinary(stem)).then(|| paragraph.span(first, last))
    }
}

impl Stage for Organisations {
    fn propose(&self, paragraph: &Context<'_>, found: &mut Vec<Candidate>) {
        let sport = self.cues.is_sport(paragraph);
        for index in 0..paragraph.tokens.len() {
            let ministry = ministry::at(paragraph, index)
                .map(|span| candidate(span, MINISTRY, Evidence::OrganisationList));
            let candidates = [
                self.by_list(paragraph, index, sport),
                self.by_head(paragraph, index, sport),
                ministry,
            ];
            for candidate in candidates.into_iter().flatten() {
                found.extend(acronym::after(paragraph, &candidate, &self.grammar));
                found.push(candidate);
            }
        }
    }
}

/// The proposal.
fn candidate(span: Span, confidence: f32, evidence: Evidence) -> Candidate {
    Candidate {
        span,
        kind: EntityType::Organisation,
        confidence,
        evidence,
        value: None,
        details: Details::default(),
    }
}
