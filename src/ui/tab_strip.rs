//! The strip of tabs under the bar: one for each open document, and a menu of them all where they
//! do not fit.
//!
//! May import: `ui`, egui.

mod tab;

use std::{ops::Range, path::PathBuf};

use egui::{Id, Popup, PopupCloseBehavior, Rect, ScrollArea, Ui, vec2};

use super::{
    Command, Look,
    messages::Message,
    theme::size::{BUTTON, HALF},
    widgets::{Gutter, Icon, choice, frame, icon_button, scrolling},
};

/// The narrowest tab in points; where more are open than so fit, the menu has the others.
const NARROWEST: f32 = 110.0;
/// The widest one.
const WIDEST: f32 = 240.0;

/// What a tab says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TabLabel {
    /// What the document is called.
    pub title: String,
    /// The name of its file.
    pub file: Option<String>,
    /// The folder that the file lies in.
    pub folder: Option<PathBuf>,
    /// Whether it has been read.
    pub is_read: bool,
}

/// Draws the strip, with the tab at `current` on top.
pub fn show(
    ui: &mut Ui,
    look: &Look,
    tabs: &[TabLabel],
    current: usize,
    commands: &mut Vec<Command>,
) {
    let room = vec2(ui.available_width(), BUTTON);
    ui.allocate_ui_with_layout(room, look.row(), |ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        let all = ui.available_width();
        let fits_all = all / tabs.len() as f32 >= NARROWEST;
        let width = if fits_all { all } else { all - BUTTON - HALF };
        let shown = shown(tabs.len(), current, (width / NARROWEST) as usize);
        let each = (width / shown.len() as f32 - 2.0).min(WIDEST);
        for index in shown {
            tab::show(
                ui,
                look,
                &tabs[index],
                (index, index == current),
                each,
                commands,
            );
        }
        if !fits_all {
            ui.with_layout(look.row_from_end(), |ui| {
                menu(ui, look, tabs, current, commands)
            });
        }
    });
}

/// The tabs that are shown of `count` where `room` fit: always the current one, as near to the
/// middle as can be.
fn shown(count: usize, current: usize, room: usize) -> Range<usize> {
    let room = room.clamp(1, count);
    let start = current.saturating_sub(room / 2).min(count - room);
    start..start + room
}

/// The button that opens the list of all tabs.
fn menu(ui: &mut Ui, look: &Look, tabs: &[TabLabel], current: usize, commands: &mut Vec<Command>) {
    let button = icon_button(ui, look, Icon::Down, look.say(Message::AllTabs), "");
    // A press on the scroll bar is no choice.
    let popup = Popup::menu(&button)
        .frame(frame(look))
        .layout(look.column())
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    popup.width(320.0).show(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let room = ui.ctx().content_rect().height() - 4.0 * BUTTON;
        let scroll = ScrollArea::vertical()
            .min_scrolled_height(room)
            .max_height(room);
        let what = (Id::unique("all tabs"), Message::AllTabs);
        let before = commands.len();
        scrolling(ui, look, what, Gutter::AsNeeded, scroll, |ui, scroll| {
            scroll.show(ui, |ui| {
                ui.with_layout(look.column(), |ui| {
                    for (index, tab) in tabs.iter().enumerate() {
                        let pressed = choice(ui, look, &tab.title, index == current).clicked();
                        commands.extend(pressed.then_some(Command::ShowTab(index)));
                    }
                });
            })
        });
        if commands.len() > before {
            ui.close();
        }
    });
}

/// The part of a tab where its button is, at the end of the line.
fn close_place(look: &Look, rect: Rect) -> Rect {
    let (_, end) = look.sides();
    end.align_size_within_rect(
        vec2(BUTTON - 8.0, BUTTON - 8.0),
        rect.shrink2(vec2(4.0, 0.0)),
    )
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn the_current_tab_is_always_among_those_that_are_shown() {
        assert_eq!(shown(3, 2, 8), 0..3);
        assert_eq!(shown(20, 0, 5), 0..5);
        assert_eq!(shown(20, 10, 5), 8..13);
        assert_eq!(shown(20, 19, 5), 15..20);
        assert_eq!(shown(2, 1, 0), 1..2);
    }
}
