//! The bar for searching in the article: the field, the count, steps back and forth, the switches
//! that make the search strict.
//!
//! May import: `session`, `text`, `ui`, egui.

mod count;

use egui::{
    Align2, Frame, Id, Key, Margin, Modifiers, Response, Role, Sense, Ui, WidgetInfo, vec2,
};

use super::{
    Command, Look,
    look::interface,
    messages::Message,
    theme::size,
    widgets::{
        BESIDE_SWITCH, Icon, Ink, LineEdit, icon_button, line_at, switch_button, tooltip_text,
    },
};
use crate::{
    session::Search,
    text::find::{Switch, Switches},
};

/// The field's width in one row with everything, in points: where it would be narrower than the
/// first, the switches stand in a row of their own.
const FIELD: std::ops::RangeInclusive<f32> = 150.0..=260.0;

/// What the three buttons take, in points.
const BUTTONS: f32 = 3.0 * (size::BUTTON + size::HALF) + size::SPACE;

/// The most of a narrow bar that the count takes.
const COUNT: f32 = 0.4;

/// The switches with their names and what they are for.
const SWITCHES: [(Switch, Message, Message); 4] = [
    (
        Switch::Tashkeel,
        Message::FindTashkeel,
        Message::FindTashkeelWhy,
    ),
    (
        Switch::Letters,
        Message::FindLetters,
        Message::FindLettersWhy,
    ),
    (
        Switch::WithoutClitics,
        Message::FindClitics,
        Message::FindCliticsWhy,
    ),
    (
        Switch::WholeWords,
        Message::FindWholeWords,
        Message::FindWholeWordsWhy,
    ),
];

/// What the bar remembers between frames, and from one search to the next.
#[derive(Debug, Default)]
pub struct FindBar {
    field: LineEdit,
    /// Whether the next frame puts the cursor into the field.
    focus: bool,
    /// Whether the focus was in the bar in the last frame.
    inside: bool,
}

/// The field's place for the keyboard focus.
pub fn find_id() -> Id {
    Id::unique("find")
}

impl FindBar {
    /// What was typed last.
    pub fn text(&self) -> &str {
        self.field.text()
    }

    /// Puts `query` into the field with the next frame, selected, so that typing replaces it.
    pub fn open(&mut self, query: &str) {
        self.field.set_text(query);
        self.field.select_all();
        self.focus = true;
    }

    /// Draws the bar over the width there is.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        look: &Look,
        search: &Search,
        switches: Switches,
        commands: &mut Vec<Command>,
    ) {
        if self.inside && ui.input(|input| input.key_pressed(Key::Escape)) {
            commands.push(Command::FindClose);
        }
        let frame = Frame::new()
            .fill(look.theme.panel)
            .inner_margin(Margin::symmetric(8, 5));
        let shown = frame.show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(size::HALF / 2.0, size::HALF / 2.0);
            let one_row = has_one_row(ui, look, search);
            let mut inside =
                self.first_row(ui, look, search, one_row.then_some(switches), commands);
            if !one_row {
                let room = vec2(ui.available_width(), size::MENU_ROW);
                let wrapped = look.row().with_main_wrap(true);
                ui.allocate_ui_with_layout(room, wrapped, |ui| {
                    inside |= switch_buttons(ui, look, switches, commands);
                });
            }
            self.inside = inside;
        });
        let rect = shown.response.rect;
        let line = egui::Stroke::new(1.0, look.theme.line);
        ui.painter().hline(rect.x_range(), rect.bottom(), line);
    }

    /// Field, count and steps, `switches` where there is room for them, and what closes the bar;
    /// returns whether one of them has the focus.
    fn first_row(
        &mut self,
        ui: &mut Ui,
        look: &Look,
        search: &Search,
        switches: Option<Switches>,
        commands: &mut Vec<Command>,
    ) -> bool {
        let room = vec2(ui.available_width(), size::BUTTON);
        let mut inside = false;
        ui.allocate_ui_with_layout(room, look.row(), |ui| {
            let count = Count::new(ui, look, search);
            let rest = (ui.available_width() - count.width - BUTTONS).max(80.0);
            let width = if switches.is_some() {
                (rest - switches_width(ui, look)).clamp(*FIELD.start(), *FIELD.end())
            } else {
                rest
            };
            ui.allocate_ui_with_layout(vec2(width, size::BUTTON), look.row(), |ui| {
                inside |= self.field(ui, look, search, commands);
            });
            count.show(ui, look);
            for command in [Command::FindPrevious, Command::FindNext] {
                inside |= step(ui, look, search, command, commands);
            }
            if let Some(switches) = switches {
                ui.add_space(size::SPACE);
                inside |= switch_buttons(ui, look, switches, commands);
            }
            ui.with_layout(look.row_from_end(), |ui| {
                let close = icon_button(ui, look, Icon::Cross, look.say(Message::FindClose), "Esc");
                commands.extend(close.clicked().then_some(Command::FindClose));
                inside |= close.has_focus();
            });
        });
        inside
    }

    fn field(
        &mut self,
        ui: &mut Ui,
        look: &Look,
        search: &Search,
        commands: &mut Vec<Command>,
    ) -> bool {
        if std::mem::take(&mut self.focus) {
            ui.memory_mut(|memory| memory.request_focus(find_id()));
        }
        let name = look.say(Message::FindOpen);
        let hint = look.say(Message::FindHint);
        let field = self.field.show(ui, look, find_id(), name, hint);
        if field.changed() {
            commands.push(Command::FindFor(self.field.text().to_owned()));
        } else if field.has_focus() && search.is_complete() {
            commands.extend(entered(ui));
        }
        field.has_focus()
    }
}

