//! Where the first two letters of a key lead in an automaton, so that a word that nothing begins
//! like costs one look.
//!
//! May import: nothing of ours.

use fst::raw::{CompiledAddr, Fst, Output};

/// Arabic letters from U+0600 to U+067F: their first byte is one of two, their second one of 64.
const LETTERS: usize = 128;
const LEADS: [u8; 2] = [0xD8, 0xD9];

/// See the file's head. Without numbers it knows nothing, and every key is walked from the root.
#[derive(Clone, Debug, Default)]
pub(super) struct Starts {
    /// For each pair of letters the place in `states`, plus one; 0 where no key begins so.
    numbers: Vec<u16>,
    states: Vec<(CompiledAddr, Output)>,
}

/// A place in the automaton with what was collected on the way, and what is left of the key.
pub(super) type Lead<'k> = (CompiledAddr, Output, &'k str);

impl Starts {
    /// The starts of `automaton`'s keys.
    pub fn of(automaton: &Fst<&'static [u8]>) -> Self {
        let mut starts = Self {
            numbers: vec![0; LETTERS * LETTERS],
            states: Vec::new(),
        };
        let root = (automaton.root().addr(), Output::zero());
        for (first, state) in letters(automaton, root) {
            for (second, state) in letters(automaton, state) {
                starts.states.push(state);
                starts.numbers[first * LETTERS + second] = starts.states.len() as u16;
            }
        }
        starts
    }

    /// Where the first two letters of `key` lead: `None` where they are not both Arabic or nothing
    /// is known of starts, `Some(None)` where no key of the list begins with them.
    pub fn lead<'k>(&self, key: &'k str) -> Option<Option<Lead<'k>>> {
        let (bytes, rest) = key.as_bytes().split_first_chunk::<4>()?;
        let pair = letter(bytes[0], bytes[1])? * LETTERS + letter(bytes[2], bytes[3])?;
        let number = usize::from(*self.numbers.get(pair)?);
        let state = number.checked_sub(1).map(|place| self.states[place]);
        let rest = &key[key.len() - rest.len()..];
        Some(state.map(|(address, output)| (address, output, rest)))
    }
}

/// The number of the letter of these two bytes, if it is one of [`LETTERS`].
fn letter(lead: u8, second: u8) -> Option<usize> {
    let half = LEADS.iter().position(|other| *other == lead)?;
    Some(half * 64 + usize::from(second & 63))
}

/// The letters that lead on from a state, with the states that they lead to.
fn letters(
    automaton: &Fst<&'static [u8]>,
    (address, output): (CompiledAddr, Output),
) -> Vec<(usize, (CompiledAddr, Output))> {
    let mut letters = Vec::new();
    let node = automaton.node(address);
    for lead in node.transitions().filter(|lead| LEADS.contains(&lead.inp)) {
        let output = output.cat(lead.out);
        for last in automaton.node(lead.addr).transitions() {
            if let Some(letter) = letter(lead.inp, last.inp) {
                letters.push((letter, (last.addr, output.cat(last.out))));
            }
        }
    }
    letters
}
