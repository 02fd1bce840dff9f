//! Gets the bytes of a file or stream: never more than the limit, never from what may hang.
//!
//! May import: nothing of ours.

use std::{
    fs::{self, File},
    io::Read,
    path::Path,
};

use crate::loader::{LoadError, MAX_BYTES};

/// The content of the file at `path`.
pub(in crate::loader) fn read(path: &Path) -> Result<Vec<u8>, LoadError> {
    // Before opening: to open a pipe waits for whoever writes into it.
    let metadata = fs::metadata(path)?;
    if metadata.is_dir() {
        return Err(LoadError::IsFolder);
    }
    if !metadata.is_file() {
        return Err(LoadError::NotAFile);
    }
    within_limit(metadata.len())?;
    read_to_end(File::open(path)?, metadata.len() as usize)
}

/// Everything in `reader`; `expected` bytes are made room for.
pub(in crate::loader) fn read_to_end(
    reader: impl Read,
    expected: usize,
) -> Result<Vec<u8>, LoadError> {
    // One byte beyond what is expected, so that the end is seen without growing.
    let mut bytes = Vec::with_capacity(expected + 1);
    reader.take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
    within_limit(bytes.len() as u64)?;
    Ok(bytes)
}

/// Refuses a size beyond the limit.
pub(in crate::loader) fn within_limit(size: u64) -> Result<(), LoadError> {
    let limit = MAX_BYTES;
    if size > limit {
        return Err(LoadError::TooLarge { size, limit });
    }
    Ok(())
}
