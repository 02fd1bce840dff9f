//! Periods: a numbered part of a year or month (الفصل الثاني من 2020, الأسبوع الأول من رمضان), several
//! units together (الأشهر السبعة الأولى من السنة الجارية, الـ24 ساعة الماضية), the same period of another
//! year.
//!
//! May import: nothing of ours beyond this folder.

use super::{
    reader::{Piece, Reader},
    time::{Point, Time},
    unit::unit_on,
    word::{Shift, Unit, Word},
};

impl Reader<'_> {
    /// الفترة نفسها من سنة 2014: the period, only with its year.
    pub(super) fn same_period(&self, start: usize, at: usize) -> Option<Piece> {
        let same = self
            .plain(at)
            .filter(|found| found.meaning == Word::SameAfter)?;
        let year = self.year_of_period(same.next)?;
        Some(Piece { start, ..year })
    }

    /// The year, month or season of "the same period", behind من.
    pub(super) fn year_of_period(&self, at: usize) -> Option<Piece> {
        let mut year = self.of_what(at)?;
        if let Time::Point(point) = &year.time
            && point.month.is_none()
            && point.period.is_none()
            && let Some((first, last)) = self.months_before
        {
            let month = |number| Point {
                month: Some(number),
                ..*point
            };
            year.time = if first == last {
                Time::Point(month(first))
            } else {
                Time::Range(month(first), month(last))
            };
        }
        Some(year)
    }

    /// The month, with the year that من gives it.
    pub(super) fn of_year(&self, start: usize, at: usize, month: Point) -> Piece {
        let year = self
            .is(at, &["من", "في"])
            .then(|| self.year_word(at + 1, false))
            .flatten();
        let Some(year) = year else {
            return Piece::point(start, at, month);
        };
        let point = year.last_point().unwrap_or_default();
        let point = Point {
            month: month.month,
            months_on: None,
            ..point
        };
        let time = if point.month.is_some() {
            Time::Point(point)
        } else {
            Time::Unknown
        };
        Piece {
            start,
            next: year.next,
            time,
        }
    }

    /// What من leads to: a month, a year, a unit, a bare year.
    fn of_what(&self, at: usize) -> Option<Piece> {
        let of = self.is(at, &["من"]).then_some(at + 1)?;
        let piece = self
            .month_date(of, false)
            .or_else(|| self.year_word(of, false));
        let piece = piece
            .or_else(|| self.unit(of, false))
            .or_else(|| self.the_month(of));
        let bare = || self.digits(of, 4, 4).and_then(|_| self.bare_years(of));
        piece.or_else(bare).or_else(|| self.bare_of(of))
    }

    /// السنة or الشهر alone behind من, as the fraction before it allows (النصف الأول من السنة).
    fn bare_of(&self, at: usize) -> Option<Piece> {
        let noun = self.plain(at).filter(|noun| noun.definite)?;
        let Word::Unit(unit @ (Unit::Year | Unit::Month | Unit::Season)) = noun.meaning else {
            return None;
        };
        Some(Piece::point(noun.start, noun.next, unit_on(unit, 0)?))
    }

    /// النصف الأول من شهر غشت, الفصل الثاني من 2020.
    pub(super) fn numbered(&self, start: usize, at: usize, months: u8) -> Option<Piece> {
        if let Some((_, next)) = self.shift(at).filter(|(shift, _)| *shift != Shift::Other) {
            let quarter = self.digits(next, 4, 4).is_none() && !self.is(at, &["الاخير", "الاخيره"]);
            return quarter.then_some(Piece::unknown(start, next));
        }
        let ordinal = self.ordinal(at).filter(|ordinal| ordinal.definite)?;
        let last = self.is(at, &["الاخير", "الاخيره"]);
        let of = self.of_what(ordinal.next).filter(|_| !last)?;
        let time = match of.time {
            Time::Point(point) if point.month.is_none() && point.period.is_none() => {
                part_of_year(point, months, ordinal.value)
            }
            Time::Point(point) if months == 6 && point.month.is_some() => {
                half_of_month(point, ordinal.value)
            }
            _ => Time::Unknown,
        };
        Some(Piece {
            start,
            next: of.next,
            time,
        })
    }

    /// الأسبوع الأول من شهر رمضان, اليوم الأول من أفريل.
    pub(super) fn numbered_unit(&self, start: usize, at: usize, unit: Unit) -> Option<Piece> {
        let last = self.is(at, &["الاخير"]);
        let ordinal = self.ordinal(at).filter(|ordinal| ordinal.definite);
        let next = if last { at + 1 } else { ordinal?.next };
        let of = self.of_what(next)?;
        let of_month = of
            .last_point()
            .is_none_or(|point| point.month.is_some() || point.months_on.is_some());
        if !of_month || !matches!(unit, Unit::Day | Unit::Week) {
            return None;
        }
        let time = match (&of.time, ordinal) {
            (Time::Point(point), Some(ordinal)) if unit == Unit::Day => Time::Point(Point {
                day: Some(ordinal.value),
                ..*point
            }),
            (time, _) => time.clone(),
        };
        Some(Piece {
            start,
            next: of.next,
            time,
        })
    }

    /// السنتين الماضيتين, اليومين الماضيين.
    pub(super) fn pair(&self, start: usize, at: usize, unit: Unit) -> Option<Piece> {
        let (shift, next) = self.shift(at)?;
        Some(Piece {
            start,
            next,
            time: run_of(unit, 2, shift),
        })
    }

    /// الأشهر السبعة الأولى من السنة الجارية, السنوات الخمس المقبلة, الساعات الـ24 الأخيرة. Without a
    /// number they are vague, and no date.
    pub(super) fn several(&self, start: usize, at: usize, unit: Unit) -> Option<Piece> {
        let number = self.numbers.read(self.paragraph, self.skip(at, &["ال"]));
        let next = number.map_or(at, |number| number.next);
        let count = number.and_then(|number| number.value);
        if let Some(piece) = self.first_of(start, next, unit, count) {
            return Some(piece);
        }
        let (shift, next) = self.shift(next)?;
        let time = run_of(unit, count? as i32, shift);
        Some(Piece { start, next, time })
    }

    /// What follows so many units: الأولى من السنة الجارية.
    fn first_of(&self, start: usize, at: usize, unit: Unit, count: Option<f64>) -> Option<Piece> {
        let of = self
            .is(at, &["الاولي", "الاول"])
            .then(|| self.of_what(at + 1))??;
        let months = count.filter(|months| unit == Unit::Month && *months <= 12.0);
        let time = match (&of.time, months) {
            (Time::Point(year), Some(months)) if year.month.is_none() => {
                part_of_year(*year, months as u8, 1)
            }
            (time, _) => time.clone(),
        };
        Some(Piece {
            start,
            next: of.next,
            time,
        })
    }

    /// الـ24 ساعة الماضية, العشر سنوات الأخيرة, الثمانية أشهر الأولى من 2020: the number first.
    pub(super) fn counted_unit(&self, at: usize) -> Option<Piece> {
        let article = self.is(at, &["ال", "وال"]) && self.touches_next(at);
        if !article && !self.key(at)?.starts_with("ال") {
            return None;
        }
        let number = self
            .numbers
            .read(self.paragraph, at + usize::from(article))?;
        let noun = self.plain(number.next).filter(|noun| !noun.definite)?;
        let (Word::Unit(unit) | Word::Units(unit)) = noun.meaning else {
            return None;
        };
        let start = self.start(at)
            + if self.is(at, &["وال"]) {
                'و'.len_utf8()
            } else {
                0
            };
        if let Some(piece) = self.first_of(start, noun.next, unit, number.value) {
            return Some(piece);
        }
        let (shift, next) = self.shift(noun.next)?;
        let time = run_of(unit, number.value? as i32, shift);
        Some(Piece { start, next, time })
    }
}

/// So many units before or after publication, as a range.
fn run_of(unit: Unit, count: i32, shift: Shift) -> Time {
    let years = |first, last| {
        let year = |on| Point::years_on(on);
        Time::Range(year(first), year(last))
    };
    match (unit, shift, count) {
        (Unit::Year, Shift::Past, 2..) => years(-count, -1),
        (Unit::Hour, Shift::Past, 24) => {
            let day = |on| Point {
                offset: Some(on),
                ..Point::default()
            };
            Time::Range(day(-1), day(0))
        }
        _ => Time::Unknown,
    }
}

/// Part number `part` of a year that is cut into parts of so many months.
fn part_of_year(year: Point, months: u8, part: u8) -> Time {
    let last = months.saturating_mul(part);
    if part == 0 || last > 12 {
        return Time::Unknown;
    }
    let month = |number| Point {
        month: Some(number),
        ..year
    };
    Time::Range(month(last - months + 1), month(last))
}

/// The first half of a month; the second ends when the month does, which EDTF has no sign for.
fn half_of_month(month: Point, part: u8) -> Time {
    if part != 1 {
        return Time::Unknown;
    }
    let day = |number| Point {
        day: Some(number),
        ..month
    };
    Time::Range(day(1), day(15))
}
