//! Glyphs, clusters, advances and offsets are HarfBuzz's, for every word of the golden files: for
//! each face 5,000 words of Arabic and words of Persian, Urdu, Sindhi and Kurdish in their own
//! language; for the Serif faces the Greek and Cyrillic words that Arabic texts have.

use unicode_segmentation::UnicodeSegmentation;
use warraq::text::{Direction, Language};
use warraq::typeset::{Face, Justification, Style, Typesetter};

/// The glyphs of a row, as the golden files write them.
fn glyphs(typesetter: &mut Typesetter, letters: &str, base: Direction, style: &Style) -> String {
    let paragraph = typesetter.set(letters, base, style, f32::INFINITY);
    let line = &paragraph.lines[0];
    let mut pen = 0.0;
    let glyphs = line.glyphs.iter().map(|glyph| {
        let (dx, dy) = (
            (glyph.x - pen).round() as i32,
            (line.baseline - glyph.y).round() as i32,
        );
        pen += glyph.advance;
        let offset = if (dx, dy) == (0, 0) {
            String::new()
        } else {
            format!("@{dx},{dy}")
        };
        let (cluster, advance) = (glyph.cluster().start, glyph.advance.round() as i32);
        format!("{}={cluster}{offset}+{advance}", glyph.id)
    });
    glyphs.collect::<Vec<_>>().join("|")
}

/// HarfBuzz's glyphs with clusters that hold whole graphemes, as ours do: a ZWNJ, which it gives
/// a cluster of its own, belongs to the letter before it (UAX #29).
fn of_whole_graphemes(letters: &str, expected: &str) -> String {
    let starts: Vec<usize> = letters.grapheme_indices(true).map(|(at, _)| at).collect();
    let whole = |glyph: &str| {
        let (id, rest) = glyph.split_once('=').unwrap();
        let end = rest.find(['@', '+']).unwrap();
        let cluster: usize = rest[..end].parse().unwrap();
        let start = starts[starts.partition_point(|start| *start <= cluster) - 1];
        format!("{id}={start}{}", &rest[end..])
    };
    let glyphs = expected.split('|').map(whole);
    glyphs.collect::<Vec<_>>().join("|")
}

/// Sets every row of a golden file at one pixel for a font unit, so that nothing is rounded away.
fn check(golden: &str, face: Face, bold: bool, units_per_em: f32, at_least: usize) {
    let mut typesetter = Typesetter::bundled();
    let rows: Vec<&str> = golden
        .lines()
        .filter(|line| !line.starts_with('#'))
        .collect();
    assert!(rows.len() >= at_least, "the golden file is whole");
    let mut wrong = Vec::new();
    for row in &rows {
        let columns: Vec<&str> = row.split('\t').collect();
        let [kind, letters, expected] = columns[..] else {
            panic!("three columns: {row}");
        };
        let (direction, language) = kind.split_once(' ').unwrap();
        let base = [Direction::Ltr, Direction::Rtl][usize::from(direction == "rtl")];
        let style = Style {
            face,
            bold,
            size_px: units_per_em,
            line_height_px: units_per_em,
            language: Language::from_tag(&language[..language.len() - " Arab".len()]),
            justification: Justification::Ragged,
        };
        let found = glyphs(&mut typesetter, letters, base, &style);
        if found != of_whole_graphemes(letters, expected) {
            wrong.push(format!("{kind} {letters}\n  is {found}\n not {expected}"));
        }
    }
    let some = wrong.iter().take(5).cloned().collect::<Vec<_>>();
    let (wrong, all) = (wrong.len(), rows.len());
    assert!(wrong == 0, "{wrong} of {all}:\n{}", some.join("\n"));
}

#[test]
fn naskh_words_have_the_glyphs_that_harfbuzz_gives_them() {
    let golden = include_str!("golden/naskh-regular.tsv");
    check(golden, Face::Naskh, false, 1000.0, 5_000);
}

#[test]
fn bold_naskh_words_have_the_glyphs_that_harfbuzz_gives_them() {
    let golden = include_str!("golden/naskh-bold.tsv");
    check(golden, Face::Naskh, true, 1000.0, 5_000);
}

#[test]
fn interface_words_have_the_glyphs_that_harfbuzz_gives_them() {
    let golden = include_str!("golden/vazirmatn-regular.tsv");
    check(golden, Face::Interface, false, 2048.0, 5_000);
}

#[test]
fn bold_interface_words_have_the_glyphs_that_harfbuzz_gives_them() {
    let golden = include_str!("golden/vazirmatn-bold.tsv");
    check(golden, Face::Interface, true, 2048.0, 5_000);
}

#[test]
fn greek_and_cyrillic_words_on_the_page_have_the_glyphs_that_harfbuzz_gives_them() {
    let golden = include_str!("golden/serif-regular.tsv");
    check(golden, Face::Naskh, false, 1000.0, 700);
}

#[test]
fn bold_greek_and_cyrillic_words_have_the_glyphs_that_harfbuzz_gives_them() {
    let golden = include_str!("golden/serif-bold.tsv");
    check(golden, Face::Naskh, true, 1000.0, 700);
}

#[test]
fn digits_take_the_forms_of_the_language() {
    let mut typesetter = Typesetter::bundled();
    let mut ids = |language: Option<&str>, text: &str| -> Vec<u16> {
        let style = Style {
            language: language.and_then(Language::from_tag),
            ..crate::typeset::PAGE
        };
        let paragraph = typesetter.set(text, Direction::Rtl, &style, f32::INFINITY);
        let glyphs = paragraph.lines[0].glyphs.iter();
        glyphs.map(|glyph| glyph.id).collect()
    };
    let (four, seven) = (ids(Some("fa"), "۴"), ids(Some("fa"), "۷"));
    assert_ne!(ids(Some("ur"), "۴"), four, "Urdu has a four of its own");
    assert_ne!(ids(Some("ur"), "۷"), seven, "Urdu has a seven of its own");
    let urdu = "یہ سال ۲۰۴۷ ہے اور لوگ کہتے ہیں";
    assert_eq!(
        ids(None, urdu),
        ids(Some("ur"), urdu),
        "told by the letters"
    );
    assert_ne!(ids(None, urdu), ids(Some("fa"), urdu));
}
