//! Which files are to be read again when the reader has changed his lexicon: those in which a word
//! stands whose meaning is another now. The vocabulary tells, so that no text is looked into; what
//! it cannot tell counts as there.
//!
//! May import: `annotation`, `text`.

use std::collections::HashSet;

use redb::{Database, ReadTransaction, ReadableDatabase as _, ReadableTable as _};

use super::{
    IndexError,
    store::{LEXICON, POSTINGS, WORDS, about},
    words::each_word,
};
use crate::{
    annotation::{
        lexicon::{Lexicon, Word},
        may_be, seed,
    },
    text::{TokenKind, fold, tokens},
};

/// More changed words than are looked up one by one: then every file is read again.
const MANY: usize = 200;

/// The lexicon that an index has.
pub(super) fn of_index(database: &Database) -> Result<Lexicon, IndexError> {
    let Some(written) = about(database, LEXICON)? else {
        return Ok(Lexicon::default());
    };
    let words: Vec<Word> = serde_json::from_str(&written).map_err(|_| IndexError::Damaged)?;
    Ok(words.into_iter().collect())
}

/// A lexicon as an index keeps it.
pub(super) fn written(lexicon: &Lexicon) -> String {
    let words: Vec<&Word> = lexicon.words().collect();
    // Words are texts: there is nothing in them that could not be written.
    serde_json::to_string(&words).unwrap_or_default()
}

/// In which documents something is to be done.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Concerned {
    /// In any.
    All,
    /// In these.
    These(HashSet<u32>),
}

impl Concerned {
    /// Whether a document is among them.
    pub fn has(&self, document: u32) -> bool {
        match self {
            Self::All => true,
            Self::These(documents) => documents.contains(&document),
        }
    }
}

/// The documents in which one of these forms may stand.
pub(super) fn concerned(database: &Database, forms: &[&str]) -> Result<Concerned, IndexError> {
    if forms.len() > MANY {
        return Ok(Concerned::All);
    }
    let transaction = database.begin_read()?;
    let vocabulary = Vocabulary::read(&transaction)?;
    let mut all = HashSet::new();
    for form in forms {
        match vocabulary.documents_of(form, &transaction)? {
            Some(documents) => all.extend(documents),
            None => return Ok(Concerned::All),
        }
    }
    Ok(Concerned::These(all))
}

/// The words of all documents, folded as the lexicon folds them.
struct Vocabulary {
    /// Each followed by a line end.
    text: String,
    /// The byte after each, and its number.
    ends: Vec<(usize, u32)>,
}

impl Vocabulary {
    fn read(transaction: &ReadTransaction) -> Result<Self, IndexError> {
        let (mut text, mut ends) = (String::new(), Vec::new());
        for entry in transaction.open_table(WORDS)?.iter()? {
            let (number, word) = entry?;
            text += &fold(word.value());
            ends.push((text.len(), number.value()));
            text.push('\n');
        }
        Ok(Self { text, ends })
    }

    /// The documents that have all words of a form, the first perhaps with clitics; `None` where
    /// the vocabulary cannot tell.
    fn documents_of(
        &self,
        form: &str,
        transaction: &ReadTransaction,
    ) -> Result<Option<HashSet<u32>>, IndexError> {
        let mut documents: Option<HashSet<u32>> = None;
        for (index, word) in words_of(form).into_iter().enumerate() {
            let Some(word) = word else { continue };
            let mut having = HashSet::new();
            for number in self.written_as(&word, index == 0) {
                let table = transaction.open_table(POSTINGS)?;
                for entry in table.range((number, 0)..=(number, u32::MAX))? {
                    having.insert(entry?.0.value().1);
                }
            }
            if let Some(before) = &documents {
                having.retain(|document| before.contains(document));
            }
            documents = Some(having);
        }
        Ok(documents)
    }

    /// The numbers of the words that may be `wanted`, `with_clitics` or as they are.
    fn written_as(&self, wanted: &str, with_clitics: bool) -> Vec<u32> {
        let mut numbers = Vec::new();
        for (at, _) in self.text.match_indices(seed(wanted)) {
            let line = self.ends.partition_point(|(end, _)| *end < at);
            let start = line
                .checked_sub(1)
                .map_or(0, |before| self.ends[before].0 + 1);
            let Some((end, number)) = self.ends.get(line) else {
                continue;
            };
            let word = &self.text[start..*end];
            let is_it = word == wanted || with_clitics && may_be(word, wanted);
            if is_it && numbers.last() != Some(number) {
                numbers.push(*number);
            }
        }
        numbers
    }
}

/// The words of a form, folded; `None` for one that the vocabulary parts otherwise.
fn words_of(form: &str) -> Vec<Option<String>> {
    let words = tokens(form).into_iter().map(|token| {
        let word = fold(token.span.of(form));
        let mut parts = Vec::new();
        each_word(&word, |start, end, _| parts.push((start, end)));
        let is_whole = parts == [(0, word.len())] && token.kind != TokenKind::Mark;
        (is_whole && !seed(&word).is_empty()).then_some(word)
    });
    words.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_is_parted_otherwise_says_nothing() {
        assert_eq!(words_of("بوريطة"), [Some(fold("بوريطة"))]);
        let words = words_of("قناة 24/7 - الحدث");
        assert_eq!(words.len(), 4);
        assert_eq!(words.iter().filter(|word| word.is_some()).count(), 2);
        assert_eq!(words_of("!"), [None]);
    }
}
