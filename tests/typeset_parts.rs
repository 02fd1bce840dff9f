//! A long paragraph set part by part has the lines that it has when it is set at once.

use warraq::text::{Direction, Span};
use warraq::typeset::{Display, Justification, PartSetting, Style, Typesetter};

use crate::typeset::PAGE;

/// The article without its line ends, over and over: one paragraph of so many bytes.
fn long_text(bytes: usize) -> String {
    let article = include_str!("typeset/article.txt").replace('\n', " ");
    let mut text = article.repeat(bytes / article.len() + 1);
    text.truncate(text.floor_char_boundary(bytes));
    text
}

/// The lines of all parts of some 16 kB, in bytes of the text, and the height of all.
fn lines(text: &str, style: &Style, width_px: f32) -> (Vec<Span>, f32) {
    let mut typesetter = Typesetter::bundled();
    let (display, base) = (Display::default(), Direction::Rtl);
    let setting = PartSetting {
        display,
        base,
        style,
        width_px,
    };
    let (mut spans, mut height, mut start) = (Vec::new(), 0.0, 0);
    while start < text.len() {
        let part = Span::new(start, text.floor_char_boundary(start + 16_384));
        let (paragraph, end) = typesetter.set_part(text, part, setting);
        let lines = paragraph.lines.iter();
        spans.extend(lines.map(|line| line.span.shifted(start)));
        height += paragraph.height;
        assert!(end > start, "every part has a line");
        start = end;
    }
    (spans, height)
}

#[test]
fn parts_have_the_lines_of_the_whole() {
    let text = long_text(200_000);
    for width in [220.0, 700.0] {
        let whole = Typesetter::bundled().set(&text, Direction::Rtl, &PAGE, width);
        let (spans, height) = lines(&text, &PAGE, width);
        assert!(spans.iter().eq(whole.lines.iter().map(|line| &line.span)));
        assert!((height - whole.height).abs() < 1.0);
    }
}

#[test]
fn parts_tile_a_text_that_has_no_blanks_or_ends_flush() {
    let flush = Style {
        justification: Justification::Kashida,
        ..PAGE
    };
    let texts = [
        long_text(100_000),
        "ب".repeat(50_000),
        "a\u{301}".repeat(30_000),
        "كتاب\u{2028}".repeat(9_000),
        "(2001) ".repeat(9_000),
        String::from("قصير"),
    ];
    for text in texts {
        for style in [PAGE, flush] {
            let (spans, _) = lines(&text, &style, 300.0);
            let end = spans.iter().fold(0, |at, span| {
                assert_eq!(span.start, at);
                span.end
            });
            assert_eq!(end, text.len());
        }
    }
}
