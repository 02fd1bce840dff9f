//! Why a file could not be read at all.
//!
//! May import: nothing of ours.

use std::io;

/// Why nothing could be read. The texts are for the command line, which names the file before
/// them; the window has its own, in the reader's language, by variant.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LoadError {
    /// There is no such file.
    #[error("there is no such file")]
    NotFound,
    /// It is a folder.
    #[error("this is a folder; name a file in it")]
    IsFolder,
    /// It is a pipe, socket or device.
    #[error("this is a pipe or a device, not a file; give it on standard input and name -")]
    NotAFile,
    /// The system does not let us read it.
    #[error("you are not allowed to read this file")]
    NoPermission,
    /// It is larger than what is read.
    #[error("{} MB are too large; at most {} MB are read", megabytes(*size), megabytes(*limit))]
    TooLarge {
        /// Its size in bytes, or the first size beyond the limit where it is not known.
        size: u64,
        /// The limit in bytes ([`MAX_BYTES`](super::MAX_BYTES)).
        limit: u64,
    },
    /// It has more lines than are kept.
    #[error("it has more than {limit} lines, more than can be shown")]
    TooManyParagraphs {
        /// The limit ([`MAX_PARAGRAPHS`](super::MAX_PARAGRAPHS)).
        limit: usize,
    },
    /// Its bytes are no text in any encoding.
    #[error("this is no text; it holds binary data")]
    Binary,
    /// It is of a format that is known but not read.
    #[error("this is {name}, which cannot be read; save the article as plain text")]
    UnsupportedFormat {
        /// The format's name (`PDF`).
        name: &'static str,
    },
    /// There is no text in it.
    #[error("there is no text in it")]
    Empty,
    /// A PDF of pictures, or one whose letters have no codes.
    #[error("it has no text that can be read, only pictures of pages; run it through OCR first")]
    NoTextLayer,
    /// It is encrypted.
    #[error("it is protected by a password; save it without one")]
    Locked,
    /// It is of a known format, and so damaged that nothing of it can be read.
    #[error("it is damaged and cannot be read")]
    Damaged,
    /// Reading it would take more than is given to one file.
    #[error("it holds more than can safely be opened: more than {limit} {what}")]
    BeyondLimit {
        /// What there is too much of (`bytes after inflating`, `pages`).
        what: &'static str,
        /// How many are read.
        limit: u64,
    },
    /// The reader gave it up.
    #[error("reading was cancelled")]
    Cancelled,
    /// The system could not read it.
    #[error("it could not be read: {message}")]
    Io {
        /// What the system said.
        message: String,
    },
    /// The reading ended in a fault of the program.
    #[error("it could not be read, by a fault of this program: {message}")]
    Fault {
        /// What is known of the fault.
        message: String,
    },
}

/// Whole megabytes, rounded up.
const fn megabytes(bytes: u64) -> u64 {
    bytes.div_ceil(1024 * 1024)
}

impl From<io::Error> for LoadError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Self::NotFound,
            io::ErrorKind::IsADirectory => Self::IsFolder,
            io::ErrorKind::PermissionDenied => Self::NoPermission,
            _ => Self::Io {
                message: error.to_string(),
            },
        }
    }
}
