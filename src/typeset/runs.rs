//! One word cut where its face or script changes, never inside a stretch of joined letters.
//!
//! May import: `fonts`.

use unicode_script::{Script, UnicodeScript};
use unicode_segmentation::UnicodeSegmentation;

use super::fonts::Fonts;

/// What a run is drawn with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ink {
    /// The face of that number.
    Face(u8),
    /// No face has it: a box for each grapheme.
    Missing,
    /// A control: nothing is drawn.
    Control,
}

/// A stretch of a word with one face and one script, in bytes of the word.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run {
    pub start: usize,
    pub end: usize,
    pub ink: Ink,
    /// `None` while only characters of no particular script were seen.
    script: Option<Script>,
}

impl Run {
    /// The script whose rules it is shaped by. Digits and punctuation of no script of their own
    /// follow their direction: what runs from left to right among Arabic is a number, whose point
    /// and colon (12.5, 10:30) are Latin ones.
    pub fn script(&self, rtl: bool) -> Script {
        let common = if rtl { Script::Arabic } else { Script::Latin };
        self.script.unwrap_or(common)
    }
}

/// Runs are cut here at the latest: no word of a language is as long, and the shaper's memory
/// stays small.
const LONGEST: usize = 2048;

/// The runs of `word`, in logical order.
pub(super) fn runs(fonts: &mut Fonts, word: &str, chain: [u8; 3]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::with_capacity(1);
    if let Some(run) = single_run(fonts, word, chain[0]) {
        runs.push(run);
        return runs;
    }
    for (start, grapheme) in word.grapheme_indices(true) {
        for (offset, piece) in chopped(grapheme) {
            let start = start + offset;
            let next = Run {
                start,
                end: start + piece.len(),
                ink: ink_of(fonts, piece, chain),
                script: piece.chars().find_map(specific_script),
            };
            let next = adopt(fonts, &mut runs, next, word);
            push(&mut runs, next, word);
        }
    }
    if runs.len() > 1 {
        keep_joined(fonts, word, &mut runs, chain);
    }
    runs
}

/// The whole of an ordinary word, in one script that the first face has throughout.
fn single_run(fonts: &Fonts, word: &str, first: u8) -> Option<Run> {
    let face = fonts.face(first).filter(|_| word.len() <= LONGEST)?;
    let mut script = None;
    for c in word.chars() {
        let own = specific_script(c);
        let agrees = own.is_none() || script.is_none() || own == script;
        if !agrees || !face.has(c) || is_control(c) || is_emoji(c) {
            return None;
        }
        script = script.or(own);
    }
    let (end, ink) = (word.len(), Ink::Face(first));
    (end > 0).then_some(Run {
        start: 0,
        end,
        ink,
        script,
    })
}

/// `grapheme` in pieces of at most [`LONGEST`] bytes: a letter may carry a million marks.
fn chopped(grapheme: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = Some(grapheme);
    let mut offset = 0;
    std::iter::from_fn(move || {
        let text = rest.take()?;
        let mut cut = LONGEST.min(text.len());
        while !text.is_char_boundary(cut) {
            cut -= 1;
        }
        let (piece, after) = text.split_at(cut);
        let at = offset;
        offset += cut;
        rest = (!after.is_empty()).then_some(after);
        Some((at, piece))
    })
}

/// Gives marks without a script of their own the face of the letters beside them, before them
/// where there are any: the full stop of a Greek word is Greek.
fn adopt(fonts: &Fonts, runs: &mut [Run], mut next: Run, word: &str) -> Run {
    let Some(last) = runs.last_mut() else {
        return next;
    };
    let (Ink::Face(before), Ink::Face(after)) = (last.ink, next.ink) else {
        return next;
    };
    let has = |font, run: &Run| {
        let face = fonts.face(font);
        face.is_some_and(|face| word[run.start..run.end].chars().all(|c| face.has(c)))
    };
    match (last.script, next.script) {
        (Some(_), None) if before != after && has(before, &next) => next.ink = last.ink,
        (None, Some(_)) if before != after && has(after, last) => last.ink = next.ink,
        _ => {}
    }
    next
}

/// Adds a grapheme to the last run where face and script agree.
fn push(runs: &mut Vec<Run>, next: Run, word: &str) {
    if let Some(last) = runs.last_mut() {
        let same_script =
            last.script.is_none() || next.script.is_none() || last.script == next.script;
        let long = next.end - last.start > LONGEST
            && (!joins_forward(&word[..last.end]) || next.end - last.start > 2 * LONGEST);
        if last.ink == next.ink && same_script && !long {
            last.end = next.end;
            last.script = last.script.or(next.script);
            return;
        }
    }
    runs.push(next);
}

