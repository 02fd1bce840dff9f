//! The extraction as the reader corrected it.
//!
//! Acts are done one after the other, in the order of the journal, on what the program found; what
//! the reader decided has the confidence 1 and says so first among its reasons.
//! May import: `document`, `entity`, `text`.

mod acts;
mod adding;
mod draft;
mod taking;
mod written;

pub(super) use adding::{cover, entity_for};
pub(super) use draft::Draft;

use super::{Annotations, Finder, form_of};
use crate::{
    document::Document,
    entity::{Extraction, Mention},
};

/// What was found in `document`, corrected by the acts in effect.
pub fn apply(
    extraction: &Extraction,
    annotations: &Annotations,
    document: &Document,
) -> Extraction {
    apply_with(extraction, annotations, &Finder::new(document))
}

/// The same with a finder that is there already.
pub fn apply_with(
    extraction: &Extraction,
    annotations: &Annotations,
    finder: &Finder<'_>,
) -> Extraction {
    let mut corrections = annotations
        .active()
        .filter(|(_, act)| act.is_correction())
        .peekable();
    if corrections.peek().is_none() {
        return extraction.clone();
    }
    let mut draft = Draft::new(extraction, finder);
    for (_, act) in corrections {
        acts::apply(&mut draft, act);
    }
    draft.finish()
}

/// The way that a mention is written, without clitics.
pub fn form_of_mention(document: &Document, mention: &Mention) -> String {
    form_of(document.slice(mention.span))
}
