//! Where lines may end, against LineBreakTest.txt (UAX #14), and the quick way through plain Arabic
//! against the algorithm.

use std::collections::BTreeMap;

use proptest::prelude::{ProptestConfig, prop, proptest};
use unicode_linebreak::{BreakOpportunity, linebreaks};
use unicode_segmentation::UnicodeSegmentation;
use warraq::typeset::line_breaks;

use super::{Cases, text_of};

/// A case: the text, and the offsets that a line may end at.
fn case(line: &str) -> (String, Vec<usize>) {
    let (mut text, mut breaks) = (String::new(), Vec::new());
    for field in line.split_whitespace() {
        match field {
            "×" => {}
            "÷" => breaks.push(text.len()),
            hex => text.push_str(&text_of(hex)),
        }
    }
    (text, breaks)
}

/// Why we differ from a case at `at`, where that is known.
///
/// The file goes by a tailoring of LB25 (numbers as a regular expression, section 8.2 example 7;
/// its head says so), we by the rule's pairs, which forbid more. And before Unicode 14, LB30
/// forbade breaks before wide opening brackets too; unicode-linebreak still does. In both we miss
/// opportunities that no Arabic text has; we never add one.
fn reason(text: &str, at: usize, wanted: bool) -> Option<&'static str> {
    let mark = |c: &char| matches!(c, '\u{308}');
    let before = text[..at].chars().rev().find(|c| !mark(c))?;
    let after = text[at..].chars().next()?;
    let grapheme = text.grapheme_indices(true).all(|(start, _)| start != at);
    match (before, after) {
        (_, '\u{2329}' | '\u{FF08}' | '\u{300C}') if wanted => Some("LB30: a wide bracket"),
        (_, '〈' | '（' | '「') if wanted => Some("LB30: a wide bracket"),
        ('}' | ')', '%' | '$') if wanted => Some("LB25: CL × PO, CL × PR"),
        (',' | '.' | '/', '0'..='9') if wanted => Some("LB25: IS × NU, SY × NU"),
        ('%' | '$' | '\\', '(' | '{') if wanted => Some("LB25: PO × OP, PR × OP"),
        _ if !wanted && grapheme => Some("inside a grapheme, where we never end a line"),
        _ => None,
    }
}

#[test]
fn lines_may_end_where_the_standard_says() {
    let cases = Cases::of(
        include_str!("../golden/break-cases.txt"),
        "auxiliary/LineBreakTest.txt",
    );
    let (mut count, mut reasons, mut wrong) = (0, BTreeMap::new(), Vec::new());
    for line in cases.lines() {
        let (text, wanted) = case(line);
        let found: Vec<usize> = line_breaks(&text).iter().map(|(at, _)| *at).collect();
        count += 1;
        for at in 0..=text.len() {
            let is_wanted = wanted.contains(&at);
            if is_wanted == found.contains(&at) {
                continue;
            }
            match reason(&text, at, is_wanted) {
                Some(reason) => *reasons.entry(reason).or_insert(0) += 1,
                None => wrong.push(format!("{line}: {found:?} not {wanted:?}")),
            }
        }
    }
    println!("{count} cases; known differences: {reasons:?}");
    assert!(count > 400, "the file is whole");
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
    let known: usize = reasons.values().sum();
    assert!(known * 100 < count, "{known} of {count} differ");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn plain_arabic_ends_lines_where_the_whole_algorithm_does(
        pieces in prop::collection::vec(prop::sample::select(PIECES), 1..24),
    ) {
        let text = pieces.concat();
        let whole: Vec<(usize, bool)> = linebreaks(&text)
            .map(|(at, kind)| (at, kind == BreakOpportunity::Mandatory))
            .collect();
        assert_eq!(line_breaks(&text), whole, "{text:?}");
    }
}

/// Letters, marks and blanks, with everything that could change what a space before a letter
/// means.
const PIECES: &[&str] = &[
    "كتاب", "ب", "و", "ـ", "\u{64E}", "\u{670}", " ", "  ", " ", "،", ".", "(", ")", "[", "]", "«",
    "»", "\"", "'", "-", "–", "/", "12", "٣٤", "۵", "%", "$", "FBI", "é", "\u{A0}", "\u{200B}",
    "\u{200D}", "\u{200C}", "\u{2060}", "\n", "\u{2028}", "\t", "؟", "؛", ":", "…", "!", "漢",
    "😀", "پ", "ۀ", "\u{301}", "\u{600}", "\u{6DD}", "שלום", "\u{3000}", "{", "}", "\u{AD}", "٪",
    "#",
];
