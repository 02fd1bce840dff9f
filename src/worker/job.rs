//! A request, and how it is done: load, report the text, extract, report the entities.
//!
//! May import: `document`, `extract`, `loader`.

use std::{path::PathBuf, sync::Arc};

use super::{event::Event, mailbox::Reporter};
use crate::{
    document::Document,
    extract::{self, Extractor},
    loader::{self, Encoding, LoadError},
};

/// What to read.
#[derive(Debug)]
pub(super) enum Job {
    /// A file.
    File {
        /// Where it lies.
        path: PathBuf,
        /// What the reader chose to read it in.
        encoding: Option<Encoding>,
    },
    /// What came in on standard input.
    Bytes {
        /// All of it.
        bytes: Arc<[u8]>,
        /// What the reader chose to read it in.
        encoding: Option<Encoding>,
    },
    /// A text that was pasted.
    Text(String),
}

impl Job {
    /// The file that it reads.
    pub(super) fn path(&self) -> Option<PathBuf> {
        match self {
            Self::File { path, .. } => Some(path.clone()),
            Self::Bytes { .. } | Self::Text(_) => None,
        }
    }

    /// Loads and extracts, and reports each result. `extractor` is asked for after the text has
    /// been reported.
    pub(super) fn run<'e>(
        self,
        reporter: &Reporter<'_>,
        extractor: impl FnOnce() -> &'e Extractor,
    ) {
        let (job, path) = (reporter.job(), self.path());
        match self.load() {
            Ok(document) => {
                let document = Arc::new(document);
                reporter.report(Event::Loaded {
                    job,
                    document: Arc::clone(&document),
                });
                reporter.wait_until_shown();
                extract(extractor(), &document, reporter);
            }
            Err(error) => reporter.report(Event::Failed { job, path, error }),
        }
    }

    fn load(self) -> Result<Document, LoadError> {
        match self {
            Self::File { path, encoding } => loader::load(&path, &loader::Options { encoding }),
            Self::Bytes { bytes, encoding } => {
                loader::load_bytes(bytes.to_vec(), None, &loader::Options { encoding })
            }
            Self::Text(text) => loader::load_text(text),
        }
    }
}

/// Extracts and reports, until done or given up.
fn extract(extractor: &Extractor, document: &Document, reporter: &Reporter<'_>) {
    let job = reporter.job();
    let found = extractor.extract_while(
        document,
        &extract::Options::default(),
        &|| reporter.is_given_up(),
        &mut |extraction| {
            reporter.report(Event::Extracted {
                job,
                extraction,
                complete: false,
            });
        },
    );
    if let Some(extraction) = found {
        reporter.report(Event::Extracted {
            job,
            extraction,
            complete: true,
        });
    }
}
