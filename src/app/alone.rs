//! The page alone: bars and sidebar away until Esc or the keys bring them back. A pointer at the
//! window's upper edge brings the bar for as long as it stays there.
//!
//! May import: `ui`, egui.

use egui::{
    Align2, Area, Frame, Id, Key, Margin, Modifiers, Order, Popup, Role, Stroke, Ui, WidgetInfo,
};

use super::App;
use crate::ui::{
    Command, Look,
    look::interface,
    messages::Message,
    theme::size::{self, CORNER, SPACE},
    widgets::{self, paragraph},
};

/// How near to the upper edge the pointer brings the bar, in points.
const EDGE: f32 = 6.0;

/// How long the way back is said, in seconds.
const SAID_SECS: f64 = 5.0;

/// The page alone, as it is now.
#[derive(Clone, Copy, Debug)]
pub(super) struct Alone {
    /// When it began, in seconds of egui's clock.
    since: f64,
    /// Whether the bar shows.
    bar: bool,
}

impl App {
    /// Shows the page alone, or everything again.
    pub(super) fn toggle_alone(&mut self) {
        let since = self.context.input(|input| input.time);
        self.alone = match self.alone {
            Some(_) => None,
            None => Some(Alone { since, bar: false }),
        };
    }

    /// Fills the screen, or goes back to a window.
    pub(super) fn toggle_full_screen(&self) {
        let is_full = self.context.input(|input| input.viewport().fullscreen);
        let wanted = egui::ViewportCommand::Fullscreen(!is_full.unwrap_or(false));
        self.context.send_viewport_cmd(wanted);
    }

    /// Whether only the page shows.
    pub fn is_alone(&self) -> bool {
        self.alone.is_some()
    }

    /// Takes Esc, unless it has something nearer to close.
    pub(super) fn leave_alone_by_key(&mut self) {
        if self.alone.is_none()
            || self.overlay.is_some()
            || Popup::is_any_open(&self.context)
            || widgets::is_typing(&self.context)
        {
            return;
        }
        let pressed =
            |input: &mut egui::InputState| input.consume_key(Modifiers::NONE, Key::Escape);
        if self.context.input_mut(pressed) {
            self.alone = None;
        }
    }

    /// What stands over the page while it is alone: the bar, if the pointer asks for it, and at
    /// first the way back.
    pub(super) fn over_alone(&mut self, ui: &Ui, look: &Look, commands: &mut Vec<Command>) {
        let Some(mut alone) = self.alone else { return };
        alone.bar = self.asks_for_bar(ui, alone.bar);
        self.alone = Some(alone);
        if alone.bar {
            self.floating_bar(ui, look, commands);
        }
        let left = alone.since + SAID_SECS - ui.input(|input| input.time);
        if left > 0.0 {
            way_back(ui, look);
            let rest = std::time::Duration::from_secs_f64(left);
            ui.ctx().request_repaint_after(rest);
        }
    }

    /// Whether the pointer is at the upper edge, or on the bar that it brought.
    fn asks_for_bar(&self, ui: &Ui, shows: bool) -> bool {
        if shows && Popup::is_any_open(&self.context) {
            return true;
        }
        let top = ui.ctx().content_rect().top();
        let reach = if shows { size::BUTTON + SPACE } else { EDGE };
        let pointer = ui.input(|input| input.pointer.hover_pos());
        pointer.is_some_and(|at| at.y < top + reach)
    }

    fn floating_bar(&self, ui: &Ui, look: &Look, commands: &mut Vec<Command>) {
        let window = ui.ctx().content_rect();
        Area::new(Id::unique("bar over the page"))
            .order(Order::Middle)
            .fixed_pos(window.min)
            .show(ui.ctx(), |ui| {
                let frame = Frame::new()
                    .fill(look.theme.panel)
                    .stroke(Stroke::new(1.0, look.theme.line))
                    .inner_margin(Margin::symmetric(8, 5));
                frame.show(ui, |ui| {
                    ui.set_width(window.width() - 16.0);
                    self.bar_contents(ui, look, commands);
                });
            });
    }
}

/// Says how to come back.
fn way_back(ui: &Ui, look: &Look) {
    Area::new(Id::unique("the way back"))
        .order(Order::Foreground)
        .anchor(Align2::CENTER_BOTTOM, [0.0, -3.0 * SPACE])
        .interactable(false)
        .show(ui.ctx(), |ui| {
            let frame = Frame::new()
                .fill(look.theme.raised)
                .stroke(Stroke::new(1.0, look.theme.edge))
                .corner_radius(CORNER)
                .inner_margin(Margin::symmetric(12, 6));
            frame.show(ui, |ui| {
                ui.set_max_width(ui.ctx().content_rect().width() - 6.0 * SPACE);
                let (style, says) = (
                    interface(size::INTERFACE, false),
                    look.say(Message::AloneSaid),
                );
                let response = paragraph(ui, look, says, style, look.theme.text);
                response.widget_info(|| WidgetInfo::labeled(Role::Status, true, says));
            });
        });
}
