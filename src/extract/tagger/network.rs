//! The network: a word's vector sees its neighbours through one convolution, then the whole
//! article through gated recurrences without exponentials, half of the units each way.
//!
//! Residual layers over RMS-normalised input (Zhang and Sennrich 2019); the recurrence is a
//! minimal gated unit whose gate does not see its own state (Martin and Cundy 2018), with a hard
//! sigmoid. May import: `extract::tagger`.

use super::{
    ModelError,
    file::ModelFile,
    lanes::widely,
    matrix::Matrix,
    pieces,
    tags::{ANERCORP_TAGS, TAGS},
};

/// Classes of how many letters of the first word come before the name: none to three.
pub const PROCLITICS: usize = 4;

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
    /// Looks at the words before and after.
    Convolution(Matrix),
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
            projection: linear(file, "proj", d, pieces::width(file.description.de))?,
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

    /// Scores of every word of `page.vectors`: the tags', the proclitics', then
    /// those of ANERcorp's tags ([`Self::scores_each`] numbers a word).
    pub fn scores<'p>(&self, page: &'p mut Activations) -> &'p [f32] {
        for layer in &self.layers {
            page.normalise(&layer.norm);
            layer.step.add(page, self.units);
        }
        page.normalise(&self.last_norm);
        let words = page.vectors.len();
        self.outputs
            .apply(&page.normal[self.units..][..words], &mut page.made);
        &page.made
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
            'c' => convolution(file, &name, d)?,
            'r' => Step::Recurrence(linear(file, &name, 3 * d, d)?),
            other => return Err(ModelError::Description(format!("layer {other}"))),
        };
        let norm = file.floats(&format!("norms.{index}"), &[d])?;
        Ok(Self { norm, step })
    }
}

impl Step {
    /// Adds what the layer makes of the page's normal numbers to its vectors.
    fn add(&self, page: &mut Activations, d: usize) {
        let words = page.vectors.len() / d;
        match self {
            Self::Convolution(weights) => {
                weights.apply_every(&page.normal, d, words, &mut page.made);
                for (vector, made) in page.vectors.iter_mut().zip(&page.made) {
                    *vector += made.max(0.0);
                }
            }
            Self::Recurrence(weights) => {
                weights.apply(&page.normal[d..][..words * d], &mut page.made);
                widely(
                    #[inline(always)]
                    || recur_both_ways(&page.made, &mut page.vectors, d),
                );
            }
        }
    }
}

/// The words that the network sees at once, and what it makes of them.
#[derive(Default)]
pub(super) struct Activations {
    /// The words' vectors, one after the other.
    pub vectors: Vec<f32>,
    /// The same, normalised, with a word of zeros before and after them: any three words that
    /// stand together are then the input of a convolution.
    normal: Vec<f32>,
    made: Vec<f32>,
}

impl Activations {
    /// Divides each vector by its root mean square and multiplies it by `norm`.
    fn normalise(&mut self, norm: &[f32]) {
        let (d, length) = (norm.len(), self.vectors.len());
        self.normal.resize(length + 2 * d, 0.0);
        self.normal[d + length..].fill(0.0);
        widely(
            #[inline(always)]
            || normalise(&self.vectors, norm, &mut self.normal[d..]),
        );
    }
}

#[inline(always)]
fn recur_both_ways(steps: &[f32], vectors: &mut [f32], d: usize) {
    let forwards = steps.chunks_exact(3 * d).zip(vectors.chunks_exact_mut(d));
    recur(forwards, 0, d);
    let backwards = steps.chunks_exact(3 * d).zip(vectors.chunks_exact_mut(d));
    recur(backwards.rev(), d / 2, d);
}

/// One direction of a recurrence: half of the units, from unit `first` on.
#[inline(always)]
fn recur<'a>(words: impl Iterator<Item = (&'a [f32], &'a mut [f32])>, first: usize, d: usize) {
    let half = first..first + d / 2;
    let mut state = vec![0.0; d / 2];
    for (step, vector) in words {
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

#[inline(always)]
fn hard_sigmoid(score: f32) -> f32 {
    (score * (1.0 / 6.0) + 0.5).clamp(0.0, 1.0)
}

#[inline(always)]
fn normalise(vectors: &[f32], norm: &[f32], normal: &mut [f32]) {
    let vectors = vectors.chunks_exact(norm.len());
    for (vector, normal) in vectors.zip(normal.chunks_exact_mut(norm.len())) {
        let factor = 1.0 / (mean_square(vector) + f32::EPSILON).sqrt();
        for ((normal, unit), norm) in normal.iter_mut().zip(vector).zip(norm) {
            *normal = unit * factor * norm;
        }
    }
}

/// The mean of the squares, summed in sixteen parts.
#[inline(always)]
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
    Ok(Matrix::new(inputs, bias, weight))
}

/// A convolution of three words as a map of their numbers side by side.
fn convolution(file: &ModelFile<'_>, name: &str, d: usize) -> Result<Step, ModelError> {
    let weights = file.floats(&format!("{name}.weight"), &[d, d, 3])?;
    let bias = file.floats(&format!("{name}.bias"), &[d])?;
    let weight = |output: usize, input: usize| weights[(output * d + input % d) * 3 + input / d];
    Ok(Step::Convolution(Matrix::new(3 * d, bias, weight)))
}

/// The maps of the tags, the proclitics and ANERcorp's tags as one.
fn outputs(file: &ModelFile<'_>, d: usize) -> Result<Matrix, ModelError> {
    let mut weights = file.floats("out.weight", &[TAGS, d])?;
    weights.extend(file.floats("outc.weight", &[PROCLITICS, d])?);
    weights.extend(file.floats("outa.weight", &[ANERCORP_TAGS, d])?);
    let mut bias = file.floats("out.bias", &[TAGS])?;
    bias.extend(file.floats("outc.bias", &[PROCLITICS])?);
    bias.extend(file.floats("outa.bias", &[ANERCORP_TAGS])?);
    let weight = |output: usize, input: usize| weights[output * d + input];
    Ok(Matrix::new(d, bias, weight))
}
