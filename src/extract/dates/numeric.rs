//! Dates in figures alone: 17/06/2021, 17.06.2021, 2021-06-17, 10 - 03 - 2012, 21-سبتمبر-2012.
//!
//! May import: `document`, `extract::lexicon`.

use super::{
    hijri::Hijri,
    reader::{Piece, Reader},
    time::{Point, Time},
    word::{Calendar, Era, Word},
};
use crate::{document::Date, text::TokenKind};

impl Reader<'_> {
    /// The numeric date at token `at`.
    pub(super) fn numeric(&self, at: usize) -> Option<Piece> {
        let piece = self
            .slashed(at)
            .or_else(|| self.dashed(at))
            .or_else(|| self.dashed_name(at))
            .filter(|piece| !self.is_in_address(at, piece.next))?;
        let era = self.plain(piece.next).map(|era| (era.meaning, era.next));
        Some(match (era, &piece.time) {
            (Some((Word::Era(Era::Gregorian), next)), _) => Piece { next, ..piece },
            (Some((Word::Era(Era::Hijri), next)), Time::Point(day)) => {
                Piece::point(piece.start, next, of_hijra(*day))
            }
            _ => piece,
        })
    }

    /// Whether the tokens from `at` to `next` are a part of a web address, where Latin words and
    /// long numbers are glued to them: …-est-annule-13-09-2020-8383980.php.
    fn is_in_address(&self, at: usize, next: usize) -> bool {
        let part = |mark: usize, word: usize, first: usize| {
            self.is(mark, &["-", "/", "_"])
                && self.touches_next(first)
                && self.touches_next(first + 1)
                && self.is_part_of_address(word)
        };
        at >= 2 && part(at - 1, at - 2, at - 2) || part(next, next + 1, next - 1)
    }

    /// Whether token `at` is a Latin word, or a number that no date has.
    fn is_part_of_address(&self, at: usize) -> bool {
        let key = self.key(at).unwrap_or_default();
        let kind = self.paragraph.tokens.get(at).map(|token| token.kind);
        kind == Some(TokenKind::Foreign) && key.starts_with(|c: char| c.is_ascii_alphabetic())
            || kind == Some(TokenKind::Number) && key.len() > 4
    }

    /// One token with slashes or full stops in it.
    fn slashed(&self, at: usize) -> Option<Piece> {
        let parts: Vec<&str> = self.key(at)?.split(['/', '.']).collect();
        let [first, middle, last] = parts[..] else {
            return None;
        };
        self.day_of_numbers(at, at + 1, [first, middle, last])
    }

    /// Three numbers with dashes (or slashes apart) between them.
    fn dashed(&self, at: usize) -> Option<Piece> {
        let dash = |at| self.is(at, &["-", "–", "/"]);
        if !dash(at + 1) || !dash(at + 3) {
            return None;
        }
        self.day_of_numbers(
            at,
            at + 5,
            [self.key(at)?, self.key(at + 2)?, self.key(at + 4)?],
        )
    }

    /// A day, a month's name and a year with dashes between them.
    fn dashed_name(&self, at: usize) -> Option<Piece> {
        let day = self.digits(at, 1, 2)?;
        let month = self
            .plain(at + 2)
            .filter(|_| self.is(at + 1, &["-", "/"]))?;
        let Word::Month(named) = month.meaning else {
            return None;
        };
        let year = self
            .digits(month.next + 1, 4, 4)
            .filter(|_| self.is(month.next, &["-", "/"]))?;
        let date = Date::new(year.into(), named.number, day as u8);
        let date = date.filter(|_| named.calendar == Calendar::Gregorian)?;
        Some(Piece::point(self.start(at), month.next + 2, point(date)))
    }

    /// The day that three numbers name: the year first or last, the month in the middle unless
    /// only the other order is a day.
    fn day_of_numbers(&self, at: usize, next: usize, parts: [&str; 3]) -> Option<Piece> {
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if !parts.iter().all(|part| digits(part) && part.len() <= 4) {
            return None;
        }
        let [first, middle, last] = parts.map(|part| part.parse::<i32>().unwrap_or(0));
        let date = |year, month: i32, day: i32| Date::new(year, month as u8, day as u8);
        let date = match (parts[0].len(), parts[2].len()) {
            (4, 1..=2) => date(first, middle, last)?,
            (1..=2, 4) => date(last, middle, first).or_else(|| date(last, first, middle))?,
            _ => return None,
        };
        Some(Piece::point(self.start(at), next, point(date)))
    }
}

/// A day whose numbers are those of the Hijri calendar.
fn of_hijra(day: Point) -> Point {
    let hijri = Hijri {
        year: day.year,
        month: day.month,
    };
    Point {
        day: day.day,
        hijri: Some(hijri),
        ..Point::default()
    }
}

/// A day as a point.
pub(super) fn point(day: Date) -> Point {
    Point {
        year: Some(day.year),
        month: Some(day.month),
        day: Some(day.day),
        ..Point::default()
    }
}
