//! Where a name is written in a document: word for word in the folded text, the first word with
//! whatever clitics `text` offers for it.
//!
//! May import: `document`, `text`.

use super::Finder;
use crate::text::{Clitics, Span, Token, TokenKind, clitics, fold, fold_with_map, tokens};

/// A mention's words as a name by themselves: a span leaves glued particles off, but covers all
/// of a word in which the article is written into its لـ (للمغرب is المغرب).
pub fn form_of(surface: &str) -> String {
    let one_line = surface.split_whitespace().collect::<Vec<_>>().join(" ");
    match one_line.strip_prefix("لل") {
        Some(rest) => format!("ال{rest}"),
        None => one_line,
    }
}

impl Finder<'_> {
    /// Where `form` is written, in order: spans without clitics, except that a word in لل is
    /// covered whole.
    pub fn occurrences(&self, form: &str) -> Vec<Span> {
        let words: Vec<String> = tokens(form)
            .into_iter()
            .map(|token| fold(token.span.of(form)))
            .collect();
        let Some(first) = words.first().filter(|first| !first.is_empty()) else {
            return Vec::new();
        };
        // What every way of writing the first word has in it: لل swallows the article's alif.
        let sought = first.strip_prefix("ال").unwrap_or(first);
        let mut found = Vec::new();
        let mut looked_at = None;
        for (at, _) in self.folded().key.match_indices(sought) {
            let offset = self
                .folded()
                .original(Span::new(at, at + sought.len()))
                .start;
            let block = self.document().block_at(offset);
            if looked_at.replace(block) != Some(block) {
                self.in_block(self.document().blocks[block].span, &words, &mut found);
            }
        }
        found
    }

    /// Adds the places in one paragraph.
    fn in_block(&self, block: Span, words: &[String], found: &mut Vec<Span>) {
        let text = block.of(&self.document().text);
        let tokens: Vec<_> = tokens(text);
        for window in tokens.windows(words.len()) {
            let mut rest = window.iter().zip(words).skip(1);
            let same = |(token, word): (&Token, &String)| fold(token.span.of(text)) == *word;
            let Some(start) = begins(window[0].span.of(text), window[0].kind, &words[0]) else {
                continue;
            };
            if rest.all(same) {
                let last = window[words.len() - 1].span.end;
                found.push(Span::new(window[0].span.start + start, last).shifted(block.start));
            }
        }
    }
}

/// Where in the written word `written` the word `wanted` begins, in bytes.
fn begins(written: &str, kind: TokenKind, wanted: &str) -> Option<usize> {
    let folded = fold_with_map(written);
    if folded.key == wanted {
        return Some(0);
    }
    if kind != TokenKind::Arabic {
        return None;
    }
    let is_it = |reading: &Clitics| {
        let stem = &folded.key[reading.stem..];
        if reading.assimilated {
            return wanted.strip_prefix("ال") == Some(stem);
        }
        folded.key[reading.proclitics..] == *wanted
    };
    let reading = clitics(&folded.key).find(is_it)?;
    let from = Span::new(reading.proclitics, folded.key.len());
    Some(folded.original(from).start)
}
