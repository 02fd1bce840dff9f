//! What is looked for: the words that were typed, in each of the ways in which a text may write
//! them, and how strictly.
//!
//! May import: `text::find`'s forms and letters.

use serde::{Deserialize, Serialize};

use super::{
    forms::{Form, forms},
    letters::{Class, class, key, sound},
};

/// One of the things that make a search strict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Switch {
    /// [`Switches::tashkeel`].
    Tashkeel,
    /// [`Switches::letters`].
    Letters,
    /// [`Switches::without_clitics`].
    WithoutClitics,
    /// [`Switches::whole_words`].
    WholeWords,
}

/// What makes a search strict; all of it is off at first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Switches {
    /// Vowel signs must be those that were typed; a word's ending is open where none was.
    pub tashkeel: bool,
    /// Letters must be those that were typed: hamza and its seats, ى or ي, ة or ه, forms of
    /// Persian and Urdu letters, digits, capitals, accents, quotation marks.
    pub letters: bool,
    /// A word that has clitics besides what was typed is another word.
    pub without_clitics: bool,
    /// What was typed must be whole words; clitics are no part of a word.
    pub whole_words: bool,
}

impl Switches {
    /// Whether `switch` is on.
    pub const fn is_on(mut self, switch: Switch) -> bool {
        *self.of(switch)
    }

    /// Turns `switch` over.
    pub const fn toggle(&mut self, switch: Switch) {
        let on = self.of(switch);
        *on = !*on;
    }

    const fn of(&mut self, switch: Switch) -> &mut bool {
        match switch {
            Switch::Tashkeel => &mut self.tashkeel,
            Switch::Letters => &mut self.letters,
            Switch::WithoutClitics => &mut self.without_clitics,
            Switch::WholeWords => &mut self.whole_words,
        }
    }
}

/// Words to look for.
#[derive(Debug, Default)]
pub struct Query {
    /// How strictly.
    pub switches: Switches,
    /// The ways to read it, what was typed first.
    pub(super) readings: Vec<Reading>,
    /// Whether a letter for a foreign sound was typed.
    pub(super) has_sounds: bool,
}

/// A way to read a query: words that follow each other in a text.
#[derive(Debug)]
pub(super) struct Reading {
    /// For each word its forms, the one of this reading first.
    pub words: Vec<Vec<Form>>,
    /// Whether its words are those that were typed, not two that are joined or one that is cut.
    pub is_typed: bool,
}

impl Query {
    /// The words of `typed`; blanks around and between them are of no account.
    pub fn new(typed: &str, switches: Switches) -> Self {
        let readings = readings(typed).into_iter().enumerate();
        let reading = |(index, words): (usize, Vec<String>)| Reading {
            words: words.iter().map(|word| forms(word)).collect(),
            is_typed: index == 0,
        };
        Self {
            switches,
            readings: readings.map(reading).collect(),
            has_sounds: typed.chars().any(|c| sound(c).is_some()),
        }
    }

    /// Whether nothing was typed that a text could hold.
    pub fn is_empty(&self) -> bool {
        self.readings.is_empty()
    }
}

/// The ways to read what was typed, each as words that follow each other in a text; what was typed
/// first. None where nothing was typed that a text could hold.
pub fn readings(typed: &str) -> Vec<Vec<String>> {
    let words = typed.split(|c: char| c.is_whitespace());
    let words: Vec<&str> = words.filter(|word| !key(word).trim().is_empty()).collect();
    if words.is_empty() {
        return Vec::new();
    }
    let mut readings = vec![words.iter().map(|word| (*word).to_owned()).collect()];
    readings.extend(joined(&words));
    readings.extend(cut(&words));
    readings
}

/// Two words that are often written as one: عبد الله, أبو ظبي, ما زال.
fn joined(words: &[&str]) -> Vec<Vec<String>> {
    let is_word = |word: &&str| key(word).chars().all(|c| class(c) == Class::Arabic);
    let mut readings = Vec::new();
    for (at, pair) in words.windows(2).enumerate() {
        if pair.iter().all(is_word) {
            readings.push(spliced(words, at, 2, &[&pair.concat()]));
        }
    }
    readings
}

/// What a name is written in one with: what begins a word, and what must follow that.
const HEADS: [(&str, &str); 2] = [("عبد", "ال"), ("أبو", "")];

/// The fewest letters of what follows it.
const REST: usize = 3;

/// A name in one word that is often written as two: عبدالله, أبوظبي.
fn cut(words: &[&str]) -> Vec<Vec<String>> {
    let mut readings = Vec::new();
    for (at, word) in words.iter().enumerate() {
        for (head, follows) in HEADS {
            let rest = word.strip_prefix(head);
            let is_name =
                |rest: &&str| rest.starts_with(follows) && key(rest).chars().count() >= REST;
            if let Some(rest) = rest.filter(is_name) {
                readings.push(spliced(words, at, 1, &[head, rest]));
            }
        }
    }
    readings
}

/// The words with others in the place of `count` of them from `at` on.
fn spliced(words: &[&str], at: usize, count: usize, others: &[&str]) -> Vec<String> {
    let words = words[..at].iter().chain(others).chain(&words[at + count..]);
    words.map(|word| (*word).to_owned()).collect()
}
