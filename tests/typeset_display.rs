//! Display forms: what is shown differs, the offsets are those of the source.

use proptest::prelude::*;
use warraq::{
    text::{Direction, Span},
    typeset::{Digits, Display, Face, Justification, Paragraph, Style, Typesetter},
};

const STYLE: Style = Style {
    face: Face::Naskh,
    bold: false,
    size_px: 20.0,
    line_height_px: 36.0,
    language: None,
    justification: Justification::Ragged,
};

const WITHOUT_TASHKEEL: Display = Display {
    hide_tashkeel: true,
    ..AS_WRITTEN
};

const AS_WRITTEN: Display = Display {
    hide_tashkeel: false,
    digits: Digits::AsWritten,
    controls: false,
    without_misleading: false,
};

fn digits(digits: Digits) -> Display {
    Display {
        digits,
        ..AS_WRITTEN
    }
}

fn set(text: &str, display: Display) -> Paragraph {
    let mut typesetter = Typesetter::bundled();
    typesetter.set_as(text, display, Direction::Rtl, &STYLE, 300.0)
}

/// The glyphs, without what they stand for.
fn glyphs(paragraph: &Paragraph) -> Vec<(u8, u16, i32)> {
    let lines = paragraph.lines.iter().flat_map(|line| &line.glyphs);
    lines
        .map(|glyph| (glyph.font, glyph.id, (glyph.x * 4.0) as i32))
        .collect()
}

fn width_of(paragraph: &Paragraph, span: Span) -> f32 {
    let rects = paragraph.rects(span);
    rects.iter().map(|rect| rect.right - rect.left).sum()
}

#[test]
fn without_tashkeel_a_text_looks_as_if_it_had_none() {
    for (vocalised, bare) in [
        ("مُحَمَّدٌ رَسُولُ السَّلَامِ", "محمد رسول السلام"),
        ("هٰذَا كِتَابٌ", "هذا كتاب"),
        ("قُرِئَ المُؤْتَمَرُ الآنَ", "قرئ المؤتمر الآن"),
        ("ٱلْقُرْءَانُ", "ٱلقرءان"),
    ] {
        let shown = set(vocalised, WITHOUT_TASHKEEL);
        assert_eq!(
            glyphs(&shown),
            glyphs(&set(bare, AS_WRITTEN)),
            "{vocalised}"
        );
        assert_eq!(shown.lines.last().unwrap().span.end, vocalised.len());
    }
}

#[test]
fn hidden_marks_belong_to_the_letter_before_them() {
    let text = "مُحَمَّد";
    let shown = set(text, WITHOUT_TASHKEEL);
    let clusters: Vec<&str> = shown.lines[0]
        .glyphs
        .iter()
        .rev()
        .map(|glyph| glyph.cluster().of(text))
        .collect();
    assert_eq!(clusters, ["مُ", "حَ", "مَّ", "د"]);
}

#[test]
fn digits_are_shown_in_the_form_that_was_asked_for() {
    for (text, latin, arabic) in [
        ("عام ٢٠٢٠ و2021", "عام 2020 و2021", "عام ٢٠٢٠ و٢٠٢١"),
        ("۱۴۰۲", "1402", "١٤٠٢"),
        (
            "كوفيد COVID-19 في 12",
            "كوفيد COVID-19 في 12",
            "كوفيد COVID-19 في ١٢",
        ),
    ] {
        let width = |paragraph: &Paragraph| paragraph.lines[0].width;
        for (form, expected) in [(Digits::Latin, latin), (Digits::Arabic, arabic)] {
            let (shown, same) = (set(text, digits(form)), set(expected, AS_WRITTEN));
            assert_eq!(glyphs(&shown), glyphs(&same), "{text} as {form:?}");
            assert_eq!(width(&shown), width(&same));
        }
    }
}

#[test]
fn other_digits_keep_the_order_of_those_that_are_written() {
    // European digits keep a percent sign and a hyphen with them, Arabic ones do not (UAX #9,
    // W4 and W5): the order must stay that of the source.
    let text = "10-20% ثم";
    let order = |display| -> Vec<Span> {
        let paragraph = set(text, display);
        let glyphs = paragraph.lines[0].glyphs.iter();
        glyphs.map(|glyph| glyph.cluster()).collect()
    };
    assert_eq!(order(digits(Digits::Arabic)), order(AS_WRITTEN));
}

