//! What is looked for in all texts: words, all of which a document must have, and phrases between
//! quotation marks.
//!
//! May import: `text`.

use super::words::each_word;
use crate::text::find::{self, Switches, key};

/// Words are whole words with or without clitics: a shelf has too many that merely hold the
/// letters that were typed.
const WHOLE: Switches = Switches {
    tashkeel: false,
    letters: false,
    without_clitics: false,
    whole_words: true,
};

/// Words and phrases that a document must have, all of them.
///
/// What counts as one word is what the search of one text ([`crate::text::find`]) takes for one,
/// clitics and spellings included, with its switch for whole words.
#[derive(Debug, Default)]
pub struct Query {
    pub(super) terms: Vec<Term>,
}

/// A word, or a phrase.
#[derive(Debug)]
pub(super) struct Term {
    /// As it is looked for in a text.
    pub query: find::Query,
    /// The ways to read it, each as words of the index that follow each other.
    pub readings: Vec<Vec<find::Query>>,
    /// Whether the words of the index cannot tell it whole (كوفيد-19), so that texts must be
    /// looked into.
    pub is_rough: bool,
}

impl Query {
    /// The words and phrases of `typed`. Quotation marks of any kind begin and end a phrase; one
    /// that is left open reaches to the end. What has no letter or digit is left out.
    pub fn new(typed: &str) -> Self {
        let mut terms = Vec::new();
        let pieces = typed.split(|c: char| key(c.encode_utf8(&mut [0; 4])) == "\"");
        for (index, piece) in pieces.enumerate() {
            if index % 2 == 1 {
                terms.extend(Term::new(piece));
            } else {
                terms.extend(piece.split_whitespace().filter_map(Term::new));
            }
        }
        Self { terms }
    }

    /// Whether nothing is looked for.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// What is looked for, each as the search of one text takes it: a document that this query
    /// finds has a hit of every one.
    pub fn terms(&self) -> impl Iterator<Item = &find::Query> {
        self.terms.iter().map(|term| &term.query)
    }
}

impl Term {
    fn new(typed: &str) -> Option<Self> {
        let mut is_rough = false;
        let mut readings = Vec::new();
        for reading in find::readings(typed) {
            let mut words = Vec::new();
            for typed in &reading {
                let before = words.len();
                each_word(typed, |_, _, word| {
                    words.push(find::Query::new(word, WHOLE))
                });
                is_rough |= words.len() != before + 1 || has_marks(typed);
            }
            if words.is_empty() {
                return None;
            }
            readings.push(words);
        }
        (!readings.is_empty()).then(|| Self {
            query: find::Query::new(typed, WHOLE),
            readings,
            is_rough,
        })
    }
}

/// Whether something stands before, between or after the words that were typed.
fn has_marks(typed: &str) -> bool {
    let mut words = String::new();
    each_word(typed, |_, _, word| words.push_str(word));
    key(&words) != key(typed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(typed: &str) -> Vec<usize> {
        let terms = Query::new(typed).terms;
        terms.iter().map(|term| term.readings[0].len()).collect()
    }

    #[test]
    fn words_stand_alone_and_phrases_between_quotation_marks() {
        assert_eq!(terms("وزير \"وزير الداخلية\" تونس"), [1, 2, 1]);
        assert_eq!(terms("«وزير الداخلية» “أمن”"), [2, 1]);
        assert_eq!(terms("«وزير الداخلية"), [2]);
        assert!(terms("  ؟ «» —").is_empty());
    }

    #[test]
    fn a_word_with_a_hyphen_needs_a_look_into_the_texts() {
        let is_rough = |typed| Query::new(typed).terms[0].is_rough;
        assert!(is_rough("كوفيد-19") && is_rough("(تونس)"));
        assert!(!is_rough("تُونس") && !is_rough("12.5") && !is_rough("FBI"));
    }

    #[test]
    fn a_name_in_one_word_or_two_is_one_name() {
        assert_eq!(Query::new("\"عبد الله\"").terms[0].readings.len(), 2);
        assert_eq!(Query::new("عبدالله").terms[0].readings.len(), 2);
    }
}
