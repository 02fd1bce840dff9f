//! Outputs of many documents: one after the other in a file, or a file each in a folder where the
//! format has no room for several.
//!
//! May import: `document`, `entity`.

use std::{
    collections::HashSet,
    fs,
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
};

use super::{
    Findings, Format, Options, Writer,
    save::{self, save_brat_configuration, save_findings},
};
use crate::document::Document;

/// An output of many documents that is being written: of a file nothing is there until it is
/// finished.
pub struct Collection {
    path: PathBuf,
    place: Place,
}

enum Place {
    /// One after the other.
    File(Writer, BufWriter<tempfile::NamedTempFile>),
    /// A file each; the names that are taken.
    Folder(Options, HashSet<PathBuf>),
}

impl Collection {
    /// Begins the output at `path`, which for brat is a folder.
    ///
    /// # Errors
    /// Nothing can be written there.
    pub fn begin(path: &Path, format: Format, options: Options) -> io::Result<Self> {
        let place = if format.holds_several() {
            let file = save::new_file_beside(path)?;
            Place::File(Writer::new(format, options), BufWriter::new(file))
        } else {
            fs::create_dir_all(path)?;
            Place::Folder(options, HashSet::new())
        };
        Ok(Self {
            path: path.to_owned(),
            place,
        })
    }

    /// Writes a document; returns the file of its own that it went into, if so.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn write(&mut self, findings: &Findings<'_>) -> io::Result<()> {
        match &mut self.place {
            Place::File(writer, out) => writer.write(findings, out),
            Place::Folder(options, taken) => {
                let path = self.path.join(free_name(findings.document, taken));
                save_findings(&path, Format::Brat, options.clone(), findings)
            }
        }
    }

    /// Writes what comes after the last document; then the file is there.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn finish(self) -> io::Result<()> {
        match self.place {
            Place::File(writer, mut out) => {
                writer.finish(&mut out)?;
                out.flush()?;
                let file = out.into_inner().map_err(io::IntoInnerError::into_error)?;
                save::put(file, &self.path)
            }
            Place::Folder(options, _) => save_brat_configuration(&self.path, &options),
        }
    }
}

/// The name of a document's `.ann` file: its own file's name, numbered where that is taken.
fn free_name(document: &Document, taken: &mut HashSet<PathBuf>) -> PathBuf {
    let path = document.origin.path.as_deref();
    let stem = path.and_then(Path::file_stem);
    let stem = stem.map_or_else(|| "article".into(), |stem| stem.to_string_lossy());
    let numbered = (2..).map(|number| format!("{stem}-{number}.ann"));
    let mut names = std::iter::once(format!("{stem}.ann")).chain(numbered);
    let free = names.find_map(|name| {
        let name = PathBuf::from(name);
        taken.insert(name.clone()).then_some(name)
    });
    free.unwrap_or_default()
}
