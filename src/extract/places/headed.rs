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
        let next = adjective + 1;
        let extent = match self.place_with_preposition(paragraph, next) {
            Some(place) => place,
            None => self.names(paragraph, next)?,
        };
        Some(candidate(paragraph, head, extent, 0.8))
    }

    /// A listed place at token `index`, written with ب or ل, or after في.
    fn place_with_preposition(&self, paragraph: &Context<'_>, index: usize) -> Option<Extent> {
        let key = paragraph.keys.get(index)?;
        let glued = readings(key)
            .find(|reading| !reading.conjunction && matches!(reading.preposition, Some('ب' | 'ل')));
        let (first, rest) = match glued {
            Some(reading) => (index, reading.rest),
            None if key == "في" => (index + 1, 0),
            None => return None,
        };
        let (found, record) = self.gazetteer.place_at(paragraph, first, rest, false)?;
        Some(Extent {
            last: found.last,
            place: Some(record),
            by: By::List,
        })
    }

    /// Words of persons' names from token `first` on.
    fn names(&self, paragraph: &Context<'_>, first: usize) -> Option<Extent> {
        let more = (first..first + 4).take_while(|index| self.is_person(paragraph, *index));
        more.last().map(|last| Extent {
            last,
            place: None,
            by: By::Names,
        })
    }
}

/// How sure such a name is: the share that is right of such names in the training articles.
fn confidence(class: HeadClass, by: By) -> f32 {
    match (class, by) {
        // A body as often as a place: جماعة, محطة.
        (HeadClass::Cued, _) => 0.4,
        (_, By::List) => 0.78,
        (_, By::Names) => 0.65,
        (HeadClass::Area | HeadClass::Region, _) => 0.8,
        (_, By::Date) => 0.75,
        (_, By::RareWords) => 0.7,
        (_, By::Definite) => 0.47,
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
