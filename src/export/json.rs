//! An extraction as JSON, schema `warraq/extract/1`: one object on one line.
//!
//! May import: `document`, `entity`, `text`.

use std::io::{self, Write};

use serde::Serialize;

use super::{amount::Amount, entity_name, path};
use crate::{
    document::Document,
    entity::{Entity, EntityId, Extraction, Mention, Place, Quote, Value},
    text::ScalarIndex,
};

/// The whole object, fields in the order of the schema.
#[derive(Serialize)]
struct Output<'d> {
    schema: &'static str,
    document: Source<'d>,
    offsets: &'static str,
    text: &'d str,
    mentions: Vec<MentionOut<'d>>,
    entities: Vec<EntityOut<'d>>,
    quotes: Vec<QuoteOut<'d>>,
}

#[derive(Serialize)]
struct Source<'d> {
    path: Option<String>,
    title: Option<&'d str>,
    published: Option<String>,
    language: Option<&'d str>,
    fingerprint: String,
}

#[derive(Serialize)]
struct MentionOut<'d> {
    start: usize,
    end: usize,
    #[serde(rename = "type")]
    kind: &'static str,
    text: &'d str,
    entity: String,
    confidence: f64,
    evidence: Vec<String>,
    value: Option<ValueOut<'d>>,
}

/// A date as a string, an amount as an object.
#[derive(Serialize)]
#[serde(untagged)]
enum ValueOut<'d> {
    Date(&'d str),
    Amount(Amount<'d>),
}

#[derive(Serialize)]
struct EntityOut<'d> {
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    name: &'d str,
    latin: Option<&'d str>,
    romanised: bool,
    aliases: &'d [String],
    mentions: usize,
    role: Option<&'d str>,
    place: Option<PlaceOut<'d>>,
}

#[derive(Serialize)]
struct PlaceOut<'d> {
    country: Option<&'d str>,
    lat: Option<f64>,
    lon: Option<f64>,
    geonameid: Option<u32>,
}

/// Direct speech, without its marks.
#[derive(Serialize)]
struct QuoteOut<'d> {
    start: usize,
    end: usize,
    speaker: Option<String>,
    verb: &'d str,
}

/// Writes the object and a line end.
pub(super) fn write(
    document: &Document,
    extraction: &Extraction,
    out: &mut dyn Write,
) -> io::Result<()> {
    let scalars = ScalarIndex::new(&document.text);
    let mentions = extraction.mentions.iter();
    let entities = extraction.entities.iter().zip(0..);
    let quotes = extraction.quotes.iter();
    let output = Output {
        schema: "warraq/extract/1",
        document: source(document),
        offsets: "unicode scalar values",
        text: &document.text,
        mentions: mentions
            .map(|mention| mention_out(mention, document, &scalars))
            .collect(),
        entities: entities
            .map(|(entity, id)| entity_out(entity, id))
            .collect(),
        quotes: quotes
            .map(|quote| quote_out(quote, document, &scalars))
            .collect(),
    };
    serde_json::to_writer(&mut *out, &output)?;
    writeln!(out)
}

fn source(document: &Document) -> Source<'_> {
    let metadata = &document.metadata;
    Source {
        path: path(document),
        title: metadata.title.as_deref(),
        published: metadata.published.map(|date| date.to_string()),
        language: metadata.language.as_deref(),
        fingerprint: document.fingerprint.to_string(),
    }
}

fn mention_out<'d>(
    mention: &'d Mention,
    document: &'d Document,
    scalars: &ScalarIndex<'_>,
) -> MentionOut<'d> {
    MentionOut {
        start: scalars.scalars(mention.span.start),
        end: scalars.scalars(mention.span.end),
        kind: mention.kind.code(),
        text: document.slice(mention.span),
        entity: entity_name(mention.entity),
        confidence: rounded(mention.confidence),
        evidence: mention.evidence.iter().map(ToString::to_string).collect(),
        value: mention.value.as_ref().map(value_out),
    }
}

fn value_out(value: &Value) -> ValueOut<'_> {
    match value {
        Value::Date(date) => ValueOut::Date(date),
        Value::Amount { number, unit } => ValueOut::Amount(Amount::new(*number, unit)),
    }
}

fn quote_out<'d>(quote: &Quote, document: &'d Document, scalars: &ScalarIndex<'_>) -> QuoteOut<'d> {
    QuoteOut {
        start: scalars.scalars(quote.span.start),
        end: scalars.scalars(quote.span.end),
        speaker: quote.speaker.map(entity_name),
        verb: document.slice(quote.verb),
    }
}

fn entity_out(entity: &Entity, id: u32) -> EntityOut<'_> {
    EntityOut {
        id: entity_name(EntityId(id)),
        kind: entity.kind.code(),
        name: &entity.name,
        latin: entity.latin.as_deref(),
        romanised: entity.romanised && entity.latin.is_some(),
        aliases: &entity.aliases,
        mentions: entity.mentions.len(),
        role: entity.role.as_deref(),
        place: entity.place.as_ref().map(place_out),
    }
}

fn place_out(place: &Place) -> PlaceOut<'_> {
    PlaceOut {
        country: place.country.as_deref(),
        lat: place.point.map(|(north, _)| north),
        lon: place.point.map(|(_, east)| east),
        geonameid: place.geonameid,
    }
}

/// A confidence to three places: more digits would claim more than is known.
pub(super) fn rounded(confidence: f32) -> f64 {
    (f64::from(confidence) * 1000.0).round() / 1000.0
}
