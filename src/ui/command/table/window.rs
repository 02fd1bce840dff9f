//! Commands on the window itself.
//!
//! May import: `typeset`, `ui`, egui.

use egui::Key;

use super::{CTRL, Entry, entry, key};
use crate::ui::{command::Command, messages::Message};

pub static ENTRIES: &[Entry] =
    &[entry("quit", Command::Quit, Message::Quit).keys(&[key(CTRL, Key::Q)])];
