//! A person's office as the article gives it: before the name (مدير وكالة الاستخبارات المركزية
//! ويليام بيرنز) or after it, between commas.
//!
//! May import: `extract::context`, `text`.

use super::{
    titles::{TitleKind, TitleMark, Titles},
    words::NameWords,
};
use crate::{
    extract::Context,
    text::{Span, TokenKind},
};

/// How many words an office after the name may have.
const LONGEST: usize = 10;

/// The office that `title` begins, up to the name at token `name`.
pub fn before(paragraph: &Context<'_>, title: TitleMark, name: usize) -> Option<Span> {
    let mut last = name.checked_sub(1)?;
    if paragraph.tokens[last].kind == TokenKind::Mark {
        last = last.checked_sub(1)?;
    }
    let says_office = matches!(
        title.kind,
        TitleKind::Office | TitleKind::Profession | TitleKind::Royal
    );
    (says_office && last >= title.first).then(|| without_proclitics(paragraph, title.first, last))
}

/// The span from token `first` to token `last`, a glued و or ف left off.
fn without_proclitics(paragraph: &Context<'_>, first: usize, last: usize) -> Span {
    let span = paragraph.span(first, last);
    let glued = is_joined(&paragraph.keys[first]);
    Span::new(span.start + if glued { 2 } else { 0 }, span.end)
}

/// Offices whose first letter is no conjunction, folded.
const NOT_JOINED: [&str; 7] = ["وزير", "وكيل", "والي", "ولي", "وفد", "فنان", "فقيه"];

/// Whether a word begins with a glued و or ف.
fn is_joined(key: &str) -> bool {
    key.starts_with(['و', 'ف']) && !NOT_JOINED.iter().any(|office| key.starts_with(office))
}

/// The office that stands after the name, between commas: حموشي، مدير المخابرات، ...
pub fn after(
    paragraph: &Context<'_>,
    titles: &Titles,
    words: &NameWords,
    name: usize,
) -> Option<Span> {
    let comma = name + 1;
    let first = match paragraph.keys.get(comma)? {
        "،" | "," => comma + 1,
        _ => comma,
    };
    let (title, TitleKind::Office | TitleKind::Profession | TitleKind::Royal) =
        titles.at(paragraph, first)?
    else {
        return None;
    };
    // "... ووزير" and "... والبابا" are the next person's.
    if is_joined(paragraph.keys.get(first)?) {
        return None;
    }
    let mut last = title;
    while last + 1 < paragraph.tokens.len()
        && last < first + LONGEST
        && paragraph.tokens[last + 1].kind == TokenKind::Arabic
        && continues(paragraph, words, last + 1)
    {
        last += 1;
    }
    Some(paragraph.span(first, last))
}

/// Whether a word continues an office: a noun or adjective, no verb or particle.
fn continues(paragraph: &Context<'_>, words: &NameWords, index: usize) -> bool {
    let key = &paragraph.keys[index];
    key.starts_with("ال")
        || key.starts_with("وال")
        || key.starts_with("لل")
        || key.starts_with("بال")
        || !paragraph.keys[index - 1].starts_with("ال") && !words.gazetteer().is_function_word(key)
}
