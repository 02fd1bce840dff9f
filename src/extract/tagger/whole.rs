//! Whole numbers in place of floating-point ones, and sums of their products, two and two, on vector
//! registers. See [`super::matrix`].
//!
//! May import: nothing of ours.

use fearless_simd::{Bytes, Simd, SimdBase, SimdCvtFloat, SimdIntWiden};

/// Outputs whose weights lie together: two of the widest registers.
pub const PANEL: usize = 32;

/// Rows of input that share one reading of the weights; with two registers of sums each, they
/// leave four of sixteen registers for weights and products.
pub const ROWS: usize = 6;

/// The weights of the outputs of a panel for two inputs: output by output, both side by side.
pub type Panel = [i16; 2 * PANEL];

/// Two registers of sums for each row.
pub type Sums<S> = [[<S as Simd>::i32s; 2]; ROWS];

/// Added to a number below 2^22, this leaves it rounded in the lowest bits.
const ROUNDING: f32 = 12_582_912.0;

/// The largest whole number of which `inputs` products always fit into 32 bits.
pub const fn most(inputs: usize) -> f32 {
    let most = (i32::MAX as usize / inputs).isqrt();
    let wide = i16::MAX as usize;
    (if most < wide { most } else { wide }) as f32
}

/// What `numbers` must be divided by for the largest to be `most`; 0 where all are 0.
#[inline(always)]
pub fn factor(numbers: &[f32], most: f32) -> f32 {
    let larger = |a: f32, b: f32| if a > b { a } else { b };
    let (parts, rest) = numbers.as_chunks::<16>();
    let mut largest = [0.0_f32; 16];
    for part in parts {
        for (largest, number) in largest.iter_mut().zip(part) {
            *largest = larger(number.abs(), *largest);
        }
    }
    let all = largest
        .into_iter()
        .chain(rest.iter().map(|number| number.abs()));
    all.fold(0.0, larger) / most
}

/// What numbers are multiplied by to be divided by `factor`.
#[inline(always)]
pub fn inverse(factor: f32) -> f32 {
    if factor > 0.0 { 1.0 / factor } else { 0.0 }
}

/// The whole number that is nearest to a product, the even one of two.
#[inline(always)]
pub fn rounded(number: f32, inverse: f32) -> i16 {
    (number * inverse + ROUNDING).to_bits() as i16
}

/// The weights in the order in which they are multiplied; there are none beyond the last input
/// and output.
pub fn panels(
    inputs: usize,
    outputs: usize,
    weight: impl Fn(usize, usize) -> i16 + Copy,
) -> Vec<Panel> {
    let panels = (0..outputs.div_ceil(PANEL)).flat_map(|panel| {
        (0..inputs.div_ceil(2)).map(move |pair| {
            std::array::from_fn(|index| weight(panel * PANEL + index / 2, 2 * pair + index % 2))
        })
    });
    panels.collect()
}

/// `numbers`, one for each output, a panel each; 0 beyond the last.
pub fn in_panels(numbers: &[f32]) -> Vec<[f32; PANEL]> {
    let panels = numbers.chunks(PANEL);
    let whole = |panel: &[f32]| std::array::from_fn(|i| panel.get(i).copied().unwrap_or(0.0));
    panels.map(whole).collect()
}

/// Rows of input side by side as whole numbers, two inputs in one place.
pub struct Block {
    pub pairs: Vec<[i32; ROWS]>,
    /// By how much each row was divided.
    pub factors: [f32; ROWS],
}

impl Block {
    /// Room for rows of `inputs` numbers.
    pub fn new(inputs: usize) -> Self {
        Self {
            pairs: vec![[0; ROWS]; inputs.div_ceil(2)],
            factors: [0.0; ROWS],
        }
    }

    /// Puts in `rows` of `inputs` numbers; what is beyond the last row stays as it was.
    #[inline(always)]
    pub fn fill(&mut self, rows: &[f32], inputs: usize) {
        for (lane, row) in rows.chunks_exact(inputs).enumerate() {
            self.factors[lane] = factor(row, most(inputs));
            let inverse = inverse(self.factors[lane]);
            let (pairs, odd) = row.as_chunks::<2>();
            for (place, [first, second]) in self.pairs.iter_mut().zip(pairs) {
                place[lane] = pair(rounded(*first, inverse), rounded(*second, inverse));
            }
            if let ([last], Some(place)) = (odd, self.pairs.last_mut()) {
                place[lane] = pair(rounded(*last, inverse), 0);
            }
        }
    }
}

/// Two numbers in one place, as they lie in memory.
#[inline(always)]
const fn pair(first: i16, second: i16) -> i32 {
    let ([a, b], [c, d]) = (first.to_ne_bytes(), second.to_ne_bytes());
    i32::from_ne_bytes([a, b, c, d])
}

/// The sums of two registers of outputs, from `part` of the panel on, for every row.
#[inline(always)]
pub fn sums<S: Simd>(simd: S, pairs: &[[i32; ROWS]], weights: &[Panel], part: usize) -> Sums<S> {
    let length = S::i16s::LEN;
    let mut sums = [[S::i32s::splat(simd, 0); 2]; ROWS];
    for (pairs, weights) in pairs.iter().zip(weights) {
        let weights = &weights[2 * part..][..2 * length];
        let low = S::i16s::from_slice(simd, &weights[..length]);
        let high = S::i16s::from_slice(simd, &weights[length..]);
        for row in 0..ROWS {
            let pair: S::i16s = S::i32s::splat(simd, pairs[row]).bitcast();
            sums[row][0] += low.pairwise_dot_product(pair);
            sums[row][1] += high.pairwise_dot_product(pair);
        }
    }
    sums
}

/// Writes what the sums stand for, with the bias, to `made`, from `part` on.
#[inline(always)]
pub fn scaled<S: Simd>(
    simd: S,
    sums: &Sums<S>,
    rows: &[f32; ROWS],
    factors: &[f32; PANEL],
    bias: &[f32; PANEL],
    part: usize,
    made: &mut [[f32; PANEL]; ROWS],
) {
    let length = S::f32s::LEN;
    for (half, at) in [part, part + length].into_iter().enumerate() {
        let factors = S::f32s::from_slice(simd, &factors[at..at + length]);
        let bias = S::f32s::from_slice(simd, &bias[at..at + length]);
        for row in 0..ROWS {
            let sum = S::f32s::float_from(sums[row][half]) * factors;
            (sum * rows[row] + bias).store_slice(&mut made[row][at..at + length]);
        }
    }
}
