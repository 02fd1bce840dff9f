//! What cannot be read is refused, and says why.

use warraq::loader::{self, LoadError, Options};

use super::read;

#[test]
fn what_is_no_text_is_refused_by_its_name() {
    let unread = |name| Err(LoadError::UnsupportedFormat { name });
    let damaged = Err(LoadError::Damaged);
    let cases: [(&[u8], _); 7] = [
        (
            b"PK\x03\x04\x14\0\0\0\x08\0word/document.xml",
            damaged.clone(),
        ),
        (b"PK\x03\x04\x14\0\0\0\x08\0readme", damaged),
        (b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR", unread("a PNG picture")),
        (b"{\\rtf1\\ansi", Err(LoadError::Empty)),
        (
            b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0",
            Err(LoadError::Damaged),
        ),
        (&[0; 100], Err(LoadError::Binary)),
        (
            &[7, 1, 2, 200, 3, 0, 0, 1, 0, 0, 5, 6, 7, 8, 1, 1, 1, 1],
            Err(LoadError::Binary),
        ),
    ];
    for (bytes, expected) in cases {
        assert_eq!(read(bytes), expected);
    }
    let packed: Vec<u8> = (0..4000u32)
        .map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8)
        .collect();
    assert_eq!(read(packed), Err(LoadError::Binary));
    assert_eq!(read(" \n\t\n"), Err(LoadError::Empty));
    assert_eq!(read(""), Err(LoadError::Empty));
}

#[test]
fn a_file_that_cannot_be_read_says_why() {
    let read = |path: &str| loader::load(path.as_ref(), &Options::default());
    assert_eq!(read("no/such/file.txt"), Err(LoadError::NotFound));
    assert_eq!(read(env!("CARGO_MANIFEST_DIR")), Err(LoadError::IsFolder));
    let limit = loader::MAX_BYTES;
    let error = LoadError::TooLarge {
        size: limit + 1,
        limit,
    };
    assert_eq!(
        error.to_string(),
        "257 MB are too large; at most 256 MB are read"
    );
}

#[test]
fn a_file_beyond_the_limit_is_refused_without_being_read() {
    let file = tempfile::NamedTempFile::new().unwrap();
    file.as_file().set_len(loader::MAX_BYTES + 1).unwrap();
    let error = loader::load(file.path(), &Options::default()).unwrap_err();
    assert!(matches!(error, LoadError::TooLarge { .. }), "{error}");
}

#[test]
fn more_lines_than_can_be_kept_are_refused() {
    let lines = "\n".repeat(loader::MAX_PARAGRAPHS + 1);
    let limit = loader::MAX_PARAGRAPHS;
    assert_eq!(read(lines), Err(LoadError::TooManyParagraphs { limit }));
}

#[cfg(unix)]
#[test]
fn a_pipe_or_device_is_refused_without_waiting_for_it() {
    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("pipe");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    for path in [std::path::Path::new("/dev/null"), &pipe] {
        if path == pipe && !made.as_ref().is_ok_and(|status| status.success()) {
            println!("skipped: there is no mkfifo");
            continue;
        }
        let error = loader::load(path, &Options::default());
        assert_eq!(error, Err(LoadError::NotAFile), "{}", path.display());
    }
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_says_so() {
    use std::os::unix::fs::PermissionsExt as _;
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::set_permissions(file.path(), std::fs::Permissions::from_mode(0o000)).unwrap();
    if std::fs::File::open(file.path()).is_ok() {
        println!("skipped: this user may read every file");
        return;
    }
    let error = loader::load(file.path(), &Options::default());
    assert_eq!(error, Err(LoadError::NoPermission));
}
