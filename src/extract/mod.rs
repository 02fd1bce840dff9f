//! Layer 2, extract: a document's text in, its mentions and entities out.
//!
//! Words → candidates (each stage proposes what it knows: lists, heads and titles, dates,
//! amounts) → [`resolve`] keeps a disjoint set by one total order → [`link`] groups the mentions
//! into entities. No stage knows the others, or which format the text came from.
//! May import: `document`, `entity`, `text`.

mod adjacent;
pub mod amounts;
mod calibration;
mod candidate;
mod cells;
mod context;
pub mod dates;
mod echo;
mod events;
mod extractor;
pub mod gazetteer;
mod groups;
mod idioms;
mod keys;
pub mod latin;
pub mod lexicon;
mod link;
mod located;
mod marked;
pub mod name;
mod nationality;
pub mod numbers;
mod opening;
mod organisations;
mod pass;
pub mod persons;
pub mod phrase;
pub mod places;
mod quotes;
mod repeated;
mod resolve;
mod stages;
pub mod table;
pub mod tagger;

pub use calibration::{Calibration, Class};
pub use candidate::{Candidate, Details};
pub use context::Context;
pub use events::Events;
pub use extractor::{Extractor, Options};
pub use groups::Groups;
pub use keys::Keys;
pub use link::{link, name_key};
pub use organisations::Organisations;
pub use pass::Pass;
pub use resolve::{Finding, floor, resolve};

use crate::document::Date;

/// One source of candidates. A stage sees one paragraph at a time.
pub trait Stage: Send + Sync {
    /// Adds to `found` what the stage proposes for the paragraph; overlaps are allowed.
    fn propose(&self, paragraph: &Context<'_>, found: &mut Vec<Candidate>);

    /// The day of publication, where the paragraph says it in passing (اليوم الأحد 5 فبراير 2017).
    fn published(&self, _paragraph: &Context<'_>) -> Option<Date> {
        None
    }
}
