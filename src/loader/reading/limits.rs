//! How much is read of files that can hold far more than their size says: each limit with its
//! reason.
//!
//! May import: nothing of ours.

use std::time::Duration;

/// The largest input that is read, in bytes. A text is held in memory once, as UTF-8 (twice as
/// large when it comes from an 8-bit code page), and a book of 5 million words has 50 MB.
pub const MAX_BYTES: u64 = 256 * 1024 * 1024;

/// The most paragraphs that are kept. Each costs 32 bytes beside its text, so that a file of
/// nothing but line ends would need thirty times its own size.
pub const MAX_PARAGRAPHS: usize = 8 * 1024 * 1024;

/// The most bytes that one file may inflate to, everything in it together: as much as the largest
/// file that is read at all, so that packing a text opens no way around that limit. The text that
/// comes of it is held beside it for a moment, and together they stay well below a gigabyte.
pub const MAX_INFLATED: u64 = MAX_BYTES;

/// How many times its own size a file may inflate to. The most repetitive XML that a word
/// processor wrote for us came to 40; a bomb comes to 1000.
pub const MAX_RATIO: u64 = 100;

/// Up to here the ratio is not looked at, in bytes after inflating: a page of one sentence a
/// thousand times over is no attack, and what small files inflate to harms nobody.
pub const RATIO_FREE: u64 = 8 * 1024 * 1024;

/// The most entries of an archive. A long illustrated book has some two thousand; the archive's
/// directory alone, with as many empty entries as fit, would take gigabytes.
pub const MAX_ENTRIES: usize = 20_000;

/// How deep archives may lie in archives: a Word file, in a .zip, in a .gz. Deeper, there are
/// only files that contain themselves.
pub const MAX_NESTING: u8 = 3;

/// How deep elements of XML, or groups of RTF, may lie in each other. Tables in tables in text
/// boxes reach fifty.
pub const MAX_DEPTH: usize = 512;

/// The longest time for one file, against a reading that would never end; a reader who does not
/// want to wait gives it up long before ([`Watch::cancel`](super::watch::Watch::cancel)). The largest
/// files take seconds, but a machine with twenty other things to do takes thirty times as long.
pub const MAX_TIME: Duration = Duration::from_secs(300);
