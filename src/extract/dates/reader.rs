//! Looks at one paragraph for the grammar of dates: its words with their meanings, and the small
//! questions that every rule asks.
//!
//! May import: `extract::{context, lexicon, numbers}`, `text`.

use super::{
    super::{
        Context,
        lexicon::{Found, Proclitic},
        numbers::{Numbers, Ordinal},
    },
    cues::{Cue, Cues},
    time::{Point, Time},
    word::{Shift, Unit, Word},
};
use crate::text::TokenKind;

/// One paragraph under the eyes of the grammar.
pub(super) struct Reader<'p> {
    pub paragraph: &'p Context<'p>,
    pub numbers: &'p Numbers,
    pub cues: &'p Cues,
    /// For each token, the word or phrase of time that begins there.
    pub words: Vec<Option<Found<Word>>>,
    /// The last day or month that was named: what نفس الشهر points back to.
    pub before: Point,
    /// The months that were named last, first and last: what الفترة نفسها points back to.
    pub months_before: Option<(u8, u8)>,
    /// The token after the last year or years, for lists of them.
    pub years_end: usize,
}

/// A stretch that says a time.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    /// Byte where it begins, proclitics left off.
    pub start: usize,
    /// Index of the token after it.
    pub next: usize,
    /// What it says.
    pub time: Time,
}

impl Piece {
    /// A piece that is one point.
    pub(super) fn point(start: usize, next: usize, point: Point) -> Self {
        Self {
            start,
            next,
            time: Time::Point(point),
        }
    }

    /// A piece that is a time without a value.
    pub(super) fn unknown(start: usize, next: usize) -> Self {
        Self {
            start,
            next,
            time: Time::Unknown,
        }
    }

    /// Its point, the last one of a range.
    pub(super) fn last_point(&self) -> Option<Point> {
        match self.time {
            Time::Point(point) | Time::Range(_, point) => Some(point),
            Time::Unknown => None,
        }
    }
}

impl<'p> Reader<'p> {
    /// The word at token `at`, whatever proclitic it bears.
    pub(super) fn word(&self, at: usize) -> Option<Found<Word>> {
        *self.words.get(at)?
    }

    /// The word at token `at`, if it bears no proclitic.
    pub(super) fn plain(&self, at: usize) -> Option<Found<Word>> {
        self.word(at)
            .filter(|found| found.proclitic == Proclitic::None)
    }

    /// The word at token `at` where an expression may begin there (`first`) or goes on.
    pub(super) fn word_here(&self, at: usize, first: bool) -> Option<Found<Word>> {
        if first { self.word(at) } else { self.plain(at) }
    }

    /// The folded key of token `at`.
    pub(super) fn key(&self, at: usize) -> Option<&'p str> {
        self.paragraph.keys.get(at)
    }

    /// Whether the key of token `at` is one of `keys`.
    pub(super) fn is(&self, at: usize, keys: &[&str]) -> bool {
        self.key(at).is_some_and(|key| keys.contains(&key))
    }

    /// The key before token `at`.
    pub(super) fn key_before(&self, at: usize) -> Option<&'p str> {
        self.key(at.checked_sub(1)?)
    }

    /// Byte where token `at` begins.
    pub(super) fn start(&self, at: usize) -> usize {
        self.paragraph.tokens[at].span.start
    }

    /// The token after `at` if that is one of `keys`, else `at`.
    pub(super) fn skip(&self, at: usize, keys: &[&str]) -> usize {
        if self.is(at, keys) { at + 1 } else { at }
    }

    /// Whether tokens `at` and `at + 1` touch.
    pub(super) fn touches_next(&self, at: usize) -> bool {
        super::super::numbers::close(self.paragraph, at)
    }

    /// The digits of token `at` as a number, if it is nothing but `least` to `most` digits.
    pub(super) fn digits(&self, at: usize, least: usize, most: usize) -> Option<u16> {
        let key = self.key(at)?;
        let digits = key.bytes().all(|byte| byte.is_ascii_digit());
        let number = self.paragraph.tokens[at].kind == TokenKind::Number;
        (digits && number && (least..=most).contains(&key.len())).then(|| key.parse().ok())?
    }

    /// The ordinal at token `at`.
    pub(super) fn ordinal(&self, at: usize) -> Option<Ordinal> {
        (at < self.paragraph.tokens.len()).then(|| self.numbers.ordinal(self.paragraph, at))?
    }

    /// The shift at token `at` (الماضي, المقبل, اللي فات), and the token after it. Indefinite ones
    /// are everyday adjectives; لماضي is the slip of a writer who forgot the alif.
    pub(super) fn shift(&self, at: usize) -> Option<(Shift, usize)> {
        let found = self.word(at)?;
        let Word::Shift(shift) = found.meaning else {
            return None;
        };
        let key = self.key(at)?;
        let relative = key.starts_with("الل") || matches!(key, "لي" | "جاي" | "جايه");
        let slip = found.proclitic == Proclitic::Preposition && key.starts_with('ل');
        let plain = found.proclitic == Proclitic::None && (found.definite || relative);
        (plain || (slip && !found.definite)).then_some((shift, found.next))
    }

    /// Whether the word at `at` is that unit, in the singular and with the article.
    pub(super) fn is_the(&self, at: usize, unit: Unit) -> bool {
        self.plain(at)
            .is_some_and(|found| found.meaning == Word::Unit(unit) && found.definite)
    }

    /// Whether the clause before token `at` looks ahead: a verb in the future (سيلتقي), or a word
    /// of expecting, not far before it and in the same sentence.
    pub(super) fn looks_ahead(&self, at: usize) -> bool {
        let clause = (at.saturating_sub(CLAUSE)..at).rev();
        clause
            .map(|at| &self.paragraph.keys[at])
            .take_while(|key| !matches!(*key, "." | "؟" | "!" | "؛"))
            .any(|key| {
                let verb = FUTURE_VERBS.iter().any(|start| key.starts_with(start));
                (verb && key.chars().count() >= 5) || self.cues.has(key, Cue::Expecting)
            })
    }
}

/// How many tokens before a weekday its verb is looked for.
const CLAUSE: usize = 14;

/// How verbs of the future begin, و and ف before them included.
const FUTURE_VERBS: [&str; 8] = ["سي", "ست", "سن", "وسي", "وست", "وسن", "فسي", "فست"];
