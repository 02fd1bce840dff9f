//! The forms in which a text may write a word that is looked for: as typed; with the last letter
//! that it has before a pronoun (مدرسة: مدرستهم); with the article after the preposition ل
//! (المغرب: للمغرب); with its hamza on another seat (مسؤول: مسئول).
//!
//! May import: `text::find`'s letters and clitics.

use memchr::memmem::Finder;

use super::{
    letters::{Class, class, coded, folded, is_hamza, key},
    written::{Letter, letters},
};

/// Why a form may stand for the word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It is what was typed.
    Typed,
    /// It is the word before an enclitic, so one must follow.
    Suffixed,
    /// It is the word with the article after ل, so the alif is not written.
    Article,
    /// Its hamza is written on another seat.
    Seat,
}

/// One form of a word.
#[derive(Debug)]
pub struct Form {
    /// Its key, ready to be looked for.
    pub finder: Finder<'static>,
    /// Why it may stand for the word.
    pub kind: Kind,
    /// Bytes at the key's beginning that are not of the word: the preposition of لل.
    pub skipped: usize,
    /// Its letters as the reader would have written them.
    pub written: Vec<Letter>,
    /// The letter that must be a hamza in the text, by its number.
    pub hamza: Option<usize>,
}

impl Form {
    fn new(key: &str, kind: Kind, written: Vec<Letter>) -> Self {
        Self {
            finder: Finder::new(key).into_owned(),
            kind,
            skipped: 0,
            written,
            hamza: None,
        }
    }

    /// The bytes of its key.
    pub fn len(&self) -> usize {
        self.finder.needle().len()
    }
}

/// Words shorter than this have no forms but the typed one, in letters.
const SHORTEST: usize = 3;

/// The forms of `word`, the typed one first.
pub fn forms(word: &str) -> Vec<Form> {
    let typed = key(word);
    let written = letters(word);
    let mut forms = vec![Form::new(&typed, Kind::Typed, written.clone())];
    let is_arabic = typed.chars().all(|c| class(c) == Class::Arabic);
    if is_arabic && written.len() >= SHORTEST && written.len() == typed.chars().count() {
        suffixed(&written, &mut forms);
        with_article(&typed, &written, &mut forms);
        seats(&written, &mut forms);
    }
    forms
}

/// The key of letters.
fn key_of(letters: &[Letter]) -> String {
    let mut key = String::new();
    for letter in letters {
        folded(letter.letter, |c| key.push(coded(c)));
    }
    key
}

/// What the end of a word becomes before a pronoun.
fn suffixed(written: &[Letter], forms: &mut Vec<Form>) {
    let Some((last, stem)) = written.split_last() else {
        return;
    };
    let becomes: &[char] = match last.letter {
        // Also where ه was typed for ة, as it often is.
        'ة' | 'ه' => &['ت'],
        'ى' => &['ا'],
        'ء' => &['ؤ', 'ئ'],
        'ا' if stem.last().is_some_and(|letter| letter.letter == 'و') && stem.len() >= SHORTEST =>
        {
            forms.push(Form::new(&key_of(stem), Kind::Suffixed, stem.to_vec()));
            return;
        }
        _ => return,
    };
    for letter in becomes {
        let mut written = stem.to_vec();
        written.push(Letter {
            letter: *letter,
            marks: Vec::new(),
        });
        let hamza = is_hamza(*letter).then_some(stem.len());
        let form = Form::new(&key_of(&written), Kind::Suffixed, written);
        forms.push(Form { hamza, ..form });
    }
}

/// المغرب after ل is للمغرب, of which لمغرب is the word; اللغة is للغة.
fn with_article(typed: &str, written: &[Letter], forms: &mut Vec<Form>) {
    let [article, lam] = [key("ال"), key("ل")];
    let Some(stem) = typed.strip_prefix(article.as_str()) else {
        return;
    };
    if written.len() <= SHORTEST {
        return;
    }
    let skipped = if stem.starts_with(&lam) { "" } else { &lam };
    let key = format!("{skipped}{lam}{stem}");
    let form = Form::new(&key, Kind::Article, written[1..].to_vec());
    forms.push(Form {
        skipped: skipped.len(),
        ..form
    });
}

/// The carriers of hamza inside a word.
const SEATS: [char; 4] = ['ؤ', 'ئ', 'أ', 'ء'];

/// The word with one hamza on each other seat: مسئول, هيأة, رءوس. At the beginning and after the
/// article hamza has no seat but alif, and at the end what follows decides.
fn seats(written: &[Letter], forms: &mut Vec<Form>) {
    let plain: String = written.iter().map(|letter| letter.letter).collect();
    let first = if plain.starts_with("ال") { 3 } else { 1 };
    let inner = first..written.len().saturating_sub(1);
    for index in inner.filter(|index| SEATS.contains(&written[*index].letter)) {
        for seat in SEATS.iter().filter(|seat| **seat != written[index].letter) {
            let mut other = written.to_vec();
            other[index].letter = *seat;
            let form = Form::new(&key_of(&other), Kind::Seat, other);
            forms.push(Form {
                hamza: Some(index),
                ..form
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(word: &str) -> Vec<String> {
        let forms = forms(word);
        let show = |form: &Form| form.written.iter().map(|letter| letter.letter).collect();
        forms.iter().map(show).collect()
    }

    #[test]
    fn a_word_has_the_forms_of_its_end_its_article_and_its_hamza() {
        assert_eq!(written("مدرسة"), ["مدرسة", "مدرست"]);
        assert_eq!(written("أصدقاء"), ["أصدقاء", "أصدقاؤ", "أصدقائ"]);
        assert_eq!(written("كتبوا"), ["كتبوا", "كتبو"]);
        assert_eq!(written("المغرب"), ["المغرب", "لمغرب"]);
        assert_eq!(written("مسؤول"), ["مسؤول", "مسئول", "مسأول", "مسءول"]);
        assert_eq!(written("الأمر"), ["الأمر", "لأمر"]);
    }

    #[test]
    fn a_short_or_foreign_word_or_one_with_signs_is_what_was_typed() {
        for word in ["من", "سا", "FBI", "12.5", "كوفيد-19", "«مدرسة»"] {
            assert_eq!(forms(word).len(), 1, "{word}");
        }
    }
}
