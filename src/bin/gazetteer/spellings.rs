//! Compiles the most usual Latin spelling of every word of the name lists.
//!
//! Spellings are counted in the list of single words and, where a full name has as many words in
//! both scripts, in the full names; rows of Arab countries alone, as others spell the same letters
//! otherwise. Words of foreign names that only the list of parts has come without a count: the
//! shortest spelling stands. May import: `extract::gazetteer`, `text`.

use std::{
    collections::{BTreeMap, HashMap},
    error::Error,
    path::Path,
};

use warraq::extract::{gazetteer::phrase_key, table};

use crate::{
    sources::{ARAB, is_arabic_letter, rows, text},
    writer::{LatinPool, write_map},
};

/// Persons that the whole press knows: each counts so often.
const OWN: &str = include_str!("../../../assets/tables/persons.tsv");
const OWN_WEIGHT: u32 = 3;

/// How often each Arabic word or compound is spelled so in Latin letters, lower-cased.
type Spellings = BTreeMap<String, HashMap<String, u32>>;

/// Writes `spellings.fst` and `spellings.latin` into `output`.
pub fn compile(sources: &Path, output: &Path) -> Result<(), Box<dyn Error>> {
    let mut counts = Spellings::new();
    count_words(sources, &mut counts)?;
    count_full_names(sources, &mut counts)?;
    let mut foreign: BTreeMap<String, String> = BTreeMap::new();
    for row in rows(&text(sources, "wd_person_name_parts.tsv")?) {
        let shorter = |known: &String| {
            (row[1].chars().count(), row[1]) < (known.chars().count(), known.as_str())
        };
        let key = phrase_key(row[0]);
        if foreign.get(&key).is_none_or(shorter) {
            foreign.insert(key, row[1].to_owned());
        }
    }
    let mut pool = LatinPool::new();
    let mut entries: BTreeMap<String, u64> = BTreeMap::new();
    let counted = counts
        .iter()
        .filter_map(|(key, spellings)| Some((key, usual(spellings)?)));
    let foreign = foreign.iter().filter(|(key, _)| !counts.contains_key(*key));
    for (key, latin) in counted.chain(foreign.map(|(key, latin)| (key, latin.as_str()))) {
        if is_word(key) && is_latin(latin) {
            entries.insert(key.clone(), u64::from(pool.offset(latin)));
        }
    }
    write_map(&output.join("spellings.fst"), &entries)?;
    pool.write(&output.join("spellings.latin"))
}

fn count_words(sources: &Path, counts: &mut Spellings) -> Result<(), Box<dyn Error>> {
    let list = text(sources, "romanizer_units.tsv")?;
    for row in rows(&list).filter(|row| ARAB.contains(&row[2])) {
        add(counts, row[0], row[1], row[4].parse()?);
    }
    Ok(())
}

fn count_full_names(sources: &Path, counts: &mut Spellings) -> Result<(), Box<dyn Error>> {
    let list = text(sources, "romanizer_full_names.tsv")?;
    let listed = rows(&list).filter(|row| ARAB.contains(&row[2]));
    let listed: Vec<Vec<&str>> = listed.collect();
    let listed = listed.iter().map(|row| (row[0], row[1], 1));
    let own = table::rows(OWN).map(|row| (row.column(0), row.column(1), OWN_WEIGHT));
    for (arabic, latin, weight) in listed.chain(own) {
        let (arabic, latin): (Vec<&str>, Vec<&str>) =
            (arabic.split(' ').collect(), latin.split(' ').collect());
        if arabic.len() == latin.len() && arabic.len() > 1 {
            (arabic.iter().zip(&latin)).for_each(|(word, latin)| add(counts, word, latin, weight));
        }
    }
    Ok(())
}

fn add(counts: &mut Spellings, arabic: &str, latin: &str, weight: u32) {
    let spellings = counts.entry(phrase_key(arabic)).or_default();
    *spellings.entry(latin.to_lowercase()).or_default() += weight;
}

/// The spelling that is counted most often, the first by alphabet of equals.
fn usual(spellings: &HashMap<String, u32>) -> Option<&str> {
    let most = spellings
        .iter()
        .max_by_key(|(latin, count)| (**count, std::cmp::Reverse(*latin)));
    most.map(|(latin, _)| latin.as_str())
}

fn is_word(key: &str) -> bool {
    key.chars().count() > 1 && key.chars().all(|c| c == ' ' || is_arabic_letter(c))
}

/// Whether a spelling is in Latin letters throughout.
fn is_latin(latin: &str) -> bool {
    let allowed = |c: char| c.is_alphabetic() && c < '\u{0250}' || matches!(c, ' ' | '-' | '\'');
    !latin.is_empty() && latin.chars().all(allowed)
}
