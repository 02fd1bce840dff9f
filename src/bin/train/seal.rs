//! Writes a trained network as the one file that the tagger reads; tables become whole numbers of
//! eight bits with a factor a row.
//!
//! May import: `extract::tagger`.

use serde_json::{Map, Value, json};
use warraq::extract::tagger::{
    Conventions, PROCLITICS, seal,
    tags::{ANERCORP_TAGS, TAGS, names},
};

use crate::{
    weights::{Layout, Linear, Table, Weights},
    words::WordTable,
};

/// Where tensors begin: at multiples of this many bytes.
const ALIGNMENT: usize = 64;

/// The file of these weights.
pub fn sealed(layout: &Layout, weights: &Weights, words: &[WordTable]) -> Vec<u8> {
    let mut tensors = Tensors::default();
    for (name, table) in ["word", "aff", "tri"].into_iter().zip(&weights.tables) {
        tensors.table(name, table);
    }
    tensors.network(layout, &weights.dense);
    for table in words {
        tensors.put(
            &table.name,
            &table.dtype,
            &table.shape,
            table.bytes.iter().copied(),
        );
    }
    let description = json!({
        "d": layout.sizes.units,
        "de": layout.sizes.word,
        "nv": layout.sizes.words,
        "spec": "crr",
        "tags": names(Conventions::Own),
        "tags_aner": names(Conventions::Anercorp),
        "tensors": tensors.places,
    });
    seal(description.to_string().as_bytes(), &tensors.bytes)
}

/// The tensors, one after the other.
#[derive(Debug, Default)]
struct Tensors {
    bytes: Vec<u8>,
    places: Map<String, Value>,
}

impl Tensors {
    fn put(&mut self, name: &str, dtype: &str, shape: &[usize], bytes: impl Iterator<Item = u8>) {
        self.bytes
            .resize(self.bytes.len().next_multiple_of(ALIGNMENT), 0);
        let place = json!({ "dtype": dtype, "shape": shape, "offset": self.bytes.len() });
        self.places.insert(name.to_owned(), place);
        self.bytes.extend(bytes);
    }

    fn floats(&mut self, name: &str, shape: &[usize], floats: impl Iterator<Item = f32>) {
        self.put(name, "f32", shape, floats.flat_map(f32::to_le_bytes));
    }

    fn table(&mut self, name: &str, table: &Table) {
        let rows = || table.numbers.chunks_exact(table.width);
        let factors: Vec<u16> = rows().map(factor).collect();
        let whole = |(row, factor): (&'_ [f32], &u16)| {
            let factor = from_half(*factor);
            let whole = row
                .iter()
                .map(|number| (number / factor).round() as i8 as u8);
            whole.collect::<Vec<_>>()
        };
        let numbers = rows().zip(&factors).flat_map(whole);
        self.put(name, "i8", &[factors.len(), table.width], numbers);
        let bytes = factors.iter().flat_map(|factor| factor.to_le_bytes());
        self.put(&format!("{name}.scale"), "f16", &[factors.len()], bytes);
    }

    fn network(&mut self, layout: &Layout, dense: &[f32]) {
        let d = layout.sizes.units;
        self.linear("proj", &layout.projection, 0..d, dense);
        let norms = ["norms.0", "norms.1", "norms.2", "nf"];
        for (name, norm) in norms.into_iter().zip(&layout.norms) {
            self.floats(name, &[d], dense[norm.clone()].iter().copied());
        }
        self.convolution(&layout.convolution, d, dense);
        self.linear("ws.1", &layout.recurrences[0], 0..3 * d, dense);
        self.linear("ws.2", &layout.recurrences[1], 0..3 * d, dense);
        let heads = [("out", TAGS), ("outc", PROCLITICS), ("outa", ANERCORP_TAGS)];
        let mut first = 0;
        for (name, outputs) in heads {
            self.linear(name, &layout.outputs, first..first + outputs, dense);
            first += outputs;
        }
    }

    /// Some outputs of a linear map.
    fn linear(
        &mut self,
        name: &str,
        linear: &Linear,
        outputs: std::ops::Range<usize>,
        dense: &[f32],
    ) {
        let inputs = linear.inputs;
        let weight = &dense[linear.weight.clone()][outputs.start * inputs..outputs.end * inputs];
        let bias = &dense[linear.bias.clone()][outputs.clone()];
        let shape = [outputs.len(), inputs];
        self.floats(&format!("{name}.weight"), &shape, weight.iter().copied());
        self.floats(&format!("{name}.bias"), &shape[..1], bias.iter().copied());
    }

    /// The convolution, the three words innermost.
    fn convolution(&mut self, linear: &Linear, d: usize, dense: &[f32]) {
        let weight = &dense[linear.weight.clone()];
        let turned = (0..d * d * 3).map(|at| {
            let (output, input, place) = (at / 3 / d, at / 3 % d, at % 3);
            weight[output * 3 * d + place * d + input]
        });
        self.floats("ws.0.weight", &[d, d, 3], turned);
        self.floats(
            "ws.0.bias",
            &[d],
            dense[linear.bias.clone()].iter().copied(),
        );
    }
}

/// The factor of a row, as a 16-bit float: its largest number becomes 127.
fn factor(row: &[f32]) -> u16 {
    let most = row
        .iter()
        .fold(0.0_f32, |most, number| most.max(number.abs()));
    to_half(most / 127.0 + f32::MIN_POSITIVE).max(1)
}

/// The next larger 16-bit float of a positive number below 65,504.
fn to_half(number: f32) -> u16 {
    let least_normal = 1.0 / 16_384.0;
    if number < least_normal {
        return (number * 16_777_216.0).ceil() as u16;
    }
    let bits = number.to_bits() - (112 << 23);
    (bits.div_ceil(1 << 13)).min(0x7bff) as u16
}

fn from_half(bits: u16) -> f32 {
    match bits >> 10 {
        0 => f32::from(bits) / 16_777_216.0,
        _ => f32::from_bits((u32::from(bits) << 13) + (112 << 23)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn factors_are_at_least_what_they_stand_for() {
        for number in [1e-7, 3e-5, 6.1e-5, 0.001, 0.5, 1.0, 1000.3] {
            let half = from_half(to_half(number));
            assert!(
                half >= number && half <= number * 1.001 + 6e-8,
                "{number} {half}"
            );
        }
    }
}
