//! The chip that says what encoding a file was read in, and changes it in one click.
//!
//! May import: `document`, `loader`, `ui`, egui.

use egui::{Popup, Ui};

use super::{
    Command, Look,
    look::interface,
    messages::Message,
    theme::size,
    widgets::{self, choice, frame, label},
};

/// Draws the chip; `current` is the encoding's name, `offered` the ones to choose from.
pub fn chip(
    ui: &mut Ui,
    look: &Look,
    current: &'static str,
    offered: &[&'static str],
    commands: &mut Vec<Command>,
) {
    let says = format!("{} {current}", look.say(Message::ReadAs));
    let response = widgets::chip(ui, look, current, &says, look.theme.quiet);
    Popup::menu(&response)
        .frame(frame(look))
        .layout(look.column())
        .width(220.0)
        .show(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let quiet = look.theme.quiet;
            label(
                ui,
                look,
                look.say(Message::ReadAsOther),
                interface(size::SMALL, false),
                quiet,
            );
            let automatic = choice(ui, look, look.say(Message::Automatic), false).clicked();
            commands.extend(automatic.then_some(Command::Reread(None)));
            for name in offered {
                let chosen = choice(ui, look, name, *name == current).clicked();
                commands.extend(chosen.then_some(Command::Reread(Some(name))));
            }
        });
}
