//! What covers paper: colours, bars and boxes.
//!
//! May import: `export`, `typeset`.

use krilla::{
    color::rgb,
    geom::{Path, PathBuilder, Rect},
    num::NormalizedF32,
    paint::Fill,
};

use crate::{export::Rgb, typeset};

/// The letters.
pub(super) const BLACK: Rgb = [0x1A, 0x18, 0x14];
/// Running title, page numbers, facts.
pub(super) const GREY: Rgb = [0x66, 0x60, 0x55];
/// What leads somewhere.
pub(super) const LINK: Rgb = [0x0F, 0x5C, 0x5C];

/// What letters are drawn with.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ink {
    /// Their colour.
    pub colour: Rgb,
    /// Whether they belong to the tree of tags; else they are something about the page.
    pub tagged: bool,
}

/// A colour that covers wholly.
pub(super) fn fill([red, green, blue]: Rgb) -> Fill {
    Fill {
        paint: rgb::Color::new(red, green, blue).into(),
        opacity: NormalizedF32::ONE,
        rule: Default::default(),
    }
}

/// A rectangle of a paragraph whose corner is at `(x, y)` of the page.
pub(super) fn rect(rect: &typeset::Rect, (x, y): (f32, f32)) -> Option<Rect> {
    Rect::from_ltrb(x + rect.left, y + rect.top, x + rect.right, y + rect.bottom)
}

/// A path around rectangles; `None` around none.
pub(super) fn around(rects: impl Iterator<Item = Rect>) -> Option<Path> {
    let mut path = PathBuilder::new();
    rects.for_each(|rect| path.push_rect(rect));
    path.finish()
}
