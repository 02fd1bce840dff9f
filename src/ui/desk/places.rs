//! Where a menu that is asked for by key belongs: at the row that has the focus, else at what was
//! selected on the page. The views say in each frame where those are.
//!
//! May import: `session`, egui.

use egui::{Context, Id, Pos2, Rect};

use super::About;
use crate::session::{RowId, Session};

/// A row that has the keyboard's focus.
#[derive(Clone, Copy, Debug)]
pub struct FocusedRow {
    id: Id,
    row: RowId,
    rect: Rect,
}

fn row_key() -> Id {
    Id::unique("desk: focused row")
}

fn place_key() -> Id {
    Id::unique("desk: selected place")
}

/// Says that a row's widget has the focus.
pub fn remember_row(context: &Context, id: Id, row: RowId, rect: Rect) {
    let focused = FocusedRow { id, row, rect };
    context.data_mut(|data| data.insert_temp(row_key(), focused));
}

/// Says where on the screen the selected text, or the mention that was gone to, is.
pub fn remember_place(context: &Context, rect: Rect) {
    context.data_mut(|data| data.insert_temp(place_key(), rect));
}

fn open_key() -> Id {
    Id::unique("desk: something is open")
}

/// Says whether something of the desk stands over the window.
pub(super) fn remember_open(context: &Context, open: bool) {
    context.data_mut(|data| data.insert_temp(open_key(), open));
}

/// Whether something of the desk stands over the window: then nothing floats beside it.
pub fn is_open(context: &Context) -> bool {
    let open: Option<bool> = context.data(|data| data.get_temp(open_key()));
    open.unwrap_or_default()
}

/// What a menu asked for by key is about and where it is to stand, and the row that it is about.
pub fn here(context: &Context, session: &Session) -> (About, Pos2, Option<RowId>) {
    let focused: Option<FocusedRow> = context.data(|data| data.get_temp(row_key()));
    let focus = context.memory(|memory| memory.focused());
    if let Some(row) = focused.filter(|row| focus == Some(row.id)) {
        return (About::Rows, row.rect.center_bottom(), Some(row.row));
    }
    let mention = session.current_mention();
    let selection = session.has_selection();
    let offset = session.selection.map(|selection| selection.span());
    let mark = offset.and_then(|span| session.marks_in(span).next());
    let about = About::Page {
        mention: mention.filter(|_| !selection),
        mark: mark.map(|mark| mark.id),
        selection,
    };
    let place: Option<Rect> = context.data(|data| data.get_temp(place_key()));
    let center = context.content_rect().center();
    (
        about,
        place.map_or(center, |rect| rect.center_bottom()),
        None,
    )
}
