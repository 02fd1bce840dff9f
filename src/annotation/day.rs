//! The day of publication that the reader gave a document.
//!
//! May import: `document`.

use std::borrow::Cow;

use super::{Act, Annotations};
use crate::document::{Date, Document};

/// The day that the reader gave a document; `None` where he leaves it to the file.
pub fn day_of(annotations: &Annotations) -> Option<Date> {
    let mut acts = annotations.active().rev();
    acts.find_map(|(_, act)| match act {
        Act::Published { day } => Some(*day),
        _ => None,
    })?
}

/// `document`, published on that day, if one is given.
pub fn dated(document: &Document, day: Option<Date>) -> Cow<'_, Document> {
    if day.is_none() || day == document.metadata.published {
        return Cow::Borrowed(document);
    }
    let mut dated = document.clone();
    dated.metadata.published = day;
    Cow::Owned(dated)
}
