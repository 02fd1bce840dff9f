//! A list of phrases as an automaton over their keys, walked word by word in a paragraph: most
//! words leave it at their first letters, and nothing is allocated.
//!
//! May import: `extract::context`.

use fst::raw::{Fst, Node, Output};

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
pub struct PhraseList(Option<Fst<&'static [u8]>>);

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
        Self(Fst::new(bytes).ok())
    }

    /// How many phrases it has.
    pub fn len(&self) -> usize {
        self.0.as_ref().map_or(0, Fst::len)
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The number of the phrase with exactly that key.
    pub fn get(&self, key: &str) -> Option<u64> {
        self.0.as_ref()?.get(key).map(Output::value)
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
        let automaton = self.0.as_ref()?;
        let mut state = State {
            node: automaton.root(),
            output: Output::zero(),
        };
        if article {
            state = follow(automaton, state, "ا")?;
        }
        state = follow(automaton, state, paragraph.keys.get(index)?.get(rest..)?)?;
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
