//! What was read of a shelf the last time, so that nothing is read twice: a JSON file for each
//! folder, in which a file counts only in the state (size, time of writing) that it was read in.
//!
//! May import: `document`, the shelf's own values.

use std::{
    collections::HashMap,
    fs,
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::xxh3_64;

use super::entry::{About, Known, Stamp};

/// The format of the file; another one is as none.
const SCHEMA: u32 = 1;

/// What is known about files, each in the state that it was read in.
pub(super) type Remembered = HashMap<PathBuf, (Stamp, Known)>;

#[derive(Serialize, Deserialize)]
struct Cache {
    schema: u32,
    folder: PathBuf,
    files: Vec<Line>,
}

/// One file.
#[derive(Serialize, Deserialize)]
struct Line {
    path: PathBuf,
    size: u64,
    modified: u64,
    /// 0 where it holds no article.
    articles: usize,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    source: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    published: Option<String>,
}

/// The name of the file for `folder`.
pub(super) fn name_of(folder: &Path) -> String {
    let hash = xxh3_64(folder.as_os_str().as_encoded_bytes());
    format!("{hash:016x}.json")
}

/// What `file` has about `folder`; nothing where it is not there or not understood: then
/// everything is read again.
pub(super) fn read(file: &Path, folder: &Path) -> Remembered {
    let text = fs::read_to_string(file).unwrap_or_default();
    let cache = serde_json::from_str(&text).ok();
    let ours = |cache: &Cache| cache.schema == SCHEMA && cache.folder == folder;
    let files = cache.filter(ours).map(|cache| cache.files);
    let lines = files.unwrap_or_default().into_iter();
    lines.map(Line::into_known).collect()
}

/// Writes what is known about `folder`: to a temporary file, then renamed. Names that are no
/// Unicode are left out.
///
/// # Errors
/// Whatever the file system says.
pub(super) fn write(file: &Path, folder: &Path, known: &Remembered) -> io::Result<()> {
    let lines = known.iter().filter(|(path, _)| path.to_str().is_some());
    let mut files: Vec<Line> = lines
        .filter_map(|(path, (stamp, known))| Line::of(path, *stamp, known))
        .collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let cache = Cache {
        schema: SCHEMA,
        folder: folder.to_owned(),
        files,
    };
    let parent = file.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(parent)?;
    let mut temporary = tempfile::NamedTempFile::new_in(parent)?;
    temporary.write_all(&serde_json::to_vec(&cache)?)?;
    temporary.persist(file)?;
    Ok(())
}

impl Line {
    /// Of what is known about a file; `None` where nothing is.
    fn of(path: &Path, stamp: Stamp, known: &Known) -> Option<Self> {
        let about = match known {
            Known::Unread => return None,
            Known::Unreadable => About::default(),
            Known::Read(about) => about.clone(),
        };
        Some(Self {
            path: path.to_owned(),
            size: stamp.size,
            modified: stamp.modified,
            articles: about.articles,
            title: about.title,
            source: about.source,
            published: about.published.map(|day| day.to_string()),
        })
    }

    fn into_known(self) -> (PathBuf, (Stamp, Known)) {
        let stamp = Stamp {
            size: self.size,
            modified: self.modified,
        };
        let about = About {
            title: self.title,
            source: self.source,
            published: self.published.and_then(|day| day.parse().ok()),
            articles: self.articles,
        };
        let known = if about.articles == 0 {
            Known::Unreadable
        } else {
            Known::Read(about)
        };
        (self.path, (stamp, known))
    }
}
