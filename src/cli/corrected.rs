//! The reader's corrections on the command line: only where they are asked for, so that what is
//! measured is the program's own work.
//!
//! May import: `annotation`, `document`, `entity`.

use std::path::PathBuf;

use super::Streams;
use crate::{
    annotation::{Annotations, Finder, apply_with, lexicon::Lexicon, store::Store},
    document::Document,
    entity::Extraction,
};

/// What the reader decided.
pub(super) struct Corrections {
    store: Option<Store>,
    lexicon: Lexicon,
}

impl Corrections {
    /// What is kept in `folder`, or where the window keeps it; what cannot be read is said.
    pub(super) fn read(folder: Option<PathBuf>, streams: &mut Streams<'_>) -> Self {
        let store = folder.or_else(Store::place).map(Store::at);
        let words = store.as_ref().map(Store::words);
        let lexicon = match words {
            Some(Ok(lexicon)) => lexicon,
            None => Lexicon::default(),
            Some(Err(error)) => {
                streams.say(format_args!("the lexicon: {error}"));
                Lexicon::default()
            }
        };
        Self { store, lexicon }
    }

    /// What was found in `document`, as the reader has it.
    pub(super) fn apply(
        &self,
        document: &Document,
        found: &Extraction,
        streams: &mut Streams<'_>,
    ) -> Extraction {
        let finder = Finder::new(document);
        let remembered = self.lexicon.apply(found, &finder);
        let read = self.store.as_ref().map(|store| store.annotations(document));
        let annotations = match read {
            Some(Ok(annotations)) => annotations,
            None => Annotations::default(),
            Some(Err(error)) => {
                streams.say(format_args!("the corrections: {error}"));
                Annotations::default()
            }
        };
        apply_with(&remembered, &annotations, &finder)
    }
}
