//! The file of an index: its tables, and the ways to open it.
//!
//! One process at a time changes it: it holds the lock of a file beside the index, and a second
//! one waits for that. Others read meanwhile, and see each transaction whole once it is confirmed.
//! May import: nothing of ours.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io,
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    thread,
    time::Duration,
};

use redb::{
    Builder, ConcurrencyMode, Database, ReadOnlyDatabase, ReadableDatabase, TableDefinition,
};

use super::{IndexError, Report, Watch};

/// Facts about the index itself: its version, and a number that each transaction makes larger.
pub(super) const ABOUT: TableDefinition<'static, &str, &str> = TableDefinition::new("about");
/// The fact that is the reader's lexicon, as the files have it that are not to be read again.
pub(super) const LEXICON: &str = "lexicon";
/// Files by path.
pub(super) const FILES: TableDefinition<'static, &[u8], &[u8]> = TableDefinition::new("files");
/// Documents by number.
pub(super) const DOCUMENTS: TableDefinition<'static, u32, &[u8]> =
    TableDefinition::new("documents");
/// Their texts, deflated.
pub(super) const TEXTS: TableDefinition<'static, u32, &[u8]> = TableDefinition::new("texts");
/// The words of all texts by number.
pub(super) const WORDS: TableDefinition<'static, u32, &str> = TableDefinition::new("words");
/// The places of a word in a document.
pub(super) const POSTINGS: TableDefinition<'static, (u32, u32), &[u8]> =
    TableDefinition::new("postings");
/// The entities of all documents by number.
pub(super) const SUBJECTS: TableDefinition<'static, u32, &[u8]> = TableDefinition::new("subjects");
/// An entity in a document.
pub(super) const APPEARANCES: TableDefinition<'static, (u32, u32), &[u8]> =
    TableDefinition::new("appearances");

/// Changes with what the tables hold.
const SCHEMA: u32 = 2;
/// Memory for pages of the file, in bytes.
const CACHE: usize = 64 * 1024 * 1024;
/// How often a waiting process looks whether it is its turn.
const PATIENCE: Duration = Duration::from_millis(50);

/// What an index must have been built by, that its answers are those of this program: the version
/// of its tables, of the program, and of the trained model.
pub(super) fn version(model: Option<&str>) -> String {
    let program = env!("CARGO_PKG_VERSION");
    let model = model.unwrap_or("none");
    format!("index {SCHEMA}, warraq {program}, model {model}")
}

/// An index that this process alone may change.
pub(super) struct Writable {
    pub database: Database,
    /// Held until the end; the system lets go of it when the process ends, however it ends.
    _lock: File,
}

/// Opens the index in `file` for changing, anew where there is none, where it is damaged (the old
/// one is set aside) or where another version built it. Waits while another process changes it.
///
/// # Errors
/// The file cannot be made or read; `watch` gave up waiting.
pub(super) fn open_to_write(
    file: &Path,
    version: &str,
    watch: &Watch,
    report: &mut dyn FnMut(Report),
) -> Result<Writable, IndexError> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    let lock = lock(file, watch, report)?;
    if !file.exists() {
        begin(file, version)?;
    }
    let database = match checked(file) {
        Err(IndexError::Damaged) => {
            let aside = set_aside(file)?;
            report(Report::SetAside(aside));
            begin(file, version)?;
            checked(file)?
        }
        opened => opened?,
    };
    if about(&database, "version")?.as_deref() != Some(version) {
        report(Report::OtherVersion);
        empty(&database, version)?;
    }
    Ok(Writable {
        database,
        _lock: lock,
    })
}

/// Makes an index without anything in it. It is made under another name, so that it is there whole
/// or not at all.
fn begin(file: &Path, version: &str) -> Result<(), IndexError> {
    let new = file.with_extension("new");
    match fs::remove_file(&new) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
        _ => {}
    }
    let database = builder().create(&new)?;
    empty(&database, version)?;
    database.close()?;
    Ok(fs::rename(new, file)?)
}

/// A fact about the index.
pub(super) fn about(database: &Database, name: &str) -> Result<Option<String>, IndexError> {
    let table = database.begin_read()?.open_table(ABOUT)?;
    let value = table.get(name)?.map(|value| value.value().to_owned());
    Ok(value)
}

