//! UAX #9: embedding levels of a paragraph whose base direction is given, and the visual order
//! of a line (rules L1 and L2).
//!
//! May import: `text`, `stretches`.

use unicode_bidi::{
    BidiClass, BidiDataSource, HardcodedBidiData, Level, ParagraphBidiInfo,
    data_source::BidiMatchedOpeningBracket,
};

use crate::text::Direction;

use super::stretches::{of_stretches, stretches};

/// The level of each byte of a paragraph.
pub(super) enum Levels {
    /// One level throughout: most paragraphs without digits and Latin.
    Uniform(u8),
    /// A level for each byte.
    Each(Vec<Level>),
}

impl Levels {
    /// The levels of `text`, L1 applied to tabs and the blanks before them.
    pub fn of(text: &str, base: Direction) -> Self {
        let level = base_level(base);
        let uniform = Self::Uniform(level.number());
        if base.is_rtl() {
            return match stretches(text) {
                Some(stretches) if stretches.is_empty() => uniform,
                Some(stretches) => Self::Each(of_stretches(text, &stretches)),
                None => Self::Each(resolved(text, level)),
            };
        }
        if text.chars().all(never_embeds_in_ltr) {
            return uniform;
        }
        Self::Each(resolved(text, level))
    }

    /// The levels of `text` where it goes on after `before`.
    pub fn after(before: &str, text: &str, base: Direction) -> Self {
        if before.is_empty() {
            return Self::of(text, base);
        }
        match Self::of(&format!("{before}{text}"), base) {
            Self::Each(mut levels) => {
                levels.drain(..before.len());
                Self::Each(levels)
            }
            uniform => uniform,
        }
    }

    /// The level at byte `offset`.
    pub fn at(&self, offset: usize) -> u8 {
        match self {
            Self::Uniform(level) => *level,
            Self::Each(levels) => levels.get(offset).map_or(0, |level| level.number()),
        }
    }
}

/// The levels of `text` by the whole algorithm.
pub(super) fn resolved(text: &str, base: Level) -> Vec<Level> {
    let found = ParagraphBidiInfo::new_with_data_source(&OneParagraph, text, Some(base));
    let mut levels = found.levels;
    reset_at_separators(text, &mut levels, base);
    levels
}

/// The paragraph's own level.
pub(super) fn base_level(base: Direction) -> Level {
    if base.is_rtl() {
        Level::rtl()
    } else {
        Level::ltr()
    }
}

/// Unicode's classes with one change: a paragraph separator (class B: U+2029, U+0085, U+001C to
/// U+001E, line ends) is a segment separator like the tab, since the whole text is one paragraph
/// to us whatever is in it.
struct OneParagraph;

impl BidiDataSource for OneParagraph {
    fn bidi_class(&self, c: char) -> BidiClass {
        match c {
            // The commonest, without a search in the table.
            ' ' => BidiClass::WS,
            '\u{621}'..='\u{64A}' => BidiClass::AL,
            'a'..='z' | 'A'..='Z' => BidiClass::L,
            '0'..='9' => BidiClass::EN,
            _ => match HardcodedBidiData.bidi_class(c) {
                BidiClass::B => BidiClass::S,
                class => class,
            },
        }
    }

    fn bidi_matched_opening_bracket(&self, c: char) -> Option<BidiMatchedOpeningBracket> {
        HardcodedBidiData.bidi_matched_opening_bracket(c)
    }
}

/// Characters that keep the paragraph's level in a right-to-left paragraph when all others do
/// too: right-to-left letters, marks, neutrals; no digit, no Latin, no embedding.
pub(super) fn never_embeds_in_rtl(c: char) -> bool {
    match c {
        '\0'..='\u{7F}' => !c.is_ascii_alphanumeric(),
        '\u{AB}' | '\u{BB}' | '\u{A0}' | '\u{590}'..='\u{5FF}' => true,
        '\u{600}'..='\u{605}' | '\u{660}'..='\u{669}' | '\u{66B}' | '\u{66C}' => false,
        '\u{6DD}' | '\u{6F0}'..='\u{6F9}' => false,
        '\u{606}'..='\u{77F}' | '\u{200B}'..='\u{200D}' | '\u{200F}' => true,
        '\u{2010}'..='\u{2027}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}' => true,
        _ => false,
    }
}

/// Characters that keep the paragraph's level in a left-to-right paragraph.
fn never_embeds_in_ltr(c: char) -> bool {
    matches!(c, '\0'..='\u{58F}' | '\u{2010}'..='\u{2027}' | '\u{1E00}'..='\u{1FFF}')
}

/// L1, first half: separators, and blanks and isolate controls before them, take the paragraph's
/// level. (The second half, at line ends, is [`reset_trailing`].)
fn reset_at_separators(text: &str, levels: &mut [Level], base: Level) {
    let mut blanks_from = None;
    for (start, c) in text.char_indices() {
        match OneParagraph.bidi_class(c) {
            BidiClass::S => {
                let from = blanks_from.take().unwrap_or(start);
                levels[from..start + c.len_utf8()].fill(base);
            }
            class if is_reset(class) => {
                blanks_from.get_or_insert(start);
            }
            _ => blanks_from = None,
        }
    }
}

/// The classes that L1 sends back to the paragraph's level: white space, isolate controls, and
/// what rule X9 takes out.
fn is_reset(class: BidiClass) -> bool {
    use BidiClass::{BN, FSI, LRE, LRI, LRO, PDF, PDI, RLE, RLI, RLO, WS};
    matches!(
        class,
        WS | FSI | LRI | RLI | PDI | BN | LRE | RLE | LRO | RLO | PDF
    )
}

/// Whether all of `text` is blanks and controls that L1 resets at a line's end.
pub(super) fn resets_at_line_end(text: &str) -> bool {
    text.chars().all(|c| {
        let class = OneParagraph.bidi_class(c);
        class == BidiClass::S || is_reset(class)
    })
}

/// L2: the indices of `levels` in visual order, left to right. `levels` must not be changed by
/// the caller's line any more (L1 done).
pub(super) fn visual_order(levels: &[u8], order: &mut Vec<u32>) {
    order.clear();
    order.extend(0..levels.len() as u32);
    let highest = levels.iter().copied().max().unwrap_or(0);
    let lowest_odd = levels.iter().copied().filter(|level| level % 2 == 1).min();
    let Some(lowest_odd) = lowest_odd else { return };
    for level in (lowest_odd..=highest).rev() {
        let mut start = 0;
        while start < levels.len() {
            let run = levels[start..]
                .iter()
                .take_while(|other| **other >= level)
                .count();
            order[start..start + run].reverse();
            start += run.max(1);
        }
    }
}
