//! What the reader decided, on the command line: `extract` applies it only where that is asked for,
//! so that what is measured is the program's own work; `index`, whose index the window shares,
//! unless it is asked not to.
//!
//! May import: `annotation`, `document`, `entity`.

use std::path::PathBuf;

use super::Streams;
use crate::{
    annotation::store::{Decided, Decisions, OfDocument, Store},
    document::Document,
};

/// What is kept in `folder`, or where the window keeps it.
pub(super) fn kept(folder: Option<PathBuf>) -> Decisions {
    let folder = folder.or_else(Store::place).map(Store::at);
    folder.map_or(Decisions::AsFound, Decisions::Kept)
}

/// That, as it is now; what cannot be read is said.
pub(super) fn read(folder: Option<PathBuf>, streams: &mut Streams<'_>) -> Decided {
    kept(folder).now().unwrap_or_else(|error| {
        streams.say(format_args!("the lexicon: {error}"));
        Decided::default()
    })
}

/// What was decided about `document`; what cannot be read is said.
pub(super) fn of<'d>(
    decided: &'d Decided,
    document: &'d Document,
    streams: &mut Streams<'_>,
) -> OfDocument<'d> {
    let own = decided.of(document);
    if let Some(error) = &own.trouble {
        streams.say(format_args!("the corrections: {error}"));
    }
    own
}
