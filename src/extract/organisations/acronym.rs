//! The short name in brackets after a name: مكتب التحقيقات الفيدرالي (FBI), الهيئة … (الهايكا).
//!
//! May import: `entity`, `extract::{candidate, context, name}`, `text`.

use crate::{
    entity::Evidence,
    extract::{Candidate, Context, name::Grammar},
    text::TokenKind,
};

/// How often a single word in brackets after a body is its short name: in Latin capitals, and in
/// Arabic letters.
const CAPITALS: f32 = 0.9;
const ARABIC: f32 = 0.7;

/// The short name in brackets right after `name`.
pub fn after(paragraph: &Context<'_>, name: &Candidate, grammar: &Grammar) -> Option<Candidate> {
    let next = |token: &crate::text::Token| token.span.start < name.span.end;
    let open = paragraph.tokens.partition_point(next);
    let keys = &paragraph.keys;
    if keys.get(open) != Some("(") || keys.get(open + 2) != Some(")") {
        return None;
    }
    let token = paragraph.tokens[open + 1];
    let word = token.span.of(paragraph.text);
    let confidence = match token.kind {
        TokenKind::Foreign if is_capitals(word) => CAPITALS,
        TokenKind::Arabic if !grammar.is_ordinary(&keys[open + 1]) => ARABIC,
        _ => return None,
    };
    let full = name.span.of(paragraph.text).to_owned();
    Some(Candidate {
        span: token.span,
        confidence: confidence * name.confidence,
        evidence: Evidence::SameAs {
            name: full,
            paragraph: None,
        },
        ..name.clone()
    })
}

/// Whether `word` is two Latin capitals or more.
fn is_capitals(word: &str) -> bool {
    word.chars().count() >= 2 && word.chars().all(char::is_uppercase)
}
