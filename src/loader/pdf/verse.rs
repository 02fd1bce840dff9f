//! Verse in two halves looks like two columns; its rhyme tells it. All verses of a poem in the old
//! form end in one letter, which the lines of prose never do.
//!
//! May import: nothing of ours beside this folder.

use super::{columns::rows, letters::is_rtl, lines::Piece};

/// The fewest verses that show a rhyme.
const VERSES: usize = 3;

/// Whether the lines at both sides of a gutter are the halves of verses.
pub(super) fn is_verse(left: &[Piece], right: &[Piece], rtl: bool) -> bool {
    let (left, right) = (rows(left.iter().collect()), rows(right.iter().collect()));
    if !rtl || left.len() < VERSES || left.len() != right.len() {
        return false;
    }
    let beside = left.iter().zip(&right).all(|(left, right)| {
        let apart = (left[0].baseline - right[0].baseline).abs();
        apart < 0.3 * left[0].size
    });
    beside && rhymes(&left)
}

/// Whether four of five lines end in one letter.
fn rhymes(lines: &[Vec<&Piece>]) -> bool {
    let ends: Vec<char> = lines.iter().filter_map(|line| last_letter(line)).collect();
    let most = ends
        .iter()
        .map(|end| ends.iter().filter(|other| *other == end).count())
        .max();
    most.is_some_and(|most| most >= VERSES && most * 5 >= lines.len() * 4)
}

/// The last letter of a line from right to left.
fn last_letter(line: &[&Piece]) -> Option<char> {
    let mut glyphs = line.iter().flat_map(|piece| &piece.glyphs);
    glyphs.find_map(|glyph| glyph.text.chars().rev().find(|c| is_rtl(*c)))
}
