//! A paragraph too long to be set at once (a book without line ends), set part by part: each part
//! begins where a line of the one before it ended, so that together they are the lines of the
//! whole.
//!
//! May import: `text` and all of this layer.

use crate::text::{Direction, Span};

use super::bidi::Levels;
use super::display::Display;
use super::paragraph::Paragraph;
use super::style::Style;
use super::typesetter::Typesetter;

/// How far before a part its levels are found from, in bytes: a digit asks for the last letter
/// before it. Embeddings that were opened earlier are not seen.
const CONTEXT: usize = 512;

/// How much text is set after a part, to find where its last line ends: lines, at
/// [`BYTES_PER_EM`] to the em of width.
const LINES_AFTER: f32 = 3.0;

/// More bytes than a line has to an em of its width.
const BYTES_PER_EM: f32 = 8.0;

/// What a part is set by, beside its place.
#[derive(Clone, Copy, Debug)]
pub struct PartSetting<'a> {
    /// The form that it is shown in.
    pub display: Display,
    /// The direction of the whole paragraph.
    pub base: Direction,
    /// How it is set.
    pub style: &'a Style,
    /// The width of its lines, in pixels.
    pub width_px: f32,
}

impl Typesetter {
    /// Sets the lines of paragraph `text` from byte `part.start`, where a line begins, to the
    /// first line that reaches `part.end`; offsets are counted from `part.start`. Returns the
    /// lines and the byte of `text` where the next part is to begin.
    pub fn set_part(
        &mut self,
        text: &str,
        part: Span,
        setting: PartSetting<'_>,
    ) -> (Paragraph, usize) {
        let em = setting.style.sane().size_px;
        let after = LINES_AFTER * BYTES_PER_EM * (setting.width_px / em).clamp(4.0, 1000.0);
        let end = text.len().min(part.end.saturating_add(after as usize));
        let end = text.floor_char_boundary(end);
        let mut paragraph = self.set_slice(text, Span::new(part.start, end), setting);
        let reaches = |line: &super::paragraph::Line| part.start + line.span.end >= part.end;
        let lines = paragraph.lines.iter().position(reaches);
        paragraph.keep_lines(lines.map_or(usize::MAX, |last| last + 1));
        let reached = paragraph.lines.last().map_or(0, |line| line.span.end);
        (paragraph, part.start + reached)
    }

    /// Sets the bytes of `slice` of paragraph `text`, with the levels that they have in it.
    pub fn set_slice(&mut self, text: &str, slice: Span, setting: PartSetting<'_>) -> Paragraph {
        let PartSetting {
            display,
            base,
            style,
            width_px,
        } = setting;
        let source = slice.of(text);
        let context = text.floor_char_boundary(slice.start.saturating_sub(CONTEXT));
        let before = &text[context..slice.start];
        let Some(shown) = display.of(source) else {
            let levels = Levels::after(before, source, base);
            return self.set_with(source, &levels, base, style, width_px);
        };
        let levels = shown.levels(before, source, base);
        let mut paragraph = self.set_with(&shown.text, &levels, base, style, width_px);
        shown.translate(&mut paragraph);
        paragraph
    }
}

impl Paragraph {
    /// Leaves out all lines after the first `count`.
    fn keep_lines(&mut self, count: usize) {
        self.lines.truncate(count);
        let bottom = self.lines.last().map(|line| line.top + line.height);
        self.height = bottom.unwrap_or(self.height);
    }
}
