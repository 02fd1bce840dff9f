//! One line that ends with "…" where it is too long: sidebar rows, buttons, titles.
//!
//! May import: `text` and `typesetter`.

use unicode_segmentation::UnicodeSegmentation;

use crate::text::Direction;

use super::paragraph::Paragraph;
use super::style::Style;
use super::typesetter::Typesetter;

/// What stands for the text that was left out.
const ELLIPSIS: char = '…';

/// No script's letters are narrower on average, in em: more need not be looked at.
const NARROWEST: f32 = 0.05;

impl Typesetter {
    /// Sets `text` in one line that is at most `width_px` wide, cut at a grapheme's end in
    /// reading order and ended with "…" where it would be wider. The ellipsis stands for all
    /// bytes that it replaced: a click on it is a click on the first of them.
    pub fn set_line_elided(
        &mut self,
        text: &str,
        base: Direction,
        style: &Style,
        width_px: f32,
    ) -> Paragraph {
        let width = if width_px.is_nan() {
            f32::INFINITY
        } else {
            width_px.max(0.0)
        };
        let enough = ((width / (style.sane().size_px * NARROWEST)) as usize).saturating_add(1);
        let longest = text
            .char_indices()
            .nth(enough)
            .map_or(text.len(), |(at, _)| at);
        if longest == text.len() {
            let whole = self.set(text, base, style, f32::INFINITY);
            if whole.width <= width {
                return aligned(whole, width);
            }
        }
        let ends: Vec<usize> = text[..longest]
            .grapheme_indices(true)
            .map(|(start, _)| start)
            .collect();
        let fits = |end: &usize| self.elided(text, *end, base, style).width <= width;
        let fitting = ends.partition_point(fits);
        let end = ends.get(fitting.saturating_sub(1)).copied().unwrap_or(0);
        aligned(self.elided(text, end, base, style), width)
    }

    /// The first `end` bytes of `text`, then "…".
    fn elided(&mut self, text: &str, end: usize, base: Direction, style: &Style) -> Paragraph {
        let kept = text[..end].trim_end();
        let mut shown = String::with_capacity(kept.len() + ELLIPSIS.len_utf8());
        shown.push_str(kept);
        shown.push(ELLIPSIS);
        let mut paragraph = self.set(&shown, base, style, f32::INFINITY);
        paragraph.move_end(shown.len(), text.len());
        paragraph
    }
}

/// A line set for its own ink, moved to where it lies in `width`.
fn aligned(mut paragraph: Paragraph, width: f32) -> Paragraph {
    if width.is_finite() && width > paragraph.width {
        if paragraph.base.is_rtl() {
            paragraph.shift(width - paragraph.width);
        }
        paragraph.width = width;
    }
    paragraph
}
