//! Builds a document out of paragraphs, upholding what every document promises: its text is the
//! blocks' texts joined by `\n`, and no block holds a paragraph separator.
//!
//! May import: `text`.

use super::{Block, BlockKind, Document, Fingerprint, Metadata, Origin, Warning};
use crate::text::{Direction, Span};

/// Letters that are looked at to tell the direction of a paragraph; more would say the same.
const LETTERS_LOOKED_AT: usize = 400;

/// Collects blocks, then becomes a [`Document`].
#[derive(Debug, Default)]
pub struct DocumentBuilder {
    text: String,
    blocks: Vec<Block>,
    metadata: Metadata,
    warnings: Vec<Warning>,
}

/// Whether `c` ends a paragraph: bidi class B (UAX #9, P1), vertical tab and form feed.
pub fn is_separator(c: char) -> bool {
    matches!(
        c,
        '\n' | '\r' | '\u{0B}' | '\u{0C}' | '\u{1C}'
            ..='\u{1E}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

impl DocumentBuilder {
    /// Nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds the lines of `text` as blocks, each of the kind that `kind` says for it.
    pub fn lines(&mut self, text: &str, mut kind: impl FnMut(&str) -> BlockKind) -> &mut Self {
        let mut rest = text;
        while let Some(at) = rest.find(is_separator) {
            let line = &rest[..at];
            self.block(kind(line), line, None);
            let separator = if rest[at..].starts_with("\r\n") {
                2
            } else {
                rest[at..].chars().next().map_or(1, char::len_utf8)
            };
            rest = &rest[at + separator..];
        }
        self.block(kind(rest), rest, None)
    }

    /// Adds one block; a paragraph separator inside `text` becomes a blank.
    pub fn block(&mut self, kind: BlockKind, text: &str, page: Option<u32>) -> &mut Self {
        if !self.blocks.is_empty() {
            self.text.push('\n');
        }
        let start = self.text.len();
        if text.contains(is_separator) {
            self.text
                .extend(text.chars().map(|c| if is_separator(c) { ' ' } else { c }));
        } else {
            self.text.push_str(text);
        }
        self.blocks.push(Block {
            span: Span::new(start, self.text.len()),
            kind,
            direction: Direction::Rtl,
            page,
        });
        self
    }

    /// The blocks so far, for a loader that decides on kinds after it has seen them all.
    pub fn blocks_mut(&mut self) -> (&str, &mut [Block]) {
        (&self.text, &mut self.blocks)
    }

    /// What is known about the article.
    pub fn metadata(&mut self) -> &mut Metadata {
        &mut self.metadata
    }

    /// Remembers that something went wrong.
    pub fn warn(&mut self, warning: Warning) -> &mut Self {
        self.warnings.push(warning);
        self
    }

    /// The finished document: directions told, fingerprint taken.
    pub fn build(self, origin: Origin) -> Document {
        let Self {
            text,
            mut blocks,
            metadata,
            warnings,
        } = self;
        let direction = Direction::of_majority(&text, 10 * LETTERS_LOOKED_AT).unwrap_or_default();
        for block in &mut blocks {
            block.direction = paragraph_direction(block.span.of(&text), direction);
        }
        let fingerprint = Fingerprint::of(&text);
        Document {
            text,
            blocks,
            metadata,
            direction,
            origin,
            fingerprint,
            warnings,
        }
    }
}

/// A paragraph's base direction: the document's, unless it is wholly in letters of the other.
fn paragraph_direction(text: &str, document: Direction) -> Direction {
    let mut here = text.chars().filter_map(|c| {
        let mut buffer = [0; 4];
        Direction::of_majority(c.encode_utf8(&mut buffer), 1)
    });
    match here.next() {
        Some(first) if first != document && here.all(|direction| direction == first) => first,
        _ => document,
    }
}
