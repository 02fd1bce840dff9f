//! The chip that says what encoding a file was read in, and changes it in one click.
//!
//! May import: `document`, `loader`, `ui`, egui.

use egui::{Popup, Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::{
    Command, Look,
    look::interface,
    messages::Message,
    theme::size::{self, BUTTON, CORNER, HALF, SPACE},
    widgets::{Icon, Ink, choice, frame, label, line_at, tooltip_text},
};

/// Draws the chip; `current` is the encoding's name, `offered` the ones to choose from.
pub fn chip(
    ui: &mut Ui,
    look: &Look,
    current: &'static str,
    offered: &[&'static str],
    commands: &mut Vec<Command>,
) {
    let response = button(ui, look, current);
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

fn button(ui: &mut Ui, look: &Look, current: &str) -> Response {
    let style = interface(size::SMALL, false);
    let set = look.line(ui, current, style, 200.0);
    let width = Ink::of(ui, &set).size.x + SPACE + HALF + 12.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width, BUTTON - 6.0), Sense::click());
    let says = format!("{} {current}", look.say(Message::ReadAs));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &says));
    let fill = if response.hovered() {
        look.theme.hover
    } else {
        look.theme.raised
    };
    let edge = if response.has_focus() {
        look.theme.accent
    } else {
        look.theme.edge
    };
    let stroke = egui::Stroke::new(1.0, edge);
    ui.painter()
        .rect(rect, CORNER, fill, stroke, egui::StrokeKind::Inside);
    let (start, end) = look.sides();
    let inner = rect.shrink2(vec2(HALF, 0.0));
    line_at(ui, look, inner, start, current, style, look.theme.quiet);
    let arrow = end.align_size_within_rect(vec2(10.0, 10.0), inner);
    Icon::Down.paint(ui.painter(), arrow, look.theme.quiet);
    tooltip_text(look, &response, &says);
    response
}
