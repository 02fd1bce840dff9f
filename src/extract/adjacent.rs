//! What one stage's candidates say about another's: a nationality before a person's name
//! (السويدي سفين إريكسون) is no part of the name.
//!
//! May import: `entity`, `text`.

use std::collections::HashMap;

use super::{Candidate, Context};
use crate::{entity::EntityType, text::Span};

/// Cuts off the nationality that a person's candidate begins with. An Arabic name ends in a
/// nisba, if it has one (صلاح التونسي), and does not begin with it.
pub(super) fn part(paragraph: &Context<'_>, candidates: &mut [Candidate]) {
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
    let index = paragraph
        .tokens
        .partition_point(|token| token.span.start < end);
    paragraph.tokens.get(index).map(|token| token.span.start)
}
