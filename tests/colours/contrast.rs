//! The contrast of two colours: WCAG 2.2, "contrast ratio" and "relative luminance".

use egui::Color32;

/// From 1 for the same brightness to 21 for black on white.
pub fn contrast(first: Color32, second: Color32) -> f64 {
    let (first, second) = (luminance(first), luminance(second));
    (first.max(second) + 0.05) / (first.min(second) + 0.05)
}

fn luminance(color: Color32) -> f64 {
    let [r, g, b] = linear(color);
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

/// The light of each channel, 0 to 1 (sRGB, IEC 61966-2-1).
pub fn linear(color: Color32) -> [f64; 3] {
    [color.r(), color.g(), color.b()].map(|channel| {
        let value = f64::from(channel) / 255.0;
        if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    })
}

#[test]
fn contrast_is_that_of_the_standard() {
    assert!((contrast(Color32::BLACK, Color32::WHITE) - 21.0).abs() < 0.01);
    // The lightest grey that WCAG lets on white, and the next.
    let grey = |value| contrast(Color32::from_gray(value), Color32::WHITE);
    assert!(grey(0x76) > 4.5 && grey(0x77) < 4.5);
}
