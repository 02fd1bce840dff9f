//! The grammar of names that begin with a common noun: which nouns they begin with, and how far
//! they go (المديرية العامة لمراقبة التراب الوطني, كأس الأمم الإفريقية 2019).
//!
//! Shared by the stages for organisations and events. May import: `text`, the phrase tables.

mod extent;
mod head;
mod vocabulary;

pub use extent::Reader;
pub use head::{Head, Kind, heads};
pub use vocabulary::{Vocabulary, Word};
