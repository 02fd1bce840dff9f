//! Listed places: the longest name at each word, with the proclitics that its letters offer.
//!
//! May import: `entity`, `extract::{candidate, context, gazetteer, phrase}`, `text`.

use super::{
    Places,
    confidence::{self, Feature as F},
};
use crate::{
    entity::{EntityType, Evidence},
    extract::{
        Candidate, Context, Details,
        gazetteer::{
            Listed, PlaceKind, PlaceRecord,
            weights::{Considered, Length, Seen},
        },
        phrase::{Reading, offset_in_word, readings},
    },
    text::{Span, TokenKind},
};

/// A listed place in one reading of its first word.
#[derive(Clone, Copy)]
pub(super) struct Found {
    pub(super) listed: Listed,
    pub(super) record: PlaceRecord,
    reading: Reading,
    /// Bytes of the first word's key that are left out of the span.
    cut: usize,
    confidence: f32,
}

impl Places {
    /// The listed place at token `index`, if it is likely enough to be one here.
    pub(super) fn listed(&self, paragraph: &Context<'_>, index: usize) -> Option<Candidate> {
        let best = self.best_reading(paragraph, index)?;
        if best.confidence < confidence::LEAST {
            return None;
        }
        Some(Candidate {
            span: span(paragraph, index, &best),
            kind: EntityType::Place,
            confidence: best.confidence,
            evidence: Evidence::PlaceList,
            value: None,
            details: details(&best.record),
        })
    }

    /// The best reading of token `index` as the start of a listed place: the longest name, then
    /// the likeliest, then the one with the fewest proclitics.
    fn best_reading(&self, paragraph: &Context<'_>, index: usize) -> Option<Found> {
        let mut best: Option<Found> = None;
        for reading in readings(&paragraph.keys[index]) {
            for article in [false, true] {
                let Some(found) = self.read(paragraph, index, reading, article) else {
                    continue;
                };
                if best.is_none_or(|best| better(&found, &best)) {
                    best = Some(found);
                }
            }
        }
        best
    }

    /// The listed place at token `index` in one reading; `article` reads لل as ل and ال.
    fn read(
        &self,
        paragraph: &Context<'_>,
        index: usize,
        reading: Reading,
        article: bool,
    ) -> Option<Found> {
        let rest = paragraph.keys[index].get(reading.rest..)?;
        if article && (reading.preposition != Some('ل') || !rest.starts_with('ل')) {
            return None;
        }
        let (listed, record) = self
            .gazetteer
            .place_at(paragraph, index, reading.rest, article)?;
        let cut = reading.rest - if article { 2 } else { 0 };
        let mut found = Found {
            listed,
            record,
            reading,
            cut,
            confidence: 0.0,
        };
        let seen = self.seen(paragraph, index, &found);
        found.confidence = confidence::of(&self.weights, record, &seen, found.length(index));
        Some(found)
    }

    /// Every reading of token `index` as the start of a listed place, likely or not.
    pub fn considered(&self, paragraph: &Context<'_>, index: usize) -> Vec<Considered> {
        let readings = readings(&paragraph.keys[index]);
        let both = readings.flat_map(|reading| [(reading, false), (reading, true)]);
        both.filter_map(|(reading, article)| {
            let found = self.read(paragraph, index, reading, article)?;
            Some(Considered {
                span: span(paragraph, index, &found),
                length: found.length(index),
                seen: self.seen(paragraph, index, &found),
            })
        })
        .collect()
    }

    /// What speaks for or against a place that was found at token `index`.
    fn seen(&self, paragraph: &Context<'_>, index: usize, found: &Found) -> Seen {
        let mut seen = Seen::new();
        let key = paragraph.keys[index]
            .get(found.reading.rest..)
            .unwrap_or_default();
        let single = found.listed.last == index;
        confidence::see_record(found.record, &mut seen);
        if let Some(word) = self.gazetteer.word(key).filter(|_| single) {
            confidence::see_word(found.record, word, &mut seen);
        }
        let definite = key.starts_with("ال") || found.cut < found.reading.rest;
        let relative = single && key.ends_with("يه");
        F::Definite.mark(&mut seen, definite);
        F::Relative.mark(&mut seen, relative);
        see_proclitics(found.reading, &mut seen);
        self.see_before(paragraph, index, found, relative, &mut seen);
        self.see_after(paragraph, found.listed.last, &mut seen);
        let beside = self.place_before(paragraph, index, found.reading)
            || self.place_after(paragraph, found.listed.last);
        F::BesidePlace.mark(&mut seen, beside);
        seen
    }

