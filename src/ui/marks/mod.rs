//! The reader's marks: how their colours are called, how they stand on the page, and their list in the sidebar.
//!
//! May import: `annotation`, `session`, `ui`, egui.

mod list;
mod page;

pub use list::MarksList;
pub use page::{band, bookmark, card, over};

use super::messages::Message;
use crate::annotation::Color;

/// What a colour is called.
pub const fn name(color: Color) -> Message {
    match color {
        Color::Yellow => Message::ColorYellow,
        Color::Green => Message::ColorGreen,
        Color::Blue => Message::ColorBlue,
        Color::Pink => Message::ColorPink,
    }
}
