//! `warraq print`: the article as a PDF.
//!
//! May import: `export`, `extract`, `print`.

use std::io;

use super::{Status, Streams, arguments, input};
use crate::{
    export::{self, Findings, Provenance},
    extract::{self, Extractor},
    print,
};

/// Makes the PDF of the first article in the file.
pub(super) fn run(options: &arguments::Print, streams: &mut Streams<'_>) -> io::Result<Status> {
    let Some(document) = input::load(&options.file, streams) else {
        return Ok(Status::Failed);
    };
    let extractor = Extractor::new();
    let published = options.published;
    let extraction = extractor.extract(&document, &extract::Options { published });
    let findings = Findings {
        document: &document,
        extraction: &extraction,
    };
    let how = print::Options {
        shading: options.shading,
        index: options.index,
        display: options.display,
        language: options.language,
        provenance: Provenance {
            model: extractor.model_version(),
        },
    };
    let output = &options.output;
    let saved = print::pdf(&findings, &how)
        .map_err(io::Error::other)
        .and_then(|pdf| export::save(output, &pdf));
    match saved {
        Ok(()) => Ok(Status::Done),
        Err(error) => {
            streams.say(format_args!("{}: {error}", output.display()));
            Ok(Status::Failed)
        }
    }
}
