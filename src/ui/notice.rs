//! A notice over the page: what went wrong and what to do, or what to know about the document.
//!
//! May import: `document`, `ui`, egui.

use egui::{Color32, Frame, Margin, Role, Sense, Stroke, Ui, WidgetInfo, vec2};

use super::{
    Command, Look,
    ink::TextStyle,
    look::interface,
    messages::Message,
    theme::size,
    widgets::{Icon, Ink, icon_button, paragraph, text_button},
};

/// Something said to the reader once.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// Whether something failed.
    pub error: bool,
    /// What, and what to do, in the interface's language.
    pub text: String,
    /// The file it is about.
    pub subject: Option<String>,
    /// What the reader can do about it at once.
    pub action: Option<(Message, Command)>,
}

/// Draws the notice across the top of the page, with a button that closes it.
pub fn show(ui: &mut Ui, look: &Look, notice: &Notice, commands: &mut Vec<Command>) {
    let (fill, ink) = if notice.error {
        (look.theme.error_fill, look.theme.error)
    } else {
        (look.theme.raised, look.theme.text)
    };
    Frame::new()
        .fill(fill)
        .stroke(Stroke::new(1.0, ink.gamma_multiply(0.4)))
        .corner_radius(size::CORNER)
        .inner_margin(Margin::symmetric(12, 6))
        .outer_margin(Margin::symmetric(12, 8))
        .show(ui, |ui| row(ui, look, notice, ink, commands));
}

/// The text with the button at its end.
fn row(ui: &mut Ui, look: &Look, notice: &Notice, ink: Color32, commands: &mut Vec<Command>) {
    ui.spacing_mut().item_spacing.x = size::SPACE;
    let width = ui.available_width();
    let action = action_width(ui, look, notice);
    let text_width = (width - size::BUTTON - size::SPACE - action).max(60.0);
    let scale = ui.pixels_per_point();
    let height: f32 = lines(notice)
        .map(|(text, style)| look.lines(ui, text, style, text_width).height / scale)
        .sum();
    let room = vec2(width, height.max(size::BUTTON));
    let response = ui.allocate_ui_with_layout(room, look.row_from_end(), |ui| {
        let close = icon_button(ui, look, Icon::Cross, look.say(Message::Close), "");
        commands.extend(close.clicked().then_some(Command::CloseNotice));
        if let Some((label, command)) = &notice.action {
            let pressed = text_button(ui, look, look.say(*label), true).clicked();
            commands.extend(pressed.then(|| command.clone()));
        }
        ui.allocate_ui_with_layout(vec2(text_width, height), look.column(), |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.set_width(text_width);
            for (text, style) in lines(notice) {
                paragraph(ui, look, text, style, ink);
            }
        });
    });
    let id = ui.scope_id().with("notice");
    ui.interact(response.response.rect, id, Sense::hover())
        .widget_info(|| WidgetInfo::labeled(Role::Alert, true, &notice.text));
}

/// The room that the button of an action takes beside the text, in points.
fn action_width(ui: &Ui, look: &Look, notice: &Notice) -> f32 {
    let Some((label, _)) = notice.action else {
        return 0.0;
    };
    let style = interface(size::INTERFACE, true);
    let set = look.line(ui, look.say(label), style, ui.available_width());
    Ink::of(ui, &set).size.x + 3.0 * size::SPACE
}

/// What is said and how: the subject small and bold, then the text.
fn lines(notice: &Notice) -> impl Iterator<Item = (&str, TextStyle)> {
    let subject = notice
        .subject
        .as_deref()
        .map(|subject| (subject, interface(size::SMALL, true)));
    let text = (notice.text.as_str(), interface(size::INTERFACE, false));
    subject.into_iter().chain([text])
}
