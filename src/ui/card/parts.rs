//! The parts of a card.
//!
//! May import: `session`, `entity`, `ui`, egui.

use egui::{Align2, Role, Sense, Stroke, Ui, WidgetInfo, vec2};

use crate::{
    entity::EntityType,
    session::{Portrait, RowId, Session},
    ui::{
        Command, Look, countries, evidence,
        look::interface,
        messages::{Message, counts},
        sidebar::country,
        theme::size::{self, CORNER, HALF, ROW},
        widgets::{focus_ring, label, line_at, paragraph},
    },
};

/// As many companions, dates and quotes as are listed.
const MOST: usize = 12;

/// Name, type, how often and how sure; in Latin letters; office or country.
pub(super) fn head(ui: &mut Ui, look: &Look, session: &Session, row: RowId, portrait: &Portrait) {
    let entity = session.extraction().entity(row.entity);
    let body = interface(size::INTERFACE, false);
    let large = interface(size::LARGE, true);
    paragraph(ui, look, &look.shown(&entity.name), large, look.theme.text);
    let parts = [
        look.say(Message::one(entity.kind)).to_owned(),
        look.counted(&counts::MENTIONS, portrait.mentions.len()),
        look.figures(&format!(
            "{} {:.0}%",
            look.say(Message::Confidence),
            portrait.confidence * 100.0
        )),
    ];
    let small = interface(size::SMALL, false);
    paragraph(
        ui,
        look,
        &parts.join(" · "),
        small,
        look.theme.colors(entity.kind).ink,
    );
    if let Some(latin) = countries::latin(entity, row.kind, look.language) {
        let note = if entity.romanised {
            format!("{latin} ({})", look.say(Message::Romanised))
        } else {
            latin.to_owned()
        };
        paragraph(ui, look, &note, body, look.theme.quiet);
    }
    for line in [entity.role.clone(), country(look, entity)]
        .into_iter()
        .flatten()
    {
        paragraph(ui, look, &line, body, look.theme.text);
    }
}

/// The name of a part.
pub(super) fn heading(ui: &mut Ui, look: &Look, message: Message) {
    ui.add_space(size::SPACE);
    let style = interface(size::SMALL, true);
    label(ui, look, look.say(message), style, look.theme.quiet);
}

/// How it is written, with how often.
pub(super) fn variants(ui: &mut Ui, look: &Look, portrait: &Portrait) {
    if portrait.variants.len() < 2 {
        return;
    }
    heading(ui, look, Message::CardVariants);
    for (variant, count) in &portrait.variants {
        line(ui, look, variant, &look.number(*count));
    }
}

/// What it said, in its own words.
pub(super) fn quotes(
    ui: &mut Ui,
    look: &Look,
    session: &Session,
    portrait: &Portrait,
    commands: &mut Vec<Command>,
) {
    if portrait.quotes.is_empty() {
        return;
    }
    heading(ui, look, Message::CardQuotes);
    for index in portrait.quotes.iter().take(MOST) {
        let quote = session.extraction().quotes[*index];
        let document = &session.document;
        let words = document.slice(quote.span).trim();
        let text = format!("{}: «{words}»", document.slice(quote.verb));
        let style = interface(size::INTERFACE, false);
        let shown = look.shown(&text);
        let response = paragraph(ui, look, &shown, style, look.theme.text).interact(Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &text));
        outline(ui, look, &response);
        let block = document.block_at(quote.span.start);
        commands.extend(response.clicked().then_some(Command::GoToBlock(block)));
    }
}

/// With whom it stands in one sentence.
pub(super) fn companions(
    ui: &mut Ui,
    look: &Look,
    session: &Session,
    portrait: &Portrait,
    commands: &mut Vec<Command>,
) {
    if portrait.companions.is_empty() {
        return;
    }
    heading(ui, look, Message::CardCompanions);
    for (id, count) in portrait.companions.iter().take(MOST) {
        let entity = session.extraction().entity(*id);
        let response = line(ui, look, &entity.name, &look.number(*count)).interact(Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &entity.name));
        outline(ui, look, &response);
        let row = RowId {
            entity: *id,
            kind: entity.kind,
        };
        commands.extend(response.clicked().then_some(Command::OpenCard(row)));
    }
}

/// The dates of its sentences.
pub(super) fn dates(
    ui: &mut Ui,
    look: &Look,
    session: &Session,
    portrait: &Portrait,
    commands: &mut Vec<Command>,
) {
    let own = session.extraction();
    let is_date = |index: &&usize| own.mentions[**index].kind == EntityType::Date;
    let dates: Vec<&usize> = portrait.dates.iter().filter(is_date).take(MOST).collect();
    if dates.is_empty() {
        return;
    }
    heading(ui, look, Message::CardDates);
    for index in dates {
        let text = session.document.slice(own.mentions[*index].span);
        let response = line(ui, look, &look.shown(text), "").interact(Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, text));
        outline(ui, look, &response);
        commands.extend(response.clicked().then_some(Command::SelectMention(*index)));
    }
}

/// Why it was taken for what it is.
pub(super) fn reasons(ui: &mut Ui, look: &Look, portrait: &Portrait) {
    heading(ui, look, Message::CardReasons);
    let phrases = portrait.reasons.iter();
    let mut phrases: Vec<String> = phrases
        .map(|reason| evidence::phrase(reason, look.language))
        .collect();
    phrases.dedup();
    for phrase in phrases.iter().take(MOST) {
        let style = interface(size::SMALL, false);
        paragraph(ui, look, phrase, style, look.theme.quiet);
    }
}

/// A line with a number at its end.
pub(super) fn line(ui: &mut Ui, look: &Look, text: &str, note: &str) -> egui::Response {
    let height = ROW - size::HALF;
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let start = look.side_for(text);
    let rtl = start == Align2::RIGHT_CENTER;
    let end = if rtl {
        Align2::LEFT_CENTER
    } else {
        Align2::RIGHT_CENTER
    };
    let small = interface(size::SMALL, false);
    let taken = line_at(ui, look, rect, end, note, small, look.theme.quiet);
    let room = if rtl {
        rect.with_min_x(taken.right() + HALF)
    } else {
        rect.with_max_x(taken.left() - HALF)
    };
    let style = interface(size::INTERFACE, false);
    line_at(ui, look, room, start, text, style, look.theme.text);
    response
}

/// What shows that the pointer or the focus is on something that can be pressed.
pub(super) fn outline(ui: &Ui, look: &Look, response: &egui::Response) {
    let rect = response.rect.expand2(vec2(3.0, 1.0));
    if response.hovered() {
        let stroke = Stroke::new(1.0, look.theme.edge);
        ui.painter()
            .rect_stroke(rect, CORNER, stroke, egui::StrokeKind::Inside);
    }
    focus_ring(ui, look, rect, response.has_focus());
}
