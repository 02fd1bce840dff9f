//! Direct speech: what stands between quotation marks with a verb of saying beside it, and whose
//! words it is. Precision first: what is not surely somebody's speech is left out, and a speaker
//! who is not surely the one is not named.
//!
//! Each paragraph is read sentence by sentence: marks ([`marks`]), verbs ([`verbs`]), and for each
//! stretch between marks the verb before it or right after it and its subject ([`speaker`]).
//! May import: `document`, `entity`, `extract::{context, table}`, `text`.

mod marks;
mod sentence;
mod speaker;
mod verbs;

use std::sync::OnceLock;

use super::Context;
use crate::{
    document::Document,
    entity::{EntityId, Extraction, Quote},
    text::Span,
};
use marks::{Stretch, stretches};
use sentence::Sentence;
use speaker::Subject;
use verbs::{Verb, Verbs};

/// Words that a stretch must have to be speech; with a colon before it, fewer.
const WORDS: usize = 4;
/// The same where a colon stands before it.
const WORDS_AFTER_COLON: usize = 2;

/// Tokens that may stand between a verb and the speech after it.
const REACH: usize = 28;

/// The direct speech of a document, by position.
pub(super) fn quotes(document: &Document, extraction: &Extraction) -> Vec<Quote> {
    if !document.text.contains(['«', '“', '”', '"', '„']) {
        return Vec::new();
    }
    let mut quotes = Vec::new();
    let mut last = LastSpeaker::default();
    for span in marks::joined(document) {
        let paragraph = Context::new(document.slice(span), None);
        let mentions = mentions_in(extraction, span);
        let reading = Sentence {
            paragraph: &paragraph,
            verbs: verbs(),
            origin: span.start,
            mentions: &extraction.mentions[mentions],
        };
        quotes.extend(reading.quotes(&mut last));
        last.next_paragraph();
    }
    quotes
}

fn verbs() -> &'static Verbs {
    static VERBS: OnceLock<Verbs> = OnceLock::new();
    VERBS.get_or_init(Verbs::new)
}

/// The mentions of a block, by their numbers.
fn mentions_in(extraction: &Extraction, block: Span) -> std::ops::Range<usize> {
    let before =
        |bound: usize| (extraction.mentions).partition_point(|mention| mention.span.start < bound);
    before(block.start)..before(block.end)
}

/// Who spoke last, for وأضاف without a subject; forgotten after a paragraph without speech.
#[derive(Clone, Copy, Debug, Default)]
struct LastSpeaker {
    entity: Option<EntityId>,
    /// Paragraphs since then.
    age: usize,
}

impl LastSpeaker {
    fn next_paragraph(&mut self) {
        self.age += 1;
        if self.age > 1 {
            self.entity = None;
        }
    }

    /// Keeps the subject of a verb of saying; somebody without a name ends what was known.
    fn heard(&mut self, subject: Subject) {
        match subject {
            Subject::Named(entity) => {
                *self = Self {
                    entity: Some(entity),
                    age: 0,
                }
            }
            Subject::Nameless => self.entity = None,
            Subject::Unsaid => {}
        }
    }
}

impl Sentence<'_> {
    /// The speech of the paragraph.
    fn quotes(&self, last: &mut LastSpeaker) -> Vec<Quote> {
        let stretches = stretches(self.paragraph);
        let mut quotes = Vec::new();
        let mut verbs = self.all_verbs().into_iter().peekable();
        for stretch in &stretches {
            while let Some(verb) = verbs.next_if(|verb| verb.at < stretch.open) {
                if !stretches.iter().any(|other| other.holds(verb.at)) {
                    last.heard(self.subject(verb));
                }
            }
            quotes.extend(self.quote(stretch, &stretches, last));
        }
        verbs.for_each(|verb| last.heard(self.subject(verb)));
        quotes
    }

    /// The quote that a stretch is, if it is one.
    fn quote(&self, stretch: &Stretch, all: &[Stretch], last: &mut LastSpeaker) -> Option<Quote> {
        let words = stretch.words(self.paragraph);
        let colon = stretch
            .open
            .checked_sub(1)
            .is_some_and(|at| self.is(at, &[":"]));
        if words < if colon { WORDS_AFTER_COLON } else { WORDS } || self.is_title(stretch) {
            return None;
        }
        let (verb, subject) = self.before(stretch, all).or_else(|| self.after(stretch))?;
        last.heard(subject);
        let speaker = match subject {
            Subject::Named(entity) => Some(entity),
            Subject::Unsaid => last.entity,
            Subject::Nameless => None,
        };
        last.age = 0;
        Some(Quote {
            span: stretch.inner(self.paragraph).shifted(self.origin),
            speaker,
            verb: self.paragraph.tokens[verb.at].span.shifted(self.origin),
        })
    }

    /// The verb before the stretch in its sentence, and its subject.
    fn before(&self, stretch: &Stretch, all: &[Stretch]) -> Option<(Verb, Subject)> {
        let begin = self.begin(stretch.open, all);
        let from = begin.max(stretch.open.saturating_sub(REACH));
        let verb = (from..stretch.open).rev().find_map(|at| self.verb(at))?;
        let near = stretch.open - verb.at <= 3
            || stretch
                .open
                .checked_sub(1)
                .is_some_and(|at| self.is(at, &[":"]));
        let fits = match verb.kind {
            verbs::Kind::Weak => near,
            verbs::Kind::According => return None,
            _ => true,
        };
        fits.then(|| (verb, self.subject_in(verb, begin, stretch.open)))
    }

    /// The verb right after the stretch, where its subject follows it: «...»، قال فلان.
    fn after(&self, stretch: &Stretch) -> Option<(Verb, Subject)> {
        let mut at = stretch.close + 1;
        if self.is(at, &["،", ","]) {
            at += 1;
        }
        let verb = self.verb(at).or_else(|| {
            let phrase = self.is(at, &["علي"]) && self.is(at + 1, &["حد"]);
            self.verb(at + 2).filter(|_| phrase)
        })?;
        let plain =
            !verb.conjunction && matches!(verb.kind, verbs::Kind::Say | verbs::Kind::According);
        match self.subject(verb) {
            subject @ Subject::Named(_) if plain => Some((verb, subject)),
            _ => None,
        }
    }
}
