//! A body that a list has whole, and where it is: الحرس الوطني بصفاقس, جامعة القاضي عياض بمراكش are a body and
//! a place, while المحكمة الابتدائية بمكناس is told apart by its town alone and is one name.
//!
//! May import: `entity`, `extract::candidate`, `text`.

use super::Candidate;
use crate::{
    entity::{EntityType, Evidence},
    text::Span,
};

/// Ends bodies where a listed one ends and ب with a place follows. In the training articles 43 of 48
/// listed bodies before such a place end so.
pub(super) fn part(text: &str, candidates: &mut [Candidate]) {
    let has = |kind, evidence: Evidence| {
        let found = candidates.iter();
        let found = found.filter(move |it| it.kind == kind && it.evidence == evidence);
        found.map(|it| it.span).collect::<Vec<Span>>()
    };
    let bodies = has(EntityType::Organisation, Evidence::OrganisationList);
    let places = has(EntityType::Place, Evidence::PlaceList);
    let is_parted = |candidate: &Candidate| {
        candidate.kind == EntityType::Organisation
            && candidate.evidence != Evidence::OrganisationList
    };
    for candidate in candidates.iter_mut().filter(|it| is_parted(it)) {
        let ends = bodies.iter().filter(|body| begins(candidate.span, **body));
        let located = ends.filter(|body| is_located(text, body.end, candidate.span.end, &places));
        if let Some(body) = located.max_by_key(|body| body.end) {
            candidate.span.end = body.end;
        }
    }
}

/// Whether a longer name begins with `body`.
fn begins(name: Span, body: Span) -> bool {
    name.start == body.start && body.end < name.end
}

/// Whether ب and one of `places` follow at once after byte `end`, and nothing else up to `until`.
fn is_located(text: &str, end: usize, until: usize, places: &[Span]) -> bool {
    let rest = text[end..until].trim_start();
    let place = rest.strip_prefix('ب').map(|place| until - place.len());
    place.is_some_and(|start| places.iter().any(|it| it.start == start && it.end <= until))
}
