//! The vector that describes a word form: the rows of its pieces, side by side.
//!
//! May import: `extract::tagger`.

use super::{
    ModelError,
    file::ModelFile,
    pieces::{AFFIX, AFFIXES, FLAGS, HASHED, Lexicon, Pieces, TRIGRAM, width},
    tables::{NameFlags, Rows, Vocabulary},
};

/// The tables that a form is looked up in.
#[derive(Debug)]
pub(super) struct FormTables<'m> {
    lexicon: ModelLexicon<'m>,
    words: Rows<'m>,
    affixes: Rows<'m>,
    trigrams: Rows<'m>,
    word_width: usize,
}

/// The words and flags of a model.
#[derive(Debug)]
pub struct ModelLexicon<'m> {
    vocabulary: Vocabulary<'m>,
    flags: NameFlags<'m>,
}

impl<'m> ModelLexicon<'m> {
    /// Those of `file`.
    pub fn open(file: &ModelFile<'m>) -> Result<Self, ModelError> {
        Ok(Self {
            vocabulary: Vocabulary::open(file, file.description.nv)?,
            flags: NameFlags::open(file)?,
        })
    }
}

impl Lexicon for ModelLexicon<'_> {
    fn number(&self, word: &str) -> usize {
        self.vocabulary.number(word)
    }

    fn flags(&self, word: &str) -> u8 {
        self.flags.of(word)
    }
}

impl<'m> FormTables<'m> {
    /// The tables of `file`.
    pub fn open(file: &ModelFile<'m>) -> Result<Self, ModelError> {
        let (words, word_width) = (file.description.nv, file.description.de);
        Ok(Self {
            lexicon: ModelLexicon::open(file)?,
            words: Rows::open(file, "word", words.saturating_add(1), word_width)?,
            affixes: Rows::open(file, "aff", HASHED, AFFIX)?,
            trigrams: Rows::open(file, "tri", HASHED, TRIGRAM)?,
            word_width,
        })
    }

    /// Appends the numbers that describe `form` to `all`.
    pub fn describe(&self, form: &str, all: &mut Vec<f32>) {
        let pieces = Pieces::of(form, &self.lexicon);
        let start = all.len();
        all.resize(start + width(self.word_width), 0.0);
        let (words, rest) = all[start..].split_at_mut(2 * self.word_width);
        let (word, stem) = words.split_at_mut(self.word_width);
        let (affixes, rest) = rest.split_at_mut(2 * AFFIXES * AFFIX);
        let (trigrams, rest) = rest.split_at_mut(TRIGRAM);
        let (flags, shapes) = rest.split_at_mut(FLAGS);
        self.words.add(pieces.word, 1.0, word);
        self.words.add(pieces.stem, 1.0, stem);
        for (row, affix) in pieces.affixes.iter().zip(affixes.chunks_mut(AFFIX)) {
            self.affixes.add(*row, 1.0, affix);
        }
        for row in pieces.trigrams() {
            let share = 1.0 / pieces.trigrams().len() as f32;
            self.trigrams.add(*row, share, trigrams);
        }
        for (bit, flag) in flags.iter_mut().enumerate() {
            *flag = f32::from(pieces.flags >> bit & 1);
        }
        shapes[pieces.shape] = 1.0;
    }
}
