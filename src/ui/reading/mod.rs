//! How the article is set, and the panel that changes it: one quiet place with a sample of what
//! comes out. The text itself never changes.
//!
//! May import: `typeset`, `ui`, egui.

mod faces;
mod rows;
mod sample;

use egui::{Id, Popup, PopupCloseBehavior, ScrollArea, Ui};
use serde::{Deserialize, Serialize};

use super::{
    Command, Look,
    messages::Message,
    theme::{
        ThemeChoice,
        size::{self, BUTTON, HALF},
    },
    widgets::{Gutter, Icon, frame, icon_button, scrolling},
};
use crate::typeset::{Display, Face, Family, Justification};
pub use rows::themes;

/// How wide the panel is, in points.
const WIDTH: f32 = 330.0;

/// The line height of the page changes in steps of so much, in sizes of its letters.
pub const LINE_STEP: f32 = 0.1;

/// The measure changes in steps of so much, likewise.
pub const MEASURE_STEP: f32 = 3.0;

/// How the reader wants the article set; what is shown differs, the text never does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    /// The size of the letters, 1 for 100 %.
    pub zoom: f32,
    /// The line height of running text, in sizes of its letters.
    pub line_height: f32,
    /// The longest line, likewise.
    pub measure: f32,
    /// The face of running text and headings.
    pub face: Face,
    /// How its lines end.
    pub justification: Justification,
    /// The form that it is shown in.
    pub display: Display,
}

impl Default for Reading {
    fn default() -> Self {
        Self {
            zoom: 1.0,
            line_height: size::ARTICLE_LINE,
            measure: size::MEASURE,
            face: Face::Naskh,
            justification: Justification::Kashida,
            display: Display::default(),
        }
    }
}

/// The face that the reader chose for the page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FaceChoice {
    /// Noto Naskh Arabic.
    #[default]
    Naskh,
    /// Vazirmatn.
    Sans,
    /// An installed family, by its name.
    Installed(String),
}

impl FaceChoice {
    /// The face to set in; Naskh where the family is not installed. Only for an installed family
    /// are the system's fonts listed.
    pub fn face(&self) -> Face {
        match self {
            Self::Naskh => Face::Naskh,
            Self::Sans => Face::Interface,
            Self::Installed(name) => Family::named(name).map_or(Face::Naskh, Face::Installed),
        }
    }

    /// The name of the family that was chosen and is not there.
    pub fn missing(&self) -> Option<&str> {
        match self {
            Self::Installed(name) if Family::named(name).is_none() => Some(name),
            _ => None,
        }
    }

    /// The choice that the command line calls `name`: `naskh`, `sans`, or a family.
    pub fn named(name: &str) -> Self {
        match name {
            "naskh" => Self::Naskh,
            "sans" => Self::Sans,
            _ => Self::Installed(name.to_owned()),
        }
    }
}

/// What the panel shows.
#[derive(Clone, Copy)]
pub struct Choices<'a> {
    /// How the page is set.
    pub reading: Reading,
    /// The face that was chosen, there or not.
    pub face: &'a FaceChoice,
    /// The theme that was chosen.
    pub theme: ThemeChoice,
}

/// Draws the button that opens the panel, and the panel while it is open.
pub fn show(ui: &mut Ui, look: &Look, choices: &Choices<'_>, commands: &mut Vec<Command>) {
    let button = icon_button(ui, look, Icon::Letters, look.say(Message::Reading), "");
    Popup::menu(&button)
        .frame(frame(look))
        .layout(look.column())
        .width(WIDTH)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| {
            let room = ui.ctx().content_rect().height() - 3.0 * BUTTON;
            let scroll = ScrollArea::vertical()
                .min_scrolled_height(room)
                .max_height(room);
            let what = (Id::unique("reading"), Message::Reading);
            scrolling(ui, look, what, Gutter::AsNeeded, scroll, |ui, scroll| {
                scroll.show(ui, |ui| {
                    ui.with_layout(look.column(), |ui| contents(ui, look, choices, commands));
                })
            });
        });
}

fn contents(ui: &mut Ui, look: &Look, choices: &Choices<'_>, commands: &mut Vec<Command>) {
    ui.spacing_mut().item_spacing.y = HALF;
    let reading = &choices.reading;
    sample::show(ui, look, reading);
    rows::letter_size(ui, look, reading, commands);
    rows::line_height(ui, look, reading, commands);
    rows::measure(ui, look, reading, commands);
    faces::show(ui, look, choices.face, commands);
    rows::line_ends(ui, look, reading, commands);
    rows::digits(ui, look, reading, commands);
    rows::shading(ui, look, commands);
    rows::heading(ui, look, Message::Theme);
    themes(ui, look, choices.theme, commands);
    rows::switches(ui, look, reading, commands);
}
