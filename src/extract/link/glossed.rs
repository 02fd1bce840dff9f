//! A name in its own language, in the brackets after it: كيب تاون (بالأفريكانية: Kaapstad) has one name
//! in two scripts, however little they sound alike.
//!
//! The bracket must open right after the name, say what follows it by a colon, and hold the other name
//! whole, up to a comma or its end. May import: `document`, `entity`.

use super::{super::Finding, union::Union};
use crate::{document::Document, entity::EntityType};

/// Joins every name with its glosses; `form_of` says which form a finding has.
pub(super) fn join(
    document: &Document,
    findings: &[Finding],
    form_of: &[usize],
    union: &mut Union,
) {
    for (index, gloss) in findings.iter().enumerate() {
        if is_name(gloss.kind)
            && is_foreign(document.slice(gloss.span))
            && ends_whole(&document.text[gloss.span.end..])
            && let Some(opening) = opening(document, gloss)
            && let Some(name) = named_before(document, &findings[..index], opening)
            && findings[name].kind == gloss.kind
        {
            union.join(form_of[name], form_of[index]);
        }
    }
}

fn is_name(kind: EntityType) -> bool {
    use EntityType::{Event, Organisation, Person, Place};
    matches!(kind, Person | Organisation | Place | Event)
}

/// Whether a name is in another script than Arabic.
pub(super) fn is_foreign(name: &str) -> bool {
    let mut letters = name.chars().filter(|c| c.is_alphabetic()).peekable();
    letters.peek().is_some() && letters.all(|letter| !is_arabic(letter))
}

fn is_arabic(letter: char) -> bool {
    matches!(letter, '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{fb50}'..='\u{fefc}')
}

/// Where the bracket opens in which `gloss` follows a colon; `None` where it stands otherwise.
fn opening(document: &Document, gloss: &Finding) -> Option<usize> {
    let before = &document.text[..gloss.span.start];
    let line = before.rfind('\n').map_or(0, |end| end + 1);
    let opening = line + before[line..].rfind('(')?;
    let inside = &before[opening + 1..];
    let explained = inside.trim_end_matches(is_blank).ends_with(':');
    (explained && !inside.contains(')')).then_some(opening)
}

/// Whether nothing of a name is left in `after`, the text behind it.
fn ends_whole(after: &str) -> bool {
    let rest = after.trim_start_matches(is_blank);
    rest.is_empty() || rest.starts_with([')', '،', ',', '؛', ';', '/', '\n'])
}

/// The last of `findings`, if it ends right before the bracket at `opening`.
fn named_before(document: &Document, findings: &[Finding], opening: usize) -> Option<usize> {
    let before = findings.partition_point(|finding| finding.span.end <= opening);
    let name = before.checked_sub(1)?;
    let between = &document.text[findings[name].span.end..opening];
    between.chars().all(is_blank).then_some(name)
}

/// A blank or a quotation mark, but no end of a line.
fn is_blank(c: char) -> bool {
    matches!(
        c,
        '"' | '«' | '»' | '“' | '”' | '\'' | '\u{200e}' | '\u{200f}'
    ) || c.is_whitespace() && c != '\n'
}
