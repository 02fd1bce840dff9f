//! The entries of a ZIP archive whose directory is lost: of a file that was cut short, or copied
//! badly. Each entry has a header of its own before its content (PKWARE's APPNOTE, 4.3.7).
//!
//! May import: nothing of ours.

use std::io::{self, Read};

use flate2::read::DeflateDecoder;

use super::MAX_ENTRIES;

/// What an entry's own header begins with.
const SIGNATURE: &[u8] = b"PK\x03\x04";

/// The length of that header without name and extra fields, in bytes.
const HEADER: usize = 30;

/// Where the content of an entry is, and how it is packed.
pub(super) struct Found {
    start: usize,
    /// Its packed size in bytes; 0 where it was not known yet when the header was written.
    size: usize,
    method: u16,
    flags: u16,
}

impl Found {
    /// Whether a password is needed.
    pub(super) const fn is_encrypted(&self) -> bool {
        self.flags & 1 != 0
    }

    /// The content; it fails where it ends too early or is packed in an unknown way.
    pub(super) fn content<'a>(&self, bytes: &'a [u8]) -> Box<dyn Read + 'a> {
        let rest = bytes.get(self.start..).unwrap_or_default();
        match self.method {
            // Deflated data tells its own end.
            8 => Box::new(DeflateDecoder::new(rest)),
            0 if self.size <= rest.len() => Box::new(&rest[..self.size]),
            _ => Box::new(Unreadable),
        }
    }
}

/// The content of an entry that cannot be unpacked.
struct Unreadable;

impl Read for Unreadable {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        Err(io::ErrorKind::InvalidData.into())
    }
}

/// All entries whose header is whole, with their raw names; one more than are allowed at most.
pub(super) fn entries(bytes: &[u8]) -> Vec<(&[u8], Found)> {
    let mut entries = Vec::new();
    let mut at = 0;
    while let Some(next) = find(bytes, at)
        && entries.len() <= MAX_ENTRIES
    {
        at = next + SIGNATURE.len();
        if let Some((name, found)) = entry(bytes, next) {
            at = found.start + found.size.min(bytes.len() - found.start);
            entries.push((name, found));
        }
    }
    entries
}

/// The next place from `at` on that looks like a header.
fn find(bytes: &[u8], at: usize) -> Option<usize> {
    let rest = bytes.get(at..)?;
    let found = rest
        .windows(SIGNATURE.len())
        .position(|window| window == SIGNATURE)?;
    Some(at + found)
}

/// The entry whose header is at `at`.
fn entry(bytes: &[u8], at: usize) -> Option<(&[u8], Found)> {
    let header = bytes.get(at..at + HEADER)?;
    let short = |at: usize| u16::from_le_bytes([header[at], header[at + 1]]);
    let size = u32::from_le_bytes([header[18], header[19], header[20], header[21]]);
    let name = at + HEADER..at + HEADER + usize::from(short(26));
    let start = name.end + usize::from(short(28));
    let found = Found {
        start,
        size: size as usize,
        method: short(8),
        flags: short(6),
    };
    (start <= bytes.len()).then_some((bytes.get(name)?, found))
}
