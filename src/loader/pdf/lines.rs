//! From glyphs to pieces of lines: glyphs on one baseline, from left to right, cut where the gap
//! is wider than one between words.
//!
//! May import: nothing of ours beside this folder.

use std::ops::Range;

use super::{glyph::Glyph, grid::Cell, letters::of_char, rules::Rule};

/// Glyphs on one baseline whose next neighbour's differs by less than this share of an em are on
/// one line.
const SAME_BASELINE: f32 = 0.25;

/// A gap between letters that is wider than this, in ems, is a space that was not drawn.
const SPACE: f32 = 0.18;

/// A gap that is wider than this, in ems, may part columns or cells.
pub(super) const WIDE_GAP: f32 = 0.8;

/// Glyphs that are drawn one after the other touch, but for this much kerning, in ems.
const TOUCHING: f32 = 0.2;

/// A stretch of one line without a wide gap.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    /// Its glyphs from left to right, with a blank one for each space.
    pub(super) glyphs: Vec<Glyph>,
    /// Where it begins.
    pub(super) left: f32,
    /// Where it ends.
    pub(super) right: f32,
    /// Its baseline.
    pub(super) baseline: f32,
    /// The size of most of its glyphs.
    pub(super) size: f32,
    /// Where a rule stands between it and the piece at its left, if one does.
    pub(super) ruled: Option<f32>,
    /// The cell with drawn borders that it stands in, if it is one of several lines or beside one.
    pub(super) cell: Option<Cell>,
}

impl Piece {
    /// Of glyphs that are not all blank.
    fn new(glyphs: Vec<Glyph>) -> Option<Self> {
        let written = || glyphs.iter().filter(|glyph| !glyph.is_blank());
        let left = written().map(|glyph| glyph.left).reduce(f32::min)?;
        let right = written().map(|glyph| glyph.right).reduce(f32::max)?;
        let (size, baseline) = middle(written())?;
        Some(Self {
            left,
            right,
            baseline,
            size,
            ruled: None,
            cell: None,
            glyphs,
        })
    }

    /// `pieces` of one line as one, parted by spaces.
    pub(super) fn merged(mut pieces: Vec<Self>) -> Option<Self> {
        if pieces.len() == 1 {
            let only = pieces.pop()?;
            return Some(Self {
                ruled: None,
                cell: None,
                ..only
            });
        }
        pieces.sort_by(|a, b| a.left.total_cmp(&b.left));
        let mut glyphs: Vec<Glyph> = Vec::new();
        for piece in pieces {
            if let (Some(last), Some(first)) = (glyphs.last(), piece.glyphs.first()) {
                glyphs.push(blank_between(last, first));
            }
            glyphs.extend(piece.glyphs);
        }
        Self::new(glyphs)
    }

    /// How many letters, digits and signs it has.
    pub(super) fn length(&self) -> usize {
        self.glyphs.iter().filter(|glyph| !glyph.is_blank()).count()
    }
}

/// The size and baseline of most of `glyphs`: the middle one by size.
fn middle<'g>(glyphs: impl Iterator<Item = &'g Glyph> + Clone) -> Option<(f32, f32)> {
    let mut all = glyphs.clone().map(|glyph| (glyph.size, glyph.baseline));
    let first = all.next()?;
    if all.all(|other| other == first) {
        return Some(first);
    }
    let mut sizes: Vec<(f32, f32)> = glyphs.map(|glyph| (glyph.size, glyph.baseline)).collect();
    sizes.sort_by(|a, b| a.0.total_cmp(&b.0));
    sizes.get(sizes.len() / 2).copied()
}

/// A space between two glyphs.
pub(super) fn blank_between(left: &Glyph, right: &Glyph) -> Glyph {
    Glyph {
        text: of_char(' '),
        left: left.right,
        right: right.left.max(left.right),
        centre: (left.right + right.left) / 2.0,
        baseline: left.baseline,
        size: left.size,
        bold: left.bold,
        raised: left.raised,
        mirrored: left.mirrored,
    }
}

