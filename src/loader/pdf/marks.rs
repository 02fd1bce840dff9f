//! Puts marks on their letters. A mark is a glyph of its own, and only where it is drawn, and
//! next to what, tells the letter that it stands on.
//!
//! May import: nothing of ours beside this folder.

use super::{
    glyph::Glyph,
    letters::{is_mark, is_marks},
};

/// How many letters before and after a mark, in the order of drawing, may be its own.
const NEIGHBOURS: usize = 5;

/// How far a mark may be drawn from its letter's box, in ems.
const REACH: f32 = 0.7;

/// How far above or below its letter's baseline a mark's own may be, in ems.
const HEIGHT: f32 = 1.3;

/// How many glyphs before and after a part of a letter may be the letter itself.
const SHARING: usize = 4;

/// The glyphs of a page, in the order of drawing, with the marks on their letters.
pub(super) fn attach(mut glyphs: Vec<Glyph>) -> Vec<Glyph> {
    without_letters_of_neighbours(&mut glyphs);
    let is_mark: Vec<bool> = glyphs.iter().map(|glyph| is_marks(&glyph.text)).collect();
    for at in 0..glyphs.len() {
        if !is_mark[at] {
            continue;
        }
        if let Some(letter) = letter_of(&glyphs, &is_mark, at) {
            let mark = glyphs[at].clone();
            put(&mut glyphs[letter], &mark);
        }
    }
    let mut marks = is_mark.iter();
    glyphs.retain(|glyph| {
        marks.next() != Some(&true) && (!glyph.text.is_empty() || glyph.advances())
    });
    glyphs
}

/// Where a program gives each glyph of a cluster the whole cluster's text, takes the letters from
/// the glyphs that only draw its marks, or its dots in a font that draws them apart.
fn without_letters_of_neighbours(glyphs: &mut [Glyph]) {
    for at in 0..glyphs.len() {
        if glyphs[at].advances() || glyphs[at].text.is_empty() {
            continue;
        }
        let part = &glyphs[at];
        let same = |glyph: &Glyph| letters_of(&glyph.text).eq(letters_of(&part.text));
        // Of several glyphs without an advance, the last one is the letter: marks come before it.
        let after = glyphs[at + 1..].iter().take(SHARING);
        let after = up_to(after, Glyph::advances).any(same);
        let mut before = glyphs[..at].iter().rev().take(SHARING);
        let shared = after || before.find(|glyph| glyph.advances()).is_some_and(same);
        if let Some(silent) = silent_letter(glyphs, at).filter(|_| !shared) {
            glyphs[silent].text = std::mem::take(&mut glyphs[at].text);
            continue;
        }
        if shared {
            glyphs[at].text.to_mut().retain(is_mark);
        }
    }
}

/// The glyph under the mark at `at`, which has letters and marks, if that one has none: the mark
/// was drawn first and took the text of both.
fn silent_letter(glyphs: &[Glyph], at: usize) -> Option<usize> {
    let text = &glyphs[at].text;
    let both = text.contains(is_mark) && letters_of(text).next().is_some();
    let beside = [at + 1, at.wrapping_sub(1)];
    let silent = beside.into_iter().find(|other| {
        let other = glyphs.get(*other);
        other.is_some_and(|other| {
            other.text.is_empty() && other.advances() && distance(&glyphs[at], other).is_some()
        })
    });
    silent.filter(|_| both)
}

/// The first of `glyphs`, up to the one that `is_last`.
fn up_to<'g>(
    glyphs: impl Iterator<Item = &'g Glyph>,
    is_last: impl Fn(&Glyph) -> bool,
) -> impl Iterator<Item = &'g Glyph> {
    let mut ended = false;
    glyphs.take_while(move |glyph| !std::mem::replace(&mut ended, is_last(glyph)))
}

/// The letters of `text` without their marks.
fn letters_of(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| !is_mark(*c))
}

/// The letter that the mark at `at` stands on.
fn letter_of(glyphs: &[Glyph], is_mark: &[bool], at: usize) -> Option<usize> {
    let mark = &glyphs[at];
    let may_bear = |index: &usize| !is_mark[*index] && !glyphs[*index].is_blank();
    let after = (at + 1..glyphs.len()).filter(|index| !is_mark[*index]);
    let before = (0..at).rev().filter(|index| !is_mark[*index]);
    // Drawn from left to right, a mark of Arabic comes before its letter; else after it.
    let next = after.clone().next().map(|index| glyphs[index].left);
    let last = before.clone().next().map(|index| glyphs[index].left);
    let rising = next.zip(last).is_none_or(|(next, last)| next >= last);
    let (near_after, near_before) = if rising { (0.0, 0.1) } else { (0.1, 0.0) };
    let after = after.take(NEIGHBOURS).zip(steps(near_after));
    let before = before.take(NEIGHBOURS).zip(steps(near_before));
    let near = after
        .chain(before)
        .filter(|(index, _)| may_bear(index))
        .filter_map(|(index, step)| Some((index, distance(mark, &glyphs[index])? + step)));
    let nearest = near.min_by(|a, b| a.1.total_cmp(&b.1));
    nearest.map(|(index, _)| index).or_else(|| {
        let all = (0..glyphs.len()).filter(may_bear);
        let all = all.filter_map(|index| Some((index, distance(mark, &glyphs[index])?)));
        all.min_by(|a, b| a.1.total_cmp(&b.1))
            .map(|(index, _)| index)
    })
}

/// What it costs to look one letter further, in ems; `first` for the nearest.
fn steps(first: f32) -> impl Iterator<Item = f32> {
    std::iter::successors(Some(first), |step| Some(step + 0.05))
}

/// How far `mark` is from the box of `letter`, in ems; `None` where it cannot be its own.
fn distance(mark: &Glyph, letter: &Glyph) -> Option<f32> {
    let size = letter.size.max(mark.size);
    let beside = (letter.left - mark.centre).max(mark.centre - letter.right);
    let near = beside < REACH * size && (mark.baseline - letter.baseline).abs() < HEIGHT * size;
    near.then(|| beside.max(0.0) / size)
}

/// Puts `mark` on the letter of a glyph that it is drawn over; a ligature has several.
fn put(glyph: &mut Glyph, mark: &Glyph) {
    let letters = letters_of(&glyph.text).count();
    let width = (glyph.right - glyph.left).max(f32::EPSILON);
    // The first letter of a ligature is at its right.
    let from_right = ((glyph.right - mark.centre) / width).clamp(0.0, 0.999);
    let letter = (from_right * letters as f32) as usize;
    let mut text = String::with_capacity(glyph.text.len() + mark.text.len());
    for (at, cluster) in clusters(&glyph.text).enumerate() {
        text.push_str(cluster);
        if at == letter {
            text.extend(mark.text.chars().filter(|c| !cluster.contains(*c)));
        }
    }
    glyph.text = text.into();
}

/// The letters of `text`, each with its marks.
fn clusters(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?.len_utf8();
        let marks: usize = rest[first..]
            .chars()
            .take_while(|c| is_mark(*c))
            .map(char::len_utf8)
            .sum();
        let (cluster, after) = rest.split_at(first + marks);
        rest = after;
        Some(cluster)
    })
}
