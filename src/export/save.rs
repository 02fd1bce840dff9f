//! Outputs as files: each whole or not at all, and never over somebody's text.
//!
//! May import: `document`, `entity`.

use std::{
    fs,
    io::{self, Write},
    path::Path,
};

use super::{Findings, Format, Options, brat_configuration, to_bytes};

/// Writes `bytes` to the file at `path`: into a new file beside it that then takes its name, so
/// that a crash or a full disk leaves the old one.
pub fn save(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = new_file_beside(path)?;
    file.write_all(bytes)?;
    put(file, path)
}

/// A new file beside the one at `path`.
pub(super) fn new_file_beside(path: &Path) -> io::Result<tempfile::NamedTempFile> {
    let folder = path.parent().filter(|folder| *folder != Path::new(""));
    new_file_in(folder.unwrap_or(Path::new(".")))
}

/// Gives a new file, which is on the disk then, the name of the one at `path`.
pub(super) fn put(file: tempfile::NamedTempFile, path: &Path) -> io::Result<()> {
    if let Ok(old) = fs::metadata(path) {
        file.as_file().set_permissions(old.permissions())?;
    }
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// A new file with the permissions that other programs' files have there.
fn new_file_in(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    let readable = {
        use std::os::unix::fs::PermissionsExt;
        fs::Permissions::from_mode(0o666)
    };
    #[cfg(unix)]
    builder.permissions(readable);
    builder.prefix(".warraq-").tempfile_in(folder)
}

/// Writes one document in `format` to the file at `path`. brat wants the text beside its
/// annotations: `path` with the ending `txt` is written too; where another text has that name
/// already, nothing is written ([`io::ErrorKind::AlreadyExists`]).
pub fn save_findings(
    path: &Path,
    format: Format,
    options: Options,
    findings: &Findings<'_>,
) -> io::Result<()> {
    let bytes = to_bytes(format, options, findings)?;
    if format == Format::Brat {
        save_text(&path.with_extension("txt"), &findings.document.text)?;
    }
    save(path, &bytes)
}

/// Writes the `annotation.conf` of a folder of brat's, where there is none yet.
pub fn save_brat_configuration(folder: &Path, options: &Options) -> io::Result<()> {
    let path = folder.join("annotation.conf");
    match path.try_exists()? {
        true => Ok(()),
        false => save(&path, brat_configuration(&options.provenance).as_bytes()),
    }
}

/// Writes the text, unless it is there already.
fn save_text(path: &Path, text: &str) -> io::Result<()> {
    match fs::read(path) {
        Ok(there) if there == text.as_bytes() => Ok(()),
        Ok(_) => {
            let what = format!("{} holds another text", path.display());
            Err(io::Error::new(io::ErrorKind::AlreadyExists, what))
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => save(path, text.as_bytes()),
        Err(error) => Err(error),
    }
}
