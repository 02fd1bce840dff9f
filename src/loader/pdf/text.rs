//! The text of a paragraph: its lines in the order of reading, joined.
//!
//! May import: `text`.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfc_quick};

use super::{
    brackets::Brackets,
    glyph::Glyph,
    letters::{self, is_letter, is_settled},
    line::Line,
    lines::Piece,
    order::{self, Around, Likeliest},
};
use crate::text::Direction;

/// The text of a paragraph of a document with direction `document`.
pub(super) fn of_paragraph(lines: Vec<Line>, document: Direction, brackets: &Brackets) -> String {
    let is_row = lines.iter().any(|line| line.is_row);
    let mut pieces: Vec<Piece> = lines.into_iter().flat_map(|line| line.pieces).collect();
    let rtl = direction(&pieces, document).is_rtl();
    for piece in &mut pieces {
        brackets.mend(&mut piece.glyphs, rtl);
    }
    if is_row {
        let mut cells: Vec<String> = pieces
            .chunk_by(|a, b| a.cell.is_some() && a.cell == b.cell)
            .map(|cell| of_cell(cell, rtl))
            .collect();
        if rtl {
            cells.reverse();
        }
        return tidy(&cells.join("\t"));
    }
    tidy(&of_lines(&pieces, rtl))
}

/// The text of a cell.
fn of_cell(lines: &[Piece], rtl: bool) -> String {
    match lines {
        [line] => {
            let likeliest = Likeliest::of(&line.glyphs, rtl);
            read(&line.glyphs, likeliest, rtl, Around::default())
        }
        lines => of_lines(lines, rtl),
    }
}

/// The text of lines that follow each other.
fn of_lines(pieces: &[Piece], rtl: bool) -> String {
    let likeliest: Vec<Likeliest> = pieces
        .iter()
        .map(|piece| Likeliest::of(&piece.glyphs, rtl))
        .collect();
    let ends: Vec<(Option<char>, Option<char>)> = pieces
        .iter()
        .zip(&likeliest)
        .map(|(piece, likeliest)| ends(&piece.glyphs, likeliest))
        .collect();
    let mut text = String::new();
    let mut before = None;
    for (at, (piece, likeliest)) in pieces.iter().zip(likeliest).enumerate() {
        let after = ends.get(at + 1).and_then(|(first, _)| *first);
        let line = read(&piece.glyphs, likeliest, rtl, Around { before, after });
        before = ends[at].1.or(before);
        join(&mut text, &with_whole_address(line.trim()));
    }
    text
}

/// A paragraph's direction: the document's, unless four of five letters are of the other one.
fn direction(pieces: &[Piece], document: Direction) -> Direction {
    let glyphs = pieces.iter().flat_map(|piece| &piece.glyphs);
    let letters = glyphs.filter_map(|glyph| letters::direction(glyph.text.chars().next()?));
    let (same, other) = letters.fold((0, 0), |(same, other), direction| match direction {
        direction if direction == document => (same + 1, other),
        _ => (same, other + 1),
    });
    if other > 0 && other >= 4 * same {
        document.other()
    } else {
        document
    }
}

/// One line in the order of reading.
fn read(glyphs: &[Glyph], likeliest: Likeliest, rtl: bool, around: Around) -> String {
    let order = order::order(glyphs, likeliest, rtl, around);
    let mut text = String::with_capacity(2 * order.len());
    for read in order {
        text.push_str(&glyphs[read.place].text);
    }
    text
}

/// The first letter or digit of a line, and its last letter.
fn ends(glyphs: &[Glyph], likeliest: &Likeliest) -> (Option<char>, Option<char>) {
    let texts = || likeliest.order.iter().map(|read| &glyphs[read.place].text);
    let first = texts().find_map(|text| text.chars().find(|c| is_letter(*c) || c.is_numeric()));
    let last = texts()
        .rev()
        .find_map(|text| text.chars().rfind(|c| is_letter(*c)));
    (first, last)
}

/// What a word may be broken at.
const HYPHENS: [char; 3] = ['-', '\u{2010}', '\u{2011}'];

/// Adds `line` to a paragraph. A Latin word or address that was broken is made whole; Arabic is
/// never broken.
fn join(text: &mut String, line: &str) {
    let next = line.chars().next();
    let word = text.trim_end_matches(HYPHENS);
    let hyphen = word.len() < text.len();
    let letter = word.chars().next_back();
    let lower = |c: Option<char>| c.is_some_and(char::is_lowercase);
    // A hyphen or stroke that touches its word was the place of the break: there is no space.
    let touches =
        (hyphen || text.ends_with('/')) && letter.is_some_and(|c| c.is_alphanumeric() || c == '/');
    if hyphen && lower(letter) && lower(next) {
        text.pop();
    } else if !text.is_empty() && !touches && !goes_on_as_address(text, next) {
        text.push(' ');
    }
    text.push_str(line);
}

/// A line whose last word is a web address that goes on in the next line: a sign at the break
/// has no direction of its own, and may seem to stand before the address.
fn with_whole_address(line: &str) -> String {
    let at = line.rfind(' ').map_or(0, |blank| blank + 1);
    let (before, word) = line.split_at(at);
    let sign = word
        .chars()
        .next()
        .filter(|sign| ADDRESS_SIGNS.contains(sign));
    match sign.map(|sign| (sign, &word[sign.len_utf8()..])) {
        Some((sign, address)) if is_address(address) => format!("{before}{address}{sign}"),
        _ => line.to_owned(),
    }
}

/// Signs that a web address may be broken at.
const ADDRESS_SIGNS: &[char] = &['/', '-', '_', '?', '=', '&', '.', '%', '#'];

/// Whether `word` begins like a web address.
fn is_address(word: &str) -> bool {
    ["http://", "https://", "www."]
        .iter()
        .any(|scheme| word.starts_with(scheme))
}

/// Whether `text` ends inside a web address that goes on with `next`.
fn goes_on_as_address(text: &str, next: Option<char>) -> bool {
    let word = text.rsplit(' ').next().unwrap_or_default();
    is_address(word)
        && word.ends_with(ADDRESS_SIGNS)
        && next.is_some_and(|next| next.is_ascii_graphic())
}

/// `text` with single blanks, in canonical order of marks (NFC), without tatweel that only
/// stretches a line.
fn tidy(text: &str) -> String {
    let settled = text.chars().all(is_settled) || is_nfc_quick(text.chars()) == IsNormalized::Yes;
    let text: Cow<str> = match settled {
        true => text.into(),
        false => text.nfc().collect::<String>().into(),
    };
    let text = text.trim_start_matches(' ').trim_end();
    if !text.contains("  ") && !text.contains('\t') {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            ' ' if out.is_empty() || out.ends_with([' ', '\t']) => {}
            '\t' if out.ends_with(' ') => {
                out.pop();
                out.push(c);
            }
            _ => out.push(c),
        }
    }
    out
}

/// Whether most letters of `pieces` are written from the right.
pub(super) fn main_direction<'p>(pieces: impl Iterator<Item = &'p Piece>) -> Direction {
    let glyphs = pieces.flat_map(|piece| &piece.glyphs);
    let (rtl, ltr) = glyphs.fold((0usize, 0usize), |(rtl, ltr), glyph| {
        match glyph.text.chars().next().and_then(letters::direction) {
            Some(Direction::Rtl) => (rtl + 1, ltr),
            Some(Direction::Ltr) => (rtl, ltr + 1),
            None => (rtl, ltr),
        }
    });
    if ltr > rtl {
        Direction::Ltr
    } else {
        Direction::Rtl
    }
}
