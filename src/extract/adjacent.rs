//! What stands beside a candidate and decides between two stages' readings of it: a nationality
//! before a person's name is no part of the name; a nisba that no definite noun or name stands
//! before is no adjective (قدمت السعودية, قال العثماني); a body that shares its name with a town
//! is the town after "in" (بالكاف).
//!
//! May import: `entity`, `text`.

use std::collections::{HashMap, HashSet};

use super::{Candidate, Context, floor, phrase::readings};
use crate::{
    entity::EntityType,
    text::{Span, TokenKind, fold},
};

/// Puts right what candidates say of one another.
pub(super) fn settle(paragraph: &Context<'_>, candidates: &mut Vec<Candidate>) {
    cut_nationalities(paragraph, candidates);
    let sure = candidates
        .iter()
        .filter(|it| it.confidence >= floor(it.kind));
    let readings = Readings::of(paragraph, sure.map(|it| (it.span, it.kind)));
    candidates.retain(|candidate| !readings.refute(candidate.span, candidate.kind));
}

/// Cuts off the nationality that a person's candidate begins with. An Arabic name ends in a
/// nisba, if it has one (صلاح التونسي), and does not begin with it.
fn cut_nationalities(paragraph: &Context<'_>, candidates: &mut [Candidate]) {
    let groups: HashMap<usize, usize> = candidates
        .iter()
        .filter(|candidate| candidate.kind == EntityType::Group)
        .map(|group| (group.span.start, group.span.end))
        .collect();
    let persons = candidates
        .iter_mut()
        .filter(|candidate| candidate.kind == EntityType::Person);
    for person in persons {
        if let Some(&end) = groups.get(&person.span.start)
            && let Some(start) = next_word(paragraph, end)
            && start < person.span.end
        {
            person.span = Span::new(start, person.span.end);
        }
    }
}

/// Where the first token at or after byte `end` begins.
fn next_word(paragraph: &Context<'_>, end: usize) -> Option<usize> {
    let index = (paragraph.tokens).partition_point(|token| token.span.start < end);
    paragraph.tokens.get(index).map(|token| token.span.start)
}

/// How a paragraph's spans have been read so far.
pub(super) struct Readings<'p> {
    paragraph: &'p Context<'p>,
    spans: HashSet<(Span, EntityType)>,
    /// Where the readings end that an adjective may follow: names and other adjectives.
    ends: HashSet<usize>,
}

impl<'p> Readings<'p> {
    /// Of these spans with their types.
    pub fn of(paragraph: &'p Context<'p>, spans: impl Iterator<Item = (Span, EntityType)>) -> Self {
        let spans: HashSet<(Span, EntityType)> =
            spans.filter(|(_, kind)| !kind.has_value()).collect();
        let ends = spans.iter().map(|(span, _)| span.end).collect();
        Self {
            paragraph,
            spans,
            ends,
        }
    }

    /// Whether the span is something else, by another of the readings and by what stands before.
    pub fn refute(&self, span: Span, kind: EntityType) -> bool {
        let also = |other: EntityType| self.spans.contains(&(span, other));
        match kind {
            EntityType::Group => {
                (also(EntityType::Place) || also(EntityType::Person)) && self.is_noun(span)
            }
            EntityType::Organisation => also(EntityType::Place) && self.is_after_in(span),
            _ => false,
        }
    }

    /// The token that holds the first byte of `span`.
    fn first_token(&self, span: Span) -> usize {
        let after = (self.paragraph.tokens).partition_point(|token| token.span.start <= span.start);
        after.saturating_sub(1)
    }

    /// Whether a definite nisba cannot be an adjective: those follow a definite noun, a name, or
    /// another adjective and و.
    fn is_noun(&self, span: Span) -> bool {
        let definite = fold(span.of(self.paragraph.text)).starts_with("ال");
        let Some(before) = self.first_token(span).checked_sub(1) else {
            return definite;
        };
        let token = self.paragraph.tokens[before];
        let follows = match token.kind {
            TokenKind::Arabic => self.is_definite(before) || self.ends.contains(&token.span.end),
            _ => false,
        };
        definite && !follows
    }

    /// Whether a word has the article, in some reading.
    fn is_definite(&self, index: usize) -> bool {
        let key = &self.paragraph.keys[index];
        readings(key).any(|reading| {
            let rest = &key[reading.rest..];
            rest.starts_with("ال") || reading.preposition == Some('ل') && rest.starts_with('ل')
        })
    }

    /// Whether ب is glued to `span`, or في or مدينة stands before it.
    fn is_after_in(&self, span: Span) -> bool {
        let first = self.first_token(span);
        let glued = Span::new(self.paragraph.tokens[first].span.start, span.start);
        let before = first
            .checked_sub(1)
            .map(|before| &self.paragraph.keys[before]);
        match glued.is_empty() {
            true => matches!(before, Some("في" | "مدينه" | "بمدينه")),
            false => glued.of(self.paragraph.text).ends_with('ب'),
        }
    }
}
