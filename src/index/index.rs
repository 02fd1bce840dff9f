//! An index, open for questions.
//!
//! May import: `document`, `entity`, `text`.

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

use redb::{
    ReadOnlyDatabase, ReadableDatabase as _, ReadableTable as _, ReadableTableMetadata as _,
};

use super::{
    IndexError, Query,
    answer::{Appearance, Entry, EntryId, Extent, Found, Results, Subject, SubjectId},
    paths,
    records::{AppearanceRecord, FileRecord},
    roll::Roll,
    search, snippet,
    store::{self, APPEARANCES, DOCUMENTS, FILES, SUBJECTS, WORDS},
    view::{Kept, View},
};
use crate::{
    document::Date,
    entity::EntityType,
    extract::Extractor,
    text::{
        Span,
        find::{self, Switches, key},
    },
};

/// The index of a folder, open for questions from any thread. Each is answered from what was
/// confirmed last, also while the index is being built.
pub struct Index {
    database: ReadOnlyDatabase,
    kept: Mutex<Arc<Kept>>,
}

impl Index {
    /// Opens the index in `file`, which must have been built with `extractor`'s model.
    ///
    /// # Errors
    /// There is none ([`IndexError::Missing`]); another version built it
    /// ([`IndexError::OtherVersion`]) or it is damaged ([`IndexError::Damaged`]): in both cases
    /// [`build`](super::build) makes it anew.
    pub fn open(file: &Path, extractor: &Extractor) -> Result<Self, IndexError> {
        let version = store::version(extractor.model_version().as_deref());
        let database = store::sound(|| store::open_to_read(file, &version))?;
        Ok(Self {
            database,
            kept: Mutex::default(),
        })
    }

    /// How much is in it.
    ///
    /// # Errors
    /// It is damaged or cannot be read, as for every question.
    pub fn extent(&self) -> Result<Extent, IndexError> {
        self.ask(|view| {
            let transaction = &view.transaction;
            let files = transaction.open_table(FILES)?;
            Ok(Extent {
                files: files.len()?,
                documents: transaction.open_table(DOCUMENTS)?.len()?,
                words: transaction.open_table(WORDS)?.len()?,
                subjects: transaction.open_table(SUBJECTS)?.len()?,
            })
        })
    }

    /// The files in which nothing can be read, with the reasons, by path.
    ///
    /// # Errors
    /// As [`extent`](Self::extent).
    pub fn failures(&self) -> Result<Vec<(PathBuf, String)>, IndexError> {
        self.ask(|view| {
            let mut failures = Vec::new();
            for entry in view.transaction.open_table(FILES)?.iter()? {
                let (path, record) = entry?;
                let failure = FileRecord::from_bytes(record.value())?.failure;
                failures.extend(failure.map(|why| (paths::from_key(path.value()), why)));
            }
            Ok(failures)
        })
    }

    /// Every document, by number.
    ///
    /// # Errors
    /// As [`extent`](Self::extent).
    pub fn entries(&self) -> Result<Vec<Entry>, IndexError> {
        self.ask(|view| {
            let table = view.transaction.open_table(DOCUMENTS)?;
            let numbers = table.iter()?.map(|entry| Ok(entry?.0.value()));
            let numbers: Result<Vec<u32>, IndexError> = numbers.collect();
            let entries = numbers?.into_iter().map(|number| entry(view, number));
            entries.collect()
        })
    }

    /// The text of a document, as it was when it was read.
    ///
    /// # Errors
    /// As [`extent`](Self::extent); there is no such document.
    pub fn text(&self, entry: EntryId) -> Result<String, IndexError> {
        self.ask(|view| view.text(entry.0))
    }

    /// The documents that have all of `query`, the best first, at most `limit` of them with their
    /// texts.
    ///
    /// # Errors
    /// As [`extent`](Self::extent).
    pub fn search(&self, query: &Query, limit: usize) -> Result<Results, IndexError> {
        self.ask(|view| {
            let worth = search::search(view, query)?;
            let documents = worth.len();
            let mut ranked: Vec<(u32, f32)> = worth.into_iter().collect();
            ranked.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
            ranked.truncate(limit);
            let found = ranked.into_iter().map(|(number, score)| {
                let text = view.text(number)?;
                let hits = snippet::hits(&text, query);
                Ok(Found {
                    entry: entry(view, number)?,
                    score,
                    snippet: snippet::snippet(&text, &hits),
                    hits: hits.into_iter().map(|(span, _)| span).collect(),
                    text,
                })
            });
            Ok(Results {
                documents,
                found: found.collect::<Result<_, IndexError>>()?,
            })
        })
    }

    /// The entities of the shelf, of one type or of all, those in most documents first.
    ///
    /// # Errors
    /// As [`extent`](Self::extent).
    pub fn subjects(
        &self,
        kind: Option<EntityType>,
        limit: usize,
    ) -> Result<Vec<Subject>, IndexError> {
        self.ask(|view| {
            let subjects = view.names()?.subjects.iter();
            let subjects =
                subjects.filter(|(_, record)| kind.is_none_or(|kind| record.kind == kind));
            let mut subjects: Vec<_> = subjects.collect();
            subjects.sort_by_key(|(number, record)| {
                std::cmp::Reverse((
                    record.documents,
                    record.mentions,
                    std::cmp::Reverse(*number),
                ))
            });
            subjects.truncate(limit);
            let subjects = subjects.into_iter();
            Ok(subjects
                .map(|(number, record)| Subject::of(*number, record))
                .collect())
        })
    }

    /// Every entity of the shelf with its days; kept until the index changes.
    ///
    /// # Errors
    /// As [`extent`](Self::extent).
    pub fn roll(&self) -> Result<Arc<Roll>, IndexError> {
        self.ask(View::roll)
    }

