//! Words shaped once: an article repeats its words, so most are found here.
//!
//! Glyphs are kept in em, so one entry serves every size. Entries live in three growing arrays,
//! without an allocation each; when those have grown past [`LIMIT`] all are forgotten at once.
//!
//! May import: `text`, `fonts`, `groups`, `shape`, `shaper`, `style`.

use std::collections::{BTreeSet, HashMap};
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::Range;

use xxhash_rust::xxh3::xxh3_64_with_seed;

use crate::text::Language;

use super::fonts::Fonts;
use super::groups::Groups;
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
}

/// A shaped word.
#[derive(Clone, Debug)]
pub(super) struct Word {
    /// Its number in the cache.
    pub number: u32,
    /// Its glyphs in the cache, visual order.
    pub glyphs: Range<u32>,
    /// Its whole advance, in em.
    pub advance: f32,
}

/// Where a word's parts begin in the cache's arrays; they end where the next word's begin.
#[derive(Clone, Copy, Debug)]
struct Entry {
    glyphs: u32,
    /// Starts of graphemes that lie inside a cluster (the alif of a one-glyph lam-alif).
    inner: u32,
    /// The letters, to tell apart words of one hash; none of a word that is not found again.
    text: u32,
    advance: f32,
    /// The number of its setting.
    setting: u32,
}

/// Past so many glyphs (36 MB: the words of a book of 10 MB) the cache begins anew.
const LIMIT: usize = 1_500_000;

/// Longer words are shaped but not found again: they are data, not language.
const LONGEST: usize = 256;

/// All shaped words.
#[derive(Default)]
pub(super) struct Words {
    found: HashMap<u64, u32, BuildHasherDefault<Identity>>,
    entries: Vec<Entry>,
    glyphs: Vec<WordGlyph>,
    inner: Vec<u32>,
    text: String,
    /// The settings that came so far: a handful.
    settings: Vec<Setting>,
    /// The space that came last, with its setting.
    space: Option<(Setting, Word)>,
    /// How often everything was forgotten.
    age: u32,
    shaper: Shaper,
    groups: Groups,
    /// Characters that no face had.
    missing: BTreeSet<char>,
}

impl Words {
    /// Forgets everything where too much is kept. Only between paragraphs: [`Word`]s that were
    /// handed out lose their meaning.
    pub fn tidy(&mut self) {
        if self.glyphs.len() > LIMIT {
            *self = Self {
                age: self.age + 1,
                shaper: std::mem::take(&mut self.shaper),
                groups: std::mem::take(&mut self.groups),
                missing: std::mem::take(&mut self.missing),
                ..Self::default()
            };
        }
    }

    /// How often everything was forgotten: numbers of words are of one age.
    pub const fn age(&self) -> u32 {
        self.age
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
        if let Some((_, space)) = self.space.as_ref().filter(|space| space.0 == setting) {
            return space.clone();
        }
        let space = self.look_up(fonts, word, setting);
        self.space = Some((setting, space.clone()));
        space
    }

    /// `word` from the cache by its hash, or shaped anew.
    fn look_up(&mut self, fonts: &mut Fonts, word: &str, setting: Setting) -> Word {
        let number = self.number(setting);
        let hash = xxh3_64_with_seed(word.as_bytes(), u64::from(number));
        if let Some(known) = self.found.get(&hash)
            && self.is(*known, word, number)
        {
            return self.word(*known);
        }
        let new = self.entries.len() as u32;
        self.add(fonts, word, setting, number);
        if word.len() <= LONGEST {
            self.found.insert(hash, new);
        }
        self.word(new)
    }

    /// The number of a setting.
    fn number(&mut self, setting: Setting) -> u32 {
        let known = self.settings.iter().position(|known| *known == setting);
        let number = known.unwrap_or_else(|| {
            self.settings.push(setting);
            self.settings.len() - 1
        });
        number as u32
    }

    /// Whether the word of that number is `word` in the setting of number `setting`.
    fn is(&self, number: u32, word: &str, setting: u32) -> bool {
        let Some(entry) = self.entries.get(number as usize) else {
            return false;
        };
        let end = self.entries.get(number as usize + 1).map(|next| next.text);
        let end = end.map_or(self.text.len(), |end| end as usize);
        entry.setting == setting && self.text[entry.text as usize..end] == *word
    }

    /// The word of that number.
    pub fn word(&self, number: u32) -> Word {
        let next = self.entries.get(number as usize + 1);
        let end = next.map_or(self.glyphs.len() as u32, |next| next.glyphs);
        let entry = self.entries.get(number as usize);
        let (start, advance) = entry.map_or((end, 0.0), |entry| (entry.glyphs, entry.advance));
        Word {
            number,
            glyphs: start..end,
            advance,
        }
    }

    /// The glyphs in a range that a [`Word`] named.
    pub fn glyphs(&self, range: &Range<u32>) -> &[WordGlyph] {
        &self.glyphs[range.start as usize..range.end as usize]
    }

    /// Starts of graphemes inside clusters of `word`, in bytes of the word.
    pub fn inner(&self, word: &Word) -> &[u32] {
        let inner = |number: usize| self.entries.get(number).map(|entry| entry.inner as usize);
        let number = word.number as usize;
        let end = inner(number + 1).unwrap_or(self.inner.len());
        &self.inner[inner(number).unwrap_or(end)..end]
    }

    /// Shapes `word` to the end of the arrays.
    fn add(&mut self, fonts: &mut Fonts, word: &str, setting: Setting, number: u32) {
        let mut entry = Entry {
            glyphs: self.glyphs.len() as u32,
            inner: self.inner.len() as u32,
            text: self.text.len() as u32,
            advance: 0.0,
            setting: number,
        };
        let manner = Manner {
            chain: fonts.chain(setting.face, setting.bold),
            rtl: setting.rtl,
            language: setting.language,
        };
        let mut shaper = WordShaper {
            fonts,
            shaper: &mut self.shaper,
            groups: &mut self.groups,
            missing: &mut self.missing,
        };
        shaper.shape(word, manner, &mut self.glyphs, &mut self.inner);
        let glyphs = self.glyphs[entry.glyphs as usize..].iter();
        entry.advance = glyphs.map(|glyph| glyph.advance).sum();
        if word.len() <= LONGEST {
            self.text.push_str(word);
        }
        self.entries.push(entry);
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
