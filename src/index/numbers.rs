//! The numbers by which an index that is being changed knows words and entities.
//!
//! May import: `text`.

use redb::{ReadTransaction, ReadableTable};

use super::{
    IndexError,
    records::SubjectRecord,
    store::{DOCUMENTS, SUBJECTS, WORDS},
};
use crate::text::WordMap;

/// What has which number. Numbers of words are never given again; those of documents and entities
/// only where the last ones have gone.
#[derive(Debug, Default)]
pub(super) struct Numbers {
    words: WordMap<String, u32>,
    subjects: WordMap<String, u32>,
    next_document: u32,
    next_subject: u32,
}

impl Numbers {
    /// The numbers that an index has given.
    pub fn of(transaction: &ReadTransaction) -> Result<Self, IndexError> {
        let mut numbers = Self::default();
        for entry in transaction.open_table(WORDS)?.iter()? {
            let (number, word) = entry?;
            numbers
                .words
                .insert(word.value().to_owned(), number.value());
        }
        for entry in transaction.open_table(SUBJECTS)?.iter()? {
            let (number, record) = entry?;
            let record = SubjectRecord::from_bytes(record.value())?;
            numbers.subjects.insert(record.identity, number.value());
            numbers.next_subject = number.value() + 1;
        }
        let documents = transaction.open_table(DOCUMENTS)?;
        let last = documents.last()?;
        numbers.next_document = last.map_or(0, |(number, _)| number.value() + 1);
        Ok(numbers)
    }

    /// The number of a word, and whether it is a new one.
    pub fn word(&mut self, word: &str) -> (u32, bool) {
        if let Some(number) = self.words.get(word) {
            return (*number, false);
        }
        let number = self.words.len() as u32;
        self.words.insert(word.to_owned(), number);
        (number, true)
    }

    /// The number of a word that a document in the index has.
    pub fn known_word(&self, word: &str) -> Option<u32> {
        self.words.get(word).copied()
    }

    /// The number of the entity of that identity.
    pub fn subject(&mut self, identity: &str) -> u32 {
        if let Some(number) = self.subjects.get(identity) {
            return *number;
        }
        let number = self.next_subject;
        self.next_subject += 1;
        self.subjects.insert(identity.to_owned(), number);
        number
    }

    /// No document has that entity any more.
    pub fn forget_subject(&mut self, identity: &str) {
        self.subjects.remove(identity);
    }

    /// The number of a new document.
    pub fn document(&mut self) -> u32 {
        let number = self.next_document;
        self.next_document += 1;
        number
    }
}
