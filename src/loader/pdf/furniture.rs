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

/// A row that may be furniture: what it says, numbers aside, and about where.
type Key = (String, i32);

/// Takes the furniture off every page.
pub(super) fn remove(pages: &mut [PagePieces]) {
    let mut seen: HashMap<Key, usize> = HashMap::new();
    for page in &*pages {
        for row in outer_rows(page) {
            for key in keys(&row) {
                *seen.entry(key).or_default() += 1;
            }
        }
    }
    let enough = REPEATED.min(pages.len()).max(2);
    for page in pages {
        let gone: Vec<f32> = outer_rows(page)
            .into_iter()
            .filter(|row| {
                keys(row)
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

/// The keys of a row: of its place, and of the next one, so that a small shift does not part it
/// from the same row on another page.
fn keys(row: &[&Piece]) -> [Key; 2] {
    let text = without_numbers(row);
    let baseline = row.first().map_or(0.0, |piece| piece.baseline);
    let place = (baseline / PLACE).floor() as i32;
    let next = ((baseline + PLACE / 2.0) / PLACE).floor() as i32;
    [(text.clone(), 2 * place), (text, 2 * next + 1)]
}

/// The letters of a row from left to right, each number as one sign.
fn without_numbers(row: &[&Piece]) -> String {
    let mut text = String::new();
    for c in characters(row) {
        match c {
            c if c.is_numeric() && text.ends_with('#') => {}
            c if c.is_numeric() => text.push('#'),
            c => text.push(c),
        }
    }
    text
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
