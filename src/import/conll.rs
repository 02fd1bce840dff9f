//! CoNLL: tokens with IOB2 tags, found again in the document one after the other.
//!
//! Where the file gives offsets, they are followed; else each token must be the next thing in the
//! text that is no blank, so that files of other programs are read too. Of several documents, the
//! first whose tokens all stand in the text is taken.
//! May import: `document`, `entity`, `export`, `text`.

use super::{
    ReadError,
    conll_rows::{Row, Token, rows},
    draft::{Draft, DraftMention, DraftQuote, Note},
    place::{Places, not_there},
};
use crate::{
    document::Document,
    entity::EntityType,
    export::{
        OFFSETS,
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
    let rows = rows(text)?;
    let documents = rows.split(|row| *row == Row::NewDocument);
    let has_tokens = |rows: &&[Row<'_>]| rows.iter().any(|row| matches!(row, Row::Token(_)));
    // Of several documents the first one that fits, or else the one that fits best.
    let (mut best, mut error): (Option<Draft<'f>>, _) = (None, None);
    for rows in documents.filter(has_tokens) {
        match drafted(rows, document, places) {
            Ok(draft) if draft.misfits.is_empty() => return Ok(draft),
            Ok(draft) => {
                let worse = |best: &Draft<'_>| draft.misfits.len() < best.misfits.len();
                if best.as_ref().is_none_or(worse) {
                    best = Some(draft);
                }
            }
            Err(wrong) => error = error.or(Some(wrong)),
        }
    }
    if let Some(draft) = best {
        return Ok(draft);
    }
    match error {
        Some(error) => Err(error),
        None if document.text.trim().is_empty() => Ok(Draft::default()),
        None => Err(ReadError::OtherText),
    }
}

fn drafted<'f>(
    rows: &[Row<'f>],
    document: &Document,
    places: &Places<'_>,
) -> Result<Draft<'f>, ReadError> {
    let mut reading = Reading {
        document,
        places,
        draft: Draft::default(),
        open: None,
        at: 0,
    };
    for row in rows {
        match row {
            Row::Comment(name, value) => reading.comment(name, value)?,
            Row::Token(token) => reading.token(token)?,
            Row::End | Row::NewDocument => {}
        }
    }
    reading.close();
    Ok(reading.draft)
}

/// A document's rows as they are read.
struct Reading<'f, 'd> {
    document: &'d Document,
    places: &'d Places<'d>,
    draft: Draft<'f>,
    /// The mention that the last token was part of.
    open: Option<DraftMention>,
    /// Where the last token ended, in bytes.
    at: usize,
}

impl<'f> Reading<'f, '_> {
    fn comment(&mut self, name: &str, value: &'f str) -> Result<(), ReadError> {
        match name {
            "offsets" if value != OFFSETS => return Err(ReadError::Unknown(value.to_owned())),
            "entity" => {
                let record: EntityRecord<'f> = of_json(value)?;
                self.draft.entities.push((record.id.clone(), record));
            }
            "quote" => {
                let quote = self.quote(&of_json(value)?);
                let quote = self.draft.fitting(quote);
                self.draft.quotes.extend(quote);
            }
            _ => {}
        }
        Ok(())
    }

    fn quote(&self, record: &QuoteRecord<'_>) -> Result<DraftQuote, ReadError> {
        let verb = &record.verb;
        let outside = || not_there(record.start, verb);
        let span = self.places.span(record.start, record.end);
        Ok(DraftQuote {
            span: span.ok_or_else(outside)?,
            verb: self
                .places
                .of_words(record.verb_start, record.verb_end, verb)?,
            speaker: record.speaker.clone(),
        })
    }

    fn token(&mut self, token: &Token<'f>) -> Result<(), ReadError> {
        let span = self.span(token);
        let Some(span) = self.draft.fitting(span) else {
            self.close();
            return Ok(());
        };
        self.at = span.end;
        let tag = tag(token);
        let Some((begins, kind)) = self.draft.fitting(tag).flatten() else {
            self.close();
            return Ok(());
        };
        let entity = token.entity.map(str::to_owned);
        if let Some(open) = self.open.as_mut()
            && !begins
            && open.kind == kind
            && open.entity == entity
        {
            open.span.end = span.end;
            return Ok(());
        }
        self.close();
        self.open = Some(DraftMention {
            span,
            kind,
            entity,
            note: note(token)?,
        });
        Ok(())
    }

    /// Where the token stands.
    fn span(&self, token: &Token<'_>) -> Result<Span, ReadError> {
        if let Some(start) = token.start {
            let end = start.saturating_add(token.form.chars().count());
            return self.places.of_words(start, end, token.form);
        }
        let rest = &self.document.text[self.at..];
        let skipped = rest.len() - rest.trim_start_matches(is_between).len();
        let start = self.at + skipped;
        let wrong = ReadError::Line {
            line: token.line,
            what: "the token is not the next one of the text",
        };
        let ahead = &self.document.text[start..];
        let distance = match ahead.starts_with(token.form) {
            true => Some(0),
            false if self.places.are_near() => {
                let ahead = &ahead[..ahead.floor_char_boundary(AHEAD)];
                ahead.find(token.form)
            }
            false => None,
        };
        let start = start + distance.ok_or(wrong)?;
        Ok(Span::new(start, start + token.form.len()))
    }

    fn close(&mut self) {
        self.draft.mentions.extend(self.open.take());
    }
}

/// So far ahead is a token looked for in a text that has changed, in bytes.
const AHEAD: usize = 200;

/// What may stand between two tokens.
fn is_between(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// Whether a tag begins a mention, and of what; `None` outside.
fn tag(token: &Token<'_>) -> Result<Option<(bool, EntityType)>, ReadError> {
    if token.tag == "O" {
        return Ok(None);
    }
    let (position, code) = token.tag.split_once('-').ok_or(ReadError::Line {
        line: token.line,
        what: "the last column is no IOB2 tag",
    })?;
    let kind = EntityType::from_code(code);
    let kind = kind.ok_or_else(|| ReadError::UnknownType(code.to_owned()))?;
    match position {
        "B" => Ok(Some((true, kind))),
        "I" => Ok(Some((false, kind))),
        _ => Err(ReadError::Line {
            line: token.line,
            what: "the last column is no IOB2 tag",
        }),
    }
}

/// What the first token of a mention says about it.
fn note(token: &Token<'_>) -> Result<Note, ReadError> {
    let Some(confidence) = token.confidence else {
        return Ok(Note::default());
    };
    let evidence: Vec<String> = token.evidence.map(of_json).transpose()?.unwrap_or_default();
    let value = token.value.map(of_json).transpose()?;
    Ok(Note::new(confidence, &evidence, value))
}

fn of_json<'f, T: serde::Deserialize<'f>>(text: &'f str) -> Result<T, ReadError> {
    serde_json::from_str(text).map_err(|error| ReadError::Json(error.to_string()))
}
