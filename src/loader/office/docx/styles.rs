//! `word/styles.xml`: the styles of paragraphs (ECMA-376 Part 1, 17.7).
//!
//! May import: `text`.

use super::body::is_on;
use crate::{
    loader::{
        LoadError, Watch,
        office::styles::{Style, Styles},
        xml::{Piece, Tag, XmlReader},
    },
    text::Direction,
};

/// Reads the part.
pub(super) fn read(text: &str, watch: &Watch) -> Result<Styles, LoadError> {
    let mut xml = XmlReader::new(text, watch);
    let mut styles = Styles::default();
    let mut open: Option<(String, Style)> = None;
    while let Some(piece) = xml.read()? {
        match piece {
            Piece::Open(tag) if tag.name == "style" => {
                open = tag.attribute("styleId").map(|id| (id, Style::default()));
            }
            Piece::Open(tag) => {
                if let Some((_, style)) = &mut open {
                    describe(style, &tag);
                }
            }
            Piece::Close("style") => {
                if let Some((id, style)) = open.take() {
                    styles.insert(id, style);
                }
            }
            _ => {}
        }
    }
    Ok(styles)
}

/// Takes what one element says about the style that it is in.
fn describe(style: &mut Style, tag: &Tag<'_>) {
    let value = || tag.attribute("val").unwrap_or_default();
    match tag.name {
        "name" => style.name = value(),
        "basedOn" => style.parent = Some(value()),
        "outlineLvl" => style.outline = outline_level(&value()),
        "numId" => style.is_point = Some(value() != "0"),
        "bidi" => style.direction = is_on(tag).then_some(Direction::Rtl),
        _ => {}
    }
}

/// The level of a heading, from 1, or 0 for running text, of the file's, which counts from 0 and
/// ends with 9 for running text.
pub(super) fn outline_level(value: &str) -> Option<u8> {
    let level: u8 = value.parse().ok()?;
    Some(if level < 9 { level + 1 } else { 0 })
}
