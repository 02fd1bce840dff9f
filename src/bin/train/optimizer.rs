//! How weights follow their slopes: AdamW for everything but the tables (Kingma and Ba 2015;
//! Loshchilov and Hutter 2019); for the rows of tables that were met, a step by the slope over its
//! usual size, without momentum, as most rows are met seldom.
//!
//! May import: `extract::tagger`.

use warraq::extract::tagger::{
    lanes::widely,
    pieces::{AFFIX, AFFIXES, Pieces},
};

use crate::{
    lookup::{Word, vocabulary_rows},
    network::Slopes,
    weights::{Table, Weights},
};

/// How slowly the mean slope, and its mean square, are forgotten.
const MOMENTUM: f32 = 0.9;
const MEMORY: f32 = 0.98;

/// What keeps a quotient finite.
const LEAST: f32 = 1e-9;

/// What each step takes off a weight, as a part of the step's size.
const DECAY: f32 = 0.02;

/// The memory of the steps so far.
#[derive(Debug)]
pub struct Optimizer {
    means: Vec<f32>,
    squares: Vec<f32>,
    /// The powers of [`MOMENTUM`] and [`MEMORY`] so far.
    forgotten: (f32, f32),
    tables: [TableMemory; 3],
}

/// The same for a table, with room for the slopes of a step.
#[derive(Debug)]
struct TableMemory {
    squares: Vec<f32>,
    slopes: Vec<f32>,
    /// Rows that this step has met, in the order of meeting.
    met: Vec<usize>,
    is_met: Vec<bool>,
}

impl Optimizer {
    /// The memory before the first step.
    pub fn new(weights: &Weights) -> Self {
        Self {
            means: vec![0.0; weights.dense.len()],
            squares: vec![0.0; weights.dense.len()],
            forgotten: (1.0, 1.0),
            tables: weights.tables.each_ref().map(TableMemory::new),
        }
    }

    /// Lets the weights follow these slopes, by steps of about `rate`.
    pub fn follow(&mut self, slopes: &Slopes, pieces: &[Pieces], rate: f32, weights: &mut Weights) {
        self.forgotten.0 *= MOMENTUM;
        self.forgotten.1 *= MEMORY;
        let seen = (1.0 - self.forgotten.0, 1.0 - self.forgotten.1);
        let memory = (&mut self.means[..], &mut self.squares[..]);
        widely(
            #[inline(always)]
            || follow(&slopes.dense, memory, seen, rate, &mut weights.dense),
        );
        let unknown = self.tables[0].is_met.len() - 1;
        for (word, slopes) in &slopes.forms {
            self.collect(*word, &pieces[word.form as usize], unknown, slopes);
        }
        for (memory, table) in self.tables.iter_mut().zip(&mut weights.tables) {
            memory.follow(rate, table);
        }
    }

    /// Adds the slopes of a word's numbers to those of its rows.
    fn collect(&mut self, word: Word, pieces: &Pieces, unknown: usize, slopes: &[f32]) {
        let [words, affixes, trigrams] = &mut self.tables;
        let width = words.squares.len() / words.is_met.len();
        let (of_words, rest) = slopes.split_at(2 * width);
        let rows = vocabulary_rows(word, pieces, unknown);
        for (row, slopes) in rows.into_iter().zip(of_words.chunks_exact(width)) {
            words.add(row, 1.0, slopes);
        }
        let (of_affixes, rest) = rest.split_at(2 * AFFIXES * AFFIX);
        for (row, slopes) in pieces
            .affixes
            .into_iter()
            .zip(of_affixes.chunks_exact(AFFIX))
        {
            affixes.add(row, 1.0, slopes);
        }
        let width = trigrams.squares.len() / trigrams.is_met.len();
        let share = 1.0 / pieces.trigrams().len() as f32;
        for row in pieces.trigrams() {
            trigrams.add(*row, share, &rest[..width]);
        }
    }
}

impl TableMemory {
    fn new(table: &Table) -> Self {
        let numbers = table.numbers.len();
        Self {
            squares: vec![0.0; numbers],
            slopes: vec![0.0; numbers],
            met: Vec::new(),
            is_met: vec![false; numbers / table.width],
        }
    }

    fn add(&mut self, row: usize, share: f32, slopes: &[f32]) {
        if !self.is_met[row] {
            self.is_met[row] = true;
            self.met.push(row);
        }
        let sums = &mut self.slopes[row * slopes.len()..][..slopes.len()];
        sums.iter_mut()
            .zip(slopes)
            .for_each(|(sum, slope)| *sum += slope * share);
    }

    fn follow(&mut self, rate: f32, table: &mut Table) {
        for row in self.met.drain(..) {
            self.is_met[row] = false;
            let numbers = row * table.width..(row + 1) * table.width;
            let slopes = &mut self.slopes[numbers.clone()];
            let squares = &mut self.squares[numbers.clone()];
            for ((number, slope), square) in
                (table.numbers[numbers].iter_mut()).zip(slopes).zip(squares)
            {
                *square += (1.0 - MEMORY) * (*slope * *slope - *square);
                *number -= rate * *slope / (square.sqrt() + LEAST);
                *slope = 0.0;
            }
        }
    }
}

#[inline(always)]
fn follow(
    slopes: &[f32],
    memory: (&mut [f32], &mut [f32]),
    seen: (f32, f32),
    rate: f32,
    weights: &mut [f32],
) {
    let memory = memory.0.iter_mut().zip(memory.1);
    for ((weight, slope), (mean, square)) in weights.iter_mut().zip(slopes).zip(memory) {
        *mean += (1.0 - MOMENTUM) * (slope - *mean);
        *square += (1.0 - MEMORY) * (slope * slope - *square);
        let step = *mean / seen.0 / ((*square / seen.1).sqrt() + LEAST);
        *weight -= rate * (step + DECAY * *weight);
    }
}
