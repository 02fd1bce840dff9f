//! Visual order against Unicode's own cases (a selection of BidiCharacterTest.txt).

use warraq::text::{Direction, Span};
use warraq::typeset::{Face, Justification, Paragraph, Style, Typesetter};

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

/// The text of a case: code points in hexadecimal.
fn text_of(field: &str) -> String {
    let code_points = field
        .split(' ')
        .map(|hex| u32::from_str_radix(hex, 16).unwrap());
    code_points
        .map(|code| char::from_u32(code).unwrap())
        .collect()
}

#[test]
fn lines_are_ordered_as_the_standards_cases_say() {
    let mut typesetter = Typesetter::bundled();
    let style = Style {
        face: Face::Naskh,
        bold: false,
        size_px: 16.0,
        line_height_px: 28.0,
        language: None,
        justification: Justification::Ragged,
    };
    let cases = include_str!("golden/bidi-cases.txt").lines();
    let cases: Vec<&str> = cases.filter(|line| !line.starts_with('#')).collect();
    assert!(cases.len() > 400);
    for case in cases {
        let fields: Vec<&str> = case.split(';').collect();
        let text = text_of(fields[0]);
        let base = [Direction::Ltr, Direction::Rtl][usize::from(fields[1] == "1")];
        let removed: Vec<bool> = fields[3].split(' ').map(|level| level == "x").collect();
        let expected: Vec<usize> = fields[4]
            .split_whitespace()
            .map(|number| number.parse().unwrap())
            .collect();
        let paragraph = typesetter.set(&text, base, &style, f32::INFINITY);
        let mut order = visual_order(&text, &paragraph);
        order.retain(|number| !removed[*number]);
        assert_eq!(order, expected, "{case}");
    }
}
