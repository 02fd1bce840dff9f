//! Listed places: the longest name at each word, with the proclitics that its letters offer.
//!
//! May import: `entity`, `extract::{candidate, context, gazetteer, phrase}`, `text`.

use super::{
    Places,
    confidence::{self, Beside},
};
use crate::{
    entity::{EntityType, Evidence},
    extract::{
        Candidate, Context, Details,
        gazetteer::{Listed, PlaceKind, PlaceRecord},
        phrase::{Reading, offset_in_word, readings},
    },
    text::Span,
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
        let beside = self.beside(paragraph, index, reading);
        let confidence = confidence::listed(record.trust, beside);
        Some(Found {
            listed,
            record,
            reading,
            cut,
            confidence,
        })
    }

    /// What stands beside a place that begins at token `index`.
    fn beside(&self, paragraph: &Context<'_>, index: usize, reading: Reading) -> Beside {
        match reading.preposition {
            Some('ب' | 'ل') => return Beside::Preposition,
            _ if reading.conjunction => return Beside::Nothing,
            _ => {}
        }
        let Some(before) = index.checked_sub(1) else {
            return Beside::Nothing;
        };
        if self.heads.before(paragraph, index) {
            return Beside::Head;
        }
        match &paragraph.keys[before] {
            "في" | "من" | "الي" | "نحو" | "داخل" | "خارج" | "وسط" | "صوب" | "ومن" | "وفي"
            | "والي" => Beside::Preposition,
            key if self.is_person_word(key) => Beside::Person,
            _ => Beside::Nothing,
        }
    }

    /// Whether a word is mostly a given name.
    fn is_person_word(&self, key: &str) -> bool {
        self.gazetteer
            .word(key)
            .is_some_and(|word| word.given > 2 && word.beside_names > 30)
    }
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
