//! The answers of an index as JSON, one object a line; offsets count Unicode scalar values of the
//! document's text, as in `extract`.
//!
//! May import: `document`, `entity`, `index`, `text`.

use std::{
    io::{self, Write},
    path::Path,
};

use serde::Serialize;

use super::Trouble;
use crate::{
    document::Date,
    entity::Place,
    index::{Appearance, Entry, EntryId, Found, IndexError, Subject},
    text::{ScalarIndex, Span},
};

/// A document that a search found.
#[derive(Serialize)]
struct FoundOut<'a> {
    schema: &'static str,
    document: DocumentOut<'a>,
    score: f64,
    hits: Vec<SpanOut>,
    snippet: SnippetOut<'a>,
}

#[derive(Serialize)]
struct DocumentOut<'a> {
    path: String,
    article: u32,
    title: Option<&'a str>,
    published: Option<String>,
    fingerprint: &'a str,
}

#[derive(Serialize)]
struct SpanOut {
    start: usize,
    end: usize,
}

#[derive(Serialize)]
struct SnippetOut<'a> {
    start: usize,
    end: usize,
    text: &'a str,
}

/// An entity of the shelf.
#[derive(Serialize)]
struct WhoOut<'a> {
    schema: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    name: &'a str,
    latin: Option<&'a str>,
    others: &'a [String],
    place: Option<PlaceOut<'a>>,
    documents: u32,
    mentions: u32,
    first: Option<String>,
    last: Option<String>,
    appears: Vec<AppearanceOut<'a>>,
    with: Vec<CompanionOut<'a>>,
}

#[derive(Serialize)]
struct PlaceOut<'a> {
    country: Option<&'a str>,
    lat: Option<f64>,
    lon: Option<f64>,
    geonameid: Option<u32>,
}

#[derive(Serialize)]
struct AppearanceOut<'a> {
    #[serde(flatten)]
    document: DocumentOut<'a>,
    name: &'a str,
    mentions: u32,
    start: usize,
    end: usize,
}

#[derive(Serialize)]
struct CompanionOut<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    name: &'a str,
    documents: u32,
}

/// Writes a document that a search found.
pub(super) fn found(folder: &Path, found: &Found, out: &mut dyn Write) -> io::Result<()> {
    let scalars = ScalarIndex::new(&found.text);
    let hits = found.hits.iter().map(|hit| span(*hit, &scalars));
    let SpanOut { start, end } = span(found.snippet, &scalars);
    let text = found.shown();
    line(
        &FoundOut {
            schema: "warraq/search/1",
            document: document(folder, &found.entry),
            // As many digits as the sum has.
            score: (f64::from(found.score) * 1000.0).round() / 1000.0,
            hits: hits.collect(),
            snippet: SnippetOut { start, end, text },
        },
        out,
    )
}

/// All that the index says about an entity.
pub(super) struct About<'a> {
    pub folder: &'a Path,
    pub subject: &'a Subject,
    pub appearances: &'a [Appearance],
    pub companions: &'a [(Subject, u32)],
}

impl About<'_> {
    /// Writes it; `text` gives the texts of its documents.
    pub fn write(
        &self,
        text: impl Fn(EntryId) -> Result<String, IndexError>,
        out: &mut dyn Write,
    ) -> Result<(), Trouble> {
        let subject = self.subject;
        let days = || {
            self.appearances
                .iter()
                .filter_map(|seen| seen.entry.published)
        };
        let appears = self.appearances.iter();
        let appears = appears.map(|appearance| self.appearance(appearance, &text));
        let with = self
            .companions
            .iter()
            .map(|(subject, documents)| CompanionOut {
                kind: subject.kind.code(),
                name: &subject.name,
                documents: *documents,
            });
        let who = WhoOut {
            schema: "warraq/who/1",
            kind: subject.kind.code(),
            name: &subject.name,
            latin: subject.latin.as_deref(),
            others: &subject.others,
            place: subject.place.as_ref().map(place),
            documents: subject.documents,
            mentions: subject.mentions,
            first: days().min().map(day),
            last: days().max().map(day),
            appears: appears.collect::<Result<_, _>>()?,
            with: with.collect(),
        };
        Ok(line(&who, out)?)
    }

    fn appearance<'a>(
        &'a self,
        appearance: &'a Appearance,
        text: impl Fn(EntryId) -> Result<String, IndexError>,
    ) -> Result<AppearanceOut<'a>, IndexError> {
        let text = text(appearance.entry.id)?;
        let SpanOut { start, end } = span(appearance.first, &ScalarIndex::new(&text));
        Ok(AppearanceOut {
            document: document(self.folder, &appearance.entry),
            name: &appearance.name,
            mentions: appearance.mentions,
            start,
            end,
        })
    }
}

fn document<'a>(folder: &Path, entry: &'a Entry) -> DocumentOut<'a> {
    DocumentOut {
        path: folder.join(&entry.path).display().to_string(),
        article: entry.article,
        title: entry.title.as_deref(),
        published: entry.published.map(day),
        fingerprint: &entry.fingerprint,
    }
}

fn place(place: &Place) -> PlaceOut<'_> {
    PlaceOut {
        country: place.country.as_deref(),
        lat: place.point.map(|(north, _)| north),
        lon: place.point.map(|(_, east)| east),
        geonameid: place.geonameid,
    }
}

fn day(date: Date) -> String {
    date.to_string()
}

fn span(span: Span, scalars: &ScalarIndex<'_>) -> SpanOut {
    SpanOut {
        start: scalars.scalars(span.start),
        end: scalars.scalars(span.end),
    }
}

/// Writes an object on a line of its own.
fn line(object: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer(&mut *out, object)?;
    out.write_all(b"\n")
}
