//! The window's own widgets: labels, buttons, chips, a text field, icons, all of them typeset
//! and named for screen readers.
//!
//! May import: `text`, `typeset`, `ui::ink`, `ui::look`, egui.

mod button;
mod chip;
mod focus;
mod ground;
mod icon;
mod label;
mod line_edit;
mod rows;
mod scroll_bar;
mod scrolling;
mod tooltip;

pub use button::{
    BESIDE_SWITCH, choice, choice_with_note, icon_button, menu_row, option_row, segments,
    switch_button, text_button,
};
pub use chip::chip;
pub use focus::focus_ring;
pub use ground::row_ground;
pub use icon::Icon;
pub use label::{Ink, instead, label, line_at, line_towards, paragraph, title};
pub use line_edit::{LineEdit, Motion, is_typing};
pub use rows::rows;
pub use scroll_bar::{Scrolled, has_bar, scroll_bar, track};
pub use scrolling::{Gutter, scrolling, scrolling_rows};
pub use tooltip::{beside_pointer, frame, tooltip, tooltip_beside, tooltip_text};
