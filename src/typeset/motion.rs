//! Steps through a text: graphemes and words (UAX #29), as the keyboard and a double click take
//! them. Offsets are bytes; one that lies inside a character is moved back to its start.
//!
//! May import: `text`.

use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

use crate::text::Span;

/// The start of the grapheme after the one at `offset`; the text's end at its end.
pub fn next_grapheme(text: &str, offset: usize) -> usize {
    let offset = floor(text, offset);
    let mut cursor = GraphemeCursor::new(offset, text.len(), true);
    cursor
        .next_boundary(text, 0)
        .ok()
        .flatten()
        .unwrap_or(text.len())
}

/// The start of the grapheme before `offset`; 0 at the text's start.
pub fn previous_grapheme(text: &str, offset: usize) -> usize {
    let offset = floor(text, offset);
    let mut cursor = GraphemeCursor::new(offset, text.len(), true);
    cursor.prev_boundary(text, 0).ok().flatten().unwrap_or(0)
}

/// The end of the word that `offset` lies in or before; where none follows within reach, how far
/// was looked.
pub fn next_word(text: &str, offset: usize) -> usize {
    let (window, origin) = window(text, offset);
    let mut words = window
        .unicode_word_indices()
        .map(|(start, word)| start + word.len() + origin);
    words
        .find(|end| *end > offset)
        .unwrap_or(origin + window.len())
}

/// The start of the word that `offset` lies in or after; 0 where none comes before.
pub fn previous_word(text: &str, offset: usize) -> usize {
    let (window, origin) = window(text, offset);
    let words = window
        .unicode_word_indices()
        .map(|(start, _)| start + origin);
    words
        .take_while(|start| *start < offset)
        .last()
        .unwrap_or(origin)
}

/// What a double click at `offset` takes: the word there, or the stretch of blanks or the mark.
pub fn word_at(text: &str, offset: usize) -> Span {
    let offset = floor(text, offset);
    let (window, origin) = window(text, offset);
    let pieces = window.split_word_bound_indices();
    let spans = pieces.map(|(start, p)| Span::new(start + origin, start + origin + p.len()));
    spans
        .take_while(|span| span.start <= offset)
        .last()
        .unwrap_or(Span::new(offset, offset))
}

/// `offset` on a character boundary of `text`.
fn floor(text: &str, offset: usize) -> usize {
    text.floor_char_boundary(offset)
}

/// How far around an offset words are looked for, in bytes: a click must not read 10 MB.
const REACH: usize = 4096;

/// The text around `offset`, and where it begins: cut after a blank where there is one.
fn window(text: &str, offset: usize) -> (&str, usize) {
    let start = text.floor_char_boundary(offset.saturating_sub(REACH));
    let start = match start {
        0 => 0,
        _ => text[start..offset.max(start)]
            .find(' ')
            .map_or(start, |blank| start + blank + 1),
    };
    let end = text.floor_char_boundary(offset.saturating_add(REACH));
    (&text[start..end.max(start)], start)
}
