//! Stretches between quotation marks: «», “”, „“, and the straight mark, which opens and closes by
//! turns.
//!
//! May import: `document`, `extract::context`, `text`.

use crate::{
    document::Document,
    extract::Context,
    text::{Span, TokenKind},
};

/// What stands between two marks of a paragraph, by their tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    /// The token of the mark that opens it.
    pub open: usize,
    /// The token of the mark that closes it.
    pub close: usize,
}

/// The paragraphs of a document; one that ends in a mark that opens is joined with the next, as
/// some sources break the line there.
pub(super) fn joined(document: &Document) -> Vec<Span> {
    let mut joined: Vec<Span> = Vec::new();
    for block in &document.blocks {
        match joined.last_mut() {
            Some(last) if ends_open(document.slice(*last)) => last.end = block.span.end,
            _ => joined.push(block.span),
        }
    }
    joined
}

/// Whether a text ends in a mark that opens.
fn ends_open(text: &str) -> bool {
    let text = text.trim_end();
    let odd = |marks: &[char]| text.matches(marks).count() % 2 == 1;
    let mut letters = text.chars().rev();
    let last = letters.next();
    // Nothing stands before a mark that closes but what it closes.
    let apart = letters
        .next()
        .is_none_or(|c| c.is_whitespace() || c == 'ـ' || c == ':');
    match last {
        Some('«' | '„' | '“') => true,
        Some('"') => apart || odd(&['"']),
        Some('”') => apart || odd(&['“', '”']),
        _ => false,
    }
}

/// The stretches of a paragraph, in order; inside one no other begins, and what is not closed in its
/// paragraph is none.
pub(super) fn stretches(paragraph: &Context<'_>) -> Vec<Stretch> {
    let mut stretches = Vec::new();
    let mut opened: Option<(usize, &str)> = None;
    for at in 0..paragraph.tokens.len() {
        let word = paragraph.word(at);
        match opened {
            Some((open, closing)) if closing.contains(word) && is_mark(word) => {
                // A mark after a blank and before a letter opens, whatever came before it.
                if is_straight(word) && !leans_back(paragraph, at) {
                    opened = Some((at, closing));
                    continue;
                }
                if open + 1 < at {
                    stretches.push(Stretch { open, close: at });
                }
                opened = None;
            }
            Some(_) => {}
            None if is_straight(word) && !leans_on(paragraph, at) => {}
            None => opened = closing(word).map(|closing| (at, closing)),
        }
    }
    stretches
}

/// Marks whose look does not tell whether they open or close.
fn is_straight(mark: &str) -> bool {
    matches!(mark, "\"" | "”")
}

/// Whether a word follows a mark, without a blank or on a new line.
fn leans_on(paragraph: &Context<'_>, at: usize) -> bool {
    let after = &paragraph.text[paragraph.tokens[at].span.end..];
    after.starts_with(|c: char| {
        c == '\n' || c.is_alphanumeric() || matches!(c, '(' | '[' | '#' | '…')
    })
}

/// Whether a mark stands right behind what comes before it, or nothing hangs on it.
fn leans_back(paragraph: &Context<'_>, at: usize) -> bool {
    let before = &paragraph.text[..paragraph.tokens[at].span.start];
    !before.ends_with(char::is_whitespace) || !leans_on(paragraph, at)
}

/// The marks that close what `mark` opens. Some keyboards set ” and “ the wrong way round.
fn closing(mark: &str) -> Option<&'static str> {
    Some(match mark {
        "«" => "»",
        "“" => "”",
        "„" => "“”",
        "”" => "“”",
        "\"" => "\"",
        _ => return None,
    })
}

fn is_mark(word: &str) -> bool {
    matches!(word, "»" | "”" | "“" | "\"")
}

impl Stretch {
    /// How many words it has.
    pub fn words(&self, paragraph: &Context<'_>) -> usize {
        let inside = &paragraph.tokens[self.open + 1..self.close];
        let words = inside.iter().filter(|token| token.kind != TokenKind::Mark);
        words.count()
    }

    /// What stands between the marks, blanks around it left off.
    pub fn inner(&self, paragraph: &Context<'_>) -> Span {
        paragraph.span(self.open + 1, self.close - 1)
    }

    /// Whether token `at` is inside, or one of its marks.
    pub fn holds(&self, at: usize) -> bool {
        (self.open..=self.close).contains(&at)
    }
}
