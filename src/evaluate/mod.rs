//! Measures extraction against annotated articles (feature `train`): precision, recall and F1
//! over exact spans and types, grouping, date values, speed.
//!
//! Reads the project's JSONL and CoNLL with IOB2 tags. May import: `document`, `entity`,
//! `extract`, `text`.

mod conll;
mod errors;
mod gold;
mod grouping;
mod jsonl;
mod linking;
mod reliability;
mod report;
mod score;

pub use errors::{Cause, Miss, errors};
pub use gold::{Article, GoldError, Label, read};
pub use grouping::Grouped;
pub use linking::{Linking, measure_linking};
pub use reliability::{Judged, Reliability, curves};
pub use report::{Report, measure, measure_model};
pub use score::Counts;
