//! Numbers in words, and the sums and products of words and figures.
//!
//! A number is groups joined by و, each smaller than the one before it; a group is what stands
//! before a scale (27.3, خمسة وعشرون, nothing) times its scales (ألف, مليار). نصف and ربع after و
//! are of the scale before them (مليون ونصف, مليار ونصف المليار).
//! May import: `extract::context`, `extract::lexicon`.

use super::{
    super::{
        Context,
        lexicon::{Found, Proclitic},
    },
    Number, NumberWord, Numbers, figure,
};

/// One group of a number.
#[derive(Clone, Copy)]
struct Group {
    start: usize,
    next: usize,
    value: Option<f64>,
    /// The product of its scale words, 1 without one.
    scale: f64,
}

/// The last word of a number below a thousand.
#[derive(Clone, Copy, PartialEq)]
enum Last {
    Unit,
    Ten,
    Hundred,
}

impl Numbers {
    /// The whole number at token `index`.
    pub(super) fn read_sum(&self, paragraph: &Context<'_>, index: usize) -> Option<Number> {
        let mut group = self.group(paragraph, index)?;
        let mut number = Number {
            start: group.start,
            next: group.next,
            value: group.value,
            scaled: group.scale > 1.0,
        };
        while group.scale > 1.0
            && let Some(more) = self.continued(paragraph, group)
        {
            number.next = more.next;
            number.value = number.value.zip(more.value).map(|(sum, value)| sum + value);
            group = more;
        }
        Some(number)
    }

    /// The smaller group that و joins to `before`.
    fn continued(&self, paragraph: &Context<'_>, before: Group) -> Option<Group> {
        let at = self.after_and(paragraph, before.next)?;
        if let Some(part) = self.fraction(paragraph, at, before.scale) {
            return Some(part);
        }
        let group = self.group(paragraph, at)?;
        let smaller = group.value.is_none_or(|value| value < before.scale);
        (smaller && group.scale < before.scale).then_some(group)
    }

    /// نصف, ربع, ثلث of `scale`, the scale's name repeated or not.
    fn fraction(&self, paragraph: &Context<'_>, at: usize, scale: f64) -> Option<Group> {
        let word = self.words.at(paragraph, at)?;
        let NumberWord::Fraction(part) = word.meaning else {
            return None;
        };
        let repeated = self
            .words
            .plain(paragraph, word.next)
            .filter(|next| matches!(next.meaning, NumberWord::Scale(of) if of == scale));
        let next = repeated.map_or(word.next, |found| found.next);
        Some(Group {
            start: word.start,
            next,
            value: Some(part * scale),
            scale: 1.0,
        })
    }

    /// What stands before a scale, and the scales.
    fn group(&self, paragraph: &Context<'_>, index: usize) -> Option<Group> {
        Some(self.scaled(paragraph, self.coefficient(paragraph, index)?))
    }

    /// `group` times the scale words that stand after it.
    fn scaled(&self, paragraph: &Context<'_>, mut group: Group) -> Group {
        while let Some(found) = self.words.plain(paragraph, group.next)
            && let NumberWord::Scale(scale) | NumberWord::Many(scale) = found.meaning
        {
            group.next = found.next;
            group.scale *= scale;
            group.value = group.value.map(|value| value * scale);
        }
        group
    }

    /// The scales at token `next` applied to `value`: the token after them, and the product.
    /// `None` where no scale stands there.
    pub fn times_scale(
        &self,
        paragraph: &Context<'_>,
        next: usize,
        value: Option<f64>,
    ) -> Option<(usize, Option<f64>)> {
        let group = self.scaled(
            paragraph,
            Group {
                start: 0,
                next,
                value,
                scale: 1.0,
            },
        );
        (group.next > next).then_some((group.next, group.value))
    }

    /// A figure, a number of words below a thousand, a scale word alone, a fraction, some tens.
    fn coefficient(&self, paragraph: &Context<'_>, index: usize) -> Option<Group> {
        if let Some(figure) = figure(paragraph, index) {
            let start = paragraph.tokens[index].span.start;
            return Some(Group {
                start,
                next: figure.next,
                value: Some(figure.value),
                scale: 1.0,
            });
        }
        let word = self.words.at(paragraph, index)?;
        let (value, scale) = match word.meaning {
            NumberWord::Scale(scale) => (Some(scale), scale),
            NumberWord::Scales(two) => (Some(two), two / 2.0),
            NumberWord::Many(scale) => (None, scale),
            NumberWord::Fraction(part) => (Some(part), 1.0),
            NumberWord::Vague => (None, 1.0),
            NumberWord::Ordinal(_) | NumberWord::OrdinalOne => return None,
            _ => return self.below_thousand(paragraph, word),
        };
        Some(Group {
            start: word.start,
            next: word.next,
            value,
            scale,
        })
    }

