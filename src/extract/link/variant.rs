//! One word in two spellings: what one article writes now so, now so, is made one word before
//! names are compared (جينفر, جينيفر; فلمنغ, فيلمنج; a slip like الوطينة beside الوطنية).
//!
//! Two words are spellings of one only within an article, and only where no list knows both as
//! names of their own (سلمان, سليمان) and not both are ordinary words. May import:
//! `extract::gazetteer`.

use std::collections::HashMap;

use super::{form::Form, union::Union};
use crate::{
    entity::EntityType,
    extract::gazetteer::{self, NameWord},
};

/// Letters that both spellings must have: shorter words differ too easily.
const LETTERS: usize = 5;

/// More forms than an article has are not compared letter by letter.
const FORMS: usize = 4000;

/// Bits of the count in raw text from which on a word is no slip of the pen (sixteen times).
const USUAL: u8 = 5;

/// Makes the words one that are spellings of one; names of persons by themselves, as others are
/// built of ordinary words.
pub(super) fn unite(forms: &mut [Form]) {
    if forms.len() > FORMS {
        return;
    }
    for persons in [true, false] {
        let is_meant = |form: &Form| match form.kind {
            EntityType::Person => persons,
            EntityType::Organisation | EntityType::Place => !persons,
            _ => false,
        };
        let words = forms.iter().filter(|form| is_meant(form));
        let words = words.flat_map(|form| form.words.iter().cloned());
        let chosen = Spellings::of(words, persons).chosen();
        for form in forms.iter_mut().filter(|form| is_meant(form)) {
            for word in &mut form.words {
                if let Some(one) = chosen.get(word) {
                    word.clone_from(one);
                }
            }
        }
    }
}

/// Joins forms of one type whose words are the same now, and persons whose names have the same
/// words in another order (هورست كولر, كولر هورست).
pub(super) fn join(forms: &[Form], union: &mut Union) {
    let mut known: HashMap<(EntityType, Vec<&str>), usize> = HashMap::new();
    for (index, form) in forms.iter().enumerate() {
        let mut words: Vec<&str> = form.words.iter().map(String::as_str).collect();
        if form.kind == EntityType::Person {
            words.sort_unstable();
        }
        let first = *known.entry((form.kind, words)).or_insert(index);
        union.join(first, index);
    }
}

/// The words of an article's names, by first occurrence, with which are spellings of one.
struct Spellings {
    words: Vec<String>,
    union: Union,
}

impl Spellings {
    fn of(words: impl Iterator<Item = String>, persons: bool) -> Self {
        let mut numbers: HashMap<String, usize> = HashMap::new();
        let mut list = Vec::new();
        for word in words.filter(|word| word.chars().count() >= LETTERS) {
            if !numbers.contains_key(&word) {
                numbers.insert(word.clone(), list.len());
                list.push(word);
            }
        }
        let mut spellings = Self {
            union: Union::new(list.len()),
            words: list,
        };
        for alike in spellings.alike() {
            spellings.join(&alike, persons);
        }
        spellings
    }

    /// Groups of words that may be one: the same without long vowels, or with one letter left out.
    fn alike(&self) -> Vec<Vec<usize>> {
        let mut groups: HashMap<(bool, String), Vec<usize>> = HashMap::new();
        let mut order = Vec::new();
        for (number, word) in self.words.iter().enumerate() {
            let mut keys: Vec<(bool, String)> = shortened(word).map(|key| (false, key)).collect();
            keys.push((false, word.clone()));
            keys.push((true, sounds(word)));
            for key in keys {
                let group = groups.entry(key.clone()).or_default();
                if group.is_empty() {
                    order.push(key);
                }
                if group.last() != Some(&number) {
                    group.push(number);
                }
            }
        }
        let mut found: Vec<Vec<usize>> = (order.iter())
            .filter_map(|key| groups.remove(key))
            .filter(|group| group.len() > 1)
            .collect();
        found.sort();
        found.dedup();
        found
    }

    /// Joins the words of a group that are spellings of one.
    fn join(&mut self, group: &[usize], persons: bool) {
        for (index, &one) in group.iter().enumerate() {
            for &other in &group[index + 1..] {
                if is_spelling(&self.words[one], &self.words[other], persons) {
                    self.union.join(one, other);
                }
            }
        }
    }

    /// For every word with another spelling, the one that stands for all.
    fn chosen(mut self) -> HashMap<String, String> {
        let mut chosen = HashMap::new();
        for number in 0..self.words.len() {
            let root = self.union.root(number);
            if root != number {
                chosen.insert(self.words[number].clone(), self.words[root].clone());
            }
        }
        chosen
    }
}

