//! The scheme for words that no list has: the letters of ALA-LC (Library of Congress, Arabic
//! romanization table) without its marks, as papers in English print it, and short vowels guessed.
//!
//! ث th, ج j, ح h, خ kh, ذ dh, ش sh, ص s, ض d, ط t, ظ z, غ gh, ق q, و w or u, ي y or i, ة a; hamza
//! and ayn are left out. Arabic does not write short vowels: an `a` is put where two consonants
//! would begin a syllable, which is the most frequent vowel and right about half the time.
//! May import: `text`.

use crate::text::fold_char;

/// A letter's part in a syllable.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sound {
    Consonant(&'static str),
    /// A long vowel, or one that is written.
    Vowel(&'static str),
    /// و or ي, by what stands beside it.
    Weak(&'static str, &'static str),
}

/// Whether a word has Arabic letters.
pub fn is_arabic(word: &str) -> bool {
    word.chars()
        .any(|c| matches!(c, '\u{0620}'..='\u{064A}' | '\u{0671}'..='\u{06D3}'))
}

/// A word by the scheme, in small letters.
pub fn word(word: &str) -> String {
    let sounds: Vec<Sound> = word.chars().filter_map(sound).collect();
    let mut latin = String::new();
    // Whether the last sound was a vowel, at the start of the word none was, and whether it is
    // written: behind a written vowel no word ends in two consonants.
    let (mut open, mut long) = (false, false);
    for (index, sound) in sounds.iter().enumerate() {
        let next = sounds.get(index + 1).copied();
        let is_consonant = |sound: Option<Sound>| matches!(sound, Some(Sound::Consonant(_)));
        match *sound {
            Sound::Vowel(vowel) => {
                if !(vowel == "a" && latin.ends_with('a')) {
                    latin.push_str(vowel);
                }
                (open, long) = (true, true);
            }
            Sound::Weak(consonant, vowel) => {
                let glides = index == 0 || matches!(next, Some(Sound::Vowel(_)));
                latin.push_str(if glides { consonant } else { vowel });
                (open, long) = (!glides, !glides);
                if glides && is_consonant(next) {
                    latin.push('a');
                    open = true;
                }
            }
            Sound::Consonant(consonant) => {
                latin.push_str(consonant);
                let after = sounds.get(index + 2).copied();
                let closes = open && !is_consonant(after) && !(long && after.is_none());
                (open, long) = (false, false);
                if is_consonant(next) && !closes {
                    latin.push('a');
                    open = true;
                }
            }
        }
    }
    latin
}

/// The sound of a letter; `None` for what is not heard or not known.
fn sound(letter: char) -> Option<Sound> {
    use Sound::{Consonant, Vowel, Weak};
    Some(match letter {
        'َ' | 'ا' | 'أ' | 'آ' | 'ٱ' | 'ى' | 'ة' => Vowel("a"),
        'ُ' => Vowel("u"),
        'ِ' | 'إ' => Vowel("i"),
        'و' => Weak("w", "u"),
        'ي' | 'ی' => Weak("y", "i"),
        'ب' => Consonant("b"),
        'پ' => Consonant("p"),
        'ت' | 'ط' => Consonant("t"),
        'ث' => Consonant("th"),
        'ج' => Consonant("j"),
        'چ' => Consonant("ch"),
        'ح' | 'ه' => Consonant("h"),
        'خ' => Consonant("kh"),
        'د' | 'ض' => Consonant("d"),
        'ذ' => Consonant("dh"),
        'ر' => Consonant("r"),
        'ز' | 'ظ' => Consonant("z"),
        'س' | 'ص' => Consonant("s"),
        'ش' => Consonant("sh"),
        'غ' => Consonant("gh"),
        'ف' => Consonant("f"),
        'ڤ' => Consonant("v"),
        'ق' => Consonant("q"),
        'ك' | 'ک' => Consonant("k"),
        'گ' | 'ڭ' | 'ݣ' | 'ڨ' => Consonant("g"),
        'ل' => Consonant("l"),
        'م' => Consonant("m"),
        'ن' => Consonant("n"),
        // The carriers of hamza stand for a vowel or for nothing; so does ayn.
        'ئ' => Vowel("i"),
        'ؤ' => Vowel("u"),
        'ع' => Vowel("a"),
        'ء' => return None,
        other => {
            return fold_char(other)
                .filter(|folded| *folded != other)
                .and_then(sound);
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn consonants_get_a_vowel_where_a_syllable_needs_one() {
        for (arabic, latin) in [
            ("حموشي", "hamushi"),
            ("سالم", "salam"),
            ("ورغة", "wargha"),
            ("تيفلت", "tifalt"),
            ("بوزنيقة", "buzniqa"),
            ("شفشاون", "shafshaun"),
        ] {
            assert_eq!(word(arabic), latin, "{arabic}");
        }
    }

    #[test]
    fn the_scheme_gives_every_letter_a_letter_of_english() {
        for letter in "بتثجحخدذرزسشصضطظغفقكلمنه".chars() {
            assert!(word(&letter.to_string()).is_ascii());
            assert!(!word(&letter.to_string()).is_empty(), "{letter}");
        }
    }
}
