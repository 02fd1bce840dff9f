//! Lines end only where UAX #14 lets them, at every width of a page.

use std::collections::BTreeSet;

use unicode_linebreak::linebreaks;
use warraq::text::Direction;
use warraq::typeset::{Face, Justification, Style, Typesetter};

const MIXED: &str = "في 11 سبتمبر 2001 (FBI) قال \"نعم\" بنسبة 12.5%";

/// 20 px Naskh, as on the page.
const PAGE: Style = Style {
    face: Face::Naskh,
    bold: false,
    size_px: 20.0,
    line_height_px: 36.0,
    language: None,
    justification: Justification::Ragged,
};

/// Sets each paragraph of `text` at every width from 150 to 900 pixels.
fn check(text: &str) {
    let mut typesetter = Typesetter::bundled();
    for paragraph in text.lines().filter(|line| !line.trim().is_empty()) {
        let allowed: BTreeSet<usize> = linebreaks(paragraph).map(|(at, _)| at).collect();
        for width in 150..=900 {
            check_lines(&mut typesetter, paragraph, &allowed, width as f32);
        }
    }
}

/// The opportunities are taken over the whole paragraph; beside them, the rules that readers
/// notice are written out. Only what is wider than a whole line (an address) may be cut elsewhere.
fn check_lines(
    typesetter: &mut Typesetter,
    paragraph: &str,
    allowed: &BTreeSet<usize>,
    width: f32,
) {
    let set = typesetter.set(paragraph, Direction::Rtl, &PAGE, width);
    for line in &set.lines {
        let shown = line.span.of(paragraph);
        assert!(
            line.width <= width + 0.02,
            "{width} px: {shown} is too wide"
        );
        if line.span.start == 0 {
            continue;
        }
        if allowed.contains(&line.span.start) {
            let before = paragraph[..line.span.start].trim_end();
            assert!(!shown.starts_with(NEVER_FIRST), "{width} px: {shown}");
            assert!(!before.ends_with(NEVER_LAST), "{width} px: {before}");
        } else {
            let stretch = unbreakable_around(paragraph, allowed, line.span.start);
            let whole = typesetter.set(stretch, Direction::Rtl, &PAGE, f32::INFINITY);
            assert!(whole.width > width, "{width} px: {shown}");
        }
    }
}

/// What stands between the opportunities before and after `offset`.
fn unbreakable_around<'t>(text: &'t str, allowed: &BTreeSet<usize>, offset: usize) -> &'t str {
    let from = allowed.range(..offset).next_back().copied().unwrap_or(0);
    let to = allowed.range(offset..).next().copied();
    text[from..to.unwrap_or(text.len())].trim_end()
}

/// What no line begins with.
const NEVER_FIRST: [char; 13] = [
    '،', '؛', '؟', '.', ',', ':', '!', ')', ']', '»', '”', '%', '٪',
];
/// What no line ends with.
const NEVER_LAST: [char; 5] = ['(', '[', '«', '“', '$'];

#[test]
fn mixed_text_is_never_broken_where_the_standard_forbids_it() {
    check(MIXED);
}

#[test]
fn an_article_is_never_broken_where_the_standard_forbids_it() {
    check(include_str!("typeset/article.txt"));
}

#[test]
fn the_seed_article_is_never_broken_where_the_standard_forbids_it() {
    match std::fs::read_to_string("../shared/articles/seed.txt") {
        Ok(text) => check(&text),
        Err(_) => println!("skipped: ../shared/articles/seed.txt is not here"),
    }
}
