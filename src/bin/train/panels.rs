//! Multiplication of matrices for the trainer, in 32-bit floating point, with the same bits on every
//! machine.
//!
//! A sum is taken over the inputs from the first to the last, each product rounded before it is
//! added: registers of any width, and none at all, then give the same result. What differs between
//! machines is only how many outputs are summed side by side. May import: `extract::tagger`.

use std::ops::Range;

use fearless_simd::{Simd, SimdBase, dispatch};
use warraq::extract::tagger::lanes::LEVEL;

/// Outputs whose weights lie together: two of the widest registers.
const PANEL: usize = 32;

/// Rows of input that share one reading of the weights; with two registers of sums each, they
/// leave four of sixteen registers for weights and products.
const ROWS: usize = 6;

/// The weights of a linear map in the order in which they are multiplied: for every panel of
/// outputs the weights of input 0, of input 1, and so on.
#[derive(Clone, Debug, Default)]
pub struct Panels {
    inputs: usize,
    outputs: usize,
    weights: Vec<[f32; PANEL]>,
}

/// Rows of numbers in one slice, begun every `stride` numbers. They may overlap, as the windows of
/// a convolution do, or be the columns of a table.
#[derive(Clone, Copy, Debug)]
pub struct Rows<'a> {
    /// The numbers.
    pub numbers: &'a [f32],
    /// From one row's start to the next one's.
    pub stride: usize,
    /// From one number of a row to the next; 1 where they stand side by side.
    pub step: usize,
    /// Numbers of a row.
    pub depth: usize,
    /// How many rows there are.
    pub count: usize,
}

impl Panels {
    /// The weights `weight(output, input)`.
    pub fn new(inputs: usize, outputs: usize, weight: impl Fn(usize, usize) -> f32 + Copy) -> Self {
        let lane = |output: usize, input| match output < outputs {
            true => weight(output, input),
            false => 0.0,
        };
        let panels = (0..outputs.div_ceil(PANEL)).flat_map(|panel| {
            (0..inputs)
                .map(move |input| std::array::from_fn(|index| lane(panel * PANEL + index, input)))
        });
        Self {
            inputs,
            outputs,
            weights: panels.collect(),
        }
    }

    /// Replaces the weights by those of `rows`: row `input` holds the weights of all `outputs`.
    pub fn refill<'a>(&mut self, outputs: usize, rows: impl Iterator<Item = &'a [f32]> + Clone) {
        self.outputs = outputs;
        self.weights.clear();
        for first in (0..outputs).step_by(PANEL) {
            let columns = first..outputs.min(first + PANEL);
            let panel = rows.clone().map(|row| {
                let mut lanes = [0.0; PANEL];
                let row = &row[columns.clone()];
                match row.first_chunk() {
                    Some(all) => lanes = *all,
                    None => lanes[..row.len()].copy_from_slice(row),
                }
                lanes
            });
            self.weights.extend(panel);
        }
        self.inputs = self.weights.len() / outputs.div_ceil(PANEL).max(1);
    }

    /// Maps every row to the row of `results` at the same place, as many numbers each as there are outputs.
    /// The sums begin with `bias`, or with what stands in `results` where there is none.
    pub fn map(&self, rows: Rows<'_>, bias: Option<&[f32]>, results: &mut [f32]) {
        dispatch!(*LEVEL, simd => self.map_on(simd, rows, bias, results));
    }

    /// The same on registers that are given: tests compare them.
    #[inline(always)]
    fn map_on<S: Simd>(&self, simd: S, rows: Rows<'_>, bias: Option<&[f32]>, results: &mut [f32]) {
        let mut block = vec![[0.0; ROWS]; self.inputs];
        let results = results.chunks_mut(ROWS * self.outputs.max(1));
        for (index, results) in results.take(rows.count.div_ceil(ROWS)).enumerate() {
            rows.gather(index * ROWS, &mut block);
            let panels = self.weights.chunks_exact(self.inputs.max(1));
            for (panel, weights) in panels.enumerate() {
                let first = panel * PANEL;
                let columns = first..self.outputs.min(first + PANEL);
                let bias = bias.map(|bias| &bias[columns.clone()]);
                if columns.len() == PANEL && results.len() == ROWS * self.outputs {
                    let outputs = self.outputs;
                    sum_whole(simd, &block, weights, bias, &mut results[first..], outputs);
                    continue;
                }
                let mut results = Results {
                    results,
                    columns,
                    outputs: self.outputs,
                };
                let mut sums = results.begin(bias);
                for part in (0..results.columns.len()).step_by(2 * S::f32s::LEN) {
                    sum_part(simd, &block, weights, part, &mut sums);
                }
                results.finish(&sums);
            }
        }
    }
}

