//! Text that lies on a page in the order of reading, not as it would be seen.
//!
//! What is painted shows each letter at its place. The text that a recogniser lays behind the
//! picture of a page is not painted, and it lays down words as it read them: mirrored, so that
//! Arabic goes to the left as it should, but numbers and Latin words in it do as well (Tesseract);
//! or from left to right, Arabic too (makers of PDF out of hOCR; programs that know nothing of
//! Arabic even paint it so). The first is told by the setting. The second is told by letters that
//! end every word that they are in, if they stand where words begin. Either way a word's own order
//! is that of drawing; where the lines run backwards too, they are set anew.
//! May import: nothing of ours beside this folder.

use std::ops::Range;

use unicode_bidi::{BidiInfo, Level};

use super::{
    forward::representative,
    glyph::Glyph,
    lines::{blank_between, touching},
};

/// The fewest words that tell that a page's letters run backwards.
const FEWEST: usize = 2;

/// For one word that tells otherwise there must be more than this many of them.
const AGAINST_ONE: usize = 4;

/// The fewest letters of a word that tells something.
const SHORTEST: usize = 3;

/// How many times the usual breadth of letters another may be, and still be of the same size.
const UNEVEN: f32 = 1.25;

/// The fewest letters whose breadth tells a size.
const TELLING: usize = 8;

/// Words on one baseline that are further apart than this, in ems, are not of one line.
const FAR: f32 = 2.0;

/// The glyphs of a page, in the order of drawing; each word that was laid down as it is read is
/// one glyph, at a place where it would be seen.
pub(super) fn settled(glyphs: Vec<Glyph>) -> Vec<Glyph> {
    let mirrored = glyphs.iter().any(|glyph| glyph.mirrored);
    if !mirrored && !runs_backwards(&glyphs) {
        return glyphs;
    }
    let mut words = whole_words(&glyphs);
    even_sizes(&mut words);
    match !mirrored && lines_run_backwards(&words) {
        true => set_anew(words),
        false => words,
    }
}

/// Where the words of a page begin and end; blanks are in none of them.
fn words(glyphs: &[Glyph]) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        at += glyphs[at..]
            .iter()
            .take_while(|glyph| glyph.is_blank())
            .count();
        let start = at;
        at += 1;
        while at < glyphs.len() && go_on(&glyphs[at - 1], &glyphs[at]) {
            at += 1;
        }
        (start < glyphs.len()).then_some(start..at)
    })
}

/// Whether `next` is of the word that `last` is of.
fn go_on(last: &Glyph, next: &Glyph) -> bool {
    !next.is_blank() && on_one_line(last, next) && touching(last, next).is_some()
}

/// Whether two glyphs stand on one baseline.
fn on_one_line(last: &Glyph, next: &Glyph) -> bool {
    (next.baseline - last.baseline).abs() < 0.1 * last.size.max(next.size)
}

/// `glyphs` with one glyph for each word.
fn whole_words(glyphs: &[Glyph]) -> Vec<Glyph> {
    let mut whole = Vec::with_capacity(glyphs.len() / 2);
    let mut done = 0;
    for word in words(glyphs) {
        whole.extend_from_slice(&glyphs[done..word.start]);
        done = word.end;
        whole.extend(joined(&glyphs[word]));
    }
    whole.extend_from_slice(&glyphs[done.min(glyphs.len())..]);
    whole
}

/// A word as one glyph.
fn joined(word: &[Glyph]) -> Option<Glyph> {
    let first = word.first()?;
    let (left, right) = (first.left, first.right);
    let left = word.iter().fold(left, |left, glyph| left.min(glyph.left));
    let right = word
        .iter()
        .fold(right, |right, glyph| right.max(glyph.right));
    let text: String = word.iter().map(|glyph| &*glyph.text).collect();
    Some(Glyph {
        text: text.into(),
        left,
        right,
        centre: (left + right) / 2.0,
        ..first.clone()
    })
}

/// Gives lines the sizes that the breadth of their letters shows: a recogniser guesses a size for
/// each line, and guesses smaller where no letter is high.
fn even_sizes(words: &mut [Glyph]) {
    let usual = middle(words.iter().map(|word| word.size).collect());
    let lines = words.chunk_by(on_one_line).filter_map(breadth);
    let usual_breadth = middle(lines.collect());
    for line in words.chunk_by_mut(on_one_line) {
        let times = breadth(line).map_or(1.0, |own| own / usual_breadth);
        let size = match times < UNEVEN && times > 1.0 / UNEVEN {
            true => usual,
            false => usual * times,
        };
        line.iter_mut().for_each(|word| word.size = size);
    }
}

/// How broad a letter of a line is, in points; `None` of too few letters.
fn breadth(line: &[Glyph]) -> Option<f32> {
    let words = || line.iter().filter(|word| !word.is_blank());
    let letters: usize = words().map(|word| word.text.chars().count()).sum();
    let room: f32 = words().map(|word| word.right - word.left).sum();
    (letters >= TELLING && room > 0.0).then(|| room / letters as f32)
}

