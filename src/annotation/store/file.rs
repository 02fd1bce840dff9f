//! One journal on disk: read whole or from where it was read last, added to under a lock.
//!
//! May import: nothing of ours.

use std::{
    fs::{File, OpenOptions},
    io::{self, Read as _, Seek as _, SeekFrom, Write as _},
    path::{Path, PathBuf},
};

use serde::{Serialize, de::DeserializeOwned};

use super::Head;
use crate::annotation::Entry;

/// Why a journal could not be read or written.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// It is no journal of ours, or its beginning is damaged.
    #[error("the file cannot be read")]
    Unreadable,
    /// The system says so.
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// What was read of a journal.
pub(super) struct Contents<A> {
    /// The entries that this version understands.
    pub entries: Vec<Entry<A>>,
    /// The bytes up to the end of the last whole line.
    pub length: u64,
}

/// Reads a journal of `what`; `None` where there is no file.
pub(super) fn read<A: DeserializeOwned>(
    path: &Path,
    what: &str,
) -> Result<Option<Contents<A>>, StoreError> {
    let bytes = match std::fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    let first = bytes.split(|byte| *byte == b'\n').next().unwrap_or(&[]);
    let head: Head = serde_json::from_slice(first).map_err(|_| StoreError::Unreadable)?;
    if head.warraq != what {
        return Err(StoreError::Unreadable);
    }
    let after = (first.len() + 1).min(bytes.len());
    let whole = whole_lines(&bytes[after..]);
    Ok(Some(Contents {
        entries: entries(&bytes[after..after + whole]),
        length: (after + whole) as u64,
    }))
}

/// How many bytes the whole lines of `bytes` take: one without an end counts if it can be read,
/// as when an editor left its end away; else a writer was killed over it.
fn whole_lines(bytes: &[u8]) -> usize {
    let ended = bytes.iter().rposition(|byte| *byte == b'\n');
    let ended = ended.map_or(0, |at| at + 1);
    let last: Result<serde_json::Value, _> = serde_json::from_slice(&bytes[ended..]);
    if last.is_ok() { bytes.len() } else { ended }
}

/// The entries in lines; one that means nothing to this version is passed over.
fn entries<A: DeserializeOwned>(lines: &[u8]) -> Vec<Entry<A>> {
    let lines = lines.split(|byte| *byte == b'\n');
    lines
        .filter_map(|line| serde_json::from_slice(line).ok())
        .collect()
}

/// Adds entries to the end of the journal at `path`, and returns what others added after the
/// first `read` bytes, with the new length. When it returns, the entries are on the disk.
pub(super) fn append<A: Serialize + DeserializeOwned>(
    path: &Path,
    read: u64,
    added: &[Entry<A>],
) -> Result<Contents<A>, StoreError> {
    let mut file = OpenOptions::new().read(true).append(true).open(path)?;
    lock(&file)?;
    let (others, whole, ends_line) = since(&mut file, read)?;
    file.set_len(read + whole)?;
    let mut lines = if ends_line {
        Vec::new()
    } else {
        b"\n".to_vec()
    };
    for entry in added {
        lines.extend(line(entry)?);
    }
    file.write_all(&lines)?;
    file.sync_data()?;
    Ok(Contents {
        entries: others,
        length: read + whole + lines.len() as u64,
    })
}

/// What was added after the first `read` bytes.
pub(super) fn added_since<A: DeserializeOwned>(
    path: &Path,
    read: u64,
) -> Result<Option<Contents<A>>, StoreError> {
    match std::fs::metadata(path) {
        Ok(metadata) if metadata.len() > read => {}
        _ => return Ok(None),
    }
    let mut file = File::open(path)?;
    let (entries, whole, _) = since(&mut file, read)?;
    Ok(Some(Contents {
        entries,
        length: read + whole,
    }))
}

/// The entries after the first `read` bytes, how many bytes they take, and whether the last line
/// is ended.
fn since<A: DeserializeOwned>(
    file: &mut File,
    read: u64,
) -> io::Result<(Vec<Entry<A>>, u64, bool)> {
    let mut bytes = Vec::new();
    // From the byte before, to see whether a line ends there.
    let from = read.saturating_sub(1);
    file.seek(SeekFrom::Start(from))?;
    file.read_to_end(&mut bytes)?;
    let before = (read - from) as usize;
    if bytes.len() < before {
        return Err(io::Error::other("the journal is shorter than it was"));
    }
    let whole = whole_lines(&bytes[before..]);
    let ends_line = bytes[..before + whole].last().is_none_or(|b| *b == b'\n');
    Ok((
        entries(&bytes[before..before + whole]),
        whole as u64,
        ends_line,
    ))
}

/// Makes the journal at `path` with what it begins with, all at once; `false` where another
/// window was first.
pub(super) fn create<A: Serialize>(
    path: &Path,
    head: &Head,
    begun: &[Entry<A>],
) -> Result<bool, StoreError> {
    let folder = path.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)?;
    let mut temporary = tempfile::NamedTempFile::new_in(folder)?;
    let mut lines = serde_json::to_vec(head).map_err(io::Error::from)?;
    lines.push(b'\n');
    for entry in begun {
        lines.extend(line(entry)?);
    }
    temporary.write_all(&lines)?;
    temporary.as_file().sync_all()?;
    match temporary.persist_noclobber(path) {
        Ok(_) => {}
        Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => return Ok(false),
        Err(error) => return Err(error.error.into()),
    }
    // So that the name is on the disk too; not every system lets a folder be opened.
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
    Ok(true)
}

/// Gives an unreadable file another name, so that it is not written over.
pub(super) fn set_aside(path: &Path) -> io::Result<PathBuf> {
    let mut number = 1;
    loop {
        let aside = path.with_extension(format!("unreadable-{number}.jsonl"));
        if !aside.exists() {
            std::fs::rename(path, &aside)?;
            return Ok(aside);
        }
        number += 1;
    }
}

/// One entry as a line.
fn line<A: Serialize>(entry: &Entry<A>) -> io::Result<Vec<u8>> {
    let mut line = serde_json::to_vec(entry)?;
    line.push(b'\n');
    Ok(line)
}

/// Waits for the other writers; where files cannot be locked (some network drives), a line is
/// still written in one piece.
fn lock(file: &File) -> io::Result<()> {
    match file.lock() {
        Err(error) if error.kind() == io::ErrorKind::Unsupported => Ok(()),
        other => other,
    }
}
