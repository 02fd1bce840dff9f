//! JSON of the schema `warraq/extract/1`: one object, or one a line, of which that of the
//! document's text is taken.
//!
//! May import: `document`, `export`.

use super::{
    ReadError,
    draft::{Draft, DraftMention, DraftQuote, Note},
    place::Places,
};
use crate::{
    document::Document,
    export::{JsonExtraction, OFFSETS, SCHEMA},
};

/// What the file says of `document`.
pub(super) fn read<'f>(text: &'f str, document: &Document) -> Result<Draft<'f>, ReadError> {
    let objects = serde_json::Deserializer::from_str(text).into_iter::<JsonExtraction<'f>>();
    for object in objects {
        let object = object.map_err(|error| ReadError::Json(error.to_string()))?;
        for (said, known) in [(&object.schema, SCHEMA), (&object.offsets, OFFSETS)] {
            if *said != known {
                return Err(ReadError::Unknown(said.to_string()));
            }
        }
        if object.text == document.text {
            return drafted(object, document);
        }
    }
    Err(ReadError::OtherText)
}

fn drafted<'f>(object: JsonExtraction<'f>, document: &Document) -> Result<Draft<'f>, ReadError> {
    let places = Places::of(document);
    let mut draft = Draft::default();
    for mention in object.mentions {
        draft.mentions.push(DraftMention {
            span: places.of_words(mention.start, mention.end, &mention.text)?,
            kind: mention.kind,
            entity: Some(mention.entity),
            note: Note::new(mention.confidence, &mention.evidence, mention.value),
        });
    }
    for quote in object.quotes {
        let outside = || ReadError::NotThere {
            text: quote.verb.to_string(),
            start: quote.start,
        };
        draft.quotes.push(DraftQuote {
            span: places.span(quote.start, quote.end).ok_or_else(outside)?,
            verb: places.of_words(quote.verb_start, quote.verb_end, &quote.verb)?,
            speaker: quote.speaker,
        });
    }
    let entities = object.entities.into_iter();
    draft.entities = entities.map(|entity| (entity.id.clone(), entity)).collect();
    Ok(draft)
}
