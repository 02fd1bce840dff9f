//! Compound files ([MS-CFB]): streams in chains of sectors, like files on a small disk.
//!
//! May import: nothing of ours.

use std::cell::Cell;

use super::numbers::{long, part, place, short};

/// The length of the file's head, in bytes, and of the part of its sector table in it, in entries.
const HEAD: usize = 512;
const IN_HEAD: usize = 109;

/// The length of an entry of the directory, in bytes.
const ENTRY: usize = 128;

/// The first number that names no sector.
const NO_SECTOR: u32 = 0xFFFF_FFFA;

/// One stream.
struct Entry {
    name: String,
    start: u32,
    size: usize,
}

/// A compound file.
pub(super) struct Compound<'a> {
    bytes: &'a [u8],
    /// The size of a sector, in bytes.
    sector: usize,
    /// For each sector, the next one of its stream.
    next: Vec<u32>,
    /// For each small sector, the next one.
    next_small: Vec<u32>,
    /// The small sectors.
    small: Vec<u8>,
    /// Streams below this size lie in small sectors.
    small_below: usize,
    entries: Vec<Entry>,
    cut_short: Cell<bool>,
}

impl<'a> Compound<'a> {
    /// Reads the directory; `None` where there is none.
    pub(super) fn open(bytes: &'a [u8]) -> Option<Self> {
        let shift = short(bytes, 30).filter(|shift| (7..=16).contains(shift))?;
        let mut file = Self {
            bytes,
            sector: 1 << shift,
            next: Vec::new(),
            next_small: Vec::new(),
            small: Vec::new(),
            small_below: place(bytes, 56)?,
            entries: Vec::new(),
            cut_short: Cell::new(false),
        };
        file.next = file.sector_table()?;
        let directory = file.chain(long(bytes, 48)?);
        file.entries = directory.chunks_exact(ENTRY).filter_map(entry).collect();
        let root = file.entries.first()?;
        file.small = file.chain(root.start);
        file.next_small = numbers(&file.chain(long(bytes, 60)?));
        Some(file)
    }

    /// Whether there is a stream `name`.
    pub(super) fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|entry| entry.name == name)
    }

    /// Whether anything that was read ends before it should.
    pub(super) const fn is_cut_short(&self) -> bool {
        self.cut_short.get()
    }

    /// The stream `name`.
    pub(super) fn stream(&self, name: &str) -> Option<Vec<u8>> {
        let entry = self.entries.iter().find(|entry| entry.name == name)?;
        let mut content = match entry.size < self.small_below {
            true => self.small_chain(entry.start),
            false => self.chain(entry.start),
        };
        if content.len() < entry.size {
            self.cut_short.set(true);
        }
        content.truncate(entry.size);
        Some(content)
    }

    /// The table of sectors, which lies in sectors that the head names, or others that it leads
    /// to.
    fn sector_table(&self) -> Option<Vec<u32>> {
        let mut sectors: Vec<u32> = numbers(part(self.bytes, 76, 4 * IN_HEAD)?);
        let mut more = long(self.bytes, 68)?;
        let most = self.bytes.len() / self.sector;
        while more < NO_SECTOR && sectors.len() <= most {
            let mut named = numbers(self.sector_at(more)?);
            more = named.pop()?;
            sectors.extend(named);
        }
        let there = sectors.into_iter().filter(|sector| *sector < NO_SECTOR);
        let parts = there.take(most).filter_map(|sector| self.sector_at(sector));
        Some(parts.flat_map(numbers).collect())
    }

    /// One sector, the last perhaps not whole.
    fn sector_at(&self, number: u32) -> Option<&'a [u8]> {
        let start = usize::try_from(number).ok()?.checked_add(1)?;
        let start = start.checked_mul(self.sector)?.max(HEAD);
        let rest = self.bytes.get(start..)?;
        Some(&rest[..rest.len().min(self.sector)])
    }

    /// The content of a chain of sectors; one that leads into itself ends.
    fn chain(&self, start: u32) -> Vec<u8> {
        let most = self.bytes.len() / self.sector + 1;
        let start = Some(start).filter(|start| *start < NO_SECTOR);
        let sectors = std::iter::successors(start, |sector| self.following(&self.next, *sector));
        let mut content = Vec::new();
        for sector in sectors.take(most) {
            let Some(more) = self.sector_at(sector) else {
                self.cut_short.set(true);
                break;
            };
            content.extend_from_slice(more);
        }
        content
    }

    /// The content of a chain of small sectors, of 64 bytes each.
    fn small_chain(&self, start: u32) -> Vec<u8> {
        let most = self.small.len() / 64 + 1;
        let sectors = std::iter::successors(Some(start), |sector| {
            self.following(&self.next_small, *sector)
        });
        let contents = sectors.take(most).map_while(|sector| {
            let start = usize::try_from(sector).ok()?.checked_mul(64)?;
            part(&self.small, start, 64)
        });
        contents.flatten().copied().collect()
    }

    /// The sector after `sector`.
    fn following(&self, next: &[u32], sector: u32) -> Option<u32> {
        let next = *next.get(usize::try_from(sector).ok()?)?;
        (next < NO_SECTOR).then_some(next)
    }
}

/// The numbers that bytes hold.
fn numbers(bytes: &[u8]) -> Vec<u32> {
    let numbers = (0..bytes.len() / 4).filter_map(|index| long(bytes, 4 * index));
    numbers.collect()
}

/// A stream of the directory; `None` for an empty entry.
fn entry(bytes: &[u8]) -> Option<Entry> {
    let length = usize::from(short(bytes, 64)?);
    let units = bytes.get(..length.checked_sub(2)?.min(62))?.chunks_exact(2);
    let units: Vec<u16> = units
        .map(|two| u16::from_le_bytes([two[0], two[1]]))
        .collect();
    Some(Entry {
        name: String::from_utf16_lossy(&units),
        start: long(bytes, 116)?,
        size: place(bytes, 120)?,
    })
}
