//! The reader's marks on the blocks that are shown, and where a menu about what is selected is to
//! stand.
//!
//! May import: `annotation`, `session`, `text`, `ui`, egui.

use egui::{Painter, Pos2, Ui};

use super::draw::{Shown, rects_of};
use crate::{
    annotation::{Mark, MarkKind},
    session::Session,
    text::Span,
    ui::{
        Command, Look,
        desk::{About, DeskCommand, remember_place},
        marks,
    },
};

/// Paints the bands of highlights, over the boxes of names and under their lines: a name in a
/// highlight keeps its edge.
pub fn bands(painter: &Painter, look: &Look, session: &Session, shown: &Shown) {
    for (mark, span) in marks_on(session, shown) {
        let boxes = rects_of(shown, painter, span);
        marks::band(painter, look, mark, &boxes);
    }
}

/// Whether a highlight covers a part of `span`.
pub fn is_highlighted(session: &Session, span: Span) -> bool {
    let mut marks = session.marks_in(span);
    marks.any(|mark| matches!(mark.kind, MarkKind::Highlight(_)))
}

/// Paints the lines of highlights and the ribbons of bookmarks.
pub fn over(painter: &Painter, look: &Look, session: &Session, shown: &Shown) {
    let rtl = shown.set.paragraph.base.is_rtl();
    for (mark, span) in marks_on(session, shown) {
        let boxes = rects_of(shown, painter, span);
        marks::over(painter, look, mark, &boxes, rtl);
        let begins_here = shown.set.span.contains(span.start);
        if mark.kind == MarkKind::Bookmark
            && begins_here
            && let Some(first) = boxes.first()
        {
            let width = shown.set.paragraph.width / painter.pixels_per_point();
            let left = shown.corner.x;
            let edge = if rtl { left + width } else { left };
            marks::bookmark(painter, look, edge, first.top(), rtl);
        }
    }
}

/// The marks that a block shows a part of, with their places.
fn marks_on<'s>(
    session: &'s Session,
    shown: &Shown,
) -> impl Iterator<Item = (&'s Mark, Span)> + use<'s> {
    let marks = session.marks_in(shown.set.span);
    marks.filter_map(|mark| Some((mark, mark.span?)))
}

/// Says where the selected text is, or the mention that was gone to, for menus asked for by key.
pub fn remember(ui: &Ui, painter: &Painter, session: &Session, shown: &Shown) {
    let selected = session.selection.map(|selection| selection.span());
    let mention = session.current_mention();
    let mention = mention.map(|mention| session.extraction().mentions[mention].span);
    let selected = selected.filter(|span| !span.is_empty());
    if let Some(span) = selected.or(mention)
        && let Some(last) = rects_of(shown, painter, span).last()
    {
        remember_place(ui.ctx(), *last);
    }
}

/// What a click of the other button at byte `offset` asks for: the mention that is under it is
/// selected, and a menu opens.
pub fn menu(session: &Session, mention: Option<usize>, offset: usize, at: Pos2) -> Vec<Command> {
    let selected = session.selection.map(|selection| selection.span());
    let about = About::Page {
        mention,
        mark: mark_at(session, offset).map(|mark| mark.id),
        selection: selected.is_some_and(|span| span.contains(offset)),
    };
    let select = mention.map(Command::SelectMention);
    let menu = Command::Desk(DeskCommand::Menu(about, at));
    select.into_iter().chain([menu]).collect()
}

/// The mark at byte `offset`.
pub fn mark_at(session: &Session, offset: usize) -> Option<&Mark> {
    let covers = |mark: &&Mark| mark.span.is_some_and(|span| span.contains(offset));
    session.marks().iter().find(covers)
}
