//! The sheet of keys: what the commands' keys are, and what the keys of the page do.
//!
//! May import: `ui`, egui.

use std::path::Path;

use egui::{Id, Modal, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};

use super::{
    Command, Look,
    command::{key_names, table::SECTIONS},
    look::interface,
    messages::Message,
    theme::size,
    widgets::{Gutter, Icon, frame, icon_button, label, line_at, paragraph, scrolling},
};

/// Widest sheet in points.
const WIDTH: f32 = 560.0;

/// The keys that are no commands: those of the page and the sidebar.
pub const PAGE_KEYS: &[(Message, &str)] = &[
    (Message::KeysScroll, "↑ ↓"),
    (Message::KeysScreen, "PageUp PageDown Space"),
    (Message::KeysEnds, "Home End"),
    (Message::KeysSelect, "Shift + ← → ↑ ↓"),
    (Message::KeysWords, "Ctrl + Shift + ← → ↑ ↓"),
    (Message::KeysFocus, "Tab"),
    (Message::KeysBack, "Esc"),
];

/// Draws the sheet over the window; `settings` is the file in which keys can be changed.
pub fn show(ui: &Ui, look: &Look, settings: Option<&Path>, commands: &mut Vec<Command>) {
    let window = ui.ctx().content_rect();
    let width = WIDTH.min(window.width() - 4.0 * size::SPACE);
    let modal = Modal::new(Id::unique("help"))
        .frame(frame(look))
        .show(ui.ctx(), |ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = 0.0;
            head(ui, look, commands);
            let room = window.height() - 8.0 * size::SPACE - size::BUTTON;
            let scroll = ScrollArea::vertical()
                .min_scrolled_height(room)
                .max_height(room)
                .auto_shrink([false, true]);
            let what = (Id::unique("help"), Message::OpenHelp);
            scrolling(ui, look, what, Gutter::AsNeeded, scroll, |ui, scroll| {
                scroll.show(ui, |ui| {
                    ui.with_layout(look.column(), |ui| sheet(ui, look, settings));
                })
            });
        });
    if modal.should_close() {
        commands.push(Command::CloseOverlay);
    }
}

fn head(ui: &mut Ui, look: &Look, commands: &mut Vec<Command>) {
    ui.allocate_ui_with_layout(vec2(ui.available_width(), size::BUTTON), look.row(), |ui| {
        let style = interface(size::LARGE, true);
        label(
            ui,
            look,
            look.say(Message::OpenHelp),
            style,
            look.theme.text,
        );
        ui.with_layout(look.row_from_end(), |ui| {
            let close = icon_button(ui, look, Icon::Cross, look.say(Message::Close), "Esc");
            commands.extend(close.clicked().then_some(Command::CloseOverlay));
        });
    });
}

fn sheet(ui: &mut Ui, look: &Look, settings: Option<&Path>) {
    for section in SECTIONS {
        let with_keys: Vec<_> = section
            .entries
            .iter()
            .map(|entry| (look.say(entry.label), look.keymap.all_written(entry)))
            .filter(|(_, keys)| !keys.is_empty())
            .collect();
        if !with_keys.is_empty() {
            heading(ui, look, section.title);
        }
        for (name, keys) in with_keys {
            line(ui, look, name, &keys);
        }
    }
    heading(ui, look, Message::KeysOfPage);
    for (message, keys) in PAGE_KEYS {
        line(ui, look, look.say(*message), keys);
    }
    if let Some(file) = settings {
        ui.add_space(size::SPACE);
        let style = interface(size::SMALL, false);
        paragraph(
            ui,
            look,
            look.say(Message::KeysChange),
            style,
            look.theme.quiet,
        );
        paragraph(ui, look, &file.to_string_lossy(), style, look.theme.quiet);
    }
}

fn heading(ui: &mut Ui, look: &Look, message: Message) {
    ui.add_space(size::SPACE);
    let style = interface(size::SMALL, true);
    label(ui, look, look.say(message), style, look.theme.quiet);
}

/// A command at the side where reading begins, its keys at the other.
fn line(ui: &mut Ui, look: &Look, name: &str, keys: &str) {
    let keys = &*key_names::said(keys, look.language);
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), size::MENU_ROW), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Row, true, format!("{name}: {keys}")));
    let (start, end) = look.sides();
    let style = interface(size::INTERFACE, false);
    let taken = line_at(ui, look, rect, end, keys, style, look.theme.quiet);
    let room = look.inner(rect, 0.0, taken.width() + size::SPACE);
    line_at(ui, look, room, start, name, style, look.theme.text);
    ui.painter().hline(
        rect.x_range(),
        rect.bottom(),
        egui::Stroke::new(1.0, look.theme.line),
    );
}
