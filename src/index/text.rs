//! The texts of documents as the index keeps them.
//!
//! May import: `loader`.

use std::io::Read as _;

use flate2::read::DeflateDecoder;

use super::IndexError;
use crate::loader::MAX_INFLATED;

/// The text that was deflated.
pub(super) fn inflated(bytes: &[u8]) -> Result<String, IndexError> {
    let mut text = String::new();
    // No text in the index is larger; a damaged one could be.
    let mut decoder = DeflateDecoder::new(bytes).take(MAX_INFLATED);
    match decoder.read_to_string(&mut text) {
        Ok(_) => Ok(text),
        Err(_) => Err(IndexError::Damaged),
    }
}
