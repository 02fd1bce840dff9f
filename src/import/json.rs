//! JSON of the schema `warraq/extract/1`: one object, or one a line, of which that of the
//! document's text is taken.
//!
//! May import: `document`, `export`.

use super::{
    ReadError,
    draft::{Draft, DraftMention, DraftQuote, Note},
    place::{Places, not_there},
};
use crate::{
    document::Document,
    export::{JsonExtraction, OFFSETS, SCHEMA},
};

/// What the file says of `document`.
pub(super) fn read<'f>(
    text: &'f str,
    document: &Document,
    places: &Places<'_>,
) -> Result<Draft<'f>, ReadError> {
    let objects = serde_json::Deserializer::from_str(text).into_iter::<JsonExtraction<'f>>();
    let mut other = Vec::new();
    for object in objects {
        let object = object.map_err(|error| ReadError::Json(error.to_string()))?;
        for (said, known) in [(&object.schema, SCHEMA), (&object.offsets, OFFSETS)] {
            if *said != known {
                return Err(ReadError::Unknown(said.to_string()));
            }
        }
        if object.text == document.text {
            return Ok(drafted(object, places));
        }
        other.push(object);
    }
    // Of one document alone, as its text was before.
    match other.pop() {
        Some(object) if places.are_near() && other.is_empty() => Ok(drafted(object, places)),
        _ => Err(ReadError::OtherText),
    }
}

fn drafted<'f>(object: JsonExtraction<'f>, places: &Places<'_>) -> Draft<'f> {
    let mut draft = Draft::default();
    for mention in object.mentions {
        let span = places.of_words(mention.start, mention.end, &mention.text);
        let mention = draft.fitting(span).map(|span| DraftMention {
            span,
            kind: mention.kind,
            entity: Some(mention.entity),
            note: Note::new(mention.confidence, &mention.evidence, mention.value),
        });
        draft.mentions.extend(mention);
    }
    for quote in object.quotes {
        let outside = || not_there(quote.start, &quote.verb);
        let span = places.span(quote.start, quote.end).ok_or_else(outside);
        let verb = places.of_words(quote.verb_start, quote.verb_end, &quote.verb);
        let both = span.and_then(|span| Ok((span, verb?)));
        let quote = draft.fitting(both).map(|(span, verb)| DraftQuote {
            span,
            verb,
            speaker: quote.speaker,
        });
        draft.quotes.extend(quote);
    }
    let entities = object.entities.into_iter();
    draft.entities = entities.map(|entity| (entity.id.clone(), entity)).collect();
    draft
}
