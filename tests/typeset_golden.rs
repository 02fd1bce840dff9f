//! Glyphs, advances and offsets are HarfBuzz's, for every word of the golden files.

use warraq::text::Direction;
use warraq::typeset::{Face, Style, Typesetter};

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
        format!("{}{offset}+{}", glyph.id, glyph.advance.round() as i32)
    });
    glyphs.collect::<Vec<_>>().join("|")
}

/// Sets every row of a golden file at one pixel for a font unit, so that nothing is rounded away.
fn check(golden: &str, face: Face, bold: bool, units_per_em: f32) {
    let mut typesetter = Typesetter::bundled();
    let style = Style {
        face,
        bold,
        size_px: units_per_em,
        line_height_px: units_per_em,
    };
    let rows: Vec<&str> = golden
        .lines()
        .filter(|line| !line.starts_with('#'))
        .collect();
    assert!(rows.len() > 400, "the golden file is whole");
    for row in rows {
        let mut columns = row.split('\t');
        let mut column = || columns.next().unwrap();
        let base = if column() == "rtl" {
            Direction::Rtl
        } else {
            Direction::Ltr
        };
        let (letters, expected) = (column(), column());
        assert_eq!(
            glyphs(&mut typesetter, letters, base, &style),
            expected,
            "{letters}"
        );
    }
}

#[test]
fn naskh_words_have_the_glyphs_that_harfbuzz_gives_them() {
    check(
        include_str!("golden/naskh-regular.tsv"),
        Face::Naskh,
        false,
        1000.0,
    );
}

#[test]
fn bold_naskh_words_have_the_glyphs_that_harfbuzz_gives_them() {
    check(
        include_str!("golden/naskh-bold.tsv"),
        Face::Naskh,
        true,
        1000.0,
    );
}

#[test]
fn interface_words_have_the_glyphs_that_harfbuzz_gives_them() {
    check(
        include_str!("golden/vazirmatn-regular.tsv"),
        Face::Interface,
        false,
        2048.0,
    );
}
