//! The folder in which a start lays down the files that the running window is to open: one file
//! for each start, renamed into place, so that nobody reads half of it.
//!
//! May import: nothing of ours.

use std::{
    fs, io,
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant, SystemTime},
};

/// What is older was laid down by a start that has ended since, and is thrown away.
const STALE: Duration = Duration::from_secs(10);

/// How often it is looked whether the files have been taken.
const LOOK: Duration = Duration::from_millis(15);

/// The most bytes of names that are taken at once.
const LARGEST: u64 = 1024 * 1024;

/// The ending of what may be taken.
const READY: &str = "files";

/// Lays down the names of `files` and waits until they are taken; returns whether they were. Where
/// not, they are taken back.
pub(super) fn hand_over(spool: &Path, files: &[PathBuf], patience: Duration) -> bool {
    let Ok(request) = lay_down(spool, files) else {
        return false;
    };
    let began = Instant::now();
    while began.elapsed() < patience {
        if !request.exists() {
            return true;
        }
        thread::sleep(LOOK);
    }
    // Gone at the last moment is taken, too.
    fs::remove_file(&request).is_err()
}

/// Lays down the names of `files`; gives the file that has them.
fn lay_down(spool: &Path, files: &[PathBuf]) -> io::Result<PathBuf> {
    let names: Vec<Vec<u8>> = files.iter().map(|file| bytes_of(file)).collect();
    let mut temporary = tempfile::Builder::new()
        .suffix(".part")
        .tempfile_in(spool)?;
    io::Write::write_all(&mut temporary, &names.join(&0))?;
    let request = temporary.path().with_extension(READY);
    temporary.persist_noclobber(&request)?;
    Ok(request)
}

/// Takes everything that was laid down lately, and throws the rest away.
pub(super) fn take(spool: &Path) -> Vec<Vec<PathBuf>> {
    let Ok(entries) = fs::read_dir(spool) else {
        return Vec::new();
    };
    let paths = entries.flatten().map(|entry| entry.path());
    let mut ready: Vec<PathBuf> = paths.filter(|path| has_ending(path, READY)).collect();
    ready.sort();
    ready
        .iter()
        .filter_map(|request| take_one(request))
        .collect()
}

/// Takes one request; `None` where another has it, or it is stale or no request.
fn take_one(request: &Path) -> Option<Vec<PathBuf>> {
    let stale = is_stale(request);
    // The name decides who has it: whoever laid it down can no longer take it back.
    let taken = request.with_extension("taken");
    fs::rename(request, &taken).ok()?;
    let small = fs::metadata(&taken).is_ok_and(|metadata| metadata.len() <= LARGEST);
    let bytes = small.then(|| fs::read(&taken).ok()).flatten();
    // One that stays is never taken again.
    let _ = fs::remove_file(&taken);
    let bytes = bytes.filter(|_| !stale)?;
    let names = bytes.split(|byte| *byte == 0);
    Some(names.filter(|name| !name.is_empty()).map(path_of).collect())
}

fn has_ending(path: &Path, ending: &str) -> bool {
    path.extension().is_some_and(|its| its == ending)
}

fn is_stale(request: &Path) -> bool {
    let written = fs::metadata(request).and_then(|metadata| metadata.modified());
    let age = written.map(|written| SystemTime::now().duration_since(written));
    // Written in the future: a clock was put back; its start waits no longer than any other.
    matches!(age, Ok(Ok(age)) if age > STALE)
}

/// A name as it is; where names are no bytes, as Unicode.
fn bytes_of(path: &Path) -> Vec<u8> {
    #[cfg(unix)]
    let bytes = std::os::unix::ffi::OsStrExt::as_bytes(path.as_os_str()).to_vec();
    #[cfg(not(unix))]
    let bytes = path.to_string_lossy().into_owned().into_bytes();
    bytes
}

/// The reverse of [`bytes_of`].
fn path_of(bytes: &[u8]) -> PathBuf {
    #[cfg(unix)]
    let name: &std::ffi::OsStr = std::os::unix::ffi::OsStrExt::from_bytes(bytes);
    #[cfg(not(unix))]
    let name = String::from_utf8_lossy(bytes).into_owned();
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use std::fs::File;

    use super::*;

    fn names(spool: &Path) -> usize {
        fs::read_dir(spool).unwrap().count()
    }

    #[test]
    fn what_is_laid_down_is_taken_once() {
        let spool = tempfile::tempdir().unwrap();
        let files: Vec<PathBuf> = vec!["/مقالات/أول مقال.txt".into(), "/b\nc.txt".into()];
        lay_down(spool.path(), &files).unwrap();
        lay_down(spool.path(), &[]).unwrap();
        let mut taken = take(spool.path());
        taken.sort();
        assert_eq!(taken, [Vec::new(), files]);
        assert!(take(spool.path()).is_empty());
        assert_eq!(names(spool.path()), 0);
    }

    #[test]
    fn what_nobody_takes_is_taken_back() {
        let spool = tempfile::tempdir().unwrap();
        assert!(!hand_over(
            spool.path(),
            &["/أ.txt".into()],
            Duration::from_millis(40)
        ));
        assert_eq!(names(spool.path()), 0);
    }

    #[test]
    fn a_stale_request_is_thrown_away() {
        let spool = tempfile::tempdir().unwrap();
        let request = lay_down(spool.path(), &["/أ.txt".into()]).unwrap();
        let hour_ago = SystemTime::now() - Duration::from_secs(3600);
        File::options()
            .write(true)
            .open(&request)
            .unwrap()
            .set_modified(hour_ago)
            .unwrap();
        assert!(take(spool.path()).is_empty());
        assert_eq!(names(spool.path()), 0);
    }

    #[test]
    fn what_is_still_being_written_is_left_alone() {
        let spool = tempfile::tempdir().unwrap();
        fs::write(spool.path().join("half.part"), "/أ").unwrap();
        assert!(take(spool.path()).is_empty());
        assert_eq!(names(spool.path()), 1);
    }

    #[cfg(unix)]
    #[test]
    fn a_name_that_is_no_unicode_arrives_as_it_is() {
        let spool = tempfile::tempdir().unwrap();
        let file = path_of(b"/\xE3\xDE\xC7\xE1.txt");
        lay_down(spool.path(), std::slice::from_ref(&file)).unwrap();
        assert_eq!(take(spool.path()), [vec![file]]);
    }
}
