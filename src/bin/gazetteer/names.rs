//! Compiles the names of persons: single words with how they are used and how far they can be
//! trusted, and full names with their Latin spelling.
//!
//! May import: `extract::gazetteer`, `text`.

use std::{
    collections::{BTreeMap, HashMap},
    error::Error,
    path::Path,
};

use warraq::{
    extract::gazetteer::{NameWord, phrase_key},
    text::fold,
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
    let spellings = spellings(sources)?;
    let listed = name_words(sources)?;
    let mut words: BTreeMap<String, u64> = BTreeMap::new();
    for (word, counts) in &listed {
        words.insert(word.clone(), 0);
        let _ = counts;
    }
    for word in statistics.keys() {
        words.insert((*word).to_owned(), 0);
    }
    for (key, value) in &mut words {
        let spelling = spellings.get(key).map_or("", String::as_str);
        let word = name_word(listed.get(key), statistics.get(key.as_str()));
        *value = word.pack(latin.offset(spelling));
    }
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

/// For each name word the Latin spelling that the lists count most often; of two counted alike,
/// the first in the alphabet.
fn spellings(sources: &Path) -> Result<HashMap<String, String>, Box<dyn Error>> {
    let mut counts: BTreeMap<(String, String), u32> = BTreeMap::new();
    let units = text(sources, "romanizer_units.tsv")?;
    for row in rows(&units).filter(|row| ARAB.contains(&row[2])) {
        *counts.entry((fold(row[0]), row[1].to_owned())).or_default() += row[4].parse::<u32>()?;
    }
    let mut best: HashMap<String, (u32, String)> = HashMap::new();
    for ((word, latin), count) in counts {
        let entry = best.entry(word).or_default();
        if count > entry.0 {
            *entry = (count, latin);
        }
    }
    let foreign = text(sources, "wd_person_name_parts.tsv")?;
    for row in rows(&foreign) {
        best.entry(fold(row[0]))
            .or_insert_with(|| (0, capitalised(row[1])));
    }
    Ok(best
        .into_iter()
        .map(|(word, (_, latin))| (word, latin))
        .collect())
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// Full names of persons of the Arab countries, with the offset of their Latin spelling.
fn full_names(
    sources: &Path,
    latin: &mut LatinPool,
) -> Result<BTreeMap<String, u64>, Box<dyn Error>> {
    let list = text(sources, "romanizer_full_names.tsv")?;
    let mut names: BTreeMap<String, u64> = BTreeMap::new();
    for row in rows(&list).filter(|row| ARAB.contains(&row[2]) && row[0].contains(' ')) {
        let key = phrase_key(row[0]);
        if key.chars().all(|c| c == ' ' || is_arabic_letter(c)) {
            let offset = latin.offset(row[1]);
            names.entry(key).or_insert(offset.into());
        }
    }
    Ok(names)
}