#[test]
fn a_control_gets_room_for_a_box_and_stays_one_character() {
    let text = "قال\u{200F} ثم \u{202E}abc\u{202C}";
    let display = Display {
        controls: true,
        ..AS_WRITTEN
    };
    let (shown, plain) = (set(text, display), set(text, AS_WRITTEN));
    for (at, control) in text.char_indices().filter(|(_, c)| *c > '\u{2000}') {
        let span = Span::new(at, at + control.len_utf8());
        assert_eq!(width_of(&plain, span), 0.0);
        assert!(width_of(&shown, span) > 10.0, "no room for {control:?}");
        assert_eq!(shown.rects(span).len(), 1, "{control:?} is in one piece");
    }
}

#[test]
fn read_without_an_override_letters_stand_in_their_own_order() {
    let (text, plain) = ("ملف \u{202E}gpj.exe\u{202C} هنا", "ملف gpj.exe هنا");
    let display = Display {
        without_misleading: true,
        ..AS_WRITTEN
    };
    assert_eq!(glyphs(&set(text, display)), glyphs(&set(plain, AS_WRITTEN)));
    assert_ne!(
        glyphs(&set(text, AS_WRITTEN)),
        glyphs(&set(plain, AS_WRITTEN))
    );
}

fn any_display() -> impl Strategy<Value = Display> {
    let digits = prop_oneof![
        Just(Digits::AsWritten),
        Just(Digits::Latin),
        Just(Digits::Arabic)
    ];
    (any::<bool>(), digits, any::<bool>(), any::<bool>()).prop_map(
        |(hide_tashkeel, digits, controls, without_misleading)| Display {
            hide_tashkeel,
            digits,
            controls,
            without_misleading,
        },
    )
}

/// What a display form looks at, among letters of all kinds.
const ALPHABET: &str = "[ابتدلمنهويأإآة َُِّْٰٕabz0-9٠-٩۰-۹ .,()%\u{200C}-\u{200F}\u{61C}\u{202A}-\u{202E}\u{2066}-\u{2069}\u{A0}]{0,40}";

proptest! {
    #[test]
    fn lines_and_clusters_are_those_of_the_source(
        text in ALPHABET, display in any_display(), width in 20.0f32..400.0,
    ) {
        let mut typesetter = Typesetter::bundled();
        let shown = typesetter.set_as(&text, display, Direction::Rtl, &STYLE, width);
        let mut reached = 0;
        for line in &shown.lines {
            prop_assert_eq!(line.span.start, reached);
            reached = line.span.end;
        }
        prop_assert_eq!(reached, text.len());
        for glyph in shown.lines.iter().flat_map(|line| &line.glyphs) {
            let span = glyph.cluster();
            prop_assert!(text.get(span.start..span.end).is_some_and(|part| !part.is_empty()));
        }
    }

    #[test]
    fn rectangles_of_neighbours_do_not_overlap_and_fill_the_ink(
        text in ALPHABET, display in any_display(), at in any::<prop::sample::Index>(),
    ) {
        let shown = set(&text, display);
        let middle = text.floor_char_boundary(at.index(text.len() + 1));
        let width = |span| width_of(&shown, span);
        let parts = width(Span::new(0, middle)) + width(Span::new(middle, text.len()));
        let all = width(Span::new(0, text.len()));
        prop_assert!((parts - all).abs() < 0.1, "{parts} of {all}");
    }

    #[test]
    fn a_point_in_a_rectangle_is_a_place_in_its_span(
        text in ALPHABET, display in any_display(), at in any::<prop::sample::Index>(),
    ) {
        let shown = set(&text, display);
        let start = text.floor_char_boundary(at.index(text.len() + 1));
        let span = Span::new(start, text.len());
        for rect in shown.rects(span) {
            let middle = ((rect.left + rect.right) / 2.0, (rect.top + rect.bottom) / 2.0);
            let offset = shown.hit(middle.0, middle.1).offset;
            prop_assert!(text.is_char_boundary(offset));
            prop_assert!(offset >= start && offset <= text.len());
        }
    }
}
