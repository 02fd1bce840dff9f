//! The grammar of amounts over one paragraph's tokens.
//!
//! May import: `entity`, `extract::{context, numbers, lexicon}`, `text`.

use super::{
    super::{
        Context,
        lexicon::{Found, Proclitic},
        numbers::{Number, Numbers, close},
        phrase::offset_in_word,
    },
    units::{Unit, Units},
};
use crate::{
    entity::EntityType,
    text::{Span, TokenKind},
};

/// An amount that was read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Amount {
    /// Where, in bytes of the paragraph.
    pub span: Span,
    /// The token after it.
    pub next: usize,
    /// Its unit.
    pub unit: Unit,
    /// What it comes to; `None` for a range and for a mere order of magnitude.
    pub value: Option<f64>,
    /// How sure.
    pub confidence: f32,
}

/// One number or a range of two, perhaps in brackets.
#[derive(Clone, Copy)]
struct Count {
    start: usize,
    next: usize,
    value: Option<f64>,
    vague: bool,
}

/// Reads the amounts of one paragraph.
pub(super) struct Reader<'p> {
    pub paragraph: &'p Context<'p>,
    pub numbers: &'p Numbers,
    pub units: &'p Units,
}

/// Words of length; beside one of them a bare م behind a number like a year means metres.
const LENGTH_WORDS: [&str; 12] = [
    "طول",
    "طوله",
    "طولها",
    "ارتفاع",
    "ارتفاعه",
    "ارتفاعها",
    "عمق",
    "عرض",
    "عرضه",
    "مسافه",
    "قطر",
    "سباق",
];

