//! The styles of a Word file ([MS-DOC], 2.9.271), by number: built-in ones have a number of their
//! own that is the same in every language.
//!
//! May import: nothing of ours.

use super::numbers::{part, short};
use crate::loader::office::styles::Style;

/// The styles with their numbers.
pub(super) fn read(sheet: &[u8]) -> Vec<(i32, Style)> {
    let head = short(sheet, 0).map_or(0, usize::from);
    let base = short(sheet, 4).map_or(10, usize::from);
    let mut rest = sheet.get(2 + head..).unwrap_or_default();
    let mut styles = Vec::new();
    let mut number = 0;
    while let Some(length) = short(rest, 0).map(usize::from) {
        if let Some(style) = part(rest, 2, length).and_then(|style| described(style, base)) {
            styles.push((number, style));
        }
        number += 1;
        rest = rest.get(2 + length + length % 2..).unwrap_or_default();
    }
    styles
}

/// The style that `bytes` describe, its name behind `base` bytes.
fn described(bytes: &[u8], base: usize) -> Option<Style> {
    let built_in = short(bytes, 0)? & 0x0FFF;
    let parent = short(bytes, 2)? >> 4;
    let length = usize::from(short(bytes, base)?);
    let name = part(bytes, base + 2, 2 * length).unwrap_or_default();
    let name: Vec<u16> = name
        .chunks_exact(2)
        .map(|two| u16::from_le_bytes([two[0], two[1]]))
        .collect();
    let name = match built_in {
        1..=9 => format!("heading {built_in}"),
        34 => "caption".to_owned(),
        62 => "title".to_owned(),
        74 => "subtitle".to_owned(),
        _ => String::from_utf16_lossy(&name),
    };
    Some(Style {
        name,
        parent: (parent != 0x0FFF).then(|| parent.to_string()),
        ..Style::default()
    })
}
