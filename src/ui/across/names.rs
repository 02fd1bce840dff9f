//! The names of all articles as a table: name, type, in how many articles, how often, from when to
//! when; sorted by the column whose head was pressed, of one type or of all.
//!
//! May import: `index`, `entity`, `ui`, egui.

use egui::{Rect, Role, Sense, Stroke, Ui, WidgetInfo, vec2};

use super::{AcrossCommand, Names, list};
use crate::{
    entity::EntityType,
    index::{Choice, RollEntry, RollOrder},
    ui::{
        Command, Look,
        look::interface,
        messages::Message,
        theme::size::{self, HALF, ROW},
        values,
        views::nothing,
        widgets::{focus_ring, line_at, segments},
    },
};

/// Every column, its head and its share of the width.
const COLUMNS: [(RollOrder, Message, f32); 6] = [
    (RollOrder::Name, Message::ColumnName, 0.34),
    (RollOrder::Type, Message::ColumnType, 0.12),
    (RollOrder::Documents, Message::ColumnArticles, 0.12),
    (RollOrder::Mentions, Message::ColumnCount, 0.12),
    (RollOrder::First, Message::ColumnFirst, 0.15),
    (RollOrder::Last, Message::ColumnLast, 0.15),
];

/// The types that the index knows entities of.
const KINDS: [EntityType; 5] = [
    EntityType::Person,
    EntityType::Organisation,
    EntityType::Place,
    EntityType::Event,
    EntityType::Group,
];

/// Draws the table.
pub(super) fn show(
    ui: &mut Ui,
    look: &Look,
    names: &Names,
    choice: &Choice,
    at: (usize, bool),
    commands: &mut Vec<Command>,
) {
    kinds(ui, look, choice, commands);
    heads(ui, look, choice, commands);
    if names.rows.is_empty() {
        return nothing(ui, look, Message::NoMatch);
    }
    list::rows(
        ui,
        "across names",
        (ROW, names.rows.len()),
        at,
        |ui, index| {
            if let Some(entry) = names.roll.get(names.rows[index]) {
                row(ui, look, entry, index == at.0, commands);
            }
        },
    );
}

fn choose(choice: Choice) -> Command {
    Command::Across(AcrossCommand::Choose(choice))
}

/// One type, or all.
fn kinds(ui: &mut Ui, look: &Look, choice: &Choice, commands: &mut Vec<Command>) {
    let mut kinds = vec![(None, look.say(Message::AllTypes))];
    kinds.extend(KINDS.map(|kind| (Some(kind), look.say(Message::types(kind)))));
    let chosen = segments(ui, look, &kinds, choice.kind);
    commands.extend(chosen.map(|kind| {
        choose(Choice {
            kind,
            ..choice.clone()
        })
    }));
}

/// The heads of the columns; one that is pressed sorts, pressed again the other way round.
fn heads(ui: &mut Ui, look: &Look, choice: &Choice, commands: &mut Vec<Command>) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    for (cell, (order, message, _)) in columns(look, rect).into_iter().zip(COLUMNS) {
        let name = look.say(message);
        let id = ui.scope_id().with(("across head", message));
        let response = ui.interact(cell, id, Sense::click());
        let sorted = choice.by == order;
        response.widget_info(|| WidgetInfo::selected(Role::ColumnHeader, true, sorted, name));
        if response.hovered() {
            ui.painter()
                .rect_filled(cell, size::CORNER, look.theme.hover);
        }
        focus_ring(ui, look, cell, response.has_focus());
        let text = match (sorted, choice.reversed) {
            (true, false) => format!("{name} ↓"),
            (true, true) => format!("{name} ↑"),
            (false, _) => name.to_owned(),
        };
        let style = interface(size::SMALL, true);
        let room = cell.shrink2(vec2(HALF, 0.0));
        let (start, _) = look.sides();
        line_at(ui, look, room, start, &text, style, look.theme.quiet);
        commands.extend(response.clicked().then(|| {
            choose(Choice {
                by: order,
                reversed: sorted && !choice.reversed,
                ..choice.clone()
            })
        }));
    }
    let line = Stroke::new(1.0, look.theme.line);
    ui.painter().hline(rect.x_range(), rect.bottom(), line);
}

fn row(ui: &mut Ui, look: &Look, entry: &RollEntry, chosen: bool, commands: &mut Vec<Command>) {
    let subject = &entry.subject;
    let day = |day| values::day(day, look);
    let period = entry.period;
    let texts = [
        subject.name.clone(),
        look.say(Message::one(subject.kind)).to_owned(),
        look.number(subject.documents as usize),
        look.number(subject.mentions as usize),
        period.map(|(first, _)| day(first)).unwrap_or_default(),
        period.map(|(_, last)| day(last)).unwrap_or_default(),
    ];
    let says = texts.iter().filter(|text| !text.is_empty());
    let says: Vec<&str> = says.map(String::as_str).collect();
    let says = says.join(" · ");
    let (rect, response) = list::pressed(ui, look, ROW, subject.id.0, chosen, &says);
    let cells = columns(look, rect).into_iter().zip(&texts).zip(COLUMNS);
    for ((cell, text), (order, ..)) in cells {
        let color = match order {
            RollOrder::Name => look.theme.text,
            RollOrder::Type => look.theme.colors(subject.kind).ink,
            _ => look.theme.quiet,
        };
        let style = interface(size::INTERFACE, order == RollOrder::Name);
        let room = cell.shrink2(vec2(HALF, 0.0));
        let (start, _) = look.sides();
        line_at(ui, look, room, start, text, style, color);
    }
    let about = AcrossCommand::About(subject.id);
    commands.extend(response.clicked().then_some(Command::Across(about)));
}

/// The cells of a row, the first at the side where reading begins.
fn columns(look: &Look, row: Rect) -> [Rect; 6] {
    let mut from = 0.0;
    COLUMNS.map(|(.., share)| {
        let cell = look.inner(row, from, row.width() * (1.0 - share) - from);
        from += row.width() * share;
        cell
    })
}
