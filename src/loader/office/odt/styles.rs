//! The styles of paragraphs in an OpenDocument file (ODF 1.3 Part 3, 16), those with names and
//! those that an editor made up.
//!
//! May import: `text`.

use crate::{
    loader::{
        LoadError, Watch,
        office::styles::{Style, Styles},
        xml::{Piece, Tag, XmlReader},
    },
    text::Direction,
};

/// Adds the styles in `text` to `styles`.
pub(super) fn read(text: &str, watch: &Watch, styles: &mut Styles) -> Result<(), LoadError> {
    let mut xml = XmlReader::new(text, watch);
    let mut open: Option<(String, Style)> = None;
    while let Some(piece) = xml.read()? {
        match piece {
            // No styles come after the text.
            Piece::Open(tag) if tag.name == "body" => break,
            Piece::Open(tag) if tag.name == "style" => open = paragraph_style(&tag),
            Piece::Open(tag) if tag.name == "paragraph-properties" => {
                if let Some((_, style)) = &mut open {
                    style.direction = direction(&tag);
                }
            }
            Piece::Close("style") => {
                if let Some((key, style)) = open.take() {
                    styles.insert(key, style);
                }
            }
            _ => {}
        }
    }
    Ok(())
}

/// The style of a paragraph that an element defines.
fn paragraph_style(tag: &Tag<'_>) -> Option<(String, Style)> {
    if tag.attribute("family").as_deref() != Some("paragraph") {
        return None;
    }
    let key = tag.attribute("name")?;
    let shown = tag.attribute("display-name");
    let style = Style {
        name: shown.unwrap_or_else(|| key.clone()),
        parent: tag.attribute("parent-style-name"),
        ..Style::default()
    };
    Some((key, style))
}

/// The direction that properties tell; left to right, which programs write without being asked,
/// tells nothing.
fn direction(tag: &Tag<'_>) -> Option<Direction> {
    let mode = tag.attribute("writing-mode")?;
    mode.starts_with("rl").then_some(Direction::Rtl)
}
