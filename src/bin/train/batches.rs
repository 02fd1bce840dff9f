//! Which windows are learned from at each step: raw text in a new order each round, and annotated
//! articles beside it.
//!
//! May import: nothing of ours.

use crate::{lookup::Word, loss::Stakes, network::Window, random::Random, stream::Stream};

/// Words of a window.
pub const WINDOW: usize = 128;

/// The part of words that are hidden, and of these the part whose stem is too, so that unknown
/// words are learned as well.
const HIDDEN: f32 = 0.08;
const STEM_HIDDEN: f32 = 0.04;

/// A text that windows are taken from.
#[derive(Debug)]
pub struct Source {
    /// Its words.
    pub stream: Stream,
    /// What a word of it weighs.
    pub stakes: Stakes,
    /// How its windows are taken.
    pub taken: Taken,
}

/// How the windows of a source are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// All of them, so many times a round.
    InRounds(usize),
    /// So many at each step, from anywhere.
    EachStep(usize),
}

/// The windows of one step after the other.
#[derive(Debug)]
pub struct Batches<'a> {
    sources: &'a [Source],
    /// Windows in rounds that a step has.
    size: usize,
    /// What is left of the round: source and first word.
    round: Vec<(usize, usize)>,
    random: Random,
}

impl<'a> Batches<'a> {
    /// Batches of `size` windows in rounds, and those of each step besides.
    pub const fn new(sources: &'a [Source], size: usize, random: Random) -> Self {
        Self {
            sources,
            size,
            round: Vec::new(),
            random,
        }
    }

    /// Windows of one round.
    pub fn in_a_round(sources: &[Source]) -> usize {
        let windows = sources.iter().map(|source| match source.taken {
            Taken::InRounds(times) => source.stream.forms.len() / WINDOW * times,
            Taken::EachStep(_) => 0,
        });
        windows.sum()
    }

    /// The windows of the next step.
    pub fn next_batch(&mut self) -> Vec<Window> {
        let mut windows = Vec::new();
        while windows.len() < self.size {
            match self.round.pop() {
                Some((source, first)) => windows.push(self.window(source, first)),
                None if Self::in_a_round(self.sources) == 0 => break,
                None => self.begin_round(),
            }
        }
        for (number, source) in self.sources.iter().enumerate() {
            let places = source.stream.forms.len().saturating_sub(WINDOW - 1);
            if let Taken::EachStep(count) = source.taken
                && places > 0
            {
                for _ in 0..count {
                    let first = self.random.below(places);
                    windows.push(self.window(number, first));
                }
            }
        }
        windows
    }

    fn begin_round(&mut self) {
        for (number, source) in self.sources.iter().enumerate() {
            let Taken::InRounds(times) = source.taken else {
                continue;
            };
            for _ in 0..times {
                let offset = self.random.below(WINDOW);
                let firsts = (offset..source.stream.forms.len()).step_by(WINDOW);
                let whole = firsts.filter(|first| first + WINDOW <= source.stream.forms.len());
                self.round.extend(whole.map(|first| (number, first)));
            }
        }
        self.random.shuffle(&mut self.round);
    }

    fn window(&mut self, source: usize, first: usize) -> Window {
        let source = &self.sources[source];
        let forms = &source.stream.forms[first..first + WINDOW];
        Window {
            words: forms.iter().map(|form| self.word(*form)).collect(),
            labels: source.stream.labels[first..first + WINDOW].to_vec(),
            stakes: source.stakes,
        }
    }

    fn word(&mut self, form: u32) -> Word {
        let chance = self.random.unit();
        Word {
            form,
            word_hidden: chance < HIDDEN,
            stem_hidden: chance < STEM_HIDDEN,
        }
    }
}