/// The places of the results of a block of rows and one panel.
struct Results<'a> {
    results: &'a mut [f32],
    columns: Range<usize>,
    outputs: usize,
}

impl Results<'_> {
    /// What the sums begin with.
    #[inline(always)]
    fn begin(&self, bias: Option<&[f32]>) -> [[f32; PANEL]; ROWS] {
        let mut sums = [[0.0; PANEL]; ROWS];
        for (sums, row) in sums.iter_mut().zip(self.results.chunks_exact(self.outputs)) {
            let start = bias.unwrap_or(&row[self.columns.clone()]);
            match start.first_chunk() {
                Some(all) => *sums = *all,
                None => sums[..start.len()].copy_from_slice(start),
            }
        }
        sums
    }

    #[inline(always)]
    fn finish(&mut self, sums: &[[f32; PANEL]; ROWS]) {
        let width = self.columns.len();
        for (sums, row) in sums.iter().zip(self.results.chunks_exact_mut(self.outputs)) {
            let row = &mut row[self.columns.clone()];
            match row.first_chunk_mut() {
                Some(all) => *all = *sums,
                None => row.copy_from_slice(&sums[..width]),
            }
        }
    }
}

impl Rows<'_> {
    /// The rows from `first` on side by side; what is beyond the last row stays as it was.
    #[inline(always)]
    fn gather(&self, first: usize, block: &mut [[f32; ROWS]]) {
        let lanes = ROWS.min(self.count - first);
        if self.step == 1 {
            for lane in 0..lanes {
                let row = &self.numbers[(first + lane) * self.stride..][..self.depth];
                for (place, number) in block.iter_mut().zip(row) {
                    place[lane] = *number;
                }
            }
            return;
        }
        for (index, place) in block.iter_mut().enumerate().take(self.depth) {
            for (lane, place) in place.iter_mut().enumerate().take(lanes) {
                *place = self.numbers[(first + lane) * self.stride + index * self.step];
            }
        }
    }
}

/// The sums of a whole panel for a whole block of rows, which begin and end where the results lie:
/// a row each `outputs` numbers.
#[inline(always)]
fn sum_whole<S: Simd>(
    simd: S,
    block: &[[f32; ROWS]],
    weights: &[[f32; PANEL]],
    bias: Option<&[f32]>,
    results: &mut [f32],
    outputs: usize,
) {
    for part in (0..PANEL).step_by(2 * S::f32s::LEN) {
        let begun = |row: usize| match bias {
            Some(bias) => Pair::load(simd, &bias[part..]),
            None => Pair::load(simd, &results[row * outputs + part..]),
        };
        let sums = summed(simd, block, weights, part, std::array::from_fn(begun));
        for (row, sum) in sums.iter().enumerate() {
            sum.store(&mut results[row * outputs + part..]);
        }
    }
}

/// The sums of two registers of outputs for every row.
#[inline(always)]
fn sum_part<S: Simd>(
    simd: S,
    block: &[[f32; ROWS]],
    weights: &[[f32; PANEL]],
    part: usize,
    sums: &mut [[f32; PANEL]; ROWS],
) {
    let begun = std::array::from_fn(|row| Pair::load(simd, &sums[row][part..]));
    let ended = summed(simd, block, weights, part, begun);
    for (sum, sums) in ended.iter().zip(sums) {
        sum.store(&mut sums[part..]);
    }
}

