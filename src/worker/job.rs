//! A request, and how it is done: load, report the text, extract, report the entities.
//!
//! May import: `document`, `extract`, `loader`.

use std::{path::PathBuf, sync::Arc};

use super::{event::Event, mailbox::Reporter};
use crate::{
    document::{Date, Document},
    extract::{self, Extractor},
    loader::{self, Encoding, LoadError, Watch},
};

/// What to read.
#[derive(Clone, Debug)]
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
    Text(Arc<str>),
    /// A document that is there already: only its entities are wanted.
    Document {
        /// The document.
        document: Arc<Document>,
        /// The day that the reader says it was published.
        published: Option<Date>,
    },
}

impl Job {
    /// The file that it reads.
    pub(super) fn path(&self) -> Option<PathBuf> {
        match self {
            Self::File { path, .. } => Some(path.clone()),
            Self::Bytes { .. } | Self::Text(_) | Self::Document { .. } => None,
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
        let source = match self {
            Self::Document {
                document,
                published,
            } => return extract(extractor(), &document, published, reporter),
            source => source,
        };
        match source.load(reporter.watch()) {
            Ok(articles) => show(articles, reporter, extractor),
            Err(error) => reporter.report(Event::Failed { job, path, error }),
        }
    }

    /// Every article that there is to read.
    fn load(self, watch: &Watch) -> Result<Vec<Document>, LoadError> {
        match self {
            Self::File { path, encoding } => {
                loader::load_all(&path, &loader::Options { encoding }, watch)
            }
            Self::Bytes { bytes, encoding } => {
                let options = loader::Options { encoding };
                loader::load_all_bytes(bytes.to_vec(), None, &options, watch)
            }
            Self::Text(text) => {
                loader::load_text(text.as_ref().to_owned()).map(|document| vec![document])
            }
            Self::Document { document, .. } => Ok(vec![document.as_ref().clone()]),
        }
    }
}

/// Reports what was read: several articles to choose from, or the one there is and then its
/// entities.
fn show<'e>(
    articles: Vec<Document>,
    reporter: &Reporter<'_>,
    extractor: impl FnOnce() -> &'e Extractor,
) {
    let job = reporter.job();
    let mut articles: Vec<Arc<Document>> = articles.into_iter().map(Arc::new).collect();
    if articles.len() > 1 {
        return reporter.report(Event::Several { job, articles });
    }
    let Some(document) = articles.pop() else {
        return;
    };
    reporter.report(Event::Loaded {
        job,
        document: Arc::clone(&document),
    });
    reporter.wait_until_shown();
    extract(extractor(), &document, None, reporter);
}

/// Extracts and reports, until done or given up.
fn extract(
    extractor: &Extractor,
    document: &Document,
    published: Option<Date>,
    reporter: &Reporter<'_>,
) {
    let job = reporter.job();
    let found = extractor.extract_while(
        document,
        &extract::Options { published },
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
