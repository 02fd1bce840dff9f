//! Compiles the names of persons: single words with how they are used and how far they can be
//! trusted, and full names with their Latin spelling.
//!
//! May import: `extract::gazetteer`, `text`.

use std::{
    collections::{BTreeMap, HashMap},
    error::Error,
    path::Path,
};

use warraq::extract::{
    gazetteer::{Fame, NameRecord, NameWord, phrase_key},
    table,
};

use crate::{
    sources::{ARAB, Counts, is_arabic_letter, name_words, rows, text},
    statistics::Word,
    writer::{LatinPool, write_map},
};

/// Writes `words.fst`, `names.fst` and `names.latin` into `output`.
pub fn compile(
    sources: &Path,
    statistics: &HashMap<&str, Word>,
    output: &Path,
) -> Result<(), Box<dyn Error>> {
    let mut latin = LatinPool::new();
    let listed = name_words(sources)?;
    let keys = listed
        .keys()
        .map(String::as_str)
        .chain(statistics.keys().copied());
    let packed = |key: &str| name_word(listed.get(key), statistics.get(key)).pack();
    let words = keys.map(|key| (key.to_owned(), packed(key))).collect();
    write_map(&output.join("words.fst"), &words)?;
    write_map(&output.join("names.fst"), &full_names(sources, &mut latin)?)?;
    latin.write(&output.join("names.latin"))
}

/// What the lists and the statistics say of one word.
fn name_word(counts: Option<&Counts>, statistics: Option<&Word>) -> NameWord {
    let level = |count: u32| (u32::BITS - count.leading_zeros()).min(15) as u8;
    let counts = counts.copied();
    let word = statistics.copied().unwrap_or_default();
    let common = word.gold[0] >= 8;
    let share = f64::from(word.gold[1]) / f64::from(word.gold[0].max(1));
    NameWord {
        given: counts.map_or(0, |counts| level(counts.given)),
        surname: counts.map_or(0, |counts| level(counts.surname + counts.unknown)),
        foreign: counts.is_some_and(|counts| counts.foreign),
        frequency: level(word.count),
        beside_names: word.name,
        after_names: word.after_name,
        in_persons: common.then_some((share * 15.0).round() as u8),
    }
}

/// Persons that the whole press knows.
const OWN: &str = include_str!("../../../assets/tables/persons.tsv");

/// Full names, our own table's first, with the offset of their Latin spelling.
fn full_names(
    sources: &Path,
    latin: &mut LatinPool,
) -> Result<BTreeMap<String, u64>, Box<dyn Error>> {
    let list = text(sources, "romanizer_full_names.tsv")?;
    let mut names: BTreeMap<String, u64> = BTreeMap::new();
    for row in table::rows(OWN) {
        let fame = if row.column(2) == "alone" {
            Fame::Alone
        } else {
            Fame::Full
        };
        let name = NameRecord {
            latin: latin.offset(row.column(1)),
            fame,
        };
        let key = phrase_key(row.column(0));
        // عبدالعزيز is written in one word as often.
        names
            .entry(key.replace("عبد ال", "عبدال"))
            .or_insert(name.pack());
        names.insert(key, name.pack());
    }
    for row in rows(&list).filter(|row| ARAB.contains(&row[2]) && row[0].contains(' ')) {
        let key = phrase_key(row[0]);
        if key.chars().all(|c| c == ' ' || is_arabic_letter(c)) {
            let name = NameRecord {
                latin: latin.offset(row[1]),
                fame: Fame::Listed,
            };
            names.entry(key).or_insert(name.pack());
        }
    }
    Ok(names)
}
