//! The card of one entity, in the sidebar: what it is, every mention in its context, how it is
//! written, what it said, with whom and when it appears, and why it was found.
//!
//! May import: `session`, `entity`, `ui`, egui.

mod context;
mod elsewhere;
mod parts;

use std::sync::Arc;

use egui::{Id, Key, Modifiers, ScrollArea, Ui};

use super::{
    Command, Look,
    messages::Message,
    theme::size,
    widgets::{Gutter, Icon, icon_button, is_typing, scrolling},
};
use crate::{
    document::Fingerprint,
    index::Dossier,
    session::{Portrait, RowId, Session},
};

/// A card that is open.
#[derive(Debug)]
pub struct Card {
    /// Whose.
    row: RowId,
    /// Of which text.
    document: Fingerprint,
    /// What its entity is called, to find it again when entities are numbered anew.
    name: String,
    /// Of which state of the session the portrait is.
    revision: u64,
    portrait: Portrait,
    /// What the shelf says of it, where one is open.
    elsewhere: Option<Arc<Dossier>>,
}

impl Card {
    /// The card of a row.
    pub fn of(session: &Session, row: RowId) -> Self {
        Self {
            row,
            document: session.document.fingerprint,
            name: session.extraction().entity(row.entity).name.clone(),
            revision: session.revision(),
            portrait: session.portrait(row),
            elsewhere: None,
        }
    }

    /// Whose it is.
    pub fn row(&self) -> RowId {
        self.row
    }

    /// What its entity is called.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Takes what the shelf says of its entity.
    pub fn take_elsewhere(&mut self, dossier: Option<Arc<Dossier>>) {
        self.elsewhere = dossier;
    }

    /// The card after the session has changed; `None` where its entity is no more.
    pub fn renewed(self, session: &Session) -> Option<Self> {
        if self.document != session.document.fingerprint {
            return None;
        }
        if self.revision == session.revision() {
            return Some(self);
        }
        let row = session.row_named(&self.name, self.row.kind)?;
        Some(Self {
            elsewhere: self.elsewhere,
            ..Self::of(session, row)
        })
    }

    /// Draws the card over the room there is.
    pub fn show(&self, ui: &mut Ui, look: &Look, session: &Session, commands: &mut Vec<Command>) {
        ui.allocate_ui_with_layout(
            egui::vec2(ui.available_width(), size::BUTTON),
            look.row(),
            |ui| {
                let name = look.say(Message::BackToList);
                let icon = Icon::Back.mirrored(look.is_rtl());
                let back = icon_button(ui, look, icon, name, "Esc").clicked() || escaped(ui);
                commands.extend(back.then_some(Command::CloseCard));
            },
        );
        let scroll = ScrollArea::vertical()
            .id_salt(("card", self.row))
            .auto_shrink(false);
        let what = (Id::unique("card").with(self.row), Message::OpenCard);
        scrolling(ui, look, what, Gutter::Kept, scroll, |ui, scroll| {
            scroll.show(ui, |ui| {
                ui.with_layout(look.column(), |ui| {
                    ui.spacing_mut().item_spacing.y = size::HALF / 2.0;
                    self.parts(ui, look, session, commands);
                });
            })
        });
    }

    fn parts(&self, ui: &mut Ui, look: &Look, session: &Session, commands: &mut Vec<Command>) {
        let portrait = &self.portrait;
        parts::head(ui, look, session, self.row, portrait);
        parts::heading(ui, look, Message::CardMentions);
        for (mention, sentence) in &portrait.mentions {
            context::show(ui, look, session, *mention, *sentence, commands);
        }
        parts::variants(ui, look, portrait);
        parts::quotes(ui, look, session, portrait, commands);
        parts::companions(ui, look, session, portrait, commands);
        parts::dates(ui, look, session, portrait, commands);
        if let Some(dossier) = &self.elsewhere {
            elsewhere::show(ui, look, session, dossier, commands);
        }
        parts::reasons(ui, look, portrait);
        ui.add_space(size::SPACE);
    }
}

/// Whether Escape was pressed and nothing else takes it.
fn escaped(ui: &Ui) -> bool {
    !is_typing(ui.ctx()) && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
}
