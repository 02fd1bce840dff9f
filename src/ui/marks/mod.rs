//! The reader's marks: their colours, how they stand on the page, and their list in the sidebar.
//!
//! May import: `annotation`, `session`, `ui`, egui.

mod list;
mod page;

pub use list::MarksList;
pub use page::{behind, bookmark, card, over};

use egui::Color32;

use super::{messages::Message, theme::Theme};
use crate::annotation::Color;

/// The colours of a highlight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MarkColors {
    /// Behind the text.
    pub fill: Color32,
    /// The line under it, which shows under shaded names too.
    pub line: Color32,
}

const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

const fn pair(fill: u32, line: u32) -> MarkColors {
    MarkColors {
        fill: rgb(fill),
        line: rgb(line),
    }
}

/// In the order of [`Color::ALL`]: brighter than the shades of names, each with a line of its own
/// hue.
const LIGHT: [MarkColors; 4] = [
    pair(0xFF_F2_8A, 0xC7_9A_00),
    pair(0xC9_F5_A6, 0x4E_9A_17),
    pair(0xB5_E3_FF, 0x1C_82_C4),
    pair(0xFF_CB_DE, 0xD1_3F_7C),
];

const DARK: [MarkColors; 4] = [
    pair(0x59_4D_00, 0xE3_C6_2E),
    pair(0x2C_50_12, 0x93_D6_5A),
    pair(0x0E_47_6B, 0x6C_BC_F0),
    pair(0x66_23_40, 0xF2_86_B2),
];

/// The colours of a highlight in a theme.
pub const fn colors(theme: &Theme, color: Color) -> MarkColors {
    if theme.dark {
        DARK[color as usize]
    } else {
        LIGHT[color as usize]
    }
}

/// What a colour is called.
pub const fn name(color: Color) -> Message {
    match color {
        Color::Yellow => Message::ColorYellow,
        Color::Green => Message::ColorGreen,
        Color::Blue => Message::ColorBlue,
        Color::Pink => Message::ColorPink,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::theme::ThemeChoice;

    /// Relative luminance (WCAG 2.1).
    fn luminance(color: Color32) -> f32 {
        let linear = |part: u8| {
            let part = f32::from(part) / 255.0;
            if part <= 0.04045 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * linear(color.r()) + 0.7152 * linear(color.g()) + 0.0722 * linear(color.b())
    }

    fn contrast(one: Color32, other: Color32) -> f32 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn text_is_readable_on_every_highlight_and_its_line_is_seen_on_the_page() {
        let choices = [ThemeChoice::Light, ThemeChoice::Sepia, ThemeChoice::Dark];
        for theme in choices.map(|choice| choice.theme(false)) {
            for color in Color::ALL {
                let MarkColors { fill, line } = colors(theme, color);
                let on_fill = contrast(theme.text, fill);
                assert!(on_fill >= 4.5, "{color:?}: text {on_fill}");
                let on_page = contrast(theme.page, line);
                assert!(on_page >= 2.0, "{color:?}: line {on_page}");
            }
        }
    }
}
