//! What a name is read with: the paragraph, the vocabulary and lists, and what is looked up at a token.
//!
//! May import: `extract::{context, phrase}`, `text`.

use super::{Grammar, Head, Word};
use crate::{
    extract::{
        Context,
        phrase::{PhraseTable, Reading},
    },
    text::TokenKind,
};

/// The trust, per cent, from which a listed place counts as one wherever it stands.
const PLACE: u8 = 30;

/// How many bodies may be nested: a committee, in a council, of a region.
pub const DEPTH: u8 = 3;

/// What an extent is read with.
#[derive(Clone, Copy)]
pub struct Reader<'r> {
    /// The paragraph.
    pub paragraph: &'r Context<'r>,
    /// The vocabulary and lists.
    pub grammar: &'r Grammar,
    /// The heads that may be nested.
    pub heads: &'r PhraseTable<Head>,
    /// The names that are known as they stand, which may be nested too.
    pub known: &'r dyn Known,
    /// How deep in nested bodies it reads; 0 to begin with.
    pub depth: u8,
}

/// A list of names that may be part of others.
pub trait Known {
    /// How its first word is read, and the last token, of the name that begins at token `index`.
    fn found_at(&self, paragraph: &Context<'_>, index: usize) -> Option<(Reading, usize)>;

    /// The last token of the name that begins at token `index` with nothing glued to it.
    fn bare_at(&self, paragraph: &Context<'_>, index: usize) -> Option<usize> {
        let (reading, last) = self.found_at(paragraph, index)?;
        (reading.rest == 0).then_some(last)
    }
}

impl<T> Known for PhraseTable<T> {
    fn found_at(&self, paragraph: &Context<'_>, index: usize) -> Option<(Reading, usize)> {
        let found = self.longest_at(paragraph, index)?;
        Some((found.reading, found.last))
    }
}

impl<'r> Reader<'r> {
    /// The same, one body deeper.
    pub(super) fn deeper(&self) -> Self {
        Self {
            depth: self.depth + 1,
            ..*self
        }
    }

    /// The key of token `index`.
    pub(super) fn key(&self, index: usize) -> Option<&'r str> {
        self.paragraph.keys.get(index)
    }

    /// The word at `index`, if it is one in Arabic letters.
    pub(super) fn word(&self, index: usize) -> Option<Word<'r>> {
        let token = self.paragraph.tokens.get(index)?;
        let key = &self.paragraph.keys[index];
        // اليمنى shares its key with اليمني.
        if token.kind != TokenKind::Arabic || self.paragraph.word(index).ends_with("يمنى") {
            return None;
        }
        let own_lam =
            self.grammar.vocabulary.is_national(key) || has_hamza(self.paragraph.word(index));
        Some(if own_lam {
            Word::bare(key)
        } else {
            Word::new(key)
        })
    }

    /// Whether token `index` is a definite adjective of nationality.
    pub(super) fn is_national(&self, index: usize) -> bool {
        self.word(index)
            .is_some_and(|word| self.grammar.is_nationality(word))
    }

    /// Whether token `index` is of that kind.
    pub(super) fn is_kind(&self, index: usize, kind: TokenKind) -> bool {
        self.paragraph
            .tokens
            .get(index)
            .is_some_and(|token| token.kind == kind)
    }

    /// Whether token `index` is a number.
    pub(super) fn is_number(&self, index: usize) -> bool {
        self.is_kind(index, TokenKind::Number)
    }

    /// Whether token `index` is a year of our times.
    pub(super) fn is_year(&self, index: usize) -> bool {
        let year = |key: &str| key.len() == 4 && (key.starts_with("19") || key.starts_with("20"));
        self.is_number(index) && self.key(index).is_some_and(year)
    }

    /// The last token of a listed place that begins at token `at`, and is one by itself.
    pub(super) fn place_at(&self, at: usize) -> Option<usize> {
        self.place_of(at, 0, PLACE)
    }

    /// The last token of a listed place of that trust that begins at byte `rest` of token `at`'s key.
    pub(super) fn place_of(&self, at: usize, rest: usize, trust: u8) -> Option<usize> {
        let gazetteer = &self.grammar.gazetteer;
        let (found, record) = gazetteer.place_at(self.paragraph, at, rest, false)?;
        (record.trust >= trust).then_some(found.last)
    }

    /// Whether another name's head stands at token `at`, whatever is glued to it.
    pub(super) fn is_head(&self, at: usize) -> bool {
        self.heads.longest_at(self.paragraph, at).is_some()
    }

    /// Whether token `at` is an ordinal with the article.
    pub(super) fn is_ordinal(&self, at: usize) -> bool {
        self.word(at)
            .is_some_and(|word| word.is_definite() && self.grammar.vocabulary.is_ordinal(word.stem))
    }

    /// Whether token `at` is listed as a personal name.
    pub(super) fn is_name(&self, at: usize) -> bool {
        let word = self
            .key(at)
            .and_then(|key| self.grammar.gazetteer.word(key));
        word.is_some_and(|word| word.is_listed())
    }
}

/// Whether a written word begins with an alif that bears a hamza, so that its ل is its own: ألعاب.
fn has_hamza(word: &str) -> bool {
    word.starts_with(['أ', 'إ'])
}
