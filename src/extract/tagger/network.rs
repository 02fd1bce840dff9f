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
    matrix::{Matrix, Room},
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
    /// The first layer.
    convolution: Convolution,
    recurrences: Vec<Recurrence>,
    last_norm: Vec<f32>,
    outputs: Matrix,
}

/// Looks at the words before and after. Its input is the words' forms alone, so that what a form
/// gives to the word after it, to its own and to the word before it is made once a form.
#[derive(Debug)]
struct Convolution {
    norm: Vec<f32>,
    gifts: Matrix,
    bias: Vec<f32>,
}

/// Gates, values and outputs.
#[derive(Debug)]
struct Recurrence {
    norm: Vec<f32>,
    weights: Matrix,
}

/// What a form's vector and its three gifts are, one after the other, in units.
const FORM: usize = 4;

impl Network {
    /// The weights of `file`: a convolution and then recurrences.
    pub fn open(file: &ModelFile<'_>) -> Result<Self, ModelError> {
        let (d, spec) = (file.description.d, &file.description.spec);
        let fits = (1..=MOST_UNITS).contains(&d) && d.is_multiple_of(16);
        if !fits || file.description.de > MOST_UNITS || spec.len() > MOST_LAYERS {
            return Err(ModelError::Description("sizes of the network".to_owned()));
        }
        let recurrences = spec
            .strip_prefix('c')
            .filter(|rest| rest.chars().all(|l| l == 'r'));
        let Some(recurrences) = recurrences else {
            return Err(ModelError::Description(format!("layers {spec}")));
        };
        let recurrences = (1..=recurrences.len()).map(|layer| Recurrence::open(file, layer, d));
        Ok(Self {
            units: d,
            projection: linear(file, "proj", d, pieces::width(file.description.de))?,
            convolution: Convolution::open(file, d)?,
            recurrences: recurrences.collect::<Result<_, _>>()?,
            last_norm: file.floats("nf", &[d])?,
            outputs: outputs(file, d)?,
        })
    }

    /// How many numbers [`Self::prepare`] makes of a form.
    pub const fn form_width(&self) -> usize {
        FORM * self.units
    }

    /// What is made of each form by itself, from the numbers that describe it: its vector and its
    /// gifts, together [`Self::form_width`] numbers.
    pub fn prepare<'r>(
        &self,
        descriptions: &[f32],
        room: &'r mut Activations,
    ) -> impl Iterator<Item = [&'r [f32]; 2]> {
        let d = self.units;
        let vectors = self.projection.apply(descriptions, &mut room.vectors);
        let normal = normalised(vectors, &self.convolution.norm, &mut room.normal);
        let gifts = self.convolution.gifts.apply(normal, &mut room.made);
        let parts = vectors.chunks_exact(d).zip(gifts.chunks_exact(3 * d));
        parts.map(|(vector, gifts)| [vector, gifts])
    }

    /// Scores of every word of `page`, whose forms are in `forms`: the tags', the proclitics', then
    /// those of ANERcorp's tags ([`Self::scores_each`] numbers a word).
    pub fn scores<'p>(
        &self,
        page: &[usize],
        forms: &[f32],
        room: &'p mut Activations,
    ) -> &'p [f32] {
        let d = self.units;
        let vectors = room.vectors.of(page.len() * d);
        widely(
            #[inline(always)]
            || convolve(page, forms, &self.convolution.bias, vectors),
        );
        for recurrence in &self.recurrences {
            let normal = normalised(vectors, &recurrence.norm, &mut room.normal);
            let steps = recurrence.weights.apply(normal, &mut room.made);
            widely(
                #[inline(always)]
                || recur_both_ways(steps, vectors, d),
            );
        }
        let normal = normalised(vectors, &self.last_norm, &mut room.normal);
        self.outputs.apply(normal, &mut room.made)
    }

    /// Scores of one word.
    pub const fn scores_each(&self) -> usize {
        self.outputs.outputs()
    }
}

impl Convolution {
    fn open(file: &ModelFile<'_>, d: usize) -> Result<Self, ModelError> {
        let weights = file.floats("ws.0.weight", &[d, d, 3])?;
        let weight = |output: usize, input: usize| {
            let (output, place) = (output % d, output / d);
            weights[(output * d + input) * 3 + place]
        };
        Ok(Self {
            norm: file.floats("norms.0", &[d])?,
            gifts: Matrix::new(d, vec![0.0; 3 * d], weight),
            bias: file.floats("ws.0.bias", &[d])?,
        })
    }
}

impl Recurrence {
    fn open(file: &ModelFile<'_>, layer: usize, d: usize) -> Result<Self, ModelError> {
        Ok(Self {
            norm: file.floats(&format!("norms.{layer}"), &[d])?,
            weights: linear(file, &format!("ws.{layer}"), 3 * d, d)?,
        })
    }
}

/// What the network works on, kept from page to page.
#[derive(Default)]
pub(super) struct Activations {
    vectors: Room,
    normal: Room,
    made: Room,
}

/// Each vector divided by its root mean square and multiplied by `norm`.
fn normalised<'r>(vectors: &[f32], norm: &[f32], room: &'r mut Room) -> &'r [f32] {
    let normal = room.of(vectors.len());
    widely(
        #[inline(always)]
        || normalise(vectors, norm, normal),
    );
    normal
}

/// The words' vectors after the convolution.
#[inline(always)]
fn convolve(page: &[usize], forms: &[f32], bias: &[f32], vectors: &mut [f32]) {
    let d = bias.len();
    let nothing = vec![0.0; d];
    let part = |word: usize, part: usize| match page.get(word) {
        Some(form) => &forms[(form * FORM + part) * d..][..d],
        None => &nothing[..],
    };
    for (word, sums) in vectors.chunks_exact_mut(d).enumerate() {
        let (before, after) = (word.wrapping_sub(1), word + 1);
        let gifts = part(before, 1)
            .iter()
            .zip(part(word, 2))
            .zip(part(after, 3));
        let starts = part(word, 0).iter().zip(bias);
        for ((sum, (vector, bias)), ((before, own), after)) in
            sums.iter_mut().zip(starts).zip(gifts)
        {
            *sum = vector + (bias + before + own + after).max(0.0);
        }
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
