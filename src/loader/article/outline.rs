//! The outline of an article in plain text: its headline, the lines of its source and date, its
//! subheadings. A wrong headline is worse than none: what is not surely one stays a paragraph.
//!
//! May import: `document`, `text`.

use super::published;
use crate::{
    document::{Block, BlockKind, Metadata},
    text::{fold, tokens},
};

/// The longest headline, in characters.
const HEADLINE: usize = 150;
/// The longest subheading, in characters.
const SUBHEADING: usize = 60;
/// The longest line of a source, in characters.
const DATELINE: usize = 40;
/// The shortest paragraph that a headline may stand over, in characters.
const UNDER_HEADLINE: usize = 80;
/// The length from which a block is surely running text, in characters. No text whose lines were
/// broken by hand has such lines.
const RUNNING_TEXT: usize = 150;
/// How many paragraphs below a headline are looked at.
const PARAGRAPHS_LOOKED_AT: usize = 5;
/// How many lines of source and date may stand before a headline, or after it.
const HEAD_LINES: usize = 3;

/// Words that the name of a paper or agency has.
const PRESS_WORDS: &str = include_str!("../../../assets/tables/press_words.tsv");

/// Tells the kinds of `blocks`, which must all be paragraphs or blank, and what they say about
/// the article.
pub(in crate::loader) fn mark(text: &str, blocks: &mut [Block]) -> Metadata {
    let written: Vec<usize> = (0..blocks.len())
        .filter(|index| blocks[*index].kind != BlockKind::Blank)
        .collect();
    let lines: Vec<&str> = written
        .iter()
        .map(|index| blocks[*index].span.of(text))
        .collect();
    let mut metadata = Metadata::default();
    let mut set = |line: usize, kind: BlockKind| blocks[written[line]].kind = kind;

    let mut next = head_lines(&lines, 0, &mut metadata, &mut set);
    if is_headline(&lines[next..]) {
        set(next, BlockKind::Heading(1));
        metadata.title = Some(lines[next].trim().to_owned());
        next = head_lines(&lines, next + 1, &mut metadata, &mut set);
    }
    for line in subheadings(&lines, next) {
        set(line, BlockKind::Heading(2));
    }
    metadata
}

/// Takes the lines of source and date from line `first` on; gives the line after them.
fn head_lines(
    lines: &[&str],
    first: usize,
    metadata: &mut Metadata,
    set: &mut impl FnMut(usize, BlockKind),
) -> usize {
    // The last line is an article of its own, however short.
    let end = (first + HEAD_LINES).min(lines.len().saturating_sub(1));
    for (line, text) in lines.iter().enumerate().take(end).skip(first) {
        let text = text.trim();
        if let Some(stamp) = published::of_stamp(text) {
            metadata.published = metadata.published.or(stamp.published);
            metadata.modified = metadata.modified.or(stamp.modified);
        } else if is_dateline(text) {
            let source = text.trim_end_matches([':', ' ', '\u{A0}']);
            if metadata.source.is_none() && has_press_word(source) {
                metadata.source = Some(source.to_owned());
            }
        } else {
            return line;
        }
        set(line, BlockKind::Dateline);
    }
    end.max(first)
}

/// Whether `line` names what comes after it: a few words and a colon.
fn is_dateline(line: &str) -> bool {
    line.ends_with(':') && !is_longer(line, DATELINE) && line.len() > 1
}

/// Whether a word of `name` is one of those that the names of papers and agencies have.
fn has_press_word(name: &str) -> bool {
    let words: Vec<String> = tokens(name)
        .iter()
        .map(|token| fold(token.span.of(name)))
        .collect();
    let press = PRESS_WORDS.lines().filter(|line| !line.starts_with('#'));
    press.map(fold).any(|press| words.contains(&press))
}

/// Whether the first of `lines` is a headline: short, not ended like a sentence, with running
/// text under it.
fn is_headline(lines: &[&str]) -> bool {
    let Some((line, below)) = lines.split_first() else {
        return false;
    };
    let line = line.trim();
    let length = line.chars().take(HEADLINE + 1).count();
    let stops = ['.', '،', '؛', ':', ',', ';', '…'];
    if length > HEADLINE || line.ends_with(stops) || !line.contains(char::is_alphabetic) {
        return false;
    }
    let enough = RUNNING_TEXT.min(UNDER_HEADLINE.max(length * 3 / 2));
    below
        .iter()
        .take(PARAGRAPHS_LOOKED_AT)
        .any(|paragraph| is_longer(paragraph, enough))
}

/// The lines from `first` on that are surely subheadings: a few plain words between a paragraph
/// that has come to its end and another one.
fn subheadings(lines: &[&str], first: usize) -> Vec<usize> {
    let windows = lines.windows(3).enumerate().skip(first);
    windows
        .filter(|(_, window)| {
            let &[before, line, after] = window else {
                return false;
            };
            is_plain_phrase(line.trim())
                && is_longer(before, RUNNING_TEXT)
                && has_ended(before)
                && is_longer(after, RUNNING_TEXT)
        })
        .map(|(before, _)| before + 1)
        .collect()
}

/// Whether `line` is three to eight words of letters and digits, and no mark.
fn is_plain_phrase(line: &str) -> bool {
    // Bytes first, since this is asked of every line: no character has more than four.
    line.len() <= 4 * SUBHEADING
        && !is_longer(line, SUBHEADING)
        && (3..=8).contains(&line.split_whitespace().count())
        && line.starts_with(char::is_alphabetic)
        && !line.contains([
            '.', '،', '؛', ':', ',', ';', '…', '!', '؟', '?', '|', '/', '"', '«', '@',
        ])
}

/// Whether a paragraph ends like a sentence, closing quotes and brackets aside.
fn has_ended(paragraph: &str) -> bool {
    let closing = ['"', '”', '“', '»', ')', ']', ' ', '\t'];
    paragraph
        .trim_end_matches(closing)
        .ends_with(['.', '!', '؟', '?', '…'])
}

/// Whether `text` has more than `limit` characters.
fn is_longer(text: &str, limit: usize) -> bool {
    text.len() > limit && text.chars().nth(limit).is_some()
}
