//! What a file says, in the offsets of the document, before it is put together.
//!
//! May import: `entity`, `export`, `text`.

use super::ReadError;
use crate::{
    entity::{EntityType, Evidence, Value},
    export::record::{EntityRecord, ValueRecord},
    text::Span,
};

/// All that a file says.
#[derive(Debug, Default)]
pub(super) struct Draft<'f> {
    /// The mentions, in any order.
    pub mentions: Vec<DraftMention>,
    /// What is said of entities, by their keys.
    pub entities: Vec<(String, EntityRecord<'f>)>,
    /// The quotations, in any order.
    pub quotes: Vec<DraftQuote>,
    /// What does not fit the document.
    pub misfits: Vec<ReadError>,
}

impl Draft<'_> {
    /// What was found, or `None`, noting what does not fit.
    pub fn fitting<T>(&mut self, found: Result<T, ReadError>) -> Option<T> {
        found.map_err(|error| self.misfits.push(error)).ok()
    }
}

/// A mention.
#[derive(Debug)]
pub(super) struct DraftMention {
    /// Where, in bytes of the document.
    pub span: Span,
    /// What it is.
    pub kind: EntityType,
    /// The key of its entity; `None`: that of all such mentions of the same words.
    pub entity: Option<String>,
    /// What is said about it.
    pub note: Note,
}

/// What may be said about a mention.
#[derive(Debug)]
pub(super) struct Note {
    /// How sure.
    pub confidence: f32,
    /// Why.
    pub evidence: Vec<Evidence>,
    /// What it comes to.
    pub value: Option<Value>,
}

/// A quotation.
#[derive(Debug)]
pub(super) struct DraftQuote {
    /// The words.
    pub span: Span,
    /// The verb.
    pub verb: Span,
    /// The key of who said it.
    pub speaker: Option<String>,
}

impl Default for Note {
    /// Somebody wrote it into a file, and no more is said: it is taken for sure.
    fn default() -> Self {
        Self {
            confidence: 1.0,
            evidence: vec![Evidence::Imported],
            value: None,
        }
    }
}

impl Note {
    /// What the file says, made sound.
    pub fn new(confidence: f64, evidence: &[String], value: Option<ValueRecord<'_>>) -> Self {
        let known = evidence.iter().filter_map(|reason| reason.parse().ok());
        let mut evidence: Vec<Evidence> = known.collect();
        if evidence.is_empty() {
            evidence.push(Evidence::Imported);
        }
        let sound = confidence.is_finite();
        Self {
            confidence: if sound {
                confidence.clamp(0.0, 1.0) as f32
            } else {
                1.0
            },
            evidence,
            value: value.map(of_record),
        }
    }
}

fn of_record(value: ValueRecord<'_>) -> Value {
    match value {
        ValueRecord::Date(date) => Value::Date(date.into_owned()),
        ValueRecord::Amount { number, unit } => Value::Amount {
            number,
            unit: unit.into_owned(),
        },
    }
}
