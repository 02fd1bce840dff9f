//! The palette: every command that can be given now, found by a few letters of its name, in the
//! interface's language or another; Enter gives it.
//!
//! May import: `text`, `ui`, egui.

mod ranking;

use egui::{Area, Id, Key, Modal, Modifiers, ScrollArea, Ui};

use super::{
    Command, Look,
    command::{Entry, Situation},
    messages::Message,
    reader::page_id,
    theme::size,
    widgets::{Gutter, LineEdit, frame, instead, option_row, scrolling},
};

/// Widest palette in points.
const WIDTH: f32 = 540.0;

/// Rows that show at once.
const ROWS: f32 = 10.0;

/// Where the palette stands under the upper edge, as a share of the window's height.
const HEIGHT: f32 = 0.12;

/// An open palette.
#[derive(Debug, Default)]
pub struct Palette {
    query: LineEdit,
    /// Which of the rows Enter would give.
    chosen: usize,
    /// Whether it has been drawn, and the field has the focus.
    shown: bool,
}

impl Palette {
    /// Draws the palette over the window; what was chosen and that it closes are among `commands`.
    pub fn show(
        &mut self,
        ui: &Ui,
        look: &Look,
        situation: Situation,
        commands: &mut Vec<Command>,
    ) {
        let id = Id::unique("palette");
        let window = ui.ctx().content_rect();
        let width = WIDTH.min(window.width() - 2.0 * size::SPACE);
        let place = egui::pos2(
            window.center().x - width / 2.0,
            window.top() + window.height() * HEIGHT,
        );
        let modal = Modal::new(id)
            .frame(frame(look))
            .area(
                Area::new(id)
                    .fixed_pos(place)
                    .order(egui::Order::Foreground),
            )
            .show(ui.ctx(), |ui| {
                ui.set_width(width - 2.0 * size::SPACE);
                ui.with_layout(look.column(), |ui| {
                    self.contents(ui, look, situation, commands)
                });
            });
        if modal.should_close() {
            commands.push(Command::CloseOverlay);
        }
    }

    fn contents(
        &mut self,
        ui: &mut Ui,
        look: &Look,
        situation: Situation,
        commands: &mut Vec<Command>,
    ) {
        let moved = self.take_keys(ui);
        let name = look.say(Message::OpenPalette);
        let hint = look.say(Message::PaletteHint);
        let field = self.query.show(ui, look, field_id(), name, hint);
        if !std::mem::replace(&mut self.shown, true) {
            ui.memory_mut(|memory| memory.request_focus(field_id()));
        }
        if field.changed() {
            self.chosen = 0;
        }
        let found = ranking::found(self.query.text(), look.language, situation);
        self.chosen = self.chosen.min(found.len().saturating_sub(1));
        ui.add_space(size::HALF);
        if found.is_empty() {
            instead(ui, look, Message::NoCommand);
            return;
        }
        let given = self.rows(ui, look, &found, moved);
        if let Some(entry) = given {
            commands.push(Command::CloseOverlay);
            commands.push(entry.command.clone());
        }
    }

    /// Draws the rows; returns the one that was given by the pointer or Enter.
    fn rows(
        &self,
        ui: &mut Ui,
        look: &Look,
        found: &[&'static Entry],
        moved: bool,
    ) -> Option<&'static Entry> {
        let enter = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
        let mut given = found.get(self.chosen).copied().filter(|_| enter);
        ui.spacing_mut().item_spacing.y = 0.0;
        let scroll = ScrollArea::vertical()
            .max_height(ROWS * size::MENU_ROW)
            .auto_shrink([false, true]);
        let what = (Id::unique("palette"), Message::OpenPalette);
        scrolling(ui, look, what, Gutter::AsNeeded, scroll, |ui, scroll| {
            scroll.show(ui, |ui| {
                ui.with_layout(look.column(), |ui| {
                    for (index, entry) in found.iter().enumerate() {
                        let chosen = index == self.chosen;
                        let keys = look.keys(entry);
                        let row =
                            option_row(ui, look, entry.icon, look.say(entry.label), &keys, chosen);
                        if chosen && moved {
                            row.scroll_to_me(None);
                        }
                        given = given.or(row.clicked().then_some(*entry));
                    }
                });
            })
        });
        given
    }

    /// Takes the arrows; returns whether the chosen row is another one.
    fn take_keys(&mut self, ui: &Ui) -> bool {
        let count = |key| ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
        let (down, up) = (count(Key::ArrowDown), count(Key::ArrowUp));
        self.chosen = (self.chosen + down).saturating_sub(up);
        down + up > 0
    }
}

/// Gives the focus back to the page when the palette or another overlay closes.
pub fn leave(context: &egui::Context) {
    context.memory_mut(|memory| memory.request_focus(page_id()));
}

/// The field's place for the keyboard focus.
fn field_id() -> Id {
    Id::unique("palette field")
}
