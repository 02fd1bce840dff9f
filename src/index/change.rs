//! What changes an index: files that were read, files that have gone; written together in one
//! transaction, so that an index never has half of a file.
//!
//! May import: nothing of ours.

use std::{collections::BTreeMap, path::Path};

use redb::{Database, ReadableDatabase, ReadableTable, Table, WriteTransaction};

use super::{
    IndexError,
    bytes::Writer,
    numbers::Numbers,
    paths,
    reading::{Outcome, ReadDocument, ReadFile, ReadSubject},
    records::{AppearanceRecord, DocumentRecord, FileRecord, Spelling, SubjectRecord},
    store::{ABOUT, APPEARANCES, DOCUMENTS, FILES, LEXICON, POSTINGS, SUBJECTS, TEXTS, WORDS},
    text::inflated,
    words::words,
};

/// Writes to an index, transaction after transaction.
pub(super) struct Scribe<'d> {
    database: &'d Database,
    numbers: Numbers,
}

impl<'d> Scribe<'d> {
    /// A scribe for an index that nobody else changes meanwhile.
    pub fn new(database: &'d Database) -> Result<Self, IndexError> {
        let numbers = Numbers::of(&database.begin_read()?)?;
        Ok(Self { database, numbers })
    }

    /// Writes what was read, in one transaction. After an error, this scribe knows numbers that
    /// the index does not have: it is of no use any more.
    pub fn write(&mut self, files: Vec<ReadFile>) -> Result<(), IndexError> {
        self.change(|page| files.into_iter().try_for_each(|file| page.take_in(file)))
    }

    /// Takes files out, in one transaction.
    pub fn remove<'p>(&mut self, paths: impl Iterator<Item = &'p Path>) -> Result<(), IndexError> {
        self.change(|page| {
            for path in paths {
                page.take_out(&paths::to_key(path))?;
            }
            Ok(())
        })
    }

    /// Takes the lexicon down that the index has from now on, and the files that do not have it
    /// yet: they are to be read again, whatever becomes of this process. In one transaction.
    pub fn take_lexicon<'p>(
        &mut self,
        lexicon: &str,
        late: impl Iterator<Item = (&'p Path, &'p FileRecord)>,
    ) -> Result<(), IndexError> {
        self.change(|page| {
            page.about.insert(LEXICON, lexicon)?;
            for (path, record) in late {
                let key = paths::to_key(path);
                page.files.insert(&*key, &*record.to_bytes())?;
            }
            Ok(())
        })
    }

    fn change(
        &mut self,
        change: impl FnOnce(&mut Page<'_>) -> Result<(), IndexError>,
    ) -> Result<(), IndexError> {
        let transaction = self.database.begin_write()?;
        let mut page = Page::open(&transaction, &mut self.numbers)?;
        change(&mut page)?;
        page.close()?;
        Ok(transaction.commit()?)
    }
}

/// A transaction with its tables.
struct Page<'t> {
    numbers: &'t mut Numbers,
    about: Table<'t, &'static str, &'static str>,
    files: Table<'t, &'static [u8], &'static [u8]>,
    documents: Table<'t, u32, &'static [u8]>,
    texts: Table<'t, u32, &'static [u8]>,
    words: Table<'t, u32, &'static str>,
    postings: Table<'t, (u32, u32), &'static [u8]>,
    subjects: Table<'t, u32, &'static [u8]>,
    appearances: Table<'t, (u32, u32), &'static [u8]>,
    /// Places that are to be written, in the table's order: that is much quicker.
    new_postings: BTreeMap<(u32, u32), Vec<u8>>,
    /// Entities that changed; those with no document left are to go.
    changed: BTreeMap<u32, SubjectRecord>,
}

impl<'t> Page<'t> {
    fn open(
        transaction: &'t WriteTransaction,
        numbers: &'t mut Numbers,
    ) -> Result<Self, IndexError> {
        Ok(Self {
            numbers,
            about: transaction.open_table(ABOUT)?,
            files: transaction.open_table(FILES)?,
            documents: transaction.open_table(DOCUMENTS)?,
            texts: transaction.open_table(TEXTS)?,
            words: transaction.open_table(WORDS)?,
            postings: transaction.open_table(POSTINGS)?,
            subjects: transaction.open_table(SUBJECTS)?,
            appearances: transaction.open_table(APPEARANCES)?,
            new_postings: BTreeMap::new(),
            changed: BTreeMap::new(),
        })
    }

    /// Puts what came of reading a file in the place of what was known of it.
    fn take_in(&mut self, file: ReadFile) -> Result<(), IndexError> {
        let key = paths::to_key(&file.path);
        let mut record = FileRecord {
            stamp: file.stamp,
            content: file.content,
            decided: file.decided,
            ..FileRecord::default()
        };
        match file.outcome {
            Outcome::GivenUp | Outcome::OutOfReach(_) => return Ok(()),
            Outcome::Unchanged => {
                let known = self.files.get(&*key)?;
                let Some(known) = known.map(|known| FileRecord::from_bytes(known.value())) else {
                    return Ok(());
                };
                let stamp = file.stamp;
                record = FileRecord { stamp, ..known? };
            }
            Outcome::Refused(why) => {
                self.take_out(&key)?;
                record.failure = Some(why);
            }
            Outcome::Documents(documents) => {
                self.take_out(&key)?;
                for document in documents {
                    let text = document.fingerprint;
                    record.documents.push((self.add(document)?, text));
                }
            }
        }
        self.files.insert(&*key, &*record.to_bytes())?;
        Ok(())
    }

    /// Takes a file out with its documents, if it is there.
    fn take_out(&mut self, key: &[u8]) -> Result<(), IndexError> {
        let known = self.files.remove(key)?;
        let known = known.map(|known| FileRecord::from_bytes(known.value()));
        let known = known.transpose()?.unwrap_or_default();
        for (document, _) in known.documents {
            self.drop_document(document)?;
        }
        Ok(())
    }

