//! Units told by where they lie: الأسبوع الماضي, هذه السنة, الموسم الحالي, نهاية الأسبوع, نفس الشهر من العام
//! الماضي.
//!
//! May import: nothing of ours beyond this folder.

use super::{
    super::lexicon::{Found, Proclitic},
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
            Word::That if self.is_that(found) => self.same_unit(found.start, found.next),
            Word::Fraction(months) if found.definite => {
                self.numbered(found.start, found.next, months)
            }
            Word::Period if found.definite => self.same_period(found.start, found.next),
            Word::Unit(unit) => self.placed_unit(found, unit),
            Word::Pair(unit) if found.definite => self.pair(found.start, found.next, unit),
            Word::Units(unit) if found.definite => self.several(found.start, found.next, unit),
            _ => None,
        }
    }

    /// Whether ذلك is the demonstrative, and no part of كذلك or لذلك.
    pub(super) fn is_that(&self, found: Found<Word>) -> bool {
        matches!(found.proclitic, Proclitic::None | Proclitic::And)
    }

    /// هذا الأسبوع, هذه السنة [الجارية].
    fn this_unit(&self, start: usize, at: usize) -> Option<Piece> {
        let noun = self
            .plain(at)
            .filter(|_| self.key(at).is_some_and(|key| key.starts_with("ال")))?;
        let mut point = match noun.meaning {
            Word::Unit(unit) if unit > Unit::Hour && unit != Unit::Day => unit_on(unit, 0)?,
            Word::Season => Point::years_on(0),
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
            Word::Unit(Unit::Week) => Some(Piece::unknown(start, noun.next)),
            Word::Period => {
                let year = self.year_of_period(noun.next)?;
                Some(Piece { start, ..year })
            }
            _ => None,
        }
    }

    /// A unit with its shift (الأسبوع الماضي), its number (الأسبوع الأول من رمضان), its years (موسم
    /// 2019/2020) or a word that says "the same".
    fn placed_unit(&self, found: Found<Word>, unit: Unit) -> Option<Piece> {
        let (start, at) = (found.start, found.next);
        if let Some(years) = self.years_of_unit(at, unit) {
            return Some(Piece { start, ..years });
        }
        if unit == Unit::Weekend {
            return Some(self.weekend(start, at));
        }
        if !found.definite {
            return None;
        }
        if let Some((shift, next)) = self.shift(self.skip_kind(at)) {
            let general = unit == Unit::Year && self.is_general(start, at, shift);
            return (!general).then(|| self.shifted(start, next, unit, shift))?;
        }
        let same = || self.unit_itself(start, at, unit);
        same().or_else(|| self.numbered_unit(start, at, unit))
    }

    /// The years that name a season, or a year with an adjective: موسم 2019/2020, السنة المالية 2020.
    fn years_of_unit(&self, at: usize, unit: Unit) -> Option<Piece> {
        let after_kind = self.skip_kind(at);
        let named = unit == Unit::Season || (unit == Unit::Year && after_kind > at);
        named.then(|| self.bare_years(after_kind))?
    }

    /// الشهر نفسه [من سنة 2016], السنة نفسها, الأسبوع ذاته.
    fn unit_itself(&self, start: usize, at: usize, unit: Unit) -> Option<Piece> {
        let same = self
            .plain(at)
            .filter(|found| found.meaning == Word::SameAfter)?;
        match unit {
            Unit::Month => Some(self.of_year(start, same.next, self.same_month())),
            Unit::Year => Some(Piece::point(start, same.next, self.same_year())),
            Unit::Week => Some(Piece::unknown(start, same.next)),
            _ => None,
        }
    }

    /// Whether العام is "general" (الأمين العام الحالي) or السنة الأخيرة is vague.
    fn is_general(&self, start: usize, at: usize, shift: Shift) -> bool {
        let general = shift != Shift::Past && self.after_definite_noun(start);
        general || self.is(self.skip_kind(at), &["الاخير", "الاخيره"])
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
        if unit <= Unit::Day {
            return None;
        }
        let on = match shift {
            Shift::Past => -1,
            Shift::Current => 0,
            Shift::New if unit == Unit::Season => {
                return Some(self.with_years(start, next, Period::NewSeason));
            }
            Shift::Next | Shift::New => 1,
            Shift::Other => return Some(Piece::unknown(start, next)),
        };
        if unit == Unit::Season {
            return Some(self.with_years(start, next, Period::Season(on)));
        }
        // العام الحالي 2012.
        if let Some(year) = self.year_figure(next).filter(|_| unit == Unit::Year) {
            return Some(Piece::point(
                start,
                year.next,
                Point {
                    year: year.number,
                    ..Point::default()
                },
            ));
        }
        let point = unit_on(unit, on).map(|point| Piece::point(start, next, point));
        Some(point.unwrap_or_else(|| Piece::unknown(start, next)))
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
        Unit::Year => Point::years_on(on),
        Unit::Month => Point::months_on(on),
        Unit::Week => Point::period(Period::Week(on.into())),
        Unit::Weekend => Point::period(Period::Weekend(on.into())),
        Unit::Season => Point::period(Period::Season(on)),
        _ => return None,
    })
}
