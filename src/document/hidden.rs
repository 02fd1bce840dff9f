//! The directional controls of a document that make it read otherwise than it is written.
//!
//! May import: `text`.

use super::Document;
use crate::text::{Span, misleading_controls};

/// Where a document has controls that mislead.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Misleading {
    /// In its text.
    pub in_text: bool,
    /// In the name of its file.
    pub in_name: bool,
}

impl Document {
    /// Whether the text or the file's name has controls that mislead.
    pub fn misleading(&self) -> Misleading {
        Misleading {
            in_text: !self.misleading_controls().is_empty(),
            in_name: self.has_misleading_name(),
        }
    }

    /// The overrides, and the embeddings and isolates that their paragraph leaves open, in order
    /// (see [`misleading_controls`]). Paragraphs without any control cost a look at their bytes.
    pub fn misleading_controls(&self) -> Vec<Span> {
        let mut found = Vec::new();
        let mut block = 0;
        while let Some(at) = self
            .blocks
            .get(block)
            .and_then(|block| first_control(&self.text, block.span.start))
        {
            block = self.block_at(at);
            let span = self.blocks[block].span;
            let misleading = misleading_controls(self.slice(span));
            found.extend(
                misleading
                    .into_iter()
                    .map(|inner| inner.shifted(span.start)),
            );
            block += 1;
        }
        found
    }

    /// Whether the name of the file hides something in the same way.
    fn has_misleading_name(&self) -> bool {
        let name = self
            .origin
            .path
            .as_deref()
            .and_then(|path| path.file_name());
        name.is_some_and(|name| !misleading_controls(&name.to_string_lossy()).is_empty())
    }
}

/// Where the first embedding, override or isolate at or after byte `from` stands. All of them
/// begin with the byte E2, which Arabic letters have not.
fn first_control(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = from;
    loop {
        at += bytes.get(at..)?.iter().position(|byte| *byte == 0xE2)?;
        if let [0x80, 0xAA..=0xAE] | [0x81, 0xA6..=0xA8] = bytes[at + 1..].first_chunk::<2>()? {
            return Some(at);
        }
        at += 1;
    }
}
