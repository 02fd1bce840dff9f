//! Sizes and spaces in points (1/72 inch at 100 %), the same in every theme.
//!
//! May import: nothing.

/// Letters of the article at 100 %.
pub const ARTICLE: f32 = 21.0;
/// Line height of Naskh, in sizes: its vowels need 1.75.
pub const ARTICLE_LINE: f32 = 1.9;
/// A headline's letters, in sizes of the article's.
pub const HEADLINE: f32 = 1.55;
/// A subheading's letters, likewise.
pub const SUBHEADING: f32 = 1.18;
/// The longest line, in sizes: some seventy letters of Naskh.
pub const MEASURE: f32 = 33.0;
/// Space between paragraphs, in line heights.
pub const PARAGRAPH_GAP: f32 = 0.45;
/// Space beside and above the article.
pub const PAGE_MARGIN: f32 = 40.0;
/// Space beside the article in a narrow window.
pub const PAGE_MARGIN_NARROW: f32 = 18.0;
/// Letters of the interface.
pub const INTERFACE: f32 = 14.0;
/// Letters of second rank in the interface.
pub const SMALL: f32 = 12.0;
/// Headings in the interface.
pub const LARGE: f32 = 17.0;
/// Line height of the interface, in sizes.
pub const INTERFACE_LINE: f32 = 1.55;
/// A row of the sidebar.
pub const ROW: f32 = 30.0;
/// A row of a menu.
pub const MENU_ROW: f32 = 28.0;
/// A button's height, and an icon button's width.
pub const BUTTON: f32 = 32.0;
/// Space inside panels and between groups.
pub const SPACE: f32 = 12.0;
/// Half of it.
pub const HALF: f32 = 6.0;
/// Corners of buttons, fields, rows.
pub const CORNER: u8 = 6;
/// Corners of the shading behind mentions.
pub const SHADE_CORNER: u8 = 4;
/// The sidebar, at first.
pub const SIDEBAR: f32 = 300.0;
/// Below this window width the sidebar hides until it is asked for.
pub const NARROW: f32 = 720.0;
/// The scroll bar.
pub const SCROLL_BAR: f32 = 12.0;
