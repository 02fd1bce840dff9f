//! Visual order against BidiCharacterTest.txt and BidiTest.txt (UAX #9).

use warraq::text::{Direction, Span};
use warraq::typeset::{Face, Justification, Paragraph, Style, Typesetter};

use super::{Cases, text_of};

/// The characters of a line from left to right, by their number in the text.
fn visual_order(text: &str, paragraph: &Paragraph) -> Vec<usize> {
    let mut order = Vec::new();
    let mut drawn: Option<Span> = None;
    for glyph in &paragraph.lines[0].glyphs {
        let cluster = glyph.cluster();
        if drawn.replace(cluster) == Some(cluster) {
            continue;
        }
        let first = text[..cluster.start].chars().count();
        let numbers = first..first + cluster.of(text).chars().count();
        if glyph.rtl() {
            order.extend(numbers.rev())
        } else {
            order.extend(numbers)
        }
    }
    order
}

/// Sets `text` in one line and compares the order that its characters are drawn in, without those
/// that are `removed` (rule X9), by their numbers.
fn assert_order(typesetter: &mut Typesetter, case: &Case<'_>) {
    let paragraph = typesetter.set(&case.text, case.base, &STYLE, f32::INFINITY);
    let mut order = visual_order(&case.text, &paragraph);
    order.retain(|number| !case.removed[*number]);
    assert_eq!(order, case.expected, "{}", case.line);
}

/// What a line of text is to look like.
struct Case<'a> {
    line: &'a str,
    text: String,
    base: Direction,
    removed: Vec<bool>,
    expected: Vec<usize>,
}

const STYLE: Style = Style {
    face: Face::Naskh,
    bold: false,
    size_px: 16.0,
    line_height_px: 28.0,
    language: None,
    justification: Justification::Ragged,
};

fn numbers(field: &str) -> Vec<usize> {
    field
        .split_whitespace()
        .map(|number| number.parse().unwrap())
        .collect()
}

fn removed(levels: &str) -> Vec<bool> {
    levels
        .split_whitespace()
        .map(|level| level == "x")
        .collect()
}

#[test]
fn lines_are_ordered_as_the_standards_character_cases_say() {
    let mut typesetter = Typesetter::bundled();
    let shipped = include_str!("../golden/bidi-cases.txt");
    let cases = Cases::of(shipped, "BidiCharacterTest.txt");
    let mut count = 0;
    for line in cases.lines() {
        let fields: Vec<&str> = line.split(';').collect();
        // Field 1 is 2 where the direction is to be found out; 2 then says what it is.
        let base = [Direction::Ltr, Direction::Rtl][usize::from(fields[2] == "1")];
        let case = Case {
            line,
            text: text_of(fields[0]),
            base,
            removed: removed(fields[3]),
            expected: numbers(fields[4]),
        };
        assert_order(&mut typesetter, &case);
        count += 1;
    }
    println!("{count} cases of BidiCharacterTest");
    assert!(count > 400);
}

/// A character of each bidi class.
fn sample(class: &str) -> char {
    match class {
        "L" => 'a',
        "R" => 'א',
        "AL" => 'ب',
        "EN" => '1',
        "ES" => '+',
        "ET" => '%',
        "AN" => '٣',
        "CS" => ',',
        "NSM" => '\u{64E}',
        "BN" => '\u{AD}',
        "B" => '\u{2029}',
        "S" => '\t',
        "WS" => ' ',
        "ON" => '!',
        "LRE" => '\u{202A}',
        "RLE" => '\u{202B}',
        "PDF" => '\u{202C}',
        "LRO" => '\u{202D}',
        "RLO" => '\u{202E}',
        "LRI" => '\u{2066}',
        "RLI" => '\u{2067}',
        "FSI" => '\u{2068}',
        _ => '\u{2069}',
    }
}

#[test]
fn lines_are_ordered_as_the_standards_class_cases_say() {
    let mut typesetter = Typesetter::bundled();
    let cases = Cases::of("", "BidiTest.txt");
    let (mut levels, mut order, mut count) = ("", "", 0);
    for line in cases.lines() {
        if let Some(field) = line.strip_prefix("@Levels:") {
            levels = field;
            continue;
        }
        if let Some(field) = line.strip_prefix("@Reorder:") {
            order = field;
            continue;
        }
        let (classes, bases) = line.split_once(';').unwrap();
        let bases: u8 = bases.trim().parse().unwrap();
        let text: String = classes.split_whitespace().map(sample).collect();
        // A paragraph separator ends the paragraph; to us it stands in the middle of one.
        if text.contains('\u{2029}') {
            continue;
        }
        for (bit, base) in [(2, Direction::Ltr), (4, Direction::Rtl)] {
            if bases & bit != 0 {
                let (removed, expected) = (removed(levels), numbers(order));
                let text = text.clone();
                let case = Case {
                    line,
                    text,
                    base,
                    removed,
                    expected,
                };
                assert_order(&mut typesetter, &case);
            }
        }
        count += 1;
    }
    println!("{count} lines of BidiTest");
}
