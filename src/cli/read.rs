//! `warraq read`: each document as it was loaded.
//!
//! May import: `export`.

use std::{io, path::PathBuf};

use super::{Status, Streams, input};
use crate::export;

/// Loads each file in turn and writes it as JSON.
pub(super) fn run(files: &[PathBuf], streams: &mut Streams<'_>) -> io::Result<Status> {
    let mut status = Status::Done;
    for file in files {
        match input::load(file, streams) {
            Some(document) => export::write_read(&document, streams.out)?,
            None => status = Status::Failed,
        }
    }
    Ok(status)
}
