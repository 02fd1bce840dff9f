//! What floats over a mention under the pointer: its type, whose it is, what it comes to and why
//! it was shaded.
//!
//! May import: `session`, `entity`, `ui`, egui.

use egui::{Pos2, Ui};

use super::{
    Look, countries, evidence,
    look::interface,
    messages::Message,
    theme::size,
    values::phrase,
    widgets::{beside_pointer, label, paragraph},
};
use crate::{entity::Mention, session::Session};

/// Shows the card of `mention` beside the pointer.
pub fn show(ui: &Ui, look: &Look, session: &Session, mention: usize, pointer: Pos2) {
    let mention = &session.extraction().mentions[mention];
    beside_pointer(ui, look, "mention card", pointer, |ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        head(ui, look, mention);
        let entity = session.extraction().entity(mention.entity);
        let strong = interface(size::INTERFACE, true);
        paragraph(ui, look, &look.shown(&entity.name), strong, look.theme.text);
        let body = interface(size::INTERFACE, false);
        let latin = countries::latin(entity, mention.kind, look.language);
        for line in [latin, entity.role.as_deref()].into_iter().flatten() {
            paragraph(ui, look, &look.shown(line), body, look.theme.quiet);
        }
        if let Some(value) = &mention.value {
            let value = phrase(mention.kind, value, look);
            let line = format!("{}{value}", look.say(Message::Value));
            paragraph(ui, look, &line, body, look.theme.text);
        }
        reasons(ui, look, mention);
    });
}

/// What it is, and how sure that is.
fn head(ui: &mut Ui, look: &Look, mention: &Mention) {
    let confidence = (mention.confidence * 100.0).round();
    let confidence = look.figures(&format!("{confidence}%"));
    let kind = look.say(Message::one(mention.kind));
    let line = format!("{kind} · {} {confidence}", look.say(Message::Confidence));
    let ink = look.theme.colors(mention.kind).ink;
    label(ui, look, &line, interface(size::SMALL, false), ink);
}

/// Why it was shaded.
fn reasons(ui: &mut Ui, look: &Look, mention: &Mention) {
    let reasons = mention.evidence.iter();
    let reasons: Vec<String> = reasons
        .map(|evidence| evidence::phrase(evidence, look.language))
        .collect();
    let because = look.say(Message::Because);
    let line = format!("{because}{}", reasons.join(look.say(Message::ListComma)));
    let small = interface(size::SMALL, false);
    paragraph(ui, look, &line, small, look.theme.quiet);
}