/// The pieces of the lines that `glyphs`, in the order of drawing, stand on.
/// They are cut at `rules` as well.
pub(super) fn pieces(glyphs: Vec<Glyph>, rules: &[Rule]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for row in rows(glyphs) {
        let glyphs = without_doubles(left_to_right(row));
        pieces.extend(cut(glyphs, rules));
    }
    with_raised(pieces)
}

/// Glyphs by baseline, from the top; each row in the order of drawing.
fn rows(glyphs: Vec<Glyph>) -> Vec<Vec<Glyph>> {
    let mut rows: Vec<Vec<Glyph>> = Vec::new();
    let row_of = row_numbers(&glyphs);
    let mut lengths: Vec<usize> = Vec::new();
    for row in &row_of {
        if lengths.len() <= *row {
            lengths.resize(row + 1, 0);
        }
        lengths[*row] += 1;
    }
    rows.extend(lengths.into_iter().map(Vec::with_capacity));
    for (glyph, row) in glyphs.into_iter().zip(row_of) {
        rows[row].push(glyph);
    }
    rows
}

/// For each glyph the number of its row, from the top.
fn row_numbers(glyphs: &[Glyph]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..glyphs.len()).collect();
    order.sort_by(|a, b| glyphs[*a].baseline.total_cmp(&glyphs[*b].baseline));
    let mut numbers = vec![0; glyphs.len()];
    let mut row = 0;
    for pair in order.windows(2) {
        let (last, glyph) = (&glyphs[pair[0]], &glyphs[pair[1]]);
        let same = glyph.baseline - last.baseline < SAME_BASELINE * last.size.min(glyph.size);
        row += usize::from(!same);
        numbers[pair[1]] = row;
    }
    numbers
}

/// One row from left to right. Glyphs that were drawn as a run keep their order in it, since two
/// of a cluster may share their place; runs are put in order.
fn left_to_right(mut row: Vec<Glyph>) -> Vec<Glyph> {
    let mut runs = runs(&row);
    for run in &runs {
        if row[run.start].left > row[run.end - 1].left {
            row[run.clone()].reverse();
        }
    }
    let in_order = |a: &Range<usize>, b: &Range<usize>| row[a.start].left <= row[b.start].left;
    if runs.is_sorted_by(in_order) {
        return row;
    }
    runs.sort_by(|a, b| row[a.start].left.total_cmp(&row[b.start].left));
    let places = runs.into_iter().flatten();
    places.map(|at| std::mem::take(&mut row[at])).collect()
}

/// Where the runs of a row begin and end: glyphs of which each touches the one before it, all on
/// the same side.
fn runs(row: &[Glyph]) -> Vec<Range<usize>> {
    let mut runs = Vec::new();
    let mut start = 0;
    // Whether the run goes to the right; of one glyph, it is not known yet.
    let mut rising = None;
    for at in 1..row.len() {
        let direction = touching(&row[at - 1], &row[at]);
        if direction.is_some() && rising.is_none_or(|rising| direction == Some(rising)) {
            rising = rising.or(direction);
        } else {
            runs.push(start..at);
            (start, rising) = (at, None);
        }
    }
    if start < row.len() {
        runs.push(start..row.len());
    }
    runs
}

/// Whether `next` follows `last` without a gap, on its right (true) or its left (false).
pub(super) fn touching(last: &Glyph, next: &Glyph) -> Option<bool> {
    let reach = TOUCHING * last.size.max(next.size);
    // A glyph without an advance touches on both sides: it goes with the run.
    if (next.left - last.right).abs() <= reach && next.left >= last.left - reach {
        Some(true)
    } else if (last.left - next.right).abs() <= reach {
        Some(false)
    } else {
        None
    }
}

