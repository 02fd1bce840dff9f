//! Why an index could not be built or asked.
//!
//! May import: `annotation`.

use std::{io, path::PathBuf};

use crate::annotation::store::StoreError;

/// Why an index could not be built or asked.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum IndexError {
    /// The folder cannot be listed.
    #[error("the folder cannot be read: {source}")]
    Folder {
        /// The folder.
        folder: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// There is no index yet.
    #[error("there is no index of this folder yet")]
    Missing,
    /// Another version of the program, its model or its tables built it.
    #[error("the index was built by another version of this program")]
    OtherVersion,
    /// What stands in the index makes no sense.
    #[error("the index is damaged")]
    Damaged,
    /// A process ended while it was changing it; it is put right when it is opened.
    #[error("the index was left in the middle of a change")]
    Unfinished,
    /// Another process is changing it, and nobody wants to wait longer.
    #[error("another process is building this index")]
    Busy,
    /// The building was given up before it began.
    #[error("it was given up")]
    Cancelled,
    /// What the reader decided is there and cannot be read.
    #[error("your corrections and lexicon cannot be read: {0}")]
    Decisions(#[from] StoreError),
    /// The file of the index cannot be read or written.
    #[error("the index cannot be read or written: {0}")]
    Io(#[from] io::Error),
    /// The store says something else.
    #[error("the index cannot be read or written: {0}")]
    Store(Box<redb::Error>),
}

impl IndexError {
    /// What an error of the store means for its user.
    fn of(error: redb::Error) -> Self {
        match error {
            // So does the store call a file that is none of its own, or ends too early.
            redb::Error::Io(error) if is_nonsense(&error) => Self::Damaged,
            redb::Error::Io(error) => Self::Io(error),
            redb::Error::DatabaseAlreadyOpen | redb::Error::LockProtocolMismatch => Self::Busy,
            redb::Error::RepairAborted => Self::Unfinished,
            redb::Error::Corrupted(_) | redb::Error::UpgradeRequired(_) => Self::Damaged,
            // A table that is not there, or of another type, was not written by this program.
            redb::Error::TableDoesNotExist(_) | redb::Error::TableTypeMismatch { .. } => {
                Self::Damaged
            }
            other => Self::Store(Box::new(other)),
        }
    }
}

/// Whether reading failed because of what is in the file.
fn is_nonsense(error: &io::Error) -> bool {
    let kind = error.kind();
    matches!(
        kind,
        io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof
    )
}

/// The store has an error type for each of its doors.
macro_rules! from_store {
    ($($error:ident),*) => {
        $(impl From<redb::$error> for IndexError {
            fn from(error: redb::$error) -> Self {
                Self::of(error.into())
            }
        })*
    };
}

from_store!(
    CommitError,
    DatabaseError,
    StorageError,
    TableError,
    TransactionError
);
