//! From words to vectors: the rows of a form's pieces side by side, mapped to the network's units;
//! each distinct word of some windows once.
//!
//! May import: `extract::tagger`.

use warraq::extract::tagger::pieces::{FLAGS, Pieces, SHAPES, width};

use crate::{
    maps::rows,
    network::{Network, Slopes, Trace, Window},
    panels::Panels,
};

/// A word of a window: its form, and what of it is hidden this time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Word {
    /// The number of its form.
    pub form: u32,
    /// Its vocabulary row is that of unknown words.
    pub word_hidden: bool,
    /// So is that of its stem.
    pub stem_hidden: bool,
}

impl Network<'_> {
    /// The vectors of all words: each distinct one is made once.
    pub fn look_up(&self, windows: &[Window]) -> Trace {
        let words = windows.iter().flat_map(|window| &window.words);
        let mut distinct: Vec<Word> = words.clone().copied().collect();
        distinct.sort_unstable();
        distinct.dedup();
        let place = |word: &Word| distinct.binary_search(word).unwrap_or_default();
        let places: Vec<usize> = words.map(place).collect();
        let mut descriptions = Vec::new();
        let described = distinct.iter();
        described.for_each(|word| self.describe(*word, &mut descriptions));
        let (d, inputs) = (self.units(), width(self.layout.sizes.word));
        let mut made = vec![0.0; distinct.len() * d];
        let projected = rows(&descriptions, inputs, inputs, distinct.len());
        (self.maps.projection).forwards(self.weights, projected, &mut made);
        let vectors = places.iter().flat_map(|place| &made[place * d..][..d]);
        Trace {
            each: places.len() / windows.len().max(1),
            vectors: [
                vectors.copied().collect(),
                Vec::new(),
                Vec::new(),
                Vec::new(),
            ],
            places,
            distinct,
            descriptions,
            ..Trace::default()
        }
    }

    /// Appends the numbers that describe a word, in the order that the tagger has them.
    fn describe(&self, word: Word, numbers: &mut Vec<f32>) {
        let [words, affixes, trigrams] = &self.weights.tables;
        let pieces = &self.pieces[word.form as usize];
        let [row, stem] = vocabulary_rows(word, pieces, self.layout.sizes.words);
        numbers.extend_from_slice(words.row(row));
        numbers.extend_from_slice(words.row(stem));
        for row in pieces.affixes {
            numbers.extend_from_slice(affixes.row(row));
        }
        let start = numbers.len();
        numbers.resize(start + trigrams.width, 0.0);
        let share = 1.0 / pieces.trigrams().len() as f32;
        for row in pieces.trigrams() {
            for (number, part) in numbers[start..].iter_mut().zip(trigrams.row(*row)) {
                *number += part * share;
            }
        }
        numbers.extend((0..FLAGS).map(|bit| f32::from(pieces.flags >> bit & 1)));
        let shapes = numbers.len();
        numbers.resize(shapes + SHAPES, 0.0);
        numbers[shapes + pieces.shape] = 1.0;
    }

    /// The slopes of the distinct words' numbers.
    pub fn look_up_back(
        &self,
        trace: &Trace,
        of_vectors: &[f32],
        panels: &mut Panels,
        slopes: &mut Slopes,
    ) {
        let (d, inputs) = (self.units(), width(self.layout.sizes.word));
        let mut of_made = vec![0.0; trace.distinct.len() * d];
        for (place, slopes) in trace.places.iter().zip(of_vectors.chunks_exact(d)) {
            for (sum, slope) in of_made[place * d..][..d].iter_mut().zip(slopes) {
                *sum += slope;
            }
        }
        let projection = &self.maps.projection;
        projection.learn(
            &of_made,
            trace.descriptions.chunks_exact(inputs),
            panels,
            slopes,
        );
        let mut of_descriptions = vec![0.0; trace.distinct.len() * inputs];
        projection.backwards(&of_made, &mut of_descriptions);
        let forms = trace
            .distinct
            .iter()
            .zip(of_descriptions.chunks_exact(inputs));
        slopes
            .forms
            .extend(forms.map(|(word, slopes)| (*word, slopes.to_vec())));
    }
}

/// The vocabulary rows of a word and of its stem, `unknown` being that of unknown words.
pub fn vocabulary_rows(word: Word, pieces: &Pieces, unknown: usize) -> [usize; 2] {
    let row = |hidden: bool, row: usize| if hidden { unknown } else { row };
    [
        row(word.word_hidden, pieces.word),
        row(word.stem_hidden, pieces.stem),
    ]
}
