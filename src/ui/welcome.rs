//! What stands in the window while no article is open: how to open one.
//!
//! May import: `ui`, egui.

use egui::{Align, Color32, Layout, Ui, vec2};

use super::{
    Command, Look,
    ink::TextStyle,
    look::interface,
    messages::Message,
    recent::{self, Recent},
    theme::size,
    widgets::{Ink, label, text_button},
};
use crate::typeset::Face;

/// Recent files that are shown.
const RECENT_SHOWN: usize = 5;
/// How wide they are, in points.
const RECENT_WIDTH: f32 = 420.0;

/// How large the program's name is, in points.
const NAME: TextStyle = TextStyle {
    face: Face::Naskh,
    bold: true,
    size: 46.0,
    line_height: 88.0,
};

/// Draws the invitation, and the files that were opened last.
pub fn show(ui: &mut Ui, look: &Look, recent: &[Recent], commands: &mut Vec<Command>) {
    ui.with_layout(Layout::top_down(Align::Center), |ui| {
        ui.add_space((ui.available_height() * 0.16).max(size::SPACE));
        invitation(ui, look);
        ui.add_space(size::SPACE);
        buttons(ui, look, commands);
        files(ui, look, recent, commands);
        ui.add_space(size::SPACE);
        let small = interface(size::SMALL, false);
        say(ui, look, Message::Offline, small, look.theme.quiet);
    });
}

/// The program's name, what it is, and how an article comes into it.
fn invitation(ui: &mut Ui, look: &Look) {
    let (theme, plain) = (look.theme, interface(size::INTERFACE, false));
    say(ui, look, Message::AppName, NAME, theme.accent);
    say(ui, look, Message::Tagline, plain, theme.quiet);
    ui.add_space(size::SPACE);
    let large = interface(size::LARGE, false);
    say(ui, look, Message::Welcome, large, theme.text);
    say(ui, look, Message::WelcomeHint, plain, theme.quiet);
}

/// A line of the invitation.
fn say(ui: &mut Ui, look: &Look, message: Message, style: TextStyle, ink: Color32) {
    label(ui, look, look.say(message), style, ink);
}

/// The ways in: a file of the reader's own, or the sample.
fn buttons(ui: &mut Ui, look: &Look, commands: &mut Vec<Command>) {
    for (command, message, strong) in [
        (Command::OpenDialog, Message::Open, true),
        (Command::OpenSample, Message::OpenSample, false),
    ] {
        let pressed = text_button(ui, look, look.say(message), strong).clicked();
        commands.extend(pressed.then_some(command));
        ui.add_space(size::HALF);
    }
}

/// The files that were opened last.
fn files(ui: &mut Ui, look: &Look, recent: &[Recent], commands: &mut Vec<Command>) {
    let room = vec2(RECENT_WIDTH.min(ui.available_width()), 0.0);
    ui.allocate_ui_with_layout(room, look.column(), |ui| {
        ui.set_width(room.x);
        ui.spacing_mut().item_spacing.y = 0.0;
        for file in recent.iter().take(RECENT_SHOWN) {
            let pressed = recent::row(ui, look, file, size::SPACE).clicked();
            commands.extend(pressed.then(|| Command::Open(file.path.clone())));
        }
    });
}

/// Draws, over everything, that a file held over the window may be dropped.
pub fn drop_target(ui: &Ui, look: &Look) {
    let area = ui.ctx().content_rect();
    let painter = ui.ctx().layer_painter(egui::LayerId::new(
        egui::Order::Foreground,
        egui::Id::unique("drop"),
    ));
    painter.rect_filled(area, 0, look.theme.page.gamma_multiply(0.9));
    let frame = area.shrink(size::SPACE);
    let stroke = egui::Stroke::new(2.0, look.theme.accent);
    painter.rect_stroke(frame, size::CORNER, stroke, egui::StrokeKind::Inside);
    let set = look.line(
        ui,
        look.say(Message::DropHere),
        interface(size::LARGE, true),
        area.width(),
    );
    let ink = Ink::of(ui, &set);
    let corner = area.center() - ink.size / 2.0 - egui::vec2(ink.left, 0.0);
    look.ink.paint(&painter, &set, corner, look.theme.accent);
}
