//! Word processors' files: Word of today (`docx`) and of 1997 (`doc`), OpenDocument (`odt`), RTF.
//!
//! What they share: `flow` is their text as it flows, paragraphs in rows in boxes in notes; `ends`
//! the same for the two that mark ends alone; `styles` what a paragraph's style makes of it.
//! May import: `document`, `text`.

pub(super) mod doc;
pub(super) mod docx;
mod ends;
mod flow;
pub(super) mod odt;
pub(super) mod rtf;
mod styles;
