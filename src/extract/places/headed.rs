//! Places whose name begins with a head: جهة درعة تافيلالت, مطار محمد الخامس, شارع 20 غشت,
//! المستشفى الجهوي بسوسة.
//!
//! May import: `entity`, `extract::{candidate, context, gazetteer, phrase}`, `text`.

use super::{
    Places,
    extent::{By, Extent},
    heads::HeadClass,
    listed::details,
};
use crate::{
    entity::{EntityType, Evidence},
    extract::{
        Candidate, Context, Details,
        phrase::{PhraseMatch, readings},
    },
    text::Span,
};

/// Adjectives that follow a definite head and make it the name of one building.
const ADJECTIVES: [&str; 8] = [
    "الجهوي",
    "الاقليمي",
    "المحلي",
    "الجامعي",
    "المدني",
    "العسكري",
    "العام",
    "الكبير",
];

impl Places {
    /// The place whose head stands at token `index`.
    pub(super) fn headed(&self, paragraph: &Context<'_>, index: usize) -> Option<Candidate> {
        let head = self.heads.at(paragraph, index)?;
        match *head.value {
            HeadClass::Outside => None,
            HeadClass::Adjective => self.qualified(paragraph, &head),
            class => {
                let extent = self.extent(paragraph, head.last + 1, class)?;
                let confidence = confidence(class, extent.by);
                Some(candidate(paragraph, &head, extent, confidence))
            }
        }
    }

    /// A definite head with its adjective, and the place that tells it from others of its kind.
    fn qualified(
        &self,
        paragraph: &Context<'_>,
        head: &PhraseMatch<'_, HeadClass>,
    ) -> Option<Candidate> {
        let adjective = head.last + 1;
        if !ADJECTIVES.contains(&paragraph.keys.get(adjective)?) {
            return None;
        }
        let place = self.place_with_preposition(paragraph, adjective + 1);
        let confidence = if place.is_some() { 0.8 } else { 0.55 };
        let extent = place.unwrap_or(Extent {
            last: adjective,
            place: None,
            by: By::Definite,
        });
        Some(candidate(paragraph, head, extent, confidence))
    }

    /// A listed place at token `index`, written with ب or ل.
    fn place_with_preposition(&self, paragraph: &Context<'_>, index: usize) -> Option<Extent> {
        let key = paragraph.keys.get(index)?;
        let reading = readings(key).find(|reading| {
            !reading.conjunction && matches!(reading.preposition, Some('ب' | 'ل'))
        })?;
        let (found, record) = self
            .gazetteer
            .place_at(paragraph, index, reading.rest, false)?;
        Some(Extent {
            last: found.last,
            place: Some(record),
            by: By::List,
        })
    }
}

/// How sure such a name is: measured, see [`super::confidence`].
fn confidence(class: HeadClass, by: By) -> f32 {
    match (class, by) {
        (HeadClass::Cued, _) => 0.6,
        (_, By::List) => 0.9,
        (HeadClass::Area, _) => 0.8,
        (_, By::Names) => 0.8,
        (HeadClass::Street, _) => 0.75,
        (_, By::Date) => 0.7,
        (_, By::RareWords) => 0.75,
        (_, By::Definite) => 0.55,
    }
}

fn candidate(
    paragraph: &Context<'_>,
    head: &PhraseMatch<'_, HeadClass>,
    extent: Extent,
    confidence: f32,
) -> Candidate {
    let end = paragraph.tokens[extent.last].span.end;
    let head_end = paragraph.tokens[head.last].span.end;
    Candidate {
        span: Span::new(head.span.start, end),
        kind: EntityType::Place,
        confidence,
        evidence: Evidence::Head(
            Span::new(head.span.start, head_end)
                .of(paragraph.text)
                .to_owned(),
        ),
        value: None,
        details: extent
            .place
            .map_or_else(Details::default, |record| details(&record)),
    }
}
