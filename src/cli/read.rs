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
        let Some(documents) = input::load_all(file, streams) else {
            status = Status::Failed;
            continue;
        };
        for document in &documents {
            export::write_read(document, streams.out)?;
        }
    }
    Ok(status)
}