    /// A number of words below a thousand that begins with `first`.
    fn below_thousand(&self, paragraph: &Context<'_>, first: Found<NumberWord>) -> Option<Group> {
        let (mut value, mut last) = part(first.meaning)?;
        let mut next = first.next;
        while let Some((sum, word, after)) = self.next_part(paragraph, next, value, last) {
            (value, last, next) = (sum, word, after);
        }
        Some(Group {
            start: first.start,
            next,
            value: Some(value),
            scale: 1.0,
        })
    }

    /// The sum with the next word, where it may follow: خمسة عشر, خمسة وعشرون, ثلاث مئة, مئة وخمسة.
    fn next_part(
        &self,
        paragraph: &Context<'_>,
        next: usize,
        value: f64,
        last: Last,
    ) -> Option<(f64, Last, usize)> {
        if let Some(found) = self.words.plain(paragraph, next) {
            return match (last, found.meaning) {
                (Last::Unit, NumberWord::Ten(10.0)) => Some((value + 10.0, Last::Ten, found.next)),
                (Last::Unit, NumberWord::Hundred(100.0)) if value < 10.0 => {
                    Some((value * 100.0, Last::Hundred, found.next))
                }
                _ => None,
            };
        }
        let found = self.words.at(paragraph, self.after_and(paragraph, next)?)?;
        let (more, word) = part(found.meaning)?;
        let follows = match (last, word) {
            (Last::Hundred, Last::Unit | Last::Ten) => true,
            (Last::Unit, Last::Ten) => more > 10.0,
            _ => false,
        };
        follows.then_some((value + more, word, found.next))
    }

    /// Where a number goes on behind و: at the token after a و of its own, or at `next` itself
    /// where its word begins with و.
    pub(super) fn after_and(&self, paragraph: &Context<'_>, next: usize) -> Option<usize> {
        if paragraph.keys.get(next)? == "و" {
            return Some(next + 1);
        }
        let found = self.words.at(paragraph, next)?;
        (found.proclitic == Proclitic::And).then_some(next)
    }
}

/// What a word of a number below a thousand adds.
fn part(word: NumberWord) -> Option<(f64, Last)> {
    match word {
        NumberWord::Unit(value) => Some((value, Last::Unit)),
        NumberWord::Ten(value) => Some((value, Last::Ten)),
        NumberWord::Hundred(value) => Some((value, Last::Hundred)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(Option<f64>, &str)> {
        let paragraph = Context::new(text, None);
        let number = Numbers::new().read(&paragraph, 0)?;
        let end = paragraph.tokens[number.next - 1].span.end;
        Some((number.value, &text[number.start..end]))
    }

    #[test]
    fn words_and_figures_add_up() {
        let cases = [
            ("خمسة", 5.0),
            ("خمسة عشر", 15.0),
            ("خمسة وعشرون", 25.0),
            ("مئة وخمسة وعشرين", 125.0),
            ("ثلاثمائة", 300.0),
            ("ثلاث مئة", 300.0),
            ("خمسة وعشرون ألفا", 25_000.0),
            ("مائة وخمسين ألف", 150_000.0),
            ("ألف مليون", 1e9),
            ("27.3 مليار", 27.3e9),
            ("مليار و260 مليون", 1.26e9),
            ("مليون ونصف المليون", 1.5e6),
            ("مليارين ونصف مليار", 2.5e9),
            ("ألفان وثلاثمئة وستة", 2_306.0),
            ("600 ألف و500", 600_500.0),
            ("نصف مليون", 0.5e6),
            ("مِئَةُ ألفٍ", 1e5),
        ];
        for (text, value) in cases {
            assert_eq!(read(text), Some((Some(value), text)), "{text}");
        }
    }

    #[test]
    fn a_number_ends_where_the_next_cannot_be_part_of_it() {
        assert_eq!(read("ثلاثة وأربعة"), Some((Some(3.0), "ثلاثة")));
        assert_eq!(read("16 و22"), Some((Some(16.0), "16")));
        assert_eq!(read("5 آلاف و10 ملايين"), Some((Some(5_000.0), "5 آلاف")));
        assert_eq!(
            read("ستة وخمسين مليون سنتيم"),
            Some((Some(56e6), "ستة وخمسين مليون"))
        );
    }

    #[test]
    fn proclitics_stay_outside_and_vague_numbers_have_no_value() {
        assert_eq!(read("بخمسة"), Some((Some(5.0), "خمسة")));
        assert_eq!(read("مئات الملايين"), Some((None, "مئات الملايين")));
        assert_eq!(read("خامسة"), None);
        assert_eq!(read("كتاب"), None);
    }
}
