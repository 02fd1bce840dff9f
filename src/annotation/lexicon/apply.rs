//! What the lexicon makes of an extraction. What the reader decides in a document comes after it
//! and wins.
//!
//! May import: `document`, `entity`, `text`.

use std::sync::Arc;

use super::{Lexicon, Sense, Word};
use crate::{
    annotation::{
        Finder,
        correct::{Draft, cover, entity_for},
    },
    document::Document,
    entity::{EntityType, Extraction},
    text::fold,
};

impl Lexicon {
    /// What was found in the finder's document, as the lexicon has it.
    pub fn apply(&self, extraction: &Extraction, finder: &Finder<'_>) -> Extraction {
        if self.is_empty() {
            return extraction.clone();
        }
        let mut draft = Draft::new(extraction, finder).remembering();
        for word in self.words() {
            match &word.sense {
                Sense::Never => never(&mut draft, word),
                Sense::Name { kind, name, latin } => {
                    name_of(&mut draft, word, *kind, name, latin.as_deref());
                }
            }
        }
        draft.finish()
    }
}

/// What was found in a document, on its way to what a lexicon makes of it.
#[derive(Clone, Debug)]
pub struct Remembering {
    /// The document.
    pub document: Arc<Document>,
    /// What the program found in it.
    pub found: Arc<Extraction>,
    /// The lexicon.
    pub lexicon: Arc<Lexicon>,
}

impl Remembering {
    /// About how much is to be looked through: bytes of text, for each word.
    pub fn effort(&self) -> usize {
        self.document.text.len().saturating_mul(self.lexicon.len())
    }

    /// Does it.
    pub fn run(&self) -> Extraction {
        self.lexicon
            .apply(&self.found, &Finder::new(&self.document))
    }

    /// Whether another is about the same document, findings and lexicon.
    pub fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.document, &other.document)
            && Arc::ptr_eq(&self.found, &other.found)
            && Arc::ptr_eq(&self.lexicon, &other.lexicon)
    }
}

/// Takes out the mentions that are this word and nothing more.
fn never(draft: &mut Draft<'_>, word: &Word) {
    let key = fold(&word.form);
    draft.reject(|draft, mention| *draft.key_of(mention) == *key);
}

/// Makes every place where the word is written a mention of what it names, unless it is part of
/// a longer name there.
fn name_of(draft: &mut Draft<'_>, word: &Word, kind: EntityType, name: &str, latin: Option<&str>) {
    let places = draft.finder.occurrences(&word.form);
    if places.is_empty() {
        return;
    }
    let name = if name.trim().is_empty() {
        &word.form
    } else {
        name
    };
    let entity = entity_for(draft, name, kind);
    for span in places {
        cover(draft, span, kind, entity);
    }
    draft.name(entity, name);
    if let Some(latin) = latin {
        let entity = draft.entity(entity);
        entity.latin = Some(latin.to_owned());
        entity.romanised = false;
    }
}
