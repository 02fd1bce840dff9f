//! The export of a whole shelf, on a thread of its own: each file is read, its names are found and
//! corrected as the reader has them, and written. It can be given up, and then leaves nothing.
//!
//! May import: `annotation`, `export`, `extract`, `loader`.

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
    annotation::store::{Decided, Decisions},
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
    /// What the reader decided about the articles.
    pub decisions: Decisions,
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
        let decided = self.decisions.now().map_err(io::Error::other)?;
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
            match export(file, &extractor, &decided, &mut collection)? {
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
}

/// Writes the documents of a file, as the reader has them, and says how many; `None` where it
/// cannot be read.
fn export(
    file: &Path,
    extractor: &Extractor,
    decided: &Decided,
    collection: &mut Collection,
) -> io::Result<Option<usize>> {
    let watch = loader::Watch::default();
    let read = loader::load_all(file, &loader::Options::default(), &watch);
    let Ok(documents) = read else {
        return Ok(None);
    };
    for document in &documents {
        let own = decided.of(document);
        let found = extractor.extract(own.document(), &extract::Options::default());
        collection.write(&Findings {
            document: own.document(),
            extraction: &own.corrected(found),
        })?;
    }
    Ok(Some(documents.len()))
}
