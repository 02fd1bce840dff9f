//! Prepositions inside the names of bodies: what one article writes now as a genitive, now behind ب or
//! ل, is one word (هيئة حماية المعطيات, الهيئة الوطنية لحماية المعطيات; مستقبل قابس, المستقبل الرياضي بقابس).
//!
//! A letter is taken for a preposition only where the article has the word without it in another body's
//! name, so that البنك and لبنان lose none. May import: `entity`.

use std::collections::HashSet;

use super::{form::Form, union::Union};
use crate::entity::EntityType;

/// Letters that must be left of a word.
const LETTERS: usize = 3;

/// Takes the prepositions off, also with the article between (بالقطاع).
pub(super) fn take_off(forms: &mut [Form]) {
    let bodies = forms.iter().filter(|form| is_body(form));
    let words: HashSet<String> = bodies.flat_map(|form| form.words.clone()).collect();
    for form in forms.iter_mut().filter(|form| is_body(form)) {
        for word in form.words.iter_mut().skip(1) {
            if let Some(bare) = bare(word, &words) {
                *word = bare;
            }
        }
    }
}

/// Joins bodies of one head whose further words are the same in another order (لجنة اليقظة الإقليمية,
/// اللجنة الإقليمية لليقظة); two are too few, as they may be another body's.
pub(super) fn join_reordered(forms: &[Form], union: &mut Union) {
    let mut known = std::collections::HashMap::new();
    let bodies = forms.iter().enumerate();
    for (index, form) in bodies.filter(|(_, form)| is_body(form) && form.words.len() > 2) {
        let mut words: Vec<&str> = form.words.iter().map(String::as_str).collect();
        words[1..].sort_unstable();
        union.join(*known.entry(words).or_insert(index), index);
    }
}

fn is_body(form: &Form) -> bool {
    form.kind == EntityType::Organisation
}

/// The word behind a preposition, if it is one of `words`.
fn bare(word: &str, words: &HashSet<String>) -> Option<String> {
    let mut rests = ["بال", "ب", "ل"]
        .into_iter()
        .filter_map(|glued| word.strip_prefix(glued));
    rests
        .find(|rest| rest.chars().count() >= LETTERS && words.contains(*rest))
        .map(str::to_owned)
}
