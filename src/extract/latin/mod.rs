//! Names of persons and places in Latin letters, where no list knows the whole name.
//!
//! Word by word: the most usual spelling of the word in the lists of names; else the scheme of
//! [`scheme`]. Names of bodies and events are built of ordinary words, whose vowels no list of names
//! tells: they have a Latin name only where a list gives it. May import: `entity`,
//! `extract::gazetteer`, `text`.

pub mod scheme;

use super::gazetteer;
use crate::{
    entity::EntityType,
    text::{TokenKind, fold, tokens},
};

/// A name in Latin letters, its words capitalised; `None` where it has no Arabic letter. In the name
/// of a place, a place that the lists know keeps its usual name: ميناء طنجة is Mina Tangier.
pub fn romanised(name: &str, kind: EntityType) -> Option<String> {
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
        let (part, length) = listed(&words[at..], at, kind).unwrap_or_else(|| (word(words[at]), 1));
        latin.push(part);
        at += length;
    }
    Some(latin.join(" "))
}

/// The longest beginning of some words that a list spells, and how many words it has: a place in a
/// place's name behind its head, a compound like نور الدين.
fn listed(words: &[&str], at: usize, kind: EntityType) -> Option<(String, usize)> {
    let key = |length: usize| {
        let words: Vec<String> = words[..length].iter().map(|word| fold(word)).collect();
        words.join(" ")
    };
    let place = |length: usize| Some((gazetteer::place_spelling(&key(length))?.to_owned(), length));
    let lengths = (1..=words.len().min(3)).rev();
    if kind == EntityType::Place
        && at > 0
        && let Some(place) = lengths.clone().find_map(place)
    {
        return Some(place);
    }
    let compound = gazetteer::spelling(&key(2.min(words.len())));
    compound
        .filter(|_| words.len() > 1)
        .map(|latin| (capitalised(latin), 2))
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
