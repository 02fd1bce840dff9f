//! What a file says → an extraction that keeps its promises: mentions by position without overlap,
//! entities by first mention, each with one.
//!
//! May import: `document`, `entity`, `export`, `text`.

use std::collections::HashMap;

use super::{
    Fitting, ReadError,
    draft::{Draft, DraftMention, DraftQuote},
};
use crate::{
    document::Document,
    entity::{Entity, EntityId, Extraction, Mention, Place, Quote},
    export::record::{EntityRecord, PlaceRecord},
    text::Span,
};

/// Puts a draft together; of two that share a letter the later one does not fit.
pub(super) fn assemble(mut draft: Draft<'_>, document: &Document) -> Fitting {
    let mut misfits = std::mem::take(&mut draft.misfits);
    let has_entities = draft.mentions.iter().any(|it| it.entity.is_some());
    draft.mentions.sort_by_key(|mention| mention.span);
    draft.quotes.sort_by_key(|quote| quote.span);
    disjoint(&mut draft.mentions, |it| it.span, document, &mut misfits);
    disjoint(&mut draft.quotes, |it| it.span, document, &mut misfits);
    let (keys, mentions) = number(draft.mentions, document);
    let mut extraction = Extraction {
        entities: entities(&mentions, &keys, draft.entities, document),
        mentions,
        quotes: Vec::new(),
    };
    for quote in draft.quotes {
        match quoted(quote, &keys) {
            Ok(quote) => extraction.quotes.push(quote),
            Err(error) => misfits.push(error),
        }
    }
    Fitting {
        extraction,
        misfits,
        has_entities,
    }
}

/// Leaves out what shares a letter with what stands before it.
fn disjoint<T>(
    all: &mut Vec<T>,
    span: fn(&T) -> Span,
    document: &Document,
    misfits: &mut Vec<ReadError>,
) {
    let mut end = 0;
    all.retain(|one| {
        let span = span(one);
        let is_free = span.start >= end;
        if is_free {
            end = span.end;
        } else {
            misfits.push(ReadError::Overlap(document.slice(span).to_owned()));
        }
        is_free
    });
}

/// The key of a mention's entity.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Key {
    /// As the file names it.
    Named(String),
    /// Of all mentions of a type with these words.
    Words(&'static str, String),
}

/// The mentions with their entities' numbers, by first mention.
fn number(
    drafts: Vec<DraftMention>,
    document: &Document,
) -> (HashMap<Key, EntityId>, Vec<Mention>) {
    let mut keys = HashMap::new();
    let mention = |draft: DraftMention| {
        let words = || Key::Words(draft.kind.code(), document.slice(draft.span).to_owned());
        let key = draft.entity.clone().map_or_else(words, Key::Named);
        let next = EntityId(u32::try_from(keys.len()).unwrap_or(u32::MAX));
        Mention {
            span: draft.span,
            kind: draft.kind,
            entity: *keys.entry(key).or_insert(next),
            confidence: draft.note.confidence,
            evidence: draft.note.evidence,
            value: draft.note.value,
        }
    };
    let mentions = drafts.into_iter().map(mention).collect();
    (keys, mentions)
}

/// The entities: as the file describes them, else as their mentions do.
fn entities(
    mentions: &[Mention],
    keys: &HashMap<Key, EntityId>,
    records: Vec<(String, EntityRecord<'_>)>,
    document: &Document,
) -> Vec<Entity> {
    let mut of: Vec<Vec<usize>> = vec![Vec::new(); keys.len()];
    for (at, mention) in mentions.iter().enumerate() {
        of[mention.entity.0 as usize].push(at);
    }
    let described = of.into_iter().map(|of| described(of, mentions, document));
    let mut entities: Vec<Entity> = described.collect();
    for (key, record) in records {
        if let Some(id) = keys.get(&Key::Named(key)) {
            describe(&mut entities[id.0 as usize], record);
        }
    }
    entities
}

/// An entity of which nothing is said: its longest mention names it.
fn described(of: Vec<usize>, mentions: &[Mention], document: &Document) -> Entity {
    let mut names: Vec<&str> = Vec::new();
    for at in &of {
        let name = document.slice(mentions[*at].span);
        if !names.contains(&name) && names.len() < MOST_NAMES {
            names.push(name);
        }
    }
    let longest = (0..names.len()).max_by_key(|at| (names[*at].len(), usize::MAX - at));
    let name = longest.map_or("", |at| names.remove(at));
    Entity {
        kind: mentions[of[0]].kind,
        name: name.to_owned(),
        latin: None,
        romanised: false,
        aliases: names.into_iter().map(str::to_owned).collect(),
        mentions: of,
        role: None,
        place: None,
    }
}

/// More names of one entity are not kept: a hostile file could make them quadratic.
const MOST_NAMES: usize = 200;

/// Takes what is said of an entity.
fn describe(entity: &mut Entity, record: EntityRecord<'_>) {
    entity.kind = record.kind;
    entity.name = record.name.into_owned();
    entity.romanised = record.romanised && record.latin.is_some();
    entity.latin = record.latin.map(|latin| latin.into_owned());
    entity.aliases = record.aliases.into_owned();
    entity.role = record.role.map(|role| role.into_owned());
    entity.place = record.place.map(place);
}

/// A place, its point only where it is one of the globe.
fn place(record: PlaceRecord<'_>) -> Place {
    let point = record.lat.zip(record.lon);
    let on_globe = |(north, east): &(f64, f64)| {
        (-90.0..=90.0).contains(north) && (-180.0..=180.0).contains(east)
    };
    Place {
        country: record.country.map(|country| country.into_owned()),
        point: point.filter(on_globe),
        geonameid: record.geonameid,
    }
}

/// A quotation, its speaker found.
fn quoted(draft: DraftQuote, keys: &HashMap<Key, EntityId>) -> Result<Quote, ReadError> {
    let find = |key: String| {
        let found = keys.get(&Key::Named(key.clone()));
        found.copied().ok_or(ReadError::Dangling(key))
    };
    Ok(Quote {
        span: draft.span,
        verb: draft.verb,
        speaker: draft.speaker.map(find).transpose()?,
    })
}
