//! A paragraph cut into units: words and blanks, each of one bidi level, with the line-break
//! opportunities of UAX #14 taken over the whole paragraph.
//!
//! May import: `text`, `bidi`, `fonts`, `opportunities`, `style`, `words`.

use std::ops::Range;

use unicode_linebreak::BreakOpportunity;
use unicode_segmentation::GraphemeCursor;

use crate::text::Language;

use super::bidi::Levels;
use super::fonts::Fonts;
use super::opportunities::each_break;
use super::style::Style;
use super::words::{Setting, Words};

/// What UAX #14 says of the place after a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BreakAfter {
    No,
    Allowed,
    Mandatory,
}

/// A word, a part of one, or a stretch of blanks.
#[derive(Clone, Debug)]
pub(super) struct Unit {
    /// First byte in the paragraph.
    pub start: u32,
    /// The byte after it.
    pub end: u32,
    /// Its glyphs in the word cache, visual order.
    pub glyphs: Range<u32>,
    /// The number there of the word that it is.
    pub word: u32,
    /// Where in the paragraph the shaped word began that `glyphs` count their clusters from.
    pub origin: u32,
    /// Its advance in pixels.
    pub advance: f32,
    /// Its bidi level.
    pub level: u8,
    /// Whether it is blank and may hang over the line's end.
    pub blank: bool,
    /// Whether it begins inside a grapheme, so that no line may begin with it.
    pub joined: bool,
    /// Whether a line may end after it.
    pub after: BreakAfter,
    /// Spaces in it that justification may widen, once they were counted.
    pub spaces: u16,
    /// Where it may be lengthened.
    pub place: Option<Lengthening>,
}

/// Where a unit may be lengthened, and by how much it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Lengthening {
    /// The glyph of the unit that the kashida stands left of, visual order.
    pub glyph: u16,
    /// How good the place is, 1 best.
    pub priority: u8,
    /// The kashida's length in pixels; 0 for none.
    pub length: f32,
}

/// The units of a paragraph and where its graphemes and clusters disagree.
#[derive(Default)]
pub(super) struct Units {
    /// In logical order.
    pub units: Vec<Unit>,
    /// Starts of graphemes inside clusters, ascending.
    pub inner: Vec<u32>,
    /// Graphemes cut by a unit's start: the cut and the whole grapheme, ascending.
    pub cut: Vec<(u32, Range<u32>)>,
}

/// What a unit is made of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Word,
    Blank,
    /// Embeddings and isolates: apart from words, for at a line's end their level is reset.
    Control,
}

impl Kind {
    fn of(c: char) -> Self {
        match c {
            '!'..='\u{7F}' | '\u{A0}'..='\u{167F}' => Self::Word,
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => Self::Control,
            _ if is_blank(c) => Self::Blank,
            _ => Self::Word,
        }
    }
}

/// Whether a blank hangs over the end of a line instead of being broken or counted: white space,
/// but for the kinds that glue.
fn is_blank(c: char) -> bool {
    c == ' ' || (c.is_whitespace() && !matches!(c, '\u{A0}' | '\u{2007}' | '\u{202F}'))
}

/// Cuts `text` (at most 4 GiB) and shapes what it is cut into.
pub(super) fn cut(
    text: &str,
    levels: &Levels,
    style: &Style,
    fonts: &mut Fonts,
    words: &mut Words,
) -> Units {
    let language = style.language.or_else(|| Language::by_letters(text));
    let mut cutter = Cutter {
        text,
        levels,
        style,
        language: language.unwrap_or(Language::ARABIC),
        fonts,
        words,
        out: Units::default(),
    };
    cutter.out.units.reserve(text.len() / 5);
    let mut start = 0;
    each_break(text, |end, opportunity, plain| {
        if plain {
            cutter.plain(start, end);
        } else if cutter.inside_grapheme(end) {
            return;
        } else {
            cutter.segment(start, end);
        }
        cutter.mark(end, opportunity);
        start = end;
    });
    cutter.segment(start, text.len());
    cutter.out
}

struct Cutter<'a> {
    text: &'a str,
    levels: &'a Levels,
    style: &'a Style,
    language: Language,
    fonts: &'a mut Fonts,
    words: &'a mut Words,
    out: Units,
}

