//! Building an index, and bringing it up to date: only files that are new or have changed are read,
//! those that have gone go out.
//!
//! Threads read files and find their entities; the one that called writes what they bring, some
//! seconds' worth in each transaction. Whatever ends the building, confirmed is confirmed, and the
//! next one goes on from there. A file is read again also where the reader has decided something
//! else about it since, or a word stands in it that he has changed in his lexicon.
//! May import: `annotation`, `extract`.

use std::{
    collections::{BTreeMap, HashSet},
    path::{Path, PathBuf},
    sync::{
        atomic::{AtomicBool, AtomicUsize, Ordering},
        mpsc::{self, Receiver, RecvTimeoutError},
    },
    thread,
    time::{Duration, Instant},
};

use redb::{Database, ReadableDatabase, ReadableTable};

use super::{
    IndexError, Watch,
    change::Scribe,
    lexicon, paths,
    reading::{self, Outcome, ReadFile},
    records::FileRecord,
    store::{self, FILES},
    walk::{self, Listed, Listing},
};
use crate::{
    annotation::store::{Decided, Decisions},
    extract::Extractor,
};

/// What is said while an index is built.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Report {
    /// Another process is changing the index; this one goes on when that has ended.
    Waiting,
    /// The index was damaged; it now lies here, and a new one is built.
    SetAside(PathBuf),
    /// Another version of the program or its model built the index; it is built anew.
    OtherVersion,
    /// A folder in the folder cannot be listed; what was known of it stays.
    UnreadFolder(PathBuf),
    /// Nothing can be read in a file, and why.
    Failed(PathBuf, String),
    /// So many of so many new or changed files have been confirmed.
    Confirmed(usize, usize),
}

/// What a building came to, in files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    /// Files of the folder that may be articles.
    pub files: usize,
    /// Files that were as they had been, and were not read, or only compared.
    pub unchanged: usize,
    /// Files that were read.
    pub read: usize,
    /// Files in which nothing can be read.
    pub failed: usize,
    /// Files that had gone.
    pub removed: usize,
    /// Whether it was given up before the end.
    pub is_given_up: bool,
}

/// How to build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// How many threads read.
    pub threads: usize,
    /// How long what was read may wait to be confirmed.
    pub confirm_after: Duration,
    /// How many files that were read may wait to be confirmed.
    pub confirm_at: usize,
}

impl Default for Pace {
    /// Threads for the processor, at most four: each reads a file in memory. Confirming costs
    /// rewriting what the words and entities of new documents touch of the index, so that to
    /// confirm each file at once would take longer than reading them all.
    fn default() -> Self {
        let threads = thread::available_parallelism().map_or(1, usize::from);
        Self {
            threads: threads.min(4),
            confirm_after: Duration::from_secs(2),
            confirm_at: 2048,
        }
    }
}

/// What is to be built of what.
#[derive(Clone)]
pub struct Order<'o> {
    /// The folder of the articles.
    pub folder: &'o Path,
    /// The file of the index.
    pub file: &'o Path,
    /// What finds entities.
    pub extractor: &'o Extractor,
    /// What the reader decided about what is found.
    pub decisions: Decisions,
    /// How to build.
    pub pace: Pace,
}

impl<'o> Order<'o> {
    /// The index of `folder` in `file`, of what the program finds, at the usual pace.
    pub fn new(folder: &'o Path, file: &'o Path, extractor: &'o Extractor) -> Self {
        Self {
            folder,
            file,
            extractor,
            decisions: Decisions::AsFound,
            pace: Pace::default(),
        }
    }
}

