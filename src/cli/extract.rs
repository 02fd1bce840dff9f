//! `warraq extract`: what was found in each document, in the format that is asked for.
//!
//! May import: `annotation`, `entity`, `export`, `extract`.

use std::{io, path::Path};

use super::{Status, Streams, arguments, corrected, input};
use crate::{
    annotation::store::Decided,
    export::{self, Collection, Findings, Provenance, Writer},
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
    let decided = match options.corrected {
        true => corrected::read(options.acts.clone(), streams),
        false => Decided::default(),
    };
    let mut place = Place::of(options, how, streams);
    let mut status = Status::Done;
    for file in &options.files {
        let Some(documents) = input::load_all(file, streams) else {
            status = Status::Failed;
            continue;
        };
        for document in &documents {
            let own = corrected::of(&decided, document, streams);
            let document = own.document();
            let published = options.published;
            let found = extractor.extract(document, &extract::Options { published });
            let findings = Findings {
                document,
                extraction: &own.corrected(found),
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
    /// Into one file, written when all are made, or into a folder, a file for each.
    Kept(Collection, &'a Path),
    /// Nowhere: that could not be written to, as was said.
    Nowhere,
    /// To standard output, which has room for one.
    One(export::Options, bool),
}

/// Why a second document of such a format is not written.
const ONE_EACH: &str = "this format has a file for each document; name a folder with -o";

impl<'a> Place<'a> {
    fn of(
        options: &'a arguments::Extract,
        how: export::Options,
        streams: &mut Streams<'_>,
    ) -> Self {
        let format = options.format;
        let Some(path) = &options.output else {
            return match format.holds_several() {
                true => Self::Stream(Writer::new(format, how)),
                false => Self::One(how, false),
            };
        };
        let begun = Collection::begin(path, format, how);
        match begun {
            Ok(collection) => Self::Kept(collection, path),
            Err(error) => {
                told(Err(error), path, streams);
                Self::Nowhere
            }
        }
    }

    /// Writes a document's output; an error is one of standard output, the rest is said.
    fn write(&mut self, findings: &Findings<'_>, streams: &mut Streams<'_>) -> io::Result<Status> {
        match self {
            Self::Stream(writer) => writer.write(findings, streams.out)?,
            Self::Kept(collection, path) => {
                return Ok(told(collection.write(findings), path, streams));
            }
            Self::Nowhere => return Ok(Status::Failed),
            Self::One(how, written) => {
                if std::mem::replace(written, true) {
                    streams.say(format_args!("{ONE_EACH}"));
                    return Ok(Status::Failed);
                }
                let bytes = export::to_bytes(export::Format::Brat, how.clone(), findings)?;
                streams.out.write_all(&bytes)?;
            }
        }
        Ok(Status::Done)
    }

    /// Writes what comes after the last document.
    fn finish(self, streams: &mut Streams<'_>) -> io::Result<Status> {
        match self {
            Self::Stream(writer) => writer.finish(streams.out)?,
            Self::Kept(collection, path) => {
                return Ok(told(collection.finish(), path, streams));
            }
            Self::Nowhere => return Ok(Status::Failed),
            Self::One(..) => {}
        }
        Ok(Status::Done)
    }
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
