//! A row for each entity: name, type, how often, in Latin letters, office, country or value, and
//! how sure. Sorted by the column whose head was pressed; what the sidebar's filter leaves.
//!
//! May import: `session`, `entity`, `ui`, egui.

use std::cmp::Ordering;

use egui::{Rect, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, vec2};

use super::{View, nothing};
use crate::{
    session::{EntityRow, Session},
    text::fold,
    ui::{
        Command, Look,
        look::interface,
        messages::Message,
        sidebar::note,
        theme::size::{self, HALF, ROW, SPACE},
        widgets::{focus_ring, line_at, text_button},
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
    /// Every column, its head and its share of the width.
    const ALL: [(Self, Message); 6] = [
        (Self::Name, Message::ColumnName),
        (Self::Type, Message::ColumnType),
        (Self::Count, Message::ColumnCount),
        (Self::Latin, Message::ColumnLatin),
        (Self::Note, Message::ColumnNote),
        (Self::Confidence, Message::Confidence),
    ];
}

/// How the table is sorted.
#[derive(Debug, Default)]
pub(super) struct Table {
    by: Column,
    /// From the last to the first.
    reversed: bool,
}

/// A row's cells as they are written.
struct Cells<'s> {
    row: &'s EntityRow,
    latin: &'s str,
    note: String,
    confidence: f32,
}

impl Table {
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        look: &Look,
        session: &Session,
        commands: &mut Vec<Command>,
    ) {
        let mut rows: Vec<Cells<'_>> = session
            .groups()
            .iter()
            .flat_map(|group| &group.rows)
            .map(|row| cells(look, session, row))
            .collect();
        if rows.is_empty() {
            return nothing(ui, look, Message::NoMatch);
        }
        rows.sort_by(|a, b| self.order(a, b));
        ui.add_space(HALF);
        self.copy(ui, look, &rows);
        self.heads(ui, look);
        ScrollArea::vertical()
            .id_salt("table")
            .auto_shrink(false)
            .show_rows(ui, ROW, rows.len(), |ui, seen| {
                ui.spacing_mut().item_spacing.y = 0.0;
                for cells in &rows[seen] {
                    show_row(ui, look, session, cells, commands);
                }
            });
    }

    fn order(&self, a: &Cells<'_>, b: &Cells<'_>) -> Ordering {
        let text = |a: &str, b: &str| (a.is_empty(), fold(a)).cmp(&(b.is_empty(), fold(b)));
        let order = match self.by {
            Column::Name => text(&a.row.name, &b.row.name),
            Column::Type => a.row.id.kind.cmp(&b.row.id.kind),
            Column::Count => b.row.mentions.len().cmp(&a.row.mentions.len()),
            Column::Latin => text(a.latin, b.latin),
            Column::Note => text(&a.note, &b.note),
            Column::Confidence => b.confidence.total_cmp(&a.confidence),
        };
        let order = if self.reversed {
            order.reverse()
        } else {
            order
        };
        order.then_with(|| a.row.mentions.cmp(&b.row.mentions))
    }

    /// The heads of the columns; one that is pressed sorts, pressed again the other way round.
    fn heads(&mut self, ui: &mut Ui, look: &Look) {
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
        for (cell, (column, message)) in columns(look, rect).into_iter().zip(Column::ALL) {
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

    /// The button that copies the table for a spreadsheet.
    fn copy(&self, ui: &mut Ui, look: &Look, rows: &[Cells<'_>]) {
        let room = vec2(ui.available_width(), size::BUTTON);
        ui.allocate_ui_with_layout(room, look.row_from_end(), |ui| {
            ui.add_space(SPACE);
            if text_button(ui, look, look.say(Message::CopyTable), false).clicked() {
                ui.ctx().copy_text(tabbed(look, rows));
            }
        });
    }
}

/// The table as text: a line a row, cells parted by tabs.
fn tabbed(look: &Look, rows: &[Cells<'_>]) -> String {
    let heads = Column::ALL.map(|(_, message)| look.say(message).to_owned());
    let lines = rows
        .iter()
        .map(|cells| Column::ALL.map(|(column, _)| written(look, cells, column)));
    let all = [heads].into_iter().chain(lines);
    all.map(|line| line.join("\t") + "\n").collect()
}

fn cells<'s>(look: &Look, session: &'s Session, row: &'s EntityRow) -> Cells<'s> {
    let extraction = session.extraction();
    let of = |mention: &usize| extraction.mentions[*mention].confidence;
    Cells {
        row,
        latin: extraction
            .entity(row.id.entity)
            .latin
            .as_deref()
            .unwrap_or_default(),
        note: note(look, session, row),
        confidence: row.mentions.iter().map(of).fold(0.0, f32::max),
    }
}

/// What stands in a cell.
fn written(look: &Look, cells: &Cells<'_>, column: Column) -> String {
    match column {
        Column::Name => cells.row.name.clone(),
        Column::Type => look.say(Message::one(cells.row.id.kind)).to_owned(),
        Column::Count => cells.row.mentions.len().to_string(),
        Column::Latin => cells.latin.to_owned(),
        Column::Note => cells.note.clone(),
        Column::Confidence => format!("{:.0}%", cells.confidence * 100.0),
    }
}

fn show_row(
    ui: &mut Ui,
    look: &Look,
    session: &Session,
    cells: &Cells<'_>,
    commands: &mut Vec<Command>,
) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let id = ui.scope_id().with(("row", cells.row.id));
    let response = ui.interact(rect, id, Sense::click());
    let texts = Column::ALL.map(|(column, _)| {
        let text = written(look, cells, column);
        match column {
            Column::Name => look.shown(&text).into_owned(),
            _ => look.figures(&text),
        }
    });
    let says = texts.join(" · ");
    response.widget_info(|| WidgetInfo::labeled(Role::Row, true, &says));
    let chosen = session.selected_row() == Some(cells.row.id);
    if chosen || response.hovered() {
        let fill = if chosen {
            look.theme.chosen
        } else {
            look.theme.hover
        };
        ui.painter().rect_filled(rect, size::CORNER, fill);
    }
    focus_ring(ui, look, rect, response.has_focus());
    let colors = look.theme.colors(cells.row.id.kind);
    for ((cell, text), (column, _)) in columns(look, rect).into_iter().zip(&texts).zip(Column::ALL)
    {
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
            text,
            style,
            color,
        );
    }
    if response.clicked() {
        commands.push(Command::ShowView(View::Article));
        commands.push(Command::StepRow(cells.row.id));
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
    let mut shares = shares(room.width()).into_iter();
    Column::ALL.map(|_| {
        let share = shares.next().unwrap_or_default();
        let cell = look.inner(room, from, room.width() * (1.0 - share) - from);
        from += room.width() * share;
        cell
    })
}
