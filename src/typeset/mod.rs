//! Layer 1, typeset: a paragraph at a width → lines of positioned glyphs, with hit test,
//! rectangles, carets and glyph pictures.
//!
//! The work goes file by file in this order: `bidi` (UAX #9 levels) and `units` (UAX #14
//! opportunities) cut the paragraph, `runs`, `shaper`, `shape` and `words` turn each piece
//! into glyphs once,
//! `fill` makes lines of them, `place` puts the glyphs in visual order. `paragraph` is what comes
//! out; `cells`, `hit`, `rects` and `steps` answer questions about it, `motion` about its text;
//! `raster` draws a glyph; `layout` is the command line's JSON.
//!
//! A paragraph knows text, a style and a width, and nothing of what is shaded in it: colours are
//! painted behind the glyphs afterwards, by rectangles, so shading cannot change a glyph.
//!
//! cosmic-text (fonts, rasterising) and harfrust (shaping) are known only here. May import: `text`.

mod bidi;
mod cells;
mod elide;
mod fallback;
mod fill;
mod fonts;
mod hexbox;
mod hit;
mod layout;
mod motion;
mod paragraph;
mod place;
mod raster;
mod rects;
mod runs;
mod shape;
mod shaper;
mod steps;
mod style;
mod typesetter;
mod units;
mod words;

pub use fonts::INTERFACE_FONT;
pub use layout::{LayoutDocument, LayoutGlyph, LayoutLine, LayoutRun};
pub use motion::{next_grapheme, next_word, previous_grapheme, previous_word, word_at};
pub use paragraph::{Affinity, Glyph, Line, Paragraph, Position, Rect};
pub use raster::{GlyphImage, GlyphKey, GlyphPixels};
pub use steps::Step;
pub use style::{Face, Style};
pub use typesetter::Typesetter;
