//! Dates: everything in a text that can be placed on a calendar or a clock, with its value.
//!
//! At each token the grammar tries what may begin there (a day, a month, a year, a clock time, a
//! unit such as الأسبوع الماضي) and keeps the longest; ranges join two. Gregorian months of all Arab
//! systems, Hijri months and years (of Umm al-Qura, give or take a day), Coptic ones (found, but
//! not converted), weekdays and words like أمس, placed by the day of publication.
//! May import: `document`, `entity`, `extract::{candidate, context, lexicon, numbers}`, `text`.

mod anchor;
mod bare_year;
mod century;
mod clock;
mod cues;
mod day;
mod day_parts;
mod distance;
mod edge;
mod hijri;
mod month;
mod month_day;
mod numeric;
mod period;
mod range;
mod reader;
mod season;
mod time;
mod unit;
mod word;
mod year;

use super::{Candidate, Context, Details, Stage, lexicon::Lexicon, numbers::Numbers};
use crate::{
    document::Date,
    entity::{EntityType, Evidence, Value},
    text::{Span, TokenKind},
};
use cues::{Cue, Cues};
use reader::{Piece, Reader};
use time::{Point, Time};
use word::{Edge, Word};

/// Proposes DATE; made once, its tables parsed then.
#[derive(Debug)]
pub struct Dates {
    numbers: Numbers,
    vocabulary: Lexicon<Word>,
    cues: Cues,
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
            cues: Cues::new(),
        }
    }
}

impl Dates {
    /// The dates of a paragraph, in order.
    fn pieces(&self, paragraph: &Context<'_>) -> Vec<Piece> {
        let tokens = paragraph.tokens.len();
        let words = (0..tokens)
            .map(|at| self.vocabulary.at(paragraph, at))
            .collect();
        let mut reader = Reader {
            paragraph,
            numbers: &self.numbers,
            cues: &self.cues,
            words,
            before: Point::default(),
            months_before: None,
            years_end: 0,
        };
        let mut pieces = Vec::new();
        let mut at = 0;
        while at < tokens {
            let piece = reader.expression(at);
            at = piece
                .as_ref()
                .map_or(at + 1, |piece| piece.next.max(at + 1));
            piece.iter().for_each(|piece| reader.remember(piece));
            pieces.extend(piece);
        }
        pieces
    }
}

impl Stage for Dates {
    fn propose(&self, paragraph: &Context<'_>, found: &mut Vec<Candidate>) {
        let pieces = self.pieces(paragraph);
        found.extend(pieces.iter().map(|piece| candidate(paragraph, piece)));
    }

    fn published(&self, paragraph: &Context<'_>) -> Option<Date> {
        let said = |piece: &Piece| stated_today(piece).or_else(|| stated_date(paragraph, piece));
        self.pieces(paragraph).iter().find_map(said)
    }
}

/// The day of publication, where a piece says أمس, اليوم or غدا and gives its date too (اليوم الأحد 05
/// فيفري 2017), and the weekday beside it is right.
fn stated_today(piece: &Piece) -> Option<Date> {
    let Time::Point(point) = piece.time else {
        return None;
    };
    Some(full_date(&point)?.plus_days(-point.offset?))
}

/// The day of publication, where a full date is all that a paragraph says, or stands behind نشر.
fn stated_date(paragraph: &Context<'_>, piece: &Piece) -> Option<Date> {
    let Time::Point(point) = piece.time else {
        return None;
    };
    let first = paragraph
        .tokens
        .partition_point(|token| token.span.start < piece.start);
    let whole = first == 0 && piece.next == paragraph.tokens.len();
    let before = first.saturating_sub(WORDS_AFTER_PUBLISHED)..first;
    let behind = before
        .into_iter()
        .any(|at| paragraph.keys[at].ends_with("نشر"));
    full_date(&point).filter(|_| whole || behind)
}

/// How many words may stand between نشر and its date: the paper's name.
const WORDS_AFTER_PUBLISHED: usize = 6;

/// The day that a point names in full, its weekday, if any, being the right one.
fn full_date(point: &Point) -> Option<Date> {
    let day = Date::new(point.year?, point.month?, point.day?)?;
    let right = point
        .weekday
        .is_none_or(|weekday| day.weekday() + 1 == weekday);
    right.then_some(day)
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
        let Some(key) = self.key(at) else {
            return false;
        };
        let number = self.paragraph.tokens[at].kind == TokenKind::Number;
        let word = number || self.words[at].is_some() || self.cues.has(key, Cue::Begins);
        let counted = || {
            let unit = self.plain(at + 1).map(|found| found.meaning);
            key.starts_with("ال") && matches!(unit, Some(Word::Unit(_) | Word::Units(_)))
        };
        word || counted() || self.ordinal(at).is_some()
    }

    /// The longest single expression at token `at`.
    pub(super) fn simple(&self, at: usize) -> Option<Piece> {
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
