//! What the tagger sees of a word form: its vocabulary row and that of its stem, hashed beginnings,
//! ends and trigrams, the flags of its parts of names, its shape.
//!
//! It depends on the letters alone. May import: `extract::tagger`.

use super::{
    ModelError,
    file::ModelFile,
    letters::{ARTICLE_END, DAY, PARAGRAPH_END, YEAR, digit, hash},
    tables::{NameFlags, Rows, Vocabulary},
};

/// Rows of the tables of hashed pieces.
const HASHED: usize = 1 << 15;

/// Numbers of a beginning or end, and of a trigram.
const AFFIX: usize = 16;
const TRIGRAM: usize = 32;

/// Beginnings and ends are of one to so many letters.
const AFFIXES: usize = 4;

/// Further trigrams are not looked at.
const TRIGRAMS: usize = 10;

const FLAGS: usize = 8;
const SHAPES: usize = 12;

/// The seeds of the hashes: beginnings and ends (plus their length), trigrams.
const BEGINNING_SEED: u32 = 0x100;
const END_SEED: u32 = 0x200;
const TRIGRAM_SEED: u32 = 0x300;

/// The flag of a word whose name follows a proclitic.
const AFTER_PROCLITIC: u8 = 32;

/// The tables that a form is looked up in.
#[derive(Debug)]
pub(super) struct FormTables<'m> {
    vocabulary: Vocabulary<'m>,
    words: Rows<'m>,
    affixes: Rows<'m>,
    trigrams: Rows<'m>,
    flags: NameFlags<'m>,
    word_width: usize,
}

impl<'m> FormTables<'m> {
    /// The tables of `file`.
    pub fn open(file: &ModelFile<'m>) -> Result<Self, ModelError> {
        let (words, width) = (file.description.nv, file.description.de);
        Ok(Self {
            vocabulary: Vocabulary::open(file, words)?,
            words: Rows::open(file, "word", words.saturating_add(1), width)?,
            affixes: Rows::open(file, "aff", HASHED, AFFIX)?,
            trigrams: Rows::open(file, "tri", HASHED, TRIGRAM)?,
            flags: NameFlags::open(file)?,
            word_width: width,
        })
    }

    /// How many numbers describe a form, for vocabulary rows of `word_width` numbers.
    pub const fn width(word_width: usize) -> usize {
        2 * word_width + 2 * AFFIXES * AFFIX + TRIGRAM + FLAGS + SHAPES
    }

    /// Appends the numbers that describe `form` to `all`.
    pub fn describe(&self, form: &str, all: &mut Vec<f32>) {
        let start = all.len();
        all.resize(start + Self::width(self.word_width), 0.0);
        let (words, rest) = all[start..].split_at_mut(2 * self.word_width);
        let (word, stem_row) = words.split_at_mut(self.word_width);
        let (affixes, rest) = rest.split_at_mut(2 * AFFIXES * AFFIX);
        let (trigrams, rest) = rest.split_at_mut(TRIGRAM);
        let (flags, shapes) = rest.split_at_mut(FLAGS);
        self.words.add(self.vocabulary.number(form), 1.0, word);
        (self.words).add(self.vocabulary.number(stem(form)), 1.0, stem_row);
        self.add_affixes(form, affixes);
        self.add_trigrams(form, trigrams);
        let bits = self.flags(form);
        for (bit, flag) in flags.iter_mut().enumerate() {
            *flag = f32::from(bits >> bit & 1);
        }
        shapes[shape(form)] = 1.0;
    }

    fn add_affixes(&self, form: &str, sums: &mut [f32]) {
        let ends: Vec<usize> = ends(form);
        let (beginnings, endings) = sums.split_at_mut(AFFIXES * AFFIX);
        let both = beginnings.chunks_mut(AFFIX).zip(endings.chunks_mut(AFFIX));
        for (length, (beginning, ending)) in (1_u32..).zip(both) {
            let letters = (length as usize).min(ends.len() - 1);
            let (first, last) = (ends[letters], ends[ends.len() - 1 - letters]);
            let row = |piece, seed| hash(piece, seed + length) as usize % HASHED;
            let (start, end) = (&form[..first], &form[last..]);
            self.affixes.add(row(start, BEGINNING_SEED), 1.0, beginning);
            self.affixes.add(row(end, END_SEED), 1.0, ending);
        }
    }

