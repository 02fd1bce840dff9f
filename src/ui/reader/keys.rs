//! What the keys do while the page has the focus: scroll, select all, copy, let go.
//!
//! May import: `session`, `ui`, egui.

use egui::{Event, EventFilter, Key, Modifiers, Rect, Response, Ui};

use super::PageState;
use crate::{
    session::Session,
    ui::{Command, Look, widgets::is_typing},
};

/// Scrolls by lines, screens or to the ends. The keys work whenever no field is typed into.
pub fn scroll(page: &mut PageState, ui: &Ui, look: &Look, area: Rect, response: &Response) {
    if response.has_focus() {
        let keep = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, keep));
    }
    if is_typing(ui.ctx()) {
        return;
    }
    let page_px = area.height() * ui.pixels_per_point();
    let line = page.blocks.line_height();
    for (key, pixels) in [
        (Key::ArrowDown, line),
        (Key::ArrowUp, -line),
        (Key::PageDown, page_px - line),
        (Key::PageUp, line - page_px),
        (Key::Space, page_px - line),
    ] {
        let presses = ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
        if presses > 0 {
            page.scroll
                .by(&mut page.blocks, look, pixels * presses as f32, page_px);
        }
    }
    for (key, position) in [(Key::Home, f64::NEG_INFINITY), (Key::End, f64::MAX)] {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            page.scroll
                .stand_at(&mut page.blocks, look, position, page_px);
        }
    }
}

/// Copy, select all, paste and Escape, unless a field has the focus.
pub fn commands(ui: &Ui, response: &Response, session: &Session, commands: &mut Vec<Command>) {
    if is_typing(ui.ctx()) {
        return;
    }
    let select_all = ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::A));
    commands.extend(select_all.then_some(Command::SelectAll));
    for event in ui.input(|input| input.events.clone()) {
        match event {
            Event::Copy if session.selection.is_some() => commands.push(Command::CopySelection),
            Event::Key {
                key: Key::Escape,
                pressed: true,
                ..
            } if response.has_focus() || response.lost_focus() => {
                commands.push(match session.search {
                    Some(_) => Command::FindClose,
                    None => Command::Deselect,
                });
            }
            _ => {}
        }
    }
}
