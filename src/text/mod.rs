//! Layer 0, text: what is true of any Arabic text, whatever it is read from or used for.
//!
//! Spans in bytes, directions, languages, the folded key that matching goes by, words and their
//! offered clitics, search. May import: nothing of ours.

mod controls;
mod direction;
pub mod find;
mod fold;
mod hash;
mod language;
mod span;
mod token;

pub use controls::{control_name, misleading_controls};
pub use direction::Direction;
pub use fold::{Folded, fold, fold_char, fold_with_map};
pub use hash::{WordHasher, WordMap, WordSet};
pub use language::{Language, language_by_letters};
pub use span::{ScalarIndex, Span};
pub use token::{Clitics, Token, TokenKind, clitics, tokens};
