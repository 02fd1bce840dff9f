//! Paths as keys of the index: their bytes as the system has them, so that names that are no valid
//! text keep theirs.
//!
//! May import: nothing of ours.

use std::path::{Path, PathBuf};

/// The key of a path.
pub(super) fn to_key(path: &Path) -> Vec<u8> {
    #[cfg(unix)]
    return std::os::unix::ffi::OsStrExt::as_bytes(path.as_os_str()).to_vec();
    #[cfg(not(unix))]
    path.to_string_lossy().into_owned().into_bytes()
}

/// The path of a key.
pub(super) fn from_key(key: &[u8]) -> PathBuf {
    #[cfg(unix)]
    return PathBuf::from(<std::ffi::OsStr as std::os::unix::ffi::OsStrExt>::from_bytes(key));
    #[cfg(not(unix))]
    PathBuf::from(String::from_utf8_lossy(key).into_owned())
}
