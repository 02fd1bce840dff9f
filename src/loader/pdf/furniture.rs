//! Running heads, feet and page numbers: what stands at the same place of page after page.
//!
//! May import: nothing of ours beside this folder.

use std::collections::HashMap;

use super::{columns::rows, lines::Piece};

/// How much of a page's height, at its top and at its bottom, may hold furniture.
const ZONE: f32 = 0.16;

/// How many rows at each end of a page are looked at.
const ROWS: usize = 3;

/// On so many pages the same must stand; on all, where there are fewer.
const REPEATED: usize = 3;

/// How exactly the place of a row is kept, in points.
const PLACE: f32 = 4.0;

/// The longest page number, in digits.
const DIGITS: usize = 4;

/// The pieces of one page, with its height.
pub(super) struct PagePieces {
    /// The pieces.
    pub(super) pieces: Vec<Piece>,
    /// The page's height in points.
    pub(super) height: f32,
}

/// As many numbers of a row can each be the page's or always the same.
const NUMBERS: usize = 3;

/// A row that may be furniture: what it says, a number of the page as one sign, and about where.
type Key = (String, i32);

/// Takes the furniture off every page.
pub(super) fn remove(pages: &mut [PagePieces]) {
    let mut seen: HashMap<Key, usize> = HashMap::new();
    for (number, page) in pages.iter().enumerate() {
        for row in outer_rows(page) {
            for key in keys(&row, number) {
                *seen.entry(key).or_default() += 1;
            }
        }
    }
    let enough = REPEATED.min(pages.len()).max(2);
    for (number, page) in pages.iter_mut().enumerate() {
        let gone: Vec<f32> = outer_rows(page)
            .into_iter()
            .filter(|row| {
                keys(row, number)
                    .iter()
                    .any(|key| seen.get(key).is_some_and(|seen| *seen >= enough))
                    || is_lone_number(row, page)
            })
            .flat_map(|row| row.into_iter().map(|piece| piece.baseline))
            .collect();
        page.pieces.retain(|piece| !gone.contains(&piece.baseline));
    }
}

/// The first and last rows of a page that lie in its margins.
fn outer_rows(page: &PagePieces) -> Vec<Vec<&Piece>> {
    let rows = rows(page.pieces.iter().collect());
    let count = rows.len();
    let baseline = |row: &[&Piece]| row.first().map_or(0.0, |piece| piece.baseline);
    let is_outer = |at: usize, row: &[&Piece]| {
        let top = at < ROWS && baseline(row) < ZONE * page.height;
        let bottom = at + ROWS >= count && baseline(row) > (1.0 - ZONE) * page.height;
        top || bottom
    };
    rows.into_iter()
        .enumerate()
        .filter(|(at, row)| is_outer(*at, row))
        .map(|(_, row)| row)
        .collect()
}

/// The keys of a row on page `page`: of its place, and of the next one, so that a small shift does
/// not part it from the same row on another page.
fn keys(row: &[&Piece], page: usize) -> Vec<Key> {
    let baseline = row.first().map_or(0.0, |piece| piece.baseline);
    let place = (baseline / PLACE).floor() as i32;
    let next = ((baseline + PLACE / 2.0) / PLACE).floor() as i32;
    let says = readings(row, page).into_iter();
    says.flat_map(|text| [(text.clone(), 2 * place), (text, 2 * next + 1)])
        .collect()
}

/// What a row says, from left to right, if each of its numbers is the page's, which grows from
/// page to page, or one that stays: a chapter's, whose number is neither, is no running head.
fn readings(row: &[&Piece], page: usize) -> Vec<String> {
    let text: String = characters(row).map(western).collect();
    let mut readings = vec![String::new()];
    let mut numbers = 0;
    for part in text
        .as_bytes()
        .chunk_by(|a, b| a.is_ascii_digit() == b.is_ascii_digit())
    {
        let part = String::from_utf8_lossy(part);
        let grown = part
            .parse::<usize>()
            .ok()
            .map(|number| number.wrapping_sub(page));
        let with_page = grown.filter(|_| numbers < NUMBERS).map(|grown| {
            let grown = |text: &String| format!("{text}#{grown}");
            readings.iter().map(grown).collect::<Vec<_>>()
        });
        numbers += usize::from(with_page.is_some());
        readings.iter_mut().for_each(|text| text.push_str(&part));
        readings.extend(with_page.into_iter().flatten());
    }
    readings
}

/// A digit as 0-9, whichever of the three kinds that Arabic texts use.
fn western(c: char) -> char {
    let value = match c {
        '٠'..='٩' => c as u32 - '٠' as u32,
        '۰'..='۹' => c as u32 - '۰' as u32,
        _ => return c,
    };
    char::from_digit(value, 10).unwrap_or(c)
}

/// The characters of a row, blanks aside.
fn characters<'p>(row: &[&'p Piece]) -> impl Iterator<Item = char> + use<'p> {
    let row: Vec<&'p Piece> = row.to_vec();
    let glyphs = row.into_iter().flat_map(|piece| &piece.glyphs);
    let chars = glyphs.flat_map(|glyph| glyph.text.chars());
    chars.filter(|c| !c.is_whitespace())
}

/// Whether a row is a page number alone, well apart from the text.
fn is_lone_number(row: &[&Piece], page: &PagePieces) -> bool {
    let digits = characters(row).filter(|c| c.is_numeric()).count();
    let only =
        characters(row).all(|c| c.is_numeric() || matches!(c, '-' | '–' | '—' | '|' | '[' | ']'));
    let Some(first) = row
        .first()
        .filter(|_| only && (1..=DIGITS).contains(&digits))
    else {
        return false;
    };
    let near = |piece: &&Piece| {
        let apart = (piece.baseline - first.baseline).abs();
        apart > 0.5 * first.size && apart < 2.2 * piece.size.max(first.size)
    };
    !page.pieces.iter().any(|piece| near(&piece))
}
