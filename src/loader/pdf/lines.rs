//! From glyphs to pieces of lines: glyphs on one baseline, from left to right, cut where the gap
//! is wider than one between words.
//!
//! May import: nothing of ours beside this folder.

use super::{glyph::Glyph, grid::Cell, rules::Rule};

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
        let mut sizes: Vec<(f32, f32)> = written()
            .map(|glyph| (glyph.size, glyph.baseline))
            .collect();
        sizes.sort_by(|a, b| a.0.total_cmp(&b.0));
        let (size, baseline) = *sizes.get(sizes.len() / 2)?;
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

/// A space between two glyphs.
fn blank_between(left: &Glyph, right: &Glyph) -> Glyph {
    Glyph {
        text: " ".to_owned(),
        left: left.right,
        right: right.left.max(left.right),
        centre: (left.right + right.left) / 2.0,
        baseline: left.baseline,
        size: left.size,
        bold: left.bold,
        raised: left.raised,
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
    let mut numbered: Vec<(usize, Glyph)> = glyphs.into_iter().enumerate().collect();
    numbered.sort_by(|a, b| a.1.baseline.total_cmp(&b.1.baseline));
    let mut rows: Vec<Vec<(usize, Glyph)>> = Vec::new();
    for (number, glyph) in numbered {
        let last = rows.last().and_then(|row| row.last());
        let same = last.is_some_and(|(_, last)| {
            glyph.baseline - last.baseline < SAME_BASELINE * last.size.min(glyph.size)
        });
        match rows.last_mut() {
            Some(row) if same => row.push((number, glyph)),
            _ => rows.push(vec![(number, glyph)]),
        }
    }
    let in_order = |mut row: Vec<(usize, Glyph)>| {
        row.sort_by_key(|(number, _)| *number);
        row.into_iter().map(|(_, glyph)| glyph).collect()
    };
    rows.into_iter().map(in_order).collect()
}

/// One row from left to right. Glyphs that were drawn as a run keep their order in it, since two
/// of a cluster may share their place; runs are put in order.
fn left_to_right(row: Vec<Glyph>) -> Vec<Glyph> {
    let mut runs: Vec<Vec<Glyph>> = Vec::new();
    // Whether the last run goes to the right; of one glyph, it is not known yet.
    let mut rising = None;
    for glyph in row {
        let last = runs.last().and_then(|run| run.last());
        let direction = last.and_then(|last| touching(last, &glyph));
        let same = direction.is_some() && rising.is_none_or(|rising| direction == Some(rising));
        match runs.last_mut() {
            Some(run) if same => {
                rising = rising.or(direction);
                run.push(glyph);
            }
            _ => {
                rising = None;
                runs.push(vec![glyph]);
            }
        }
    }
    for run in &mut runs {
        if let [first, .., last] = &run[..]
            && first.left > last.left
        {
            run.reverse();
        }
    }
    let left = |run: &Vec<Glyph>| run.first().map_or(0.0, |glyph| glyph.left);
    runs.sort_by(|a, b| left(a).total_cmp(&left(b)));
    runs.into_iter().flatten().collect()
}

/// Whether `next` follows `last` without a gap, on its right (true) or its left (false).
fn touching(last: &Glyph, next: &Glyph) -> Option<bool> {
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
    for glyph in glyphs {
        let near = 0.12 * glyph.size;
        let double = kept.iter().rev().take(8).any(|other| {
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
    for glyph in glyphs {
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
            _ => pieces.push((ruled, vec![glyph])),
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