    /// Notes what stands right before token `index`, unless proclitics do.
    fn see_before(
        &self,
        paragraph: &Context<'_>,
        index: usize,
        found: &Found,
        relative: bool,
        seen: &mut Seen,
    ) {
        F::Start.mark(seen, index == 0);
        let Some(before) = index.checked_sub(1).filter(|_| found.reading.rest == 0) else {
            return;
        };
        let key = &paragraph.keys[before];
        F::AfterNoun.mark(seen, is_definite(key));
        F::RelativeAfterNoun.mark(seen, relative && is_definite(key));
        F::Preposition.mark(seen, is_preposition(key));
        F::Head.mark(seen, self.heads.before(paragraph, index));
        F::AfterName.mark(seen, self.is_person_word(key));
        let closed = paragraph.keys.get(found.listed.last + 1) == Some(")");
        F::InBrackets.mark(seen, closed && key == "(");
        F::AfterMark.mark(seen, paragraph.tokens[before].kind == TokenKind::Mark);
    }

    /// Notes what stands right after token `last`.
    fn see_after(&self, paragraph: &Context<'_>, last: usize, seen: &mut Seen) {
        let after = paragraph.keys.get(last + 1);
        F::BeforeName.mark(seen, after.is_some_and(|key| self.is_person_word(key)));
        F::EndAfter.mark(seen, matches!(after, None | Some("." | "؛" | "!" | "؟")));
        F::CommaAfter.mark(seen, matches!(after, Some("،" | ",")));
        F::BracketAfter.mark(seen, matches!(after, Some("(" | ")")));
        F::AdjectiveAfter.mark(seen, after.is_some_and(is_definite));
    }

    /// Whether a trusted place stands before token `index`, across و or a comma.
    fn place_before(&self, paragraph: &Context<'_>, index: usize, reading: Reading) -> bool {
        let joined = |before: usize| matches!(&paragraph.keys[before], "،" | "," | "و" | "-");
        let before = match index.checked_sub(1) {
            Some(before) if reading.conjunction => Some(before),
            Some(before) if joined(before) => before.checked_sub(1),
            _ => None,
        };
        before.is_some_and(|before| self.is_trusted_word(paragraph, before))
    }

    /// Whether a trusted place stands after token `last`, across و or a comma.
    fn place_after(&self, paragraph: &Context<'_>, last: usize) -> bool {
        let joined = matches!(paragraph.keys.get(last + 1), Some("،" | "," | "و" | "-"));
        self.is_trusted_word(paragraph, last + 1 + usize::from(joined))
    }

    /// Whether some reading of token `index` is a listed place of one word that can be trusted.
    fn is_trusted_word(&self, paragraph: &Context<'_>, index: usize) -> bool {
        let Some(key) = paragraph.keys.get(index) else {
            return false;
        };
        readings(key).any(|reading| {
            let found = self
                .gazetteer
                .place_at(paragraph, index, reading.rest, false);
            found.is_some_and(|(_, record)| record.trust >= 75)
        })
    }

    /// Whether a word is mostly a given name.
    fn is_person_word(&self, key: &str) -> bool {
        self.gazetteer
            .word(key)
            .is_some_and(|word| word.given > 2 && word.beside_names > 30)
    }
}

impl Found {
    /// Whether it is one word, beginning at token `index`.
    fn length(&self, index: usize) -> Length {
        match self.listed.last == index {
            true => Length::Single,
            false => Length::Several,
        }
    }
}

/// Notes the proclitics of a reading.
fn see_proclitics(reading: Reading, seen: &mut Seen) {
    F::In.mark(seen, reading.preposition == Some('ب'));
    F::To.mark(seen, reading.preposition == Some('ل'));
    F::Like.mark(seen, reading.preposition == Some('ك'));
    F::And.mark(seen, reading.conjunction);
}

/// Whether a word has the article, perhaps after proclitics.
fn is_definite(key: &str) -> bool {
    let stem = key.strip_prefix(['و', 'ف']).unwrap_or(key);
    ["ال", "بال", "لل", "كال"]
        .iter()
        .any(|article| stem.starts_with(article))
}

/// Whether places often follow a word.
fn is_preposition(key: &str) -> bool {
    let stem = key.strip_prefix('و').unwrap_or(key);
    matches!(
        stem,
        "في" | "من"
            | "الي"
            | "نحو"
            | "داخل"
            | "خارج"
            | "وسط"
            | "صوب"
            | "بين"
            | "عبر"
            | "شمال"
            | "جنوب"
            | "شرق"
            | "غرب"
    )
}

/// Whether `a` is the better reading.
fn better(a: &Found, b: &Found) -> bool {
    let length = a.listed.last.cmp(&b.listed.last);
    let likely = || a.confidence.total_cmp(&b.confidence);
    let short = || b.reading.rest.cmp(&a.reading.rest);
    length.then_with(likely).then_with(short).is_gt()
}

/// The span of a found place.
pub(super) fn span(paragraph: &Context<'_>, index: usize, found: &Found) -> Span {
    let offset = offset_in_word(paragraph.word(index), found.cut);
    let start = paragraph.tokens[index].span.start + offset;
    Span::new(start, paragraph.tokens[found.listed.last].span.end)
}

/// What is known of a listed place.
pub(super) fn details(record: &PlaceRecord) -> Details {
    Details {
        place: Some(record.to_place()),
        is_country: record.kind == PlaceKind::Country,
        latin: record.latin_name().map(str::to_owned),
        ..Details::default()
    }
}
