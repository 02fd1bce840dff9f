//! An extraction as JSON, schema `warraq/extract/1`: one object on one line.
//!
//! May import: `document`, `entity`, `text`.

use std::{
    borrow::Cow,
    io::{self, Write},
};

use serde::{Deserialize, Serialize};

use super::{
    Findings, PROGRAM, Provenance, path,
    provenance::OFFSETS,
    record::{EntityRecord, MentionRecord, QuoteRecord},
};
use crate::{document::Document, text::ScalarIndex};

/// The name and version of the schema.
pub const SCHEMA: &str = "warraq/extract/1";

/// The whole object, fields in the order of the schema.
#[derive(Debug, Serialize, Deserialize)]
pub struct JsonExtraction<'d> {
    /// [`SCHEMA`].
    pub schema: Cow<'d, str>,
    /// Which document.
    #[serde(skip_deserializing)]
    document: Option<Source<'d>>,
    /// What made it.
    #[serde(skip_deserializing)]
    producer: Option<Producer<'d>>,
    /// What offsets count.
    pub offsets: Cow<'d, str>,
    /// The document's text.
    pub text: Cow<'d, str>,
    /// The mentions, by position.
    pub mentions: Vec<MentionRecord<'d>>,
    /// The entities, by first mention.
    pub entities: Vec<EntityRecord<'d>>,
    /// Direct speech, by position.
    #[serde(default)]
    pub quotes: Vec<QuoteRecord<'d>>,
}

/// Which document it is.
#[derive(Debug, Serialize)]
struct Source<'d> {
    path: Option<String>,
    title: Option<&'d str>,
    published: Option<String>,
    language: Option<&'d str>,
    fingerprint: String,
}

/// The versions of program and model.
#[derive(Debug, Serialize)]
struct Producer<'d> {
    program: &'static str,
    model: &'d str,
}

/// Writes the object and a line end.
pub(super) fn write(
    findings: &Findings<'_>,
    provenance: &Provenance,
    out: &mut dyn Write,
) -> io::Result<()> {
    serde_json::to_writer(&mut *out, &whole(findings, provenance))?;
    writeln!(out)
}

fn whole<'d>(findings: &Findings<'d>, provenance: &'d Provenance) -> JsonExtraction<'d> {
    let (document, extraction) = (findings.document, findings.extraction);
    let scalars = ScalarIndex::new(&document.text);
    let mentions = extraction.mentions.iter();
    let quotes = extraction.quotes.iter();
    JsonExtraction {
        schema: SCHEMA.into(),
        document: Some(source(document)),
        producer: Some(Producer {
            program: PROGRAM,
            model: provenance.model(),
        }),
        offsets: OFFSETS.into(),
        text: document.text.as_str().into(),
        mentions: mentions
            .map(|mention| MentionRecord::of(mention, document, &scalars))
            .collect(),
        entities: findings.entity_records().collect(),
        quotes: quotes
            .map(|quote| QuoteRecord::of(quote, document, &scalars))
            .collect(),
    }
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
