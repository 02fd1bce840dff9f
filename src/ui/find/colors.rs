//! How hits look: exact ones filled, looser ones paler and underlined, the current one framed, so
//! that they differ in more than colour.
//!
//! May import: `ui::theme`, egui.

use egui::Color32;

use crate::ui::theme::Theme;

/// The colours of a hit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HitColors {
    /// Behind its letters.
    pub fill: Color32,
    /// Its frame or underline, and its tick on the scroll bar: at least 3:1 on the page.
    pub line: Color32,
}

impl HitColors {
    /// Those of an exact or a looser hit, the current one or another.
    pub const fn of(theme: &Theme, exact: bool, current: bool) -> Self {
        let (fill, line) = match (theme.dark, current, exact) {
            (false, true, _) => (0xFF_B0_4D, 0x8A_33_00),
            (false, false, true) => (0xFF_E1_5C, 0x8F_62_00),
            (false, false, false) => (0xFF_F3_C4, 0x8F_62_00),
            (true, true, _) => (0x8A_45_00, 0xFF_B8_6B),
            (true, false, true) => (0x66_54_00, 0xE8_C8_3C),
            (true, false, false) => (0x3A_34_1A, 0xE8_C8_3C),
        };
        Self {
            fill: rgb(fill),
            line: rgb(line),
        }
    }
}

const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance (WCAG 2.2).
    fn luminance(color: Color32) -> f32 {
        let linear = |part: u8| {
            let part = f32::from(part) / 255.0;
            if part <= 0.040_45 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * linear(color.r()) + 0.7152 * linear(color.g()) + 0.0722 * linear(color.b())
    }

    fn contrast(one: Color32, other: Color32) -> f32 {
        let [one, other] = [one, other].map(luminance);
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn letters_are_read_on_every_hit_and_its_line_is_seen() {
        for theme in Theme::ALL {
            for (exact, current) in [(true, true), (true, false), (false, false)] {
                let colors = HitColors::of(theme, exact, current);
                let what = format!("{theme:?}, exact {exact}, current {current}");
                assert!(contrast(theme.text, colors.fill) >= 4.5, "{what}");
                assert!(contrast(colors.line, theme.page) >= 3.0, "{what}");
                assert!(contrast(colors.line, colors.fill) >= 3.0, "{what}");
            }
        }
    }
}