/// Sums for every row that go on from `sums`, over the outputs from `part` on.
#[inline(always)]
fn summed<S: Simd>(
    simd: S,
    block: &[[f32; ROWS]],
    weights: &[[f32; PANEL]],
    part: usize,
    mut sums: [Pair<S>; ROWS],
) -> [Pair<S>; ROWS] {
    for (factors, weights) in block.iter().zip(weights) {
        let weights = Pair::load(simd, &weights[part..]);
        for row in 0..ROWS {
            sums[row].low += weights.low * factors[row];
            sums[row].high += weights.high * factors[row];
        }
    }
    sums
}

/// Two registers.
#[derive(Clone, Copy)]
struct Pair<S: Simd> {
    low: S::f32s,
    high: S::f32s,
}

impl<S: Simd> Pair<S> {
    #[inline(always)]
    fn load(simd: S, numbers: &[f32]) -> Self {
        let length = S::f32s::LEN;
        Self {
            low: S::f32s::from_slice(simd, &numbers[..length]),
            high: S::f32s::from_slice(simd, &numbers[length..2 * length]),
        }
    }

    #[inline(always)]
    fn store(self, numbers: &mut [f32]) {
        let length = S::f32s::LEN;
        self.low.store_slice(&mut numbers[..length]);
        self.high.store_slice(&mut numbers[length..2 * length]);
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

    fn product(level: Level, count: usize, inputs: usize, outputs: usize) -> Vec<u32> {
        let weights = numbers(inputs * outputs, 1);
        let panels = Panels::new(inputs, outputs, |o, i| weights[o * inputs + i]);
        let (numbers, mut sums) = (numbers(count * inputs, 2), numbers(count * outputs, 3));
        let rows = Rows {
            numbers: &numbers,
            stride: inputs,
            step: 1,
            depth: inputs,
            count,
        };
        dispatch!(level, simd => panels.map_on(simd, rows, None, &mut sums));
        sums.iter().map(|sum| sum.to_bits()).collect()
    }

    /// The sums as they are defined, without registers.
    fn defined(count: usize, inputs: usize, outputs: usize) -> Vec<u32> {
        let (weights, rows) = (numbers(inputs * outputs, 1), numbers(count * inputs, 2));
        let mut sums = numbers(count * outputs, 3);
        for (index, sum) in sums.iter_mut().enumerate() {
            let (row, output) = (index / outputs, index % outputs);
            for input in 0..inputs {
                *sum += rows[row * inputs + input] * weights[output * inputs + input];
            }
        }
        sums.iter().map(|sum| sum.to_bits()).collect()
    }

    #[test]
    fn registers_of_every_width_give_the_same_bits() {
        for (count, inputs, outputs) in [(1, 1, 1), (6, 16, 32), (13, 40, 23), (7, 5, 96)] {
            let expected = defined(count, inputs, outputs);
            assert_eq!(product(Level::baseline(), count, inputs, outputs), expected);
            assert_eq!(product(*LEVEL, count, inputs, outputs), expected);
        }
    }
    #[test]
    fn columns_are_rows_of_a_table_on_its_side() {
        let table = numbers(5 * 7, 4);
        let product = |rows: Rows<'_>| {
            let mut panels = Panels::default();
            panels.refill(1, table[..rows.depth].chunks(1));
            let mut results = vec![0.0; rows.count];
            panels.map(rows, None, &mut results);
            results
        };
        let turned: Vec<f32> = (0..35).map(|n| table[n % 5 * 7 + n / 5]).collect();
        let (stride, step, depth, count) = (1, 7, 5, 7);
        let columns = Rows {
            numbers: &table,
            stride,
            step,
            depth,
            count,
        };
        let rows = Rows {
            numbers: &turned,
            stride: 5,
            step: 1,
            ..columns
        };
        assert_eq!(product(columns), product(rows));
    }
}
