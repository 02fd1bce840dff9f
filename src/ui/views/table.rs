//! A row for each entity: name, type, how often, in Latin letters, office, country or value, and
//! how sure. Sorted by the column whose head was pressed; what the sidebar's filter leaves.
//!
//! May import: `session`, `entity`, `ui`, egui.

use std::cmp::Reverse;

use egui::{Id, Rect, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, vec2};

use super::{View, derived::Derived, nothing};
use crate::{
    session::{EntityRow, RowId, Session},
    text::fold,
    typeset::Digits,
    ui::{
        Command, Look, countries,
        look::interface,
        messages::{Language, Message},
        sidebar::note,
        theme::size::{self, HALF, ROW, SPACE},
        widgets::{focus_ring, line_at, row_ground, scrolling_rows, text_button},
    },
};

/// What a row is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Column {
    Name,
    Type,
    #[default]
    Count,
    Latin,
    Note,
    Confidence,
}

impl Column {
    /// Every column and its head.
    const ALL: [(Self, Message); 6] = [
        (Self::Name, Message::ColumnName),
        (Self::Type, Message::ColumnType),
        (Self::Count, Message::ColumnCount),
        (Self::Latin, Message::ColumnLatin),
        (Self::Note, Message::ColumnNote),
        (Self::Confidence, Message::Confidence),
    ];
}

/// What the rows are made of: a state of the session, the order, and how words and numbers are
/// written.
type State = (u64, Column, bool, Language, Digits);

/// How the table is sorted, and its rows.
#[derive(Debug, Default)]
pub(super) struct Table {
    by: Column,
    /// From the last to the first.
    reversed: bool,
    lines: Derived<State, Vec<Line>>,
}

/// A row.
#[derive(Debug)]
struct Line {
    id: RowId,
    mentions: usize,
    /// From 0 to 1.
    confidence: f32,
    /// What stands in its cells.
    cells: [String; 6],
}

impl Table {
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        look: &Look,
        session: &Session,
        commands: &mut Vec<Command>,
    ) {
        let (by, reversed) = (self.by, self.reversed);
        let digits = look.display.digits;
        let state = (session.revision(), by, reversed, look.language, digits);
        self.lines
            .renew(state, || sorted(lines(look, session), by, reversed));
        if self.lines.is_empty() {
            return nothing(ui, look, Message::NoMatch);
        }
        ui.add_space(HALF);
        copy(ui, look, &self.lines);
        self.heads(ui, look);
        let scroll = ScrollArea::vertical().id_salt("table").auto_shrink(false);
        let what = (Id::unique("table"), Message::ViewTable);
        scrolling_rows(
            ui,
            look,
            what,
            scroll,
            (ROW, self.lines.len()),
            |ui, seen| {
                for line in &self.lines[seen] {
                    show_row(ui, look, session, line, commands);
                }
            },
        );
    }

    /// The heads of the columns; one that is pressed sorts, pressed again the other way round.
    fn heads(&mut self, ui: &mut Ui, look: &Look) {
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
        // As wide as the rows, beside which the scroll bar is.
        let line = look.inner(rect, 0.0, size::SCROLL_BAR);
        for (cell, (column, message)) in columns(look, line).into_iter().zip(Column::ALL) {
            if cell.width() < 1.0 {
                continue;
            }
            let name = look.say(message);
            let id = ui.scope_id().with(("head", message));
            let response = ui.interact(cell, id, Sense::click());
            let sorted = self.by == column;
            response.widget_info(|| WidgetInfo::selected(Role::ColumnHeader, true, sorted, name));
            if response.hovered() {
                ui.painter()
                    .rect_filled(cell, size::CORNER, look.theme.hover);
            }
            focus_ring(ui, look, cell, response.has_focus());
            let text = match (sorted, self.reversed) {
                (true, false) => format!("{name} ↓"),
                (true, true) => format!("{name} ↑"),
                (false, _) => name.to_owned(),
            };
            let style = interface(size::SMALL, true);
            let room = cell.shrink2(vec2(HALF, 0.0));
            line_at(
                ui,
                look,
                room,
                look.sides().0,
                &text,
                style,
                look.theme.quiet,
            );
            if response.clicked() {
                self.reversed = sorted && !self.reversed;
                self.by = column;
            }
        }
        ui.painter().hline(
            rect.x_range(),
            rect.bottom(),
            Stroke::new(1.0, look.theme.line),
        );
    }
}

/// The rows of the sidebar's list, in its order.
fn lines(look: &Look, session: &Session) -> Vec<Line> {
    let rows = session.groups().iter().flat_map(|group| &group.rows);
    rows.map(|row| line(look, session, row)).collect()
}

