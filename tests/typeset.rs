//! What setting, clicking and shading Arabic paragraphs means, in words.

use warraq::text::{Direction, Span};
use warraq::typeset::{
    Affinity, Face, Justification, LayoutDocument, Paragraph, Position, Style, Typesetter,
    next_word, previous_word, word_at,
};

/// 20 px Naskh, as on the page.
pub const PAGE: Style = Style {
    face: Face::Naskh,
    bold: false,
    size_px: 20.0,
    line_height_px: 36.0,
    language: None,
    justification: Justification::Ragged,
};

fn one_line(text: &str, base: Direction) -> Paragraph {
    Typesetter::bundled().set(text, base, &PAGE, f32::INFINITY)
}

/// The letters of a line from left to right, one entry a cluster.
fn left_to_right(text: &str, paragraph: &Paragraph) -> Vec<String> {
    let glyphs = &paragraph.lines[0].glyphs;
    let mut clusters: Vec<Span> = glyphs.iter().map(|glyph| glyph.cluster()).collect();
    clusters.dedup();
    clusters
        .iter()
        .map(|cluster| cluster.of(text).to_owned())
        .collect()
}

/// A click in the middle of the first place where `what` is written.
fn click(text: &str, paragraph: &Paragraph, what: &str) -> Option<Span> {
    let start = text.find(what).unwrap();
    let rect = paragraph.rects(Span::new(start, start + what.len()))[0];
    paragraph.grapheme_at(
        (rect.left + rect.right) / 2.0,
        (rect.top + rect.bottom) / 2.0,
    )
}

#[test]
fn arabic_letters_run_from_right_to_left_and_join() {
    let (text, alone) = ("كتاب", "ك ت ا ب");
    let (word, letters) = (
        one_line(text, Direction::Rtl),
        one_line(alone, Direction::Rtl),
    );
    assert_eq!(left_to_right(text, &word), ["ب", "ا", "ت", "ك"]);
    let ids = |p: &Paragraph| p.lines[0].glyphs.iter().map(|g| g.id).collect::<Vec<_>>();
    let isolated = ids(&letters);
    assert!(
        !isolated.contains(ids(&word).last().unwrap()),
        "the first kāf is an initial form"
    );
}

#[test]
fn a_click_in_the_middle_of_a_word_gives_the_offset_of_the_letter_there() {
    let text = "قرأ كتابا في FBI";
    let paragraph = one_line(text, Direction::Rtl);
    for letter in ["ك", "ت", "ف", "F", "B", "I"] {
        let start = text.find(letter).unwrap();
        assert_eq!(
            click(text, &paragraph, letter),
            Some(Span::new(start, start + letter.len()))
        );
    }
}

#[test]
fn the_right_half_of_an_arabic_letter_is_before_it_and_the_left_half_after_it() {
    let text = "كتب";
    let paragraph = one_line(text, Direction::Rtl);
    let taa = paragraph.rects(Span::new(2, 4))[0];
    let y = taa.top + 1.0;
    assert_eq!(paragraph.hit(taa.right - 0.5, y), Position::before(2));
    assert_eq!(paragraph.hit(taa.left + 0.5, y), Position::after(4));
    assert_eq!(paragraph.hit(1000.0, y), Position::before(0));
    assert_eq!(paragraph.hit(-1000.0, y), Position::after(6));
}

#[test]
fn the_halves_of_a_lam_alif_stand_lam_right_and_alif_left() {
    for (face, bold) in [
        (Face::Naskh, false),
        (Face::Naskh, true),
        (Face::Interface, false),
    ] {
        let style = Style { face, bold, ..PAGE };
        let text = "لا سلام";
        let paragraph = Typesetter::bundled().set(text, Direction::Rtl, &style, f32::INFINITY);
        for lam in [0, text.find("لام").unwrap()] {
            let (lam, alif) = (Span::new(lam, lam + 2), Span::new(lam + 2, lam + 4));
            let (lam_box, alif_box) = (paragraph.rects(lam)[0], paragraph.rects(alif)[0]);
            assert!(
                alif_box.right <= lam_box.left,
                "{face:?}: alif ends where lam begins"
            );
            let middle = (lam_box.left + lam_box.right) / 2.0;
            assert_eq!(paragraph.grapheme_at(middle, 18.0), Some(lam), "{face:?}");
        }
    }
}

