//! Layer 1, typeset: a paragraph at a width → lines of positioned glyphs, with hit test,
//! rectangles, carets and glyph pictures.
//!
//! The work goes file by file in this order: `bidi` (UAX #9 levels, by `stretches`),
//! `opportunities` (UAX #14) and `units` cut the paragraph; `runs`, `shaper`, `groups`, `shape`,
//! `clusters` and `words` turn each piece into glyphs once.
//! `lines` makes lines of them: `fill` where they stay ragged; where they end
//! flush, `total_fit` (over `breaks`), `give` (what gives way, by `kashida` and `tatweel`) and
//! `lengthen` (by how much). `place` puts the glyphs in visual order. `paragraph` is what comes
//! out; `cells`, `hit`, `rects` and `steps` answer questions about it, `motion` about its text;
//! `installed` lists the system's families for the page; `raster` draws a glyph, `hexbox` a character that no face has; `layout` is the command line's
//! JSON. `shaped` keeps what does not depend on the width; `part` sets a long paragraph part by
//! part; `paper` hands out what a PDF needs. `display` and `shown` set a text in another form (without vowel signs, with other digits)
//! and answer in the offsets of the source.
//!
//! A paragraph knows text, a style and a width, and nothing of what is shaded in it: colours are
//! painted behind the glyphs afterwards, by rectangles, so shading cannot change a glyph.
//!
//! cosmic-text (fonts, rasterising) and harfrust (shaping) are known only here. May import: `text`.

mod bidi;
mod breaks;
mod cells;
mod clusters;
mod display;
mod elide;
mod fallback;
mod fill;
mod fonts;
mod give;
mod groups;
mod hexbox;
mod hit;
mod installed;
mod kashida;
mod kashida_rules;
mod layout;
mod lengthen;
mod lines;
mod motion;
mod opportunities;
mod paper;
mod paragraph;
mod part;
mod place;
mod raster;
mod rects;
mod runs;
mod shape;
mod shaped;
mod shaper;
mod shown;
mod steps;
mod stretches;
mod style;
mod tatweel;
mod total_fit;
mod typesetter;
mod units;
mod words;

pub use display::{Digits, Display};
pub use fonts::INTERFACE_FONT;
pub use installed::Family;
pub use kashida::kashida_before;
pub use layout::{LayoutDocument, LayoutGlyph, LayoutLine, LayoutRun};
pub use motion::{next_grapheme, next_word, previous_grapheme, previous_word, word_at};
pub use opportunities::line_breaks;
pub use paper::{FaceFile, GlyphRun, RunGlyph};
pub use paragraph::{Affinity, Glyph, Line, Paragraph, Position, Rect};
pub use part::PartSetting;
pub use raster::{GlyphImage, GlyphKey, GlyphPixels};
pub use shaped::Shaped;
pub use steps::Step;
pub use style::{Face, Justification, Style};
pub use typesetter::Typesetter;
