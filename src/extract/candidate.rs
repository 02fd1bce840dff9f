//! A proposal: this stretch of text may be an entity of this type, for this reason.
//!
//! May import: `entity`, `text`.

use crate::{
    entity::{EntityType, Evidence, Place, Value},
    text::Span,
};

/// What a stage proposes. Spans follow the annotation guide: the name alone, glued proclitics
/// left off, ال kept, للـ (ل with the article) given with the whole written word.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// Where, in bytes of the paragraph's text.
    pub span: Span,
    /// What it would be.
    pub kind: EntityType,
    /// How sure the stage is, from 0 to 1.
    pub confidence: f32,
    /// Why.
    pub evidence: Evidence,
    /// What a date or amount comes to.
    pub value: Option<Value>,
    /// What is known of it beyond its name.
    pub details: Details,
}

/// What a stage knows of a candidate beyond its name; all of it optional.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Details {
    /// A person's office, as the article gives it.
    pub role: Option<Span>,
    /// Where a place is; the country of a nationality.
    pub place: Option<Place>,
    /// Whether `place` is a country and this is its own name, not that of a place in it.
    pub is_country: bool,
    /// Its usual name in Latin letters.
    pub latin: Option<String>,
}

impl Details {
    /// Adds what `more` knows and this does not.
    pub(super) fn learn(&mut self, more: Self) {
        self.role = self.role.or(more.role);
        self.place = self.place.take().or(more.place);
        self.is_country |= more.is_country;
        self.latin = self.latin.take().or(more.latin);
    }

    /// Adds to what a list says of a place by its whole name what is known of a place in the name
    /// (ميناء الحديدة): at most where it lies.
    pub(super) fn lie_within(&mut self, place: Self) {
        self.role = self.role.or(place.role);
        if let (Some(own), Some(around)) = (&mut self.place, place.place) {
            own.point = own.point.or(around.point);
            own.country = own.country.take().or(around.country);
        }
    }
}
