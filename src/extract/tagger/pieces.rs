//! What the tagger sees of a word form: the numbers of its rows in the tables (its vocabulary row
//! and that of its stem, hashed beginnings, ends and trigrams), the flags of its parts of names,
//! and its shape.
//!
//! It depends on the letters alone, and is the same for reading and for training. May import:
//! `extract::tagger`.

use super::letters::{ARTICLE_END, DAY, PARAGRAPH_END, YEAR, digit, hash};

/// Rows of the tables of hashed pieces.
pub const HASHED: usize = 1 << 15;

/// Numbers of a beginning or end, and of a trigram.
pub const AFFIX: usize = 16;
/// Numbers of a trigram.
pub const TRIGRAM: usize = 32;

/// Beginnings and ends are of one to so many letters.
pub const AFFIXES: usize = 4;

/// Further trigrams are not looked at.
pub const TRIGRAMS: usize = 10;

/// Bits of [`Pieces::flags`].
pub const FLAGS: usize = 8;
/// Classes of forms by their look.
pub const SHAPES: usize = 12;

/// The seeds of the hashes: beginnings and ends (plus their length), trigrams.
const BEGINNING_SEED: u32 = 0x100;
const END_SEED: u32 = 0x200;
const TRIGRAM_SEED: u32 = 0x300;

/// The flag of a word whose name follows a proclitic.
const AFTER_PROCLITIC: u8 = 32;

/// What the numbers of words and the flags of parts of names are looked up in.
pub trait Lexicon {
    /// The number of a word; that of the row for unknown words where it has none.
    fn number(&self, word: &str) -> usize;

    /// The flags of a word; 0 for a word that is no part of a name.
    fn flags(&self, word: &str) -> u8;
}

/// What is seen of one form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pieces {
    /// The word's row.
    pub word: usize,
    /// Its stem's row.
    pub stem: usize,
    /// The rows of its beginnings of one to four letters, then of its ends.
    pub affixes: [usize; 2 * AFFIXES],
    trigrams: [usize; TRIGRAMS],
    trigram_count: usize,
    /// Flags of the name that it may be, bit by bit.
    pub flags: u8,
    /// Its class by its look.
    pub shape: usize,
}

impl Pieces {
    /// What is seen of `form`.
    pub fn of(form: &str, lexicon: &(impl Lexicon + ?Sized)) -> Self {
        let (trigrams, trigram_count) = trigrams(form);
        Self {
            word: lexicon.number(form),
            stem: lexicon.number(stem(form)),
            affixes: affixes(form),
            trigrams,
            trigram_count,
            flags: flags(form, lexicon),
            shape: shape(form),
        }
    }

    /// The rows of its trigrams, its edges counted as letters; their mean is taken.
    pub fn trigrams(&self) -> &[usize] {
        &self.trigrams[..self.trigram_count]
    }
}

/// How many numbers describe a form, for vocabulary rows of `word_width` numbers.
pub const fn width(word_width: usize) -> usize {
    2 * word_width + 2 * AFFIXES * AFFIX + TRIGRAM + FLAGS + SHAPES
}

fn affixes(form: &str) -> [usize; 2 * AFFIXES] {
    let ends = ends(form);
    let row = |piece, seed| hash(piece, seed) as usize % HASHED;
    std::array::from_fn(|index| {
        let length = index % AFFIXES + 1;
        let letters = length.min(ends.len() - 1);
        match index < AFFIXES {
            true => row(&form[..ends[letters]], BEGINNING_SEED + length as u32),
            false => row(
                &form[ends[ends.len() - 1 - letters]..],
                END_SEED + length as u32,
            ),
        }
    })
}

fn trigrams(form: &str) -> ([usize; TRIGRAMS], usize) {
    let edged = format!("^{form}$");
    let ends = ends(&edged);
    let count = (ends.len() - 3).min(TRIGRAMS);
    let mut rows = [0; TRIGRAMS];
    for (row, trigram) in rows.iter_mut().zip(ends.windows(4)).take(count) {
        *row = hash(&edged[trigram[0]..trigram[3]], TRIGRAM_SEED) as usize % HASHED;
    }
    (rows, count)
}

/// The flags of a form, or of what it is without its proclitics.
fn flags(form: &str, lexicon: &(impl Lexicon + ?Sized)) -> u8 {
    if is_end(form) {
        return 0;
    }
    match lexicon.flags(form) {
        0 => {}
        flags => return flags,
    }
    let without = without_proclitics(form);
    let known = without.iter().map(|word| lexicon.flags(word));
    let known = known.into_iter().find(|flags| *flags != 0);
    known.map_or(0, |flags| flags | AFTER_PROCLITIC)
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
