//! An extraction in the W3C's Web Annotation Data Model (www.w3.org/TR/annotation-model), as
//! JSON-LD: one collection on one line, an annotation for each mention and each quotation.
//!
//! A target has both selectors, the position (in Unicode scalar values, as the model counts) and
//! the words with what stands around them, so that an annotation is found again in a text that
//! has changed a little. What the vocabulary has no term for is in terms of our own, under
//! `urn:x-warraq:`, as JSON literals.
//! May import: `document`, `entity`, `text`.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::{
    Findings, OFFSETS, Provenance,
    brat::MentionNote,
    entity_name, mention_name, path,
    record::{EntityRecord, MentionRecord, QuoteRecord},
};
use crate::{
    entity::Mention,
    text::{ScalarIndex, Span},
};

/// The vocabulary's context, which processors of JSON-LD know or fetch; nothing here does.
pub const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";

/// How a quotation is tagged.
pub const QUOTE: &str = "QUOTE";

/// Letters of context before and after the words, as many as help to find them again.
const AROUND: usize = 32;

/// Writes a document's collection and a line end.
pub(super) fn write(
    findings: &Findings<'_>,
    provenance: &Provenance,
    out: &mut dyn Write,
) -> io::Result<()> {
    let page = Page {
        findings,
        scalars: ScalarIndex::new(&findings.document.text),
        source: format!("urn:x-warraq:{}", findings.document.fingerprint),
    };
    serde_json::to_writer(&mut *out, &page.collection(provenance))?;
    writeln!(out)
}

/// A document's annotations, and what their ids begin with.
struct Page<'d> {
    findings: &'d Findings<'d>,
    scalars: ScalarIndex<'d>,
    source: String,
}

impl Page<'_> {
    fn collection(&self, provenance: &Provenance) -> Value {
        let extraction = self.findings.extraction;
        let mentions = (0..extraction.mentions.len()).map(|at| self.mention(at));
        let quotes = (0..extraction.quotes.len()).map(|at| self.quote(at));
        let items: Vec<Value> = mentions.chain(quotes).collect();
        let (source, label) = (&self.source, self.findings.title());
        json!({
            "@context": [CONTEXT, context()],
            "id": format!("{source}#annotations"),
            "type": "AnnotationCollection",
            "label": label.unwrap_or_else(|| source.clone()),
            "generator": {
                "id": "urn:x-warraq:program",
                "type": "Software",
                "name": provenance.to_string(),
            },
            "offsets": OFFSETS,
            "path": path(self.findings.document),
            "total": items.len(),
            "first": {
                "id": format!("{source}#page"),
                "type": "AnnotationPage",
                "startIndex": 0,
                "items": items,
            },
        })
    }

    fn mention(&self, at: usize) -> Value {
        let (document, extraction) = (self.findings.document, self.findings.extraction);
        let mention = &extraction.mentions[at];
        let record = MentionRecord::of(mention, document, &self.scalars);
        let note = MentionNote {
            confidence: record.confidence,
            evidence: record.evidence,
            value: record.value,
        };
        json!({
            "id": format!("{}#{}", self.source, mention_name(at)),
            "type": "Annotation",
            "motivation": "identifying",
            "body": self.bodies(at, mention),
            "target": self.target(mention.span),
            "mentionRecord": note,
        })
    }

    /// The type as a tag, the entity, and what the world calls it where that is known.
    fn bodies(&self, at: usize, mention: &Mention) -> Vec<Value> {
        let entity = self.findings.extraction.entity(mention.entity);
        let id = format!("{}#{}", self.source, entity_name(mention.entity));
        let source = match entity.mentions.first() == Some(&at) {
            true => json!({"id": id, "entityRecord": EntityRecord::of(entity, mention.entity)}),
            false => id.into(),
        };
        let mut bodies = vec![
            json!({"type": "TextualBody", "purpose": "tagging", "value": mention.kind.code()}),
            json!({"type": "SpecificResource", "purpose": "identifying", "source": source}),
        ];
        if let Some(id) = entity.place.as_ref().and_then(|place| place.geonameid) {
            let source = format!("https://sws.geonames.org/{id}/");
            bodies
                .push(json!({"type": "SpecificResource", "purpose": "linking", "source": source}));
        }
        bodies
    }

    fn quote(&self, at: usize) -> Value {
        let quote = &self.findings.extraction.quotes[at];
        let record = QuoteRecord::of(quote, self.findings.document, &self.scalars);
        json!({
            "id": format!("{}#q{}", self.source, at + 1),
            "type": "Annotation",
            "motivation": "classifying",
            "body": {"type": "TextualBody", "purpose": "classifying", "value": QUOTE},
            "target": self.target(quote.span),
            "quoteRecord": record,
        })
    }

    /// Where an annotation belongs: the document, the position in it, and the words.
    fn target(&self, span: Span) -> Value {
        let text = &self.findings.document.text;
        let (before, after) = (&text[..span.start], &text[span.end..]);
        let prefix = before.char_indices().rev().take(AROUND).last();
        let prefix = prefix.map_or("", |(at, _)| &before[at..]);
        let suffix: String = after.chars().take(AROUND).collect();
        json!({
            "type": "SpecificResource",
            "source": self.source,
            "selector": [
                {
                    "type": "TextPositionSelector",
                    "start": self.scalars.scalars(span.start),
                    "end": self.scalars.scalars(span.end),
                },
                {
                    "type": "TextQuoteSelector",
                    "exact": span.of(text),
                    "prefix": prefix,
                    "suffix": suffix,
                },
            ],
        })
    }
}

/// Terms of our own; records are JSON literals, left as they are by every processor.
fn context() -> Value {
    let literal = |name: &str| json!({"@id": format!("urn:x-warraq:{name}"), "@type": "@json"});
    json!({
        "@version": 1.1,
        "offsets": "urn:x-warraq:offsets",
        "path": "urn:x-warraq:path",
        "mentionRecord": literal("mentionRecord"),
        "entityRecord": literal("entityRecord"),
        "quoteRecord": literal("quoteRecord"),
    })
}