impl Cutter<'_> {
    /// Adds a word of Arabic letters and marks with the spaces after it.
    fn plain(&mut self, start: usize, end: usize) {
        let bytes = self.text[start..end].bytes();
        let spaces = bytes.rev().take_while(|byte| *byte == b' ').count();
        self.stretch(start, end - spaces, false);
        for space in end - spaces..end {
            self.stretch(space, space + 1, true);
        }
    }

    /// Adds what lies between two opportunities: words and blanks by turns.
    fn segment(&mut self, mut start: usize, end: usize) {
        while start < end {
            let rest = &self.text[start..end];
            let kind = rest.chars().next().map_or(Kind::Word, Kind::of);
            let length = match kind {
                // One by one: at a line's end the level of each is reset, and with it its place.
                Kind::Blank | Kind::Control => {
                    rest.chars().next().map_or(rest.len(), char::len_utf8)
                }
                Kind::Word => rest.find(|c| Kind::of(c) != kind).unwrap_or(rest.len()),
            };
            self.stretch(start, start + length, kind == Kind::Blank);
            start += length;
        }
    }

    /// Adds a word or blank, cut where its level changes.
    fn stretch(&mut self, mut start: usize, end: usize, blank: bool) {
        while start < end {
            let level = self.levels.at(start);
            let stop = match self.levels {
                Levels::Uniform(_) => end,
                Levels::Each(levels) => {
                    let same = levels[start..end]
                        .iter()
                        .take_while(|l| l.number() == level);
                    start + same.count()
                }
            };
            self.unit(start, stop, level, blank);
            start = stop;
        }
    }

    /// Adds one unit.
    fn unit(&mut self, start: usize, end: usize, level: u8, blank: bool) {
        let setting = Setting::new(self.style, self.language, level);
        let word = self.words.get(self.fonts, &self.text[start..end], setting);
        let joined = start > 0 && self.inside_grapheme(start);
        if joined {
            self.out
                .cut
                .push((start as u32, grapheme_around(self.text, start)));
        }
        let origin = start as u32;
        self.out
            .inner
            .extend(self.words.inner(&word).iter().map(|inner| inner + origin));
        self.out.units.push(Unit {
            start: origin,
            end: end as u32,
            glyphs: word.glyphs,
            word: word.number,
            origin,
            advance: word.advance * self.style.size_px,
            level,
            blank,
            joined,
            after: BreakAfter::No,
            spaces: 0,
            place: None,
        });
    }

    /// Notes the opportunity at `end` with the unit that ends there; the text's end is none.
    fn mark(&mut self, end: usize, opportunity: BreakOpportunity) {
        if end == self.text.len() {
            return;
        }
        if let Some(last) = self.out.units.last_mut() {
            last.after = match opportunity {
                BreakOpportunity::Allowed => BreakAfter::Allowed,
                BreakOpportunity::Mandatory => BreakAfter::Mandatory,
            };
        }
    }

    /// Whether `offset` lies inside a grapheme. Letters and digits answer at once: only a few
    /// rare signs take what follows them into their grapheme.
    fn inside_grapheme(&self, offset: usize) -> bool {
        let Some(next) = self.text[offset..].chars().next() else {
            return false;
        };
        let before = &self.text[..offset];
        let prepended = || before.chars().next_back().is_some_and(prepends);
        if begins_grapheme(next) && (before.ends_with(' ') || !prepended()) {
            return false;
        }
        !is_boundary(self.text, offset)
    }
}

/// Whether a grapheme boundary lies at `offset` of `text`.
pub(super) fn is_boundary(text: &str, offset: usize) -> bool {
    GraphemeCursor::new(offset, text.len(), true)
        .is_boundary(text, 0)
        .unwrap_or(true)
}

/// The grapheme of `text` that `offset` lies in or at the start of.
fn grapheme_around(text: &str, offset: usize) -> Range<u32> {
    let mut cursor = GraphemeCursor::new(offset, text.len(), true);
    let start = cursor.prev_boundary(text, 0).ok().flatten().unwrap_or(0);
    let mut cursor = GraphemeCursor::new(offset, text.len(), true);
    let end = cursor
        .next_boundary(text, 0)
        .ok()
        .flatten()
        .unwrap_or(text.len());
    start as u32..end as u32
}

/// Characters that begin a grapheme whatever stands before them, but for [`prepends`].
fn begins_grapheme(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{621}'..='\u{64A}' | '\u{660}'..='\u{66F}' | '\u{671}'..='\u{6D5}'
        | '\u{A1}'..='\u{AC}' | '\u{AE}'..='\u{2FF}' | '\u{2010}'..='\u{2027}')
}

/// Signs that stand over the digits after them (class Prepend of UAX #29).
fn prepends(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{605}' | '\u{6DD}' | '\u{70F}' | '\u{890}'..='\u{891}' | '\u{8E2}')
        || c >= '\u{D00}'
}
