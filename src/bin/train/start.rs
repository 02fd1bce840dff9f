//! What training begins with: chance and a lexicon of all texts, or another model.
//!
//! May import: `extract::tagger`.

use std::{fs, path::Path};

use warraq::extract::tagger::{
    ModelError, ModelFile, ModelLexicon, PROCLITICS, Rows,
    pieces::{AFFIX, HASHED, Pieces, TRIGRAM},
    tags::{ANERCORP_TAGS, TAGS},
};

use crate::{
    Failure,
    lexicon::{Forms, TrainedLexicon},
    names,
    random::Random,
    weights::{Layout, Linear, Sizes, Table, Weights},
    words::{self, WordTable},
};

/// Words of the vocabulary, numbers of a word's row, units of a word's vector.
const SIZES: Sizes = Sizes {
    words: 65_000,
    word: 64,
    units: 128,
};

/// See the file's head.
#[derive(Debug)]
pub struct Start {
    /// Where the weights lie.
    pub layout: Layout,
    /// The weights.
    pub weights: Weights,
    /// The tables of words that the model will have.
    pub words: Vec<WordTable>,
    /// The pieces of every form of the texts.
    pub pieces: Vec<Pieces>,
}

/// From nothing: the most frequent forms are the vocabulary, the lists of `gazetteers` give flags.
pub fn afresh(forms: &Forms, gazetteers: &Path, random: &mut Random) -> Result<Start, Failure> {
    let flags = names::flags(gazetteers)?;
    let lexicon = TrainedLexicon::new(forms.most_frequent(SIZES.words), flags);
    let layout = Layout::new(Sizes {
        words: lexicon.words.len(),
        ..SIZES
    });
    Ok(Start {
        weights: Weights::random(&layout, random),
        words: words::of_lexicon(&lexicon),
        pieces: forms.pieces(&lexicon),
        layout,
    })
}

/// From the model at `path`, with its vocabulary and flags.
pub fn from_model(forms: &Forms, path: &Path) -> Result<Start, Failure> {
    let bytes = fs::read(path).map_err(|why| format!("{}: {why}", path.display()))?;
    let file = ModelFile::read(&bytes)?;
    let description = &file.description;
    if description.spec != "crr" {
        return Err(format!("{}: layers {}", path.display(), description.spec).into());
    }
    let layout = Layout::new(Sizes {
        words: description.nv,
        word: description.de,
        units: description.d,
    });
    Ok(Start {
        weights: weights(&file, &layout)?,
        words: words::of_model(&file)?,
        pieces: forms.pieces(&ModelLexicon::open(&file)?),
        layout,
    })
}

/// The weights of a model; those of its tables as they were rounded.
fn weights(file: &ModelFile<'_>, layout: &Layout) -> Result<Weights, ModelError> {
    let Sizes { words, word, units } = layout.sizes;
    let mut dense = vec![0.0; layout.length];
    let [first, second] = &layout.recurrences;
    copy(file, "proj", &layout.projection, &mut dense)?;
    copy(file, "ws.1", first, &mut dense)?;
    copy(file, "ws.2", second, &mut dense)?;
    for (name, norm) in ["norms.0", "norms.1", "norms.2", "nf"]
        .into_iter()
        .zip(&layout.norms)
    {
        dense[norm.clone()].copy_from_slice(&file.floats(name, &[units])?);
    }
    convolution(file, &layout.convolution, units, &mut dense)?;
    outputs(file, &layout.outputs, &mut dense)?;
    Ok(Weights {
        dense,
        tables: [
            table(file, "word", words + 1, word)?,
            table(file, "aff", HASHED, AFFIX)?,
            table(file, "tri", HASHED, TRIGRAM)?,
        ],
    })
}

fn copy(
    file: &ModelFile<'_>,
    name: &str,
    linear: &Linear,
    dense: &mut [f32],
) -> Result<(), ModelError> {
    let weight = file.floats(&format!("{name}.weight"), &[linear.outputs, linear.inputs])?;
    let bias = file.floats(&format!("{name}.bias"), &[linear.outputs])?;
    dense[linear.weight.clone()].copy_from_slice(&weight);
    dense[linear.bias.clone()].copy_from_slice(&bias);
    Ok(())
}

/// The convolution, whose three words are innermost in the file.
fn convolution(
    file: &ModelFile<'_>,
    linear: &Linear,
    d: usize,
    dense: &mut [f32],
) -> Result<(), ModelError> {
    let weight = file.floats("ws.0.weight", &[d, d, 3])?;
    for (at, number) in weight.into_iter().enumerate() {
        let (output, input, place) = (at / 3 / d, at / 3 % d, at % 3);
        dense[linear.weight.clone()][output * 3 * d + place * d + input] = number;
    }
    dense[linear.bias.clone()].copy_from_slice(&file.floats("ws.0.bias", &[d])?);
    Ok(())
}

/// The three maps of the outputs, one after the other.
fn outputs(file: &ModelFile<'_>, linear: &Linear, dense: &mut [f32]) -> Result<(), ModelError> {
    let heads = [("out", TAGS), ("outc", PROCLITICS), ("outa", ANERCORP_TAGS)];
    let (mut weight, mut bias) = (Vec::new(), Vec::new());
    for (name, outputs) in heads {
        weight.extend(file.floats(&format!("{name}.weight"), &[outputs, linear.inputs])?);
        bias.extend(file.floats(&format!("{name}.bias"), &[outputs])?);
    }
    dense[linear.weight.clone()].copy_from_slice(&weight);
    dense[linear.bias.clone()].copy_from_slice(&bias);
    Ok(())
}

fn table(file: &ModelFile<'_>, name: &str, rows: usize, width: usize) -> Result<Table, ModelError> {
    let table = Rows::open(file, name, rows, width)?;
    let mut numbers = vec![0.0; rows * width];
    for (row, numbers) in numbers.chunks_exact_mut(width).enumerate() {
        table.add(row, 1.0, numbers);
    }
    Ok(Table { width, numbers })
}
