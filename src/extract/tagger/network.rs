//! The network: a word's vector sees its neighbours through one convolution, then the whole
//! article through gated recurrences without exponentials, half of the units each way.
//!
//! Residual layers over RMS-normalised input (Zhang and Sennrich 2019); the recurrence is a
//! minimal gated unit whose gate does not see its own state (Martin and Cundy 2018), with a hard
//! sigmoid. May import: `extract::tagger`.

use super::{ModelError, file::ModelFile, form::FormTables, matrix::Matrix, tags::TAGS};

/// Classes of how many letters of the first word come before the name: none to three.
pub(super) const PROCLITICS: usize = 4;

/// More units, layers or outputs than this has no model of this kind.
const MOST_UNITS: usize = 1024;
const MOST_LAYERS: usize = 8;

/// The weights, ready to be multiplied.
#[derive(Debug)]
pub(super) struct Network {
    units: usize,
    projection: Matrix,
    layers: Vec<Layer>,
    last_norm: Vec<f32>,
    outputs: Matrix,
}

#[derive(Debug)]
struct Layer {
    norm: Vec<f32>,
    step: Step,
}

#[derive(Debug)]
enum Step {
    /// Looks at the words so far before and after.
    Convolution { distance: usize, weights: Matrix },
    /// Gate, value and output of a recurrence.
    Recurrence(Matrix),
}

impl Network {
    /// The weights of `file`.
    pub fn open(file: &ModelFile<'_>) -> Result<Self, ModelError> {
        let (d, spec) = (file.description.d, &file.description.spec);
        let fits = (1..=MOST_UNITS).contains(&d) && d.is_multiple_of(16);
        if !fits || file.description.de > MOST_UNITS || spec.len() > MOST_LAYERS {
            return Err(ModelError::Description("sizes of the network".to_owned()));
        }
        let layers = spec.chars().enumerate();
        let layers = layers.map(|(index, letter)| Layer::open(file, index, letter, d));
        Ok(Self {
            units: d,
            projection: linear(file, "proj", d, FormTables::width(file.description.de))?,
            layers: layers.collect::<Result<_, _>>()?,
            last_norm: file.floats("nf", &[d])?,
            outputs: outputs(file, d)?,
        })
    }

    /// Units of a word's vector.
    pub const fn units(&self) -> usize {
        self.units
    }

    /// The vectors of forms from the numbers that describe them.
    pub fn project(&self, descriptions: &[f32], vectors: &mut Vec<f32>) {
        self.projection.apply(descriptions, vectors);
    }

    /// Scores of every word: the tags', then the proclitics' ([`Self::scores_each`] numbers).
    pub fn scores(&self, mut vectors: Vec<f32>) -> Vec<f32> {
        let (mut normal, mut step) = (Vec::new(), Vec::new());
        for layer in &self.layers {
            normalise(&vectors, &layer.norm, &mut normal);
            layer.step.add(&normal, &mut step, &mut vectors, self.units);
        }
        normalise(&vectors, &self.last_norm, &mut normal);
        self.outputs.apply(&normal, &mut step);
        step
    }

    /// Scores of one word.
    pub const fn scores_each(&self) -> usize {
        self.outputs.outputs()
    }
}

impl Layer {
    fn open(
        file: &ModelFile<'_>,
        index: usize,
        letter: char,
        d: usize,
    ) -> Result<Self, ModelError> {
        let name = format!("ws.{index}");
        let step = match letter {
            'c' => convolution(file, &name, d, 1)?,
            'C' => convolution(file, &name, d, 2)?,
            'D' => convolution(file, &name, d, 4)?,
            'r' => Step::Recurrence(linear(file, &name, 3 * d, d)?),
            other => return Err(ModelError::Description(format!("layer {other}"))),
        };
        let norm = file.floats(&format!("norms.{index}"), &[d])?;
        Ok(Self { norm, step })
    }
}

impl Step {
    /// Adds what the layer makes of `normal` to `vectors`.
    fn add(&self, normal: &[f32], made: &mut Vec<f32>, vectors: &mut [f32], d: usize) {
        match self {
            Self::Convolution { distance, weights } => {
                weights.apply(&beside(normal, *distance, d), made);
                for (vector, made) in vectors.iter_mut().zip(made) {
                    *vector += made.max(0.0);
                }
            }
            Self::Recurrence(weights) => {
                weights.apply(normal, made);
                recur(made.chunks_exact(3 * d), vectors.chunks_exact_mut(d), 0, d);
                let backwards = made.chunks_exact(3 * d).rev();
                recur(backwards, vectors.chunks_exact_mut(d).rev(), d / 2, d);
            }
        }
    }
}

