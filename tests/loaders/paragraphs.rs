//! How a text becomes paragraphs, and which way they run.

use warraq::document::Warning;

use super::read;

#[test]
fn every_separator_ends_a_paragraph() {
    let text = "ا\nب\rت\r\nث\u{0B}ج\u{0C}ح\u{1C}خ\u{1D}د\u{1E}ذ\u{85}ر\u{2028}ز\u{2029}س";
    let document = read(text).unwrap();
    assert_eq!(document.text, "ا\nب\nت\nث\nج\nح\nخ\nد\nذ\nر\nز\nس");
    assert_eq!(document.blocks.len(), 12);
    assert_eq!(read("«ا» – ب…\u{A0}ج").unwrap().blocks.len(), 1);
}

#[test]
fn blank_lines_are_blocks_so_that_offsets_are_those_of_the_file() {
    let document = read("ا\n\n \u{200F}\nب\n").unwrap();
    assert_eq!(document.text, "ا\n\n \u{200F}\nب\n");
    let kinds: Vec<_> = document
        .blocks
        .iter()
        .map(|block| block.kind.name())
        .collect();
    assert_eq!(kinds, ["paragraph", "blank", "blank", "paragraph", "blank"]);
}

#[test]
fn nul_characters_are_left_out_with_a_warning() {
    let document = read(format!("{}\0 وهنا", "كلمة ".repeat(10))).unwrap();
    assert!(!document.text.contains('\0'));
    assert_eq!(document.warnings, [Warning::NulCharacters { count: 1 }]);
}

#[test]
fn a_line_of_a_million_bytes_is_one_paragraph() {
    let document = read("كلمة ".repeat(120_000)).unwrap();
    assert_eq!(document.blocks.len(), 1);
    assert_eq!(document.text.len(), 1_080_000);
}

#[test]
fn a_latin_paragraph_in_an_arabic_article_runs_left_to_right() {
    let text = "هذا نص عربي طويل بعض الشيء\nFBI: بيان\nWashington Post\n2001";
    let document = read(text).unwrap();
    let rtl: Vec<_> = document
        .blocks
        .iter()
        .map(|block| block.direction.is_rtl())
        .collect();
    assert_eq!(rtl, [true, true, false, true]);
}
