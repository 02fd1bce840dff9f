//! What the lexicon makes of an extraction. What the reader decides in a document comes after it
//! and wins.
//!
//! May import: `entity`, `text`.

use super::{Lexicon, Sense, Word};
use crate::{
    annotation::{
        Finder,
        correct::{Draft, cover, entity_for},
    },
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
