//! Where what was looked for stands in a text, and the part of it that shows that best.
//!
//! May import: `text`.

use super::Query;
use crate::text::{Span, find::find};

/// How much of a text is shown before the first hit, and in all, in bytes: two or three lines.
const BEFORE: usize = 60;
const SHOWN: usize = 300;

/// A hit: where, and of which term.
type Hit = (Span, usize);

/// The hits of every term of `query` in `text`, by position.
pub(super) fn hits(text: &str, query: &Query) -> Vec<Hit> {
    let mut hits: Vec<Hit> = Vec::new();
    for (index, term) in query.terms().enumerate() {
        let found = find(text, term).into_iter();
        hits.extend(found.map(|hit| (hit.span, index)));
    }
    hits.sort();
    hits
}

/// The part of `text`, within one paragraph, that shows most of the terms; the first of equals.
pub(super) fn snippet(text: &str, hits: &[Hit]) -> Span {
    let shown = |at: usize| {
        let around = around(text, hits[at].0);
        let inside = hits[at..]
            .iter()
            .take_while(|(span, _)| around.covers(*span));
        let mut terms: Vec<usize> = inside.map(|(_, term)| *term).collect();
        let count = terms.len();
        terms.sort_unstable();
        terms.dedup();
        (terms.len(), count)
    };
    let best = (0..hits.len()).rev().max_by_key(|at| shown(*at));
    let first = best.map(|at| hits[at].0).unwrap_or_default();
    around(text, first)
}

/// The part of a paragraph around a hit, from blank to blank.
fn around(text: &str, hit: Span) -> Span {
    let start = text[..hit.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[hit.end..]
        .find('\n')
        .map_or(text.len(), |at| hit.end + at);
    let from = text
        .floor_char_boundary(hit.start.saturating_sub(BEFORE))
        .max(start);
    let to = text
        .floor_char_boundary((from + SHOWN).max(hit.end))
        .min(end)
        .max(hit.end);
    let blank = |c: char| c.is_whitespace();
    let from = match from == start {
        true => start,
        // A word that is cut is left out.
        false => text[from..hit.start]
            .find(blank)
            .map_or(hit.start, |at| from + at + 1),
    };
    let to = match to == end {
        true => end,
        false => text[hit.end..to]
            .rfind(blank)
            .map_or(hit.end, |at| hit.end + at),
    };
    // A blank can be more than one byte.
    Span::new(text.ceil_char_boundary(from), to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_part_with_most_of_the_words_is_shown_whole_words_alone() {
        let far = "كلام كثير ".repeat(50);
        let text = format!("وزير\n{far}قال وزير الداخلية هذا {far}\nالداخلية");
        let hits = hits(&text, &Query::new("وزير الداخلية"));
        assert_eq!(hits.len(), 4);
        let shown = snippet(&text, &hits).of(&text);
        assert!(shown.contains("قال وزير الداخلية هذا"), "{shown}");
        assert!(
            shown.len() <= SHOWN + BEFORE && shown.starts_with("ك"),
            "{shown}"
        );
        assert!(shown.ends_with("كلام") || shown.ends_with("كثير"), "{shown}");
    }

    #[test]
    fn a_short_text_is_shown_whole_and_one_without_hits_from_its_start() {
        let text = "جاء الوزير اليوم";
        let whole = Span::new(0, text.len());
        assert_eq!(snippet(text, &hits(text, &Query::new("وزير"))), whole);
        assert_eq!(snippet(text, &[]), whole);
    }
}