/// Whether two different words are spellings of one.
fn is_spelling(one: &str, other: &str, persons: bool) -> bool {
    let known = [one, other].map(Knowledge::of);
    let both = |has: fn(&Knowledge) -> bool| known.iter().all(has);
    let only_weak = [['ي'], ['و']]
        .into_iter()
        .any(|weak| one.replace(weak, "") == other.replace(weak, ""));
    let ending = one.starts_with(other) || other.starts_with(one);
    match () {
        () if both(Knowledge::is_name) => false,
        () if both(Knowledge::is_usual) => !persons && only_weak && !ending,
        () if sounds(one) == sounds(other) && sounds(one).chars().count() > 2 => {
            persons || only_weak
        }
        // One letter more, less, other or in another place: a slip, where the rarer word is hardly
        // ever written. The first letter and the endings tell words apart too often, and so does
        // any other letter in the names of persons, but for two that changed places.
        () => {
            let slip = !persons || is_exchanged(one, other);
            let slip = slip || one.chars().count() != other.chars().count();
            slip && !ending && same_first(one, other) && one.chars().count() > LETTERS
        }
    }
}

/// Whether two neighbouring letters changed places: ماكرينوس, ماركينوس.
fn is_exchanged(one: &str, other: &str) -> bool {
    let [one, other]: [Vec<char>; 2] = [one, other].map(|word| word.chars().collect());
    let pairs = one.iter().zip(&other);
    let different: Vec<usize> = (pairs.enumerate())
        .filter(|(_, (a, b))| a != b)
        .map(|(at, _)| at)
        .collect();
    let [first, second] = different[..] else {
        return false;
    };
    let crossed = one[first] == other[second] && one[second] == other[first];
    one.len() == other.len() && second == first + 1 && crossed
}

fn same_first(one: &str, other: &str) -> bool {
    one.chars().next() == other.chars().next()
}

/// What the lists know of a word, with or without its article.
struct Knowledge {
    bare: Option<NameWord>,
    definite: Option<NameWord>,
}

impl Knowledge {
    fn of(word: &str) -> Self {
        Self {
            bare: gazetteer::name_word(word),
            definite: gazetteer::name_word(&format!("ال{word}")),
        }
    }

    fn any(&self, has: fn(NameWord) -> bool) -> bool {
        [self.bare, self.definite].into_iter().flatten().any(has)
    }

    fn is_name(&self) -> bool {
        self.any(|word| word.given > 1 || word.surname > 1)
    }

    fn is_usual(&self) -> bool {
        self.any(|word| word.frequency >= USUAL)
    }
}

/// A word as foreign names sound in it: long vowels after the first letter left out, letters that
/// writers choose between made one (غ ج ك ق; ف ڤ; ت ط ث; س ص ز; د ض ذ; ه at the end).
fn sounds(word: &str) -> String {
    let mut sounds = String::with_capacity(word.len());
    let end = word.chars().count() - 1;
    for (index, letter) in word.chars().enumerate() {
        let sound = match letter {
            'ا' | 'و' | 'ي' if index > 0 => continue,
            'ه' if index == end => continue,
            'غ' | 'ج' | 'ك' | 'ق' | 'گ' | 'ڭ' | 'ݣ' | 'ڨ' => 'ك',
            'ڤ' => 'ف',
            'ط' | 'ث' => 'ت',
            'ص' | 'ز' => 'س',
            'ض' | 'ذ' => 'د',
            'پ' => 'ب',
            'چ' => 'ش',
            other => other,
        };
        sounds.push(sound);
    }
    sounds
}

/// The word with each of its letters left out in turn.
fn shortened(word: &str) -> impl Iterator<Item = String> {
    word.char_indices().map(move |(at, letter)| {
        let mut shorter = word.to_owned();
        shorter.replace_range(at..at + letter.len_utf8(), "");
        shorter
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_foreign_names_are_one_word() {
        for (one, other) in [
            ("جينفر", "جينيفر"),
            ("فلمنغ", "فيلمنج"),
            ("باومجارتنر", "بومجارتنر"),
            ("ماكرينوس", "ماركينوس"),
        ] {
            assert!(is_spelling(one, other, true), "{one} {other}");
        }
    }

    #[test]
    fn names_and_words_of_their_own_are_not() {
        for (one, other) in [("سلمان", "سليمان"), ("محمود", "محمد"), ("حسناء", "حسنا")]
        {
            assert!(!is_spelling(one, other, true), "{one} {other}");
        }
        for (one, other) in [("مغربيه", "مغاربيه"), ("عراقيه", "عراقي")] {
            assert!(!is_spelling(one, other, false), "{one} {other}");
        }
    }
}
