//! The export of a whole shelf, on a thread of its own: each file is read, its names are found and
//! corrected as the reader has them, and written. It can be given up, and then leaves nothing.
//!
//! May import: `annotation`, `document`, `entity`, `export`, `extract`, `loader`.

use std::{
    io,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
        mpsc::{Receiver, TryRecvError, channel},
    },
    thread,
};

use crate::{
    annotation::{Annotations, Finder, apply_with, lexicon::Lexicon, store::Store},
    document::Document,
    entity::Extraction,
    export::{Collection, Findings, Format, LabelLanguage, Options, Provenance},
    extract::{self, Extractor},
    loader,
};

/// What is to be exported, and where to.
pub struct ShelfOrder {
    /// The files, in the order of the output.
    pub files: Vec<PathBuf>,
    /// The file to write; for brat a folder.
    pub path: PathBuf,
    /// In which format.
    pub format: Format,
    /// The language of headings.
    pub language: LabelLanguage,
    /// The reader's lexicon.
    pub lexicon: Arc<Lexicon>,
    /// Where his corrections are kept.
    pub store: Option<Store>,
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShelfExported {
    /// How many documents were written.
    pub documents: usize,
    /// How many files could not be read.
    pub unread: usize,
}

/// An export that is going on; dropping it gives it up.
pub struct ShelfExport {
    shared: Arc<Shared>,
    answer: Receiver<io::Result<ShelfExported>>,
}

#[derive(Default)]
struct Shared {
    cancelled: AtomicBool,
    done: AtomicUsize,
    total: usize,
}

/// How many files are read between two words about how far it is.
const TOLD: usize = 16;

impl ShelfExport {
    /// Begins; `wake` is called now and then, and at the end.
    ///
    /// # Errors
    /// The system gives no thread.
    pub fn start(order: ShelfOrder, wake: impl Fn() + Send + 'static) -> io::Result<Self> {
        let shared = Arc::new(Shared {
            total: order.files.len(),
            ..Shared::default()
        });
        let (sender, answer) = channel();
        let its = Arc::clone(&shared);
        thread::Builder::new()
            .name("shelf export".to_owned())
            .spawn(move || {
                // Who gave it up has dropped the receiver.
                let _ = sender.send(order.fill(&its, &wake));
                wake();
            })?;
        Ok(Self { shared, answer })
    }

    /// How many files are done of how many.
    pub fn progress(&self) -> (usize, usize) {
        (self.shared.done.load(Ordering::Relaxed), self.shared.total)
    }

    /// How it ended, once it has.
    pub fn poll(&self) -> Option<io::Result<ShelfExported>> {
        match self.answer.try_recv() {
            Ok(answer) => Some(answer),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(Err(fault())),
        }
    }

    /// The same, waited for; for tests.
    pub fn wait(&self) -> io::Result<ShelfExported> {
        self.answer.recv().unwrap_or_else(|_| Err(fault()))
    }
}

impl Drop for ShelfExport {
    fn drop(&mut self) {
        self.shared.cancelled.store(true, Ordering::Relaxed);
    }
}

/// A thread that ended without an answer.
fn fault() -> io::Error {
    io::Error::other("the thread that exports has stopped")
}

impl ShelfOrder {
    fn fill(&self, shared: &Shared, wake: &dyn Fn()) -> io::Result<ShelfExported> {
        let extractor = Extractor::new();
        let options = Options {
            provenance: Provenance {
                model: extractor.model_version(),
            },
            language: Some(self.language),
        };
        let mut collection = Collection::begin(&self.path, self.format, options)?;
        let mut exported = ShelfExported {
            documents: 0,
            unread: 0,
        };
        for (number, file) in self.files.iter().enumerate() {
            if shared.cancelled.load(Ordering::Relaxed) {
                return Err(io::ErrorKind::Interrupted.into());
            }
            match self.export(file, &extractor, &mut collection)? {
                Some(documents) => exported.documents += documents,
                None => exported.unread += 1,
            }
            shared.done.store(number + 1, Ordering::Relaxed);
            if number % TOLD == 0 {
                wake();
            }
        }
        collection.finish()?;
        Ok(exported)
    }

    /// Writes the documents of a file and says how many; `None` where it cannot be read.
    fn export(
        &self,
        file: &Path,
        extractor: &Extractor,
        collection: &mut Collection,
    ) -> io::Result<Option<usize>> {
        let watch = loader::Watch::default();
        let read = loader::load_all(file, &loader::Options::default(), &watch);
        let Ok(documents) = read else {
            return Ok(None);
        };
        for document in &documents {
            let found = extractor.extract(document, &extract::Options::default());
            collection.write(&Findings {
                document,
                extraction: &self.corrected(document, &found),
            })?;
        }
        Ok(Some(documents.len()))
    }

    /// What was found, as the reader has it.
    fn corrected(&self, document: &Document, found: &Extraction) -> Extraction {
        let finder = Finder::new(document);
        let remembered = self.lexicon.apply(found, &finder);
        let kept = self.store.as_ref().map(|store| store.annotations(document));
        let annotations = kept.and_then(Result::ok);
        let annotations: Annotations = annotations.unwrap_or_default();
        apply_with(&remembered, &annotations, &finder)
    }
}
