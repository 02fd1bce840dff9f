//! Footnotes: smaller lines at the foot of a page, the first of which begins with a number or star.
//! They go out of the text, which runs on over the page, and come after it.
//!
//! May import: nothing of ours beside this folder.

use super::{columns::rows, glyph::Glyph, letters::is_rtl, lines::Piece};

/// The largest note, as a share of the text's size.
const SMALLER: f32 = 0.92;

/// The longest number of a note, in characters.
const LONGEST: usize = 3;

/// The body of a page and its notes.
pub(super) struct Parted {
    /// What is no note.
    pub(super) body: Vec<Piece>,
    /// The notes.
    pub(super) notes: Vec<Piece>,
}

/// Parts a page of a document whose text has size `body`.
pub(super) fn part(pieces: Vec<Piece>, body: f32, rtl: bool) -> Parted {
    let mut rows = rows(pieces);
    let small = |row: &&Vec<Piece>| row.iter().all(|piece| piece.size < SMALLER * body);
    let mut count = rows.iter().rev().take_while(small).count();
    // The first line that has a number is where the notes begin.
    while count > 0 && mark(&rows[rows.len() - count], rtl).is_none() {
        count -= 1;
    }
    let notes = match count < rows.len() {
        true => rows.split_off(rows.len() - count),
        false => Vec::new(),
    };
    let mut numbers: Vec<String> = notes.iter().filter_map(|row| mark(row, rtl)).collect();
    let mut body: Vec<Piece> = rows.into_iter().flatten().collect();
    for piece in &mut body {
        bracket(&mut piece.glyphs, &mut numbers);
    }
    let notes = notes.into_iter().flatten().collect();
    Parted { body, notes }
}

/// The number or stars that a line begins with.
pub(super) fn mark(row: &[Piece], rtl: bool) -> Option<String> {
    let first = if rtl { row.last() } else { row.first() }?;
    let mut glyphs: Vec<&Glyph> = first.glyphs.iter().collect();
    if rtl {
        glyphs.reverse();
    }
    let is_mark = |glyph: &&&Glyph| !glyph.text.is_empty() && glyph.text.chars().all(is_sign);
    let marks: Vec<&Glyph> = glyphs.iter().take_while(is_mark).copied().collect();
    let mut number: Vec<&str> = marks
        .iter()
        .map(|glyph| glyph.text.trim_matches(is_bracket))
        .collect();
    // Digits stand from left to right in any line.
    if rtl {
        number.reverse();
    }
    let number = number.concat();
    let written = glyphs
        .get(marks.len())
        .is_some_and(|glyph| glyph.is_blank() || glyph.text.contains(is_rtl) || !rtl);
    ((1..=LONGEST).contains(&number.chars().count()) && written).then_some(number)
}

/// A note's text with its mark in brackets, as notes of other formats have theirs.
pub(super) fn written(text: &str) -> String {
    let rest = text.trim_start_matches(is_sign).trim_start();
    let mark = text[..text.len() - rest.len()]
        .trim()
        .trim_matches(is_bracket);
    match mark.is_empty() {
        true => text.to_owned(),
        false => format!("[{mark}] {rest}"),
    }
}

/// Whether `c` may stand in the mark of a note.
fn is_sign(c: char) -> bool {
    c.is_numeric() || is_bracket(c) || c == '*'
}

/// Whether `c` stands around the number of a note.
fn is_bracket(c: char) -> bool {
    matches!(c, '(' | ')' | '[' | ']' | '.' | '-')
}

/// Puts the raised numbers of notes in brackets, as those of other formats are.
fn bracket(glyphs: &mut Vec<Glyph>, numbers: &mut Vec<String>) {
    let first = glyphs.iter().position(|glyph| glyph.raised);
    let mut at = first.unwrap_or(glyphs.len());
    while at < glyphs.len() {
        let raised = glyphs[at..]
            .iter()
            .take_while(|glyph| glyph.raised && !glyph.is_blank())
            .count();
        let text: String = glyphs[at..at + raised]
            .iter()
            .map(|glyph| &*glyph.text)
            .collect();
        let number = text.trim_matches(is_bracket);
        // Each number is told once: what comes after it is an exponent.
        if let Some(note) = numbers.iter().position(|other| other == number) {
            numbers.remove(note);
            let right = glyphs[at + raised - 1].right;
            glyphs[at].text = format!("[{number}]").into();
            glyphs[at].right = right;
            glyphs.drain(at + 1..at + raised);
        }
        at += raised.max(1);
    }
}