#[test]
fn digits_and_latin_keep_their_own_order_inside_arabic() {
    let text = "في 2001 FBI";
    let paragraph = one_line(text, Direction::Rtl);
    let shown = left_to_right(text, &paragraph).concat();
    assert_eq!(shown, "FBI 2001 يف");
}

#[test]
fn a_paragraph_that_begins_with_latin_stays_right_to_left() {
    let text = "FBI: بيان من المكتب";
    let paragraph = one_line(text, Direction::Rtl);
    let line = &paragraph.lines[0];
    assert!(line.rtl);
    let first = line
        .glyphs
        .iter()
        .find(|glyph| glyph.cluster().start == 0)
        .unwrap();
    let last = line
        .glyphs
        .iter()
        .find(|glyph| glyph.cluster().end == text.len())
        .unwrap();
    assert!(first.x > last.x, "FBI stands at the right");
}

#[test]
fn lines_are_flush_with_the_side_where_reading_begins() {
    let mut typesetter = Typesetter::bundled();
    let rtl = typesetter.set("هذا سطر عربي طويل بعض الشيء", Direction::Rtl, &PAGE, 120.0);
    assert!(rtl.lines.len() > 1);
    for line in &rtl.lines {
        assert!((line.left + line.width - 120.0).abs() < 0.01, "flush right");
        assert!(line.width <= 120.01);
    }
    let ltr = typesetter.set("This is rather a long line", Direction::Ltr, &PAGE, 120.0);
    assert!(ltr.lines.iter().all(|line| line.left == 0.0));
}

#[test]
fn a_blank_that_hangs_over_the_end_of_a_line_has_no_rectangle() {
    let mut typesetter = Typesetter::bundled();
    let text = "كتاب كتاب كتاب كتاب";
    let paragraph = typesetter.set(text, Direction::Rtl, &PAGE, 100.0);
    let first = &paragraph.lines[0];
    assert!(first.span.of(text).ends_with(' '));
    let rects = paragraph.rects(Span::new(0, text.len()));
    assert_eq!(rects.len(), paragraph.lines.len());
    for (rect, line) in rects.iter().zip(&paragraph.lines) {
        assert!((rect.left - line.left).abs() < 0.01 && (rect.right - 100.0).abs() < 0.01);
    }
    let shaded = paragraph.shade_rects(Span::new(0, text.len()));
    assert!(
        shaded.windows(2).all(|pair| pair[0].bottom < pair[1].top),
        "a gap between the lines"
    );
}

#[test]
fn a_span_over_a_change_of_direction_has_several_rectangles() {
    let text = "قال ABC DEF نعم";
    let paragraph = one_line(text, Direction::Rtl);
    let start = text.find("DEF").unwrap();
    let rects = paragraph.rects(Span::new(start, text.len()));
    assert_eq!(rects.len(), 2, "DEF stands right of ABC, نعم left of it");
}

#[test]
fn a_word_wider_than_its_line_is_cut_between_letters_but_not_in_a_lam_alif() {
    let mut typesetter = Typesetter::bundled();
    for text in ["الاستقلالالاستقلالالاستقلالات", "abcdefghijklmnopqrstuvwxyz"]
    {
        for width in 1..60 {
            let paragraph = typesetter.set(text, Direction::Rtl, &PAGE, width as f32);
            for line in &paragraph.lines[1..] {
                let (before, after) = text.split_at(line.span.start);
                assert!(
                    !(before.ends_with('ل') && after.starts_with('ا')),
                    "{before}|{after}"
                );
            }
            let end = paragraph.lines.iter().fold(0, |at, line| {
                assert_eq!(line.span.start, at);
                line.span.end
            });
            assert_eq!(end, text.len());
        }
    }
}

