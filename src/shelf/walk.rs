//! Looks through a folder, and the folders in it, for files that may be articles. Which they are
//! decides reading; the endings only spare reading pictures and films.
//!
//! May import: `loader`, the shelf's own values.

use std::{
    fs::{self, DirEntry},
    path::{Path, PathBuf},
};

use super::entry::{Entry, Known, Stamp};
use crate::loader::ENDINGS;

/// The most files that are listed; a folder with more is no shelf of articles.
pub const MAX_FILES: usize = 20_000;

/// How many folders deep a file may lie.
pub const MAX_DEPTH: usize = 16;

/// The files in `folder`, by path, and whether there are more than are listed. Hidden files and
/// folders are passed over, and so are folders that are links: they could lead round. Gives up
/// when `stopped` says so.
pub(super) fn files(folder: &Path, stopped: &dyn Fn() -> bool) -> (Vec<Entry>, bool) {
    let mut found = Vec::new();
    let mut folders = vec![(folder.to_owned(), 0)];
    while let Some((folder, depth)) = folders.pop() {
        if stopped() {
            break;
        }
        // A folder that may not be read, or is gone, has nothing to list.
        let Ok(entries) = fs::read_dir(&folder) else {
            continue;
        };
        for entry in entries.flatten().filter(|entry| !is_hidden(entry)) {
            if found.len() == MAX_FILES {
                found.sort_by(|a: &Entry, b| a.path.cmp(&b.path));
                return (found, true);
            }
            match entry.file_type() {
                Ok(kind) if kind.is_dir() && depth < MAX_DEPTH => {
                    folders.push((entry.path(), depth + 1));
                }
                Ok(kind) if !kind.is_dir() => found.extend(article(entry.path())),
                _ => {}
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    (found, false)
}

fn is_hidden(entry: &DirEntry) -> bool {
    entry.file_name().as_encoded_bytes().starts_with(b".")
}

/// The file at `path`, if it may be an article.
fn article(path: PathBuf) -> Option<Entry> {
    let ending = path.extension()?.to_str()?.to_ascii_lowercase();
    if !ENDINGS.contains(&ending.as_str()) {
        return None;
    }
    // Of a link, the file that it leads to.
    let metadata = fs::metadata(&path).ok().filter(fs::Metadata::is_file)?;
    Some(Entry {
        stamp: Stamp::of(&metadata),
        path,
        known: Known::Unread,
    })
}
