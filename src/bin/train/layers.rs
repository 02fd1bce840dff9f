//! The layers of the network that are no linear maps, forwards and backwards: what they do is
//! said in `extract::tagger::network`; here their derivatives are added.
//!
//! Every function is inlined into code for the widest registers. May import: nothing of ours.

/// Divides each vector by its root mean square and multiplies it by `norm`.
#[inline(always)]
pub fn normalise(vectors: &[f32], norm: &[f32], normal: &mut [f32]) {
    let vectors = vectors.chunks_exact(norm.len());
    for (vector, normal) in vectors.zip(normal.chunks_exact_mut(norm.len())) {
        let factor = inverse_size(vector);
        for ((normal, unit), norm) in normal.iter_mut().zip(vector).zip(norm) {
            *normal = unit * factor * norm;
        }
    }
}

/// One over the root mean square.
#[inline(always)]
fn inverse_size(vector: &[f32]) -> f32 {
    let mean = sum_of(vector, vector) / vector.len() as f32;
    1.0 / (mean + f32::EPSILON).sqrt()
}

/// The sum of the products, in sixteen parts.
#[inline(always)]
fn sum_of(one: &[f32], other: &[f32]) -> f32 {
    let mut sums = [0.0_f32; 16];
    for (one, other) in one.chunks(16).zip(other.chunks(16)) {
        for ((sum, one), other) in sums.iter_mut().zip(one).zip(other) {
            *sum += one * other;
        }
    }
    sums.iter().sum()
}

/// Adds to `to_vectors` and `to_norm` what the slope `of_normal` comes to through [`normalise`].
#[inline(always)]
pub fn normalise_back(
    vectors: &[f32],
    norm: &[f32],
    of_normal: &[f32],
    to_vectors: &mut [f32],
    to_norm: &mut [f32],
) {
    let d = norm.len();
    let mut weighed = vec![0.0; d];
    let slopes = of_normal
        .chunks_exact(d)
        .zip(to_vectors.chunks_exact_mut(d));
    for (vector, (of_normal, to_vector)) in vectors.chunks_exact(d).zip(slopes) {
        let factor = inverse_size(vector);
        for (((weighed, slope), norm), (to_norm, unit)) in (weighed.iter_mut())
            .zip(of_normal)
            .zip(norm)
            .zip(to_norm.iter_mut().zip(vector))
        {
            *weighed = slope * norm;
            *to_norm += slope * unit * factor;
        }
        let along = sum_of(&weighed, vector) * factor * factor * factor / d as f32;
        for ((to, weighed), unit) in to_vector.iter_mut().zip(&weighed).zip(vector) {
            *to += weighed * factor - unit * along;
        }
    }
}

/// The states of a recurrence over a window: gates, values and outputs of each word in `steps`.
/// Adds to `vectors` what comes out.
#[inline(always)]
pub fn recur(steps: &[f32], states: &mut [f32], vectors: &mut [f32], d: usize) {
    let words = steps.len() / (3 * d);
    let half = d / 2;
    for (first, backwards) in [(0, false), (half, true)] {
        let mut state = vec![0.0; half];
        for place in 0..words {
            let word = if backwards { words - 1 - place } else { place };
            let [gates, values, outputs] = parts(&steps[word * 3 * d..][..3 * d], first, d);
            let units = &mut vectors[word * d + first..][..half];
            let states = &mut states[word * d + first..][..half];
            let steps = gates.iter().zip(values).zip(outputs);
            let places = state.iter_mut().zip(states).zip(units);
            for (((gate, value), output), ((state, kept), unit)) in steps.zip(places) {
                *state += hard_sigmoid(*gate) * (value - *state);
                *kept = *state;
                *unit += *state * hard_sigmoid(*output);
            }
        }
    }
}

/// The slopes of `steps` that the slope `of_vectors` comes to through [`recur`].
#[inline(always)]
pub fn recur_back(
    steps: &[f32],
    states: &[f32],
    of_vectors: &[f32],
    to_steps: &mut [f32],
    d: usize,
) {
    let words = steps.len() / (3 * d);
    let half = d / 2;
    let before_all = vec![0.0; half];
    for (first, backwards) in [(0, false), (half, true)] {
        let mut of_state = vec![0.0; half];
        for place in (0..words).rev() {
            let word = if backwards { words - 1 - place } else { place };
            let [gates, values, outputs] = parts(&steps[word * 3 * d..][..3 * d], first, d);
            let slopes = &of_vectors[word * d + first..][..half];
            let here = &states[word * d + first..][..half];
            let earlier = match (place, backwards) {
                (0, _) => &before_all,
                (_, false) => &states[(word - 1) * d + first..][..half],
                (_, true) => &states[(word + 1) * d + first..][..half],
            };
            let (to_gates, rest) = to_steps[word * 3 * d..][..3 * d].split_at_mut(d);
            let (to_values, to_outputs) = rest.split_at_mut(d);
            let to_gates = &mut to_gates[first..][..half];
            let to_values = &mut to_values[first..][..half];
            let to_outputs = &mut to_outputs[first..][..half];
            for index in 0..half {
                let (gate, output) = (hard_sigmoid(gates[index]), hard_sigmoid(outputs[index]));
                let slope = of_state[index] + slopes[index] * output;
                to_outputs[index] = slopes[index] * here[index] * rise(outputs[index]);
                to_gates[index] = slope * (values[index] - earlier[index]) * rise(gates[index]);
                to_values[index] = slope * gate;
                of_state[index] = slope * (1.0 - gate);
            }
        }
    }
}

/// Gates, values and outputs of half of the units.
#[inline(always)]
fn parts(step: &[f32], first: usize, d: usize) -> [&[f32]; 3] {
    std::array::from_fn(|part| &step[part * d + first..][..d / 2])
}

#[inline(always)]
fn hard_sigmoid(score: f32) -> f32 {
    (score * (1.0 / 6.0) + 0.5).clamp(0.0, 1.0)
}

/// The slope of [`hard_sigmoid`].
#[inline(always)]
fn rise(score: f32) -> f32 {
    match score > -3.0 && score < 3.0 {
        true => 1.0 / 6.0,
        false => 0.0,
    }
}
