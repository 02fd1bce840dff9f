//! Names of persons and places in Latin letters, where no list knows the whole name.
//!
//! The head of a place's name is said in English, as papers do (مطار, Airport). The rest word by word: the most usual spelling of the word in the lists of names; else the scheme of
//! [`scheme`]. Names of bodies and events are built of ordinary words, whose vowels no list of names
//! tells: they have a Latin name only where a list gives it. May import: `entity`,
//! `extract::gazetteer`, `text`.

pub mod scheme;

use std::{collections::HashMap, sync::OnceLock};

use super::{gazetteer, table::rows};
use crate::{
    entity::EntityType,
    text::{TokenKind, fold, tokens},
};

/// The words that names of places begin with, and what a name with them is in Latin letters.
const HEADS: &str = include_str!("../../../assets/tables/place_heads.tsv");

/// A name in Latin letters, its words capitalised; `None` where it has no Arabic letter. In the name
/// of a place, a place that the lists know keeps its usual name: ميناء طنجة is Port of Tangier.
pub fn romanised(name: &str, kind: EntityType) -> Option<String> {
    let tokens = tokens(name).into_iter();
    let words: Vec<&str> = tokens
        .filter(|token| token.kind != TokenKind::Mark)
        .map(|token| token.span.of(name))
        .collect();
    if !words.iter().any(|word| scheme::is_arabic(word)) {
        return None;
    }
    let headed = head(&words).filter(|_| kind == EntityType::Place);
    let (pattern, mut at) = headed.unwrap_or(("*", 0));
    let mut latin: Vec<String> = Vec::new();
    while at < words.len() {
        let (part, length) =
            listed(&words[at..], at, kind).unwrap_or_else(|| (word(words[at], kind), 1));
        latin.push(part);
        at += length;
    }
    Some(pattern.replace('*', &latin.join(" ")))
}

/// What the longest head that some words begin with is in Latin letters, and how many words it has;
/// `None` where nothing follows it.
fn head(words: &[&str]) -> Option<(&'static str, usize)> {
    static TABLE: OnceLock<HashMap<String, &'static str>> = OnceLock::new();
    let heads = TABLE.get_or_init(|| {
        let heads = rows(HEADS).map(|row| (fold(row.column(0)), row.column(3)));
        heads.filter(|(_, latin)| !latin.is_empty()).collect()
    });
    let lengths = (1..words.len().min(3)).rev();
    lengths
        .into_iter()
        .find_map(|length| Some((*heads.get(&key(&words[..length]))?, length)))
}

/// The longest beginning of some words that a list spells, and how many words it has: a place in a
/// place's name behind its head, a compound like نور الدين.
fn listed(words: &[&str], at: usize, kind: EntityType) -> Option<(String, usize)> {
    let place = |length: usize| {
        let latin = gazetteer::place_spelling(&key(&words[..length]))?;
        Some((latin.to_owned(), length))
    };
    let lengths = (1..=words.len().min(3)).rev();
    if kind == EntityType::Place
        && at > 0
        && let Some(place) = lengths.clone().find_map(place)
    {
        return Some(place);
    }
    let compound = gazetteer::spelling(&key(&words[..2.min(words.len())]));
    compound
        .filter(|_| words.len() > 1)
        .map(|latin| (capitalised(latin), 2))
}

/// Words as the lists have them: folded, between blanks.
fn key(words: &[&str]) -> String {
    let words: Vec<String> = words.iter().map(|word| fold(word)).collect();
    words.join(" ")
}

/// One word, by the lists or else by the scheme. The lists are of persons: an adjective of a place is
/// not spelled as a family spells itself (القصر الملكي, Lmalki).
fn word(word: &str, kind: EntityType) -> String {
    if !scheme::is_arabic(word) {
        return word.to_owned();
    }
    let key = fold(word);
    let definite = key.strip_prefix("ال");
    let definite = definite.filter(|rest| rest.chars().count() > 1);
    let family = kind == EntityType::Person || definite.is_none();
    if let Some(listed) = gazetteer::spelling(&key).filter(|_| family) {
        return capitalised(listed);
    }
    match definite {
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

fn is_article(part: &str) -> bool {
    matches!(part, "al" | "el")
}

/// With its first letter a capital.
fn large(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// With a capital at the start of each of its words, but not after a particle's hyphen: al-Sadat; the
/// numbers of kings and popes in capitals: VI.
fn capitalised(latin: &str) -> String {
    let is_number = |word: &str| word.len() > 1 && word.chars().all(|c| "ivx".contains(c));
    let words = latin.split(' ').map(|word| {
        if is_number(word) {
            return word.to_uppercase();
        }
        // Al-Yahya, as some families write themselves.
        match word
            .split_once('-')
            .filter(|(article, _)| is_article(article))
        {
            Some((article, rest)) => format!("{}-{}", large(article), large(rest)),
            None => large(word),
        }
    });
    words.collect::<Vec<_>>().join(" ")
}
