//! The measures of a page, in points (1/72 inch): ISO 216 A4, margins of two and a half
//! centimetres, Naskh of 13.5 points on a line of some seventy letters.
//!
//! May import: nothing of ours.

/// The paper's width.
pub(super) const WIDTH: f32 = 595.28;
/// The paper's height.
pub(super) const HEIGHT: f32 = 841.89;
/// Left and right of the text.
pub(super) const SIDE: f32 = 71.0;
/// From the paper's upper edge to the text.
pub(super) const TOP: f32 = 84.0;
/// From the text to the paper's lower edge.
pub(super) const BOTTOM: f32 = 78.0;
/// The width of a line.
pub(super) const MEASURE: f32 = WIDTH - 2.0 * SIDE;
/// The height of a page's text.
pub(super) const DEPTH: f32 = HEIGHT - TOP - BOTTOM;

/// The em of running text.
pub(super) const SIZE: f32 = 13.5;
/// Distance between its baselines, in em.
pub(super) const LEADING: f32 = 1.8;
/// Between paragraphs.
pub(super) const GAP: f32 = 7.0;
/// The em of the running title and the page's number.
pub(super) const SMALL: f32 = 9.0;
/// The baseline box of the running title, from the upper edge.
pub(super) const HEAD: f32 = 44.0;
/// The baseline box of the page's number, from the upper edge.
pub(super) const FOOT: f32 = HEIGHT - 54.0;
/// The indent of a step of a list.
pub(super) const STEP: f32 = 20.0;