/// Builds an index, or brings it up to date with the files of its folder and with what the reader
/// has decided. Waits while another process does.
///
/// # Errors
/// The folder cannot be listed, what was decided not be read, or the index not be written. What
/// was confirmed before stays.
pub fn build(
    order: &Order<'_>,
    watch: &Watch,
    report: &mut dyn FnMut(Report),
) -> Result<Outline, IndexError> {
    let listing = walk::list(order.folder, watch)?;
    let version = store::version(order.extractor.model_version().as_deref());
    let writable = store::open_to_write(order.file, &version, watch, report)?;
    for unread in &listing.unread {
        report(Report::UnreadFolder(unread.clone()));
    }
    // Now that nobody else changes the index: it is not to fall behind what another has seen.
    let decided = order.decisions.now()?;
    let mut scribe = Scribe::new(&writable.database)?;
    let mut known = known(&writable.database)?;
    take_lexicon(&decided, &writable.database, &mut scribe, &mut known)?;
    let is_as_decided = |path: &Path, record: &FileRecord| {
        let texts = record.documents.iter().map(|(_, text)| *text);
        record.decided == reading::state(&decided, &order.folder.join(path), texts)
    };
    let plan = Plan::of(listing, known, is_as_decided);
    let mut building = Building {
        scribe,
        watch,
        report,
        outline: plan.outline(),
        waiting: Vec::new(),
        confirmed: 0,
        total: plan.due.len(),
    };
    let desk = reading::Desk {
        folder: order.folder,
        extractor: order.extractor,
        decided: &decided,
        watch,
    };
    building.run(&plan, order.pace, &desk)?;
    Ok(building.outline)
}

/// Notes which files are to be read again because the lexicon is another than the index has.
fn take_lexicon(
    decided: &Decided,
    database: &Database,
    scribe: &mut Scribe<'_>,
    known: &mut BTreeMap<PathBuf, FileRecord>,
) -> Result<(), IndexError> {
    let before = lexicon::of_index(database)?;
    let changed = before.changed(decided.lexicon());
    if changed.is_empty() {
        return Ok(());
    }
    let concerned = lexicon::concerned(database, &changed)?;
    let mut late = Vec::new();
    for (path, record) in known.iter_mut() {
        let mut documents = record.documents.iter();
        if documents.any(|(document, _)| concerned.has(*document)) {
            record.forget_state();
            late.push((path.as_path(), &*record));
        }
    }
    scribe.take_lexicon(&lexicon::written(decided.lexicon()), late.into_iter())
}

/// The files that an index knows.
fn known(database: &Database) -> Result<BTreeMap<PathBuf, FileRecord>, IndexError> {
    let transaction = database.begin_read()?;
    let table = transaction.open_table(FILES)?;
    let files = table.iter()?.map(|entry| {
        let (path, record) = entry?;
        let record = FileRecord::from_bytes(record.value())?;
        Ok((paths::from_key(path.value()), record))
    });
    files.collect()
}

/// What is to be done.
struct Plan {
    /// Files to read, with the content that they had if that is still of use.
    due: Vec<(Listed, Option<u128>)>,
    /// Files that have gone.
    gone: Vec<PathBuf>,
    /// How many files are as they were; of these, how many cannot be read.
    unchanged: (usize, usize),
}

impl Plan {
    /// What is to be done with the files of a folder, of which the index has those records;
    /// `is_as_decided` tells whether one has all that the reader decided.
    fn of(
        listing: Listing,
        mut known: BTreeMap<PathBuf, FileRecord>,
        is_as_decided: impl Fn(&Path, &FileRecord) -> bool,
    ) -> Self {
        let mut plan = Self {
            due: Vec::new(),
            gone: Vec::new(),
            unchanged: (0, 0),
        };
        for file in listing.files {
            let record = known.remove(&file.path);
            match record.filter(|record| is_as_decided(&file.path, record)) {
                Some(record) if file.stamp.is_surely(record.stamp) => {
                    plan.unchanged.0 += 1;
                    plan.unchanged.1 += usize::from(record.failure.is_some());
                }
                record => plan.due.push((file, record.map(|record| record.content))),
            }
        }
        // Of what could not be listed nobody knows whether it has gone.
        let unread: HashSet<PathBuf> = listing.unread.into_iter().collect();
        let is_listed = |path: &PathBuf| !path.ancestors().any(|above| unread.contains(above));
        plan.gone = known.into_keys().filter(is_listed).collect();
        plan
    }

