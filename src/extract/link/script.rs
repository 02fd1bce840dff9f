//! One name in two scripts: Ian Fleming is إيان فلمنغ, Sydney is سيدني.
//!
//! Arabic letters and Latin ones are brought to the sounds that both can write: consonants, long
//! vowels and the gutturals that Latin lacks left out. Two names are one if that is the same for
//! the whole of them, at least three consonants, and no third name has it. May import: `entity`,
//! `text`.

use std::collections::HashMap;

use super::{form::Form, union::Union};
use crate::entity::EntityType;

/// Consonants that a name must have: shorter ones are too often alike.
const CONSONANTS: usize = 3;

/// Joins names in Latin letters with the only name in Arabic letters that sounds the same.
pub(super) fn join(forms: &[Form], union: &mut Union) {
    let mut arabic: HashMap<(EntityType, String), Vec<usize>> = HashMap::new();
    let is_latin = |form: &Form| form.words.iter().any(|word| has_latin(word));
    if !forms.iter().any(is_latin) {
        return;
    }
    for (index, form) in forms.iter().enumerate().filter(|(_, it)| !is_latin(it)) {
        let key = (form.kind, sounds(&form.words));
        arabic.entry(key).or_default().push(index);
    }
    for (index, form) in forms.iter().enumerate().filter(|(_, it)| is_latin(it)) {
        let key = (form.kind, sounds(&form.words));
        if key.1.chars().count() >= CONSONANTS
            && let Some(&[same]) = arabic.get(&key).map(Vec::as_slice)
        {
            union.join(index, same);
        }
    }
}

fn has_latin(word: &str) -> bool {
    word.chars().any(|c| c.is_ascii_alphabetic())
}

/// The consonants of a name; of doubled ones the first.
fn sounds(words: &[String]) -> String {
    let mut sounds = String::new();
    for word in words {
        let mut last = None;
        let spelled = word
            .replace("sh", "ش")
            .replace("ch", "ش")
            .replace("ph", "f")
            .replace("تش", "ش");
        for sound in spelled.chars().filter_map(sound) {
            if last != Some(sound) {
                sounds.push(sound);
            }
            last = Some(sound);
        }
    }
    sounds
}

/// What a letter sounds like in either script; `None` for what one of them does not write.
fn sound(letter: char) -> Option<char> {
    Some(match letter {
        'ب' | 'پ' | 'p' | 'b' => 'b',
        'ت' | 'ط' | 'ث' | 't' | 'ţ' | 'ț' => 't',
        'د' | 'ض' | 'ذ' | 'd' => 'd',
        'ك' | 'ق' | 'غ' | 'ج' | 'خ' | 'ڭ' | 'c' | 'k' | 'q' | 'g' | 'j' => 'k',
        'س' | 'ص' | 'ز' | 'ظ' | 's' | 'z' | 'ç' | 'x' => 's',
        'ش' | 'چ' | 'č' | 'š' | 'ş' | 'ș' => 'š',
        'ف' | 'ڤ' | 'f' | 'v' => 'f',
        'ل' | 'l' | 'ł' => 'l',
        'م' | 'm' => 'm',
        'ن' | 'n' | 'ñ' | 'ń' | 'ň' => 'n',
        'ر' | 'r' | 'ř' => 'r',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    fn key(name: &str) -> String {
        let words: Vec<String> = name.split(' ').map(fold).collect();
        sounds(&words)
    }

    #[test]
    fn a_name_sounds_the_same_in_both_scripts() {
        for (latin, arabic) in [
            ("Ian Fleming", "إيان فلمنغ"),
            ("Taran Killam", "تاران كيلام"),
            ("Sydney", "سيدني"),
            ("Česko", "تشيسكو"),
            ("Chelsea", "تشيلسي"),
        ] {
            assert_eq!(key(latin), key(arabic));
        }
        assert_ne!(key("Paris"), key("بيروت"));
    }
}
