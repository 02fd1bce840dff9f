//! Which journal the file at a path had last, so that it is found again when the file's text, and
//! with it its fingerprint, has changed. A small file a path, named by the path's hash.
//!
//! May import: `document`.

use std::{
    ffi::OsString,
    fs,
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use super::{absolute, file_name};
use crate::document::Fingerprint;

/// The folder of these files.
#[derive(Clone, Debug)]
pub(super) struct Places {
    folder: PathBuf,
}

/// What such a file holds.
#[derive(Debug, Serialize, Deserialize)]
struct Place {
    path: PathBuf,
    journal: String,
}

impl Places {
    /// They lie in `folder`, which is made when one is written.
    pub(super) const fn in_folder(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// The folder.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// What the file is called that says which journal the file at `path` had.
    pub(super) fn name_of(&self, path: &Path) -> OsString {
        self.file_of(&absolute(path))
            .file_name()
            .map(OsString::from)
            .unwrap_or_default()
    }

    /// The name of the journal that the file at `path` had last.
    pub(super) fn journal_of(&self, path: &Path) -> Option<String> {
        let path = absolute(path);
        let place: Place = serde_json::from_slice(&fs::read(self.file_of(&path)).ok()?).ok()?;
        // A name alone: what stands in the file must not lead out of the folder.
        let is_name = Path::new(&place.journal).file_name() == Some(place.journal.as_ref());
        (place.path == path && is_name).then_some(place.journal)
    }

    /// Writes down that the file at `path` holds `document`.
    pub(super) fn remember(&self, path: &Path, document: Fingerprint) -> io::Result<()> {
        let path = absolute(path);
        let file = self.file_of(&path);
        let journal = file_name(document);
        fs::create_dir_all(&self.folder)?;
        let mut temporary = tempfile::NamedTempFile::new_in(&self.folder)?;
        temporary.write_all(&serde_json::to_vec(&Place { path, journal })?)?;
        temporary.as_file().sync_all()?;
        temporary.persist(file)?;
        Ok(())
    }

    fn file_of(&self, path: &Path) -> PathBuf {
        let name = Fingerprint::of(&path.to_string_lossy()).to_string();
        let name = name.rsplit(':').next().unwrap_or_default().to_owned();
        self.folder.join(format!("{name}.json"))
    }
}
