//! The index over a folder: what is found, what is united, what is read again, and what becomes of
//! it when files, versions and processes do what they should not.

mod answers;
mod command;
mod damage;
mod decided;
mod kills;
mod scan;
mod upkeep;

use std::{
    fs,
    path::{Path, PathBuf},
    sync::LazyLock,
    time::{Duration, SystemTime},
};

use tempfile::TempDir;
use warraq::{
    annotation::store::Decisions,
    extract::Extractor,
    index::{Index, Order, Outline, Pace, Query, Report, Watch, build},
};

/// Lists and rules alone: the model takes long in a test build, and nothing here depends on it.
static EXTRACTOR: LazyLock<Extractor> = LazyLock::new(Extractor::rules_alone);

/// Confirms each file at once.
const AT_ONCE: Pace = Pace {
    threads: 2,
    confirm_after: Duration::from_secs(60),
    confirm_at: 1,
};

/// A folder of articles with the place of its index beside it.
struct Shelf {
    folder: TempDir,
    home: TempDir,
}

impl Shelf {
    /// A shelf of files with those names and texts.
    fn of(files: &[(&str, &str)]) -> Self {
        let shelf = Self {
            folder: tempfile::tempdir().unwrap(),
            home: tempfile::tempdir().unwrap(),
        };
        files.iter().for_each(|(name, text)| shelf.put(name, text));
        shelf
    }

    /// Writes a file, an hour ago, so that its time can be relied on.
    fn put(&self, name: &str, text: &str) {
        let path = self.folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
        touch(&path, Duration::from_secs(3600));
    }

    fn file(&self) -> PathBuf {
        self.home.path().join("shelf.redb")
    }

    /// What is to be built, of what the program finds.
    fn order<'o>(&'o self, file: &'o Path) -> Order<'o> {
        Order::new(self.folder.path(), file, &EXTRACTOR)
    }

    /// Builds the index or brings it up to date, and gives what was said.
    fn build(&self) -> (Outline, Vec<Report>) {
        self.build_with(Decisions::AsFound)
    }

    /// The same, as the reader has decided.
    fn build_with(&self, decisions: Decisions) -> (Outline, Vec<Report>) {
        let mut said = Vec::new();
        let mut report = |report| said.push(report);
        let file = self.file();
        let order = Order {
            decisions,
            ..self.order(&file)
        };
        let outline = build(&order, &Watch::default(), &mut report);
        (outline.unwrap(), said)
    }

    fn open(&self) -> Index {
        Index::open(&self.file(), &EXTRACTOR).unwrap()
    }

    /// The shelf's index, built.
    fn index(&self) -> Index {
        self.build();
        self.open()
    }
}

/// Says that a file was changed so long ago.
fn touch(path: &Path, ago: Duration) {
    let file = fs::File::options().write(true).open(path).unwrap();
    file.set_modified(SystemTime::now() - ago).unwrap();
}

/// The files that a search finds, by name.
fn found(index: &Index, typed: &str) -> Vec<String> {
    let results = index.search(&Query::new(typed), 1000).unwrap();
    assert_eq!(results.documents, results.found.len());
    let paths = results.found.iter();
    let mut names: Vec<String> = paths
        .map(|found| found.entry.path.display().to_string())
        .collect();
    names.sort();
    names
}
