//! Where the keys take a caret: on the screen and in reading order, over direction borders, lines
//! and ligatures.

use unicode_segmentation::UnicodeSegmentation;
use warraq::text::{Direction, Span};
use warraq::typeset::{Affinity, Paragraph, Position, Step, Typesetter};

use crate::typeset::PAGE;

const MIXED: &str = "قال مكتب FBI في 2001 إن الطلاب والأساتذة سافروا مُجَدَّدًا (GMT+3) لا غير";

fn set(text: &str, width: f32) -> Paragraph {
    Typesetter::bundled().set(text, Direction::Rtl, &PAGE, width)
}

/// The places that repeating a step comes to.
fn walk(text: &str, paragraph: &Paragraph, from: Position, step: Step) -> Vec<Position> {
    let next = |place: &Position| paragraph.step(text, *place, step);
    std::iter::successors(Some(from), next)
        .take(10_000)
        .collect()
}

#[test]
fn the_left_arrow_visits_every_letter_of_every_line_once() {
    for width in [f32::INFINITY, 300.0, 120.0, 60.0] {
        let paragraph = set(MIXED, width);
        let places = walk(MIXED, &paragraph, Position::before(0), Step::Left);
        let mut at = (0, f32::INFINITY);
        for place in &places[1..] {
            let now = (paragraph.line_of(*place), paragraph.caret(*place).left);
            let moved = now.0 == at.0 && now.1 < at.1;
            assert!(moved || now.0 == at.0 + 1, "{at:?} to {now:?} at {width}");
            at = now;
        }
        assert_eq!(at.0, paragraph.lines.len() - 1);
        assert!((at.1 - paragraph.lines[at.0].left).abs() < 0.01);
    }
}

#[test]
fn the_right_arrow_goes_the_same_way_back() {
    let paragraph = set(MIXED, 150.0);
    let there = walk(MIXED, &paragraph, Position::before(0), Step::Left);
    let back = walk(MIXED, &paragraph, *there.last().unwrap(), Step::Right);
    let carets = |places: &[Position]| -> Vec<(i32, i32)> {
        let caret = |place: &Position| paragraph.caret(*place);
        let rects = places.iter().map(caret);
        rects
            .map(|rect| (rect.left.round() as i32, rect.top as i32))
            .collect()
    };
    let mut reversed = carets(&back);
    reversed.reverse();
    assert_eq!(carets(&there), reversed);
}

#[test]
fn reading_forward_and_back_stops_at_every_grapheme_and_never_before_a_mark() {
    let paragraph = set(MIXED, 90.0);
    let borders: Vec<usize> = MIXED
        .grapheme_indices(true)
        .map(|(start, _)| start)
        .collect();
    let forward = walk(MIXED, &paragraph, Position::before(0), Step::Next);
    let offsets: Vec<usize> = forward.iter().map(|place| place.offset).collect();
    assert_eq!(offsets[..offsets.len() - 1], borders);
    let back = walk(
        MIXED,
        &paragraph,
        Position::after(MIXED.len()),
        Step::Previous,
    );
    assert!(back.iter().rev().map(|place| place.offset).eq(offsets));
}

#[test]
fn at_a_border_between_directions_the_affinity_says_which_side_the_caret_is_on() {
    let text = "قال FBI";
    let (paragraph, border) = (set(text, f32::INFINITY), text.find('F').unwrap());
    let blank_side = paragraph.caret(Position::after(border)).left;
    let latin_side = paragraph.caret(Position::before(border)).left;
    assert!(
        latin_side < blank_side - 20.0,
        "F begins at the far left of FBI"
    );
    let entered = paragraph
        .step(text, Position::after(border), Step::Left)
        .unwrap();
    assert_eq!(
        (entered.offset, entered.affinity),
        (border + 2, Affinity::Downstream)
    );
}

#[test]
fn ctrl_arrows_go_by_words_in_reading_order_to_the_side_the_paragraph_runs_to() {
    let paragraph = set(MIXED, 120.0);
    let left = walk(MIXED, &paragraph, Position::before(0), Step::WordLeft);
    let read: Vec<&str> = left
        .windows(2)
        .map(|pair| MIXED[pair[0].offset..pair[1].offset].trim())
        .collect();
    assert_eq!(read[..6], ["قال", "مكتب", "FBI", "في", "2001", "إن"]);
    let right = paragraph.step(MIXED, left[3], Step::WordRight).unwrap();
    assert_eq!(MIXED[right.offset..].split(' ').next(), Some("FBI"));
}

#[test]
fn up_and_down_keep_their_x_and_end_at_the_first_and_last_line() {
    let paragraph = set(MIXED, 150.0);
    let x = 90.0;
    let mut place = paragraph.hit(x, 1.0);
    for line in 1..paragraph.lines.len() {
        place = paragraph.step_line(place, true, x).unwrap();
        assert_eq!(paragraph.line_of(place), line);
        let off = (paragraph.caret(place).left - x).abs();
        let ends_before = paragraph.lines[line].left > x;
        assert!(off < 20.0 || ends_before, "{off}");
    }
    assert_eq!(paragraph.step_line(place, true, x), None);
    assert_eq!(paragraph.step_line(Position::before(0), false, x), None);
}

#[test]
fn reading_over_the_end_of_a_line_comes_to_the_start_of_the_next() {
    let text = "كتاب كتاب كتاب كتاب";
    let paragraph = set(text, 100.0);
    let second = paragraph.lines[1].span.start;
    let end = paragraph
        .step(text, Position::before(0), Step::LineEnd)
        .unwrap();
    assert_eq!((paragraph.line_of(end), end.offset), (0, second - 1));
    let next = paragraph.step(text, end, Step::Next).unwrap();
    assert_eq!(next, Position::before(second));
    assert_eq!(paragraph.line_of(next), 1);
    assert_eq!(paragraph.step(text, next, Step::LineStart), Some(next));
}

#[test]
fn keys_at_the_edge_of_the_paragraph_leave_it() {
    let (text, paragraph) = ("قال", set("قال", 100.0));
    for step in [Step::Left, Step::Next, Step::NextWord, Step::WordLeft] {
        assert_eq!(
            paragraph.step(text, Position::after(6), step),
            None,
            "{step:?}"
        );
    }
    for step in [
        Step::Right,
        Step::Previous,
        Step::PreviousWord,
        Step::WordRight,
    ] {
        assert_eq!(
            paragraph.step(text, Position::before(0), step),
            None,
            "{step:?}"
        );
    }
    let all = Span::new(0, text.len());
    assert_eq!(
        paragraph
            .step(text, Position::before(2), Step::End)
            .unwrap()
            .offset,
        all.end
    );
    assert_eq!(
        paragraph
            .step(text, Position::before(2), Step::Start)
            .unwrap()
            .offset,
        0
    );
}
