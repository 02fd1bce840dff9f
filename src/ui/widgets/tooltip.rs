//! Tooltips: a name under a button, more about what the pointer is on, or what goes with the pointer.
//!
//! May import: `ui::ink`, `ui::look`, `ui::theme`, egui.

use egui::{Frame, Id, Margin, Popup, PopupKind, Pos2, RectAlign, Response, Stroke, Tooltip, Ui};

use super::label;
use crate::ui::{
    Look,
    look::interface,
    theme::size::{CORNER, INTERFACE},
};

/// Widest tooltip in points.
const WIDTH: f32 = 360.0;

/// How far from the pointer it stands, in points.
const GAP: f32 = 14.0;

/// Shows `text` while the pointer rests on `response`.
pub fn tooltip_text(look: &Look, response: &Response, text: &str) {
    tooltip(look, response, |ui| {
        label::label(ui, look, text, interface(INTERFACE, false), look.theme.text);
    });
}

/// Shows `contents` under `response` while the pointer rests on it.
pub fn tooltip(look: &Look, response: &Response, contents: impl FnOnce(&mut Ui)) {
    show(look, response, RectAlign::BOTTOM_START, contents);
}

/// Shows `contents` beside `response`, over the page, where it hides no neighbour.
pub fn tooltip_beside(look: &Look, response: &Response, contents: impl FnOnce(&mut Ui)) {
    let side = if look.is_rtl() {
        RectAlign::RIGHT_START
    } else {
        RectAlign::LEFT_START
    };
    show(look, response, side, contents);
}

fn show(look: &Look, response: &Response, side: RectAlign, contents: impl FnOnce(&mut Ui)) {
    let mut tip = Tooltip::for_enabled(response);
    tip.popup = tip
        .popup
        .frame(frame(look))
        .layout(look.column())
        .align(side);
    tip.show(|ui| {
        ui.set_max_width(WIDTH);
        contents(ui);
    });
}

/// Shows `contents` beside the pointer, over everything, and out of its way.
pub fn beside_pointer(
    ui: &Ui,
    look: &Look,
    id: &str,
    pointer: Pos2,
    contents: impl FnOnce(&mut Ui),
) {
    Popup::new(Id::unique(id), ui.ctx().clone(), pointer, ui.layer_id())
        .kind(PopupKind::Tooltip)
        .frame(frame(look))
        .layout(look.column())
        .gap(GAP)
        .interactable(false)
        .show(|ui| {
            ui.set_max_width(WIDTH);
            contents(ui);
        });
}

/// The frame of whatever floats.
pub fn frame(look: &Look) -> Frame {
    Frame::new()
        .fill(look.theme.raised)
        .stroke(Stroke::new(1.0, look.theme.line))
        .corner_radius(CORNER)
        .inner_margin(Margin::symmetric(10, 6))
        .shadow(egui::Shadow {
            offset: [0, 2],
            blur: 10,
            spread: 0,
            color: egui::Color32::from_black_alpha(40),
        })
}
