//! A person's office as the article gives it: before the name (مدير وكالة الاستخبارات المركزية
//! ويليام بيرنز) or after it, between commas.
//!
//! May import: `extract::context`, `text`.

use super::{
    cues::{CueKind, Cues},
    titles::{TitleMark, Titles},
    words::NameWords,
};
use crate::{
    extract::Context,
    text::{Span, TokenKind},
};

/// How many words an office after the name may have.
const LONGEST: usize = 10;

/// The office that `title` begins, up to the name at token `name`; none where a verb or particle
/// stands between (... من رئيس الحكومة، وقال فلان).
pub fn before(
    paragraph: &Context<'_>,
    words: &NameWords,
    cues: &Cues,
    title: TitleMark,
    name: usize,
) -> Option<Span> {
    let mut last = name.checked_sub(1)?;
    if paragraph.tokens[last].kind == TokenKind::Mark {
        last = last.checked_sub(1)?;
    }
    let whole = last <= title.last || !ends_office(paragraph, words, cues, last);
    let end = paragraph.tokens[last].span.end;
    (title.kind.is_post() && last >= title.first && whole).then(|| Span::new(title.start, end))
}

/// Whether a token is no end of an office: a particle, a verb of saying, with و or without.
fn ends_office(paragraph: &Context<'_>, words: &NameWords, cues: &Cues, index: usize) -> bool {
    let key = &paragraph.keys[index];
    let bare = key.strip_prefix(['و', 'ف']).unwrap_or(key);
    let particle = |key| words.gazetteer().is_function_word(key);
    particle(key) || particle(bare) || cues.at(paragraph, index) == Some(CueKind::Verb)
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
    let title = titles.phrase_at(paragraph, first)?;
    // "... ووزير" and "... والبابا" are the next person's.
    if !title.value.is_post() || title.reading.conjunction {
        return None;
    }
    let mut last = title.last;
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
    // الذي and إلى begin like nouns with the article.
    if words.gazetteer().is_function_word(key) {
        return false;
    }
    key.starts_with("ال")
        || key.starts_with("وال")
        || key.starts_with("لل")
        || key.starts_with("بال")
        || !paragraph.keys[index - 1].starts_with("ال")
}
