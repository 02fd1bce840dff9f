//! Shift with a key takes the selection's end along: by a letter or word to the side that the
//! arrow points to, by a line, to a line's ends, by a paragraph, to the ends of the document.
//!
//! May import: `session`, `text`, `typeset`, `ui`, egui.

use egui::{Key, Modifiers, Response, Ui};

use super::{PageState, blocks::SetBlock};
use crate::{
    session::{Granularity, Selection, Session},
    typeset::{Position, Step},
    ui::{Look, widgets::is_typing},
};

/// Where a key takes the selection's end.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Extension {
    /// A step inside a paragraph, or from one into the next.
    Step(Step),
    /// One line down, or up.
    Line { down: bool },
    /// To the paragraph's end, or the next one's; or to its start.
    Paragraph { forward: bool },
    /// To the end of the document, or its start.
    Document { end: bool },
}

const SHIFT: Modifiers = Modifiers::SHIFT;
const BOTH: Modifiers = Modifiers::SHIFT.plus(Modifiers::COMMAND);

/// The keys.
const KEYS: [(Modifiers, Key, Extension); 12] = [
    (SHIFT, Key::ArrowLeft, Extension::Step(Step::Left)),
    (SHIFT, Key::ArrowRight, Extension::Step(Step::Right)),
    (BOTH, Key::ArrowLeft, Extension::Step(Step::WordLeft)),
    (BOTH, Key::ArrowRight, Extension::Step(Step::WordRight)),
    (SHIFT, Key::Home, Extension::Step(Step::LineStart)),
    (SHIFT, Key::End, Extension::Step(Step::LineEnd)),
    (SHIFT, Key::ArrowDown, Extension::Line { down: true }),
    (SHIFT, Key::ArrowUp, Extension::Line { down: false }),
    (BOTH, Key::ArrowDown, Extension::Paragraph { forward: true }),
    (BOTH, Key::ArrowUp, Extension::Paragraph { forward: false }),
    (BOTH, Key::End, Extension::Document { end: true }),
    (BOTH, Key::Home, Extension::Document { end: false }),
];

/// The caret at the selection's moving end, between two frames.
#[derive(Clone, Copy, Debug, Default)]
pub struct Caret {
    /// Where it is, in bytes of the document.
    place: Position,
    /// The x that it keeps to while it goes from line to line, in pixels.
    x: Option<f32>,
}

impl Caret {
    /// At a place that was pointed to.
    pub fn at(place: Position) -> Self {
        Self { place, x: None }
    }
}

/// Takes the keys; returns the selection if it changed.
pub fn take(
    page: &mut PageState,
    ui: &Ui,
    look: &Look,
    response: &Response,
    session: &Session,
) -> Option<Selection> {
    let mut selection = session.selection.filter(|_| response.has_focus())?;
    if is_typing(ui.ctx()) {
        return None;
    }
    let mut changed = None;
    for (modifiers, key, extension) in KEYS {
        let presses = ui.input_mut(|input| input.count_and_consume_key(modifiers, key));
        for _ in 0..presses {
            selection = extend(page, look, session, selection, extension);
            changed = Some(selection);
        }
    }
    if changed.is_some() {
        page.reveal = Some(selection.head());
    }
    changed
}

/// The selection after one key.
fn extend(
    page: &mut PageState,
    look: &Look,
    session: &Session,
    selection: Selection,
    extension: Extension,
) -> Selection {
    let document = &session.document;
    if page.caret.place.offset != selection.head() {
        page.caret = Caret::at(Position::after(selection.head()));
    }
    match extension {
        Extension::Paragraph { forward } => {
            let extended = selection.extended_by(document, Granularity::Paragraph, forward);
            page.caret = Caret::at(Position::after(extended.head()));
            return extended;
        }
        Extension::Document { end } => {
            let offset = if end { document.text.len() } else { 0 };
            page.caret = Caret::at(Position::before(offset));
        }
        Extension::Step(step) => take_step(page, look, session, step),
        Extension::Line { down } => take_line(page, look, down),
    }
    selection.moved_to(document, page.caret.place.offset)
}

/// Moves the caret by a step, into the neighbouring piece where it leaves its own.
fn take_step(page: &mut PageState, look: &Look, session: &Session, step: Step) {
    let Some((index, set)) = piece_of_caret(page, look) else {
        return;
    };
    let text = set.span.of(&session.document.text);
    let inside = set.paragraph.step(text, page.caret.inside(&set), step);
    let rtl = set.paragraph.base.is_rtl();
    let forward = match step {
        Step::Left | Step::WordLeft => rtl,
        Step::Right | Step::WordRight => !rtl,
        _ => true,
    };
    let place = match inside {
        Some(place) => Some(of_document(&set, place)),
        None => neighbour(page, look, index, forward).map(|(_, next)| {
            if forward {
                Position::before(next.span.start)
            } else {
                Position::after(next.span.end)
            }
        }),
    };
    page.caret = place.map_or(page.caret, Caret::at);
}

/// Moves the caret by a line, at the x where the first of several such keys found it.
fn take_line(page: &mut PageState, look: &Look, down: bool) {
    let Some((index, set)) = piece_of_caret(page, look) else {
        return;
    };
    let from = page.caret.inside(&set);
    let x = page.caret.x.unwrap_or(set.paragraph.caret(from).left);
    let place = match set.paragraph.step_line(from, down, x) {
        Some(place) => Some(of_document(&set, place)),
        None => neighbour(page, look, index, down).map(|(_, next)| {
            let y = if down { 0.0 } else { next.paragraph.height };
            of_document(&next, next.paragraph.hit(x, y))
        }),
    };
    if let Some(place) = place {
        page.caret = Caret { place, x: Some(x) };
    }
}

impl Caret {
    /// Its place in bytes of a piece.
    fn inside(&self, set: &SetBlock) -> Position {
        let offset = self.place.offset.clamp(set.span.start, set.span.end);
        Position {
            offset: offset - set.span.start,
            ..self.place
        }
    }
}

/// A place of a piece in bytes of the document.
fn of_document(set: &SetBlock, place: Position) -> Position {
    Position {
        offset: set.span.start + place.offset,
        ..place
    }
}

/// The piece that the caret is in; over a blank line the one after it.
fn piece_of_caret(page: &mut PageState, look: &Look) -> Option<(usize, SetBlock)> {
    let index = page.blocks.pieces().at(page.caret.place.offset);
    match page.blocks.get(look, index) {
        Some(set) => Some((index, set)),
        None => neighbour(page, look, index, true).or_else(|| neighbour(page, look, index, false)),
    }
}

/// The next piece that has text, or the one before.
fn neighbour(
    page: &mut PageState,
    look: &Look,
    index: usize,
    forward: bool,
) -> Option<(usize, SetBlock)> {
    let mut index = index;
    loop {
        index = if forward {
            index + 1
        } else {
            index.checked_sub(1)?
        };
        page.blocks.pieces().get(index)?;
        if let Some(set) = page.blocks.get(look, index) {
            return Some((index, set));
        }
    }
}
