//! Times as they are written, before the day of publication places them: points of which parts
//! may be missing, and ranges of two points.
//!
//! May import: nothing of ours.

use super::{
    hijri::Hijri,
    word::{Edge, Shift},
};

/// What an expression says of its time.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Time {
    /// One point (a day, a month, a year), of which parts may be missing.
    Point(Point),
    /// From one to another.
    Range(Point, Point),
    /// Certainly a time, but without a value that could be written down.
    Unknown,
}

/// A point in time as it is written; what is not said is `None`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Point {
    pub year: Option<i32>,
    /// 1 to 12.
    pub month: Option<u8>,
    /// 1 to 31.
    pub day: Option<u8>,
    /// Hours and minutes of 24.
    pub clock: Option<(u8, u8)>,
    /// 1 Monday to 7 Sunday.
    pub weekday: Option<u8>,
    /// Days from the day of publication.
    pub offset: Option<i64>,
    /// Where the named month, weekday or year lies.
    pub shift: Option<Shift>,
    /// Counted from publication: so many years, months.
    pub years_on: Option<i32>,
    /// See `years_on`.
    pub months_on: Option<i32>,
    /// Which end of the month or year is meant.
    pub edge: Option<Edge>,
    /// A week or weekend so many weeks from publication; a season of two years; a decade.
    pub period: Option<Period>,
    /// Whether the verb beside it looks ahead.
    pub ahead: bool,
    /// Its month and year in the Hijri calendar, in which `day` is counted then.
    pub hijri: Option<Hijri>,
}

/// Periods that are neither a day, a month nor a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Period {
    /// The week so many weeks from publication.
    Week(i64),
    /// Its Saturday and Sunday.
    Weekend(i64),
    /// The season so many seasons from the one at publication.
    Season(i32),
    /// The one that is new at publication.
    NewSeason,
    /// The ten years from this one.
    Decade(i32),
    /// The hundred years from this one.
    Century(i32),
}

impl Point {
    /// A year.
    pub(super) fn year(year: i32) -> Self {
        Self {
            year: Some(year),
            ..Self::default()
        }
    }

    /// The year that lies so many years from publication.
    pub(super) fn years_on(on: i32) -> Self {
        Self {
            years_on: Some(on),
            ..Self::default()
        }
    }

    /// The month that lies so many months from publication.
    pub(super) fn months_on(on: i32) -> Self {
        Self {
            months_on: Some(on),
            ..Self::default()
        }
    }

    /// A period.
    pub(super) fn period(period: Period) -> Self {
        Self {
            period: Some(period),
            ..Self::default()
        }
    }

    /// The parts that only the later end of a range names are the earlier one's too
    /// (1 يونيو إلى 31 يوليوز 2020).
    pub(super) fn completed_from(mut self, last: &Self) -> Self {
        if self.month.is_none() && self.day.is_some() {
            self.month = last.month;
            self.months_on = self.months_on.or(last.months_on);
        }
        let told = self.year.is_some() || self.shift.is_some() || self.years_on.is_some();
        if self.month.is_some() && !told {
            self.year = last.year;
            self.years_on = last.years_on;
            self.shift = last.shift;
        }
        if self.clock.is_some()
            && self.day.is_none()
            && self.offset.is_none()
            && self.weekday.is_none()
        {
            let clock = self.clock;
            self = Self { clock, ..*last };
        }
        self
    }
}
