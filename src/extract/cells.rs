//! Keeps names within the cells of a table's row, which tabs part: «المغرب» and «الرباط» in two
//! cells are two names.
//!
//! May import: `text`.

use super::Candidate;
use crate::text::Span;

/// Parts every candidate that goes over a tab into what lies in each cell; a value or a detail
/// was of the whole, and is dropped with it.
pub(super) fn part(text: &str, candidates: &mut Vec<Candidate>) {
    if !text.contains('\t') {
        return;
    }
    let (over, mut within): (Vec<_>, Vec<_>) = std::mem::take(candidates)
        .into_iter()
        .partition(|candidate| candidate.span.of(text).contains('\t'));
    for candidate in over.iter().filter(|candidate| !candidate.kind.has_value()) {
        within.extend(cells(text, candidate.span).map(|span| Candidate {
            span,
            value: None,
            details: super::Details::default(),
            ..candidate.clone()
        }));
    }
    *candidates = within;
}

/// The parts of `span` between tabs, without blanks at their ends.
fn cells(text: &str, span: Span) -> impl Iterator<Item = Span> {
    let mut start = span.start;
    span.of(text).split('\t').filter_map(move |cell| {
        let from = start + cell.len() - cell.trim_start().len();
        start += cell.len() + 1;
        (!cell.trim().is_empty()).then(|| Span::new(from, from + cell.trim().len()))
    })
}