impl Reader<'_> {
    /// The amount that begins at token `at`.
    pub(super) fn amount(&self, at: usize) -> Option<Amount> {
        let first = self
            .signed(at)
            .or_else(|| self.counted(at))
            .or_else(|| self.counting(at))?;
        Some(self.with_smaller_unit(self.with_article(first, at)))
    }

    /// `$5`, `€ 5`, `%12`: a sign, then its number.
    fn signed(&self, at: usize) -> Option<Amount> {
        let token = self.paragraph.tokens[at];
        if !matches!(token.kind, TokenKind::Mark | TokenKind::Foreign) {
            return None;
        }
        let unit = self.units.at(self.paragraph, at)?.meaning;
        let sign = token.kind == TokenKind::Mark || unit.name.len() == 3;
        let kind = matches!(unit.kind, EntityType::Money | EntityType::Percent);
        let glued = unit.kind == EntityType::Money || close(self.paragraph, at);
        if !sign || !kind || !glued || self.digit_before(at) {
            return None;
        }
        let number = self.numbers.read(self.paragraph, at + 1)?;
        let count = Count {
            start: token.span.start,
            next: number.next,
            value: number.value,
            vague: false,
        };
        Some(self.amount_of(count, unit, number.next))
    }

    /// Whether a number stands right before token `at`: then a sign there belongs to it.
    fn digit_before(&self, at: usize) -> bool {
        at > 0 && self.paragraph.tokens[at - 1].kind == TokenKind::Number
    }

    /// A number and its unit.
    fn counted(&self, at: usize) -> Option<Amount> {
        if at > 0
            && self.paragraph.tokens[at - 1].kind == TokenKind::Foreign
            && close(self.paragraph, at - 1)
        {
            return None; // Inside an address or a code: zhc9bpdyg8m.
        }
        let count = self.bracketed(at).or_else(|| self.count(at))?;
        let unit = self.unit_after(count)?;
        (!self.like_a_year(count, unit)).then(|| self.amount_of(count, unit.meaning, unit.next))
    }

    /// The unit that goes with `count`: right after it, or in the plural behind من or with the
    /// article where the count is vague (مئات الملايين من الدولارات).
    fn unit_after(&self, count: Count) -> Option<Found<Unit>> {
        let of = count.vague && self.key(count.next) == Some("من");
        let unit = self
            .units
            .at(self.paragraph, count.next + usize::from(of))?;
        let fits = unit.proclitic == Proclitic::None && (!unit.definite || count.vague || of);
        (fits && !unit.meaning.dual).then_some(unit)
    }

    /// A dual, or a unit with واحد: لترين, كيلو غرام واحد.
    fn counting(&self, at: usize) -> Option<Amount> {
        let unit = self.units.at(self.paragraph, at)?;
        if self.paragraph.tokens[at].kind != TokenKind::Arabic || unit.definite {
            return None;
        }
        let one = matches!(self.key(unit.next), Some("واحد" | "واحده"));
        let number = if unit.meaning.dual { 2.0 } else { 1.0 };
        let next = unit.next + usize::from(one);
        let count = Count {
            start: unit.start,
            next,
            value: Some(number),
            vague: false,
        };
        // ين واحد would be found in بين واحد.
        let whole =
            unit.proclitic == Proclitic::None || self.paragraph.word(at).chars().count() > 4;
        let sure = (one || unit.meaning.dual) && whole;
        (sure && unit.meaning.kind != EntityType::Percent)
            .then(|| self.amount_of(count, unit.meaning, next))
    }

    /// A number, or two with a word between that makes them a range or a list.
    fn count(&self, at: usize) -> Option<Count> {
        let first = self.numbers.read(self.paragraph, at)?;
        let count = |next, value| Count {
            start: first.start,
            next,
            value,
            vague: first.value.is_none(),
        };
        if self.year_word_before(at) && first.value.is_some_and(|value| value >= 1000.0) {
            return None;
        }
        if self.units.at(self.paragraph, first.next).is_none()
            && let Some(last) = self.second(first)
        {
            return Some(count(last.next, None));
        }
        Some(count(first.next, first.value))
    }

    /// The second number of a range: 15 إلى 30, 16 و22, 100 إلى غاية 300, 250-300.
    fn second(&self, first: Number) -> Option<Number> {
        let after = match self.key(first.next)? {
            "الي" if self.key(first.next + 1) == Some("غايه") => first.next + 2,
            "و" | "الي" | "حتي" | "او" | "-" | "–" => first.next + 1,
            _ => first.next,
        };
        let joined = after > first.next || self.key(after)?.starts_with('و');
        let last = self
            .numbers
            .read(self.paragraph, after)
            .filter(|_| joined)?;
        (self.units.at(self.paragraph, last.next)?.proclitic == Proclitic::None).then_some(last)
    }

    /// `(117)`, `«100»`: a number in brackets before its unit; the brackets count as part of it.
    fn bracketed(&self, at: usize) -> Option<Count> {
        let closing = match self.key(at)? {
            "(" => ")",
            "«" => "»",
            _ => return None,
        };
        let inner = self.numbers.read(self.paragraph, at + 1)?;
        let end = self.second_in_brackets(inner);
        if self.key(end)? != closing {
            return None;
        }
        let scaled = self
            .numbers
            .times_scale(self.paragraph, end + 1, inner.value);
        let (next, value) = scaled.unwrap_or((end + 1, inner.value));
        let value = if end == inner.next { value } else { None };
        let start = self.paragraph.tokens[at].span.start;
        Some(Count {
            start,
            next,
            value,
            vague: false,
        })
    }

    /// The token after the numbers in a bracket: after the second one of a range.
    fn second_in_brackets(&self, inner: Number) -> usize {
        let dash = matches!(self.key(inner.next), Some("-" | "–"));
        let last = self
            .numbers
            .read(self.paragraph, inner.next + 1)
            .filter(|_| dash);
        last.map_or(inner.next, |last| last.next)
    }

    /// The amount of `count` in `unit`, up to token `next`.
    fn amount_of(&self, count: Count, unit: Unit, next: usize) -> Amount {
        let end = self.paragraph.tokens[next - 1].span.end;
        let span = Span::new(count.start, end);
        Amount {
            span,
            next,
            unit,
            value: count.value,
            confidence: 0.95,
        }
    }

    /// The same with the smaller unit that و adds to it: 7 أطنان و228 كيلوغراما.
    fn with_smaller_unit(&self, amount: Amount) -> Amount {
        let more = || {
            let standing = self.key(amount.next)? == "و";
            let at = amount.next + usize::from(standing);
            let number = self.numbers.read(self.paragraph, at)?;
            let joined = standing || self.key(at)?.starts_with('و');
            let unit = self.units.at(self.paragraph, number.next)?;
            let same =
                unit.meaning.kind == amount.unit.kind && unit.meaning.kind != EntityType::Percent;
            let smaller = unit.meaning.name != amount.unit.name
                && smaller(amount.unit.name, unit.meaning.name);
            (joined && same && smaller && unit.proclitic == Proclitic::None).then_some(unit.next)
        };
        let Some(next) = more() else { return amount };
        let end = self.paragraph.tokens[next - 1].span.end;
        Amount {
            span: Span::new(amount.span.start, end),
            next,
            value: None,
            ..amount
        }
    }

    /// A measure keeps the article glued to its figure (الـ200م), money and per cent do not.
    fn with_article(&self, amount: Amount, at: usize) -> Amount {
        let letters = match at.checked_sub(1).and_then(|before| self.key(before)) {
            Some("ال") => Some(0),
            Some("وال" | "بال") => Some(2),
            _ => None,
        };
        let glued =
            |_: &usize| amount.unit.kind == EntityType::Quantity && close(self.paragraph, at - 1);
        let start = letters.filter(glued).map_or(amount.span.start, |letters| {
            let before = at - 1;
            self.paragraph.tokens[before].span.start
                + offset_in_word(self.paragraph.word(before), letters)
        });
        Amount {
            span: Span::new(start, amount.span.end),
            ..amount
        }
    }

    /// Whether it reads like a year of our era (1981م) with no word of length beside it.
    fn like_a_year(&self, count: Count, unit: Found<Unit>) -> bool {
        let year = count
            .value
            .is_none_or(|value| (622.0..2100.0).contains(&value));
        let first = unit.next.saturating_sub(7);
        let length = (first..unit.next).any(|at| {
            let key = &self.paragraph.keys[at];
            LENGTH_WORDS
                .iter()
                .any(|word| key.trim_start_matches(['ب', 'و', 'ل']).ends_with(word))
        });
        year && unit.meaning.name == "meter" && self.key(unit.next - 1) == Some("م") && !length
    }

    /// Whether the number at token `at` is a year by the word before it.
    fn year_word_before(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.key(before));
        before.is_some_and(|key| {
            ["سنه", "عام", "العام", "سنتي", "عامي", "لسنه", "موسم"].contains(&key)
        })
    }

    /// The key of token `index`.
    fn key(&self, index: usize) -> Option<&str> {
        self.paragraph.keys.get(index)
    }
}

/// Whether `less` is a part of `unit`: a gram of a kilogram, a centime of a dirham.
fn smaller(unit: &str, less: &str) -> bool {
    const FALLING: [&[&str]; 4] = [
        &["tonne", "quintal", "kilogram", "gram", "milligram"],
        &["kilometer", "meter", "centimeter", "millimeter"],
        &["hectoliter", "liter", "centiliter", "milliliter"],
        &["foot", "inch"],
    ];
    const PARTS: [&str; 9] = [
        "centime", "cent", "millime", "piastre", "fils", "halala", "baisa", "penny", "kopek",
    ];
    let place = |name| move |row: &&[&str]| row.iter().position(|other| *other == name);
    let falls = FALLING
        .iter()
        .any(|row| match (place(unit)(row), place(less)(row)) {
            (Some(unit), Some(less)) => unit < less,
            _ => false,
        });
    falls || PARTS.contains(&less)
}
