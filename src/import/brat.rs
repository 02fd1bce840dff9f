//! brat standoff: text-bound annotations as mentions, `Equiv` and notes as their entities.
//!
//! May import: `document`, `entity`, `export`, `text`.

use std::collections::HashMap;

use super::{
    ReadError,
    brat_lines::{Line, lines},
    draft::{Draft, DraftMention, DraftQuote, Note},
    place::{Places, not_there},
};
use crate::{
    document::Document,
    entity::EntityType,
    export::{MentionNote, brat_names as names, record::EntityRecord},
    text::Span,
};

/// What the file says of `document`.
pub(super) fn read<'f>(
    text: &'f str,
    document: &Document,
    places: &Places<'_>,
) -> Result<Draft<'f>, ReadError> {
    let lines = lines(text)?;
    let mut file = File::default();
    for line in &lines {
        file.take(line, document, places)?;
    }
    file.unite(&lines);
    file.drafted(&lines)
}

/// What stands in the file, by ids.
#[derive(Default)]
struct File<'f> {
    /// The text-bound annotations in the order of the file.
    bound: Vec<(&'f str, &'f str, Span)>,
    spans: HashMap<&'f str, Span>,
    /// For each mention the first of those that mean the same: the key of its entity.
    entities: HashMap<&'f str, &'f str>,
    notes: HashMap<&'f str, MentionNote<'f>>,
    records: Vec<(&'f str, EntityRecord<'f>)>,
    /// What does not fit the document.
    misfits: Vec<ReadError>,
}

impl<'f> File<'f> {
    fn take(
        &mut self,
        line: &Line<'f>,
        document: &Document,
        places: &Places<'_>,
    ) -> Result<(), ReadError> {
        match line {
            Line::TextBound {
                id,
                kind,
                fragments,
                text,
            } => {
                let span = match place(fragments, text, document, places) {
                    Ok(span) => span,
                    Err(error) => {
                        self.misfits.push(error);
                        return Ok(());
                    }
                };
                if self.spans.insert(id, span).is_some() {
                    return Err(ReadError::Twice((*id).to_owned()));
                }
                self.bound.push((id, kind, span));
            }
            Line::Note { kind, about, text } if *kind == names::MENTION_NOTE => {
                self.notes.insert(about, of_json(text)?);
            }
            Line::Note { kind, about, text } if *kind == names::ENTITY_NOTE => {
                self.records.push((about, of_json(text)?));
            }
            _ => {}
        }
        Ok(())
    }

    /// Finds the entity of each mention that is said to be one with others, or is described.
    fn unite(&mut self, lines: &[Line<'f>]) {
        for (about, _) in &self.records {
            self.entities.insert(about, about);
        }
        for line in lines {
            let Line::Equivalence(members) = line else {
                continue;
            };
            let known = members.iter().find_map(|id| self.entities.get(id));
            let Some(key) = known.or(members.first()).copied() else {
                continue;
            };
            for member in members {
                self.entities.insert(member, key);
            }
        }
    }

    fn drafted(mut self, lines: &[Line<'f>]) -> Result<Draft<'f>, ReadError> {
        let mut draft = Draft {
            misfits: std::mem::take(&mut self.misfits),
            ..Draft::default()
        };
        for (id, kind, span) in &self.bound {
            if [names::QUOTE, names::VERB].contains(kind) {
                continue;
            }
            let unknown = || ReadError::UnknownType((*kind).to_owned());
            let kind = EntityType::from_code(kind).ok_or_else(unknown);
            let Some(kind) = draft.fitting(kind) else {
                continue;
            };
            let note = self.notes.remove(id);
            draft.mentions.push(DraftMention {
                span: *span,
                kind,
                entity: self.entities.get(id).map(|key| (*key).to_owned()),
                note: note.map_or_else(Note::default, |note| {
                    Note::new(note.confidence, &note.evidence, note.value)
                }),
            });
        }
        for quote in self.quotes(lines) {
            let quote = draft.fitting(quote);
            draft.quotes.extend(quote);
        }
        let key = |about: &str| {
            self.entities
                .get(about)
                .copied()
                .unwrap_or_default()
                .to_owned()
        };
        let records = std::mem::take(&mut self.records).into_iter();
        draft.entities = records
            .map(|(about, record)| (key(about), record))
            .collect();
        Ok(draft)
    }

    /// The quotations, each with its verb; one without is no quotation of ours.
    fn quotes(&self, lines: &[Line<'f>]) -> Vec<Result<DraftQuote, ReadError>> {
        let (mut verbs, mut speakers) = (HashMap::new(), HashMap::new());
        for line in lines {
            match line {
                Line::Relation { kind, from, to } if *kind == names::SAID_BY => {
                    verbs.insert(*from, *to);
                }
                Line::Relation { kind, from, to } if *kind == names::SPEAKER => {
                    speakers.insert(*from, *to);
                }
                _ => {}
            }
        }
        let quotes = self
            .bound
            .iter()
            .filter(|(_, kind, _)| *kind == names::QUOTE);
        let dangling = |id: &str| ReadError::Dangling(id.to_owned());
        let quote = |(id, _, span): &(&'f str, &'f str, Span)| {
            let verb = verbs.get(id).and_then(|verb| self.spans.get(verb));
            let speaker = speakers.get(id).map(|speaker| {
                let key = self.entities.get(speaker).ok_or_else(|| dangling(speaker));
                key.map(|key| (*key).to_owned())
            });
            Ok(DraftQuote {
                span: *span,
                verb: *verb.ok_or_else(|| dangling(id))?,
                speaker: speaker.transpose()?,
            })
        };
        quotes.map(quote).collect()
    }
}

/// Where a text-bound annotation stands: from its first fragment to its last, with nothing but
/// blanks between them.
fn place(
    fragments: &[(usize, usize)],
    text: &str,
    document: &Document,
    places: &Places<'_>,
) -> Result<Span, ReadError> {
    let (start, end) = match (fragments.first(), fragments.last()) {
        (Some((start, _)), Some((_, end))) => (*start, *end),
        _ => (0, 0),
    };
    let found = places.span(start, end);
    let words = |span: &Span| document.slice(*span).replace(['\n', '\r'], " ");
    let same = found.filter(|span| words(span).split_whitespace().eq(text.split_whitespace()));
    match same {
        Some(span) => Ok(span),
        None if places.are_near() => places.of_words(start, end, text),
        None => Err(not_there(start, text)),
    }
}

fn of_json<'f, T: serde::Deserialize<'f>>(text: &'f str) -> Result<T, ReadError> {
    serde_json::from_str(text).map_err(|error| ReadError::Json(error.to_string()))
}