#[test]
fn an_empty_paragraph_has_a_line_and_a_caret_where_writing_begins() {
    let mut typesetter = Typesetter::bundled();
    let paragraph = typesetter.set("", Direction::Rtl, &PAGE, 300.0);
    assert_eq!((paragraph.lines.len(), paragraph.height), (1, 36.0));
    assert_eq!(paragraph.caret(Position::default()).left, 300.0);
    assert_eq!(paragraph.hit(10.0, 10.0), Position::before(0));
}

#[test]
fn the_caret_at_a_line_end_belongs_to_the_side_it_was_put_from() {
    let text = "كتاب كتاب كتاب كتاب";
    let paragraph = Typesetter::bundled().set(text, Direction::Rtl, &PAGE, 100.0);
    let second = paragraph.lines[1].span.start;
    let (up, down) = (Position::after(second), Position::before(second));
    assert_eq!((paragraph.line_of(up), paragraph.line_of(down)), (0, 1));
    assert!(paragraph.caret(up).top < paragraph.caret(down).top);
    assert_eq!(paragraph.line_end(0).affinity, Affinity::Upstream);
    assert_eq!(
        paragraph.line_end(0).offset,
        second - 1,
        "before the hanging blank"
    );
}

#[test]
fn whoever_writes_at_the_end_sees_the_caret_move_over_blanks() {
    let text = "كتب  ";
    let paragraph = one_line(text, Direction::Rtl);
    let caret = |offset| paragraph.caret(Position::after(offset)).left;
    assert!(caret(text.len()) < caret(text.len() - 1));
    assert!(caret(text.len() - 1) < caret(text.len() - 2));
    assert_eq!(paragraph.hit(-500.0, 5.0), Position::after(text.len()));
}

#[test]
fn the_left_arrow_walks_from_right_to_left_over_mixed_text() {
    let text = "قال FBI نعم";
    let paragraph = one_line(text, Direction::Rtl);
    let (mut place, mut seen, mut x) = (Position::before(0), vec![0], f32::INFINITY);
    while let Some(next) = paragraph.to_left(place) {
        let caret = paragraph.caret(next);
        assert!(caret.left < x, "the caret moves left at every step");
        (x, place) = (caret.left, next);
        seen.push(next.offset);
    }
    assert_eq!(seen.len(), text.chars().count() + 1);
    while let Some(next) = paragraph.to_right(place) {
        assert!(paragraph.caret(next).left > paragraph.caret(place).left);
        place = next;
    }
    assert!((paragraph.caret(place).left - paragraph.width).abs() < 0.01);
}

#[test]
fn a_character_that_no_face_has_is_a_visible_box() {
    let mut typesetter = Typesetter::bundled();
    for face in [Face::Naskh, Face::Interface] {
        let style = Style { face, ..PAGE };
        let paragraph = typesetter.set("كتاب \u{5D0} 漢", Direction::Rtl, &style, f32::INFINITY);
        let boxes: Vec<_> = paragraph.lines[0]
            .glyphs
            .iter()
            .filter(|glyph| glyph.is_missing())
            .collect();
        assert_eq!(boxes.len(), 2, "{face:?}");
        let (key, _, _) = paragraph.place_glyph(boxes[0], (0.0, 0.0));
        let image = typesetter.glyph(key).unwrap();
        assert!(
            image.width > 5 && image.height > 5 && boxes[0].advance > 5.0,
            "{face:?}"
        );
    }
}

