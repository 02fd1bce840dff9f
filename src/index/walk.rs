//! The files of a folder that an index is made of, with what tells whether they have changed.
//!
//! May import: `loader`.

use std::{
    fs::{self, DirEntry, Metadata},
    io,
    path::{Path, PathBuf},
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use super::{IndexError, Watch};
use crate::loader::ENDINGS;

/// A file of the folder.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Listed {
    /// Its path below the folder.
    pub path: PathBuf,
    /// When it was last seen.
    pub stamp: Stamp,
}

/// What tells, without reading it, whether a file is still the one that was read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Stamp {
    /// Its size in bytes.
    pub size: u64,
    /// When it was last changed, in nanoseconds since 1970; 0 where that cannot be relied on.
    pub modified: u64,
}

/// A file that was changed so shortly before it is looked at may be changed again without its time
/// showing it: clocks of file systems tick in up to two seconds (FAT).
const TICK: Duration = Duration::from_secs(2);

impl Stamp {
    /// The stamp of a file of that metadata.
    pub fn of(metadata: &Metadata) -> Self {
        let modified = metadata.modified().unwrap_or(UNIX_EPOCH);
        let settled = SystemTime::now().duration_since(modified);
        let since = modified.duration_since(UNIX_EPOCH).unwrap_or_default();
        let modified = match settled {
            Ok(age) if age > TICK => since.as_nanos() as u64,
            _ => 0,
        };
        let size = metadata.len();
        Self { size, modified }
    }

    /// Whether a file with this stamp is surely the one that had the stamp `before`.
    pub fn is_surely(self, before: Self) -> bool {
        self == before && self.modified != 0
    }
}

/// What a folder holds.
#[derive(Debug, Default)]
pub(super) struct Listing {
    /// Files that may be articles, by path.
    pub files: Vec<Listed>,
    /// Folders in it that could not be listed; nothing is known of what is in them.
    pub unread: Vec<PathBuf>,
}

/// Lists the files below `folder` whose ending is one of those that can be read, or that have no
/// ending. Hidden ones are left out, and links to folders, which can lead in a circle.
///
/// # Errors
/// The folder itself cannot be listed; the building was given up.
pub(super) fn list(folder: &Path, watch: &Watch) -> Result<Listing, IndexError> {
    let mut listing = Listing::default();
    let mut due = vec![PathBuf::new()];
    while let Some(below) = due.pop() {
        if watch.is_cancelled() {
            return Err(IndexError::Cancelled);
        }
        match entries(&folder.join(&below)) {
            Ok(entries) => entries
                .iter()
                .for_each(|entry| sort_in(entry, &below, &mut listing, &mut due)),
            Err(source) if below.as_os_str().is_empty() => {
                let folder = folder.to_owned();
                return Err(IndexError::Folder { folder, source });
            }
            Err(_) => listing.unread.push(below),
        }
    }
    listing.files.sort();
    Ok(listing)
}

fn entries(folder: &Path) -> io::Result<Vec<DirEntry>> {
    fs::read_dir(folder)?.collect()
}

/// Puts an entry where it belongs: among the files, or the folders to list.
fn sort_in(entry: &DirEntry, below: &Path, listing: &mut Listing, due: &mut Vec<PathBuf>) {
    let name = entry.file_name();
    if name.as_encoded_bytes().starts_with(b".") {
        return;
    }
    let path = below.join(&name);
    if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
        due.push(path);
        return;
    }
    // Through a link, to what it stands for; a broken one is no file.
    let metadata = fs::metadata(entry.path()).ok();
    if let Some(metadata) = metadata.filter(|metadata| metadata.is_file() && may_be_read(&path)) {
        let stamp = Stamp::of(&metadata);
        listing.files.push(Listed { path, stamp });
    }
}

/// Whether a file of that name is worth looking into.
fn may_be_read(path: &Path) -> bool {
    path.extension().is_none_or(|ending| {
        let ending = ending.to_string_lossy().to_lowercase();
        ENDINGS.contains(&ending.as_str())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_that_can_be_read_are_listed_in_order_through_all_folders() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("ب/ج")).unwrap();
        fs::create_dir(folder.path().join(".git")).unwrap();
        for name in [
            "مقال.TXT",
            "ب/ج/خبر.html",
            "README",
            "صورة.png",
            ".git/head",
            ".خفي.txt",
        ] {
            fs::write(folder.path().join(name), name).unwrap();
        }
        let listing = list(folder.path(), &Watch::default()).unwrap();
        let paths: Vec<&Path> = listing.files.iter().map(|file| &*file.path).collect();
        let expected = ["README", "ب/ج/خبر.html", "مقال.TXT"];
        assert_eq!(paths, expected.map(Path::new));
        assert!(listing.unread.is_empty());
    }

    #[test]
    fn a_file_changed_just_now_may_change_again_unseen() {
        let fresh = Stamp::default();
        assert!(!fresh.is_surely(fresh));
        let old = Stamp {
            size: 3,
            modified: 5,
        };
        assert!(old.is_surely(old) && !old.is_surely(Stamp { size: 4, ..old }));
    }

    #[test]
    fn a_folder_that_is_not_there_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        let gone = list(&folder.path().join("x"), &Watch::default());
        assert!(matches!(gone, Err(IndexError::Folder { .. })));
    }
}
