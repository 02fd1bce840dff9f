//! What the pointer does on the page: selects, picks mentions, shows what a mention is.
//!
//! May import: `session`, `text`, `typeset`, `ui`, egui.

use egui::{CursorIcon, Popup, Pos2, Rect, Response, Ui};

use super::{
    PageState,
    draw::{Shown, rects_of},
    extend::Caret,
    marked,
};
use crate::{
    session::{Granularity, Selection, Session},
    typeset::Position,
    ui::{Command, Look, desk, hover, marks},
};

/// Takes clicks and drags; returns the selection if it changed.
pub fn take(
    page: &mut PageState,
    ui: &Ui,
    look: &Look,
    session: &Session,
    response: &Response,
    shown: &[Shown],
    commands: &mut Vec<Command>,
) -> Option<Selection> {
    hover_mention(ui, look, session, response, shown);
    let pointer = response.interact_pointer_pos()?;
    if response.is_pointer_button_down_on() {
        response.request_focus();
    }
    if response.clicked() {
        click(ui, session, shown, pointer, commands);
    }
    let place = place_at(ui, shown, pointer)?;
    let offset = place.offset;
    let document = &session.document;
    if response.secondary_clicked() {
        let mention = mention_under(ui, session, shown, pointer);
        commands.extend(marked::menu(session, mention, offset, pointer));
    }
    if response.triple_clicked() {
        return Some(Selection::begin(document, offset, Granularity::Paragraph));
    }
    if response.double_clicked() {
        return Some(Selection::begin(document, offset, Granularity::Word));
    }
    let out = !response.rect.y_range().contains(pointer.y);
    let selection = drag(page, ui, session, shown, place, out);
    if selection.is_some() {
        scroll_beyond_the_edges(page, ui, look, response.rect, pointer);
    }
    selection
}

/// Begins a selection where the button went down and takes its end along with the pointer, until
/// the button is let go; all of that may happen between two frames.
fn drag(
    page: &mut PageState,
    ui: &Ui,
    session: &Session,
    shown: &[Shown],
    place: Position,
    out: bool,
) -> Option<Selection> {
    let document = &session.document;
    let offset = place.offset;
    let (pressed, moved, down, origin, shift) = ui.input(|input| {
        let pointer = &input.pointer;
        let moved = out || pointer.is_moving() || pointer.primary_released();
        let origin = pointer.press_origin();
        (
            pointer.primary_pressed(),
            moved,
            pointer.primary_down(),
            origin,
            input.modifiers.shift,
        )
    });
    let selection = if pressed {
        page.selecting = true;
        let from = origin
            .and_then(|origin| place_at(ui, shown, origin))
            .map_or(offset, |place| place.offset);
        let begun = session.selection.filter(|_| shift);
        Some(begun.unwrap_or_else(|| Selection::begin(document, from, Granularity::Letter)))
    } else {
        session.selection.filter(|_| page.selecting && moved)
    };
    page.selecting &= down;
    if selection.is_some() {
        page.caret = Caret::at(place);
    }
    selection.map(|selection| selection.extend_to(document, offset))
}

/// A click on a mention selects it; beside one it lets go.
fn click(ui: &Ui, session: &Session, shown: &[Shown], pointer: Pos2, commands: &mut Vec<Command>) {
    commands.push(match mention_under(ui, session, shown, pointer) {
        Some(mention) => Command::SelectMention(mention),
        None => Command::Deselect,
    });
}

fn hover_mention(ui: &Ui, look: &Look, session: &Session, response: &Response, shown: &[Shown]) {
    let Some(pointer) = response.hover_pos() else {
        return;
    };
    let mention = mention_under(ui, session, shown, pointer);
    let over_text = shown
        .iter()
        .any(|shown| rect_of(ui, shown).contains(pointer));
    ui.set_cursor_icon(match mention {
        Some(_) => CursorIcon::PointingHand,
        None if over_text => CursorIcon::Text,
        None => CursorIcon::Default,
    });
    let dragging = ui.input(|input| input.pointer.any_down());
    if dragging || desk::is_open(ui.ctx()) || Popup::is_any_open(ui.ctx()) {
        return;
    }
    if let Some(mention) = mention {
        hover::show(ui, look, session, mention, pointer);
    } else if over_text
        && let Some(place) = place_at(ui, shown, pointer)
        && let Some(mark) = marked::mark_at(session, place.offset)
        && !mark.note.is_empty()
    {
        marks::card(ui, look, mark, pointer);
    }
}

/// The shaded mention that has the pointer on one of its boxes.
fn mention_under(ui: &Ui, session: &Session, shown: &[Shown], pointer: Pos2) -> Option<usize> {
    let block = shown
        .iter()
        .find(|shown| rect_of(ui, shown).contains(pointer))?;
    let on = |span| {
        rects_of(block, ui.painter(), span)
            .iter()
            .any(|rect| rect.contains(pointer))
    };
    session
        .shaded_in(block.set.span)
        .find(|(_, mention)| on(mention.span))
        .map(|(index, _)| index)
}

/// The place in the document nearest to the pointer.
fn place_at(ui: &Ui, shown: &[Shown], pointer: Pos2) -> Option<Position> {
    let below = shown
        .iter()
        .position(|shown| rect_of(ui, shown).bottom() > pointer.y);
    let block = shown.get(below.unwrap_or(shown.len().checked_sub(1)?))?;
    let at = (pointer - block.corner) * ui.pixels_per_point();
    let place = block.set.paragraph.hit(at.x, at.y);
    let offset = block.set.span.start + place.offset;
    Some(Position { offset, ..place })
}

/// The room of a block's lines over the whole width of the column, in points.
fn rect_of(ui: &Ui, shown: &Shown) -> Rect {
    let paragraph = &shown.set.paragraph;
    let size = egui::vec2(paragraph.width, paragraph.height) / ui.pixels_per_point();
    Rect::from_min_size(shown.corner, size)
}

/// How fast a drag beyond an edge scrolls: so many pixels a second for each point beyond it.
const PULL: f32 = 12.0;

/// A drag above or below the page scrolls it, faster the further out, until the button is let go.
fn scroll_beyond_the_edges(page: &mut PageState, ui: &Ui, look: &Look, area: Rect, pointer: Pos2) {
    let out = (pointer.y - area.bottom()).max(0.0) - (area.top() - pointer.y).max(0.0);
    if out != 0.0 && page.selecting {
        let scale = ui.pixels_per_point();
        let seconds = ui.input(|input| input.stable_dt).min(0.1);
        let pixels = out * PULL * seconds * scale;
        page.scroll
            .by(&mut page.blocks, look, pixels, area.height() * scale);
        ui.ctx().request_repaint();
    }
}