fn line(look: &Look, session: &Session, row: &EntityRow) -> Line {
    let extraction = session.extraction();
    let of = |mention: &usize| extraction.mentions[*mention].confidence;
    let confidence = row.mentions.iter().map(of).fold(0.0, f32::max);
    let latin = countries::latin(extraction.entity(row.id.entity), row.id.kind, look.language);
    Line {
        id: row.id,
        mentions: row.mentions.len(),
        confidence,
        cells: [
            row.name.clone(),
            look.say(Message::one(row.id.kind)).to_owned(),
            look.number(row.mentions.len()),
            latin.unwrap_or_default().to_owned(),
            note(look, session, row),
            look.figures(&percent(confidence)),
        ],
    }
}

fn percent(confidence: f32) -> String {
    format!("{:.0}%", confidence * 100.0)
}

/// The rows in the order of a column; equals stay as they were, cells without a word come last.
fn sorted(mut lines: Vec<Line>, by: Column, reversed: bool) -> Vec<Line> {
    match by {
        Column::Name | Column::Latin | Column::Note => lines.sort_by_cached_key(|line| {
            let cell = &line.cells[by as usize];
            (cell.is_empty(), fold(cell))
        }),
        Column::Type => lines.sort_by_key(|line| line.id.kind),
        Column::Count => lines.sort_by_key(|line| Reverse(line.mentions)),
        Column::Confidence => lines.sort_by(|a, b| b.confidence.total_cmp(&a.confidence)),
    }
    if reversed {
        lines.reverse();
    }
    lines
}

/// The button that copies the table for a spreadsheet.
fn copy(ui: &mut Ui, look: &Look, lines: &[Line]) {
    let room = vec2(ui.available_width(), size::BUTTON);
    ui.allocate_ui_with_layout(room, look.row_from_end(), |ui| {
        ui.add_space(SPACE);
        if text_button(ui, look, look.say(Message::CopyTable), false).clicked() {
            ui.ctx().copy_text(tabbed(look, lines));
        }
    });
}

/// The table as text: a line a row, cells parted by tabs, numbers in the digits of spreadsheets.
fn tabbed(look: &Look, lines: &[Line]) -> String {
    let heads = Column::ALL.map(|(_, message)| look.say(message).to_owned());
    let cells = lines.iter().map(|line| {
        let mut cells = line.cells.clone();
        cells[Column::Count as usize] = line.mentions.to_string();
        cells[Column::Confidence as usize] = percent(line.confidence);
        cells
    });
    let all = [heads].into_iter().chain(cells);
    all.map(|line| line.join("\t") + "\n").collect()
}

fn show_row(ui: &mut Ui, look: &Look, session: &Session, line: &Line, commands: &mut Vec<Command>) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let id = ui.scope_id().with(("row", line.id));
    let response = ui.interact(rect, id, Sense::click());
    let says = line.cells.join(" · ");
    response.widget_info(|| WidgetInfo::labeled(Role::Row, true, &says));
    let chosen = session.selected_row() == Some(line.id);
    row_ground(ui, look, rect, &response, chosen);
    let colors = look.theme.colors(line.id.kind);
    let cells = columns(look, rect).into_iter().zip(&line.cells);
    for ((cell, text), (column, _)) in cells.zip(Column::ALL) {
        if cell.width() < 1.0 {
            continue;
        }
        let color = match column {
            Column::Name => look.theme.text,
            Column::Type => colors.ink,
            _ => look.theme.quiet,
        };
        let style = interface(size::INTERFACE, column == Column::Name);
        line_at(
            ui,
            look,
            cell.shrink2(vec2(HALF, 0.0)),
            look.sides().0,
            &look.shown(text),
            style,
            color,
        );
    }
    if response.clicked() {
        commands.push(Command::ShowView(View::Article));
        commands.push(Command::StepRow(line.id));
    }
}

/// What each column has of `width` points: in a narrow table the last ones have no room.
fn shares(width: f32) -> [f32; 6] {
    match width {
        ..560.0 => [0.42, 0.38, 0.2, 0.0, 0.0, 0.0],
        ..900.0 => [0.31, 0.24, 0.13, 0.0, 0.2, 0.12],
        _ => [0.24, 0.17, 0.11, 0.19, 0.19, 0.1],
    }
}

/// The cells of a row, the first at the side where reading begins.
fn columns(look: &Look, row: Rect) -> [Rect; 6] {
    let room = row.shrink2(vec2(SPACE, 0.0));
    let mut from = 0.0;
    shares(room.width()).map(|share| {
        let cell = look.inner(room, from, room.width() * (1.0 - share) - from);
        from += room.width() * share;
        cell
    })
}
