//! The bar over the page: open, paste, the article's name, its encoding, the sidebar's switch and
//! the menu.
//!
//! May import: `session`, `ui`, egui.

use egui::{Align2, Id, Popup, PopupCloseBehavior, Rect, Sense, Ui, vec2};

use super::{
    Command, Look,
    command::{Entry, Situation, table::SECTIONS},
    encoding,
    look::interface,
    messages::{Language, Message},
    reading::{self, Choices},
    recent::{self, Recent},
    theme::size,
    views::View,
    widgets::{Gutter, Icon, frame, icon_button, label, line_at, menu_row, scrolling, segments},
};

/// How wide the menu is, in points: the longest command in French with its keys.
const MENU: f32 = 380.0;

/// Recent files that the menu shows.
const RECENT_SHOWN: usize = 6;

/// What the bar shows.
pub struct Bar<'a> {
    /// The name of what is open.
    pub title: &'a str,
    /// What can be done now.
    pub situation: Situation,
    /// The encoding of an open file, and the ones that it could be read in.
    pub encoding: Option<(&'static str, &'a [&'static str])>,
    /// Files opened before, the latest first.
    pub recent: &'a [Recent],
    /// How the page and the window look.
    pub choices: Choices<'a>,
    /// The language that was chosen; `None` follows the system.
    pub language: Option<Language>,
}

/// Draws the bar.
pub fn show(ui: &mut Ui, look: &Look, bar: &Bar<'_>, commands: &mut Vec<Command>) {
    let height = size::BUTTON;
    ui.allocate_ui_with_layout(vec2(ui.available_width(), height), look.row(), |ui| {
        ui.spacing_mut().item_spacing.x = size::HALF / 2.0;
        menu(ui, look, bar, commands);
        command_button(ui, look, &Command::OpenDialog, commands);
        command_button(ui, look, &Command::Paste, commands);
        ui.with_layout(look.row_from_end(), |ui| {
            command_button(ui, look, &Command::ToggleSidebar, commands);
            if bar.situation.is_open {
                command_button(ui, look, &Command::FindOpen, commands);
            }
            reading::show(ui, look, &bar.choices, commands);
            if bar.situation.is_open {
                command_button(ui, look, &Command::ShowView(View::Table), commands);
            }
            if let Some((current, offered)) = bar.encoding {
                encoding::chip(ui, look, current, offered, commands);
            }
            title(ui, look, bar.title);
        });
    });
}

/// The open article's name, centred in what room is left.
fn title(ui: &mut Ui, look: &Look, text: &str) {
    let (rect, response): (Rect, _) =
        ui.allocate_exact_size(vec2(ui.available_width(), size::BUTTON), Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, text));
    let style = interface(size::INTERFACE, true);
    let room = rect.shrink2(vec2(size::SPACE, 0.0));
    line_at(
        ui,
        look,
        room,
        Align2::CENTER_CENTER,
        &look.shown(text),
        style,
        look.theme.quiet,
    );
}

fn command_button(ui: &mut Ui, look: &Look, command: &Command, commands: &mut Vec<Command>) {
    if let Some((entry, icon)) = command.entry().and_then(|entry| Some((entry, entry.icon?))) {
        let pressed = icon_button(
            ui,
            look,
            icon.mirrored(look.is_rtl()),
            look.say(entry.label),
            &look.keymap.written(entry),
        )
        .clicked();
        commands.extend(pressed.then(|| command.clone()));
    }
}

fn menu(ui: &mut Ui, look: &Look, bar: &Bar<'_>, commands: &mut Vec<Command>) {
    let button = icon_button(ui, look, Icon::Menu, look.say(Message::Menu), "");
    Popup::menu(&button)
        .frame(frame(look))
        .layout(look.column())
        .width(MENU)
        // A press on the scroll bar is no choice.
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let room = ui.ctx().content_rect().height() - 3.0 * size::BUTTON;
            let scroll = egui::ScrollArea::vertical()
                .min_scrolled_height(room)
                .max_height(room);
            let what = (Id::unique("menu"), Message::Menu);
            let before = commands.len();
            scrolling(ui, look, what, Gutter::AsNeeded, scroll, |ui, scroll| {
                scroll.show(ui, |ui| {
                    ui.with_layout(look.column(), |ui| menu_contents(ui, look, bar, commands));
                })
            });
            if commands.len() > before {
                ui.close();
            }
        });
}

fn menu_contents(ui: &mut Ui, look: &Look, bar: &Bar<'_>, commands: &mut Vec<Command>) {
    let shown = |entry: &&Entry| {
        let command = &entry.command;
        entry.in_menu && *command != Command::Quit && !bar.situation.hides(command)
    };
    let sections = SECTIONS.iter().map(|section| section.entries);
    let with_rows = sections.filter(|entries| entries.iter().any(|entry| shown(&entry)));
    for (index, entries) in with_rows.enumerate() {
        if index > 0 {
            separator(ui, look);
        }
        for entry in entries.iter().filter(shown) {
            row(ui, look, entry, bar, commands);
        }
    }
    heading(ui, look, Message::OpenRecent);
    if bar.recent.is_empty() {
        menu_row(ui, look, None, look.say(Message::NoRecent), "", false);
    }
    for file in bar.recent.iter().take(RECENT_SHOWN) {
        let pressed = recent::row(ui, look, file, size::HALF + 16.0 + size::SPACE).clicked();
        commands.extend(pressed.then(|| Command::Open(file.path.clone())));
    }
    if !bar.recent.is_empty() {
        let pressed = menu_row(
            ui,
            look,
            Some(Icon::Cross),
            look.say(Message::ClearRecent),
            "",
            true,
        );
        commands.extend(pressed.clicked().then_some(Command::ClearRecent));
    }
    heading(ui, look, Message::InterfaceLanguage);
    let mut languages = vec![(None, look.say(Message::LanguageSystem))];
    languages.extend(Language::ALL.map(|(language, name)| (Some(language), name)));
    let chosen = segments(ui, look, &languages, bar.language);
    commands.extend(chosen.map(Command::Language));
    separator(ui, look);
    if let Some(entry) = Command::Quit.entry() {
        row(ui, look, entry, bar, commands);
    }
}

fn row(
    ui: &mut Ui,
    look: &Look,
    entry: &'static Entry,
    bar: &Bar<'_>,
    commands: &mut Vec<Command>,
) {
    let keys = look.keys(entry);
    let enabled = bar.situation.allows(&entry.command);
    let icon = entry.icon.map(|icon| icon.mirrored(look.is_rtl()));
    let pressed = menu_row(ui, look, icon, look.say(entry.label), &keys, enabled).clicked();
    commands.extend(pressed.then(|| entry.command.clone()));
}

fn heading(ui: &mut Ui, look: &Look, message: Message) {
    separator(ui, look);
    label(
        ui,
        look,
        look.say(message),
        interface(size::SMALL, true),
        look.theme.quiet,
    );
}

fn separator(ui: &mut Ui, look: &Look) {
    let (rect, _) =
        ui.allocate_exact_size(vec2(ui.available_width(), size::HALF * 1.5), Sense::hover());
    ui.painter().hline(
        rect.x_range(),
        rect.center().y,
        egui::Stroke::new(1.0, look.theme.line),
    );
}