/// Whether the switches fit beside the rest in the interface's language.
fn has_one_row(ui: &Ui, look: &Look, search: &Search) -> bool {
    let count = Count::new(ui, look, search).width;
    let others = switches_width(ui, look) + count + BUTTONS;
    ui.available_width() - others >= *FIELD.start()
}

/// What the switches take with the space before them, in points.
fn switches_width(ui: &Ui, look: &Look) -> f32 {
    let style = interface(size::INTERFACE, true);
    let widths = SWITCHES.map(|(_, name, _)| {
        let set = look.line(ui, look.say(name), style, f32::INFINITY);
        Ink::of(ui, &set).size.x + BESIDE_SWITCH + size::HALF
    });
    widths.iter().sum::<f32>() + size::SPACE
}

/// The step that Enter asks for, with Shift back.
fn entered(ui: &Ui) -> Option<Command> {
    // egui lets Enter match while Shift is held, so Shift+Enter is asked for first.
    let pressed = |modifiers| ui.input_mut(|input| input.consume_key(modifiers, Key::Enter));
    if pressed(Modifiers::SHIFT) {
        return Some(Command::FindPrevious);
    }
    pressed(Modifiers::NONE).then_some(Command::FindNext)
}

/// A button to the next hit or the one before; returns whether it has the focus.
fn step(
    ui: &mut Ui,
    look: &Look,
    search: &Search,
    command: Command,
    commands: &mut Vec<Command>,
) -> bool {
    let Some(entry) = command.entry() else {
        return false;
    };
    let icon = match command {
        Command::FindNext => Icon::Down,
        _ => Icon::Up,
    };
    let keys = look.keymap.written(entry);
    let enabled = search.counts().0 > 0;
    let response = ui
        .add_enabled_ui(enabled, |ui| {
            icon_button(ui, look, icon, look.say(entry.label), &keys)
        })
        .inner;
    commands.extend(response.clicked().then_some(command));
    response.has_focus()
}

/// The switches; returns whether one of them has the focus.
fn switch_buttons(
    ui: &mut Ui,
    look: &Look,
    switches: Switches,
    commands: &mut Vec<Command>,
) -> bool {
    let mut inside = false;
    for (switch, name, why) in SWITCHES {
        let button: Response = switch_button(ui, look, look.say(name), switches.is_on(switch));
        tooltip_text(look, &button, look.say(why));
        commands.extend(button.clicked().then_some(Command::FindSwitch(switch)));
        inside |= button.has_focus();
    }
    inside
}

/// The count, measured, so that the field takes the room that it leaves.
struct Count {
    said: String,
    note: String,
    none: bool,
    width: f32,
}

impl Count {
    fn new(ui: &Ui, look: &Look, search: &Search) -> Self {
        let (said, note) = count::count(search, look.language);
        let (said, note) = (look.figures(&said), look.figures(&note));
        let style = interface(size::INTERFACE, false);
        let widest = ui.available_width() * COUNT;
        let width = |text: &str| Ink::of(ui, &look.line(ui, text, style, widest)).size.x;
        let both = width(&said) + width(&note) + 2.0 * size::SPACE + size::HALF;
        Self {
            none: search.counts().0 == 0,
            width: if said.is_empty() {
                0.0
            } else {
                both.min(widest)
            },
            said,
            note,
        }
    }

    /// The number, then the note in quieter letters; named as one for screen readers, which say it
    /// when it changes.
    fn show(&self, ui: &mut Ui, look: &Look) {
        if self.said.is_empty() {
            return;
        }
        let (rect, response) =
            ui.allocate_exact_size(vec2(self.width, size::BUTTON), Sense::hover());
        let says = format!("{} {}", self.said, self.note);
        let says = says.trim_end();
        response.widget_info(|| WidgetInfo::labeled(Role::Status, true, says));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_live(egui::accesskit::Live::Polite);
        });
        let style = interface(size::INTERFACE, false);
        let color = if self.none {
            look.theme.error
        } else {
            look.theme.text
        };
        let (start, _): (Align2, _) = look.sides();
        let room = look.inner(rect, size::HALF, 0.0);
        let taken = line_at(ui, look, room, start, &self.said, style, color);
        let rest = look.inner(room, taken.width() + size::SPACE, 0.0);
        line_at(ui, look, rest, start, &self.note, style, look.theme.quiet);
        tooltip_text(look, &response, says);
    }
}
