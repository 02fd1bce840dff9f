//! The shelf in the sidebar: the articles of a folder, one row each, sorted and filtered; a click
//! opens, and the one that is looked at is marked.
//!
//! May import: `shelf`, `ui`, egui.

use std::path::Path;

use egui::{Id, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};

use crate::{
    index::Progress,
    shelf::{Entry, Order, Shelf},
    ui::{
        Command, Look,
        across::{AcrossCommand, status},
        look::interface,
        messages::{Message, counts},
        theme::size::{self, HALF},
        widgets::{
            Icon, LineEdit, icon_button, instead, label, line_at, menu_row, paragraph, row_ground,
            scrolling_rows, segments, tooltip_beside, tooltip_text,
        },
    },
};

/// A row: the title, and under it source and day.
const ROW: f32 = 46.0;

/// What the view remembers between frames.
#[derive(Debug, Default)]
pub(super) struct ShelfState {
    filter: LineEdit,
    /// Whether the next frame puts the cursor into the filter.
    pub(super) focus_filter: bool,
}

/// The filter's place for the keyboard focus.
fn filter_id() -> Id {
    Id::unique("shelf filter")
}

impl ShelfState {
    /// Draws the shelf; `current` is the file that is looked at.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        look: &Look,
        (shelf, progress): (&Shelf, Progress),
        current: Option<&Path>,
        commands: &mut Vec<Command>,
    ) {
        head(ui, look, shelf, commands);
        all_articles(ui, look, progress, commands);
        self.filter(ui, look, shelf, commands);
        ui.add_space(HALF);
        order(ui, look, shelf, commands);
        ui.add_space(HALF);
        if shelf.rows().is_empty() {
            return nothing(ui, look, shelf);
        }
        self.rows(ui, look, shelf, current, commands);
    }

    fn filter(&mut self, ui: &mut Ui, look: &Look, shelf: &Shelf, commands: &mut Vec<Command>) {
        self.filter.set_text(shelf.filter());
        if std::mem::take(&mut self.focus_filter) {
            ui.memory_mut(|memory| memory.request_focus(filter_id()));
        }
        let room = vec2(ui.available_width(), size::BUTTON);
        ui.allocate_ui_with_layout(room, look.row_from_end(), |ui| {
            if !shelf.filter().is_empty() {
                let name = look.say(Message::ClearFilter);
                let clear = icon_button(ui, look, Icon::Cross, name, "Esc").clicked();
                commands.extend(clear.then(|| Command::FilterShelf(String::new())));
            }
            let (name, hint) = (look.say(Message::FocusShelf), look.say(Message::FilterHint));
            let typed = self.filter.show(ui, look, filter_id(), name, hint);
            if typed.changed() {
                commands.push(Command::FilterShelf(self.filter.text().to_owned()));
            }
        });
    }

    /// The rows that can be seen of all of them, with a bar in a gutter of its own.
    fn rows(
        &mut self,
        ui: &mut Ui,
        look: &Look,
        shelf: &Shelf,
        current: Option<&Path>,
        commands: &mut Vec<Command>,
    ) {
        let id = Id::unique("shelf");
        let scroll = ScrollArea::vertical().id_salt(id).auto_shrink(false);
        let lines = (ROW, shelf.rows().len());
        scrolling_rows(ui, look, (id, Message::Shelf), scroll, lines, |ui, seen| {
            for index in &shelf.rows()[seen] {
                let entry = shelf.entry(*index);
                let is_current = current == Some(&entry.path);
                row(ui, look, shelf, entry, is_current, commands);
            }
        });
    }
}

/// The folder's name, how many articles it has, and the button that closes it.
fn head(ui: &mut Ui, look: &Look, shelf: &Shelf, commands: &mut Vec<Command>) {
    let room = vec2(ui.available_width(), size::BUTTON);
    ui.allocate_ui_with_layout(room, look.row_from_end(), |ui| {
        let name = look.say(Message::CloseShelf);
        let close = icon_button(ui, look, Icon::Cross, name, "").clicked();
        commands.extend(close.then_some(Command::CloseShelf));
        let (rect, response) =
            ui.allocate_exact_size(vec2(ui.available_width(), size::BUTTON), Sense::hover());
        let folder = shelf.folder();
        let name = folder
            .file_name()
            .unwrap_or(folder.as_os_str())
            .to_string_lossy();
        let count = count(look, shelf);
        response
            .widget_info(|| WidgetInfo::labeled(Role::Heading, true, format!("{name} {count}")));
        let (start, end) = look.sides();
        let rect = look.inner(rect, HALF, 0.0);
        let small = interface(size::SMALL, false);
        let counted = line_at(ui, look, rect, end, &count, small, look.theme.quiet);
        let rect = look.inner(rect, 0.0, counted.width() + HALF);
        let style = interface(size::INTERFACE, true);
        line_at(ui, look, rect, start, &name, style, look.theme.text);
        tooltip_beside(look, &response, |ui| {
            let path = folder.display().to_string();
            label(
                ui,
                look,
                &path,
                interface(size::INTERFACE, false),
                look.theme.text,
            );
        });
    });
}

