//! Layer 4, ui: what the window draws and what it asks for. Every view takes the session as it
//! is, draws it, and returns [`Command`]s; it changes nothing but its own scroll and hover state.
//! Every string on the screen goes through [`ink`], since egui has no bidirectional text.
//!
//! May import: `session`, `typeset`, `annotation`, `loader`, `document`, `entity`, `text`, egui.

pub mod across;
pub mod articles;
pub mod card;
pub mod command;
pub mod desk;
pub mod find;
pub mod help;
pub mod hidden;
pub mod ink;
pub mod marks;
pub mod masthead;
pub mod messages;
pub mod notice;
pub mod palette;
pub mod reader;
pub mod reading;
pub mod recent;
pub mod shade;
pub mod sidebar;
pub mod tab_strip;
pub mod theme;
pub mod toolbar;
pub mod values;
pub mod views;
pub mod welcome;
pub mod widgets;

mod countries;
mod encoding;
mod evidence;
mod hover;
pub mod look;

pub use command::Command;
pub use look::Look;