#[test]
fn each_missing_character_has_a_box_of_its_own_code_and_is_noted_once() {
    let mut typesetter = Typesetter::bundled();
    let text = "漢字 漢 \u{1F600} ب\u{302A}";
    let paragraph = typesetter.set(text, Direction::Rtl, &PAGE, f32::INFINITY);
    let boxes: Vec<_> = paragraph.lines[0]
        .glyphs
        .iter()
        .filter(|glyph| glyph.is_missing())
        .collect();
    let code = |wanted: char| {
        let start = text.find(wanted).unwrap();
        let covers = |glyph: &&&warraq::typeset::Glyph| glyph.cluster().contains(start);
        let found = **boxes.iter().find(covers).unwrap();
        let (key, _, _) = paragraph.place_glyph(&found, (0.0, 0.0));
        (found.id, found.advance, typesetter.glyph(key).unwrap())
    };
    let [han, other, face] = ['漢', '字', '\u{1F600}'].map(code);
    assert_eq!((han.0, other.0, face.0), (0x6F22, 0x5B57, 0xF600));
    assert!(han.2.pixels != other.2.pixels, "the digits are different");
    assert!(face.1 > han.1, "five digits need more room than four");
    for (_, advance, image) in [&han, &other, &face] {
        assert!(image.left >= 0 && (image.width as f32) < *advance);
    }
    let missing: String = typesetter.missing().collect();
    assert_eq!(missing, "\u{302A}字漢\u{1F600}");
    assert_eq!(boxes.len(), 5, "the mark over bāʼ too");
}

#[test]
fn a_full_stop_is_taken_from_the_face_of_the_letters_beside_it() {
    let mut typesetter = Typesetter::bundled();
    for text in ["Привет.ру", "(Ωμέγα)", "α:β"] {
        let paragraph = typesetter.set(text, Direction::Ltr, &PAGE, f32::INFINITY);
        let glyphs = &paragraph.lines[0].glyphs;
        let fonts: Vec<u8> = glyphs.iter().map(|glyph| glyph.font).collect();
        assert!(
            fonts.iter().all(|font| *font == fonts[0]),
            "{text}: {fonts:?}"
        );
        assert_eq!(typesetter.font_name(fonts[0]), "NotoSerif-Regular");
    }
}

#[test]
fn an_arabic_word_is_never_drawn_with_two_faces() {
    let mut typesetter = Typesetter::bundled();
    for text in ["أﷺبج", "كتابΩكتاب", "ﷲأكبر", "مـ\u{200D}", "ئێبۆ"] {
        for face in [Face::Naskh, Face::Interface] {
            let style = Style { face, ..PAGE };
            let paragraph = typesetter.set(text, Direction::Rtl, &style, f32::INFINITY);
            for word in text.split(|c: char| !('\u{600}'..='\u{FEFC}').contains(&c)) {
                let start = text.find(word).unwrap();
                let span = Span::new(start, start + word.len());
                let glyphs = paragraph.lines[0].glyphs.iter();
                let mut fonts: Vec<u8> = glyphs
                    .filter(|g| span.covers(g.cluster()))
                    .map(|g| g.font)
                    .collect();
                fonts.dedup();
                assert!(fonts.len() <= 1, "{word} in {text}, {face:?}: {fonts:?}");
            }
        }
    }
}

#[test]
fn a_line_too_long_for_its_place_ends_with_an_ellipsis_at_its_logical_end() {
    let mut typesetter = Typesetter::bundled();
    let text = "مدير المخابرات الأمريكية أفريل هاينز";
    let whole = typesetter.set_line_elided(text, Direction::Rtl, &PAGE, 2000.0);
    let short = typesetter.set_line_elided(text, Direction::Rtl, &PAGE, 120.0);
    assert_eq!(whole.lines.len(), 1);
    assert_eq!(whole.lines[0].left + whole.lines[0].width, 2000.0);
    let line = &short.lines[0];
    assert!(line.width <= 120.0 && line.width > 80.0);
    let ellipsis = line.glyphs[0].cluster();
    assert_eq!(
        ellipsis.end,
        text.len(),
        "the leftmost glyph stands for the rest"
    );
    assert!(text[..ellipsis.start].starts_with("مدير"));
    assert_eq!(short.width, 120.0);
}