/// Leaves out what was drawn twice on nearly one place: a shadow, or a bold face made that way.
fn without_doubles(glyphs: Vec<Glyph>) -> Vec<Glyph> {
    let mut kept: Vec<Glyph> = Vec::with_capacity(glyphs.len());
    // Mostly each stands at the right of the one before it, and only the nearest can be its double.
    let in_order = glyphs.is_sorted_by(|a, b| a.left <= b.left);
    for glyph in glyphs {
        let near = 0.12 * glyph.size;
        let may_be_near = |other: &&Glyph| !in_order || glyph.left - other.left < near;
        let before = kept.iter().rev().take(8).take_while(may_be_near);
        let double = before.into_iter().any(|other| {
            (other.left - glyph.left).abs() < near
                && (other.baseline - glyph.baseline).abs() < near
                && glyph.advances()
                && other.text == glyph.text
        });
        if !double {
            kept.push(glyph);
        }
    }
    kept
}

/// Cuts a line at its wide gaps and at rules, and puts the spaces in that were not drawn.
fn cut(glyphs: Vec<Glyph>, rules: &[Rule]) -> Vec<Piece> {
    let mut pieces: Vec<(Option<f32>, Vec<Glyph>)> = Vec::new();
    let mut blank = false;
    // The right end of what was written last, and its size.
    let mut end: Option<(f32, f32)> = None;
    let length = glyphs.len();
    for (rest, glyph) in (1..=length).rev().zip(glyphs) {
        if glyph.is_blank() {
            blank = true;
            continue;
        }
        let (right, size) = end.unwrap_or((glyph.left, glyph.size));
        let gap = (glyph.left - right) / size.max(glyph.size);
        // Letters that touch are a word, whatever is drawn around them.
        let apart = end.is_some() && (blank || gap > 0.1);
        let mut rules = rules.iter().filter(|_| apart);
        let rule = rules.find(|rule| is_between(rule, right, &glyph));
        let ruled = rule.map(|rule| rule.across);
        end = Some((right.max(glyph.right), glyph.size));
        match pieces.last_mut() {
            Some((_, piece)) if gap <= WIDE_GAP && ruled.is_none() => {
                if let Some(last) = piece.last().filter(|_| gap > SPACE || blank) {
                    piece.push(blank_between(last, &glyph));
                }
                piece.push(glyph);
            }
            _ => {
                // Most lines are of one piece.
                let mut piece = Vec::with_capacity(rest);
                piece.push(glyph);
                pieces.push((ruled, piece));
            }
        }
        blank = false;
    }
    let piece = |(ruled, glyphs)| {
        Some(Piece {
            ruled,
            ..Piece::new(glyphs)?
        })
    };
    pieces.into_iter().filter_map(piece).collect()
}

/// Whether `rule` stands between the end of what was written and `glyph`.
fn is_between(rule: &Rule, end: f32, glyph: &Glyph) -> bool {
    let middle = glyph.baseline - 0.3 * glyph.size;
    rule.top < middle
        && rule.bottom > middle
        && rule.across > end - 1.0
        && rule.across < glyph.left + 1.0
}

/// Raised and lowered pieces (the numbers of footnotes) join the line that they stand in.
fn with_raised(mut pieces: Vec<Piece>) -> Vec<Piece> {
    let mut at = 0;
    while at < pieces.len() {
        let small = &pieces[at];
        let line = pieces.iter().position(|line| {
            let apart = (line.baseline - small.baseline).abs();
            let beside = (line.left - small.right).max(small.left - line.right);
            small.size < 0.85 * line.size
                && apart < 0.6 * line.size
                && beside < 0.5 * line.size
                && small.length() < line.length()
        });
        let Some(line) = line else {
            at += 1;
            continue;
        };
        let small = pieces.remove(at);
        let line = if line > at { line - 1 } else { line };
        insert(&mut pieces[line], small);
    }
    pieces
}

/// Puts the glyphs of `small` where they stand in `line`.
fn insert(line: &mut Piece, small: Piece) {
    let middle = (small.left + small.right) / 2.0;
    let at = line
        .glyphs
        .partition_point(|glyph| (glyph.left + glyph.right) / 2.0 < middle);
    line.left = line.left.min(small.left);
    line.right = line.right.max(small.right);
    let raised = small.baseline < line.baseline;
    let small = small
        .glyphs
        .into_iter()
        .map(|glyph| Glyph { raised, ..glyph });
    line.glyphs.splice(at..at, small);
}
