//! ZIP archives, read in memory: their entries by name, and what is left of damaged ones.
//!
//! `bundle` reads whatever files they hold.
//! May import: `document`.

pub(super) mod bundle;
mod salvage;

use std::io::{Cursor, Read};

use zip::{ZipArchive, result::ZipError};

use super::{
    LoadError, encoding,
    reading::{Reading, limits::MAX_ENTRIES},
};

/// An archive whose entries can be read.
pub(super) struct Archive<'a> {
    bytes: &'a [u8],
    /// `None` where its directory cannot be read, and the entries were looked for.
    zip: Option<ZipArchive<Cursor<&'a [u8]>>>,
    entries: Vec<Entry>,
    damaged: bool,
    reading: Reading<'a>,
}

/// One entry.
struct Entry {
    name: String,
    place: Place,
}

/// Where an entry's content is.
enum Place {
    /// At this index of the archive's directory.
    Listed(usize),
    /// Found without a directory.
    Found(salvage::Found),
}

impl<'a> Archive<'a> {
    /// Opens the archive in `bytes`.
    ///
    /// # Errors
    /// There is no entry in it, or there are too many.
    pub(super) fn open(bytes: &'a [u8], reading: Reading<'a>) -> Result<Self, LoadError> {
        let zip = ZipArchive::new(Cursor::new(bytes)).ok();
        let zip = zip.filter(|zip| !zip.is_empty());
        let entries = match &zip {
            Some(zip) => listed(zip),
            None => found(bytes, reading)?,
        };
        if entries.is_empty() {
            return Err(LoadError::Damaged);
        }
        if entries.len() > MAX_ENTRIES {
            return Err(LoadError::BeyondLimit {
                what: "entries",
                limit: MAX_ENTRIES as u64,
            });
        }
        Ok(Self {
            bytes,
            damaged: zip.is_none(),
            zip,
            entries,
            reading,
        })
    }

    /// The names of all entries, in the archive's order.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|entry| entry.name.as_str())
    }

    /// Whether anything so far was damaged: something may be missing.
    pub(super) const fn is_damaged(&self) -> bool {
        self.damaged
    }

    /// The content of the entry `name`; `None` where there is none that can be read.
    ///
    /// # Errors
    /// It is encrypted, or beyond a limit.
    pub(super) fn read(&mut self, name: &str) -> Result<Option<Vec<u8>>, LoadError> {
        let name = name.trim_start_matches('/');
        let exact = self.entries.iter().position(|entry| entry.name == name);
        let index = exact.or_else(|| {
            let mut entries = self.entries.iter();
            entries.position(|entry| entry.name.eq_ignore_ascii_case(name))
        });
        match index {
            Some(index) => self.read_at(index),
            None => Ok(None),
        }
    }

    /// The content of the entry at `index` of [`names`](Self::names).
    ///
    /// # Errors
    /// As [`read`](Self::read).
    pub(super) fn read_at(&mut self, index: usize) -> Result<Option<Vec<u8>>, LoadError> {
        let reading = self.reading;
        let content = match (&self.entries[index].place, &mut self.zip) {
            (Place::Listed(index), Some(zip)) => match zip.by_index(*index) {
                Ok(file) => Some(reading.inflate(file)?),
                Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => {
                    return Err(LoadError::Locked);
                }
                Err(_) => None,
            },
            (Place::Found(found), _) => Some(reading.inflate(found.content(self.bytes))?),
            _ => None,
        };
        self.damaged |= !matches!(content, Some((_, true)));
        Ok(content.map(|(bytes, _)| bytes))
    }
}

/// The entries in an archive's directory.
fn listed(zip: &ZipArchive<Cursor<&[u8]>>) -> Vec<Entry> {
    let names = zip.file_names_raw().enumerate();
    names
        .map(|(index, name)| Entry {
            name: name_of(name),
            place: Place::Listed(index),
        })
        .collect()
}

/// The names of all entries of the archive in `bytes`; none where they are too many, or there is
/// nothing to be found.
pub(super) fn entry_names(bytes: &[u8]) -> Vec<String> {
    let raw = |name: &[u8]| String::from_utf8_lossy(name).into_owned();
    match ZipArchive::new(Cursor::new(bytes)) {
        Ok(zip) if zip.len() > MAX_ENTRIES => Vec::new(),
        Ok(zip) if !zip.is_empty() => zip.file_names_raw().map(raw).collect(),
        _ => {
            let entries = salvage::entries(bytes).into_iter();
            entries.map(|(name, _)| raw(name)).collect()
        }
    }
}

/// The entries of an archive without a directory.
fn found(bytes: &[u8], reading: Reading<'_>) -> Result<Vec<Entry>, LoadError> {
    let entries = salvage::entries(bytes);
    if entries.iter().any(|(_, found)| found.is_encrypted()) {
        return Err(LoadError::Locked);
    }
    reading.watch.go_on()?;
    let entries = entries.into_iter().map(|(name, found)| Entry {
        name: name_of(name),
        place: Place::Found(found),
    });
    Ok(entries.collect())
}

/// An entry's name, whatever code page its archiver had.
fn name_of(raw: &[u8]) -> String {
    match std::str::from_utf8(raw) {
        Ok(name) => name.to_owned(),
        Err(_) => encoding::decode(raw.to_vec(), None).text,
    }
}

/// What a .gz file holds, all of its members one after another, and whether it is whole.
///
/// # Errors
/// It is beyond a limit, or nothing can be read.
pub(super) fn gunzip(bytes: &[u8], reading: Reading<'_>) -> Result<(Vec<u8>, bool), LoadError> {
    let decoder = flate2::read::MultiGzDecoder::new(bytes);
    let (content, whole) = reading.inflate(Box::new(decoder) as Box<dyn Read + '_>)?;
    if content.is_empty() && !whole {
        return Err(LoadError::Damaged);
    }
    Ok((content, whole))
}
