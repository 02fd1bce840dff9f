//! A list of phrases as an automaton over their keys, walked word by word in a paragraph: most
//! words leave it at their first letters, which are looked up together, and nothing is allocated.
//!
//! May import: `extract::context`.

use fst::raw::{Fst, Node, Output};

use super::starts::Starts;
use crate::extract::Context;

/// A phrase that was found in a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The token that it ends with.
    pub last: usize,
    /// What the list says of it.
    pub value: u64,
}

/// Phrases, each with a number.
#[derive(Clone)]
pub struct PhraseList {
    automaton: Option<Fst<&'static [u8]>>,
    /// Where first letters lead; empty for a list that is looked into now and then.
    starts: Starts,
}

/// A place in the automaton, with the number that was collected on the way.
#[derive(Clone, Copy)]
struct State<'f> {
    node: Node<'f>,
    output: Output,
}

impl PhraseList {
    /// Opens a compiled list, which reads its header; bytes that are none make an empty list (a
    /// test sees to it that the built-in ones are whole).
    pub fn open(bytes: &'static [u8]) -> Self {
        Self {
            automaton: Fst::new(bytes).ok(),
            starts: Starts::default(),
        }
    }

    /// The same list, made ready to be looked into at every word (a tenth of a millisecond).
    pub fn made_ready(mut self) -> Self {
        self.starts = self.automaton.as_ref().map(Starts::of).unwrap_or_default();
        self
    }

    /// How many phrases it has.
    pub fn len(&self) -> usize {
        self.automaton.as_ref().map_or(0, Fst::len)
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The number of the phrase with exactly that key.
    pub fn get(&self, key: &str) -> Option<u64> {
        found(self.start(key)?, 0).map(|listed| listed.value)
    }

    /// The longest phrase that begins at token `index`, its first word read from byte `rest` of
    /// its key on, with `ا` put before it where `article` says so. A hyphen between two words
    /// counts as a blank.
    pub fn longest_at(
        &self,
        paragraph: &Context<'_>,
        index: usize,
        rest: usize,
        article: bool,
    ) -> Option<Listed> {
        let automaton = self.automaton.as_ref()?;
        let first = paragraph.keys.get(index)?.get(rest..)?;
        let mut state = match article {
            true => {
                follow(automaton, root(automaton), "ا").and_then(|a| follow(automaton, a, first))
            }
            false => self.start(first),
        }?;
        let mut best = found(state, index);
        let mut last = index;
        while let Some(next) = next_word(paragraph, last)
            && let Some(after) = follow(automaton, state, " ")
            && let Some(after) = follow(automaton, after, &paragraph.keys[next])
        {
            (state, last) = (after, next);
            best = found(state, last).or(best);
        }
        best
    }

    /// Where `key` leads from the beginning.
    fn start(&self, key: &str) -> Option<State<'_>> {
        let automaton = self.automaton.as_ref()?;
        match self.starts.lead(key) {
            None => follow(automaton, root(automaton), key),
            Some(lead) => {
                let (address, output, rest) = lead?;
                let node = automaton.node(address);
                follow(automaton, State { node, output }, rest)
            }
        }
    }
}

/// The beginning of an automaton.
fn root<'f>(automaton: &'f Fst<&'static [u8]>) -> State<'f> {
    State {
        node: automaton.root(),
        output: Output::zero(),
    }
}

/// Where `key` leads from `state`.
fn follow<'f>(
    automaton: &'f Fst<&'static [u8]>,
    mut state: State<'f>,
    key: &str,
) -> Option<State<'f>> {
    for byte in key.bytes() {
        let transition = state.node.transition(state.node.find_input(byte)?);
        state.output = state.output.cat(transition.out);
        state.node = automaton.node(transition.addr);
    }
    Some(state)
}

/// The phrase that ends in `state`, if one does.
fn found(state: State<'_>, last: usize) -> Option<Listed> {
    let value = state.output.cat(state.node.final_output()).value();
    state.node.is_final().then_some(Listed { last, value })
}

/// The word after token `index`: the next token, or the one after a hyphen.
fn next_word(paragraph: &Context<'_>, index: usize) -> Option<usize> {
    let next = index + 1;
    let hyphen = matches!(paragraph.keys.get(next)?, "-" | "–" | "ـ");
    let next = if hyphen { next + 1 } else { next };
    (next < paragraph.tokens.len()).then_some(next)
}

#[cfg(test)]
mod tests {
    use fst::MapBuilder;

    use super::*;

    #[test]
    fn a_list_that_was_made_ready_says_the_same() {
        let mut keys = [
            "ا",
            "اب",
            "ابن",
            "قطر",
            "قطر الدوحه",
            "كتاب",
            "يد",
            "fbi",
            "٣",
        ];
        keys.sort_unstable();
        let mut builder = MapBuilder::memory();
        for (number, key) in keys.iter().enumerate() {
            builder.insert(key, number as u64 + 7).expect("sorted keys");
        }
        let bytes: &'static [u8] = builder.into_inner().expect("a list").leak();
        let (slow, quick) = (
            PhraseList::open(bytes),
            PhraseList::open(bytes).made_ready(),
        );
        let others = [
            "", "ق", "قط", "قطرة", "ابو", "تونس", "fb", "fbis", "ك١", "قx",
        ];
        for key in keys.iter().chain(&others) {
            assert_eq!(slow.get(key), quick.get(key), "{key}");
        }
        assert_eq!(
            quick.get("ابن"),
            keys.binary_search(&"ابن").ok().map(|n| n as u64 + 7)
        );
    }
}
