//! Files of Microsoft Office 97 (compound files, [MS-CFB]): .doc; and those of later versions that
//! a password protects, which are wrapped into one.
//!
//! May import: nothing of ours.

use super::{LoadError, article::Article};

/// The name of the stream that a protected file of a later version is packed in, in UTF-16.
const ENCRYPTED: &[u8] = b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";

/// Reads the article in such a file.
///
/// # Errors
/// It is protected, or not read.
pub(super) fn read(bytes: &[u8]) -> Result<Article, LoadError> {
    if bytes.windows(ENCRYPTED.len()).any(|name| name == ENCRYPTED) {
        return Err(LoadError::Locked);
    }
    Err(LoadError::UnsupportedFormat {
        name: "a Microsoft Office 97 file",
    })
}
