//! A quick way through UAX #9 for right-to-left paragraphs: only what lies around a number or a
//! Latin word can leave the paragraph's level, so only that is looked at by the whole algorithm.
//!
//! May import: `text`, `bidi`.

use unicode_bidi::{BidiDataSource, HardcodedBidiData, Level};

use crate::text::Span;

use super::bidi::{never_embeds_in_rtl, resolved};

/// The levels of a right-to-left paragraph in which only `stretches` may leave its level.
pub(super) fn of_stretches(text: &str, stretches: &[Span]) -> Vec<Level> {
    let mut levels = vec![Level::rtl(); text.len()];
    for stretch in stretches {
        let resolved = resolved(stretch.of(text), Level::rtl());
        levels[stretch.start..stretch.end].copy_from_slice(&resolved);
    }
    levels
}

/// The stretches of a right-to-left paragraph that have digits, Latin or the like in them, each
/// from a right-to-left letter to the next outside all brackets. Such a letter is to what follows
/// it all that the text before it is, and to what precedes it all that comes after (W1 to N2 look
/// no further than a strong letter; bracket pairs, N0, lie wholly inside). Elsewhere everything
/// keeps the paragraph's level. `None` where embeddings, overrides or isolates tie distant parts
/// together, or brackets are too deep.
pub(super) fn stretches(text: &str) -> Option<Vec<Span>> {
    let (mut found, mut open) = (Vec::new(), Vec::new());
    let (mut from, mut leaves) = (0, false);
    for (at, c) in text.char_indices() {
        match c {
            '\u{620}'..='\u{64A}' | '\u{671}'..='\u{6D3}' => {
                if open.is_empty() {
                    if leaves {
                        found.push(Span::new(from, at + c.len_utf8()));
                    }
                    (from, leaves) = (at, false);
                }
            }
            ' ' | '.' => {}
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => return None,
            _ => {
                leaves |= !never_embeds_in_rtl(c);
                follow_brackets(c, &mut open)?;
            }
        }
    }
    if leaves {
        found.push(Span::new(from, text.len()));
    }
    Some(found)
}

/// How many brackets may be open at once; the standard's own limit (BD16) is 63.
const DEEPEST: usize = 60;

/// Keeps account of the brackets that are open, by BD16; `None` where they are too many.
fn follow_brackets(c: char, open: &mut Vec<char>) -> Option<()> {
    // The commonest, without a search in the table.
    if c < '\u{80}' && !matches!(c, '(' | ')' | '[' | ']' | '{' | '}') || c == '،' {
        return Some(());
    }
    let Some(bracket) = HardcodedBidiData.bidi_matched_opening_bracket(c) else {
        return Some(());
    };
    if bracket.is_open {
        open.push(bracket.opening);
        return (open.len() <= DEEPEST).then_some(());
    }
    if let Some(pair) = open.iter().rposition(|opening| *opening == bracket.opening) {
        open.truncate(pair);
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::{of_stretches, resolved, stretches};
    use proptest::prelude::{ProptestConfig, prop, proptest};
    use unicode_bidi::Level;

    /// Letters that part stretches, and all that could tie them together.
    const PIECES: &[&str] = &[
        "كتاب", "ب", "ـ", "\u{64E}", "پ", " ", " ", "،", ".", ":", "-", "+", "%", "$", "(", ")",
        "[", "]", "{", "}", "«", "»", "\u{2329}", "\u{232A}", "\u{3008}", "\u{3009}", "FBI", "a",
        "12", "٣٤", "۵", "שלום", "\t", "\u{2029}", "\n", "\u{AD}", "\u{200D}", "\u{301}", "é",
        "漢", "😀", "\u{600}", "\u{66B}", "/", "#", "…", "\u{200E}", "\u{200F}", "\u{61C}",
    ];

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(6_000))]

        #[test]
        fn stretches_have_the_levels_that_the_whole_paragraph_gives_them(
            pieces in prop::collection::vec(prop::sample::select(PIECES), 1..40),
        ) {
            let text = pieces.concat();
            let found = stretches(&text).map(|found| of_stretches(&text, &found));
            let whole = resolved(&text, Level::rtl());
            assert_eq!(found.as_ref(), Some(&whole), "{text:?}");
        }
    }
}
