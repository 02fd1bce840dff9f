//! The linear maps of the network, forwards and backwards.
//!
//! May import: `extract::tagger`.

use crate::{
    network::Slopes,
    panels::{Panels, Rows},
    weights::{Layout, Linear, Weights},
};

/// A linear map and the map of slopes back through it.
#[derive(Debug)]
pub struct Both {
    forwards: Panels,
    backwards: Panels,
    linear: Linear,
}

/// The linear maps of one step of training, ready to be multiplied.
#[derive(Debug)]
pub struct Maps {
    /// From a form's numbers to its vector.
    pub projection: Both,
    /// The convolution of three words.
    pub convolution: Both,
    /// Gates, values and outputs of both recurrences.
    pub recurrences: [Both; 2],
    /// Tags, proclitics, ANERcorp's tags.
    pub outputs: Both,
}

impl Maps {
    /// The maps of these weights.
    pub fn new(layout: &Layout, dense: &[f32]) -> Self {
        let both = |linear: &Linear| {
            let weights = &dense[linear.weight.clone()];
            let (inputs, outputs) = (linear.inputs, linear.outputs);
            let mut backwards = Panels::default();
            backwards.refill(inputs, weights.chunks_exact(inputs));
            Both {
                forwards: Panels::new(inputs, outputs, |o, i| weights[o * inputs + i]),
                backwards,
                linear: linear.clone(),
            }
        };
        Self {
            projection: both(&layout.projection),
            convolution: both(&layout.convolution),
            recurrences: [both(&layout.recurrences[0]), both(&layout.recurrences[1])],
            outputs: both(&layout.outputs),
        }
    }
}

/// Rows that stand side by side.
pub const fn rows(numbers: &[f32], stride: usize, depth: usize, count: usize) -> Rows<'_> {
    Rows {
        numbers,
        stride,
        step: 1,
        depth,
        count,
    }
}

impl Both {
    /// The outputs of rows of inputs.
    pub fn forwards(&self, weights: &Weights, rows: Rows<'_>, results: &mut [f32]) {
        let bias = &weights.dense[self.linear.bias.clone()];
        self.forwards.map(rows, Some(bias), results);
    }

    /// The slopes of the inputs from those of the outputs.
    pub fn backwards(&self, of_outputs: &[f32], of_inputs: &mut [f32]) {
        of_inputs.fill(0.0);
        let outputs = self.linear.outputs;
        let slopes = rows(of_outputs, outputs, outputs, of_outputs.len() / outputs);
        self.backwards.map(slopes, None, of_inputs);
    }

    /// Adds the slopes of the weights: of each output by each input, over all words.
    pub fn learn<'a>(
        &self,
        of_outputs: &[f32],
        inputs: impl Iterator<Item = &'a [f32]> + Clone,
        panels: &mut Panels,
        slopes: &mut Slopes,
    ) {
        let Linear {
            inputs: width,
            outputs,
            weight,
            bias,
        } = &self.linear;
        panels.refill(*width, inputs);
        let columns = Rows {
            numbers: of_outputs,
            stride: 1,
            step: *outputs,
            depth: of_outputs.len() / outputs,
            count: *outputs,
        };
        panels.map(columns, None, &mut slopes.dense[weight.clone()]);
        let bias = &mut slopes.dense[bias.clone()];
        for of_outputs in of_outputs.chunks_exact(*outputs) {
            bias.iter_mut()
                .zip(of_outputs)
                .for_each(|(sum, slope)| *sum += slope);
        }
    }
}
