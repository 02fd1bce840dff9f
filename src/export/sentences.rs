//! Where sentences end, as far as an output needs to know it: one after the other in CoNLL, and
//! who stands in one with whom.
//!
//! UAX #29 ends a sentence after the stop of `د.` and `أ.`, which are titles, so the rule here is
//! narrower: an end mark, what closes after it, then a blank; a single letter before a full stop
//! ends nothing.
//! May import: `text`.

use crate::text::Span;

/// Marks that end a sentence.
const ENDS: [char; 5] = ['.', '!', '?', '؟', '…'];

/// Marks that may stand between the end mark and the blank.
const CLOSERS: [char; 8] = ['"', '”', '’', '»', ')', ']', '}', '\''];

/// The sentences of the paragraph at `paragraph` of `text`, in order; they tile it.
pub fn sentences(text: &str, paragraph: Span) -> Vec<Span> {
    let words = paragraph.of(text);
    let (mut found, mut start) = (Vec::new(), 0);
    for (at, mark) in words.char_indices().filter(|(_, c)| ENDS.contains(c)) {
        let after = &words[at + mark.len_utf8()..];
        let closed = after.trim_start_matches(|c| ENDS.contains(&c) || CLOSERS.contains(&c));
        let blanks = closed.trim_start();
        let ends = blanks.len() < closed.len() && !blanks.is_empty();
        if at >= start && ends && !(mark == '.' && is_letter_alone(&words[start..at])) {
            let end = words.len() - blanks.len();
            found.push(Span::new(start, end).shifted(paragraph.start));
            start = end;
        }
    }
    found.push(Span::new(start, words.len()).shifted(paragraph.start));
    found
}

/// Whether `before` ends in a word of one letter: an abbreviation (`د.`).
fn is_letter_alone(before: &str) -> bool {
    let mut last = before.chars().rev();
    let letter = last.next().is_some_and(char::is_alphabetic);
    letter && last.next().is_none_or(|c| !c.is_alphanumeric())
}
