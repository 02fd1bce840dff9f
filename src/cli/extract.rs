//! `warraq extract`: what was found in each document, in the format that is asked for.
//!
//! May import: `document`, `entity`, `export`, `extract`.

use std::{
    collections::HashSet,
    io,
    path::{Path, PathBuf},
};

use super::{Status, Streams, arguments, corrected::Corrections, input};
use crate::{
    document::Document,
    export::{self, Findings, Provenance, Writer},
    extract::{self, Extractor},
};

/// Extracts from each file in turn and writes what was found.
pub(super) fn run(options: &arguments::Extract, streams: &mut Streams<'_>) -> io::Result<Status> {
    let extractor = Extractor::new();
    let how = export::Options {
        provenance: Provenance {
            model: extractor.model_version(),
        },
        language: options.language,
    };
    let corrections = options
        .corrected
        .then(|| Corrections::read(options.acts.clone(), streams));
    let mut place = Place::of(options, how);
    let mut status = Status::Done;
    for file in &options.files {
        let Some(documents) = input::load_all(file, streams) else {
            status = Status::Failed;
            continue;
        };
        for document in &documents {
            let published = options.published;
            let extraction = extractor.extract(document, &extract::Options { published });
            let extraction = match &corrections {
                Some(corrections) => corrections.apply(document, &extraction, streams),
                None => extraction,
            };
            let findings = Findings {
                document,
                extraction: &extraction,
            };
            status = status.max(place.write(&findings, streams)?);
        }
    }
    Ok(status.max(place.finish(streams)?))
}

/// Where the documents' outputs go.
enum Place<'a> {
    /// To standard output, each as soon as it is made.
    Stream(Writer),
    /// Into one file, written when all are made.
    File(Writer, Vec<u8>, &'a Path),
    /// Into a folder, a file for each.
    Folder(export::Options, &'a Path, HashSet<PathBuf>),
    /// To standard output, which has room for one.
    One(export::Options, bool),
}

/// Why a second document of such a format is not written.
const ONE_EACH: &str = "this format has a file for each document; name a folder with -o";

impl<'a> Place<'a> {
    fn of(options: &'a arguments::Extract, how: export::Options) -> Self {
        let format = options.format;
        match &options.output {
            None if format.holds_several() => Self::Stream(Writer::new(format, how)),
            None => Self::One(how, false),
            Some(file) if format.holds_several() => {
                Self::File(Writer::new(format, how), Vec::new(), file)
            }
            Some(folder) => Self::Folder(how, folder, HashSet::new()),
        }
    }

    /// Writes a document's output; an error is one of standard output, the rest is said.
    fn write(&mut self, findings: &Findings<'_>, streams: &mut Streams<'_>) -> io::Result<Status> {
        match self {
            Self::Stream(writer) => writer.write(findings, streams.out)?,
            Self::File(writer, bytes, _) => writer.write(findings, bytes)?,
            Self::One(how, written) => {
                if std::mem::replace(written, true) {
                    streams.say(format_args!("{ONE_EACH}"));
                    return Ok(Status::Failed);
                }
                let bytes = export::to_bytes(export::Format::Brat, how.clone(), findings)?;
                streams.out.write_all(&bytes)?;
            }
            Self::Folder(how, folder, taken) => {
                let path = folder.join(free_name(findings.document, taken));
                let saved =
                    export::save_findings(&path, export::Format::Brat, how.clone(), findings);
                return Ok(told(saved, &path, streams));
            }
        }
        Ok(Status::Done)
    }

    /// Writes what comes after the last document.
    fn finish(self, streams: &mut Streams<'_>) -> io::Result<Status> {
        match self {
            Self::Stream(writer) => writer.finish(streams.out)?,
            Self::File(writer, mut bytes, path) => {
                writer.finish(&mut bytes)?;
                return Ok(told(export::save(path, &bytes), path, streams));
            }
            Self::Folder(how, folder, _) => {
                let saved = export::save_brat_configuration(folder, &how);
                return Ok(told(saved, folder, streams));
            }
            Self::One(..) => {}
        }
        Ok(Status::Done)
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

/// Says why a file could not be written.
fn told(saved: io::Result<()>, path: &Path, streams: &mut Streams<'_>) -> Status {
    match saved {
        Ok(()) => Status::Done,
        Err(error) => {
            streams.say(format_args!("{}: {error}", path.display()));
            Status::Failed
        }
    }
}
