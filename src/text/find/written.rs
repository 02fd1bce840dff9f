//! A word as it is written, letter by letter with its marks: what the switches that make a search
//! strict look at, after the key has found a place.
//!
//! May import: `text::find::letters`.

use unicode_normalization::char::compose;

use super::letters::{folded, is_mark, plain, sound};

/// A letter with the marks on it, in the order of their code points (writers put shadda before or
/// after its vowel).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The letter, in no presentation form; a hamza or accent written as a mark is part of it.
    pub letter: char,
    /// Tashkeel.
    pub marks: Vec<char>,
}

/// The letters of `text`; tatweel and invisible characters are none.
pub fn letters(text: &str) -> Vec<Letter> {
    let mut letters: Vec<Letter> = Vec::new();
    for c in text.chars() {
        plain(c, |c| take(&mut letters, c));
    }
    letters
}

fn take(letters: &mut Vec<Letter>, c: char) {
    if is_mark(c) {
        let Some(last) = letters.last_mut() else {
            return;
        };
        match compose(last.letter, c) {
            Some(composed) => last.letter = composed,
            None => last.marks.push(c),
        }
        last.marks.sort_unstable();
        return;
    }
    let mut counts = false;
    folded(c, |_| counts = true);
    if counts {
        letters.push(Letter {
            letter: c,
            marks: Vec::new(),
        });
    }
}

/// Whether the letters are the same ones, hamza, dots, digits and case included.
pub fn same_letters(asked: &[Letter], found: &[Letter]) -> bool {
    asked.len() == found.len()
        && asked
            .iter()
            .zip(found)
            .all(|(asked, found)| asked.letter == found.letter)
}

/// Whether the marks are the same ones. The ending of a word is open where none was asked for:
/// مُحَمَّد finds مُحَمَّدٌ.
pub fn same_marks(asked: &[Letter], found: &[Letter]) -> bool {
    let last = asked.len().saturating_sub(1);
    asked.len() == found.len()
        && asked.iter().zip(found).enumerate().all(|(index, (a, b))| {
            let open = index == last && a.marks.is_empty();
            open || a.marks == b.marks
        })
}

/// Whether a letter stands where the other has one for a foreign sound (پ for ب).
pub fn sounds_differ(asked: &[Letter], found: &[Letter]) -> bool {
    asked.iter().zip(found).any(|(asked, found)| {
        let is_sound = sound(asked.letter).is_some() || sound(found.letter).is_some();
        is_sound && asked.letter != found.letter
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_compared_on_their_letters_in_any_order() {
        let [asked, same] = ["مُحَمَّد", "مُحَمَ\u{0651}دٌ"].map(letters);
        assert!(same_marks(&asked, &same) && same_letters(&asked, &same));
        assert!(!same_marks(&letters("محمد"), &same));
        assert!(!same_marks(&letters("مُحَمَّدٍ"), &same));
    }

    #[test]
    fn a_hamza_written_as_a_mark_is_part_of_its_letter() {
        assert!(same_letters(&letters("أ"), &letters("ا\u{0654}")));
        assert!(!same_letters(&letters("أ"), &letters("ا")));
        assert!(same_letters(&letters("لا"), &letters("ﻻ")));
    }
}
