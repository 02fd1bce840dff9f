//! What the reader does with a row of the sidebar: goes to it, chooses it with others, drags it on
//! another, asks what can be done with it.
//!
//! May import: `annotation`, `session`, `ui`, egui.

use egui::{CursorIcon, Key, Modifiers, Rect, Response, Stroke, StrokeKind, Ui};

use crate::{
    annotation::Subject,
    session::{Choosing, EntityRow, Session},
    ui::{
        Command, Look,
        desk::{About, DeskCommand, remember_row},
        look::interface,
        theme::size::{CORNER, INTERFACE},
        widgets::{beside_pointer, label},
    },
};

/// What is dragged from a row: the names that it stands for.
struct Dragged(Vec<Subject>);

/// Takes clicks, keys and drags of a row.
pub fn take(
    ui: &Ui,
    look: &Look,
    session: &Session,
    row: &EntityRow,
    rect: Rect,
    response: &Response,
    commands: &mut Vec<Command>,
) {
    if response.clicked() {
        commands.push(click(ui.input(|input| input.modifiers), row));
    }
    if response.secondary_clicked() {
        let at = response.interact_pointer_pos().unwrap_or(rect.center());
        commands.push(Command::Desk(DeskCommand::SelectRow(row.id)));
        commands.push(Command::Desk(DeskCommand::Menu(About::Rows, at)));
    }
    if response.has_focus() {
        remember_row(ui.ctx(), response.id, row.id, rect);
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Delete)) {
            commands.push(Command::Desk(DeskCommand::SelectRow(row.id)));
            commands.push(Command::Desk(DeskCommand::Reject));
        }
    }
    drag(ui, look, session, row, response);
    drop_on(ui, look, session, row, rect, response, commands);
}

/// A click goes to the row; with Ctrl or Shift it chooses it together with others.
fn click(held: Modifiers, row: &EntityRow) -> Command {
    if held.command {
        Command::Desk(DeskCommand::Choose(row.id, Choosing::Toggle))
    } else if held.shift {
        Command::Desk(DeskCommand::Choose(row.id, Choosing::Extend))
    } else {
        Command::StepRow(row.id)
    }
}

/// Takes the row along with the pointer, and the rows that are chosen with it.
fn drag(ui: &Ui, look: &Look, session: &Session, row: &EntityRow, response: &Response) {
    if response.drag_started() {
        let rows = if session.is_chosen(row.id) {
            session.chosen()
        } else {
            vec![row.id]
        };
        let subjects = rows.into_iter().filter_map(|row| session.subject(row));
        response.dnd_set_drag_payload(Dragged(subjects.collect()));
    }
    let Some(pointer) = response
        .interact_pointer_pos()
        .filter(|_| response.dragged())
    else {
        return;
    };
    ui.set_cursor_icon(CursorIcon::Grabbing);
    beside_pointer(ui, look, "dragged row", pointer, |ui| {
        let style = interface(INTERFACE, true);
        label(ui, look, &row.name, style, look.theme.text);
    });
}

/// Merges what is let go over the row into it.
fn drop_on(
    ui: &Ui,
    look: &Look,
    session: &Session,
    row: &EntityRow,
    rect: Rect,
    response: &Response,
    commands: &mut Vec<Command>,
) {
    let Some(into) = session.subject(row.id) else {
        return;
    };
    let is_other = |dragged: &Dragged| !dragged.0.contains(&into);
    if response
        .dnd_hover_payload::<Dragged>()
        .is_some_and(|dragged| is_other(&dragged))
    {
        let stroke = Stroke::new(2.0, look.theme.accent);
        ui.painter()
            .rect_stroke(rect, CORNER, stroke, StrokeKind::Inside);
    }
    if let Some(dragged) = response.dnd_release_payload::<Dragged>()
        && is_other(&dragged)
    {
        let what = dragged.0.clone();
        commands.push(Command::Desk(DeskCommand::Merge { what, into }));
    }
}
