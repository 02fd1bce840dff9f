//! Compiles what foreign words look like: the letters of the foreign name list against those of the
//! words of raw text that no list has.
//!
//! May import: `extract::gazetteer`.

use std::{collections::HashMap, error::Error, fs, path::Path};

use warraq::extract::gazetteer::shape::{SIZE, trigrams};

use crate::{sources::name_words, statistics::Word};

/// What every three letters are counted more than they are, so that rare ones weigh little.
const SMOOTHING: f64 = 4.0;

/// Writes `shape.bin` into `output`.
pub fn compile(
    sources: &Path,
    statistics: &HashMap<&str, Word>,
    output: &Path,
) -> Result<(), Box<dyn Error>> {
    let listed = name_words(sources)?;
    let foreign = listed.iter().filter(|(_, counts)| {
        counts.foreign && counts.given + counts.surname + counts.unknown == 0
    });
    let foreign = count(foreign.map(|(word, _)| word.as_str()));
    let common = statistics
        .keys()
        .copied()
        .filter(|word| !listed.contains_key(*word));
    let common = count(common);
    let sum = |counts: &[u32]| counts.iter().sum::<u32>() as f64;
    let (all_foreign, all_common) = (sum(&foreign), sum(&common));
    let weight = |(foreign, common): (&u32, &u32)| {
        let share = |count: u32, all: f64| (f64::from(count) + SMOOTHING) / all;
        let ratio = share(*foreign, all_foreign) / share(*common, all_common);
        (ratio.ln() * 8.0).clamp(-127.0, 127.0) as i8
    };
    let weights = foreign.iter().zip(&common).map(weight);
    let bytes: Vec<u8> = weights.flat_map(i8::to_le_bytes).collect();
    Ok(fs::write(output.join("shape.bin"), bytes)?)
}

/// How often the words have each three letters.
fn count<'w>(words: impl Iterator<Item = &'w str>) -> Vec<u32> {
    let mut counts = vec![0; SIZE];
    for word in words {
        trigrams(word, |trigram| counts[trigram] += 1);
    }
    counts
}
