//! Where in a document an act belongs: by position and by quotation, so that it is found again
//! when the file has changed.
//!
//! The two are the W3C's TextPositionSelector and TextQuoteSelector (Web Annotation Data Model,
//! 4.2.4 and 4.2.5), except that the position counts bytes of the document's text.
//! May import: `document`, `text`.

use serde::{Deserialize, Serialize};

use crate::{document::Document, text::Span};

/// Characters that are kept of what stands before and after.
const CONTEXT: usize = 32;

/// A quotation of more characters is kept by its two ends, of [`END`] characters each.
const LONG: usize = 1_000;
const END: usize = 200;

/// A stretch of a document's text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Target {
    /// First byte.
    pub start: usize,
    /// The byte after the last one.
    pub end: usize,
    /// What stood before it, up to 32 characters.
    pub prefix: String,
    /// Its text; of a long one (see `last`) the beginning.
    pub exact: String,
    /// The end of a text that is too long to be quoted in full; else empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub last: String,
    /// What stood after it, up to 32 characters.
    pub suffix: String,
}

impl Target {
    /// The stretch `span` of `document`.
    pub fn of(document: &Document, span: Span) -> Self {
        let text = document.text.as_str();
        let quoted = span.of(text);
        let is_long = quoted.chars().nth(LONG).is_some();
        let (exact, last) = if is_long {
            (first(quoted, END), self::last(quoted, END))
        } else {
            (quoted, "")
        };
        Self {
            start: span.start,
            end: span.end,
            prefix: self::last(&text[..span.start], CONTEXT).to_owned(),
            exact: exact.to_owned(),
            last: last.to_owned(),
            suffix: first(&text[span.end..], CONTEXT).to_owned(),
        }
    }

    /// Where it stood when it was made.
    pub const fn span(&self) -> Span {
        Span::new(self.start, self.end)
    }

    /// Whether `document` has at the same place the same words, in the same surroundings.
    pub fn stands_in(&self, document: &Document) -> bool {
        let text = document.text.as_str();
        let inside = self.start <= self.end && text.is_char_boundary(self.start);
        if !inside || !text.is_char_boundary(self.end) {
            return false;
        }
        let quoted = self.span().of(text);
        let same = if self.last.is_empty() {
            quoted == self.exact
        } else {
            quoted.starts_with(&self.exact) && quoted.ends_with(&self.last)
        };
        same && text[..self.start].ends_with(&self.prefix)
            && text[self.end..].starts_with(&self.suffix)
    }
}

/// The first `count` characters of `text`.
fn first(text: &str, count: usize) -> &str {
    let end = text.char_indices().nth(count);
    end.map_or(text, |(end, _)| &text[..end])
}

/// The last `count` characters of `text`.
fn last(text: &str, count: usize) -> &str {
    let start = count.checked_sub(1);
    let start = start.and_then(|count| text.char_indices().nth_back(count));
    start.map_or(text, |(start, _)| &text[start..])
}
