//! Years by name: سنة 2019, عام 1981م, عامي 1967 و1969, العام الماضي, السنة نفسها; and the year behind a
//! month.
//!
//! May import: `extract::lexicon`, `text`.

use super::{
    super::lexicon::Proclitic,
    hijri::Hijri,
    reader::{Piece, Reader},
    time::{Point, Time},
    word::{Era, Shift, Unit, Word},
};
use crate::text::TokenKind;

/// A year that was read: its number, `None` where its era is not ours, and the token after it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Year {
    pub number: Option<i32>,
    /// The number of a year of the Hijra.
    pub hijri: Option<i32>,
    pub next: usize,
}

impl Year {
    /// The year as a point in time.
    pub(super) fn point(self) -> Point {
        let hijri = self.hijri.map(|year| Hijri {
            year: Some(year),
            month: None,
        });
        Point {
            year: self.number,
            hijri,
            ..Point::default()
        }
    }
}

impl Reader<'_> {
    /// A year in figures at token `at`, with its era: `2019`, `1981م`, `330 قبل الميلاد`.
    pub(super) fn year_figure(&self, at: usize) -> Option<Year> {
        let bare = self
            .digits(at, 3, 4)
            .filter(|year| (100..=2150).contains(year));
        let era = self
            .plain(at + 1)
            .filter(|found| matches!(found.meaning, Word::Era(_)));
        let number = match bare {
            Some(year) => year,
            None => self.digits(at, 1, 4).filter(|_| era.is_some())?,
        };
        let Some(era) = era else {
            return Some(Year {
                number: Some(number.into()),
                hijri: None,
                next: at + 1,
            });
        };
        let ours = era.meaning == Word::Era(Era::Gregorian);
        if !ours && let Some(twin) = self.twin_year(era.next) {
            return Some(twin);
        }
        Some(Year {
            number: ours.then_some(number.into()),
            hijri: (era.meaning == Word::Era(Era::Hijri)).then_some(number.into()),
            next: era.next,
        })
    }

    /// The year of our era beside one of another: 361هـ/972م, 1408 هـ - 1988 م.
    fn twin_year(&self, at: usize) -> Option<Year> {
        let joined = self.is(at, &["/", "-", "–", ""]);
        let year = joined.then(|| self.year_figure(at + 1))??;
        let era = self
            .plain(year.next - 1)
            .is_some_and(|era| matches!(era.meaning, Word::Era(_)));
        year.number.filter(|_| era).map(|_| year)
    }

    /// What may follow a month: `2020`, `، 2013`, `سنة 2019`, `من عام 1930`, `من السنة الماضية`; the
    /// year as a point, and the token after it.
    pub(super) fn year_after(&self, at: usize) -> Option<(Point, usize)> {
        let comma = self.is(at, &["،", ",", "/", "-"]) && self.digits(at + 1, 4, 4).is_some();
        let right_behind = || {
            self.year_figure(at)
                .filter(|year| self.ends_date(at, *year))
        };
        let figure = if comma {
            self.year_figure(at + 1)
        } else {
            right_behind()
        };
        if let Some(year) = figure {
            return Some((year.point(), year.next));
        }
        let of = self.skip(at, &["من"]);
        let piece = self
            .year_word(of, false)
            .or_else(|| self.year_word(at, true))?;
        Some((piece.last_point()?, piece.next))
    }

    /// Whether a figure behind a month is surely its year: one of three digits is one only where
    /// no word follows that it could count.
    fn ends_date(&self, at: usize, year: Year) -> bool {
        let counts = self.paragraph.tokens.get(year.next);
        let word = counts.is_some_and(|token| token.kind == TokenKind::Arabic);
        self.digits(at, 4, 4).is_some() || year.next > at + 1 || !word
    }

    /// A year with its word: سنة 2019, العام الماضي, ذلك العام, كل عام.
    pub(super) fn year_word(&self, at: usize, hanging: bool) -> Option<Piece> {
        let found = self.word(at)?;
        let allowed = if hanging {
            Proclitic::Preposition
        } else {
            Proclitic::None
        };
        if found.proclitic != allowed {
            return None;
        }
        self.named_year(at).or_else(|| self.relative_year(at))
    }

    /// السنة or عام, whatever its proclitic, with its number, or two of them (سنتي 2018 و2019).
    pub(super) fn named_year(&self, at: usize) -> Option<Piece> {
        let found = self.word(at)?;
        match found.meaning {
            Word::Unit(Unit::Year) => {
                let mut years = self
                    .years_from(found.next)
                    .or_else(|| self.early_year(found.next))?;
                years.start = found.start;
                Some(years)
            }
            Word::Units(Unit::Year) if !found.definite => {
                self.spanned_years(found.start, found.next)
            }
            Word::Unit(Unit::Decade) => self.decade_figure(found.start, found.next),
            Word::Pair(Unit::Year) => {
                let mut piece = self.bare_years(found.next)?;
                piece.start = found.start;
                Some(piece)
            }
            _ => None,
        }
    }

    /// The year at token `at`, or the range that it begins; not one of two that و joins.
    fn years_from(&self, at: usize) -> Option<Piece> {
        let year = self.year_figure(at)?;
        if !self.is(year.next, &["و", "او"]) {
            return self.bare_years(at);
        }
        Some(Piece::point(self.start(at), year.next, year.point()))
    }

    /// A year of the first century (عام 67) or one cut short (سنة 98): no telling which.
    fn early_year(&self, at: usize) -> Option<Piece> {
        let year = self.digits(at, 2, 2).filter(|year| *year > 12)?;
        let word = self
            .paragraph
            .tokens
            .get(at + 1)
            .is_some_and(|token| token.kind == TokenKind::Arabic);
        let free = !word || self.is(at + 1, &["من", "الي", "حتي", "و", "في", "علي"]);
        let time = Time::Unknown;
        (free && year < 100).then(|| Piece {
            start: self.start(at),
            next: at + 1,
            time,
        })
    }

    /// `أعوام 1918 - 1939`: a range behind its plural; a list of years stands without it.
    fn spanned_years(&self, start: usize, at: usize) -> Option<Piece> {
        let years = self.bare_years(at)?;
        let dashed = self.is(at + 1, &["-", "–", ""]);
        dashed.then_some(Piece { start, ..years })
    }

    /// `عقد 1990`: ten years by their first.
    fn decade_figure(&self, start: usize, at: usize) -> Option<Piece> {
        let year = self.year_figure(at)?;
        let first = year.number.filter(|number| number % 10 == 0)?;
        let time = Time::Range(Point::year(first), Point::year(first + 9));
        Some(Piece {
            start,
            next: year.next,
            time,
        })
    }

    /// العام الماضي, السنة نفسها, هذه السنة, نفس العام, ذلك العام, كل عام.
    pub(super) fn relative_year(&self, at: usize) -> Option<Piece> {
        let first = self.word(at)?;
        if first.meaning == Word::That && !self.is_that(first) {
            return None;
        }
        let pointed = matches!(first.meaning, Word::This | Word::That | Word::SameBefore);
        let noun = if pointed {
            self.plain(first.next)?
        } else {
            first
        };
        if noun.meaning != Word::Unit(Unit::Year) || !noun.definite {
            return None;
        }
        let (point, next) = match first.meaning {
            Word::This => (Point::years_on(0), noun.next),
            Word::That | Word::SameBefore => (self.same_year(), noun.next),
            _ => self.year_suffix(noun.next)?,
        };
        Some(Piece::point(first.start, next, point))
    }

    /// What follows العام: a shift, or نفسه.
    fn year_suffix(&self, at: usize) -> Option<(Point, usize)> {
        if let Some((shift, next)) = self.shift(self.skip_kind(at)) {
            let years_on = match shift {
                Shift::Past => Some(-1),
                Shift::Current => Some(0),
                Shift::Next | Shift::New => Some(1),
                Shift::Other => None,
            };
            let mut point = Point {
                years_on,
                ..Point::default()
            };
            let mut next = next;
            if let Some(year) = self.year_figure(next) {
                point = year.point();
                next = year.next;
            }
            return Some((point, next));
        }
        let same = self
            .plain(at)
            .filter(|found| found.meaning == Word::SameAfter)?;
        Some((self.same_year(), same.next))
    }

    /// The token after an adjective like المالية or الدراسي, if one stands at `at`.
    pub(super) fn skip_kind(&self, at: usize) -> usize {
        self.plain(at)
            .filter(|found| found.meaning == Word::Kind)
            .map_or(at, |found| found.next)
    }

    /// The year that was spoken of last.
    pub(super) fn same_year(&self) -> Point {
        Point {
            year: self.before.year,
            years_on: self.before.years_on,
            ..Point::default()
        }
    }
}
