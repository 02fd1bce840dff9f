//! What a stage is given: one paragraph, its tokens and their keys, and the article's date.
//!
//! May import: `document`, `text`.

use super::Keys;
use crate::{
    document::Date,
    text::{Span, Token, tokens},
};

/// One paragraph, made ready once for all stages.
#[derive(Debug)]
pub struct Context<'t> {
    /// The paragraph's text; every span of a stage is within it.
    pub text: &'t str,
    /// Its tokens, in order.
    pub tokens: Vec<Token>,
    /// For each token, its folded key.
    pub keys: Keys,
    /// When the article was published, if known.
    pub published: Option<Date>,
}

impl<'t> Context<'t> {
    /// Tokenises and folds `text`.
    pub fn new(text: &'t str, published: Option<Date>) -> Self {
        let tokens = tokens(text);
        let keys = Keys::of(text, &tokens);
        Self {
            text,
            tokens,
            keys,
            published,
        }
    }

    /// The text of token `index`.
    pub fn word(&self, index: usize) -> &'t str {
        self.tokens[index].span.of(self.text)
    }

    /// The span from the start of token `first` to the end of token `last`.
    pub fn span(&self, first: usize, last: usize) -> Span {
        Span::new(self.tokens[first].span.start, self.tokens[last].span.end)
    }
}
