//! Where paragraphs end: lines are joined unless their distance, indent, size or length says that
//! a new one begins; over columns and pages as well.
//!
//! May import: nothing of ours beside this folder.

use super::{letters, line::Line, notes};

/// A distance between baselines that is so many times the usual one parts paragraphs.
const WIDER: f32 = 1.3;

/// Sizes that differ by more than this factor are of different paragraphs.
const LARGER: f32 = 1.12;

/// The least indent of a first line, and the largest, in ems.
const INDENT: std::ops::Range<f32> = 0.8..8.0;

/// The share of the column's width that may be left behind a comma within a paragraph.
const OPEN: f32 = 0.3;

/// The usual distance where a document has none, in ems.
const LEADING: f32 = 1.5;

/// The lines of each paragraph.
pub(super) fn paragraphs(lines: Vec<Line>, rtl: bool) -> Vec<Vec<Line>> {
    let usual = Usual::of(&lines, rtl);
    let mut paragraphs: Vec<Vec<Line>> = Vec::new();
    for line in lines {
        match paragraphs.last_mut() {
            Some(paragraph) if usual.goes_on(paragraph, &line) => paragraph.push(line),
            _ => paragraphs.push(vec![line]),
        }
    }
    paragraphs
}

/// The lines of each note: one begins with its number.
pub(super) fn notes(lines: Vec<Line>, rtl: bool) -> Vec<Vec<Line>> {
    let mut notes: Vec<Vec<Line>> = Vec::new();
    for line in lines {
        match notes.last_mut() {
            Some(note) if notes::mark(&line.pieces, rtl).is_none() => note.push(line),
            _ => notes.push(vec![line]),
        }
    }
    notes
}

/// What is usual in a document.
struct Usual {
    rtl: bool,
    /// The distance of baselines, in ems.
    leading: f32,
    /// Whether first lines are indented.
    indented: bool,
    /// Whether lines end at the edge and begin where they may: Arabic in a program that aligns it
    /// to the left.
    turned: bool,
}

impl Usual {
    fn of(lines: &[Line], rtl: bool) -> Self {
        let pairs = || {
            lines
                .windows(2)
                .filter(|pair| same_column(&pair[0], &pair[1]))
        };
        let mut distances: Vec<f32> = pairs()
            .filter(|pair| !differ(pair[0].size, pair[1].size))
            .map(|pair| distance(&pair[0], &pair[1]))
            .filter(|distance| (0.8..4.0).contains(distance))
            .collect();
        distances.sort_by(f32::total_cmp);
        let leading = distances.get(distances.len() * 2 / 5).copied();
        let turned = is_turned(lines, rtl);
        let indents = pairs()
            .filter(|pair| begins_inside(&pair[0], &pair[1], rtl))
            .count();
        Self {
            rtl,
            leading: leading.unwrap_or(LEADING),
            indented: !turned && indents >= 2 && indents * 15 > lines.len(),
            turned,
        }
    }

    /// Whether `last` leaves room for the first word of `next`: then its end was meant. At a comma,
    /// it takes more of it, since some programs break lines by counting letters.
    fn has_room(&self, last: &Line, next: &Line) -> bool {
        let room = match self.turned {
            true => last.indent(self.rtl),
            false => last.room(self.rtl),
        };
        let width = last.column.right - last.column.left;
        let open = is_open(last, self.rtl) && room < OPEN * width;
        room > next.first_word(self.rtl) + 0.6 * last.size && !open
    }

    /// Whether `next` belongs to the paragraph of the lines before it.
    fn goes_on(&self, paragraph: &[Line], next: &Line) -> bool {
        let Some(last) = paragraph.last() else {
            return false;
        };
        if last.is_row || next.is_row || differ(last.size, next.size) || is_point(next, self.rtl) {
            return false;
        }
        if self.has_room(last, next) {
            return false;
        }
        // A list's point stands out to the side of its text.
        let hangs = paragraph
            .first()
            .is_some_and(|first| is_point(first, self.rtl));
        match same_column(last, next) {
            true => {
                let distance = distance(last, next);
                distance > 0.0
                    && distance < WIDER * self.leading
                    && (self.turned || hangs || !begins_inside(last, next, self.rtl))
            }
            false => {
                let ended = has_ended(last, self.rtl);
                let inside = !self.turned && INDENT.contains(&(next.indent(self.rtl) / next.size));
                last.bold == next.bold
                    && if self.indented {
                        !inside
                    } else {
                        !ended && !inside
                    }
            }
        }
    }
}

