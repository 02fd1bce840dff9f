//! The tables of a model file by which words are found: the vocabulary and the flags of parts of
//! names, newly made or taken over from another model.
//!
//! May import: `extract::tagger`.

use warraq::extract::tagger::{ModelError, ModelFile, letters::hash};

use crate::lexicon::TrainedLexicon;

/// The seed of the hashes of flagged words.
const FLAG_SEED: u32 = 0x400;

/// The tables' names.
const NAMES: [&str; 5] = ["vocab", "vocab_off", "vocab_tab", "lex_hash", "lex_flag"];

/// One of them, as the file has it.
#[derive(Clone, Debug)]
pub struct WordTable {
    /// Its name.
    pub name: String,
    /// The type of its numbers.
    pub dtype: String,
    /// How many there are.
    pub shape: Vec<usize>,
    /// The numbers.
    pub bytes: Vec<u8>,
}

/// The tables of another model.
pub fn of_model(file: &ModelFile<'_>) -> Result<Vec<WordTable>, ModelError> {
    let table = |name: &str| {
        let (dtype, shape, bytes) = file.whole(name)?;
        Ok(WordTable {
            name: name.to_owned(),
            dtype: dtype.to_owned(),
            shape: shape.to_vec(),
            bytes: bytes.to_vec(),
        })
    };
    NAMES.into_iter().map(table).collect()
}

/// The tables of a lexicon.
pub fn of_lexicon(lexicon: &TrainedLexicon) -> Vec<WordTable> {
    let [letters, starts, slots] = vocabulary(&lexicon.words);
    let [hashes, flags] = flags(lexicon);
    vec![letters, starts, slots, hashes, flags]
}

fn vocabulary(words: &[String]) -> [WordTable; 3] {
    let mut starts = vec![0];
    for word in words {
        starts.push(starts[starts.len() - 1] + word.len() as u32);
    }
    let mut slots = vec![0; slots(words.len())];
    for (number, word) in (1..).zip(words) {
        let free = probe(&slots, hash(word, 0), |slot| slot == 0);
        slots[free] = number;
    }
    let letters = bytes(NAMES[0], words.concat().into_bytes());
    [letters, counts(NAMES[1], &starts), counts(NAMES[2], &slots)]
}

fn flags(lexicon: &TrainedLexicon) -> [WordTable; 2] {
    let mut hashes = vec![0; slots(lexicon.flags.len())];
    let mut flags = vec![0; hashes.len()];
    for (word, flag) in &lexicon.flags {
        let hash = hash(word, FLAG_SEED).max(1);
        let slot = probe(&hashes, hash, |slot| slot == 0 || slot == hash);
        hashes[slot] = hash;
        flags[slot] |= flag;
    }
    [counts(NAMES[3], &hashes), bytes(NAMES[4], flags)]
}

fn counts(name: &str, counts: &[u32]) -> WordTable {
    let numbers = counts.iter().flat_map(|count| count.to_le_bytes());
    WordTable {
        dtype: "u32".to_owned(),
        shape: vec![counts.len()],
        ..bytes(name, numbers.collect())
    }
}

fn bytes(name: &str, bytes: Vec<u8>) -> WordTable {
    WordTable {
        name: name.to_owned(),
        dtype: "u8".to_owned(),
        shape: vec![bytes.len()],
        bytes,
    }
}

/// How many slots so many words want: a power of two that leaves three in eight empty.
const fn slots(words: usize) -> usize {
    (words * 8 / 5 + 1).next_power_of_two()
}

/// The first slot from `hash` on that is `accepted`.
fn probe(slots: &[u32], hash: u32, accepted: impl Fn(u32) -> bool) -> usize {
    let mask = slots.len() - 1;
    let round = (0..slots.len()).map(|step| (hash as usize).wrapping_add(step) & mask);
    let mut free = round.filter(|slot| accepted(slots[*slot]));
    free.next().unwrap_or_default()
}
