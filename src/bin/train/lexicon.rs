//! The forms of the words of all texts, with how often each occurs; the vocabulary (the most
//! frequent of them) and the flags of parts of names.
//!
//! May import: `extract::tagger`.

use std::collections::{BTreeMap, HashMap};

use warraq::extract::tagger::pieces::{Lexicon, Pieces};

/// Forms, numbered as they were met.
#[derive(Debug, Default)]
pub struct Forms {
    numbers: HashMap<String, u32>,
    counts: Vec<(String, u32)>,
}

impl Forms {
    /// The number of a form; it is counted.
    pub fn count(&mut self, form: &str) -> u32 {
        let number = match self.numbers.get(form) {
            Some(number) => *number,
            None => {
                let number = u32::try_from(self.counts.len()).unwrap_or(u32::MAX);
                self.numbers.insert(form.to_owned(), number);
                self.counts.push((form.to_owned(), 0));
                number
            }
        };
        if let Some((_, count)) = self.counts.get_mut(number as usize) {
            *count = count.saturating_add(1);
        }
        number
    }

    /// The pieces of every form, by number.
    pub fn pieces(&self, lexicon: &impl Lexicon) -> Vec<Pieces> {
        let forms = self.counts.iter();
        forms.map(|(form, _)| Pieces::of(form, lexicon)).collect()
    }

    /// The `size` most frequent forms, the first in the alphabet among equals.
    pub fn most_frequent(&self, size: usize) -> Vec<String> {
        let mut forms: Vec<_> = self.counts.iter().collect();
        forms.sort_by(|(a, many), (b, few)| few.cmp(many).then_with(|| a.cmp(b)));
        let forms = forms.into_iter().take(size);
        forms.map(|(form, _)| form.clone()).collect()
    }
}

/// The words and flags that the model will carry.
#[derive(Debug)]
pub struct TrainedLexicon {
    numbers: HashMap<String, usize>,
    /// The vocabulary, in the order of its numbers.
    pub words: Vec<String>,
    /// Flags of words, ة written as ه.
    pub flags: BTreeMap<String, u8>,
}

impl TrainedLexicon {
    /// The lexicon of a vocabulary and of flags.
    pub fn new(words: Vec<String>, flags: BTreeMap<String, u8>) -> Self {
        let numbered = words.iter().cloned().zip(0..);
        Self {
            numbers: numbered.collect(),
            words,
            flags,
        }
    }
}

impl Lexicon for TrainedLexicon {
    fn number(&self, word: &str) -> usize {
        let number = self.numbers.get(word).copied();
        number.unwrap_or(self.words.len())
    }

    fn flags(&self, word: &str) -> u8 {
        let flags = self.flags.get(&word.replace('ة', "ه"));
        flags.copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_frequent_forms_are_the_vocabulary() {
        let mut forms = Forms::default();
        for form in ["ب", "ا", "ج", "ج", "ب", "ج"] {
            forms.count(form);
        }
        let words = forms.most_frequent(2);
        assert_eq!(words, ["ج", "ب"]);
        let lexicon = TrainedLexicon::new(words, [("مكه".to_owned(), 8)].into());
        assert_eq!((lexicon.number("ب"), lexicon.number("ا")), (1, 2));
        assert_eq!(lexicon.flags("مكة"), 8);
    }
}
