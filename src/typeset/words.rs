//! Words shaped once: an article repeats its words, so most are found here.
//!
//! Glyphs are kept in em, so one entry serves every size. Entries live in three growing arrays,
//! without an allocation each; when those have grown past [`LIMIT`] all are forgotten at once.
//!
//! May import: `text`, `fonts`, `shape`, `shaper`, `style`.

use std::collections::{BTreeSet, HashMap};
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::Range;

use xxhash_rust::xxh3::xxh3_64_with_seed;

use crate::text::Language;

use super::fonts::{Fonts, chain};
use super::shape::{Manner, WordGlyph, WordShaper};
use super::shaper::Shaper;
use super::style::{Face, Style};

/// What a word's glyphs depend on beside its letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Setting {
    pub face: Face,
    pub bold: bool,
    pub rtl: bool,
    pub language: Language,
}

impl Setting {
    /// How a word of a paragraph in `style` is set at a bidi level; `language` is the paragraph's.
    pub fn new(style: &Style, language: Language, level: u8) -> Self {
        Self {
            face: style.face,
            bold: style.bold,
            rtl: level % 2 == 1,
            language,
        }
    }

    /// A small number of its own for each setting.
    const fn seed(self) -> u64 {
        let direction = (self.rtl as u64) << 2;
        (self.language.number() as u64) << 8
            | self.face as u64
            | (self.bold as u64) << 1
            | direction
    }
}

/// A shaped word: where its parts lie in the cache's arrays.
#[derive(Clone, Debug)]
pub(super) struct Word {
    /// Its glyphs, visual order.
    pub glyphs: Range<u32>,
    /// Its whole advance, in em.
    pub advance: f32,
    /// Starts of graphemes that lie inside a cluster (the alif of a one-glyph lam-alif).
    inner: Range<u32>,
    /// The letters, to tell apart words of one hash.
    text: Range<u32>,
    seed: u64,
}

/// Past so many glyphs (36 MB: the words of a book of 10 MB) the cache begins anew.
const LIMIT: usize = 1_500_000;

/// Longer words are shaped but not found again: they are data, not language.
const LONGEST: usize = 256;

/// All shaped words.
#[derive(Default)]
pub(super) struct Words {
    found: HashMap<u64, u32, BuildHasherDefault<Identity>>,
    words: Vec<Word>,
    glyphs: Vec<WordGlyph>,
    inner: Vec<u32>,
    text: String,
    /// The space that came last.
    space: Option<Word>,
    shaper: Shaper,
    /// Characters that no face had.
    missing: BTreeSet<char>,
}

impl Words {
    /// Forgets everything where too much is kept. Only between paragraphs: [`Word`]s that were
    /// handed out lose their meaning.
    pub fn tidy(&mut self) {
        if self.glyphs.len() > LIMIT {
            *self = Self {
                shaper: std::mem::take(&mut self.shaper),
                missing: std::mem::take(&mut self.missing),
                ..Self::default()
            };
        }
    }

    /// The characters that came and no face had, each once.
    pub const fn missing(&self) -> &BTreeSet<char> {
        &self.missing
    }

    /// `word` shaped for `setting`, from the cache or anew.
    pub fn get(&mut self, fonts: &mut Fonts, word: &str, setting: Setting) -> Word {
        if word != " " {
            return self.look_up(fonts, word, setting);
        }
        // Every other word is a space: it is found without hashing.
        if let Some(space) = self.space.as_ref().filter(|s| s.seed == setting.seed()) {
            return space.clone();
        }
        let space = self.look_up(fonts, word, setting);
        self.space = Some(space.clone());
        space
    }

    /// `word` from the cache by its hash, or shaped anew.
    fn look_up(&mut self, fonts: &mut Fonts, word: &str, setting: Setting) -> Word {
        let seed = setting.seed();
        let hash = xxh3_64_with_seed(word.as_bytes(), seed);
        if let Some(known) = self
            .found
            .get(&hash)
            .and_then(|at| self.words.get(*at as usize))
            && known.seed == seed
            && self.text[known.text.start as usize..known.text.end as usize] == *word
        {
            return known.clone();
        }
        let shaped = self.add(fonts, word, setting);
        if word.len() <= LONGEST {
            self.found.insert(hash, self.words.len() as u32);
            self.words.push(shaped.clone());
        }
        shaped
    }

    /// The glyphs in a range that a [`Word`] named.
    pub fn glyphs(&self, range: &Range<u32>) -> &[WordGlyph] {
        &self.glyphs[range.start as usize..range.end as usize]
    }

    /// Starts of graphemes inside clusters of `word`, in bytes of the word.
    pub fn inner(&self, word: &Word) -> &[u32] {
        &self.inner[word.inner.start as usize..word.inner.end as usize]
    }

    /// Shapes `word` to the end of the arrays.
    fn add(&mut self, fonts: &mut Fonts, word: &str, setting: Setting) -> Word {
        let (glyphs, inner) = (self.glyphs.len() as u32, self.inner.len() as u32);
        let manner = Manner {
            chain: chain(setting.face, setting.bold),
            rtl: setting.rtl,
            language: setting.language,
        };
        let mut shaper = WordShaper {
            fonts,
            shaper: &mut self.shaper,
            missing: &mut self.missing,
        };
        shaper.shape(word, manner, &mut self.glyphs, &mut self.inner);
        let (glyphs, inner) = (
            glyphs..self.glyphs.len() as u32,
            inner..self.inner.len() as u32,
        );
        let advance = self.glyphs(&glyphs).iter().map(|glyph| glyph.advance).sum();
        let text = self.text.len() as u32;
        if word.len() <= LONGEST {
            self.text.push_str(word);
        }
        Word {
            glyphs,
            advance,
            inner,
            text: text..self.text.len() as u32,
            seed: setting.seed(),
        }
    }
}

/// Passes on a number that already is a hash.
#[derive(Default)]
struct Identity(u64);

impl Hasher for Identity {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        bytes
            .iter()
            .for_each(|byte| self.0 = self.0.rotate_left(8) ^ u64::from(*byte));
    }

    fn write_u64(&mut self, value: u64) {
        self.0 = value;
    }
}