    fn outline(&self) -> Outline {
        Outline {
            files: self.unchanged.0 + self.due.len(),
            unchanged: self.unchanged.0,
            failed: self.unchanged.1,
            removed: self.gone.len(),
            ..Outline::default()
        }
    }
}

/// A building in progress.
struct Building<'b> {
    scribe: Scribe<'b>,
    watch: &'b Watch,
    report: &'b mut dyn FnMut(Report),
    outline: Outline,
    /// What has been read and is not confirmed.
    waiting: Vec<ReadFile>,
    confirmed: usize,
    total: usize,
}

impl Building<'_> {
    fn run(&mut self, plan: &Plan, pace: Pace, desk: &reading::Desk<'_>) -> Result<(), IndexError> {
        self.watch.expect(self.total);
        if !plan.gone.is_empty() {
            self.scribe.remove(plan.gone.iter().map(PathBuf::as_path))?;
        }
        let (next, is_over) = (AtomicUsize::new(0), AtomicBool::new(false));
        let watch = self.watch;
        thread::scope(|scope| {
            // As many wait as threads: memory stays bounded by the files that are being read.
            let (sender, receiver) = mpsc::sync_channel(pace.threads);
            for _ in 0..pace.threads.max(1) {
                let (sender, next, is_over) = (sender.clone(), &next, &is_over);
                scope.spawn(move || {
                    while !watch.is_cancelled() && !is_over.load(Ordering::Relaxed) {
                        let index = next.fetch_add(1, Ordering::Relaxed);
                        let Some((file, before)) = plan.due.get(index) else {
                            break;
                        };
                        if sender.send(desk.read(file, *before)).is_err() {
                            break;
                        }
                    }
                });
            }
            drop(sender);
            let collected = self.collect(&receiver, pace);
            is_over.store(true, Ordering::Relaxed);
            collected
        })?;
        self.outline.is_given_up = self.confirmed < self.total;
        Ok(())
    }

    /// Takes what the threads bring, until they have ended, and confirms it now and then.
    fn collect(&mut self, receiver: &Receiver<ReadFile>, pace: Pace) -> Result<(), IndexError> {
        let mut due = Instant::now() + pace.confirm_after;
        loop {
            let patience = due.saturating_duration_since(Instant::now());
            let is_over = match receiver.recv_timeout(patience) {
                Ok(file) => {
                    self.take(file);
                    false
                }
                Err(RecvTimeoutError::Timeout) => false,
                Err(RecvTimeoutError::Disconnected) => true,
            };
            if is_over || self.waiting.len() >= pace.confirm_at || Instant::now() >= due {
                self.confirm()?;
                due = Instant::now() + pace.confirm_after;
            }
            if is_over {
                return Ok(());
            }
        }
    }

    /// Counts a file that has been looked into.
    fn take(&mut self, file: ReadFile) {
        match &file.outcome {
            Outcome::GivenUp => return,
            Outcome::Unchanged => self.outline.unchanged += 1,
            Outcome::Documents(_) => self.outline.read += 1,
            Outcome::Refused(why) | Outcome::OutOfReach(why) => {
                self.outline.failed += 1;
                (self.report)(Report::Failed(file.path.clone(), why.clone()));
            }
        }
        self.waiting.push(file);
    }

    /// Writes what is waiting, in one transaction.
    fn confirm(&mut self) -> Result<(), IndexError> {
        if self.waiting.is_empty() {
            return Ok(());
        }
        let files = std::mem::take(&mut self.waiting);
        let count = files.len();
        self.scribe.write(files)?;
        self.confirmed += count;
        self.watch.reached(self.confirmed);
        (self.report)(Report::Confirmed(self.confirmed, self.total));
        Ok(())
    }
}
