//! Months: شهر ماي 2020, شباط/فبراير 1979, مارس الماضي, رمضان 1442; days of a month and numeric dates.
//!
//! May import: `extract::{lexicon, numbers}`.

use super::{
    super::lexicon::Proclitic,
    reader::{Piece, Reader},
    time::{Point, Time},
    word::{Calendar, Month, Shift, Unit, Word},
};

/// A month's name that was read.
#[derive(Clone, Copy, Debug)]
struct Named {
    month: Month,
    start: usize,
    next: usize,
    /// Whether شهر stood before it, or its name in another system beside it.
    cued: bool,
}

impl Reader<'_> {
    /// A month with what tells its year; alone only where it is surely a month.
    pub(super) fn month_date(&self, at: usize, first: bool) -> Option<Piece> {
        let named = self.month_name(at, first)?;
        let piece = self.month_tail(named);
        let alone = piece.next == named.next;
        let placed = self
            .key_before(at)
            .is_some_and(|key| BEFORE_MONTHS.contains(&key));
        let sure = named.cued || !alone || !first || !named.month.shy || placed;
        sure.then_some(piece)
    }

    /// The name at token `at`: شهر before it, its name in another system after it.
    fn month_name(&self, at: usize, first: bool) -> Option<Named> {
        let found = self.word_here(at, first)?;
        if matches!(
            found.meaning,
            Word::Pair(Unit::Month) | Word::Units(Unit::Month)
        ) {
            return self.months_of(found.start, found.next);
        }
        if found.meaning == Word::Unit(Unit::Month) && !found.definite {
            let name = self.plain(found.next)?;
            let Word::Month(month) = name.meaning else {
                return None;
            };
            let next = self.twin(name.next, month).unwrap_or(name.next);
            return Some(Named {
                month,
                start: found.start,
                next,
                cued: true,
            });
        }
        let Word::Month(month) = found.meaning else {
            return None;
        };
        if found.definite {
            return None; // المايو is a swimsuit.
        }
        let twin = self.twin(found.next, month);
        let next = twin.unwrap_or(found.next);
        Some(Named {
            month,
            start: found.start,
            next,
            cued: twin.is_some(),
        })
    }

    /// شهري مارس وأبريل, أشهر يناير وفبراير ومارس: the last of them stands for all.
    fn months_of(&self, start: usize, at: usize) -> Option<Named> {
        let first = self.plain(at)?;
        let Word::Month(month) = first.meaning else {
            return None;
        };
        let mut named = Named {
            month,
            start,
            next: first.next,
            cued: true,
        };
        while let Some(found) = self.word(self.skip(named.next, &["و", "،"]))
            && let Word::Month(month) = found.meaning
            && (found.proclitic == Proclitic::And || self.is(named.next, &["و", "،"]))
        {
            (named.month, named.next) = (month, found.next);
        }
        Some(named)
    }

    /// The token after the month's name in another system: آذار/مارس, كانون الثاني (يناير), مايو ايار.
    fn twin(&self, at: usize, month: Month) -> Option<usize> {
        let bracket = self.is(at, &["("]);
        let joined = bracket || self.is(at, &["/", "-", "–", "ـ"]);
        let name = self.plain(at + usize::from(joined))?;
        let Word::Month(other) = name.meaning else {
            return None;
        };
        let slash = self.is(at, &["/"]);
        let same = other.number == month.number || slash;
        let alike = month.calendar == Calendar::Gregorian && other.calendar == Calendar::Gregorian;
        if bracket && !self.is(name.next, &[")"]) {
            return None;
        }
        (same && alike).then_some(name.next + usize::from(bracket))
    }

    /// The month with its year or shift.
    fn month_tail(&self, named: Named) -> Piece {
        let mut point = Point {
            month: Some(named.month.number),
            ..Point::default()
        };
        let mut next = named.next;
        if let Some((shift, after)) = self.shift(next) {
            point.shift = Some(shift);
            next = after;
        }
        let hijri = named.month.calendar == Calendar::Hijri;
        let year = self
            .year_after(next)
            .filter(|(year, _)| !hijri || year.year.is_none_or(|year| year < 1500));
        if let Some((year, after)) = year {
            point.year = year.year;
            point.years_on = year.years_on;
            next = after;
        } else if let Some(after) = self.every_year(next) {
            next = after;
        }
        if named.month.calendar != Calendar::Gregorian {
            return Piece {
                start: named.start,
                next,
                time: Time::Unknown,
            };
        }
        Piece::point(named.start, next, point)
    }

    /// The token after من كل عام.
    fn every_year(&self, at: usize) -> Option<usize> {
        let every = self.is(at, &["من"]) && self.is(at + 1, &["كل"]);
        let year = self.plain(at + 2).filter(|_| every)?;
        (year.meaning == Word::Unit(Unit::Year)).then_some(year.next)
    }

    /// Days of a month: 13 يونيو, 13 و14 يونيو الجاري, الخامس والعشرين من شهر يناير, 15 من الشهر الجاري.
    pub(super) fn day_month(&self, at: usize, first: bool) -> Option<Piece> {
        let day = self.month_day(at, first)?;
        let listed = self.day_list(day).and_then(|(last, next)| {
            let of = self.of_month(next, false)?;
            Some((last, of))
        });
        let (last, of) = match listed {
            Some((last, of)) => (Some(last), of),
            None => (None, self.of_month(day.next, day.indefinite)?),
        };
        let with = |number: u8| match of.time {
            Time::Point(month) => Time::Point(Point {
                day: Some(number),
                ..month
            }),
            _ => Time::Unknown,
        };
        let time = match (with(day.number), last.map(with)) {
            (Time::Point(from), Some(Time::Point(until))) => Time::Range(from, until),
            (time, _) => time,
        };
        Some(Piece {
            start: day.start,
            next: of.next,
            time,
        })
    }

    /// The last day of a list or range that `first` begins, and the token after it.
    fn day_list(&self, first: MonthDay) -> Option<(u8, usize)> {
        let mut last = None;
        let mut next = first.next;
        while let Some(day) = self.next_day(next) {
            last = Some((day.number, day.next));
            next = day.next;
        }
        last
    }

    /// The day that و, إلى, حتى, a dash or a comma joins to the one before token `at`.
    fn next_day(&self, at: usize) -> Option<MonthDay> {
        const JOINTS: [&str; 11] = [
            "و", "الي", "حتي", "او", "-", "–", "،", ",", "وحتي", "ثم", "/",
        ];
        if self.is(at, &JOINTS) {
            let after = self.skip(at + 1, &["يوم", "غايه", "ل"]);
            return self.month_day(after, false);
        }
        let day = self.month_day(at, true)?;
        (day.proclitic == Proclitic::And).then_some(day)
    }

    /// The month that days belong to, from token `at`: [من] [شهر] يونيو, من الشهر الجاري, الجاري, منه.
    fn of_month(&self, at: usize, must_follow: bool) -> Option<Piece> {
        let of = self.skip(at, &["من"]);
        if !(must_follow && of > at)
            && let Some(month) = self.month_date(of, false)
        {
            return Some(month);
        }
        if let Some(month) = self.month_behind_l(of) {
            return Some(month);
        }
        let start = self.paragraph.tokens.get(at)?.span.start;
        if of > at {
            return self.the_month(of);
        }
        let known = self.before.month.is_some() || self.before.months_on.is_some();
        if self.is(at, &["منه"]) && known {
            return Some(Piece::point(start, at + 1, self.same_month()));
        }
        let (shift, next) = self.shift(at).filter(|(shift, _)| *shift != Shift::Other)?;
        Some(Piece::point(start, next, month_from(shift)))
    }

    /// A month behind ل: السابع عشر لمارس, 20 لشهر ماي.
    fn month_behind_l(&self, at: usize) -> Option<Piece> {
        let found = self
            .word(at)
            .filter(|found| found.proclitic == Proclitic::Preposition)?;
        let month = matches!(found.meaning, Word::Month(_) | Word::Unit(Unit::Month));
        month.then(|| self.month_date(at, true))?
    }

    /// الشهر الجاري, نفس الشهر, الشهر ذاته, هذا الشهر.
    pub(super) fn the_month(&self, at: usize) -> Option<Piece> {
        let first = self.plain(at)?;
        match first.meaning {
            Word::SameBefore | Word::That if self.is_the(first.next, Unit::Month) => {
                Some(Piece::point(first.start, first.next + 1, self.same_month()))
            }
            Word::This if self.is_the(first.next, Unit::Month) => Some(Piece::point(
                first.start,
                first.next + 1,
                month_from(Shift::Current),
            )),
            Word::Unit(Unit::Month) if first.definite => {
                self.the_month_tail(first.start, first.next)
            }
            _ => None,
        }
    }

    /// What follows الشهر.
    pub(super) fn the_month_tail(&self, start: usize, at: usize) -> Option<Piece> {
        if let Some((shift, next)) = self.shift(at) {
            return Some(Piece::point(start, next, month_from(shift)));
        }
        let same = self
            .plain(at)
            .filter(|found| found.meaning == Word::SameAfter)?;
        Some(Piece::point(start, same.next, self.same_month()))
    }

    /// The month that was spoken of last.
    pub(super) fn same_month(&self) -> Point {
        Point {
            day: None,
            clock: None,
            weekday: None,
            offset: None,
            ..self.before
        }
    }

    /// A day of a month at token `at`: 13, الـ13, الثالث عشر, فاتح.
    fn month_day(&self, at: usize, first: bool) -> Option<MonthDay> {
        let article = self.is(at, &["ال"]);
        let figure = at + usize::from(article);
        if let Some(number) = self
            .digits(figure, 1, 2)
            .filter(|day| (1..=31).contains(day))
        {
            let (number, start) = (number as u8, self.start(at));
            let proclitic = Proclitic::None;
            return Some(MonthDay {
                number,
                start,
                next: figure + 1,
                proclitic,
                indefinite: false,
            });
        }
        let ordinal = self
            .ordinal(at)
            .filter(|ordinal| (1..=31).contains(&ordinal.value))?;
        if self.key(at)?.ends_with('ه') && !self.key(at)?.ends_with("غره") {
            return None; // الثامنة is an hour.
        }
        if !first && !matches!(ordinal.proclitic, Proclitic::None | Proclitic::Preposition) {
            return None;
        }
        Some(MonthDay {
            number: ordinal.value,
            start: ordinal.start,
            next: ordinal.next,
            proclitic: ordinal.proclitic,
            indefinite: !ordinal.definite,
        })
    }
}

/// A day of a month that was read.
#[derive(Clone, Copy, Debug)]
struct MonthDay {
    number: u8,
    start: usize,
    next: usize,
    proclitic: Proclitic,
    /// فاتح, تاسع without the article: the month must follow at once.
    indefinite: bool,
}

/// The month that lies there from the day of publication.
fn month_from(shift: Shift) -> Point {
    let months_on = match shift {
        Shift::Past => Some(-1),
        Shift::Current => Some(0),
        Shift::Next | Shift::New => Some(1),
        Shift::Other => None,
    };
    Point {
        months_on,
        ..Point::default()
    }
}

/// Words after which even a shy name is a month.
const BEFORE_MONTHS: [&str; 18] = [
    "في",
    "فى",
    "ف",
    "منذ",
    "خلال",
    "حتي",
    "طيله",
    "طوال",
    "وفي",
    "وخلال",
    "بحلول",
    "اواخر",
    "اوائل",
    "برسم",
    "ايام",
    "ليالي",
    "الي",
    "قبل",
];
