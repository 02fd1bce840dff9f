//! A linear map with its bias. May import: `extract::tagger`.

use super::lanes::{Panels, Rows};

/// `inputs` numbers to `outputs` numbers.
#[derive(Debug)]
pub(super) struct Matrix {
    weights: Panels,
    bias: Vec<f32>,
}

impl Matrix {
    /// From the weights of `weight(output, input)`.
    pub fn new(inputs: usize, bias: Vec<f32>, weight: impl Fn(usize, usize) -> f32 + Copy) -> Self {
        let weights = Panels::new(inputs, bias.len(), weight);
        Self { weights, bias }
    }

    /// Numbers of a row of output.
    pub const fn outputs(&self) -> usize {
        self.weights.outputs()
    }

    /// Maps every row of `rows`, which lie one after the other.
    pub fn apply(&self, rows: &[f32], results: &mut Vec<f32>) {
        let depth = self.weights.inputs();
        let count = rows.len() / depth;
        results.resize(count * self.outputs(), 0.0);
        let rows = Rows {
            numbers: rows,
            stride: depth,
            step: 1,
            depth,
            count,
        };
        self.weights.map(rows, Some(&self.bias), results);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_mapped_whether_alone_or_beside_others() {
        let matrix = Matrix::new(2, vec![0.5, 0.0, 1.0], |output, input| {
            (output * 2 + input) as f32
        });
        let rows: Vec<f32> = (0..20).map(|n| n as f32).collect();
        let mut results = Vec::new();
        matrix.apply(&rows, &mut results);
        assert_eq!(matrix.outputs(), 3);
        for (row, result) in rows.chunks(2).zip(results.chunks(3)) {
            let expected = [
                0.5 + row[1],
                2.0 * row[0] + 3.0 * row[1],
                1.0 + 4.0 * row[0] + 5.0 * row[1],
            ];
            assert_eq!(result, expected);
        }
    }
}
