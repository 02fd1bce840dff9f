//! A notice over the page: what went wrong and what to do, or what to know about the document.
//!
//! May import: `document`, `ui`, egui.

use egui::{Frame, Margin, Role, Sense, Stroke, Ui, WidgetInfo, vec2};

use super::{
    Command, Look,
    look::interface,
    messages::Message,
    theme::size,
    widgets::{Icon, icon_button, paragraph},
};

/// Something said to the reader once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Whether something failed.
    pub error: bool,
    /// What, and what to do, in the interface's language.
    pub text: String,
    /// The file it is about.
    pub subject: Option<String>,
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
        .show(ui, |ui| {
            let response = ui.with_layout(look.row_from_end().with_main_wrap(false), |ui| {
                let close = icon_button(ui, look, Icon::Cross, look.say(Message::Close), "");
                commands.extend(close.clicked().then_some(Command::CloseNotice));
                let width = ui.available_width();
                ui.allocate_ui_with_layout(vec2(width, 0.0), look.column(), |ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    ui.set_width(width);
                    if let Some(subject) = &notice.subject {
                        let style = interface(size::SMALL, true);
                        paragraph(ui, look, subject, style, ink);
                    }
                    paragraph(
                        ui,
                        look,
                        &notice.text,
                        interface(size::INTERFACE, false),
                        ink,
                    );
                });
            });
            let id = ui.scope_id().with("notice");
            ui.interact(response.response.rect, id, Sense::hover())
                .widget_info(|| WidgetInfo::labeled(Role::Alert, true, &notice.text));
        });
}