    /// The mean of the form's trigrams, its edges counted as letters.
    fn add_trigrams(&self, form: &str, sums: &mut [f32]) {
        let edged = format!("^{form}$");
        let ends = ends(&edged);
        let count = (ends.len() - 3).min(TRIGRAMS);
        for trigram in ends.windows(4).take(count) {
            let row = hash(&edged[trigram[0]..trigram[3]], TRIGRAM_SEED) as usize % HASHED;
            self.trigrams.add(row, 1.0 / count as f32, sums);
        }
    }

    /// The flags of a form, or of what it is without its proclitics.
    fn flags(&self, form: &str) -> u8 {
        if is_end(form) {
            return 0;
        }
        match self.flags.of(form) {
            0 => {}
            flags => return flags,
        }
        let without = without_proclitics(form);
        let known = without.iter().map(|word| self.flags.of(word));
        let known = known.into_iter().find(|flags| *flags != 0);
        known.map_or(0, |flags| flags | AFTER_PROCLITIC)
    }
}

fn is_end(form: &str) -> bool {
    form == PARAGRAPH_END || form == ARTICLE_END
}

/// Where letters end, from 0 to the length of `form`.
fn ends(form: &str) -> Vec<usize> {
    let starts = form.char_indices().map(|(at, _)| at);
    starts.chain([form.len()]).collect()
}

/// What a form may be after one proclitic, two, or للـ.
fn without_proclitics(form: &str) -> Vec<String> {
    let letters = form.chars().count();
    let mut letter = form.chars();
    let (Some(first), Some(second)) = (letter.next(), letter.next()) else {
        return Vec::new();
    };
    let (after_one, after_two) = (first.len_utf8(), first.len_utf8() + second.len_utf8());
    let joins = matches!(first, 'و' | 'ف');
    let mut found = Vec::new();
    if letters >= 4 && (joins || is_preposition(first)) {
        found.push(form[after_one..].to_owned());
    }
    if letters >= 5 && joins && is_preposition(second) {
        found.push(form[after_two..].to_owned());
    }
    if letters >= 5 && (first, second) == ('ل', 'ل') {
        found.push(format!("ال{}", &form[after_two..]));
    }
    found
}

fn is_preposition(letter: char) -> bool {
    matches!(letter, 'ب' | 'ل' | 'ك')
}

/// The form without the letters that are often glued to a word: و or ف, then لل, or ب, ك or ل
/// and the article. At least three letters stay.
fn stem(form: &str) -> &str {
    let is_arabic = form.starts_with(|letter| ('\u{600}'..='\u{6ff}').contains(&letter));
    if !is_arabic {
        return form;
    }
    let mut letters = form.chars().count();
    let mut rest = form;
    if letters >= 4
        && let Some(joined) = rest.strip_prefix(['و', 'ف'])
    {
        (rest, letters) = (joined, letters - 1);
    }
    if letters >= 5
        && let Some(bare) = rest.strip_prefix("لل")
    {
        return bare;
    }
    if letters >= 4
        && let Some(governed) = rest.strip_prefix(is_preposition)
    {
        (rest, letters) = (governed, letters - 1);
    }
    match rest.strip_prefix("ال") {
        Some(bare) if letters >= 5 => bare,
        _ => rest,
    }
}

/// The class of a form by its look.
fn shape(form: &str) -> usize {
    match form {
        PARAGRAPH_END | ARTICLE_END => return 0,
        DAY => return 1,
        YEAR => return 2,
        _ => {}
    }
    let first = form.chars().next().unwrap_or_default();
    match first {
        _ if digit(first).is_some() => 3,
        'a'..='z' | '\u{c0}'..='\u{24f}' => 4,
        _ if first.is_alphabetic() => match form.chars().count() {
            0..=2 => 5,
            3..=4 => 6,
            5..=7 => 7,
            _ => 8,
        },
        '.' | '،' | ',' | '؛' | ';' | ':' | '!' | '؟' | '?' => 9,
        '"' | '\'' | '«' | '»' | '“' | '”' | '(' | ')' | '[' | ']' => 10,
        _ => 11,
    }
}
