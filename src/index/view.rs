//! An index as it was at one moment, and what is kept of it in memory between questions.
//!
//! May import: `text`.

use std::sync::{Arc, OnceLock};

use redb::{ReadTransaction, ReadableTable, ReadableTableMetadata as _};

use super::{
    IndexError,
    lines::Lines,
    records::{DocumentRecord, SubjectRecord},
    roll::Roll,
    store::{ABOUT, DOCUMENTS, SUBJECTS, TEXTS, WORDS},
    text::inflated,
};
use crate::text::WordMap;

/// One moment of an index: whatever is confirmed later, it does not see.
pub(super) struct View {
    pub transaction: ReadTransaction,
    kept: Arc<Kept>,
}

/// What is kept in memory as long as the index does not change.
#[derive(Debug, Default)]
pub(super) struct Kept {
    /// The number of the transaction that it was read after.
    changes: Option<String>,
    words: OnceLock<Words>,
    names: OnceLock<Names>,
    roll: OnceLock<Arc<Roll>>,
}

/// All words, and the lengths of the documents.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// The words by number.
    pub vocabulary: Lines,
    /// Each document's length.
    pub lengths: WordMap<u32, Length>,
    /// The words of a document of usual length.
    pub usual: f32,
}

/// How long a document is.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Length {
    /// Its words.
    pub words: u32,
    /// The last place in its headline.
    pub headline: u32,
}

/// All entities, and their names.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// The entities by number.
    pub subjects: Vec<(u32, SubjectRecord)>,
    /// All ways to write each.
    pub lines: Lines,
    /// For each line, the entity's index in `subjects`.
    pub owners: Vec<usize>,
}

impl View {
    /// The index as it is now, with what is kept from `before` if that still holds.
    pub fn new(transaction: ReadTransaction, before: &Arc<Kept>) -> Result<Self, IndexError> {
        let about = transaction.open_table(ABOUT)?;
        let changes = about.get("changes")?.map(|count| count.value().to_owned());
        let holds = changes.is_some() && before.changes == changes;
        let kept = match holds {
            true => before.clone(),
            false => Arc::new(Kept {
                changes,
                ..Kept::default()
            }),
        };
        Ok(Self { transaction, kept })
    }

    /// What is kept of it.
    pub const fn kept(&self) -> &Arc<Kept> {
        &self.kept
    }

    /// All words.
    pub fn words(&self) -> Result<&Words, IndexError> {
        if let Some(words) = self.kept.words.get() {
            return Ok(words);
        }
        let words = Words::read(&self.transaction)?;
        Ok(self.kept.words.get_or_init(|| words))
    }

    /// All entities.
    pub fn names(&self) -> Result<&Names, IndexError> {
        if let Some(names) = self.kept.names.get() {
            return Ok(names);
        }
        let names = Names::read(&self.transaction)?;
        Ok(self.kept.names.get_or_init(|| names))
    }

    /// All entities with their days.
    pub fn roll(&self) -> Result<Arc<Roll>, IndexError> {
        if let Some(roll) = self.kept.roll.get() {
            return Ok(Arc::clone(roll));
        }
        let roll = Arc::new(Roll::read(self)?);
        Ok(Arc::clone(self.kept.roll.get_or_init(|| roll)))
    }

    /// What is kept of a document.
    pub fn document(&self, number: u32) -> Result<DocumentRecord, IndexError> {
        let table = self.transaction.open_table(DOCUMENTS)?;
        let record = table.get(number)?.ok_or(IndexError::Damaged)?;
        DocumentRecord::from_bytes(record.value())
    }

    /// The text of a document.
    pub fn text(&self, number: u32) -> Result<String, IndexError> {
        let table = self.transaction.open_table(TEXTS)?;
        let text = table.get(number)?.ok_or(IndexError::Damaged)?;
        inflated(text.value())
    }
}

impl Words {
    fn read(transaction: &ReadTransaction) -> Result<Self, IndexError> {
        let table = transaction.open_table(WORDS)?;
        let mut words = Vec::with_capacity(usize::try_from(table.len()?).unwrap_or_default());
        for entry in table.iter()? {
            words.push(entry?.1.value().to_owned());
        }
        let mut lengths = WordMap::default();
        let mut all = 0.0;
        for entry in transaction.open_table(DOCUMENTS)?.iter()? {
            let (number, record) = entry?;
            let record = DocumentRecord::from_bytes(record.value())?;
            let DocumentRecord {
                words, headline, ..
            } = record;
            all += f64::from(words);
            lengths.insert(number.value(), Length { words, headline });
        }
        Ok(Self {
            vocabulary: Lines::new(words.iter().map(String::as_str)),
            usual: (all / lengths.len().max(1) as f64) as f32,
            lengths,
        })
    }
}

impl Names {
    fn read(transaction: &ReadTransaction) -> Result<Self, IndexError> {
        let mut subjects = Vec::new();
        for entry in transaction.open_table(SUBJECTS)?.iter()? {
            let (number, record) = entry?;
            subjects.push((number.value(), SubjectRecord::from_bytes(record.value())?));
        }
        let mut owned: Vec<(&str, usize)> = Vec::new();
        for (index, (_, subject)) in subjects.iter().enumerate() {
            let names = subject.names.iter().chain(&subject.aliases);
            owned.extend(names.map(|name| (name.text.as_str(), index)));
        }
        let lines = Lines::new(owned.iter().map(|(name, _)| *name));
        let owners = owned.iter().map(|(_, index)| *index).collect();
        Ok(Self {
            lines,
            owners,
            subjects,
        })
    }

    /// The entity of that number.
    pub fn subject(&self, number: u32) -> Option<&SubjectRecord> {
        let index = self
            .subjects
            .binary_search_by_key(&number, |(number, _)| *number);
        self.subjects.get(index.ok()?).map(|(_, subject)| subject)
    }
}
