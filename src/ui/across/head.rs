//! Over the list: whose articles these are, the field, what is looked for, and how far the index
//! is.
//!
//! May import: `index`, `ui`, egui.

use egui::{Align2, EventFilter, Role, Sense, Ui, WidgetInfo, vec2};

use super::{Across, AcrossCommand, Scope, field_id};
use crate::{
    index::Progress,
    ui::{
        Command, Look,
        look::interface,
        messages::{Message, counts},
        theme::size::{self, HALF, SPACE},
        widgets::{Icon, icon_button, line_at, segments, text_button},
    },
};

/// The choice between texts and names, in points.
const SCOPES: f32 = 220.0;

impl Across {
    /// Draws it.
    pub(super) fn head(
        &mut self,
        ui: &mut Ui,
        look: &Look,
        folder: &str,
        progress: Progress,
        commands: &mut Vec<Command>,
    ) {
        let room = vec2(ui.available_width(), size::BUTTON);
        ui.allocate_ui_with_layout(room, look.row(), |ui| {
            self.scopes(ui, look, commands);
            ui.with_layout(look.row_from_end(), |ui| self.field(ui, look, commands));
        });
        ui.allocate_ui_with_layout(room, look.row_from_end(), |ui| {
            building(ui, look, progress, commands);
            self.status(ui, look, folder);
        });
    }

    /// The choice between texts and names.
    fn scopes(&self, ui: &mut Ui, look: &Look, commands: &mut Vec<Command>) {
        let width = SCOPES.min(ui.available_width() * 0.4);
        ui.allocate_ui(vec2(width, size::MENU_ROW), |ui| {
            let scopes = [
                (Scope::Texts, look.say(Message::AcrossTexts)),
                (Scope::Names, look.say(Message::AcrossNames)),
            ];
            let chosen = segments(ui, look, &scopes, self.scope);
            let scope = |scope| Command::Across(AcrossCommand::Scope(scope));
            commands.extend(chosen.map(scope));
        });
    }

    /// Whose articles these are, and how much was found.
    fn status(&self, ui: &mut Ui, look: &Look, folder: &str) {
        let room = vec2(ui.available_width(), size::BUTTON);
        let (rect, response) = ui.allocate_exact_size(room, Sense::hover());
        let found = self.said(look);
        let says = [folder, &found].map(|part| format!("\u{2068}{part}\u{2069}"));
        let says = if found.is_empty() {
            folder.to_owned()
        } else {
            says.join(" · ")
        };
        response.widget_info(|| WidgetInfo::labeled(Role::Status, true, &says));
        let (start, _): (Align2, _) = look.sides();
        let style = interface(size::INTERFACE, true);
        let room = look.inner(rect, HALF, SPACE);
        line_at(ui, look, room, start, &says, style, look.theme.text);
    }

    fn field(&mut self, ui: &mut Ui, look: &Look, commands: &mut Vec<Command>) {
        if !self.field.text().is_empty() {
            let name = look.say(Message::ClearFilter);
            if icon_button(ui, look, Icon::Cross, name, "").clicked() {
                self.field.set_text("");
                commands.push(Command::Across(AcrossCommand::Typed(String::new())));
            }
        }
        let (name, hint) = match self.scope {
            Scope::Texts => (Message::AcrossSearch, Message::AcrossSearchHint),
            Scope::Names => (Message::AcrossFilter, Message::FilterHint),
        };
        let (name, hint) = (look.say(name), look.say(hint));
        let response = self.field.show(ui, look, field_id(), name, hint);
        if response.has_focus() {
            // The arrows go through the list, not to other widgets.
            let keep = EventFilter {
                horizontal_arrows: true,
                vertical_arrows: true,
                ..EventFilter::default()
            };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(field_id(), keep));
        }
        if response.changed() {
            let typed = self.field.text().to_owned();
            commands.push(Command::Across(AcrossCommand::Typed(typed)));
        }
    }

    /// How much was found.
    fn said(&self, look: &Look) -> String {
        match (self.scope, &self.texts, &self.names) {
            _ if self.about.is_some() => String::new(),
            (Scope::Texts, Some(texts), _) if !self.field.text().trim().is_empty() => {
                look.counted(&counts::IN_ARTICLES, texts.documents)
            }
            (Scope::Names, _, Some(names)) => look.counted(&counts::NAMES, names.rows.len()),
            _ => String::new(),
        }
    }
}

/// How far the index is, with what stops it or begins it again.
fn building(ui: &mut Ui, look: &Look, progress: Progress, commands: &mut Vec<Command>) {
    let button = match progress {
        Progress::Building(_) => Some((Message::AcrossStop, AcrossCommand::Stop)),
        Progress::Stopped | Progress::Failed => Some((Message::AcrossBuild, AcrossCommand::Build)),
        Progress::Unknown | Progress::Current { .. } => None,
    };
    if let Some((label, command)) = button
        && text_button(ui, look, look.say(label), false).clicked()
    {
        commands.push(Command::Across(command));
    }
    let text = status(look, progress);
    if !text.is_empty() {
        let style = interface(size::SMALL, false);
        let response = crate::ui::widgets::label(ui, look, &text, style, look.theme.quiet);
        response.widget_info(|| WidgetInfo::labeled(Role::Status, true, &text));
    }
}

/// How far the index is, in words; nothing where it is up to date.
pub(in crate::ui) fn status(look: &Look, progress: Progress) -> String {
    match progress {
        Progress::Unknown => String::new(),
        Progress::Building(None) => look.say(Message::AcrossBuilding).to_owned(),
        Progress::Building(Some((done, total))) => {
            let says = look.say(Message::AcrossBuilding);
            look.figures(&format!("{says} {done} / {total}"))
        }
        Progress::Current { unread: 0 } => String::new(),
        Progress::Current { unread } => look.counted(&counts::UNREAD_FILES, unread),
        Progress::Stopped => look.say(Message::AcrossStopped).to_owned(),
        Progress::Failed => look.say(Message::AcrossFailed).to_owned(),
    }
}
