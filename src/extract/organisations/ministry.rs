//! A ministry by its field alone: الداخلية تنفي, where no noun stands before that it could describe.
//!
//! May import: `extract::context`, `text`.

use crate::{
    extract::{
        Context,
        phrase::{offset_in_word, readings},
    },
    text::{Span, TokenKind},
};

/// The fields that papers use so.
const FIELDS: [&str; 2] = ["الداخليه", "الخارجيه"];

/// Prepositions that leave the field alone: من الداخلية.
const BEFORE: [&str; 6] = ["من", "في", "عن", "الي", "علي", "ان"];

/// The ministry at token `index`.
pub fn at(paragraph: &Context<'_>, index: usize) -> Option<Span> {
    let key = &paragraph.keys[index];
    let reading = readings(key).find(|reading| FIELDS.contains(&&key[reading.rest..]))?;
    let alone = match index.checked_sub(1) {
        None => true,
        Some(_) if reading.preposition.is_some() => true,
        Some(before) => {
            let mark = paragraph.tokens[before].kind == TokenKind::Mark;
            mark || BEFORE.contains(&&paragraph.keys[before])
        }
    };
    let next = paragraph.keys.get(index + 1);
    let described = next.is_some_and(|key| key.starts_with("ال"));
    if !alone || described || reading.conjunction {
        return None;
    }
    let span = paragraph.tokens[index].span;
    let start = span.start + offset_in_word(paragraph.word(index), reading.rest);
    Some(Span::new(start, span.end))
}
