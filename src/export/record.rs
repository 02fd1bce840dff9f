//! Mentions, entities and quotes as the formats spell them: JSON whole, the others piece by piece.
//! What is written by these is read back by them.
//!
//! Offsets count Unicode scalar values. May import: `document`, `entity`, `text`.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{amount, entity_name};
use crate::{
    document::Document,
    entity::{Entity, EntityId, EntityType, Mention, Place, Quote, Value},
    text::ScalarIndex,
};

/// A mention.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MentionRecord<'d> {
    /// Where it starts.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// What it is there.
    #[serde(rename = "type")]
    pub kind: EntityType,
    /// The words.
    pub text: Cow<'d, str>,
    /// The entity's id.
    pub entity: String,
    /// How sure, from 0 to 1, to three places.
    pub confidence: f64,
    /// Why, in English.
    pub evidence: Vec<String>,
    /// What a date or amount comes to.
    pub value: Option<ValueRecord<'d>>,
}

/// A date as a string, an amount as an object.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ValueRecord<'d> {
    /// ISO 8601 or EDTF.
    Date(Cow<'d, str>),
    /// `{"number":5000000,"unit":"MAD"}`.
    Amount {
        /// The number; a whole one is written without a fraction.
        #[serde(serialize_with = "amount::number")]
        number: f64,
        /// Its unit.
        unit: Cow<'d, str>,
    },
}

/// An entity.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EntityRecord<'d> {
    /// Its id in this output: `e1`.
    pub id: String,
    /// What it is.
    #[serde(rename = "type")]
    pub kind: EntityType,
    /// Its fullest name.
    pub name: Cow<'d, str>,
    /// Its name in Latin letters.
    pub latin: Option<Cow<'d, str>>,
    /// Whether that is a romanisation.
    pub romanised: bool,
    /// Its other names.
    pub aliases: Cow<'d, [String]>,
    /// How many mentions it has.
    pub mentions: usize,
    /// A person's office.
    pub role: Option<Cow<'d, str>>,
    /// Where it is.
    pub place: Option<PlaceRecord<'d>>,
}

/// A place on the globe.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlaceRecord<'d> {
    /// ISO 3166-1 alpha-2.
    pub country: Option<Cow<'d, str>>,
    /// Degrees north.
    pub lat: Option<f64>,
    /// Degrees east.
    pub lon: Option<f64>,
    /// Its number in GeoNames.
    pub geonameid: Option<u32>,
}

/// Direct speech, without its marks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct QuoteRecord<'d> {
    /// Where it starts.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// The id of the entity that said it.
    pub speaker: Option<String>,
    /// The verb that says so.
    pub verb: Cow<'d, str>,
    /// Where the verb starts.
    pub verb_start: usize,
    /// Where the verb ends.
    pub verb_end: usize,
}

impl<'d> MentionRecord<'d> {
    /// The record of a mention.
    pub fn of(mention: &'d Mention, document: &'d Document, scalars: &ScalarIndex<'_>) -> Self {
        Self {
            start: scalars.scalars(mention.span.start),
            end: scalars.scalars(mention.span.end),
            kind: mention.kind,
            text: document.slice(mention.span).into(),
            entity: entity_name(mention.entity),
            confidence: rounded(mention.confidence),
            evidence: mention.evidence.iter().map(ToString::to_string).collect(),
            value: mention.value.as_ref().map(ValueRecord::of),
        }
    }
}

impl<'d> ValueRecord<'d> {
    /// The record of a value.
    pub fn of(value: &'d Value) -> Self {
        match value {
            Value::Date(date) => Self::Date(date.into()),
            Value::Amount { number, unit } => Self::Amount {
                number: *number,
                unit: unit.into(),
            },
        }
    }
}

impl<'d> EntityRecord<'d> {
    /// The record of the entity of that number.
    pub fn of(entity: &'d Entity, id: EntityId) -> Self {
        Self {
            id: entity_name(id),
            kind: entity.kind,
            name: entity.name.as_str().into(),
            latin: entity.latin.as_deref().map(Cow::from),
            romanised: entity.romanised && entity.latin.is_some(),
            aliases: entity.aliases.as_slice().into(),
            mentions: entity.mentions.len(),
            role: entity.role.as_deref().map(Cow::from),
            place: entity.place.as_ref().map(PlaceRecord::of),
        }
    }
}

impl<'d> PlaceRecord<'d> {
    /// The record of a place.
    pub fn of(place: &'d Place) -> Self {
        Self {
            country: place.country.as_deref().map(Cow::from),
            lat: place.point.map(|(north, _)| north),
            lon: place.point.map(|(_, east)| east),
            geonameid: place.geonameid,
        }
    }
}

impl<'d> QuoteRecord<'d> {
    /// The record of a quote.
    pub fn of(quote: &Quote, document: &'d Document, scalars: &ScalarIndex<'_>) -> Self {
        Self {
            start: scalars.scalars(quote.span.start),
            end: scalars.scalars(quote.span.end),
            speaker: quote.speaker.map(entity_name),
            verb: document.slice(quote.verb).into(),
            verb_start: scalars.scalars(quote.verb.start),
            verb_end: scalars.scalars(quote.verb.end),
        }
    }
}

/// A confidence to three places: more digits would claim more than is known.
pub(super) fn rounded(confidence: f32) -> f64 {
    (f64::from(confidence) * 1000.0).round() / 1000.0
}
