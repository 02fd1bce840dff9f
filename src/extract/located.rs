//! Where a body that a list has whole ends, though model or rules read on: before where it is or
//! with what (الحرس الوطني بصفاقس), before the next noun (البنك المركزي المصري الفائدة) and before the
//! next body (الوقاية المدنية والحرس الوطني). المحكمة الابتدائية بمكناس, which no list has, is told
//! apart by its town alone and is one name.
//!
//! Of the listed bodies of the training articles that stand before such a word, 120 of 124 end before
//! ب, 38 of 42 of several words before a noun with the article that is no adjective in ي. May
//! import: `entity`, `extract::candidate`, `text`.

use super::Candidate;
use crate::{
    entity::{EntityType, Evidence},
    text::{Span, fold},
};

/// Ends bodies where a listed one ends.
pub(super) fn part(text: &str, candidates: &mut [Candidate]) {
    let all = candidates.iter();
    let all =
        all.filter(|it| it.kind == EntityType::Organisation && it.evidence != Evidence::Model);
    let starts: Vec<usize> = all.clone().map(|it| it.span.start).collect();
    let listed = all.filter(|it| it.evidence == Evidence::OrganisationList);
    let bodies: Vec<Span> = listed.map(|it| it.span).collect();
    let is_parted = |candidate: &Candidate| {
        candidate.kind == EntityType::Organisation
            && candidate.evidence != Evidence::OrganisationList
    };
    for candidate in candidates.iter_mut().filter(|it| is_parted(it)) {
        let within = bodies.iter().filter(|body| begins(candidate.span, **body));
        if let Some(body) = within.max_by_key(|body| body.end)
            && ends(text, *body, candidate.span.end, &bodies, &starts)
        {
            candidate.span.end = body.end;
        }
    }
}

/// The word for a channel on the air and in the ground.
const CHANNEL: &str = "قناه";

/// Takes out bodies by that head that a list has as places: قناة السويس.
pub(super) fn take_out_canals(text: &str, candidates: &mut Vec<Candidate>) {
    let listed = candidates.iter();
    let listed = listed.filter(|it| it.evidence == Evidence::PlaceList);
    let places: Vec<Span> = listed.map(|it| it.span).collect();
    candidates.retain(|it| {
        let is_canal = || fold(it.span.of(text)).starts_with(CHANNEL) && places.contains(&it.span);
        it.kind != EntityType::Organisation || !is_canal()
    });
}

/// Whether a longer name begins with `body`.
fn begins(name: Span, body: Span) -> bool {
    name.start == body.start && body.end < name.end
}

/// Whether a listed `body` ends where it does, though a name reads on up to byte `until`: other listed
/// `bodies` come after و, while a committee has the chamber after ب (bodies begin at `starts`).
fn ends(text: &str, body: Span, until: usize, bodies: &[Span], starts: &[usize]) -> bool {
    let rest = text[body.end..until].trim_start();
    let after = |letter: char| Some(until - rest.strip_prefix(letter)?.len());
    let other = |start: usize| bodies.iter().any(|it| it.start == start && it.end <= until);
    let next = rest.split(char::is_whitespace).next().unwrap_or_default();
    let several = body.of(text).contains(char::is_whitespace);
    let parted = after('ب').is_some_and(|start| !starts.contains(&start))
        || after('و').is_some_and(other)
        || several && is_noun(next);
    // جماعة الإخوان and الإخوان المسلمون: another name of the list reads on where this one ends.
    let inside = |it: &Span| body.start < it.start && it.start < body.end;
    parted && !bodies.iter().any(|it| inside(it) && body.end < it.end)
}

/// Whether a word has the article and is no adjective of belonging (الفائدة, but الوطني, المصرية).
pub(super) fn is_noun(word: &str) -> bool {
    let folded = fold(word);
    let adjective = ["ي", "يه", "يين", "يون", "يات"];
    folded.starts_with("ال") && !adjective.iter().any(|end| folded.ends_with(end))
}