/// Leaves every table there, with nothing in it but the version; in one transaction.
fn empty(database: &Database, version: &str) -> Result<(), IndexError> {
    let transaction = database.begin_write()?;
    transaction.delete_table(FILES)?;
    transaction.delete_table(DOCUMENTS)?;
    transaction.delete_table(TEXTS)?;
    transaction.delete_table(WORDS)?;
    transaction.delete_table(POSTINGS)?;
    transaction.delete_table(SUBJECTS)?;
    transaction.delete_table(APPEARANCES)?;
    transaction.open_table(FILES)?;
    transaction.open_table(DOCUMENTS)?;
    transaction.open_table(TEXTS)?;
    transaction.open_table(WORDS)?;
    transaction.open_table(POSTINGS)?;
    transaction.open_table(SUBJECTS)?;
    transaction.open_table(APPEARANCES)?;
    let mut about = transaction.open_table(ABOUT)?;
    about.insert("version", version)?;
    about.remove(LEXICON)?;
    drop(about);
    Ok(transaction.commit()?)
}

/// Takes the lock of those who change the index, waiting for it.
fn lock(file: &Path, watch: &Watch, report: &mut dyn FnMut(Report)) -> Result<File, IndexError> {
    let path = file.with_extension("lock");
    let mut options = OpenOptions::new();
    let lock = options
        .write(true)
        .create(true)
        .truncate(false)
        .open(path)?;
    let mut said = false;
    loop {
        match lock.try_lock() {
            Ok(()) => return Ok(lock),
            Err(TryLockError::Error(error)) => return Err(error.into()),
            Err(TryLockError::WouldBlock) if watch.is_cancelled() => return Err(IndexError::Busy),
            Err(TryLockError::WouldBlock) => {}
        }
        if !said {
            report(Report::Waiting);
            said = true;
        }
        thread::sleep(PATIENCE);
    }
}

fn builder() -> Builder {
    let mut builder = Builder::new();
    builder.set_cache_size(CACHE);
    // The window and the command line read while another process builds.
    builder.set_concurrency_mode(ConcurrencyMode::SingleWriter);
    builder
}

/// Opens the file for changing, every page of it checked.
fn checked(file: &Path) -> Result<Database, IndexError> {
    sound(|| {
        let mut builder = builder();
        builder.set_check_integrity_on_open(true);
        let database = builder.open(file)?;
        about(&database, "version")?;
        Ok(database)
    })
}

/// Runs `ask`, which a damaged file can make panic in the store.
pub(super) fn sound<T>(ask: impl FnOnce() -> Result<T, IndexError>) -> Result<T, IndexError> {
    catch_unwind(AssertUnwindSafe(ask)).unwrap_or(Err(IndexError::Damaged))
}

/// Renames a damaged index, so that whoever wants can look at it; one is kept.
fn set_aside(file: &Path) -> Result<PathBuf, IndexError> {
    let aside = file.with_extension("damaged");
    fs::rename(file, &aside)?;
    Ok(aside)
}

/// Opens the index in `file` for reading.
///
/// # Errors
/// There is none; it is damaged, or of another version.
pub(super) fn open_to_read(file: &Path, version: &str) -> Result<ReadOnlyDatabase, IndexError> {
    if !file.exists() {
        return Err(IndexError::Missing);
    }
    let database = read_only(file)?;
    let about = database.begin_read()?.open_table(ABOUT)?;
    let known = about.get("version")?;
    match known.is_some_and(|known| known.value() == version) {
        true => Ok(database),
        false => Err(IndexError::OtherVersion),
    }
}

/// Opens the file for reading alone. What a process that ended in the middle of a transaction left
/// behind is put right first: by this process, or by the one that is just opening it.
fn read_only(file: &Path) -> Result<ReadOnlyDatabase, IndexError> {
    let mut tries = 0;
    loop {
        match sound(|| Ok(builder().open_read_only(file)?)) {
            Err(IndexError::Unfinished) => match put_right(file) {
                Ok(()) | Err(IndexError::Busy) => {}
                Err(error) => return Err(error),
            },
            Err(IndexError::Busy) => {}
            opened => return opened,
        }
        if tries == TRIES {
            return Err(IndexError::Busy);
        }
        tries += 1;
        thread::sleep(PATIENCE);
    }
}

/// How often reading is tried while another process opens the index.
const TRIES: usize = 100;

/// Opens the index as for changing it, which takes back what was not confirmed.
fn put_right(file: &Path) -> Result<(), IndexError> {
    let nobody_waits = Watch::default();
    nobody_waits.cancel();
    let lock = lock(file, &nobody_waits, &mut |_| {})?;
    checked(file)?.close()?;
    drop(lock);
    Ok(())
}
