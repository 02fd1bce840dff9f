//! Runs the bidirectional algorithm on a reading of a line and compares with what stands on the
//! page.
//!
//! May import: nothing of ours beside this folder.

use std::ops::Range;

use unicode_bidi::{BidiInfo, Level};

use super::{
    glyph::Glyph,
    letters::is_letter,
    order::{Around, Read},
};

/// Whether the whole line looks like `order` would be set.
pub(super) fn is_shown(glyphs: &[Glyph], order: &[Read], rtl: bool, around: Around) -> bool {
    places(glyphs, order, rtl, around).is_sorted()
}

/// Whether the glyphs at places `within` stand where `order` would set them.
pub(super) fn is_shown_within(
    glyphs: &[Glyph],
    order: &[Read],
    rtl: bool,
    around: Around,
    within: Range<usize>,
) -> bool {
    let set = places(glyphs, order, rtl, around);
    within
        .into_iter()
        .all(|place| set.get(place) == Some(&place))
}

/// The places of the glyphs from left to right, if they are read in `order`.
fn places(glyphs: &[Glyph], order: &[Read], rtl: bool, around: Around) -> Vec<usize> {
    let mut text = String::new();
    text.extend(around.before);
    let mut starts = Vec::with_capacity(order.len());
    for read in order {
        starts.push(text.len());
        text.extend(representative(&glyphs[read.place].text));
    }
    text.extend(around.after);
    let base = if rtl { Level::rtl() } else { Level::ltr() };
    let bidi = BidiInfo::new(&text, Some(base));
    let levels: Vec<Level> = starts
        .iter()
        .filter_map(|start| bidi.levels.get(*start).copied())
        .collect();
    let visual = BidiInfo::reorder_visual(&levels);
    visual.into_iter().map(|index| order[index].place).collect()
}

/// The character of a glyph that tells its direction.
pub(super) fn representative(text: &str) -> Option<char> {
    let strong = text.chars().find(|c| is_letter(*c) || c.is_numeric());
    strong.or_else(|| text.chars().next())
}
