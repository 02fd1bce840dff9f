//! Names of persons and places in Latin letters, where no list knows the whole name.
//!
//! Word by word: the most usual spelling of the word in the lists of names; else the scheme of
//! [`scheme`]. Names of bodies and events are built of ordinary words, whose vowels no list of names
//! tells: they have a Latin name only where a list gives it. May import: `entity`,
//! `extract::gazetteer`, `text`.

pub mod scheme;

use super::gazetteer;
use crate::text::{TokenKind, fold, tokens};

/// A name in Latin letters, its words capitalised; `None` where it has no Arabic letter.
pub fn romanised(name: &str) -> Option<String> {
    let tokens = tokens(name).into_iter();
    let words: Vec<&str> = tokens
        .filter(|token| token.kind != TokenKind::Mark)
        .map(|token| token.span.of(name))
        .collect();
    if !words.iter().any(|word| scheme::is_arabic(word)) {
        return None;
    }
    let mut latin: Vec<String> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let pair = words
            .get(at..at + 2)
            .and_then(|pair| gazetteer::spelling(&format!("{} {}", fold(pair[0]), fold(pair[1]))));
        match pair {
            Some(pair) => latin.push(capitalised(pair)),
            None => latin.push(word(words[at])),
        }
        at += if pair.is_some() { 2 } else { 1 };
    }
    Some(latin.join(" "))
}

/// One word, by the lists or else by the scheme.
fn word(word: &str) -> String {
    if !scheme::is_arabic(word) {
        return word.to_owned();
    }
    let key = fold(word);
    if let Some(listed) = gazetteer::spelling(&key) {
        return capitalised(listed);
    }
    match key
        .strip_prefix("ال")
        .filter(|rest| rest.chars().count() > 1)
    {
        Some(rest) => {
            let listed = gazetteer::spelling(rest).map(str::to_owned);
            // The scheme wants the letters as they are written, not folded.
            let written = word.chars().skip(2).collect::<String>();
            let rest = listed.unwrap_or_else(|| scheme::word(&written));
            format!("al-{}", capitalised(&rest))
        }
        None => capitalised(&scheme::word(word)),
    }
}

/// With a capital at the start of each of its words, but not after a particle's hyphen: al-Sadat.
fn capitalised(latin: &str) -> String {
    let words = latin.split(' ').map(|word| {
        let mut letters = word.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        first.chain(letters).collect::<String>()
    });
    words.collect::<Vec<_>>().join(" ")
}
