//! A linear map with its bias, in whole numbers.
//!
//! Weights are whole numbers times a factor for each output, a row of input is whole numbers times
//! a factor of its own; both have as many bits as let every sum of products fit into 32 (13 with
//! the sign, for 128 inputs). Whole numbers are added exactly in any order, so that registers of
//! every width give the same result, and twice as many fit into a register as floating-point
//! numbers. What is lost is a thousandth of a score. May import: `extract::tagger`.

use fearless_simd::{Simd, SimdBase, dispatch};

use super::{
    lanes::LEVEL,
    whole::{self, Block, PANEL, Panel, ROWS},
};

/// `inputs` numbers to `outputs` numbers.
#[derive(Debug)]
pub(super) struct Matrix {
    inputs: usize,
    outputs: usize,
    /// The weights of 32 outputs, pair of inputs by pair, then those of the next 32.
    weights: Vec<Panel>,
    /// By how much the whole weights of each output were multiplied, a panel each.
    factors: Vec<[f32; PANEL]>,
    bias: Vec<[f32; PANEL]>,
}

impl Matrix {
    /// From the weights of `weight(output, input)`.
    pub fn new(inputs: usize, bias: Vec<f32>, weight: impl Fn(usize, usize) -> f32 + Copy) -> Self {
        let outputs = bias.len();
        let row = |output: usize| (0..inputs).map(|input| weight(output, input)).collect();
        let rows: Vec<Vec<f32>> = (0..outputs).map(row).collect();
        let most = whole::most(inputs);
        let factors: Vec<f32> = rows.iter().map(|row| whole::factor(row, most)).collect();
        let weight = |output: usize, input: usize| {
            let weight = rows.get(output)?.get(input)?;
            Some(whole::rounded(*weight, whole::inverse(factors[output])))
        };
        Self {
            inputs,
            outputs,
            weights: whole::panels(inputs, outputs, |o, i| weight(o, i).unwrap_or_default()),
            factors: whole::in_panels(&factors),
            bias: whole::in_panels(&bias),
        }
    }

    /// Numbers of a row of output.
    pub const fn outputs(&self) -> usize {
        self.outputs
    }

    /// Maps every row of `rows`, which lie one after the other.
    pub fn apply<'r>(&self, rows: &[f32], results: &'r mut Room) -> &'r [f32] {
        let results = results.of(rows.len() / self.inputs * self.outputs);
        dispatch!(*LEVEL, simd => self.apply_on(simd, rows, results));
        results
    }

    /// The same on registers that are given: tests compare them.
    #[inline(always)]
    fn apply_on<S: Simd>(&self, simd: S, rows: &[f32], results: &mut [f32]) {
        let mut block = Block::new(self.inputs);
        let rows = rows.chunks(ROWS * self.inputs);
        for (rows, results) in rows.zip(results.chunks_mut(ROWS * self.outputs)) {
            block.fill(rows, self.inputs);
            let panels = self.weights.chunks_exact(block.pairs.len());
            let shared = self.factors.iter().zip(&self.bias);
            for (index, (weights, (factors, bias))) in panels.zip(shared).enumerate() {
                let mut made = [[0.0; PANEL]; ROWS];
                for part in (0..PANEL).step_by(2 * S::i32s::LEN) {
                    let sums = whole::sums(simd, &block.pairs, weights, part);
                    whole::scaled(simd, &sums, &block.factors, factors, bias, part, &mut made);
                }
                let columns = index * PANEL..self.outputs.min((index + 1) * PANEL);
                for (row, made) in results.chunks_exact_mut(self.outputs).zip(&made) {
                    row[columns.clone()].copy_from_slice(&made[..columns.len()]);
                }
            }
        }
    }
}

/// Room for numbers that are all written anew each time: it grows and is never cleared.
#[derive(Default)]
pub(super) struct Room(Vec<f32>);

impl Room {
    /// Room for `count` numbers; what is in it means nothing.
    pub fn of(&mut self, count: usize) -> &mut [f32] {
        if self.0.len() < count {
            self.0.resize(count, 0.0);
        }
        &mut self.0[..count]
    }
}

#[cfg(test)]
mod tests {
    use fearless_simd::Level;

    use super::*;

    /// Numbers that look like chance, between -1 and 1.
    fn numbers(count: usize, seed: u32) -> Vec<f32> {
        let mut state = seed;
        let next = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 8) as f32 / 8_388_608.0 - 1.0
        };
        std::iter::repeat_with(next).take(count).collect()
    }

    fn product(level: Level, count: usize, inputs: usize, outputs: usize) -> Vec<f32> {
        let weights = numbers(inputs * outputs, 1);
        let matrix = Matrix::new(inputs, numbers(outputs, 3), |o, i| weights[o * inputs + i]);
        let (rows, mut results) = (numbers(count * inputs, 2), vec![0.0; count * outputs]);
        dispatch!(level, simd => matrix.apply_on(simd, &rows, &mut results));
        results
    }

    /// The sums as they are defined, in floating point.
    fn defined(count: usize, inputs: usize, outputs: usize) -> Vec<f32> {
        let (weights, rows) = (numbers(inputs * outputs, 1), numbers(count * inputs, 2));
        let bias = numbers(outputs, 3);
        let rows = rows.chunks(inputs).flat_map(|row| {
            let weights = weights.chunks(inputs).zip(&bias);
            weights.map(move |(weights, bias)| {
                let products = row
                    .iter()
                    .zip(weights)
                    .map(|(number, weight)| number * weight);
                bias + products.sum::<f32>()
            })
        });
        rows.collect()
    }

    const SIZES: [(usize, usize, usize); 5] = [
        (1, 1, 1),
        (6, 16, 32),
        (13, 41, 23),
        (7, 5, 96),
        (9, 308, 128),
    ];

    #[test]
    fn registers_of_every_width_give_the_same_bits() {
        for (count, inputs, outputs) in SIZES {
            let bits = |level| {
                let results = product(level, count, inputs, outputs);
                results.into_iter().map(f32::to_bits).collect::<Vec<_>>()
            };
            assert_eq!(bits(Level::baseline()), bits(*LEVEL));
        }
    }

    #[test]
    fn whole_numbers_lose_less_than_a_thousandth() {
        for (count, inputs, outputs) in SIZES {
            let made = product(*LEVEL, count, inputs, outputs);
            let off = made.iter().zip(defined(count, inputs, outputs));
            let off = off.map(|(made, defined)| (made - defined).abs());
            let most = off.fold(0.0, f32::max);
            assert!(
                most < 1e-3 * (inputs as f32).sqrt(),
                "{inputs} inputs: {most}"
            );
        }
    }

    #[test]
    fn a_row_of_nothing_gives_the_bias() {
        let matrix = Matrix::new(3, vec![0.5, -1.0], |_, _| 1.0);
        let mut room = Room::default();
        room.of(9).fill(7.0);
        assert_eq!(matrix.apply(&[0.0; 6], &mut room), [0.5, -1.0, 0.5, -1.0]);
    }
}
