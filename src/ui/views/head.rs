//! The line over a view: the five views of the article, and that of all articles where a shelf is
//! open; one of them is shown.
//!
//! May import: `ui`, egui.

use egui::{Frame, Margin, Ui};

use super::View;
use crate::ui::{
    Command, Look,
    messages::Message,
    theme::size::{self, SPACE},
    widgets::segments,
};

/// Widest line of names in points.
const WIDTH: f32 = 760.0;

/// Draws the line.
pub fn show(ui: &mut Ui, look: &Look, current: View, has_shelf: bool, commands: &mut Vec<Command>) {
    let frame = Frame::new().inner_margin(Margin::symmetric(SPACE as i8, size::HALF as i8));
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let side = ((ui.available_width() - WIDTH) / 2.0).max(0.0);
        let all = has_shelf.then_some((View::Shelf, Message::ViewShelf));
        let views = View::ALL.into_iter().chain(all);
        let names: Vec<_> = views.map(|(view, name)| (view, look.say(name))).collect();
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
