//! One entity: its name, its role or country, how often it is mentioned; a click goes there.
//!
//! May import: `session`, `entity`, `ui`, egui.

use egui::{Align2, Rect, Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::row_acts;
use crate::{
    entity::{Entity, EntityType, Evidence},
    session::{EntityRow, Session},
    text::{fold, language_by_letters},
    ui::{
        Command, Look, countries, evidence,
        look::interface,
        messages::{Message, counts},
        theme::size::{self, HALF, ROW, SPACE},
        values::phrase,
        widgets::{Icon, label, line_at, paragraph, row_ground, tooltip_beside},
    },
};

/// The narrowest room, in points, in which a note says anything.
const NOTE: f32 = 40.0;

/// Where a row stands among those of its type, for screen readers: not all of them are drawn.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// From 0.
    pub index: usize,
    /// How many there are.
    pub of: usize,
}

/// Draws the row.
pub fn show(
    ui: &mut Ui,
    look: &Look,
    session: &Session,
    row: &EntityRow,
    place: Place,
    commands: &mut Vec<Command>,
) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    // By name, so that a row keeps its focus while others scroll in and out.
    let response = ui.interact(rect, ui.scope_id().with(row.id), Sense::click_and_drag());
    let chosen = session.selected_row() == Some(row.id) || session.is_chosen(row.id);
    response.widget_info(|| WidgetInfo::selected(Role::TreeItem, true, chosen, &row.name));
    describe(ui, look, session, row, &response);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_selected(chosen);
        node.set_position_in_set(place.index);
        node.set_size_of_set(place.of);
    });
    row_ground(ui, look, rect, &response, chosen);
    if chosen {
        bar(ui, look, rect, row);
    }
    let room = look.inner(rect, HALF + 14.0 + HALF, SPACE);
    let room = count(ui, look, row, room);
    words(ui, look, session, row, room, chosen);
    if decided(session, row).is_some() {
        let sign = look.sides().0;
        let sign = sign.align_size_within_rect(vec2(12.0, 12.0), look.inner(rect, HALF, 0.0));
        Icon::Check.paint(ui.painter(), sign, look.theme.accent);
    }
    tooltip_beside(look, &response, |ui| more(ui, look, session, row));
    row_acts::take(ui, look, session, row, rect, &response, commands);
}

/// The bar in the type's colour before the chosen row.
fn bar(ui: &Ui, look: &Look, rect: Rect, row: &EntityRow) {
    let bar = vec2(3.0, rect.height() - 10.0);
    let bar = look.sides().0.align_size_within_rect(bar, rect);
    let ink = look.theme.colors(row.id.kind).ink;
    ui.painter().rect_filled(bar, 2, ink);
}

/// Writes at the end of `room` how often the entity is mentioned; gives the rest of the room.
fn count(ui: &Ui, look: &Look, row: &EntityRow, room: Rect) -> Rect {
    let count = look.number(row.mentions.len());
    let style = interface(size::SMALL, false);
    let end = look.sides().1;
    let counted = line_at(ui, look, room, end, &count, style, look.theme.quiet);
    look.inner(room, 0.0, counted.width() + SPACE)
}

/// Writes the name into `room`, and the note beside it where there is room.
fn words(ui: &Ui, look: &Look, session: &Session, row: &EntityRow, room: Rect, chosen: bool) {
    let style = interface(size::INTERFACE, chosen);
    let shown = look.shown(&row.name);
    let side = look.side_for(&shown);
    let name = line_at(ui, look, room, side, &shown, style, look.theme.text);
    let note = note(look, session, row);
    let room = if side == Align2::RIGHT_CENTER {
        room.with_max_x(name.left() - HALF)
    } else {
        room.with_min_x(name.right() + HALF)
    };
    if !note.is_empty() && room.width() > NOTE {
        let small = interface(size::SMALL, false);
        line_at(ui, look, room, side, &note, small, look.theme.quiet);
    }
}

/// What a screen reader says after the name: how often it is mentioned, and its note; in which
/// language the name is.
fn describe(ui: &Ui, look: &Look, session: &Session, row: &EntityRow, response: &Response) {
    ui.ctx().accesskit_node_builder(response.id, |node| {
        let count = look.counted(&counts::MENTIONS, row.mentions.len());
        let parts = [count, note(look, session, row)];
        let said: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        node.set_description(said.join(look.say(Message::ListComma)));
        if let Some(language) = language_by_letters(&row.name) {
            node.set_language(language);
        }
    });
}

/// That the reader decided about the row, here or in his lexicon.
fn decided<'s>(session: &'s Session, row: &EntityRow) -> Option<&'s Evidence> {
    let mentions = &session.extraction().mentions;
    let mut decided = row.mentions.iter().map(|mention| &mentions[*mention]);
    decided
        .find(|mention| mention.is_decided())?
        .evidence
        .first()
}

/// What stands beside the name: the office of a person, the country of a place, the value of a
/// date or amount.
pub fn note(look: &Look, session: &Session, row: &EntityRow) -> String {
    let extraction = session.extraction();
    let entity = extraction.entity(row.id.entity);
    match row.id.kind {
        EntityType::Person => {
            let role = entity.role.as_deref().unwrap_or_default();
            look.shown(role).into_owned()
        }
        EntityType::Place | EntityType::Group => country(look, entity).unwrap_or_default(),
        EntityType::Date | EntityType::Money => {
            let value = extraction.mentions[row.mentions[0]].value.as_ref();
            let said = value.map(|value| phrase(row.id.kind, value, look));
            // A date that stands there in full needs no second one beside it.
            said.filter(|said| !fold(&row.name).contains(&fold(said)))
                .unwrap_or_default()
        }
        _ => String::new(),
    }
}

/// The country that a place lies in, unless its name says it already.
pub fn country(look: &Look, entity: &Entity) -> Option<String> {
    let code = entity.place.as_ref()?.country.as_deref()?;
    let name = countries::name(code, look.language)?;
    let says_it = fold(&entity.name).contains(&fold(name));
    (!says_it).then(|| name.to_owned())
}

/// The row's tooltip: all of the name, the note and the variants.
fn more(ui: &mut Ui, look: &Look, session: &Session, row: &EntityRow) {
    let style = interface(size::INTERFACE, false);
    let colors = look.theme.colors(row.id.kind);
    paragraph(
        ui,
        look,
        &look.shown(&row.name),
        interface(size::INTERFACE, true),
        look.theme.text,
    );
    let kind = look.say(Message::one(row.id.kind));
    let count = look.counted(&counts::MENTIONS, row.mentions.len());
    label(
        ui,
        look,
        &format!("{kind} · {count}"),
        interface(size::SMALL, false),
        colors.ink,
    );
    let entity = session.extraction().entity(row.id.entity);
    if let Some(latin) = countries::latin(entity, row.id.kind, look.language) {
        label(ui, look, latin, style, look.theme.quiet);
    }
    let note = note(look, session, row);
    if !note.is_empty() {
        paragraph(ui, look, &note, style, look.theme.text);
    }
    if let Some(reason) = decided(session, row) {
        let reason = evidence::phrase(reason, look.language);
        label(ui, look, &reason, style, look.theme.accent);
    }
    if !row.variants.is_empty() {
        let variants = row.variants.join("، ");
        let also = format!("{}{}", look.say(Message::Variants), look.shown(&variants));
        paragraph(ui, look, &also, style, look.theme.quiet);
    }
}
