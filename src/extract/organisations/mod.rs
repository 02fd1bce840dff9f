//! Organisations: the bodies that the tables name, and names that begin with a head (وزارة, نادي,
//! المديرية) or follow one (صحيفة, تنظيم).
//!
//! May import: `entity`, `text`.

mod cues;
mod lists;

use super::{
    Candidate, Context, Details, Stage,
    name::{Head, Kind, Reader, Vocabulary, Word, heads},
    phrase::{PhraseMatch, PhraseTable},
};
use crate::{
    entity::{EntityType, Evidence},
    text::Span,
};
use cues::Cues;
use lists::{Listed, Need, listed};

/// Words that names of bodies begin with.
const HEADS: &str = include_str!("../../../assets/tables/organisation_heads.tsv");

/// Proposes organisations.
#[derive(Debug)]
pub struct Organisations {
    listed: PhraseTable<Listed>,
    heads: PhraseTable<Head>,
    vocabulary: Vocabulary,
    cues: Cues,
}

impl Default for Organisations {
    fn default() -> Self {
        Self::new()
    }
}

impl Organisations {
    /// Reads the tables.
    pub fn new() -> Self {
        Self {
            listed: listed(),
            heads: heads(HEADS),
            vocabulary: Vocabulary::new(),
            cues: Cues::new(),
        }
    }

    /// The body that a list names at token `index`.
    fn by_list(&self, paragraph: &Context<'_>, index: usize, sport: bool) -> Option<Candidate> {
        let found = self.listed.longest_at(paragraph, index)?;
        if !self.cues.allow(paragraph, &found, sport) {
            return None;
        }
        let last = self.with_nationality(paragraph, &found);
        let latin = (!found.value.latin.is_empty()).then(|| found.value.latin.to_owned());
        let confidence = match found.value.need {
            Need::Nothing => 0.95,
            Need::Sport => 0.8,
            Need::Cue => 0.85,
        };
        let span = Span::new(found.span.start, paragraph.tokens[last].span.end);
        Some(candidate(
            span,
            confidence,
            Evidence::OrganisationList,
            latin,
        ))
    }

    /// The last token of a listed body, a nationality after it taken in where it belongs to it.
    fn with_nationality(&self, paragraph: &Context<'_>, found: &PhraseMatch<'_, Listed>) -> usize {
        let next = paragraph.keys.get(found.last + 1).map(Word::new);
        let national =
            next.is_some_and(|word| word.is_definite() && self.vocabulary.is_national(word.stem));
        found.last + usize::from(found.value.national && national)
    }

    /// The body whose head stands at token `index`.
    fn by_head(&self, paragraph: &Context<'_>, index: usize) -> Option<Candidate> {
        let head = self.heads.longest_at(paragraph, index)?;
        let reader = Reader {
            paragraph,
            vocabulary: &self.vocabulary,
            heads: &self.heads,
            depth: 0,
        };
        let extent = reader.extent(head.value, head.last)?;
        let confidence = head.value.confidence * extent.factor;
        let word = Span::new(head.span.start, paragraph.tokens[head.last].span.end);
        let word = Evidence::Head(word.of(paragraph.text).to_owned());
        let mut span = Span::new(head.span.start, paragraph.tokens[extent.last].span.end);
        if head.value.kind == Kind::Outside {
            span = self.without_head(paragraph, head.last + 1, extent.last);
        }
        Some(candidate(span, confidence, word, None))
    }

    /// The name alone after a head that stands outside, without its quotation marks.
    fn without_head(&self, paragraph: &Context<'_>, first: usize, last: usize) -> Span {
        let quoted = cues::is_quote(&paragraph.keys[first]) || &paragraph.keys[first] == "(";
        let inset = usize::from(quoted);
        paragraph.span(first + inset, last - inset)
    }
}

impl Stage for Organisations {
    fn propose(&self, paragraph: &Context<'_>, found: &mut Vec<Candidate>) {
        let sport = self.cues.is_sport(paragraph);
        for index in 0..paragraph.tokens.len() {
            found.extend(self.by_list(paragraph, index, sport));
            found.extend(self.by_head(paragraph, index));
        }
    }
}

/// The proposal.
fn candidate(span: Span, confidence: f32, evidence: Evidence, latin: Option<String>) -> Candidate {
    Candidate {
        span,
        kind: EntityType::Organisation,
        confidence,
        evidence,
        value: None,
        details: Details {
            latin,
            ..Details::default()
        },
    }
}
