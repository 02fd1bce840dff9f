//! How the words of a list begin: a filter that turns away most words of a text before they are
//! looked up (Bloom 1970, with one hash).
//!
//! May import: nothing of ours.

/// Bytes that are looked at: three Arabic letters.
const BYTES: usize = 6;

/// Bits of the filter: a list of a few hundred words leaves most of them empty.
const BITS: usize = 1 << 13;

/// See the file's head.
#[derive(Clone, Debug)]
pub(super) struct Openings(Vec<u64>);

impl Default for Openings {
    fn default() -> Self {
        Self(vec![0; BITS / 64])
    }
}

impl Openings {
    /// Adds a word.
    pub fn add(&mut self, word: &str) {
        let bit = bit(word);
        self.0[bit / 64] |= 1 << (bit % 64);
    }

    /// Whether `word` may have been added: `false` is sure.
    pub fn may_have(&self, word: &str) -> bool {
        let bit = bit(word);
        self.0[bit / 64] >> (bit % 64) & 1 == 1
    }
}

/// The bit of a word by its first bytes. An odd multiplier with mixed bits: 2^64 divided by the
/// golden ratio (Knuth, The Art of Computer Programming 3, 6.4).
fn bit(word: &str) -> usize {
    let mut first = [0; 8];
    match word.as_bytes().first_chunk::<BYTES>() {
        Some(bytes) => first[..BYTES].copy_from_slice(bytes),
        None => first[..word.len()].copy_from_slice(word.as_bytes()),
    }
    let mixed = u64::from_le_bytes(first).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    (mixed >> (64 - BITS.trailing_zeros())) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_added_is_never_turned_away() {
        let words = ["", "و", "من", "قطر", "المغرب", "a", "FBI", "جمهورية"];
        let mut openings = Openings::default();
        words.iter().for_each(|word| openings.add(word));
        assert!(words.iter().all(|word| openings.may_have(word)));
    }

    #[test]
    fn most_other_words_are() {
        let mut openings = Openings::default();
        ["قطر", "المغرب", "تونس"]
            .iter()
            .for_each(|word| openings.add(word));
        let others = ["كتاب", "مدرسة", "وزير", "بيت", "شمس", "نهر", "جبل", "بحر"];
        let passed = others.iter().filter(|word| openings.may_have(word)).count();
        assert!(passed < 2, "{passed} of {} pass", others.len());
    }
}
