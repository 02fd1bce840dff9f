//! The way back through the network: from the slopes of its outputs to those of all weights.
//!
//! May import: `extract::tagger`.

use warraq::extract::tagger::lanes::widely;

use crate::{
    layers::{normalise_back, recur_back},
    network::{Network, Slopes, Trace},
    panels::Panels,
};

/// The slopes on their way back.
struct Back<'s> {
    of_vectors: Vec<f32>,
    of_normal: Vec<f32>,
    /// Room for the multiplications.
    panels: Panels,
    slopes: &'s mut Slopes,
}

impl Network<'_> {
    /// From the slopes of the outputs to those of all weights.
    pub fn backwards(&self, trace: &Trace, of_outputs: &[f32], slopes: &mut Slopes) {
        let length = trace.places.len() * self.units();
        let mut back = Back {
            of_vectors: vec![0.0; length],
            of_normal: vec![0.0; length],
            panels: Panels::default(),
            slopes,
        };
        let outputs = &self.maps.outputs;
        let normal = trace.normal[3].chunks_exact(self.units());
        outputs.learn(of_outputs, normal, &mut back.panels, back.slopes);
        outputs.backwards(of_outputs, &mut back.of_normal);
        self.normalise_back(3, trace, &mut back);
        self.recur_back(1, trace, &mut back);
        self.recur_back(0, trace, &mut back);
        self.convolve_back(trace, &mut back);
        self.look_up_back(trace, &back.of_vectors, &mut back.panels, back.slopes);
    }

    fn recur_back(&self, number: usize, trace: &Trace, back: &mut Back<'_>) {
        let (layer, d, each) = (number + 1, self.units(), trace.each);
        let mut of_steps = vec![0.0; trace.made[layer].len()];
        let windows = (trace.made[layer].chunks_exact(each * 3 * d))
            .zip(trace.states[number].chunks_exact(each * d))
            .zip(back.of_vectors.chunks_exact(each * d))
            .zip(of_steps.chunks_exact_mut(each * 3 * d));
        for (((steps, states), of_vectors), of_steps) in windows {
            widely(
                #[inline(always)]
                || recur_back(steps, states, of_vectors, of_steps, d),
            );
        }
        let map = &self.maps.recurrences[number];
        let normal = trace.normal[layer].chunks_exact(d);
        map.learn(&of_steps, normal, &mut back.panels, back.slopes);
        map.backwards(&of_steps, &mut back.of_normal);
        self.normalise_back(layer, trace, back);
    }

    fn convolve_back(&self, trace: &Trace, back: &mut Back<'_>) {
        let (d, each) = (self.units(), trace.each);
        let mut of_made = back.of_vectors.clone();
        for (slope, made) in of_made.iter_mut().zip(&trace.made[0]) {
            *slope = if *made > 0.0 { *slope } else { 0.0 };
        }
        let threes = (0..trace.places.len()).map(|word| {
            let first = word / each * (each + 2) + word % each;
            &trace.normal[0][first * d..][..3 * d]
        });
        let convolution = &self.maps.convolution;
        convolution.learn(&of_made, threes, &mut back.panels, back.slopes);
        let mut of_threes = vec![0.0; of_made.len() * 3];
        convolution.backwards(&of_made, &mut of_threes);
        back.of_normal.fill(0.0);
        add_to_neighbours(&of_threes, &mut back.of_normal, each, d);
        self.normalise_back(0, trace, back);
    }

    fn normalise_back(&self, layer: usize, trace: &Trace, back: &mut Back<'_>) {
        let range = self.layout.norms[layer].clone();
        let norm = &self.weights.dense[range.clone()];
        let (vectors, to_norm) = (&trace.vectors[layer], &mut back.slopes.dense[range]);
        widely(
            #[inline(always)]
            || {
                normalise_back(
                    vectors,
                    norm,
                    &back.of_normal,
                    &mut back.of_vectors,
                    to_norm,
                )
            },
        );
    }
}

/// Adds what each word's three neighbours have to do with it; windows are `each` words.
fn add_to_neighbours(of_threes: &[f32], of_normal: &mut [f32], each: usize, d: usize) {
    for (word, slopes) in of_threes.chunks_exact(3 * d).enumerate() {
        for (place, slopes) in slopes.chunks_exact(d).enumerate() {
            if (1..=each).contains(&(word % each + place)) {
                let sums = &mut of_normal[(word + place - 1) * d..][..d];
                (sums.iter_mut().zip(slopes)).for_each(|(sum, slope)| *sum += slope);
            }
        }
    }
}
