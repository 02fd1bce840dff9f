//! Words, numbers and punctuation of an Arabic text, and the clitics that a written word may
//! begin with: offered to whoever matches, never cut off by force.
//!
//! May import: `text::span`.

use super::span::Span;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters of Arabic script, marks and tatweel included.
    Arabic,
    /// Letters of another script.
    Foreign,
    /// Digits of one kind, with the separators inside a number (12.5, 600,000, 10:30, 3/4).
    Number,
    /// One mark of punctuation, a symbol or a control.
    Mark,
}

/// A stretch of a text that stands for one word, number or mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it is, in bytes.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
}

/// The class of a character for tokenising; `None` for blanks.
fn class(c: char) -> Option<TokenKind> {
    match c {
        // Nearly every character of an Arabic text; the rest is looked up in Unicode's tables.
        ' ' => None,
        '\u{0620}'..='\u{065F}' => Some(TokenKind::Arabic),
        _ if c.is_whitespace() => None,
        '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => None,
        '0'..='9' | '\u{0660}'..='\u{0669}' | '\u{06F0}'..='\u{06F9}' => Some(TokenKind::Number),
        '\u{0610}'..='\u{061A}' | '\u{0670}' => Some(TokenKind::Arabic),
        '\u{06D6}'..='\u{06ED}' if !c.is_alphabetic() => Some(TokenKind::Arabic),
        '\u{0600}'..='\u{08FF}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' => {
            Some(if c.is_alphabetic() {
                TokenKind::Arabic
            } else {
                TokenKind::Mark
            })
        }
        _ if c.is_alphanumeric() || ('\u{0300}'..='\u{036F}').contains(&c) => {
            Some(TokenKind::Foreign)
        }
        _ => Some(TokenKind::Mark),
    }
}

/// Whether `c` may stand between two digits of one number.
fn joins_digits(c: char) -> bool {
    matches!(c, '.' | ',' | ':' | '/' | '\u{066B}' | '\u{066C}')
}

/// The tokens of `text`, in order, blanks and directional controls left out.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        let Some(kind) = class(c) else { continue };
        let mut end = start + c.len_utf8();
        while kind != TokenKind::Mark
            && let Some(&(at, next)) = chars.peek()
        {
            let after = at + next.len_utf8();
            let joined = kind == TokenKind::Number
                && joins_digits(next)
                && text[after..].chars().next().and_then(class) == Some(TokenKind::Number);
            let zwnj = next == '\u{200C}' && kind == TokenKind::Arabic;
            if class(next) != Some(kind) && !joined && !zwnj {
                break;
            }
            end = after;
            chars.next();
        }
        tokens.push(Token {
            span: Span::new(start, end),
            kind,
        });
    }
    tokens
}

/// One way to read the start of a written word: `proclitics` bytes of و ف ب ك ل س, then perhaps
/// the article, then the stem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clitics {
    /// Bytes of the proclitics before the article or stem.
    pub proclitics: usize,
    /// Whether what follows them begins with the article (ال, or the second ل of لل).
    pub article: bool,
    /// Bytes before the stem: proclitics, article and any tatweel between.
    pub stem: usize,
    /// Whether the article is written لل, so that its alif is not in the text.
    pub assimilated: bool,
}

/// The readings of the written word `word` that its letters allow, the bare one first.
///
/// وللمغرب offers the whole word, (و)للمغرب, (ولل)مغرب with the article; every reading leaves at
/// least two letters of stem. Marks between clitics are not looked through: fold first, or match
/// on the original and take what is offered.
pub fn clitics(word: &str) -> impl Iterator<Item = Clitics> + '_ {
    let mut readings: Vec<Clitics> = Vec::with_capacity(4);
    let mut push = |proclitics: usize, article: bool, stem: usize, assimilated: bool| {
        if word[stem..].chars().take(2).count() == 2 {
            readings.push(Clitics {
                proclitics,
                article,
                stem,
                assimilated,
            });
        }
    };
    for proclitics in proclitic_lengths(word) {
        let rest = &word[proclitics..];
        push(proclitics, false, proclitics, false);
        if let Some(stem) = rest.strip_prefix("ال") {
            push(proclitics, true, word.len() - stem.len(), false);
        } else if let Some(stem) = rest.strip_prefix("لل") {
            push(proclitics, true, word.len() - stem.len(), true);
        }
    }
    readings.into_iter()
}

/// Byte lengths of the proclitic strings that `word` may begin with: nothing, one of و ف, one of
/// ب ك ل س, or one of each in that order, with a tatweel after them (لـ).
fn proclitic_lengths(word: &str) -> Vec<usize> {
    let mut lengths = vec![0];
    let mut chars = word.chars().peekable();
    let mut length = 0;
    if let Some(c) = chars.next_if(|c| matches!(c, 'و' | 'ف')) {
        length += c.len_utf8();
        lengths.push(length);
    }
    if let Some(c) = chars.next_if(|c| matches!(c, 'ب' | 'ك' | 'ل' | 'س')) {
        length += c.len_utf8();
        while let Some(tatweel) = chars.next_if_eq(&'\u{0640}') {
            length += tatweel.len_utf8();
        }
        lengths.push(length);
    }
    lengths
}
