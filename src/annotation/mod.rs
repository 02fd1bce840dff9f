//! Layer 2, annotation: the reader's own acts over a document as plain data. Marks (highlights,
//! notes, bookmarks) and corrections of what was found, each undone and redone without limit,
//! found again in a changed file by position and quotation, and kept apart from the document.
//!
//! What the reader does is an [`Act`]; a document's acts are a [`Journal`], in which nothing is
//! ever deleted. [`apply`] makes of an extraction and a journal the extraction that the reader
//! wants; [`marks`] lists what he marked. [`lexicon`] is what he decided for every document.
//! [`store`] keeps both on disk.
//!
//! May import: `entity`, `document`, `text`; no toolkit.

mod act;
mod correct;
mod day;
mod find;
mod forms;
mod journal;
pub mod lexicon;
mod mark;
pub mod store;
mod take;
mod target;

pub use act::{Act, Color, Subject, Taken};
pub use correct::{apply, apply_with, form_of_mention};
pub use day::{dated, day_of};
pub use find::{Finder, lost};
pub use forms::{form_of, may_be, seed};
pub use journal::{ActId, Entry, Journal, Step};
pub use mark::{Mark, MarkKind, marks};
pub use take::taken;
pub use target::Target;

/// Everything that the reader did to one document.
pub type Annotations = Journal<Act>;
