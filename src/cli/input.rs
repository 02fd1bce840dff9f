//! The files that are named on the command line.
//!
//! May import: `document`, `loader`.

use std::path::Path;

use super::Streams;
use crate::{
    document::Document,
    loader::{self, Options},
};

/// Whether `path` is `-`, standard input.
pub(super) fn is_standard_input(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Loads `path`; where it cannot be read, says why on standard error.
pub(super) fn load(path: &Path, streams: &mut Streams<'_>) -> Option<Document> {
    let options = Options::default();
    let loaded = if is_standard_input(path) {
        loader::load_reader(&mut *streams.input, &options)
    } else {
        loader::load(path, &options)
    };
    loaded
        .inspect_err(|error| streams.say(format_args!("{}: {error}", path.display())))
        .ok()
}
