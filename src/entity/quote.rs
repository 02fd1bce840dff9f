//! Direct speech with its speaker.
//!
//! May import: `text`.

use super::EntityId;
use crate::text::Span;

/// Words that somebody said, as the article sets them between quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The words, without the marks, in bytes of the document's text.
    pub span: Span,
    /// Who said them; `None` where the article names nobody, or not surely.
    pub speaker: Option<EntityId>,
    /// The verb, or the word for "according to", that says so, in bytes of the document's text.
    pub verb: Span,
}
