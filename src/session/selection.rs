//! The selected stretch of text: where it was begun and where it has got to, by letters, words or
//! paragraphs.
//!
//! May import: `document`, `text`, `typeset`.

use crate::{
    document::Document,
    text::Span,
    typeset::{next_grapheme, next_word, previous_grapheme, previous_word, word_at},
};

/// What a selection grows by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Granularity {
    /// Letters: a plain drag.
    Letter,
    /// Words (UAX #29): a double click.
    Word,
    /// Paragraphs: a triple click.
    Paragraph,
}

/// A selection in bytes of the document's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Selection {
    /// What was under the pointer when it began: it always stays selected.
    origin: Span,
    /// What the moving end stands at.
    head: Span,
    granularity: Granularity,
}

impl Selection {
    /// Begins at byte `offset`.
    pub fn begin(document: &Document, offset: usize, granularity: Granularity) -> Self {
        let origin = unit(document, offset, granularity);
        Self {
            origin,
            head: origin,
            granularity,
        }
    }

    /// All of the document.
    pub fn all(document: &Document) -> Self {
        let origin = Span::new(0, document.text.len());
        Self {
            origin,
            head: origin,
            granularity: Granularity::Letter,
        }
    }

    /// From the beginning of `span` to its end.
    pub fn over(document: &Document, span: Span) -> Self {
        Self::begin(document, span.start, Granularity::Letter).extend_to(document, span.end)
    }

    /// The same begin, with the moving end at byte `offset`.
    pub fn extend_to(self, document: &Document, offset: usize) -> Self {
        Self {
            head: unit(document, offset, self.granularity),
            ..self
        }
    }

    /// Where the moving end stands, in bytes.
    pub fn head(self) -> usize {
        if self.head.start < self.origin.start {
            self.head.start
        } else {
            self.head.end
        }
    }

    /// What is selected.
    pub fn span(self) -> Span {
        Span::new(
            self.origin.start.min(self.head.start),
            self.origin.end.max(self.head.end),
        )
    }

    /// The same begin, with the moving end at the letter border at byte `offset`.
    pub fn moved_to(self, document: &Document, offset: usize) -> Self {
        Self {
            granularity: Granularity::Letter,
            ..self
        }
        .extend_to(document, offset)
    }

    /// Moves the end by one `step`, forward or back in reading order.
    pub fn extended_by(self, document: &Document, step: Granularity, forward: bool) -> Self {
        let head = neighbour(document, self.head(), step, forward);
        self.moved_to(document, head)
    }
}

/// The letter border, word or paragraph at byte `offset`.
fn unit(document: &Document, offset: usize, granularity: Granularity) -> Span {
    let block = document.blocks[document.block_at(offset)].span;
    match granularity {
        Granularity::Letter => Span::new(offset, offset),
        Granularity::Paragraph => block,
        Granularity::Word => {
            word_at(document.slice(block), offset - block.start).shifted(block.start)
        }
    }
}

/// The border one `step` after byte `offset` in reading order, or before it.
fn neighbour(document: &Document, offset: usize, step: Granularity, forward: bool) -> usize {
    let text = &document.text;
    let block = document.blocks[document.block_at(offset)].span;
    match (step, forward) {
        (Granularity::Letter, true) => next_grapheme(text, offset),
        (Granularity::Letter, false) => previous_grapheme(text, offset),
        (Granularity::Word, true) => next_word(text, offset),
        (Granularity::Word, false) => previous_word(text, offset),
        (Granularity::Paragraph, true) if offset < block.end => block.end,
        (Granularity::Paragraph, false) if offset > block.start => block.start,
        // From one paragraph's border over the line end to the next one's.
        (Granularity::Paragraph, true) => text.len().min(offset + 1),
        (Granularity::Paragraph, false) => offset.saturating_sub(1),
    }
}
