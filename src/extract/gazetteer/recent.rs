//! What a thread looked up last in the list of words. A text's words repeat, and each is asked about by
//! several stages: to remember costs a tenth of walking the automaton.
//!
//! May import: `text`.

use std::{cell::RefCell, hash::Hasher};

use crate::text::WordHasher;

/// Words that are remembered, each in the one slot that its hash gives it: 160 kB a thread.
const SLOTS: usize = 4096;

/// Bytes of the longest word that is: eleven Arabic letters.
const LONGEST: usize = 22;

/// One word with its number in the list, if it has one. An empty slot has the empty word.
#[derive(Clone, Copy, Default)]
struct Slot {
    key: [u8; LONGEST],
    length: u8,
    is_listed: bool,
    number: u64,
}

thread_local! {
    static RECENT: RefCell<Vec<Slot>> = const { RefCell::new(Vec::new()) };
}

/// The number of the word with that key: the remembered one, or what `look` finds.
pub(super) fn number(key: &str, look: impl FnOnce() -> Option<u64>) -> Option<u64> {
    let bytes = key.as_bytes();
    if bytes.is_empty() || bytes.len() > LONGEST {
        return look();
    }
    RECENT.with_borrow_mut(|slots| {
        slots.resize(SLOTS, Slot::default());
        let slot = &mut slots[place(bytes)];
        if usize::from(slot.length) != bytes.len() || &slot.key[..bytes.len()] != bytes {
            *slot = Slot::of(bytes, look());
        }
        slot.is_listed.then_some(slot.number)
    })
}

fn place(bytes: &[u8]) -> usize {
    let mut hasher = WordHasher::default();
    hasher.write(bytes);
    hasher.finish() as usize % SLOTS
}

impl Slot {
    fn of(bytes: &[u8], found: Option<u64>) -> Self {
        let mut key = [0; LONGEST];
        key[..bytes.len()].copy_from_slice(bytes);
        Self {
            key,
            length: bytes.len() as u8,
            is_listed: found.is_some(),
            number: found.unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_remembered_is_what_was_found() {
        let words: Vec<String> = (0..3 * SLOTS).map(|word| format!("كلمه{word}")).collect();
        let value = |word: &str| (!word.ends_with('7')).then_some(word.len() as u64);
        for word in words.iter().chain(&words) {
            assert_eq!(number(word, || value(word)), value(word), "{word}");
            assert_eq!(number(word, || Some(0)), value(word), "{word} again");
        }
    }

    #[test]
    fn long_words_are_looked_up_each_time() {
        let long = "المستشفيات".repeat(3);
        assert_eq!(number(&long, || Some(1)), Some(1));
        assert_eq!(number(&long, || Some(2)), Some(2));
    }
}
