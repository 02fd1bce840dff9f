//! Steps of a caret through a set paragraph, as keys take it: by what is seen (left, right, up,
//! down) and by reading order. Every answer carries the affinity that the caret is drawn with
//! where the direction changes or a line ends.
//!
//! An arrow goes where it points (Pango's and Cocoa's practice). Where it leaves a line it goes
//! on at the facing edge of the next line in reading order, so that it visits every letter of
//! the paragraph once. With Ctrl it goes by words in reading order, forward where it points to
//! the side that the paragraph runs to: words of the other direction are one stop, not a knot.
//!
//! May import: `text`, `hit`, `motion`, `paragraph`.

use super::motion::{next_grapheme, next_word, previous_grapheme, previous_word};
use super::paragraph::{Paragraph, Position};

/// A step of the caret inside one paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// One grapheme to the left on the screen.
    Left,
    /// One grapheme to the right on the screen.
    Right,
    /// One word to the left: forward where the paragraph runs from right to left.
    WordLeft,
    /// One word to the right: forward where the paragraph runs from left to right.
    WordRight,
    /// One grapheme forward in reading order.
    Next,
    /// One grapheme back in reading order.
    Previous,
    /// To the next end of a word in reading order.
    NextWord,
    /// To the last start of a word in reading order.
    PreviousWord,
    /// To where reading of the line begins.
    LineStart,
    /// To where reading of the line ends, before the blanks that hang after it.
    LineEnd,
    /// To the start of the paragraph.
    Start,
    /// To the end of the paragraph.
    End,
}

impl Paragraph {
    /// Where `step` takes a caret from `from`; `text` is what the paragraph was set from. `None`
    /// where it would leave the paragraph: the caller goes on in the neighbouring one.
    pub fn step(&self, text: &str, from: Position, step: Step) -> Option<Position> {
        let (offset, rtl) = (from.offset.min(text.len()), self.base.is_rtl());
        let may_go = |forward: bool| {
            if forward {
                offset < text.len()
            } else {
                offset > 0
            }
        };
        let forward = |to: fn(&str, usize) -> usize| {
            may_go(true).then(|| self.place_reached(to(text, offset)))
        };
        let back = |to: fn(&str, usize) -> usize| {
            may_go(false).then(|| Position::before(to(text, offset)))
        };
        match step {
            Step::Left => self
                .to_left(from)
                .or_else(|| self.over_the_edge(from, false)),
            Step::Right => self
                .to_right(from)
                .or_else(|| self.over_the_edge(from, true)),
            Step::Next => forward(next_grapheme),
            Step::Previous => back(previous_grapheme),
            Step::WordLeft | Step::WordRight if (step == Step::WordLeft) == rtl => {
                forward(next_word)
            }
            Step::NextWord => forward(next_word),
            Step::WordLeft | Step::WordRight | Step::PreviousWord => back(previous_word),
            Step::LineStart => Some(self.line_start(self.line_of(from))),
            Step::LineEnd => Some(self.line_end(self.line_of(from))),
            Step::Start => Some(Position::before(0)),
            Step::End => Some(Position::after(text.len())),
        }
    }

    /// Where the caret goes one line up or down; `x` is where it wants to be, in pixels: the x it
    /// had when the first of several such steps was taken. `None` beyond the first or last line.
    pub fn step_line(&self, from: Position, down: bool, x: f32) -> Option<Position> {
        let line = self.line_of(from);
        let line = if down {
            line.checked_add(1)?
        } else {
            line.checked_sub(1)?
        };
        let line = self.lines.get(line)?;
        Some(self.hit(x, line.top + line.height / 2.0))
    }

    /// The place that reading forward comes to at `offset`: after what was read, but at the start
    /// of the next line rather than among the blanks that hang over the end of this one.
    fn place_reached(&self, offset: usize) -> Position {
        let line = self
            .lines
            .binary_search_by_key(&offset, |line| line.span.start);
        let begins_line = line.is_ok_and(|line| line > 0);
        if begins_line {
            Position::before(offset)
        } else {
            Position::after(offset)
        }
    }

    /// From a line's left or right edge to the facing edge of the line that reading goes on in.
    fn over_the_edge(&self, from: Position, right: bool) -> Option<Position> {
        let forward = right != self.base.is_rtl();
        let line = self.line_of(from);
        let line = if forward {
            line.checked_add(1)?
        } else {
            line.checked_sub(1)?
        };
        let line = self.lines.get(line)?;
        let far = if right {
            f32::NEG_INFINITY
        } else {
            f32::INFINITY
        };
        Some(self.hit(far, line.top + line.height / 2.0))
    }
}
