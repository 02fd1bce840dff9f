//! The parts of persons' names that may stand alone for the whole: a surname, or a given name,
//! that one person of the article bears and no other has anywhere in the name.
//!
//! May import: `entity`, `extract::link::name`, `text`.

use std::collections::{HashMap, HashSet};

use super::{Known, sense::Sense};
use crate::{
    entity::EntityType,
    extract::link::name::{self, Word},
    text::fold,
};

/// What a surname alone loses of the confidence in the full name.
const SURNAME: f32 = 0.85;

/// What a given name alone loses: three in four are the person's.
const GIVEN: f32 = 0.75;

/// Letters that a given name must have: shorter ones are too often something else.
const GIVEN_LETTERS: usize = 4;

/// Which end of a name stands alone.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Surname,
    Given,
}

/// One person's name by its words.
struct Person<'k> {
    known: &'k Known,
    words: Vec<Word>,
}

/// The parts that are looked for, with the person that each means.
pub(super) fn parts(known: &[Known], sense: &Sense<'_>) -> Vec<(String, Known)> {
    let persons = known
        .iter()
        .filter(|known| known.kind == EntityType::Person);
    let persons: Vec<Person<'_>> = persons.filter_map(Person::of).collect();
    let mut parts = Vec::new();
    for end in [End::Surname, End::Given] {
        let bearers = only_bearers(&persons, end).into_iter();
        parts.extend(bearers.filter_map(|person| person.part(end, sense)));
    }
    parts
}

/// The persons whose word at that end is in no other's name, by first mention; of several forms
/// of one name (محمد البرادعي, محمد مصطفى البرادعي) the fullest.
fn only_bearers<'p, 'k>(persons: &'p [Person<'k>], end: End) -> Vec<&'p Person<'k>> {
    let inner = persons.iter().flat_map(|person| person.others(end));
    let inner: HashSet<&str> = inner.map(|word| &*word.key).collect();
    let mut order: Vec<&str> = Vec::new();
    let mut bearers: HashMap<&str, Vec<&Person<'k>>> = HashMap::new();
    for person in persons {
        let key = &*person.word(end).key;
        let others = bearers.entry(key).or_default();
        if others.is_empty() && !inner.contains(key) {
            order.push(key);
        }
        others.push(person);
    }
    order
        .iter()
        .filter_map(|key| same(bearers.get(key)?))
        .collect()
}

/// The fullest of several names, if it has all words of the others.
fn same<'p, 'k>(names: &[&'p Person<'k>]) -> Option<&'p Person<'k>> {
    let fullest = names.iter().rev().max_by_key(|person| person.words.len())?;
    let has = |word: &Word| fullest.words.iter().any(|own| own.key == word.key);
    names
        .iter()
        .all(|person| person.words.iter().all(has))
        .then_some(fullest)
}

impl<'k> Person<'k> {
    /// The words of a name that has a given name and a surname.
    fn of(known: &'k Known) -> Option<Self> {
        let words = name::person_words(&known.name);
        (words.len() > 1).then_some(Self { known, words })
    }

    fn word(&self, end: End) -> &Word {
        match end {
            End::Surname => &self.words[self.words.len() - 1],
            End::Given => &self.words[0],
        }
    }

    /// Its words but the one at that end.
    fn others(&self, end: End) -> &[Word] {
        match end {
            End::Surname => &self.words[..self.words.len() - 1],
            End::Given => &self.words[1..],
        }
    }

    /// That end of the name, if it may stand alone.
    fn part(&self, end: End, sense: &Sense<'_>) -> Option<(String, Known)> {
        let text = self.word(end).span.of(&self.known.name);
        let (sure, letters) = match end {
            End::Surname => (SURNAME, 2),
            End::Given => (GIVEN, GIVEN_LETTERS),
        };
        let long = text.chars().count() >= letters;
        let known = Known {
            confidence: self.known.confidence * sure,
            part: true,
            ..self.known.clone()
        };
        (long && !sense.is_ordinary(&fold(text))).then(|| (text.to_owned(), known))
    }
}
