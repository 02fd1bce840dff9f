//! The reading panel: how the article is set, in one quiet place: the size of its letters, the
//! ends of its lines, its digits, its vowel signs, its hidden controls.
//!
//! May import: `typeset`, `ui`, egui.

use egui::{Align2, Popup, PopupCloseBehavior, Sense, Ui, vec2};

use super::{
    Command, Look,
    command::table,
    look::interface,
    messages::Message,
    theme::size::{self, BUTTON, HALF},
    widgets::{Icon, choice, frame, icon_button, label, line_at, segments},
};
use crate::typeset::{Digits, Display, Justification};

/// How wide the panel is, in points.
const WIDTH: f32 = 300.0;

/// How the reader wants the article set; what is shown differs, the text never does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    /// The size of the letters, 1 for 100 %.
    pub zoom: f32,
    /// How its lines end.
    pub justification: Justification,
    /// The form that it is shown in.
    pub display: Display,
}

impl Default for Reading {
    fn default() -> Self {
        Self {
            zoom: 1.0,
            justification: Justification::Kashida,
            display: Display::default(),
        }
    }
}

/// Draws the button that opens the panel, and the panel while it is open.
pub fn show(ui: &mut Ui, look: &Look, reading: &Reading, commands: &mut Vec<Command>) {
    let button = icon_button(ui, look, Icon::Letters, look.say(Message::Reading), "");
    Popup::menu(&button)
        .frame(frame(look))
        .layout(look.column())
        .width(WIDTH)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| {
            ui.spacing_mut().item_spacing.y = HALF;
            zoom(ui, look, reading, commands);
            line_ends(ui, look, reading, commands);
            digits(ui, look, reading, commands);
            switches(ui, look, reading, commands);
        });
}

/// The size: smaller, how large it is, larger; a press on the number resets it.
fn zoom(ui: &mut Ui, look: &Look, reading: &Reading, commands: &mut Vec<Command>) {
    heading(ui, look, Message::LetterSize);
    ui.allocate_ui_with_layout(vec2(ui.available_width(), BUTTON), look.row(), |ui| {
        let mut step = |ui: &mut Ui, icon, message, steps| {
            let pressed = icon_button(ui, look, icon, look.say(message), "").clicked();
            commands.extend(pressed.then_some(Command::Zoom(steps)));
        };
        step(ui, Icon::Minus, Message::ZoomOut, -1);
        let percent = format!("{} %", (reading.zoom * 100.0).round());
        let room = vec2(ui.available_width() - BUTTON - HALF, BUTTON);
        let (rect, response) = ui.allocate_exact_size(room, Sense::hover());
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &percent));
        let style = interface(size::INTERFACE, false);
        line_at(
            ui,
            look,
            rect,
            Align2::CENTER_CENTER,
            &percent,
            style,
            look.theme.text,
        );
        step(ui, Icon::Plus, Message::ZoomIn, 1);
    });
}

/// How lines end.
fn line_ends(ui: &mut Ui, look: &Look, reading: &Reading, commands: &mut Vec<Command>) {
    heading(ui, look, Message::LineEnds);
    let ends = [
        (Justification::Kashida, look.say(Message::Kashida)),
        (Justification::Spaces, look.say(Message::Spaces)),
        (Justification::Ragged, look.say(Message::Ragged)),
    ];
    let chosen = segments(ui, look, &ends, reading.justification);
    commands.extend(chosen.map(Command::Justify));
}

/// Which digits are shown.
fn digits(ui: &mut Ui, look: &Look, reading: &Reading, commands: &mut Vec<Command>) {
    heading(ui, look, Message::Digits);
    let forms = [
        (Digits::AsWritten, look.say(Message::DigitsAsWritten)),
        (Digits::Arabic, "١٢٣"),
        (Digits::Latin, "123"),
    ];
    let chosen = segments(ui, look, &forms, reading.display.digits);
    commands.extend(chosen.map(Command::Digits));
}

/// What is shown or not.
fn switches(ui: &mut Ui, look: &Look, reading: &Reading, commands: &mut Vec<Command>) {
    heading(ui, look, Message::Marks);
    for entry in table::all() {
        let on = match entry.command {
            Command::ToggleTashkeel => reading.display.hide_tashkeel,
            Command::ToggleControls => reading.display.controls,
            _ => continue,
        };
        let pressed = choice(ui, look, look.say(entry.label), on).clicked();
        commands.extend(pressed.then(|| entry.command.clone()));
    }
}

fn heading(ui: &mut Ui, look: &Look, message: Message) {
    let style = interface(size::SMALL, true);
    label(ui, look, look.say(message), style, look.theme.quiet);
}