    /// Adds a document.
    fn add(&mut self, document: ReadDocument) -> Result<u32, IndexError> {
        let number = self.numbers.document();
        self.texts.insert(number, &*document.text)?;
        for (word, places) in document.places {
            let (word_number, is_new) = self.numbers.word(&word);
            if is_new {
                self.words.insert(word_number, &*word)?;
            }
            self.new_postings
                .insert((word_number, number), packed(&places));
        }
        let mut record = document.record;
        for subject in document.subjects {
            let mentions = subject.appearance.mentions;
            record
                .subjects
                .push((self.appear(subject, number)?, mentions));
        }
        self.documents.insert(number, &*record.to_bytes())?;
        Ok(number)
    }

    /// Notes that an entity is in a document.
    fn appear(&mut self, subject: ReadSubject, document: u32) -> Result<u32, IndexError> {
        let number = self.numbers.subject(&subject.identity);
        let appearance = &subject.appearance;
        self.appearances
            .insert((number, document), &*appearance.to_bytes())?;
        let new = SubjectRecord::new(subject.kind, subject.identity);
        let record = self.subject(number, Some(new))?;
        record.count(appearance);
        record.place = record.place.take().or(subject.place);
        Ok(number)
    }

    /// The record of an entity, to be changed; `new` where it is not there.
    fn subject(
        &mut self,
        number: u32,
        new: Option<SubjectRecord>,
    ) -> Result<&mut SubjectRecord, IndexError> {
        if !self.changed.contains_key(&number) {
            let known = self.subjects.get(number)?;
            let known = known.map(|known| SubjectRecord::from_bytes(known.value()));
            let record = known.transpose()?.or(new).ok_or(IndexError::Damaged)?;
            self.changed.insert(number, record);
        }
        self.changed.get_mut(&number).ok_or(IndexError::Damaged)
    }

    /// Takes a document out.
    fn drop_document(&mut self, number: u32) -> Result<(), IndexError> {
        let text = removed(&mut self.texts, number, inflated)?;
        for word in words(&text).0.into_keys() {
            let word = self.numbers.known_word(&word).ok_or(IndexError::Damaged)?;
            self.postings.remove((word, number))?;
        }
        let record = removed(&mut self.documents, number, DocumentRecord::from_bytes)?;
        for (subject, _) in record.subjects {
            self.disappear(subject, number)?;
        }
        Ok(())
    }

    /// Notes that an entity is no longer in a document.
    fn disappear(&mut self, subject: u32, document: u32) -> Result<(), IndexError> {
        let key = (subject, document);
        let appearance = removed(&mut self.appearances, key, AppearanceRecord::from_bytes)?;
        self.subject(subject, None)?.discount(&appearance);
        Ok(())
    }

    /// Writes what was collected.
    fn close(mut self) -> Result<(), IndexError> {
        for (key, places) in std::mem::take(&mut self.new_postings) {
            self.postings.insert(key, &*places)?;
        }
        for (number, record) in std::mem::take(&mut self.changed) {
            if record.documents > 0 {
                self.subjects.insert(number, &*record.to_bytes())?;
            } else {
                self.subjects.remove(number)?;
                self.numbers.forget_subject(&record.identity);
            }
        }
        let count = self.about.get("changes")?;
        let count: u64 = count
            .map_or(Ok(0), |count| count.value().parse())
            .unwrap_or(0);
        self.about.insert("changes", &*(count + 1).to_string())?;
        Ok(())
    }
}

/// What stood under `key`, read by `read`; it must have been there.
fn removed<K: redb::Key + 'static, T>(
    table: &mut Table<'_, K, &'static [u8]>,
    key: K::SelfType<'_>,
    read: impl FnOnce(&[u8]) -> Result<T, IndexError>,
) -> Result<T, IndexError> {
    let bytes = table.remove(key)?.ok_or(IndexError::Damaged)?;
    read(bytes.value())
}

impl SubjectRecord {
    /// It is in one more document.
    fn count(&mut self, appearance: &AppearanceRecord) {
        self.documents += 1;
        self.mentions = self.mentions.saturating_add(appearance.mentions);
        let latin = appearance.latin.as_deref();
        count(&mut self.names, &appearance.name, latin);
        for alias in &appearance.aliases {
            count(&mut self.aliases, alias, None);
        }
    }

    /// It is in one document less.
    fn discount(&mut self, appearance: &AppearanceRecord) {
        self.documents = self.documents.saturating_sub(1);
        self.mentions = self.mentions.saturating_sub(appearance.mentions);
        discount(&mut self.names, &appearance.name);
        for alias in &appearance.aliases {
            discount(&mut self.aliases, alias);
        }
    }
}

fn count(spellings: &mut Vec<Spelling>, text: &str, latin: Option<&str>) {
    match spellings.iter_mut().find(|known| known.text == text) {
        Some(known) => known.documents += 1,
        None => spellings.push(Spelling {
            text: text.to_owned(),
            latin: latin.map(str::to_owned),
            documents: 1,
        }),
    }
}

fn discount(spellings: &mut Vec<Spelling>, text: &str) {
    if let Some(known) = spellings.iter_mut().find(|known| known.text == text) {
        known.documents = known.documents.saturating_sub(1);
    }
    spellings.retain(|known| known.documents > 0);
}

/// Places in rising order, each as its distance from the one before it.
fn packed(places: &[u32]) -> Vec<u8> {
    let mut writer = Writer::default();
    let mut last = 0;
    for place in places {
        writer.number(place - last);
        last = *place;
    }
    writer.into_bytes()
}