    /// The entity of that number.
    ///
    /// # Errors
    /// As [`extent`](Self::extent).
    pub fn subject(&self, id: SubjectId) -> Result<Option<Subject>, IndexError> {
        self.ask(|view| {
            let record = view.names()?.subject(id.0);
            Ok(record.map(|record| Subject::of(id.0, record)))
        })
    }

    /// The entities that have the words of `name`, one after the other, in one of their names:
    /// those that are called just so first, then those in most documents.
    ///
    /// # Errors
    /// As [`extent`](Self::extent).
    pub fn who(&self, name: &str) -> Result<Vec<Subject>, IndexError> {
        let whole = Switches {
            whole_words: true,
            ..Switches::default()
        };
        let query = find::Query::new(name, whole);
        let asked = key(name.trim());
        self.ask(|view| {
            let names = view.names()?;
            let lines = names.lines.holding(&query).into_iter();
            let mut owners: Vec<usize> = lines.map(|(line, _)| names.owners[line]).collect();
            owners.sort_unstable();
            owners.dedup();
            let found = owners.into_iter().map(|owner| &names.subjects[owner]);
            let mut found: Vec<Subject> = found
                .map(|(number, record)| Subject::of(*number, record))
                .collect();
            found.sort_by_key(|subject| {
                let is_called_so = subject.all_names().any(|name| key(name) == asked);
                (
                    !is_called_so,
                    std::cmp::Reverse(subject.documents),
                    subject.id,
                )
            });
            Ok(found)
        })
    }

    /// The documents that an entity is in, by day of publication, those without one last.
    ///
    /// # Errors
    /// As [`extent`](Self::extent).
    pub fn appearances(&self, id: SubjectId) -> Result<Vec<Appearance>, IndexError> {
        self.ask(|view| {
            let table = view.transaction.open_table(APPEARANCES)?;
            let mut appearances = Vec::new();
            for found in table.range((id.0, 0)..=(id.0, u32::MAX))? {
                let (key, record) = found?;
                let record = AppearanceRecord::from_bytes(record.value())?;
                appearances.push(Appearance {
                    entry: entry(view, key.value().1)?,
                    mentions: record.mentions,
                    first: record.first,
                    name: record.name,
                });
            }
            appearances.sort_by(|one, other| one.order().cmp(&other.order()));
            Ok(appearances)
        })
    }

    /// The first and the last day on which a document with that entity was published.
    ///
    /// # Errors
    /// As [`extent`](Self::extent).
    pub fn period(&self, id: SubjectId) -> Result<Option<(Date, Date)>, IndexError> {
        let appearances = self.appearances(id)?;
        let days = || {
            appearances
                .iter()
                .filter_map(|appearance| appearance.entry.published)
        };
        Ok(days().min().zip(days().max()))
    }

    /// The entities that are in documents together with that one, at most `limit`, with the number
    /// of those documents, most first.
    ///
    /// # Errors
    /// As [`extent`](Self::extent).
    pub fn companions(
        &self,
        id: SubjectId,
        limit: usize,
    ) -> Result<Vec<(Subject, u32)>, IndexError> {
        self.ask(|view| {
            let table = view.transaction.open_table(APPEARANCES)?;
            let mut together: HashMap<u32, u32> = HashMap::new();
            for found in table.range((id.0, 0)..=(id.0, u32::MAX))? {
                let (_, document) = found?.0.value();
                for (subject, _) in view.document(document)?.subjects {
                    *together.entry(subject).or_default() += 1;
                }
            }
            together.remove(&id.0);
            let names = view.names()?;
            let known = together.into_iter().filter_map(|(number, documents)| {
                Some((number, names.subject(number)?, documents))
            });
            let mut known: Vec<_> = known.collect();
            known.sort_by_key(|(number, record, documents)| {
                (std::cmp::Reverse(*documents), record.documents, *number)
            });
            known.truncate(limit);
            let known = known.into_iter();
            Ok(known
                .map(|(number, record, documents)| (Subject::of(number, record), documents))
                .collect())
        })
    }

    /// Answers a question from the index as it is now. A damaged one can make the store panic.
    fn ask<T>(&self, answer: impl FnOnce(&View) -> Result<T, IndexError>) -> Result<T, IndexError> {
        store::sound(|| {
            let kept = self.kept().clone();
            let view = View::new(self.database.begin_read()?, &kept)?;
            let answer = answer(&view)?;
            *self.kept() = view.kept().clone();
            Ok(answer)
        })
    }

    fn kept(&self) -> std::sync::MutexGuard<'_, Arc<Kept>> {
        // Each value is whole, whatever panicked while it was there.
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The document of that number.
fn entry(view: &View, number: u32) -> Result<Entry, IndexError> {
    let record = view.document(number)?;
    Ok(Entry {
        id: EntryId(number),
        path: record.path,
        article: record.article,
        title: record.title,
        published: record.published,
        fingerprint: record.fingerprint,
    })
}

impl Appearance {
    fn order(&self) -> (bool, Option<Date>, &Path, u32) {
        let Entry {
            published,
            path,
            article,
            ..
        } = &self.entry;
        (published.is_none(), *published, path, *article)
    }
}

impl Results {
    /// Nothing was found.
    pub const NONE: Self = Self {
        documents: 0,
        found: Vec::new(),
    };
}

impl Found {
    /// The words around the hits.
    pub fn shown(&self) -> &str {
        self.snippet.of(&self.text)
    }

    /// The hits that the snippet shows, in bytes of it.
    pub fn shown_hits(&self) -> impl Iterator<Item = Span> + '_ {
        let inside = self.hits.iter().filter(|hit| self.snippet.covers(**hit));
        inside.map(|hit| hit.relative_to(self.snippet.start))
    }
}
