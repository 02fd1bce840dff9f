//! Where a name is written in a document: word for word in the folded text, the first word with
//! whatever clitics `text` offers for it.
//!
//! May import: `document`, `text`.

use super::Finder;
use crate::text::{Clitics, Span, TokenKind, clitics, fold, fold_with_map, tokens};

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
        let sought = seed(first);
        let mut found = Vec::new();
        let mut looked_at = None;
        for (at, _) in self.folded().key.match_indices(sought) {
            let offset = self
                .folded()
                .original(Span::new(at, at + sought.len()))
                .start;
            let block = self.document().block_at(offset);
            if looked_at.replace(block) != Some(block) {
                self.in_block(block, &words, &mut found);
            }
        }
        found
    }

    /// Adds the places in one paragraph.
    fn in_block(&self, block: usize, wanted: &[String], found: &mut Vec<Span>) {
        let span = self.document().blocks[block].span;
        let text = span.of(&self.document().text);
        for window in self.words_of(block).windows(wanted.len()) {
            let [(first, written), rest @ ..] = window else {
                continue;
            };
            if !written.contains(seed(&wanted[0])) {
                continue;
            }
            let Some(start) = begins(first.span.of(text), first.kind, &wanted[0]) else {
                continue;
            };
            let mut rest_of = rest.iter().zip(&wanted[1..]);
            if rest_of.all(|((_, written), wanted)| written == wanted) {
                let last = window[wanted.len() - 1].0.span.end;
                found.push(Span::new(first.span.start + start, last).shifted(span.start));
            }
        }
    }
}

/// Whether a word written so, folded, may be the word `wanted`, folded, with whatever clitics.
pub fn may_be(written: &str, wanted: &str) -> bool {
    written.contains(seed(wanted)) && begins(written, TokenKind::Arabic, wanted).is_some()
}

/// What every way of writing a word has in it: لل swallows the article's alif.
pub fn seed(word: &str) -> &str {
    word.strip_prefix("ال").unwrap_or(word)
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
