//! The files that are named on the command line. What cannot be read is said on standard error.
//!
//! May import: `document`, `loader`.

use std::path::Path;

use super::Streams;
use crate::{
    document::Document,
    loader::{self, LoadError, Options, Watch},
};

/// Whether `path` is `-`, standard input.
pub(super) fn is_standard_input(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Every article in the file at `path`, or on standard input.
pub(super) fn load_all(path: &Path, streams: &mut Streams<'_>) -> Option<Vec<Document>> {
    let (options, watch) = (Options::default(), Watch::default());
    let loaded = if is_standard_input(path) {
        loader::read_bytes(&mut *streams.input)
            .and_then(|bytes| loader::load_all_bytes(bytes, None, &options, &watch))
    } else {
        loader::load_all(path, &options, &watch)
    };
    told(loaded, path, streams)
}

/// The first article in the file at `path`, or on standard input.
pub(super) fn load(path: &Path, streams: &mut Streams<'_>) -> Option<Document> {
    let options = Options::default();
    let loaded = if is_standard_input(path) {
        loader::load_reader(&mut *streams.input, &options)
    } else {
        loader::load(path, &options)
    };
    told(loaded, path, streams)
}

/// Everything on standard input, for whoever reads it more than once.
#[cfg(feature = "gui")]
pub(super) fn bytes(streams: &mut Streams<'_>) -> Option<Vec<u8>> {
    let read = loader::read_bytes(&mut *streams.input);
    told(read, Path::new("-"), streams)
}

/// The document in what came in on standard input.
#[cfg(feature = "gui")]
pub(super) fn load_bytes(bytes: Vec<u8>, streams: &mut Streams<'_>) -> Option<Document> {
    let loaded = loader::load_bytes(bytes, None, &Options::default());
    told(loaded, Path::new("-"), streams)
}

/// What was read; an error is said with the name of its file.
fn told<T>(read: Result<T, LoadError>, path: &Path, streams: &mut Streams<'_>) -> Option<T> {
    read.inspect_err(|error| streams.say(format_args!("{}: {error}", path.display())))
        .ok()
}
