//! Damaged and hostile files of every format: whatever is done to a file, loading it ends, in a
//! document that keeps its promises or in a message; and what was cut short says so.
//!
//! A few hundred mutations run each time, 20,000 with
//! `WARRAQ_MUTATIONS=20000 cargo test --release mutations -- --nocapture`. What once failed is kept
//! in `tests/fixtures/crashes`.

mod bombs;
mod change;
mod random;

use std::{
    fs, panic,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use change::changed;
use random::Random;
use warraq::{
    document::Document,
    loader::{self, LoadError, Options, Watch},
};

use super::{fixture, random::check};

/// How many mutations run where nothing else is asked for.
const MUTATIONS: usize = 400;

/// The longest time that one file may take, where time is looked at: in the long run alone.
const LONGEST: Duration = Duration::from_secs(5);

/// The most memory that the whole run may take, in kB; looked at in the long run alone.
const MOST_MEMORY: usize = 1_000_000;

/// Formats that tell their own end, so that what is cut short cannot pass for whole.
const TELL_THEIR_END: &[&str] = &["doc", "docx", "epub", "fodt", "gz", "odt", "rtf", "zip"];

/// A file that is changed.
pub struct Seed {
    pub path: PathBuf,
    pub bytes: Vec<u8>,
}

impl Seed {
    fn ending(&self) -> &str {
        let ending = self.path.extension().and_then(|ending| ending.to_str());
        ending.unwrap_or_default()
    }
}

/// The files under `tests/fixtures` that are articles.
fn seeds() -> Vec<Seed> {
    let mut paths = files(&fixture("formats"));
    paths.push(fixture("encodings/utf-8.txt"));
    paths.push(fixture("encodings/windows-1256.txt"));
    let articles = paths.into_iter().filter(|path| {
        let ending = path.extension().and_then(|ending| ending.to_str());
        !matches!(ending, Some("expected")) && !path.ends_with("README.md")
    });
    articles
        .map(|path| Seed {
            bytes: fs::read(&path).unwrap(),
            path,
        })
        .collect()
}

/// The files in `folder` and in those in it, sorted.
fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.unwrap().path())
        .flat_map(|path| match path.is_dir() {
            true => files(&path),
            false => vec![path],
        })
        .collect();
    files.sort();
    files
}

/// What loading `bytes` gives, checked for what every document promises.
fn load(bytes: Vec<u8>, path: &Path) -> Result<Vec<Document>, LoadError> {
    let watch = Watch::default();
    let result = loader::load_all_bytes(bytes, Some(path), &Options::default(), &watch);
    for document in result.iter().flatten() {
        check(document);
    }
    result
}

/// The text of all documents.
fn text(documents: &[Document]) -> String {
    documents
        .iter()
        .map(|document| document.text.as_str())
        .collect()
}

/// Loads a changed file; gives how long it took. It fails with the number of the mutation, so
/// that it can be made again.
fn run(number: usize, seed: &Seed, bytes: Vec<u8>, cut: bool, whole: &[Document]) -> Duration {
    let begun = Instant::now();
    let kept = bytes.clone();
    let result = panic::catch_unwind(|| load(bytes, &seed.path));
    let Ok(result) = result else {
        let kept_at = std::env::temp_dir().join(format!("mutation-{number}.{}", seed.ending()));
        fs::write(&kept_at, kept).unwrap();
        panic!(
            "mutation {number} of {} panicked; it lies in {}",
            seed.path.display(),
            kept_at.display()
        );
    };
    if let Ok(documents) = result
        && cut
        // Cut within its first lines, it may look like a plain text.
        && documents.iter().all(|document| whole.iter().any(|whole| whole.origin.format == document.origin.format))
        && TELL_THEIR_END.contains(&seed.ending())
    {
        let warned = documents
            .iter()
            .any(|document| !document.warnings.is_empty());
        assert!(
            warned || text(&documents) == text(whole),
            "mutation {number} of {} was cut short and does not say so",
            seed.path.display()
        );
    }
    begun.elapsed()
}

/// How many mutations to run, and whether they were asked for.
fn wanted() -> (usize, bool) {
    let asked = std::env::var("WARRAQ_MUTATIONS");
    let asked = asked.ok().and_then(|number| number.parse().ok());
    (asked.unwrap_or(MUTATIONS), asked.is_some())
}

#[test]
fn a_changed_file_ends_in_a_document_or_a_message() {
    let seeds = seeds();
    let whole: Vec<Vec<Document>> = seeds
        .iter()
        .map(|seed| load(seed.bytes.clone(), &seed.path).unwrap_or_default())
        .collect();
    let (count, asked) = wanted();
    let mut slowest = (Duration::ZERO, PathBuf::new());
    for number in 0..count {
        let mut random = Random::new(number as u64);
        let index = number % seeds.len();
        let other = random.below(seeds.len());
        let (bytes, cut) = changed(&seeds[index], &seeds[other], &mut random);
        let took = run(number, &seeds[index], bytes, cut, &whole[index]);
        if took > slowest.0 {
            slowest = (took, seeds[index].path.clone());
        }
    }
    if asked {
        let (took, path) = slowest;
        println!(
            "{count} mutations; the slowest took {took:?}: {}",
            path.display()
        );
        let memory = most_memory();
        println!("most memory: {} MB", memory.unwrap_or_default() / 1024);
        assert!(took < LONGEST, "{} took {took:?}", path.display());
        assert!(memory.is_none_or(|memory| memory < MOST_MEMORY));
    }
}

/// The most memory that this process has had, in kB, where the system tells it as Linux does.
fn most_memory() -> Option<usize> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let most = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    most.trim().strip_suffix(" kB")?.parse().ok()
}

#[test]
fn what_once_failed_does_not_any_more() {
    for path in files(&fixture("crashes")) {
        drop(load(fs::read(&path).unwrap(), &path));
    }
}
