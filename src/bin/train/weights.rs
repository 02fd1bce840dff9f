//! The weights of the network: the tables that forms are looked up in, and all others in one row,
//! with where each part of it lies.
//!
//! May import: `extract::tagger`.

use std::ops::Range;

use warraq::extract::tagger::{
    PROCLITICS,
    pieces::{AFFIX, HASHED, TRIGRAM, width},
    tags::{ANERCORP_TAGS, TAGS},
};

use crate::random::Random;

/// Outputs of the network: tags, proclitics, ANERcorp's tags.
pub const OUTPUTS: usize = TAGS + PROCLITICS + ANERCORP_TAGS;

/// How far the first numbers of the tables are from zero.
const TABLE_SPREAD: f32 = 0.1;

/// The sizes of a network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sizes {
    /// Words of the vocabulary; one more row is for all others.
    pub words: usize,
    /// Numbers of a word's row.
    pub word: usize,
    /// Units of a word's vector.
    pub units: usize,
}

/// Where a linear map lies: a weight for each output and input, output by output, then its bias.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Linear {
    /// Numbers that go in.
    pub inputs: usize,
    /// Numbers that come out.
    pub outputs: usize,
    /// The weights.
    pub weight: Range<usize>,
    /// What the sums begin with.
    pub bias: Range<usize>,
}

/// Where everything but the tables lies.
#[derive(Clone, Debug)]
pub struct Layout {
    /// The sizes that it follows from.
    pub sizes: Sizes,
    /// From a form's numbers to its vector.
    pub projection: Linear,
    /// What the normalised vectors are multiplied by before each layer and the outputs.
    pub norms: [Range<usize>; 4],
    /// The convolution of three words, their numbers side by side.
    pub convolution: Linear,
    /// Gates, values and outputs of both recurrences.
    pub recurrences: [Linear; 2],
    /// Tags, proclitics, ANERcorp's tags.
    pub outputs: Linear,
    /// Numbers in all.
    pub length: usize,
}

impl Layout {
    /// The layout of a network of these sizes.
    pub fn new(sizes: Sizes) -> Self {
        let d = sizes.units;
        let mut place = Place(0);
        Self {
            sizes,
            projection: place.linear(width(sizes.word), d),
            norms: std::array::from_fn(|_| place.range(d)),
            convolution: place.linear(3 * d, d),
            recurrences: std::array::from_fn(|_| place.linear(d, 3 * d)),
            outputs: place.linear(d, OUTPUTS),
            length: place.0,
        }
    }

    /// The linear maps.
    pub fn maps(&self) -> [&Linear; 5] {
        let [first, second] = &self.recurrences;
        [
            &self.projection,
            &self.convolution,
            first,
            second,
            &self.outputs,
        ]
    }
}

/// The first free place of a row.
struct Place(usize);

impl Place {
    const fn range(&mut self, length: usize) -> Range<usize> {
        let start = self.0;
        self.0 += length;
        start..self.0
    }

    const fn linear(&mut self, inputs: usize, outputs: usize) -> Linear {
        Linear {
            inputs,
            outputs,
            weight: self.range(inputs * outputs),
            bias: self.range(outputs),
        }
    }
}

/// A table of rows.
#[derive(Clone, Debug)]
pub struct Table {
    /// Numbers of a row.
    pub width: usize,
    /// The rows.
    pub numbers: Vec<f32>,
}

impl Table {
    fn random(rows: usize, width: usize, random: &mut Random) -> Self {
        let numbers = (0..rows * width).map(|_| random.normal() * TABLE_SPREAD);
        Self {
            width,
            numbers: numbers.collect(),
        }
    }

    /// One row.
    pub fn row(&self, index: usize) -> &[f32] {
        &self.numbers[index * self.width..][..self.width]
    }
}

/// All weights.
#[derive(Clone, Debug)]
pub struct Weights {
    /// Everything but the tables, as [`Layout`] says.
    pub dense: Vec<f32>,
    /// The rows of words, of beginnings and ends, of trigrams.
    pub tables: [Table; 3],
}

impl Weights {
    /// The weights that training begins with.
    pub fn random(layout: &Layout, random: &mut Random) -> Self {
        let sizes = layout.sizes;
        let tables = [
            (sizes.words + 1, sizes.word),
            (HASHED, AFFIX),
            (HASHED, TRIGRAM),
        ];
        let tables = tables.map(|(rows, width)| Table::random(rows, width, random));
        let mut dense = vec![0.0; layout.length];
        for map in layout.maps() {
            let spread = 1.0 / (map.inputs as f32).sqrt();
            let places = map.weight.clone().chain(map.bias.clone());
            places.for_each(|place| dense[place] = (2.0 * random.unit() - 1.0) * spread);
        }
        for norm in &layout.norms {
            dense[norm.clone()].fill(1.0);
        }
        for recurrence in &layout.recurrences {
            spread_gates(&mut dense[recurrence.bias.clone()][..sizes.units]);
        }
        Self { dense, tables }
    }
}

/// Gives the gates of a recurrence many speeds to begin with, the same both ways.
fn spread_gates(bias: &mut [f32]) {
    let half = bias.len() / 2;
    for (index, bias) in bias.iter_mut().enumerate() {
        *bias = -2.5 + 4.0 * (index % half) as f32 / half as f32;
    }
}
