//! Units told by where they lie: الأسبوع الماضي, هذه السنة, الموسم الحالي, نهاية الأسبوع, نفس الشهر من العام
//! الماضي.
//!
//! May import: nothing of ours beyond this folder.

use super::{
    reader::{Piece, Reader},
    time::{Period, Point, Time},
    word::{Shift, Unit, Word},
};

impl Reader<'_> {
    /// The unit at token `at` with what places it.
    pub(super) fn unit(&self, at: usize, first: bool) -> Option<Piece> {
        let found = self.word_here(at, first)?;
        match found.meaning {
            Word::This => self.this_unit(found.start, found.next),
            Word::SameBefore => self.same_unit(found.start, found.next),
            Word::That => self.same_unit(found.start, found.next),
            Word::Fraction(months) if found.definite => {
                self.numbered(found.start, found.next, months)
            }
            Word::Period if found.definite => self.same_period(found.start, found.next),
            Word::Unit(unit) => self.placed_unit(found.start, found.next, unit, found.definite),
            Word::Pair(unit) if found.definite => self.pair(found.start, found.next, unit),
            Word::Units(unit) if found.definite => self.several(found.start, found.next, unit),
            _ => None,
        }
    }

    /// هذا الأسبوع, هذه السنة [الجارية].
    fn this_unit(&self, start: usize, at: usize) -> Option<Piece> {
        let noun = self
            .plain(at)
            .filter(|_| self.key(at).is_some_and(|key| key.starts_with("ال")))?;
        let mut point = match noun.meaning {
            Word::Unit(unit) if unit > Unit::Hour && unit != Unit::Day => unit_on(unit, 0)?,
            Word::Season => Point {
                years_on: Some(0),
                ..Point::default()
            },
            Word::Part(_) => Point {
                offset: Some(0),
                ..Point::default()
            },
            _ => return None,
        };
        let mut next = noun.next;
        if let Some((shift, after)) = self.shift(next) {
            point.shift = Some(shift);
            next = after;
        }
        Some(Piece::point(start, next, point))
    }

    /// نفس السنة, ذلك الشهر, نفس الشهر من العام الماضي, نفس الفترة من سنة 2014.
    fn same_unit(&self, start: usize, at: usize) -> Option<Piece> {
        let noun = self.plain(at).filter(|noun| noun.definite)?;
        match noun.meaning {
            Word::Unit(Unit::Month) => Some(self.of_year(start, noun.next, self.same_month())),
            Word::Unit(Unit::Year) => Some(Piece::point(start, noun.next, self.same_year())),
            Word::Unit(Unit::Week) => Some(Piece {
                start,
                next: noun.next,
                time: Time::Unknown,
            }),
            Word::Period => {
                let year = self.year_of_period(noun.next)?;
                Some(Piece { start, ..year })
            }
            _ => None,
        }
    }

    /// A unit with its shift (الأسبوع الماضي), its number (الأسبوع الأول من رمضان), its years (موسم
    /// 2019/2020) or a word that says "the same".
    fn placed_unit(&self, start: usize, at: usize, unit: Unit, definite: bool) -> Option<Piece> {
        let after_kind = self.skip_kind(at);
        if matches!(unit, Unit::Season | Unit::Year)
            && (after_kind > at || unit == Unit::Season)
            && let Some(years) = self
                .digits(after_kind, 4, 4)
                .is_some()
                .then(|| self.bare_years(after_kind))
                .flatten()
                .or_else(|| self.bare_years(after_kind))
        {
            return Some(Piece { start, ..years });
        }
        if unit == Unit::Weekend && !definite {
            return Some(self.weekend(start, at));
        }
        if !definite {
            return None;
        }
        if let Some((shift, next)) = self.shift(after_kind) {
            let general = shift != Shift::Past && self.after_definite_noun(start);
            let latest = self.is(after_kind, &["الاخير", "الاخيره"]);
            if unit == Unit::Year && (general || latest) {
                return None;
            }
            return self.shifted(start, next, unit, shift);
        }
        if let Some(same) = self
            .plain(at)
            .filter(|found| found.meaning == Word::SameAfter)
        {
            return match unit {
                Unit::Month => Some(self.of_year(start, same.next, self.same_month())),
                Unit::Year => Some(Piece::point(start, same.next, self.same_year())),
                Unit::Week => Some(Piece {
                    start,
                    next: same.next,
                    time: Time::Unknown,
                }),
                _ => None,
            };
        }
        self.numbered_unit(start, at, unit)
    }

    /// Whether the word before byte `start` is a noun with the article, so that العام is "general".
    fn after_definite_noun(&self, start: usize) -> bool {
        let at = self
            .paragraph
            .tokens
            .partition_point(|token| token.span.start < start);
        self.key_before(at).is_some_and(|key| {
            let definite = self.is(at, &["العام"])
                && ["ال", "وال", "بال", "لل"]
                    .iter()
                    .any(|article| key.starts_with(article));
            definite && key.chars().count() > 4 && self.word(at - 1).is_none()
        })
    }

    /// نهاية الأسبوع, alone or with a shift.
    fn weekend(&self, start: usize, at: usize) -> Piece {
        let (on, next) = match self.shift(at) {
            Some((Shift::Past, next)) => (Some(-1), next),
            Some((Shift::Next, next)) => (Some(1), next),
            Some((Shift::Current, next)) => (Some(0), next),
            Some((Shift::Other | Shift::New, next)) => (None, next),
            None => (None, at),
        };
        let time = on.map_or(Time::Unknown, |on| {
            Time::Point(Point::period(Period::Weekend(on)))
        });
        Piece { start, next, time }
    }

    /// The unit that lies there.
    fn shifted(&self, start: usize, next: usize, unit: Unit, shift: Shift) -> Option<Piece> {
        if matches!(unit, Unit::Day | Unit::Hour | Unit::Minute) {
            return None;
        }
        let on = match shift {
            Shift::Past => -1,
            Shift::Current => 0,
            Shift::Next => 1,
            Shift::New if unit == Unit::Season => {
                return Some(self.with_years(start, next, Period::NewSeason));
            }
            Shift::New => 1,
            Shift::Other => {
                return Some(Piece {
                    start,
                    next,
                    time: Time::Unknown,
                });
            }
        };
        let point = unit_on(unit, on);
        if unit == Unit::Season {
            return Some(self.with_years(start, next, Period::Season(on)));
        }
        let year = (unit == Unit::Year)
            .then(|| self.year_figure(next))
            .flatten();
        match (year, point) {
            (Some(year), _) => {
                let point = Point {
                    year: year.number,
                    ..Point::default()
                };
                Some(Piece::point(start, year.next, point))
            }
            (None, Some(point)) => Some(Piece::point(start, next, point)),
            (None, None) => Some(Piece {
                start,
                next,
                time: Time::Unknown,
            }),
        }
    }

    /// A season, its years behind it (الموسم الجديد 2020-2021) or told by publication.
    fn with_years(&self, start: usize, next: usize, period: Period) -> Piece {
        let years = self
            .bare_years(next)
            .filter(|years| matches!(years.time, Time::Range(..)));
        match years {
            Some(years) => Piece { start, ..years },
            None => Piece::point(start, next, Point::period(period)),
        }
    }
}

/// The unit that lies `on` units from publication; `None` where it has no value.
pub(super) fn unit_on(unit: Unit, on: i32) -> Option<Point> {
    Some(match unit {
        Unit::Year => Point {
            years_on: Some(on),
            ..Point::default()
        },
        Unit::Month => Point {
            months_on: Some(on),
            ..Point::default()
        },
        Unit::Week => Point::period(Period::Week(on.into())),
        Unit::Weekend => Point::period(Period::Weekend(on.into())),
        Unit::Season => Point::period(Period::Season(on)),
        _ => return None,
    })
}
