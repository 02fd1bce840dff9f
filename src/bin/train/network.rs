//! The network over a few windows, forwards, and the slope of the loss by every weight.
//!
//! May import: `extract::tagger`.

use warraq::extract::tagger::{lanes::widely, pieces::Pieces};

use crate::{
    layers::{normalise, recur},
    lookup::Word,
    loss::{Stakes, loss},
    maps::{Maps, rows},
    stream::Label,
    weights::{Layout, OUTPUTS, Weights},
};

/// Words that stand together, with what is known of each.
#[derive(Clone, Debug)]
pub struct Window {
    /// The words.
    pub words: Vec<Word>,
    /// What is known of each.
    pub labels: Vec<Label>,
    /// How much it weighs.
    pub stakes: Stakes,
}

/// Slopes of the loss by the weights.
#[derive(Debug, Default)]
pub struct Slopes {
    /// By everything but the tables.
    pub dense: Vec<f32>,
    /// By the numbers of each form that was met: its pieces, and their slopes.
    pub forms: Vec<(Word, Vec<f32>)>,
    /// The loss.
    pub loss: f64,
}

/// What the network is made of while it is trained.
#[derive(Clone, Copy, Debug)]
pub struct Network<'a> {
    /// Where the weights lie.
    pub layout: &'a Layout,
    /// The weights.
    pub weights: &'a Weights,
    /// Their linear maps.
    pub maps: &'a Maps,
    /// The pieces of every form.
    pub pieces: &'a [Pieces],
}

/// What is kept from the way forwards for the way back.
#[derive(Debug, Default)]
pub struct Trace {
    /// Words of a window.
    pub each: usize,
    /// Each word's place among the distinct ones.
    pub places: Vec<usize>,
    /// The distinct words, and the numbers that describe them.
    pub distinct: Vec<Word>,
    /// See `distinct`.
    pub descriptions: Vec<f32>,
    /// The vectors before each layer and before the outputs.
    pub vectors: [Vec<f32>; 4],
    /// The same, normalised; those of the convolution with a word of zeros before and after each
    /// window.
    pub normal: [Vec<f32>; 4],
    /// What the linear maps of the layers made.
    pub made: [Vec<f32>; 3],
    /// The states of both recurrences.
    pub states: [Vec<f32>; 2],
    /// The scores.
    pub outputs: Vec<f32>,
}

impl Network<'_> {
    /// Units of a word's vector.
    pub const fn units(&self) -> usize {
        self.layout.sizes.units
    }

    /// Adds the slopes of the loss over `windows`, which are all as long.
    pub fn learn(&self, windows: &[Window], slopes: &mut Slopes) {
        let trace = self.forwards(windows);
        slopes.dense.resize(self.layout.length, 0.0);
        let mut of_outputs = vec![0.0; trace.outputs.len()];
        let labels = (windows.iter())
            .flat_map(|window| window.labels.iter().map(|label| (*label, window.stakes)));
        let rows = trace.outputs.chunks_exact(OUTPUTS);
        let rows = rows.zip(of_outputs.chunks_exact_mut(OUTPUTS));
        for ((label, stakes), (outputs, of_outputs)) in labels.zip(rows) {
            slopes.loss += loss(outputs, label, stakes, of_outputs);
        }
        self.backwards(&trace, &of_outputs, slopes);
    }

    /// The outputs of every word of `windows`, with all that led to them.
    fn forwards(&self, windows: &[Window]) -> Trace {
        let mut trace = self.look_up(windows);
        self.convolve(&mut trace);
        self.recur(0, &mut trace);
        self.recur(1, &mut trace);
        let (d, words) = (self.units(), trace.places.len());
        trace.normal[3] = self.normalise(3, &trace.vectors[3]);
        trace.outputs = vec![0.0; words * OUTPUTS];
        let normal = rows(&trace.normal[3], d, d, words);
        (self.maps.outputs).forwards(self.weights, normal, &mut trace.outputs);
        trace
    }

    /// The first layer.
    fn convolve(&self, trace: &mut Trace) {
        let (d, each) = (self.units(), trace.each);
        let zeros = vec![0.0; d];
        for vectors in trace.vectors[0].chunks_exact(each * d) {
            let normal = self.normalise(0, vectors);
            trace.normal[0].extend([&zeros, &normal, &zeros].into_iter().flatten());
        }
        trace.made[0] = vec![0.0; trace.vectors[0].len()];
        let padded = trace.normal[0].chunks_exact((each + 2) * d);
        for (padded, made) in padded.zip(trace.made[0].chunks_exact_mut(each * d)) {
            let threes = rows(padded, d, 3 * d, each);
            (self.maps.convolution).forwards(self.weights, threes, made);
        }
        trace.vectors[1] = trace.vectors[0].clone();
        for (vector, made) in trace.vectors[1].iter_mut().zip(&trace.made[0]) {
            *vector += made.max(0.0);
        }
    }

    /// The first or the second recurrence.
    fn recur(&self, number: usize, trace: &mut Trace) {
        let (layer, d, each) = (number + 1, self.units(), trace.each);
        let words = trace.places.len();
        let normal = self.normalise(layer, &trace.vectors[layer]);
        let mut steps = vec![0.0; words * 3 * d];
        let map = &self.maps.recurrences[number];
        map.forwards(self.weights, rows(&normal, d, d, words), &mut steps);
        let (mut vectors, mut states) = (trace.vectors[layer].clone(), vec![0.0; words * d]);
        let windows = (steps.chunks_exact(each * 3 * d))
            .zip(states.chunks_exact_mut(each * d))
            .zip(vectors.chunks_exact_mut(each * d));
        for ((steps, states), vectors) in windows {
            widely(
                #[inline(always)]
                || recur(steps, states, vectors, d),
            );
        }
        trace.normal[layer] = normal;
        trace.made[layer] = steps;
        trace.states[number] = states;
        trace.vectors[layer + 1] = vectors;
    }

    fn normalise(&self, norm: usize, vectors: &[f32]) -> Vec<f32> {
        let norm = &self.weights.dense[self.layout.norms[norm].clone()];
        let mut normal = vec![0.0; vectors.len()];
        widely(
            #[inline(always)]
            || normalise(vectors, norm, &mut normal),
        );
        normal
    }
}
