//! Dates: everything in a text that can be placed on a calendar or a clock, with its value.
//!
//! At each token the grammar tries what may begin there (a day, a month, a year, a clock time, a
//! unit such as الأسبوع الماضي) and keeps the longest; ranges join two. Gregorian months of all Arab
//! systems, Hijri and Coptic months (found, but not converted: the calendars in use differ by
//! days), weekdays and words like أمس, placed by the day of publication.
//! May import: `document`, `entity`, `extract::{candidate, context, lexicon, numbers}`, `text`.

mod anchor;
mod clock;
mod day;
mod month;
mod numeric;
mod range;
mod reader;
mod time;
mod unit;
mod word;
mod year;

use super::{Candidate, Context, Details, Stage, lexicon::Lexicon, numbers::Numbers};
use crate::{
    entity::{EntityType, Evidence, Value},
    text::{Span, TokenKind},
};
use reader::{Piece, Reader};
use time::{Point, Time};
use word::{Edge, Word};

/// Proposes DATE; made once, its tables parsed then.
#[derive(Debug)]
pub struct Dates {
    numbers: Numbers,
    vocabulary: Lexicon<Word>,
}

impl Default for Dates {
    fn default() -> Self {
        Self::new()
    }
}

impl Dates {
    /// The stage, with the months, weekdays and words of `assets/tables`.
    pub fn new() -> Self {
        Self {
            numbers: Numbers::new(),
            vocabulary: word::vocabulary(),
        }
    }
}

impl Stage for Dates {
    fn propose(&self, paragraph: &Context<'_>, found: &mut Vec<Candidate>) {
        let tokens = paragraph.tokens.len();
        let words = (0..tokens)
            .map(|at| self.vocabulary.at(paragraph, at))
            .collect();
        let before = Point::default();
        let mut reader = Reader {
            paragraph,
            numbers: &self.numbers,
            words,
            before,
            months_before: None,
            years_end: 0,
        };
        let mut at = 0;
        while at < tokens {
            let Some(piece) = reader.expression(at) else {
                at += 1;
                continue;
            };
            at = piece.next.max(at + 1);
            reader.remember(&piece);
            found.push(candidate(paragraph, &piece));
        }
    }
}

impl Reader<'_> {
    /// The date that begins at token `at`.
    fn expression(&self, at: usize) -> Option<Piece> {
        self.may_begin(at)
            .then(|| self.simple(at))
            .flatten()
            .map(|piece| self.with_range(piece))
    }

    /// Whether a date can begin at token `at` at all: most words are passed over here.
    fn may_begin(&self, at: usize) -> bool {
        let kind = self.paragraph.tokens[at].kind;
        let word = self.words[at].is_some()
            || self.is(
                at,
                &[
                    "قبل",
                    "بعد",
                    "منذ",
                    "وقبل",
                    "وبعد",
                    "ال",
                    "وال",
                    "بعدها",
                    "بعده",
                    "قبلها",
                    "قبله",
                    "وبعدها",
                    "وبعده",
                ],
            );
        word || kind == TokenKind::Number || self.ordinal(at).is_some() || self.is(at, &["الواحده"])
    }

    /// The longest single expression at token `at`.
    fn simple(&self, at: usize) -> Option<Piece> {
        let pieces = [
            self.day_expression(at),
            self.clock_expression(at),
            self.edged(at),
            self.month_date(at, true),
            self.named_year(at),
            self.unit(at, true).or_else(|| self.counted_unit(at)),
            self.relative_year(at)
                .filter(|_| self.unit(at, true).is_some()),
            self.season(at, true),
            self.century(at, true).or_else(|| self.age(at)),
            self.ago(at).or_else(|| self.after_that(at)),
            self.cued_years(at),
        ];
        pieces
            .into_iter()
            .flatten()
            .reduce(|best, piece| if piece.next > best.next { piece } else { best })
    }

    /// Keeps what later words may point back to.
    fn remember(&mut self, piece: &Piece) {
        let Some(point) = piece.last_point() else {
            return;
        };
        if point.month.is_none() && point.year.is_some() {
            self.years_end = piece.next;
        }
        if point.months_on.is_some() {
            self.before = Point {
                ahead: false,
                ..point
            };
        }
        if let Some(month) = point.month {
            self.before = Point {
                ahead: false,
                ..point
            };
            self.months_before = Some((first_month(&piece.time, month), month));
        } else if point.year.is_some() || point.years_on.is_some() {
            self.before.year = point.year;
            self.before.years_on = point.years_on;
        }
    }
}

/// The first month of a time that ends in `last`: of نهاية يوليوز the year's first, as papers mean
/// it when they compare periods.
fn first_month(time: &Time, last: u8) -> u8 {
    match time {
        Time::Range(first, _) => first.month.unwrap_or(last),
        Time::Point(point) if matches!(point.edge, Some(Edge::End | Edge::Last)) => 1,
        _ => last,
    }
}

/// The candidate for a piece.
fn candidate(paragraph: &Context<'_>, piece: &Piece) -> Candidate {
    let end = paragraph.tokens[piece.next - 1].span.end;
    Candidate {
        span: Span::new(piece.start, end),
        kind: EntityType::Date,
        confidence: 0.9,
        evidence: Evidence::DatePattern,
        value: anchor::value(&piece.time, paragraph.published).map(Value::Date),
        details: Details::default(),
    }
}
