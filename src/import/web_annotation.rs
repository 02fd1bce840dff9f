//! Web Annotation: annotations of a collection, of a page or by themselves, whose targets are
//! found by position and, where the text has changed, by quotation.
//!
//! JSON-LD may write one thing in many ways; the ways that the data model shows are read: one
//! body or several, one selector or several, an id alone or an object that has it.
//! May import: `document`, `entity`, `export`, `text`.

use serde_json::Value;

use super::{
    ReadError,
    draft::{Draft, DraftMention, DraftQuote, Note},
    place::Places,
};
use crate::{
    document::Document,
    entity::EntityType,
    export::{
        MentionNote, OFFSETS, WEB_ANNOTATION_QUOTE as QUOTE,
        record::{EntityRecord, QuoteRecord},
    },
    text::Span,
};

/// What the file says of `document`.
pub(super) fn read<'f>(
    text: &'f str,
    document: &Document,
    places: &Places<'_>,
) -> Result<Draft<'f>, ReadError> {
    let parsed = serde_json::Deserializer::from_str(text).into_iter::<Value>();
    let collections: Result<Vec<Value>, _> = parsed.collect();
    let collections = collections.map_err(|error| ReadError::Json(error.to_string()))?;
    let chosen = match &collections[..] {
        [one] => one,
        several => {
            let source = format!("urn:x-warraq:{}#", document.fingerprint);
            let is_of = |it: &&Value| it["id"].as_str().is_some_and(|id| id.starts_with(&source));
            several.iter().find(is_of).ok_or(ReadError::OtherText)?
        }
    };
    if let Some(other) = chosen["offsets"].as_str().filter(|unit| *unit != OFFSETS) {
        return Err(ReadError::Unknown(other.to_owned()));
    }
    let mut draft = Draft::default();
    for annotation in annotations(chosen) {
        let taken = take(annotation, places, &mut draft);
        draft.fitting(taken);
    }
    Ok(draft)
}

/// The annotations of a collection, a page, a list, or one by itself.
fn annotations(value: &Value) -> Vec<&Value> {
    let items = [&value["first"]["items"], &value["items"], value];
    let list = items.into_iter().find_map(Value::as_array);
    match list {
        Some(list) => list.iter().collect(),
        None if value.get("target").is_some() => vec![value],
        None => Vec::new(),
    }
}

/// A value that may be one or a list, as a list.
fn several(value: &Value) -> Vec<&Value> {
    match value {
        Value::Null => Vec::new(),
        Value::Array(list) => list.iter().collect(),
        one => vec![one],
    }
}

/// What an id or an object that has one is called.
fn id(value: &Value) -> Option<&str> {
    value.as_str().or_else(|| value["id"].as_str())
}

fn take(annotation: &Value, places: &Places<'_>, draft: &mut Draft<'_>) -> Result<(), ReadError> {
    let bodies = several(&annotation["body"]);
    let tags = bodies.iter().filter_map(|body| body["value"].as_str());
    let Some(tag) = tags.into_iter().next() else {
        return Ok(());
    };
    if tag == QUOTE {
        if annotation.get("quoteRecord").is_some() {
            draft.quotes.push(quote(annotation, places)?);
        }
        return Ok(());
    }
    let kind = EntityType::from_code(tag).ok_or_else(|| ReadError::UnknownType(tag.to_owned()))?;
    let entity = bodies.iter().find(|body| body["purpose"] == "identifying");
    let entity = entity.map(|body| &body["source"]);
    let key = entity.and_then(id).map(str::to_owned);
    if let (Some(key), Some(record)) = (&key, entity.and_then(|it| it.get("entityRecord"))) {
        draft
            .entities
            .push((key.clone(), of_value::<EntityRecord<'static>>(record)?));
    }
    draft.mentions.push(DraftMention {
        span: target(annotation, places)?,
        kind,
        entity: key,
        note: note(annotation)?,
    });
    Ok(())
}

fn note(annotation: &Value) -> Result<Note, ReadError> {
    let Some(record) = annotation.get("mentionRecord") else {
        return Ok(Note::default());
    };
    let note: MentionNote<'static> = of_value(record)?;
    Ok(Note::new(note.confidence, &note.evidence, note.value))
}

/// A quotation; its speaker's id ends as the entity's does.
fn quote(annotation: &Value, places: &Places<'_>) -> Result<DraftQuote, ReadError> {
    let record: QuoteRecord<'static> = of_value(&annotation["quoteRecord"])?;
    let source = several(&annotation["target"]);
    let source = source.first().and_then(|target| id(&target["source"]));
    let source = source.unwrap_or_default();
    Ok(DraftQuote {
        span: target(annotation, places)?,
        verb: places.of_quotation(record.verb_start, &record.verb, ("", ""))?,
        speaker: record.speaker.map(|speaker| format!("{source}#{speaker}")),
    })
}

/// Where an annotation belongs.
fn target(annotation: &Value, places: &Places<'_>) -> Result<Span, ReadError> {
    let targets = several(&annotation["target"]);
    let selectors = targets.first().map(|target| several(&target["selector"]));
    let selectors = selectors.unwrap_or_default();
    let of = |name: &str| selectors.iter().find(|selector| selector["type"] == name);
    let number = |value: &Value| value.as_u64().and_then(|it| usize::try_from(it).ok());
    let position = of("TextPositionSelector").map(|it| (number(&it["start"]), number(&it["end"])));
    let quotation = of("TextQuoteSelector");
    let start = position.and_then(|(start, _)| start).unwrap_or(0);
    if let Some(quotation) = quotation {
        let part = |name: &str| quotation[name].as_str().unwrap_or_default();
        let around = (part("prefix"), part("suffix"));
        return places.of_quotation(start, part("exact"), around);
    }
    let end = position.and_then(|(_, end)| end);
    let span = end.and_then(|end| places.span(start, end));
    span.ok_or(ReadError::NotThere {
        text: String::new(),
        start,
    })
}

fn of_value<T: serde::de::DeserializeOwned>(value: &Value) -> Result<T, ReadError> {
    serde::Deserialize::deserialize(value)
        .map_err(|error: serde_json::Error| ReadError::Json(error.to_string()))
}
