//! The tables of a model, read in place: rows of small whole numbers with a factor each, the
//! vocabulary, and the flags of words of names.
//!
//! May import: `extract::tagger`.

use super::{ModelError, file::ModelFile, letters::hash};

/// Rows of 8-bit numbers; each row has a factor, a 16-bit float, that makes them real numbers.
#[derive(Debug)]
pub struct Rows<'m> {
    numbers: &'m [u8],
    factors: &'m [[u8; 2]],
    width: usize,
}

impl<'m> Rows<'m> {
    /// The table `name` of `count` rows, `width` numbers each.
    pub fn open(
        file: &ModelFile<'m>,
        name: &str,
        count: usize,
        width: usize,
    ) -> Result<Self, ModelError> {
        let factors = file.bytes(&format!("{name}.scale"), "f16", &[count])?;
        Ok(Self {
            numbers: file.bytes(name, "i8", &[count, width])?,
            factors: factors.as_chunks().0,
            width,
        })
    }

    /// Adds `share` of row `index` to `sums`; nothing where there is no such row.
    pub fn add(&self, index: usize, share: f32, sums: &mut [f32]) {
        let start = index.saturating_mul(self.width);
        let numbers = self.numbers.get(start..start.saturating_add(self.width));
        let (Some(numbers), Some(factor)) = (numbers, self.factors.get(index)) else {
            return;
        };
        let factor = share * half(u16::from_le_bytes(*factor));
        for (sum, number) in sums.iter_mut().zip(numbers) {
            *sum += f32::from(number.cast_signed()) * factor;
        }
    }
}

/// A 16-bit float (IEEE 754 binary16); the infinite and the undefined ones come out finite.
fn half(bits: u16) -> f32 {
    let (sign, exponent, fraction) = (bits >> 15, (bits >> 10) & 31, bits & 1023);
    let size = match exponent {
        0 => f32::from(fraction) * 2_f32.powi(-24),
        _ => f32::from_bits((u32::from(exponent) + 112) << 23 | u32::from(fraction) << 13),
    };
    if sign == 1 { -size } else { size }
}

/// The words that the model knows, each with its number.
#[derive(Debug)]
pub(super) struct Vocabulary<'m> {
    letters: &'m [u8],
    /// Where each word's letters begin; one more than there are words.
    starts: &'m [[u8; 4]],
    /// Open addressing: a word's number plus one at its hash or the next free slot.
    slots: &'m [[u8; 4]],
}

impl<'m> Vocabulary<'m> {
    /// The vocabulary of `file`, of `words` words.
    pub fn open(file: &ModelFile<'m>, words: usize) -> Result<Self, ModelError> {
        let letters = file.length("vocab")?;
        Ok(Self {
            letters: file.bytes("vocab", "u8", &[letters])?,
            starts: file.counts("vocab_off", words.saturating_add(1))?,
            slots: slots(file, "vocab_tab")?,
        })
    }

    /// The number of a word; that of the row for unknown words where it has none.
    pub fn number(&self, word: &str) -> usize {
        let found = probe(self.slots, hash(word, 0), |slot| {
            let number = slot as usize - 1;
            (self.word(number) == Some(word.as_bytes())).then_some(number)
        });
        found.unwrap_or(self.starts.len() - 1)
    }

    fn word(&self, number: usize) -> Option<&'m [u8]> {
        let at = |index: usize| Some(u32::from_le_bytes(*self.starts.get(index)?) as usize);
        self.letters.get(at(number)?..at(number + 1)?)
    }
}

/// Flags of words that are parts of names: bit 0 given name, 1 surname, 2 part of a foreign
/// name, 3 place, 4 word of a place's name. Words are known by their hash alone.
#[derive(Debug)]
pub(super) struct NameFlags<'m> {
    hashes: &'m [[u8; 4]],
    flags: &'m [u8],
}

/// The seed of the hashes of [`NameFlags`].
const FLAG_SEED: u32 = 0x400;

impl<'m> NameFlags<'m> {
    /// The flags of `file`.
    pub fn open(file: &ModelFile<'m>) -> Result<Self, ModelError> {
        let hashes = slots(file, "lex_hash")?;
        Ok(Self {
            hashes,
            flags: file.bytes("lex_flag", "u8", &[hashes.len()])?,
        })
    }

    /// The flags of a word; 0 for a word that is no part of a name.
    pub fn of(&self, word: &str) -> u8 {
        let hash = flag_hash(word).max(1);
        let mut index = hash as usize & (self.hashes.len() - 1);
        for _ in 0..self.hashes.len() {
            match u32::from_le_bytes(self.hashes[index]) {
                0 => return 0,
                other if other == hash => return self.flags[index],
                _ => index = (index + 1) & (self.hashes.len() - 1),
            }
        }
        0
    }
}

/// The hash of a word in which ة is written ه, as lists and writers vary.
fn flag_hash(word: &str) -> u32 {
    match word.contains('ة') {
        true => hash(&word.replace('ة', "ه"), FLAG_SEED),
        false => hash(word, FLAG_SEED),
    }
}

/// A table of slots; their number must be a power of two.
fn slots<'m>(file: &ModelFile<'m>, name: &str) -> Result<&'m [[u8; 4]], ModelError> {
    let length = file.length(name)?;
    match length.is_power_of_two() {
        true => file.counts(name, length),
        false => Err(ModelError::Tensor(name.to_owned())),
    }
}

/// The first slot from `hash` on that `accept`s; none at an empty slot or after a whole round.
fn probe(slots: &[[u8; 4]], hash: u32, accept: impl Fn(u32) -> Option<usize>) -> Option<usize> {
    let mask = slots.len() - 1;
    let round = (0..slots.len()).map(|step| (hash as usize).wrapping_add(step) & mask);
    let full = round.map(|index| u32::from_le_bytes(slots[index]));
    full.take_while(|slot| *slot != 0).find_map(accept)
}
