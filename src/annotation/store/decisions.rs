//! What the reader decided, for whatever goes through many documents: the export of a shelf, its
//! index, the command line. The lexicon is read once; of corrections only those are looked for
//! whose journals are there.
//!
//! May import: `document`, `entity`.

use std::{
    borrow::Cow,
    collections::HashSet,
    ffi::{OsStr, OsString},
    fs, io,
    path::Path,
    sync::Arc,
};

use xxhash_rust::xxh3::xxh3_128;

use super::{Act, Annotations, Finder, Store, StoreError, file, file_name};
use crate::{
    annotation::{apply_with, dated, day_of, lexicon::Lexicon},
    document::{Document, Fingerprint},
    entity::Extraction,
};

/// Where what the reader decided is to be had.
#[derive(Clone, Debug, Default)]
pub enum Decisions {
    /// Nothing counts but what the program finds.
    #[default]
    AsFound,
    /// In a window that keeps nothing: its lexicon.
    InMemory(Arc<Lexicon>),
    /// On disk.
    Kept(Store),
}

impl Decisions {
    /// What he has decided by now.
    ///
    /// # Errors
    /// The lexicon, or the folder of the journals, is there and cannot be read.
    pub fn now(&self) -> Result<Decided, StoreError> {
        match self {
            Self::AsFound => Ok(Decided::default()),
            Self::InMemory(lexicon) => Ok(Decided {
                lexicon: Arc::clone(lexicon),
                ..Decided::default()
            }),
            Self::Kept(store) => Ok(Decided {
                lexicon: Arc::new(store.words()?),
                journals: names(&store.journals())?,
                places: names(store.places().folder())?,
                store: Some(store.clone()),
            }),
        }
    }
}

/// What the reader had decided at one moment: his lexicon, and for which documents there are
/// journals. What stands in those is read when it is asked for.
#[derive(Clone, Debug, Default)]
pub struct Decided {
    lexicon: Arc<Lexicon>,
    store: Option<Store>,
    /// The files of the journals, by name.
    journals: HashSet<OsString>,
    /// The files that say which journal the file at a path had, by name.
    places: HashSet<OsString>,
}

impl Decided {
    /// The lexicon alone.
    pub fn lexicon(&self) -> &Arc<Lexicon> {
        &self.lexicon
    }

    /// What he decided about `document`, the lexicon included.
    pub fn of<'d>(&'d self, document: &'d Document) -> OfDocument<'d> {
        let path = document.origin.path.as_deref();
        let store = self.store.as_ref();
        let store = store.filter(|_| self.is_known(document.fingerprint, path));
        let read = store.map_or(Ok(Annotations::default()), |store| {
            store.annotations(document)
        });
        let (annotations, trouble) = match read {
            Ok(annotations) => (annotations, None),
            Err(error) => (Annotations::default(), Some(error)),
        };
        OfDocument {
            document: dated(document, day_of(&annotations)),
            lexicon: &self.lexicon,
            annotations,
            trouble,
        }
    }

    /// A number that is another when something else is decided about the document of that
    /// fingerprint that lies at `path`, the lexicon aside; 0 where nothing is.
    pub fn state(&self, document: Fingerprint, path: &Path) -> u128 {
        let Some(store) = &self.store else { return 0 };
        let own = file_name(document);
        let own = self.journals.contains(OsStr::new(&own)).then_some(own);
        let is_own = own.is_some();
        let known = || store.places().journal_of(path);
        let is_placed = !is_own && self.is_placed(path);
        let Some(name) = own.or_else(|| is_placed.then(known)?) else {
            return 0;
        };
        let read = file::read::<Act>(&store.journals().join(name), "annotations");
        let entries = read.ok().flatten().map(|read| read.entries);
        // Whether the journal of an older text is about this one, its marks tell as well.
        let counts = |act: &Act| !is_own || !act.is_mark();
        state(&Annotations::of(entries.unwrap_or_default()), counts)
    }

    /// Whether there is a journal that may be the document's.
    fn is_known(&self, document: Fingerprint, path: Option<&Path>) -> bool {
        let own = self.journals.contains(OsStr::new(&file_name(document)));
        own || path.is_some_and(|path| self.is_placed(path))
    }

    fn is_placed(&self, path: &Path) -> bool {
        let places = self.store.as_ref().map(Store::places);
        let name = |places: super::Places| places.name_of(path);
        !self.places.is_empty() && places.is_some_and(|it| self.places.contains(&*name(it)))
    }
}

/// What the reader decided about one document.
#[derive(Debug)]
pub struct OfDocument<'d> {
    document: Cow<'d, Document>,
    lexicon: &'d Lexicon,
    annotations: Annotations,
    /// Why his corrections could not be read, if so; then there are none.
    pub trouble: Option<StoreError>,
}

impl OfDocument<'_> {
    /// The document, published when he says.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// What was found in that document, as he has it; what nothing was decided about is not copied.
    pub fn corrected(&self, found: Extraction) -> Extraction {
        if self.lexicon.is_empty() && self.annotations.active().next().is_none() {
            return found;
        }
        let finder = Finder::new(&self.document);
        let remembered = self.lexicon.apply(&found, &finder);
        apply_with(&remembered, &self.annotations, &finder)
    }
}

/// A number for those of the acts in effect that count; 0 where none does.
fn state(annotations: &Annotations, counts: impl Fn(&Act) -> bool) -> u128 {
    let acts = annotations.active().map(|(_, act)| act);
    let acts: Vec<&Act> = acts.filter(|act| counts(act)).collect();
    // Whatever could not be written would not have been read.
    let written = serde_json::to_vec(&acts).unwrap_or_default();
    match acts.is_empty() {
        true => 0,
        false => xxh3_128(&written),
    }
}

/// The names in a folder; none where there is no folder.
fn names(folder: &Path) -> io::Result<HashSet<OsString>> {
    match fs::read_dir(folder) {
        Ok(entries) => entries.map(|entry| Ok(entry?.file_name())).collect(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(HashSet::new()),
        Err(error) => Err(error),
    }
}