/// The middle one of some sizes.
fn middle(mut sizes: Vec<f32>) -> f32 {
    sizes.sort_by(f32::total_cmp);
    sizes.get(sizes.len() / 2).copied().unwrap_or(1.0)
}

/// Whether the Arabic words of a page have their first letters at the left.
fn runs_backwards(glyphs: &[Glyph]) -> bool {
    let (mut forwards, mut backwards) = (0, 0);
    for word in words(glyphs) {
        let word = letters_of(&glyphs[word]);
        let (Some(first), Some(last)) = (word.first(), word.last()) else {
            continue;
        };
        if word.len() < SHORTEST {
            continue;
        }
        // As if it were read from its right end, whichever way it was drawn.
        let ends = match first.left < last.left {
            true => [last, &word[word.len() - 2], first, &word[1]],
            false => [first, &word[1], last, &word[word.len() - 2]],
        };
        let [first, second, last, last_but_one] = ends.map(|glyph| &*glyph.text);
        forwards += usize::from(only_ends(last) || is_article(first, second));
        backwards += usize::from(only_ends(first) || is_article(last, last_but_one));
    }
    backwards >= FEWEST && backwards > AGAINST_ONE * forwards
}

/// A word without the signs around it.
fn letters_of(word: &[Glyph]) -> &[Glyph] {
    let is_letter = |glyph: &Glyph| {
        let mut chars = glyph.text.chars();
        chars
            .next()
            .is_some_and(|c| matches!(c, '\u{620}'..='\u{64A}' | '\u{671}'..='\u{6D3}'))
    };
    let start = word.iter().position(is_letter).unwrap_or(word.len());
    let end = word
        .iter()
        .rposition(is_letter)
        .map_or(start, |last| last + 1);
    &word[start..end]
}

/// Whether a letter stands nowhere but at the end of words. Alef maksura does too, but some fonts
/// make other letters out of it and dots.
fn only_ends(letter: &str) -> bool {
    matches!(letter, "ة" | "ۃ" | "ے")
}

/// Whether a word that begins so may have the article.
fn is_article(first: &str, second: &str) -> bool {
    first == "ا" && second.starts_with('ل')
}

/// Whether words that follow each other mostly stand to the right of each other.
fn lines_run_backwards(words: &[Glyph]) -> bool {
    let written: Vec<&Glyph> = words.iter().filter(|word| !word.is_blank()).collect();
    let (mut rising, mut falling) = (0, 0);
    for pair in written
        .windows(2)
        .filter(|pair| on_one_line(pair[0], pair[1]))
    {
        match pair[0].left < pair[1].left {
            true => rising += 1,
            false => falling += 1,
        }
    }
    rising > falling
}

/// Sets each line of `words`, which follow each other as they are read, as it would be seen.
fn set_anew(words: Vec<Glyph>) -> Vec<Glyph> {
    let written: Vec<Glyph> = words.into_iter().filter(|word| !word.is_blank()).collect();
    let near = |last: &Glyph, next: &Glyph| {
        let gap = next.left - last.right;
        on_one_line(last, next) && gap > -last.size && gap < FAR * last.size
    };
    let lines = written.chunk_by(near);
    lines.flat_map(line_anew).collect()
}

/// One line, set anew from its left end, with as much room between any two words.
fn line_anew(words: &[Glyph]) -> Vec<Glyph> {
    let width = |word: &Glyph| word.right - word.left;
    let start = words.iter().map(|word| word.left).fold(f32::MAX, f32::min);
    let end = words.iter().map(|word| word.right).fold(f32::MIN, f32::max);
    let full: f32 = words.iter().map(width).sum();
    let gaps = words.len().saturating_sub(1).max(1) as f32;
    let room = ((end - start - full) / gaps).max(0.0);
    let mut line: Vec<Glyph> = Vec::with_capacity(2 * words.len());
    let mut left = start;
    for place in order_seen(words) {
        let word = &words[place];
        let right = left + width(word);
        let placed = Glyph {
            left,
            right,
            centre: (left + right) / 2.0,
            ..word.clone()
        };
        let blank = line.last().map(|last| blank_between(last, &placed));
        line.extend(blank);
        line.push(placed);
        left = right + room;
    }
    line
}

/// The order from the left in which words are seen that are read in this one (UAX #9).
fn order_seen(words: &[Glyph]) -> Vec<usize> {
    let mut text = String::new();
    let mut starts = Vec::with_capacity(words.len());
    for word in words {
        starts.push(text.len());
        text.extend(representative(&word.text));
        text.push(' ');
    }
    let bidi = BidiInfo::new(&text, Some(Level::rtl()));
    let levels = starts.iter().filter_map(|start| bidi.levels.get(*start));
    let levels: Vec<Level> = levels.copied().collect();
    BidiInfo::reorder_visual(&levels)
}
