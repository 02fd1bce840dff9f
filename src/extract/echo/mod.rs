//! The second look: a name that the article makes known in one place (by a title, a head, a list)
//! is found where it stands bare elsewhere, and so is a person's surname or given name alone.
//!
//! May import: `document`, `entity`, `extract::{gazetteer, link::name, phrase}`, `text`.

mod alone;
mod sense;

use std::collections::{HashMap, HashSet};

use super::{
    Candidate, Context, Details, Finding, gazetteer::Gazetteer, link::name, phrase::PhraseMatch,
    phrase::PhraseTable,
};
use crate::{
    document::{BlockKind, Document},
    entity::{EntityType, Evidence},
    text::{Span, fold},
};
use sense::Sense;

/// Names made known with less confidence than this are not looked for.
const KNOWN: f32 = 0.5;

/// What a repeated name loses of the confidence in it.
const REPEATED: f32 = 0.95;

/// The names of one article, to be looked for in all its paragraphs.
pub(super) struct Echo<'g> {
    names: PhraseTable<Known>,
    /// Where each was made known.
    first: HashSet<(Span, EntityType)>,
    sense: Sense<'g>,
}

/// A name that the article has made known.
#[derive(Clone)]
struct Known {
    kind: EntityType,
    confidence: f32,
    /// The full name, as the article writes it.
    name: String,
    /// Whether only a part of the name is looked for.
    part: bool,
    /// Where it stands, in bytes of the document.
    first: Span,
    /// The paragraph of that place, as [`Evidence::SameAs`] counts them.
    paragraph: u32,
}

impl<'g> Echo<'g> {
    /// The names of `findings`; the lists say which words are ordinary ones.
    pub fn of(document: &Document, findings: &[Finding], gazetteer: &'g Gazetteer) -> Self {
        let sense = Sense::new(gazetteer);
        let known = known(document, findings);
        let first = known
            .iter()
            .map(|known| (known.first, known.kind))
            .collect();
        let parts = alone::parts(&known, &sense);
        let mut names = PhraseTable::default();
        for known in known {
            let ordinary = !known.name.contains(' ') && sense.is_ordinary(&fold(&known.name));
            if !ordinary {
                names.insert(&known.name.clone(), known);
            }
        }
        parts
            .into_iter()
            .for_each(|(part, known)| names.insert(&part, known));
        Self {
            names,
            first,
            sense,
        }
    }

    /// Whether a name was made known by what stands at `span` of the document: to find it there again
    /// is no reason.
    pub fn made_known_at(&self, span: Span, kind: EntityType) -> bool {
        self.first.contains(&(span, kind))
    }

    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// Adds the known names of the paragraph.
    pub fn propose(&self, paragraph: &Context<'_>, found: &mut Vec<Candidate>) {
        let mut index = 0;
        while index < paragraph.tokens.len() {
            let Some(name) = self.names.longest_at(paragraph, index) else {
                index += 1;
                continue;
            };
            if !(name.value.part && self.is_in_another_name(paragraph, &name)) {
                found.push(candidate(&name));
            }
            index = name.last + 1;
        }
    }

    /// Whether a name stands right before or after: زينة عويطة is not سعيد عويطة.
    fn is_in_another_name(&self, paragraph: &Context<'_>, name: &PhraseMatch<'_, Known>) -> bool {
        let is_name = |index: usize| {
            let key = paragraph.keys.get(index);
            key.is_some_and(|key| self.sense.is_name(key))
        };
        let glued = name.reading.rest > 0;
        let before = name.first.checked_sub(1).filter(|_| !glued);
        before.is_some_and(is_name) || is_name(name.last + 1)
    }
}

fn candidate(name: &PhraseMatch<'_, Known>) -> Candidate {
    Candidate {
        span: name.span,
        kind: name.value.kind,
        confidence: name.value.confidence,
        evidence: Evidence::SameAs {
            name: name.value.name.clone(),
            paragraph: Some(name.value.paragraph),
        },
        value: None,
        details: Details::default(),
    }
}

/// The names that are worth looking for again, each type and spelling once, by first mention.
fn known(document: &Document, findings: &[Finding]) -> Vec<Known> {
    let mut known: Vec<Known> = Vec::new();
    let paragraphs = Paragraphs::of(document);
    let mut places: HashMap<(String, EntityType), usize> = HashMap::new();
    for finding in findings.iter().filter(|finding| is_looked_for(finding)) {
        let name = name::without_clitics(document.slice(finding.span));
        let key = (fold(&name), finding.kind);
        let place = *places.entry(key).or_insert_with(|| {
            known.push(Known {
                kind: finding.kind,
                confidence: 0.0,
                name,
                part: false,
                first: finding.span,
                paragraph: paragraphs.number(finding.span.start),
            });
            known.len() - 1
        });
        let confidence = finding.confidence * REPEATED;
        known[place].confidence = known[place].confidence.max(confidence);
    }
    known
}

/// Whether further mentions of a finding's name are looked for.
fn is_looked_for(finding: &Finding) -> bool {
    !finding.kind.has_value() && finding.kind != EntityType::Group && finding.confidence >= KNOWN
}

/// Where the paragraphs of a document begin, the empty ones left out.
struct Paragraphs(Vec<usize>);

impl Paragraphs {
    fn of(document: &Document) -> Self {
        let blocks = document.blocks.iter();
        let written = blocks.filter(|block| block.kind != BlockKind::Blank);
        Self(written.map(|block| block.span.start).collect())
    }

    /// The number of the paragraph that holds a byte, counted from 1.
    fn number(&self, offset: usize) -> u32 {
        self.0.partition_point(|start| *start <= offset) as u32
    }
}
