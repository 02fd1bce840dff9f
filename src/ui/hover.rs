//! What floats over a mention under the pointer: its type, whose it is, what it comes to and why
//! it was shaded.
//!
//! May import: `session`, `entity`, `ui`, egui.

use egui::{Id, Popup, PopupKind, Pos2, Ui};

use super::{
    Look, evidence,
    look::interface,
    messages::Message,
    theme::size,
    values::phrase,
    widgets::{frame, label, paragraph},
};
use crate::{entity::Mention, session::Session};

/// Widest card in points.
const WIDTH: f32 = 340.0;

/// Shows the card of `mention` beside the pointer.
pub fn show(ui: &Ui, look: &Look, session: &Session, mention: usize, pointer: Pos2) {
    let mention = &session.extraction().mentions[mention];
    Popup::new(
        Id::unique("mention card"),
        ui.ctx().clone(),
        pointer,
        ui.layer_id(),
    )
    .kind(PopupKind::Tooltip)
    .frame(frame(look))
    .layout(look.column())
    .gap(14.0)
    .interactable(false)
    .show(|ui| {
        ui.set_max_width(WIDTH);
        ui.spacing_mut().item_spacing.y = 1.0;
        card(ui, look, session, mention);
    });
}

fn card(ui: &mut Ui, look: &Look, session: &Session, mention: &Mention) {
    let entity = session.extraction().entity(mention.entity);
    let body = interface(size::INTERFACE, false);
    let small = interface(size::SMALL, false);
    let confidence = (mention.confidence * 100.0).round();
    let kind = look.say(Message::one(mention.kind));
    let confidence = look.figures(&format!("{confidence}%"));
    let head = format!("{kind} · {} {confidence}", look.say(Message::Confidence));
    label(ui, look, &head, small, look.theme.colors(mention.kind).ink);
    paragraph(
        ui,
        look,
        &look.shown(&entity.name),
        interface(size::INTERFACE, true),
        look.theme.text,
    );
    for line in [&entity.latin, &entity.role].into_iter().flatten() {
        paragraph(ui, look, &look.shown(line), body, look.theme.quiet);
    }
    if let Some(value) = &mention.value {
        paragraph(
            ui,
            look,
            &format!(
                "{}{}",
                look.say(Message::Value),
                phrase(mention.kind, value, look)
            ),
            body,
            look.theme.text,
        );
    }
    let reasons: Vec<String> = mention
        .evidence
        .iter()
        .map(|evidence| evidence::phrase(evidence, look.language))
        .collect();
    let because = look.say(Message::Because);
    paragraph(
        ui,
        look,
        &format!("{because}{}", reasons.join("، ")),
        small,
        look.theme.quiet,
    );
}