/// Whether more lines have room at their beginning than at their end.
fn is_turned(lines: &[Line], rtl: bool) -> bool {
    let inside = |edge: f32, line: &Line| edge > 2.0 * line.size;
    let flush = |edge: f32, line: &Line| edge < 0.3 * line.size;
    let mut counts = (0, 0);
    for line in lines.iter().filter(|line| !line.is_row) {
        let (start, end) = (line.indent(rtl), line.room(rtl));
        counts.0 += usize::from(inside(start, line) && flush(end, line));
        counts.1 += usize::from(inside(end, line) && flush(start, line));
    }
    counts.0 >= 3 && counts.0 > 2 * counts.1
}

/// Whether two sizes are not the same.
fn differ(a: f32, b: f32) -> bool {
    a > LARGER * b || b > LARGER * a
}

/// Whether two lines stand in one column of one page.
fn same_column(a: &Line, b: &Line) -> bool {
    a.page == b.page && a.column.number == b.column.number
}

/// The distance of two baselines, in ems.
fn distance(upper: &Line, lower: &Line) -> f32 {
    (lower.baseline - upper.baseline) / upper.size.max(lower.size).max(1.0)
}

/// Whether `next` is indented, and `last` is not.
fn begins_inside(last: &Line, next: &Line, rtl: bool) -> bool {
    let inside = next.indent(rtl) / next.size;
    INDENT.contains(&inside)
        && last.indent(rtl) / last.size < 0.4
        && next.indent(!rtl) < 20.0 * next.size
}

/// Whether a line ends inside a sentence: at a comma.
fn is_open(line: &Line, rtl: bool) -> bool {
    matches!(last_sign(line, rtl), Some('،' | ','))
}

/// Whether a line ends like a sentence.
fn has_ended(line: &Line, rtl: bool) -> bool {
    matches!(
        last_sign(line, rtl),
        Some('.' | '!' | '؟' | '?' | '…' | ':')
    )
}

/// The last character of a line, closing brackets and quotes aside.
fn last_sign(line: &Line, rtl: bool) -> Option<char> {
    let piece = if rtl {
        line.pieces.first()
    } else {
        line.pieces.last()
    };
    let closing = |c: &char| matches!(c, '"' | '”' | '“' | '»' | '«' | ')' | '(' | ']' | '[' | ' ');
    let ends = piece?
        .glyphs
        .iter()
        .filter_map(|glyph| glyph.text.chars().next_back());
    let mut ends = ends.filter(|c| !closing(c));
    if rtl { ends.next() } else { ends.next_back() }
}

/// Whether a line begins with the mark of a list's point.
pub(super) fn is_point(line: &Line, rtl: bool) -> bool {
    let Some(piece) = (if rtl {
        line.pieces.last()
    } else {
        line.pieces.first()
    }) else {
        return false;
    };
    let glyphs: Vec<&str> = match rtl {
        true => piece
            .glyphs
            .iter()
            .rev()
            .take(2)
            .map(|glyph| &*glyph.text)
            .collect(),
        false => piece
            .glyphs
            .iter()
            .take(2)
            .map(|glyph| &*glyph.text)
            .collect(),
    };
    let mark = glyphs
        .first()
        .is_some_and(|first| first.chars().all(is_bullet) && !first.is_empty());
    let apart = glyphs.get(1).is_some_and(|second| second.trim().is_empty());
    mark && apart && !letters::is_marks(glyphs[0])
}

/// Whether `c` is a mark of a list's points.
pub(super) fn is_bullet(c: char) -> bool {
    matches!(
        c,
        '•' | '◦'
            | '▪'
            | '▫'
            | '■'
            | '□'
            | '●'
            | '○'
            | '‣'
            | '⁃'
            | '∙'
            | '·'
            | '✓'
            | '–'
            | '-'
            | '*'
            | '◆'
            | '➢'
    )
}
