//! Where a file says that something stands, as bytes of the document, the words compared.
//!
//! May import: `document`, `text`.

use super::ReadError;
use crate::{
    document::Document,
    text::{ScalarIndex, Span},
};

/// The places of a document, asked for in Unicode scalar values.
pub(super) struct Places<'d> {
    text: &'d str,
    scalars: ScalarIndex<'d>,
    /// Whether words may have moved.
    near: bool,
}

impl<'d> Places<'d> {
    /// Those of `document`, where words stand as they are said to.
    pub fn of(document: &'d Document) -> Self {
        Self {
            text: &document.text,
            scalars: ScalarIndex::new(&document.text),
            near: false,
        }
    }

    /// Those of `document`, whose words may have moved.
    pub fn near(document: &'d Document) -> Self {
        Self {
            near: true,
            ..Self::of(document)
        }
    }

    /// Whether words may have moved.
    pub const fn are_near(&self) -> bool {
        self.near
    }

    /// The text from `start` to `end`, if that is a place of one letter or more.
    pub fn span(&self, start: usize, end: usize) -> Option<Span> {
        let span = Span::new(self.scalars.byte(start)?, self.scalars.byte(end)?);
        (start < end).then_some(span)
    }

    /// The place from `start` to `end`, where `words` must stand, or else the nearest where they
    /// do, if they may have moved.
    pub fn of_words(&self, start: usize, end: usize, words: &str) -> Result<Span, ReadError> {
        match self.exactly(start, end, words) {
            Some(span) => Ok(span),
            None if self.near => self.of_quotation(start, words, ("", "")),
            None => Err(not_there(start, words)),
        }
    }

    fn exactly(&self, start: usize, end: usize, words: &str) -> Option<Span> {
        let span = self.span(start, end);
        span.filter(|span| span.of(self.text) == words)
    }

    /// The place of `words`, which stood at `start` between `prefix` and `suffix` once: there if
    /// they still do, else where most of what stood around them stands, and of such places the
    /// nearest.
    pub fn of_quotation(
        &self,
        start: usize,
        words: &str,
        (prefix, suffix): (&str, &str),
    ) -> Result<Span, ReadError> {
        let end = start.saturating_add(words.chars().count());
        if let Some(span) = self.exactly(start, end, words) {
            return Ok(span);
        }
        let missing = || not_there(start, words);
        if words.is_empty() {
            return Err(missing());
        }
        let likeness = |at: usize| {
            let (before, after) = (&self.text[..at], &self.text[at + words.len()..]);
            let before = before.chars().rev().zip(prefix.chars().rev());
            let after = after.chars().zip(suffix.chars());
            let same = |(a, b): &(char, char)| a == b;
            before.take_while(same).count() + after.take_while(same).count()
        };
        let near = self.scalars.byte(start).unwrap_or(self.text.len());
        let found = self.text.match_indices(words).take(MOST_PLACES);
        let best =
            found.max_by_key(|(at, _)| (likeness(*at), std::cmp::Reverse(at.abs_diff(near))));
        let (at, _) = best.ok_or_else(missing)?;
        Ok(Span::new(at, at + words.len()))
    }
}

/// Words that are not where they are said to be.
pub(super) fn not_there(start: usize, words: &str) -> ReadError {
    ReadError::NotThere {
        text: words.to_owned(),
        start,
    }
}

/// So many places of the same words are compared, at most: a word of one letter has millions.
const MOST_PLACES: usize = 10_000;
