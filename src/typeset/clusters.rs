//! The clusters of a shaped word: made to tile it and to hold whole graphemes, so that every
//! character lies in exactly one.
//!
//! May import: `runs`, `shape`.

use unicode_segmentation::UnicodeSegmentation;

use super::runs::Run;
use super::shape::WordGlyph;

/// Whether a character is a grapheme whatever stands beside it, as long as that is such a one too.
const fn is_a_grapheme(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{621}'..='\u{64A}' | '\u{660}'..='\u{66F}' | '\u{671}'..='\u{6D5}')
}

/// Counts the clusters of a run from the word's start and makes the first begin where the run
/// does. Should a shaper ever give clusters out of order, the run becomes one cluster.
pub(super) fn settle_starts(glyphs: &mut [WordGlyph], run: &Run, rtl: bool) {
    let first = if rtl { glyphs.last() } else { glyphs.first() };
    let first = first.map_or(0, |glyph| glyph.start);
    let ordered = if rtl {
        glyphs.is_sorted_by(|a, b| a.start >= b.start)
    } else {
        glyphs.is_sorted_by(|a, b| a.start <= b.start)
    };
    for glyph in glyphs {
        let start = if ordered && glyph.start != first {
            glyph.start
        } else {
            0
        };
        glyph.start = start + run.start as u32;
    }
}

/// Makes the clusters of a word tile it and hold whole graphemes: one that begins inside a
/// grapheme joins the one before it, each ends where the next begins. Starts of graphemes that
/// lie inside a cluster are added to `inner`.
pub(super) fn settle_clusters(
    word: &str,
    glyphs: &mut [WordGlyph],
    rtl: bool,
    inner: &mut Vec<u32>,
) {
    if rtl {
        glyphs.reverse();
    }
    let plain = word.chars().all(is_a_grapheme);
    let starts = word.char_indices().map(|(start, _)| start);
    // Two kinds of iterator, one of which never gives anything: this is done for every new word.
    let letters = starts.take(if plain { usize::MAX } else { 0 });
    let graphemes = word.grapheme_indices(true).map(|(start, _)| start);
    let graphemes = graphemes.take(if plain { 0 } else { usize::MAX });
    let mut graphemes = letters
        .chain(graphemes)
        .map(|start| start as u32)
        .peekable();
    let mut cluster = 0;
    for glyph in glyphs.iter_mut() {
        while let Some(start) = graphemes.next_if(|start| *start < glyph.start) {
            inner.push(start);
        }
        cluster = graphemes.next_if_eq(&glyph.start).unwrap_or(cluster);
        glyph.start = cluster;
    }
    inner.extend(graphemes);
    let (mut end, mut next, mut current) = (0, word.len() as u32, u32::MAX);
    for glyph in glyphs.iter_mut().rev() {
        if glyph.start != current {
            (end, next, current) = (next, glyph.start, glyph.start);
        }
        glyph.end = end;
    }
    if rtl {
        glyphs.reverse();
    }
}