/// Whether the last letter of `text` may join a letter after it.
fn joins_forward(text: &str) -> bool {
    let letter = text.chars().rev().find(|c| c.script() != Script::Inherited);
    letter.is_some_and(|c| {
        c.script() == Script::Arabic && !matches!(c, 'آ'..='إ' | 'ا' | 'ة' | 'د'..='ز' | 'و' | 'ى')
    })
}

/// The script of a character that has one of its own.
fn specific_script(c: char) -> Option<Script> {
    // The commonest, without a search in the table.
    match c {
        '\u{621}'..='\u{63A}' | '\u{641}'..='\u{64A}' => return Some(Script::Arabic),
        'a'..='z' | 'A'..='Z' => return Some(Script::Latin),
        '\0'..='\u{7F}' | '\u{64B}'..='\u{655}' => return None,
        _ => {}
    }
    let script = c.script();
    (!matches!(script, Script::Common | Script::Inherited | Script::Unknown)).then_some(script)
}

/// What to draw one grapheme with.
fn ink_of(fonts: &mut Fonts, grapheme: &str, chain: [u8; 3]) -> Ink {
    if grapheme.chars().next().is_some_and(is_control) {
        return Ink::Control;
    }
    let chars: Vec<char> = grapheme.chars().filter(|c| !is_ignorable(*c)).collect();
    let as_text = grapheme.contains('\u{FE0E}');
    let emoji = grapheme.contains('\u{FE0F}') || !as_text && chars.iter().any(|c| is_emoji(*c));
    if let Some(number) = fonts.covering(chain, &chars, emoji) {
        return Ink::Face(number);
    }
    // A letter with a mark that no face has: the letter at least, the mark as a box.
    let base = chars
        .first()
        .and_then(|c| fonts.covering(chain, &[*c], emoji));
    base.map_or(Ink::Missing, Ink::Face)
}

/// Gives each stretch of Arabic letters that came out in several faces one that has them all,
/// the first of the chain where none has: joining matters more than a letter's look.
fn keep_joined(fonts: &mut Fonts, word: &str, runs: &mut Vec<Run>, chain: [u8; 3]) {
    let mut first = 0;
    while first < runs.len() {
        let cursive = |run: &&Run| run.script == Some(Script::Arabic) && run.ink != Ink::Control;
        let count = runs[first..].iter().take_while(cursive).count().max(1);
        let (start, end) = (runs[first].start, runs[first + count - 1].end);
        if count == 1 || end - start > LONGEST {
            first += count;
            continue;
        }
        let chars: Vec<char> = word[start..end]
            .chars()
            .filter(|c| !is_ignorable(*c))
            .collect();
        let number = fonts.covering(chain, &chars, false).unwrap_or(chain[0]);
        runs[first] = Run {
            end,
            ink: Ink::Face(number),
            ..runs[first]
        };
        runs.drain(first + 1..first + count);
        first += 1;
    }
}

/// Controls and separators: they have no picture in any font.
pub(super) fn is_control(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')
}

/// Default ignorable code points (Unicode's property of that name): never a reason to change the
/// face, never a box.
pub(super) fn is_ignorable(c: char) -> bool {
    matches!(c,
        '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}'..='\u{1160}' | '\u{17B4}'..='\u{17B5}'
        | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}'
        | '\u{FFF0}'..='\u{FFF8}' | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}'
        | '\u{E0000}'..='\u{E0FFF}')
}

/// Characters that are pictures in colour unless asked otherwise: the emoji planes, and of the
/// older signs those with Unicode's property `Emoji_Presentation`.
fn is_emoji(c: char) -> bool {
    if c < '\u{20E3}' {
        return false;
    }
    matches!(c, '\u{20E3}' | '\u{231A}' | '\u{231B}' | '\u{23E9}'..='\u{23EC}' | '\u{23F0}'
        | '\u{23F3}' | '\u{25FD}' | '\u{25FE}' | '\u{2614}' | '\u{2615}' | '\u{2648}'..='\u{2653}'
        | '\u{267F}' | '\u{2693}' | '\u{26A1}' | '\u{26AA}' | '\u{26AB}' | '\u{26BD}' | '\u{26BE}'
        | '\u{26C4}' | '\u{26C5}' | '\u{26CE}' | '\u{26D4}' | '\u{26EA}' | '\u{26F2}' | '\u{26F3}'
        | '\u{26F5}' | '\u{26FA}' | '\u{26FD}' | '\u{2705}' | '\u{270A}' | '\u{270B}' | '\u{2728}'
        | '\u{274C}' | '\u{274E}' | '\u{2753}'..='\u{2755}' | '\u{2757}' | '\u{2795}'..='\u{2797}'
        | '\u{27B0}' | '\u{27BF}' | '\u{2B1B}' | '\u{2B1C}' | '\u{2B50}' | '\u{2B55}'
        | '\u{1F000}'..='\u{1FAFF}')
}
