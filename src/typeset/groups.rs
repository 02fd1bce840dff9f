//! Joined groups of letters, shaped once each: Arabic words are new far more often than the
//! groups that they are made of (ا-لمد-ر-سة), which no letter joins on either side.
//!
//! That a group looks the same in every word is true of the Naskh faces, and only used there:
//! their GSUB and GPOS lookups for Arabic see beyond a group in one case, an isolated hāʼ (and tāʼ
//! marbūṭa, which is one with dots) after another letter, and a group that begins so is not cut
//! off from the one before. `tests/golden` and the test below hold this to be so.
//!
//! May import: `shape`, `shaper`.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hash, Hasher};
use std::ops::Range;

use xxhash_rust::xxh3::xxh3_64;

use super::shape::WordGlyph;
use super::shaper::PlanKey;

/// A group by its letters, zeros after them, and its face and language.
#[derive(PartialEq, Eq)]
struct Name([u8; LONGEST + 4]);

impl Name {
    fn new(letters: &[u8], key: PlanKey) -> Self {
        let mut name = [0; LONGEST + 4];
        name[..letters.len()].copy_from_slice(letters);
        let setting = key.language.number() << 8 | u32::from(key.font);
        name[LONGEST..].copy_from_slice(&setting.to_be_bytes());
        Self(name)
    }
}

impl Hash for Name {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write(&self.0);
    }
}

/// A group's letters have so many bytes at most; longer ones are not kept.
const LONGEST: usize = 28;

/// Past so many glyphs everything is forgotten: no language has as many groups.
const LIMIT: usize = 400_000;

/// The groups that were shaped.
#[derive(Default)]
pub(super) struct Groups {
    known: HashMap<Name, Range<u32>, BuildHasherDefault<OneHash>>,
    glyphs: Vec<WordGlyph>,
    /// Where the groups of the word at hand begin.
    starts: Vec<usize>,
}

impl Groups {
    /// Whether words of `key` may be put together from groups.
    pub fn serve(key: PlanKey) -> bool {
        key.font < 2 && key.rtl && key.script == unicode_script::Script::Arabic
    }

    /// Appends the glyphs of `word` in visual order, asking `shape` for those of new groups;
    /// false where it is not to be put together.
    pub fn append(
        &mut self,
        word: &str,
        key: PlanKey,
        glyphs: &mut Vec<WordGlyph>,
        mut shape: impl FnMut(&str, &mut Vec<WordGlyph>),
    ) -> bool {
        if !self.cut(word) {
            return false;
        }
        let mut end = word.len();
        for start in self.starts.iter().rev() {
            let letters = &word.as_bytes()[*start..end];
            let group = self
                .known
                .entry(Name::new(letters, key))
                .or_insert_with(|| {
                    let first = self.glyphs.len() as u32;
                    shape(&word[*start..end], &mut self.glyphs);
                    first..self.glyphs.len() as u32
                });
            let group = &self.glyphs[group.start as usize..group.end as usize];
            glyphs.extend(group.iter().map(|glyph| WordGlyph {
                start: glyph.start + *start as u32,
                ..*glyph
            }));
            end = *start;
        }
        true
    }

    /// Finds where the groups of `word` begin; false where one is long, or it has anything but
    /// plain letters with marks, and punctuation.
    fn cut(&mut self, word: &str) -> bool {
        if self.glyphs.len() > LIMIT {
            *self = Self::default();
        }
        self.starts.clear();
        self.starts.push(0);
        let (mut ends, mut start) = (false, 0);
        for (at, c) in word.char_indices() {
            let alone = match c {
                '\u{64B}'..='\u{652}' | '\u{670}' if at > 0 => continue,
                '\u{621}'..='\u{63A}' | '\u{641}'..='\u{64A}' => false,
                '(' | ')' | '.' | ':' | '!' | '[' | ']' | '"' | '«' | '»' => true,
                '\u{60C}' | '\u{61B}' | '\u{61F}' => true,
                _ => return false,
            };
            if at > 0 && (alone || ends && !matches!(c, 'ه' | 'ة')) {
                if at - start > LONGEST {
                    return false;
                }
                start = at;
                self.starts.push(at);
            }
            ends = alone || joins_nothing_after(c);
        }
        word.len() - start <= LONGEST
    }
}

/// Whether no letter after `c` joins it (Unicode's joining types R and U).
const fn joins_nothing_after(c: char) -> bool {
    matches!(c, 'ء'..='إ' | 'ا' | 'ة' | 'د'..='ز' | 'و')
}

/// Hashes what is written at once.
#[derive(Default)]
struct OneHash(u64);

impl Hasher for OneHash {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 ^= xxh3_64(bytes);
    }
}

#[cfg(test)]
mod tests {
    use super::{Groups, PlanKey, WordGlyph};
    use crate::text::Language;
    use crate::typeset::fonts::Fonts;
    use crate::typeset::shape::take;
    use crate::typeset::shaper::Shaper;
    use proptest::prelude::{ProptestConfig, Strategy, prop, proptest};

    /// Letters with marks on some of them.
    fn words() -> impl Strategy<Value = String> {
        let letters = prop::sample::select(
            "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي،.؟؛:!()[]«»\""
                .chars()
                .collect::<Vec<_>>(),
        );
        let marks = prop::sample::select(vec![
            "",
            "",
            "",
            "\u{64E}",
            "\u{651}\u{64E}",
            "\u{64B}",
            "\u{670}",
        ]);
        let letter = (letters, marks).prop_map(|(letter, mark)| format!("{letter}{mark}"));
        prop::collection::vec(letter, 1..12).prop_map(|letters| letters.concat())
    }

    /// Shapes `word` both ways, in the languages that fonts know.
    fn assert_same(word: &str, font: u8, fonts: &Fonts) {
        let face = &fonts.face(font).unwrap().font;
        let script = unicode_script::Script::Arabic;
        for language in ["ar", "fa", "ur", "sd"] {
            let language = Language::from_tag(language).unwrap();
            let key = PlanKey {
                font,
                script,
                rtl: true,
                language,
            };
            let (mut shaper, mut groups) = (Shaper::default(), Groups::default());
            let mut shape = |text: &str, glyphs: &mut Vec<WordGlyph>| {
                shaper.shape(face, key, text, |shaped| take(shaped, face, font, glyphs));
            };
            let (mut whole, mut grouped) = (Vec::new(), Vec::new());
            shape(word, &mut whole);
            let served = groups.append(word, key, &mut grouped, &mut shape);
            assert!(!served || grouped == whole, "{word}");
        }
    }

    thread_local! {
        static FONTS: Fonts = Fonts::new(false);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(8_000))]

        #[test]
        fn words_of_groups_have_the_glyphs_that_they_have_whole(word in words(), font in 0_u8..2) {
            FONTS.with(|fonts| assert_same(&word, font, fonts));
        }
    }
}