#[test]
fn separators_and_lone_controls_neither_panic_nor_vanish() {
    let mut typesetter = Typesetter::bundled();
    for c in [
        '\u{2029}', '\u{85}', '\u{1C}', '\u{1D}', '\u{1E}', '\u{0}', '\u{200D}', '\u{200C}',
        '\u{202E}', '\u{2067}', '\u{2069}', '\u{FEFF}', '\n', '\r', '\t', '\u{2028}', '\u{AD}',
    ] {
        for text in [
            format!("{c}"),
            format!("نص{c}abc{c}12"),
            format!("ab {c} نص"),
        ] {
            for width in [f32::INFINITY, 30.0] {
                let paragraph = typesetter.set(&text, Direction::Rtl, &PAGE, width);
                let drawn = paragraph.lines.iter().flat_map(|line| &line.glyphs);
                let mut spans: Vec<Span> = drawn.map(|glyph| glyph.cluster()).collect();
                spans.sort();
                spans.dedup();
                let end = spans.iter().fold(0, |at, span| {
                    assert_eq!(span.start, at, "{text:?}");
                    span.end
                });
                assert_eq!(end, text.len(), "{text:?}");
            }
        }
    }
}

#[test]
fn the_layout_of_a_document_counts_bytes_and_pixels_from_its_start() {
    let mut typesetter = Typesetter::bundled();
    let mut layout = LayoutDocument::new(300.0);
    let mut origin = 0;
    for text in ["عنوان", "في 2001"] {
        let paragraph = typesetter.set(text, Direction::Rtl, &PAGE, 300.0);
        layout.push(&paragraph, origin, &typesetter);
        origin += text.len() + 1;
    }
    let json = serde_json::to_value(&layout).unwrap();
    let (first, second) = (&json["lines"][0], &json["lines"][1]);
    assert_eq!(
        (&json["width"], &second["rtl"]),
        (&300.0.into(), &true.into())
    );
    assert_eq!((&second["start"], &second["end"]), (&11.into(), &20.into()));
    let baseline = |line: &serde_json::Value| line["baseline"].as_f64().unwrap();
    assert!((baseline(second) - baseline(first) - 36.0).abs() < 0.001);
    let run = &second["runs"][0];
    assert_eq!(run["font"], "NotoNaskhArabic-Regular");
    assert_eq!(run["size"], 20.0);
    assert_eq!(run["glyphs"][0]["start"], 16, "2 of 2001 stands leftmost");
    assert!(run["glyphs"][0]["advance"].as_f64().unwrap() > 10.0);
    let keys: Vec<&String> = json.as_object().unwrap().keys().collect();
    assert_eq!(keys, ["lines", "width"]);
}

#[test]
fn a_double_click_takes_the_word_and_ctrl_arrows_step_over_words() {
    let text = "قال الـFBI، نعم!";
    assert_eq!(word_at(text, 2).of(text), "قال");
    let comma = text.find('،').unwrap();
    assert_eq!(word_at(text, comma).of(text), "،");
    assert_eq!(next_word(text, 0), "قال".len());
    let last = text.find("نعم").unwrap();
    assert_eq!(previous_word(text, text.len()), last);
}

#[test]
fn a_million_bytes_without_a_blank_are_set_and_nothing_is_lost() {
    let mut typesetter = Typesetter::bundled();
    let long = ["ب", "لا", "a", "\u{64E}", "漢"].map(|letter| (letter, 1_000_000));
    let shorter = ["😀", "a\u{301}", "\u{200D}", "\u{1}"].map(|letter| (letter, 100_000));
    for (letter, bytes) in long.into_iter().chain(shorter) {
        let text = letter.repeat(bytes / letter.len());
        let paragraph = typesetter.set(&text, Direction::Rtl, &PAGE, 600.0);
        assert_eq!(paragraph.lines.last().unwrap().span.end, text.len());
    }
}
