//! The banner over a text, or a file's name, whose hidden controls make it read otherwise than it
//! is written: it offers to show them and to read without them.
//!
//! May import: `document`, `text`, `typeset`, `ui`, egui.

use egui::{Frame, Margin, Role, Sense, Stroke, Ui, WidgetInfo, vec2};

use super::{
    Command, Look,
    look::interface,
    messages::Message,
    theme::size,
    widgets::{Icon, icon_button, paragraph, switch_button},
};
use crate::{
    document::Misleading,
    text::{control_name, misleading_controls},
};

/// What is known of the open document's hidden controls, and what the reader wants of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hidden {
    /// Where there are misleading ones.
    pub found: Misleading,
    /// Whether they show as boxes.
    pub shown: bool,
    /// Whether the text is read without them.
    pub without: bool,
    /// Whether the reader has closed the banner.
    pub closed: bool,
}

impl Hidden {
    /// Of a document just opened.
    pub fn found(found: Misleading) -> Self {
        Self {
            found,
            ..Self::default()
        }
    }

    /// Whether the banner is on the page.
    pub const fn has_banner(&self) -> bool {
        (self.found.in_text || self.found.in_name) && !self.closed
    }

    /// A name (of a file, an article) as the reader wants to see it.
    pub fn name(&self, name: String) -> String {
        if self.without {
            return without_misleading(&name);
        }
        if self.shown { with_labels(&name) } else { name }
    }
}

/// `name` with its misleading controls taken out.
fn without_misleading(name: &str) -> String {
    let mut clean = name.to_owned();
    for span in misleading_controls(name).into_iter().rev() {
        clean.replace_range(span.start..span.end, "");
    }
    clean
}

/// `name` with its controls written out: `report[RLO]gpj.exe`.
fn with_labels(name: &str) -> String {
    let mut labelled = String::with_capacity(name.len());
    for c in name.chars() {
        match control_name(c) {
            Some(label) => labelled.extend(["[", label, "]"]),
            None => labelled.push(c),
        }
    }
    labelled
}

/// Draws the banner across the top of the page.
pub fn show(ui: &mut Ui, look: &Look, hidden: &Hidden, commands: &mut Vec<Command>) {
    Frame::new()
        .fill(look.theme.raised)
        .stroke(Stroke::new(1.0, look.theme.edge))
        .corner_radius(size::CORNER)
        .inner_margin(Margin::symmetric(12, 6))
        .outer_margin(Margin::symmetric(12, 8))
        .show(ui, |ui| contents(ui, look, hidden, commands));
}

/// What is said, then what can be done about it.
fn contents(ui: &mut Ui, look: &Look, hidden: &Hidden, commands: &mut Vec<Command>) {
    let text = look.say(match (hidden.found.in_text, hidden.found.in_name) {
        (true, false) => Message::HiddenInText,
        (false, _) => Message::HiddenInName,
        (true, true) => Message::HiddenInBoth,
    });
    let top = ui.cursor().min;
    ui.with_layout(look.column(), |ui| {
        ui.spacing_mut().item_spacing.y = size::HALF / 2.0;
        ui.set_width(ui.available_width());
        paragraph(
            ui,
            look,
            text,
            interface(size::INTERFACE, false),
            look.theme.text,
        );
        let row = vec2(ui.available_width(), size::BUTTON);
        ui.allocate_ui_with_layout(row, look.row(), |ui| buttons(ui, look, hidden, commands));
    });
    let rect = egui::Rect::from_min_max(top, ui.min_rect().max);
    ui.interact(rect, ui.scope_id().with("hidden"), Sense::hover())
        .widget_info(|| WidgetInfo::labeled(Role::Status, true, text));
}

fn buttons(ui: &mut Ui, look: &Look, hidden: &Hidden, commands: &mut Vec<Command>) {
    let choices = [
        (Message::ShowHidden, hidden.shown, Command::ShowHidden),
        (Message::ReadWithout, hidden.without, Command::ReadWithout),
    ];
    for (message, on, command) in choices {
        let pressed = switch_button(ui, look, look.say(message), on).clicked();
        commands.extend(pressed.then_some(command));
    }
    ui.with_layout(look.row_from_end(), |ui| {
        let close = icon_button(ui, look, Icon::Cross, look.say(Message::Close), "");
        commands.extend(close.clicked().then_some(Command::CloseHidden));
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAME: &str = "تقرير\u{202E}gpj.exe";

    #[test]
    fn a_name_is_shown_with_its_controls_or_without_them() {
        let mut hidden = Hidden::found(Misleading {
            in_name: true,
            in_text: false,
        });
        assert_eq!(hidden.name(NAME.to_owned()), NAME);
        hidden.shown = true;
        assert_eq!(hidden.name(NAME.to_owned()), "تقرير[RLO]gpj.exe");
        hidden.without = true;
        assert_eq!(hidden.name(NAME.to_owned()), "تقريرgpj.exe");
    }
}
