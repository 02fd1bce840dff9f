//! Layer 3, index: the entities and texts of all documents of a folder, in one file.
//!
//! [`build`] reads the files that are new or have changed and writes what it finds, a transaction
//! now and then; [`Index`] answers: which documents have these words, where is this entity, with
//! whom, when. The file is derived from the folder, and from what the reader decided, and can be
//! deleted at any time.
//! May import: `annotation`, `document`, `entity`, `extract`, `loader`, `text`.

mod answer;
mod build;
mod bytes;
mod change;
mod error;
mod identity;
#[expect(
    clippy::module_inception,
    reason = "the layer is named for what it holds"
)]
mod index;
mod lexicon;
mod lines;
mod numbers;
mod paths;
mod place;
mod progress;
mod query;
mod question;
mod reading;
mod records;
mod roll;
mod search;
mod snippet;
mod store;
mod text;
mod view;
mod walk;
mod watch;
mod words;

pub use answer::{Appearance, Entry, EntryId, Extent, Found, Results, Subject, SubjectId};
pub use build::{Order, Outline, Pace, Report, build};
pub use error::IndexError;
pub use index::Index;
pub use place::{home, place, place_in};
pub use progress::Progress;
pub use query::Query;
pub use question::{Answer, Dossier, Question, TextHit};
pub use roll::{Choice, Roll, RollEntry, RollOrder};
pub use watch::Watch;
