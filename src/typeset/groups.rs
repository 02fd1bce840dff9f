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
use std::ops::Range;

use super::shape::WordGlyph;
use super::shaper::PlanKey;

/// A group's letters, so many bytes at most; longer ones are not kept.
const LONGEST: usize = 30;

/// Past so many glyphs everything is forgotten: no language has as many groups.
const LIMIT: usize = 400_000;

/// The groups that were shaped.
#[derive(Default)]
pub(super) struct Groups {
    known: HashMap<(PlanKey, [u8; LONGEST]), Range<u32>>,
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
            let mut name = [0; LONGEST];
            name[..letters.len()].copy_from_slice(letters);
            let group = self.known.entry((key, name)).or_insert_with(|| {
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

    /// Finds where the groups of `word` begin; false where it is one, has a long one, or has
    /// anything but plain letters and marks in it.
    fn cut(&mut self, word: &str) -> bool {
        if self.glyphs.len() > LIMIT {
            *self = Self::default();
        }
        self.starts.clear();
        self.starts.push(0);
        let (mut ends, mut start) = (false, 0);
        for (at, c) in word.char_indices() {
            match c {
                '\u{64B}'..='\u{652}' | '\u{670}' if at > 0 => continue,
                '\u{621}'..='\u{63A}' | '\u{641}'..='\u{64A}' => {}
                _ => return false,
            }
            if ends && !matches!(c, 'ه' | 'ة') {
                if at - start > LONGEST {
                    return false;
                }
                start = at;
                self.starts.push(at);
            }
            ends = joins_nothing_after(c);
        }
        word.len() - start <= LONGEST
    }
}

/// Whether no letter after `c` joins it (Unicode's joining types R and U).
const fn joins_nothing_after(c: char) -> bool {
    matches!(c, 'ء'..='إ' | 'ا' | 'ة' | 'د'..='ز' | 'و')
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test fails by panicking")]
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
            "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي"
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