/// The way to all articles at once, and how far their index is.
fn all_articles(ui: &mut Ui, look: &Look, progress: Progress, commands: &mut Vec<Command>) {
    let note = status(look, progress);
    let name = look.say(Message::AcrossSearch);
    let keys = Command::Across(AcrossCommand::SearchTexts);
    let pressed = menu_row(ui, look, Some(Icon::Find), name, "", true);
    let written = keys.entry().map(|entry| look.keys(entry));
    tooltip_text(
        look,
        &pressed,
        &format!("{name}  {}", written.unwrap_or_default()),
    );
    commands.extend(pressed.clicked().then_some(keys));
    if !note.is_empty() {
        let room = vec2(ui.available_width(), size::BUTTON);
        ui.allocate_ui_with_layout(room, look.row_from_end(), |ui| {
            if progress.is_building() {
                let stop = look.say(Message::AcrossStop);
                let stopped = icon_button(ui, look, Icon::Cross, stop, "").clicked();
                let stop = Command::Across(AcrossCommand::Stop);
                commands.extend(stopped.then_some(stop));
            }
            let (rect, response) =
                ui.allocate_exact_size(vec2(ui.available_width(), size::BUTTON), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Status, true, &note));
            let small = interface(size::SMALL, false);
            let room = look.inner(rect, HALF, 0.0);
            line_at(
                ui,
                look,
                room,
                look.sides().0,
                &note,
                small,
                look.theme.quiet,
            );
        });
    }
    ui.add_space(HALF);
}

/// "120 articles", and while they are read, how far that is.
fn count(look: &Look, shelf: &Shelf) -> String {
    if let Some((read, all)) = shelf.progress() {
        return look.figures(&format!(
            "{} {read} / {all}",
            look.say(Message::ReadingFiles)
        ));
    }
    let more = if shelf.is_cut_short() { "+" } else { "" };
    format!("{}{more}", look.counted(&counts::ARTICLES, shelf.len()))
}

/// What the list is sorted by.
fn order(ui: &mut Ui, look: &Look, shelf: &Shelf, commands: &mut Vec<Command>) {
    let orders = [
        (Order::Title, look.say(Message::AboutTitle)),
        (Order::Date, look.say(Message::OnlyDate)),
        (Order::Source, look.say(Message::AboutSource)),
        (Order::File, look.say(Message::OnlyFile)),
    ];
    let chosen = segments(ui, look, &orders, shelf.order());
    commands.extend(chosen.map(Command::SortShelf));
}

/// One article.
fn row(
    ui: &mut Ui,
    look: &Look,
    shelf: &Shelf,
    entry: &Entry,
    current: bool,
    commands: &mut Vec<Command>,
) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    // By path, so that a row keeps its focus while others scroll in and out.
    let response = ui.interact(rect, ui.scope_id().with(&entry.path), Sense::click());
    let title = entry.title();
    response.widget_info(|| WidgetInfo::selected(Role::TreeItem, true, current, &title));
    row_ground(ui, look, rect, &response, current);
    let (start, end) = look.sides();
    let room = rect.shrink2(vec2(HALF, 4.0));
    let (upper, lower) = room.split_top_bottom_at_y(room.center().y);
    let style = interface(size::INTERFACE, current);
    line_at(ui, look, upper, start, &title, style, look.theme.text);
    let small = interface(size::SMALL, false);
    let day = day(look, entry);
    let dated = line_at(ui, look, lower, end, &day, small, look.theme.quiet);
    let lower = look.inner(lower, 0.0, dated.width() + HALF);
    let whence = whence(shelf, entry);
    line_at(ui, look, lower, start, &whence, small, look.theme.quiet);
    tooltip_beside(look, &response, |ui| more(ui, look, shelf, entry, &title));
    commands.extend(
        response
            .clicked()
            .then(|| Command::Open(entry.path.clone())),
    );
}

fn day(look: &Look, entry: &Entry) -> String {
    let day = entry.about().and_then(|about| about.published);
    day.map(|day| look.figures(&day.to_string()))
        .unwrap_or_default()
}

/// Who published it, or else where its file lies.
fn whence(shelf: &Shelf, entry: &Entry) -> String {
    let source = entry.about().and_then(|about| about.source.clone());
    source.unwrap_or_else(|| entry.place_in(shelf.folder()))
}

/// The row's tooltip: all of the title, how many articles there are, and the file.
fn more(ui: &mut Ui, look: &Look, shelf: &Shelf, entry: &Entry, title: &str) {
    paragraph(
        ui,
        look,
        title,
        interface(size::INTERFACE, true),
        look.theme.text,
    );
    let small = interface(size::SMALL, false);
    let several = entry
        .about()
        .map(|about| about.articles)
        .filter(|count| *count > 1);
    if let Some(count) = several {
        let count = look.counted(&counts::ARTICLES, count);
        label(ui, look, &count, small, look.theme.quiet);
    }
    let place = entry.place_in(shelf.folder());
    paragraph(ui, look, &place, small, look.theme.quiet);
}

/// Why there are no rows.
fn nothing(ui: &mut Ui, look: &Look, shelf: &Shelf) {
    let message = match (shelf.filter().is_empty(), shelf.progress()) {
        (false, _) => Message::NoMatch,
        (true, Some(_)) => Message::Loading,
        (true, None) => Message::EmptyShelf,
    };
    ui.with_layout(look.column(), |ui| {
        instead(ui, look, message);
    });
}
