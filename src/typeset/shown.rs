//! A text in the form that it is shown in, with the map between its bytes and the source's, by
//! which a paragraph that was set from it answers in bytes of the source.
//!
//! May import: `text`, `bidi`, `paragraph`.

use std::ops::Range;

use unicode_bidi::Level;

use crate::text::{Direction, Span};

use super::bidi::Levels;
use super::paragraph::{Glyph, Line, Paragraph};

/// A text as it is shown.
#[derive(Debug, Default)]
pub(super) struct Shown {
    /// What is set.
    pub text: String,
    /// What its levels are found from instead of the source: as long as that, byte for byte.
    pub levels_of: Option<String>,
    /// Where it differs, ascending.
    edits: Vec<Edit>,
    /// How far the source has been read.
    read: u32,
}

/// Bytes that are shown for bytes of the source.
#[derive(Debug)]
struct Edit {
    shown: Range<u32>,
    source: Range<u32>,
}

impl Shown {
    /// Adds the source's next character as it is.
    pub fn keep(&mut self, c: char) {
        self.text.push(c);
        self.read += c.len_utf8() as u32;
    }

    /// Adds `chars` for the next bytes of the source, `source`.
    pub fn replace(&mut self, source: Span, chars: impl IntoIterator<Item = char>) {
        let start = self.text.len() as u32;
        self.text.extend(chars);
        self.read = source.end as u32;
        self.edits.push(Edit {
            shown: start..self.text.len() as u32,
            source: source.start as u32..source.end as u32,
        });
    }

    /// The levels of what is shown: those of the source's characters, so that no display form
    /// changes the order of a line. A box for a control is as wide as it is, whatever its level.
    /// `before` is what stands before the source in its paragraph.
    pub fn levels(&self, before: &str, source: &str, base: Direction) -> Levels {
        let found = Levels::after(before, self.levels_of.as_deref().unwrap_or(source), base);
        let Levels::Each(levels) = found else {
            return found;
        };
        let last = levels.len().saturating_sub(1);
        let mut edits = Cursor::new(&self.edits);
        let level = |shown: u32| levels[(edits.source(shown).0 as usize).min(last)];
        let shown: Vec<Level> = (0..self.text.len() as u32).map(level).collect();
        Levels::Each(shown)
    }

    /// Turns the offsets of `paragraph`, which was set from what is shown, into the source's.
    pub fn translate(&self, paragraph: &mut Paragraph) {
        let start = |at: u32| self.source(at).0;
        let end = |at: u32| self.source(at).1;
        let mut reached = 0;
        for line in &mut paragraph.lines {
            let to = end(line.span.end as u32).max(reached);
            line.span = Span::new(reached as usize, to as usize);
            reached = to;
            for glyph in &mut line.glyphs {
                glyph.map_cluster(start, end);
            }
            give_to_next(line);
        }
        if let Some(last) = paragraph.lines.last_mut() {
            last.span.end = self.read as usize;
        }
        paragraph.inner.retain_mut(|at| {
            let (floor, ceil) = self.source(*at);
            *at = floor;
            floor == ceil
        });
        for (at, grapheme) in &mut paragraph.cut {
            *at = start(*at);
            *grapheme = start(grapheme.start)..end(grapheme.end);
        }
    }

    /// The source's bytes for a byte of what is shown: for one inside an edit its two ends,
    /// else twice the same. What is left out belongs to what stands before it, at the text's
    /// beginning to what follows.
    fn source(&self, shown: u32) -> (u32, u32) {
        let after = self.edits.partition_point(|edit| edit.shown.start <= shown);
        if shown == 0 {
            return (0, 0);
        }
        if shown as usize == self.text.len() {
            return (self.read, self.read);
        }
        by_edit(
            after.checked_sub(1).and_then(|at| self.edits.get(at)),
            shown,
        )
    }
}

/// What is left on `line` of a box that was cut at the end of the one before (lines hardly wider
/// than a box) goes to what follows it: a character is on one line.
fn give_to_next(line: &mut Line) {
    let start = line.span.start;
    let on_line = |glyph: &&Glyph| glyph.cluster().start >= start;
    if line.glyphs.iter().all(|glyph| on_line(&glyph)) {
        return;
    }
    let first = line.glyphs.iter().filter(on_line);
    let first = first
        .map(Glyph::cluster)
        .min_by_key(|cluster| cluster.start);
    let Some(first) = first else {
        line.glyphs.clear();
        return;
    };
    let left_over = line.glyphs.iter_mut().filter(|glyph| !on_line(&&**glyph));
    left_over.for_each(|glyph| glyph.map_cluster(|_| first.start as u32, |_| first.end as u32));
}

/// The source's bytes for `shown`, where `edit` is the last that begins before or at it.
fn by_edit(edit: Option<&Edit>, shown: u32) -> (u32, u32) {
    let Some(edit) = edit else {
        return (shown, shown);
    };
    if shown >= edit.shown.end {
        let at = edit.source.end + (shown - edit.shown.end);
        (at, at)
    } else if shown == edit.shown.start {
        (edit.source.start, edit.source.start)
    } else {
        (edit.source.start, edit.source.end)
    }
}

/// Walks through edits with growing offsets.
struct Cursor<'a> {
    edits: &'a [Edit],
    passed: usize,
}

impl<'a> Cursor<'a> {
    fn new(edits: &'a [Edit]) -> Self {
        Self { edits, passed: 0 }
    }

    /// As [`Shown::source`], for an offset not before the last one, inside the text; what is left
    /// out at the beginning is passed over.
    fn source(&mut self, shown: u32) -> (u32, u32) {
        let begun = |edit: &&Edit| edit.shown.start <= shown;
        self.passed += self.edits[self.passed..].iter().take_while(begun).count();
        let edit = self.passed.checked_sub(1).and_then(|at| self.edits.get(at));
        by_edit(edit, shown)
    }
}
