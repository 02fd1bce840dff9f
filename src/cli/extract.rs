//! `warraq extract`: what was found in each document.
//!
//! May import: `export`, `extract`.

use std::io;

use super::{Status, Streams, arguments, corrected::Corrections, input};
use crate::extract::{self, Extractor};

/// Extracts from each file in turn and writes what was found.
pub(super) fn run(options: &arguments::Extract, streams: &mut Streams<'_>) -> io::Result<Status> {
    let extractor = Extractor::new();
    let published = options.published;
    let corrections = options
        .corrected
        .then(|| Corrections::read(options.acts.clone(), streams));
    let mut status = Status::Done;
    options.format.write_head(streams.out)?;
    for file in &options.files {
        let Some(documents) = input::load_all(file, streams) else {
            status = Status::Failed;
            continue;
        };
        for document in &documents {
            let extraction = extractor.extract(document, &extract::Options { published });
            let extraction = match &corrections {
                Some(corrections) => corrections.apply(document, &extraction, streams),
                None => extraction,
            };
            options.format.write(document, &extraction, streams.out)?;
        }
    }
    Ok(status)
}
