//! How far a listed place can be trusted where nothing beside it says that it is one.
//!
//! GeoNames lists كان, عنه and المدينة as towns; so the word statistics decide. The numbers are
//! per cent, fitted to the annotated training articles class by class (`assets/SOURCES.md`).
//! May import: `extract::gazetteer`.

use std::collections::HashMap;

use crate::statistics::Word;

/// Below this a place is not listed at all.
pub const LEAST: u8 = 12;
/// What a place that needs a cue is trusted.
const AMBIGUOUS: u8 = 25;

/// The statistics of words, and what is read from them.
pub struct Trust<'s> {
    /// By folded word.
    pub words: &'s HashMap<&'s str, Word>,
}

impl Trust<'_> {
    /// The trust in a place of our own table, `base` for its kind, `ambiguous` as the table says.
    pub fn curated(&self, key: &str, base: u8, ambiguous: bool) -> u8 {
        let one = (!key.contains(' ')).then(|| self.words.get(key)).flatten();
        match one {
            _ if ambiguous => AMBIGUOUS,
            Some(word) if is_ordinary(word) => AMBIGUOUS,
            _ => base,
        }
    }

    /// The trust in a place of the open lists, of that population, in an Arab country or not.
    pub fn listed(&self, key: &str, population: u32, arab: bool, person: bool) -> u8 {
        let size = match population {
            1_000_000.. => 10,
            100_000.. => 6,
            15_000.. => 2,
            _ => 0,
        };
        if key.contains(' ') {
            return self.phrase(key, arab) + size / 2;
        }
        let base: u8 = match self.words.get(key) {
            None => match (arab, person) {
                (true, false) => 64,
                (true, true) => 40,
                (false, false) => 45,
                (false, true) => 22,
            },
            Some(word) => from_counts(word, arab),
        };
        base.saturating_add(size).min(95)
    }

    /// The trust in a name of several words: high unless all of them are ordinary, or the first is
    /// a person's.
    fn phrase(&self, key: &str, arab: bool) -> u8 {
        let words = || key.split(' ').map(|word| self.words.get(word));
        let ordinary = words().all(|word| word.is_some_and(|word| word.count >= 150));
        let person = words().next().flatten().is_some_and(|word| word.name >= 40);
        match (ordinary, person) {
            (true, true) => 14,
            (true, false) => 30,
            (false, true) => 35,
            (false, false) if arab => 82,
            (false, false) => 70,
        }
    }
}

/// Whether a word of our own table mostly means something else: it seldom follows what places
/// follow, or stands beside names, and the annotated articles do not say otherwise.
fn is_ordinary(word: &Word) -> bool {
    let [seen, person, place] = word.gold;
    if seen >= 6 {
        return f64::from(place) < 0.3 * f64::from(seen) || person > place;
    }
    (word.count >= 150 && word.place < 14) || (word.count >= 40 && word.name >= 22)
}

/// The trust in one word of the open lists that the raw text has.
fn from_counts(word: &Word, arab: bool) -> u8 {
    let [seen, person, place] = word.gold;
    if seen >= 8 {
        let share = f64::from(place) / f64::from(seen - person.min(seen - 1));
        return (share * 90.0).min(90.0) as u8;
    }
    let cued: u8 = match word.place {
        60.. => 80,
        40.. => 72,
        25.. => 58,
        15.. => 40,
        _ if word.count < 12 => 35,
        _ => 10,
    };
    let common = if word.count >= 600 && word.place < 60 {
        cued / 2
    } else {
        cued
    };
    let foreign = if arab {
        common
    } else {
        common.saturating_sub(8)
    };
    if word.name >= 12 {
        foreign / 2
    } else {
        foreign
    }
}