/// Each word's numbers between those of the words `distance` before and after; zeros outside.
fn beside(normal: &[f32], distance: usize, d: usize) -> Vec<f32> {
    let mut rows = vec![0.0; normal.len() * 3];
    let words = normal.len() / d;
    for (word, row) in rows.chunks_exact_mut(3 * d).enumerate() {
        for (place, part) in row.chunks_exact_mut(d).enumerate() {
            let at = (word + place * distance).checked_sub(distance);
            if let Some(at) = at.filter(|at| *at < words) {
                part.copy_from_slice(&normal[at * d..][..d]);
            }
        }
    }
    rows
}

/// One direction of a recurrence: half of the units, from unit `first` on.
fn recur<'a>(
    steps: impl Iterator<Item = &'a [f32]>,
    vectors: impl Iterator<Item = &'a mut [f32]>,
    first: usize,
    d: usize,
) {
    let half = first..first + d / 2;
    let mut state = vec![0.0; d / 2];
    for (step, vector) in steps.zip(vectors) {
        let (gates, rest) = step.split_at(d);
        let (values, outputs) = rest.split_at(d);
        let gates = gates[half.clone()].iter().zip(&values[half.clone()]);
        let outputs = outputs[half.clone()].iter();
        let units = vector[half.clone()].iter_mut().zip(&mut state);
        for (((gate, value), output), (unit, state)) in gates.zip(outputs).zip(units) {
            *state += hard_sigmoid(*gate) * (value - *state);
            *unit += *state * hard_sigmoid(*output);
        }
    }
}

fn hard_sigmoid(score: f32) -> f32 {
    (score * (1.0 / 6.0) + 0.5).clamp(0.0, 1.0)
}

/// Divides each vector by its root mean square and multiplies it by `norm`.
fn normalise(vectors: &[f32], norm: &[f32], normal: &mut Vec<f32>) {
    normal.clear();
    normal.reserve(vectors.len());
    for vector in vectors.chunks_exact(norm.len()) {
        let mean = mean_square(vector);
        let factor = 1.0 / (mean + f32::EPSILON).sqrt();
        normal.extend(
            vector
                .iter()
                .zip(norm)
                .map(|(unit, norm)| unit * factor * norm),
        );
    }
}

/// The mean of the squares, summed in sixteen parts.
fn mean_square(vector: &[f32]) -> f32 {
    let mut sums = [0.0_f32; 16];
    for part in vector.as_chunks::<16>().0 {
        for (sum, unit) in sums.iter_mut().zip(part) {
            *sum += unit * unit;
        }
    }
    sums.iter().sum::<f32>() / vector.len() as f32
}

fn linear(
    file: &ModelFile<'_>,
    name: &str,
    outputs: usize,
    inputs: usize,
) -> Result<Matrix, ModelError> {
    let weights = file.floats(&format!("{name}.weight"), &[outputs, inputs])?;
    let bias = file.floats(&format!("{name}.bias"), &[outputs])?;
    let weight = |output: usize, input: usize| weights[output * inputs + input];
    Ok(Matrix::new(inputs, &bias, weight))
}

/// A convolution of three words as a map of their numbers side by side.
fn convolution(
    file: &ModelFile<'_>,
    name: &str,
    d: usize,
    distance: usize,
) -> Result<Step, ModelError> {
    let weights = file.floats(&format!("{name}.weight"), &[d, d, 3])?;
    let bias = file.floats(&format!("{name}.bias"), &[d])?;
    let weight = |output: usize, input: usize| weights[(output * d + input % d) * 3 + input / d];
    let weights = Matrix::new(3 * d, &bias, weight);
    Ok(Step::Convolution { distance, weights })
}

/// The tags' and the proclitics' maps as one.
fn outputs(file: &ModelFile<'_>, d: usize) -> Result<Matrix, ModelError> {
    let mut weights = file.floats("out.weight", &[TAGS, d])?;
    weights.extend(file.floats("outc.weight", &[PROCLITICS, d])?);
    let mut bias = file.floats("out.bias", &[TAGS])?;
    bias.extend(file.floats("outc.bias", &[PROCLITICS])?);
    let weight = |output: usize, input: usize| weights[output * d + input];
    Ok(Matrix::new(d, &bias, weight))
}
