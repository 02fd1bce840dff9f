//! The article of Moroccan Arabic, which is a bare ل: لمغاربة is المغاربة there, and "to Moroccans" in
//! the standard language. The words around tell which of the two a paragraph is written in.
//!
//! May import: `extract::{context, phrase}`.

use crate::extract::{Context, phrase::readings};

/// Words that only the dialect has.
const WORDS: [&str; 18] = [
    "اللي",
    "باش",
    "بزاف",
    "بللي",
    "حيت",
    "دابا",
    "ديال",
    "ديالو",
    "ديالهم",
    "راه",
    "زعما",
    "شنو",
    "غادي",
    "فهاد",
    "كاين",
    "كيفاش",
    "هاد",
    "واخا",
];

/// How many of them make a paragraph Moroccan Arabic.
const ENOUGH: usize = 2;

/// Whether a paragraph is written in Moroccan Arabic.
pub fn is_moroccan(paragraph: &Context<'_>) -> bool {
    let is_word = |key: &&str| readings(key).any(|reading| WORDS.contains(&&key[reading.rest..]));
    paragraph.keys.iter().filter(is_word).take(ENOUGH).count() == ENOUGH
}
