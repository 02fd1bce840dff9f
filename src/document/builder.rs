//! Builds a document out of paragraphs, upholding what every document promises: its text is the
//! blocks' texts joined by `\n`, and no block holds a paragraph separator.
//!
//! May import: `text`.

use super::{
    Block, BlockKind, Document, Fingerprint, Metadata, Origin, Warning, separator::separators,
};
use crate::text::{Direction, Span};

/// Letters that are looked at to tell the direction of a paragraph; more would say the same.
const LETTERS_LOOKED_AT: usize = 400;

/// Collects blocks, then becomes a [`Document`].
#[derive(Debug, Default)]
pub struct DocumentBuilder {
    text: String,
    blocks: Vec<Block>,
    /// Blocks, by index, whose direction the file tells.
    directed: Vec<(usize, Direction)>,
    /// How many NUL characters were left out.
    nuls: usize,
    metadata: Metadata,
    warnings: Vec<Warning>,
}

impl DocumentBuilder {
    /// Nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// A document's worth of plain text: each line a block, empty ones [`BlockKind::Blank`]. A
    /// text whose separators are all `\n` is kept as it is, without a copy.
    pub fn of_text(text: String) -> Self {
        let mut builder = Self::new();
        match blocks_between_line_feeds(&text) {
            Some(blocks) => {
                builder.blocks = blocks;
                builder.text = text;
            }
            None => {
                builder.text.reserve(text.len());
                builder.lines(&text, kind_of_line);
            }
        }
        builder
    }

    /// Adds the lines of `text` as blocks, each of the kind that `kind` says for it.
    pub fn lines(&mut self, text: &str, mut kind: impl FnMut(&str) -> BlockKind) -> &mut Self {
        let mut start = 0;
        for separator in separators(text) {
            let line = &text[start..separator.start];
            self.line(kind(line), line, None);
            start = separator.end;
        }
        let last = &text[start..];
        self.line(kind(last), last, None)
    }

    /// Adds one block; a paragraph separator inside `text` becomes a blank, and NUL characters,
    /// which no font has a glyph for, are left out.
    pub fn block(&mut self, kind: BlockKind, text: &str, page: Option<u32>) -> &mut Self {
        let nuls = text.matches('\0').count();
        if nuls > 0 {
            self.nuls += nuls;
            return self.block(kind, &text.replace('\0', ""), page);
        }
        if separators(text).next().is_none() {
            return self.line(kind, text, page);
        }
        let mut line = String::with_capacity(text.len());
        let mut start = 0;
        for separator in separators(text) {
            line.push_str(&text[start..separator.start]);
            line.push(' ');
            start = separator.end;
        }
        line.push_str(&text[start..]);
        self.line(kind, &line, page)
    }

    /// Adds one block of a text without separators.
    fn line(&mut self, kind: BlockKind, line: &str, page: Option<u32>) -> &mut Self {
        if !self.blocks.is_empty() {
            self.text.push('\n');
        }
        let start = self.text.len();
        self.text.push_str(line);
        let span = Span::new(start, self.text.len());
        self.blocks.push(new_block(span, kind, page));
        self
    }

    /// Says that the last block has the base direction `direction` in its file. It is followed
    /// where the block has a letter of that direction at all.
    pub fn direct(&mut self, direction: Direction) -> &mut Self {
        if let Some(last) = self.blocks.len().checked_sub(1) {
            self.directed.push((last, direction));
        }
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
            directed,
            nuls,
            metadata,
            mut warnings,
        } = self;
        let left_out = (nuls > 0).then_some(Warning::NulCharacters { count: nuls });
        warnings.extend(left_out);
        let direction = Direction::of_majority(&text, 10 * LETTERS_LOOKED_AT).unwrap_or_default();
        for block in &mut blocks {
            block.direction = paragraph_direction(block.span.of(&text), direction);
        }
        for (index, told) in directed {
            let mut letters = blocks[index].span.of(&text).chars();
            if letters.any(|c| Direction::of_letter(c) == Some(told)) {
                blocks[index].direction = told;
            }
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

/// The blocks of a text whose separators are all `\n`; `None` for another text.
fn blocks_between_line_feeds(text: &str) -> Option<Vec<Block>> {
    let mut blocks = Vec::new();
    let mut start = 0;
    for separator in separators(text) {
        if separator.of(text) != "\n" {
            return None;
        }
        let span = Span::new(start, separator.start);
        blocks.push(new_block(span, kind_of_line(span.of(text)), None));
        start = separator.end;
    }
    let last = Span::new(start, text.len());
    blocks.push(new_block(last, kind_of_line(last.of(text)), None));
    Some(blocks)
}

/// A block whose direction is told later, when the whole text is there.
fn new_block(span: Span, kind: BlockKind, page: Option<u32>) -> Block {
    Block {
        span,
        kind,
        direction: Direction::Rtl,
        page,
    }
}

/// A line of plain text is a paragraph, unless there is nothing in it to be seen.
fn kind_of_line(line: &str) -> BlockKind {
    let unseen = |c: char| {
        c.is_whitespace() || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
    };
    if line.chars().all(unseen) {
        BlockKind::Blank
    } else {
        BlockKind::Paragraph
    }
}

/// A paragraph's base direction: the document's, unless it begins with a letter of the other and
/// four of five letters are of the other. A few foreign names, or one at its beginning, do not turn
/// an Arabic paragraph round; one Arabic word does not turn an English one.
fn paragraph_direction(text: &str, document: Direction) -> Direction {
    let mut letters = text
        .chars()
        .filter_map(Direction::of_letter)
        .take(LETTERS_LOOKED_AT);
    // Nearly every paragraph is settled by its first letter.
    if letters.next().is_none_or(|first| first == document) {
        return document;
    }
    let count = |(same, other): (usize, usize), direction| match direction {
        direction if direction == document => (same + 1, other),
        _ => (same, other + 1),
    };
    let (same, other) = letters.fold((0, 1), count);
    if other >= 4 * same {
        document.other()
    } else {
        document
    }
}
