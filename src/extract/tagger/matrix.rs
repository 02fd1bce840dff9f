//! A linear map, laid out so that eight outputs are summed side by side.
//!
//! Sums are taken in one fixed order, so that every machine gets the same bits. May import:
//! nothing of ours.

/// Outputs that are summed side by side: what two vector registers of the least processor hold.
const LANES: usize = 8;

/// Rows of input that share one reading of the weights.
const ROWS: usize = 4;

/// `inputs` numbers to `outputs` numbers.
#[derive(Debug)]
pub(super) struct Matrix {
    inputs: usize,
    outputs: usize,
    /// For every eight outputs the weights of input 0, of input 1, and so on.
    weights: Vec<[f32; LANES]>,
    /// What the sums begin with.
    bias: Vec<[f32; LANES]>,
}

impl Matrix {
    /// From the weights of `weights(output, input)`; outputs are filled up to a multiple of eight.
    pub fn new(inputs: usize, bias: &[f32], weight: impl Fn(usize, usize) -> f32) -> Self {
        let outputs = bias.len();
        let lane = |output: usize, value: &dyn Fn(usize) -> f32| match output < outputs {
            true => value(output),
            false => 0.0,
        };
        let lanes = |column: usize, value: &dyn Fn(usize) -> f32| {
            std::array::from_fn(|index| lane(column * LANES + index, value))
        };
        let columns = outputs.div_ceil(LANES);
        let weights = (0..columns).flat_map(|column| {
            let weight = &weight;
            (0..inputs).map(move |input| lanes(column, &|output| weight(output, input)))
        });
        Self {
            inputs,
            outputs: columns * LANES,
            weights: weights.collect(),
            bias: (0..columns)
                .map(|column| lanes(column, &|output| bias[output]))
                .collect(),
        }
    }

    /// Numbers of a row of output.
    pub const fn outputs(&self) -> usize {
        self.outputs
    }

    /// Maps every row of `rows`; `results` is made as long as its rows are many.
    pub fn apply(&self, rows: &[f32], results: &mut Vec<f32>) {
        results.clear();
        results.resize(rows.len() / self.inputs * self.outputs, 0.0);
        let blocks = rows.chunks(ROWS * self.inputs);
        for (block, result) in blocks.zip(results.chunks_mut(ROWS * self.outputs)) {
            match block.len() == ROWS * self.inputs {
                true => self.block::<ROWS>(block, result),
                false => self.one_by_one(block, result),
            }
        }
    }

    fn one_by_one(&self, rows: &[f32], results: &mut [f32]) {
        let rows = rows.chunks_exact(self.inputs);
        for (row, result) in rows.zip(results.chunks_exact_mut(self.outputs)) {
            self.block::<1>(row, result);
        }
    }

    /// Maps `N` rows.
    fn block<const N: usize>(&self, rows: &[f32], results: &mut [f32]) {
        let columns = self.weights.chunks_exact(self.inputs);
        for (column, (weights, bias)) in columns.zip(&self.bias).enumerate() {
            let rows: [&[f32]; N] =
                std::array::from_fn(|row| &rows[row * weights.len()..][..weights.len()]);
            let mut sums = [*bias; N];
            for (input, weights) in weights.iter().enumerate() {
                for (sums, row) in sums.iter_mut().zip(rows) {
                    let factor = row[input];
                    for (sum, weight) in sums.iter_mut().zip(weights) {
                        *sum += factor * weight;
                    }
                }
            }
            for (sums, result) in sums.iter().zip(results.chunks_exact_mut(self.outputs)) {
                result[column * LANES..][..LANES].copy_from_slice(sums);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_mapped_whether_alone_or_beside_others() {
        let matrix = Matrix::new(2, &[0.5, 0.0, 1.0], |output, input| {
            (output * 2 + input) as f32
        });
        let rows: Vec<f32> = (0..10).map(|n| n as f32).collect();
        let mut results = Vec::new();
        matrix.apply(&rows, &mut results);
        assert_eq!(matrix.outputs(), 8);
        for (row, result) in rows.chunks(2).zip(results.chunks(8)) {
            let expected = [
                0.5 + row[1],
                2.0 * row[0] + 3.0 * row[1],
                1.0 + 4.0 * row[0] + 5.0 * row[1],
            ];
            assert_eq!(result[..3], expected);
            assert_eq!(result[3..], [0.0; 5]);
        }
    }
}
