//! Nationalities that are no part of the name that they describe, as the annotation guide has it: after a
//! common noun (القارة الأفريقية, السلطات المصرية), after a name that is whole without them (جامعة زيورخ
//! السويسرية, مدينة سرت الليبية), after another adjective and و (العالم العربي والإسلامي).
//!
//! Names that the lists know with their nationality keep it. May import: `entity`,
//! `extract::{candidate, context, phrase}`, `text`.

use std::collections::HashMap;

use super::{Candidate, Context, phrase::readings};
use crate::{
    entity::{EntityType, Evidence},
    text::Span,
};

/// Common nouns, folded, of which a nationality makes no name. Of the training articles' 60 such
/// phrases 59 have the adjective alone, or nothing, marked.
const COMMON: [&str; 9] = [
    "البلاد",
    "الدوله",
    "السلطات",
    "السواحل",
    "الشرطه",
    "العاصمه",
    "القاره",
    "القوات",
    "المدن",
];

/// The noun among them that makes a name with a dynasty's or people's adjective (الدولة الفاطمية).
const STATE: &str = "الدوله";

/// Takes out bodies and places that are a common noun with a nationality, and cuts nationalities off the
/// ends of others.
pub(super) fn settle(paragraph: &Context<'_>, candidates: &mut Vec<Candidate>) {
    let groups = Groups::of(paragraph, candidates);
    candidates.retain(|it| !is_name(it) || !groups.describe_common(it));
    for candidate in candidates.iter_mut().filter(|it| is_name(it)) {
        if let Some(end) = groups.end_of_name(candidate) {
            candidate.span.end = end;
        }
    }
}

/// Whether a candidate is a body or place that no list has as it stands.
fn is_name(candidate: &Candidate) -> bool {
    let kind = matches!(candidate.kind, EntityType::Organisation | EntityType::Place);
    let listed = matches!(
        candidate.evidence,
        Evidence::OrganisationList | Evidence::PlaceList
    );
    kind && !listed
}

/// The adjectives of a paragraph that the lists know.
struct Groups<'p> {
    paragraph: &'p Context<'p>,
    /// By where they end: where they begin, and whether they have a country.
    ends: HashMap<usize, (usize, bool)>,
}

impl<'p> Groups<'p> {
    fn of(paragraph: &'p Context<'p>, candidates: &[Candidate]) -> Self {
        let listed = candidates.iter();
        let listed = listed.filter(|it| it.evidence == Evidence::GroupList);
        let ends = listed.map(|it| (it.span.end, (it.span.start, it.details.place.is_some())));
        Self {
            paragraph,
            ends: ends.collect(),
        }
    }

    /// The tokens of `span` before byte `end`: the first, and the last.
    fn before(&self, span: Span, end: usize) -> Option<(usize, usize)> {
        let tokens = &self.paragraph.tokens;
        let first = tokens.partition_point(|token| token.span.end <= span.start);
        let last = tokens.partition_point(|token| token.span.start < end);
        let last = last.checked_sub(1)?;
        let inside = first <= last && tokens[last].span.end <= end;
        inside.then_some((first, last))
    }

    /// Whether `name` is a common noun and an adjective.
    fn describe_common(&self, name: &Candidate) -> bool {
        let Some(&(start, national)) = self.ends.get(&name.span.end) else {
            return false;
        };
        let Some((noun, last)) = self.before(name.span, start) else {
            return false;
        };
        let key = &self.paragraph.keys[noun];
        let is_noun = |reading: &str| COMMON.contains(&reading) && (national || reading != STATE);
        noun == last && readings(key).any(|reading| is_noun(&key[reading.rest..]))
    }

    /// Where the name of `candidate` ends, if an adjective follows that is no part of it.
    fn end_of_name(&self, candidate: &Candidate) -> Option<usize> {
        let &(start, national) = self.ends.get(&candidate.span.end)?;
        let word = self
            .paragraph
            .tokens
            .partition_point(|it| it.span.end <= start);
        let written = self.paragraph.tokens.get(word)?.span.start;
        let (first, last) = self.before(candidate.span, written)?;
        let end = self.paragraph.tokens[last].span.end;
        let joined = written < start && self.paragraph.word(word).starts_with('و');
        let whole = match joined {
            true => self.ends.contains_key(&end) && self.is_one(candidate.kind, first),
            false => national && self.is_proper(last) && (first < last || is_place(candidate)),
        };
        (whole && candidate.span.start < end).then_some(end)
    }

    /// Whether the head of a name is singular, so that two adjectives are of two.
    fn is_one(&self, kind: EntityType, head: usize) -> bool {
        let key = &self.paragraph.keys[head];
        kind == EntityType::Place || readings(key).any(|it| &key[it.rest..] == "الكنيسه")
    }

    /// Whether the word before an adjective is a name's own, not one that the adjective describes
    /// (وزارة الداخلية, وكالة الأنباء): it has no article while the adjective has it.
    fn is_proper(&self, word: usize) -> bool {
        let is_definite = |key: &str| {
            readings(key).any(|reading| {
                let rest = &key[reading.rest..];
                rest.starts_with("ال") || reading.preposition == Some('ل') && rest.starts_with('ل')
            })
        };
        let adjective = self.paragraph.keys.get(word + 1);
        let definite = adjective.is_some_and(|key| key.starts_with("ال"));
        definite && !is_definite(&self.paragraph.keys[word])
    }
}

fn is_place(candidate: &Candidate) -> bool {
    candidate.kind == EntityType::Place
}
