//! The line over a view: the five views, of which one is shown.
//!
//! May import: `ui`, egui.

use egui::{Frame, Margin, Ui};

use super::View;
use crate::ui::{
    Command, Look,
    theme::size::{self, SPACE},
    widgets::segments,
};

/// Widest line of names in points.
const WIDTH: f32 = 640.0;

/// Draws the line.
pub(super) fn show(ui: &mut Ui, look: &Look, current: View, commands: &mut Vec<Command>) {
    let frame = Frame::new().inner_margin(Margin::symmetric(SPACE as i8, size::HALF as i8));
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let side = ((ui.available_width() - WIDTH) / 2.0).max(0.0);
        let names = View::ALL.map(|(view, name)| (view, look.say(name)));
        ui.horizontal(|ui| {
            ui.add_space(side);
            ui.vertical(|ui| {
                ui.set_width(ui.available_width().min(WIDTH));
                let chosen = segments(ui, look, &names, current);
                commands.extend(chosen.map(Command::ShowView));
            });
        });
    });
    let rect = shown.response.rect;
    let line = egui::Stroke::new(1.0, look.theme.line);
    ui.painter().hline(rect.x_range(), rect.bottom(), line);
}
