//! From what is written to a value: the day of publication places what is relative, and the
//! result is written in ISO 8601, extended (EDTF, level 1) where a part is not known.
//!
//! May import: `document`.

use super::{
    hijri,
    time::{Period, Point, Time},
    word::{Edge, Shift},
};
use crate::document::Date;

/// A point with everything filled in that could be.
#[derive(Clone, Copy, Debug, Default)]
struct Settled {
    year: Option<i32>,
    month: Option<u8>,
    day: Option<u8>,
    clock: Option<(u8, u8)>,
}

/// The value of `time`; `None` where it cannot be told.
pub(super) fn value(time: &Time, published: Option<Date>) -> Option<String> {
    match time {
        Time::Unknown => None,
        Time::Point(point) => one(point, published),
        Time::Range(first, last) if last.hijri.is_some() => hijri::range(first, last, published),
        Time::Range(first, last) => {
            let (first, last) = (first.completed_from(last), last);
            let from = settle(&first, published)?;
            let mut until = settle(last, published)?;
            until = in_order(from, until, last);
            Some(format!("{}/{}", edtf(&from)?, edtf(&until)?))
        }
    }
}

/// A range whose end has no year of its own ends after it begins (نونبر إلى يناير).
fn in_order(from: Settled, mut until: Settled, written: &Point) -> Settled {
    if let (Some(first), Some(last)) = (from.year, until.year)
        && written.year.is_none()
        && written.shift.is_none()
        && (first, from.month) > (last, until.month)
    {
        until.year = Some(last + 1);
    }
    until
}

/// The value of one point.
fn one(point: &Point, published: Option<Date>) -> Option<String> {
    if let Some(period) = point.period {
        return of_period(period, published);
    }
    if let Some(hijri) = point.hijri {
        return hijri::value(point, hijri, published);
    }
    edtf(&settle(point, published)?)
}

/// The value of a period.
fn of_period(period: Period, published: Option<Date>) -> Option<String> {
    let monday = || published.map(|day| day.plus_days(-i64::from(day.weekday())));
    Some(match period {
        Period::Week(on) => {
            let first = monday()?.plus_days(7 * on);
            format!("{first}/{}", first.plus_days(6))
        }
        Period::Weekend(on) => {
            let saturday = monday()?.plus_days(7 * on + 5);
            format!("{saturday}/{}", saturday.plus_days(1))
        }
        Period::Season(on) => season(published?, on),
        Period::NewSeason => {
            let begun = (SEASON_BEGINS..SEASON_BEGINS + 4).contains(&published?.month);
            season(published?, i32::from(!begun))
        }
        Period::Decade(year) => format!("{year:04}/{:04}", year + 9),
        Period::Century(year) => format!("{:02}XX", year / 100),
    })
}

/// The season so many seasons from the one on a day.
pub(super) fn season(day: Date, on: i32) -> String {
    let first = day.year - i32::from(day.month < SEASON_BEGINS) + on;
    format!("{first:04}/{:04}", first + 1)
}

/// The month in which a season of study begins, and most leagues of the Arab world.
const SEASON_BEGINS: u8 = 9;

/// Fills in what publication tells.
fn settle(point: &Point, published: Option<Date>) -> Option<Settled> {
    let mut settled = Settled {
        year: point.year,
        month: point.month,
        day: point.day,
        clock: point.clock,
    };
    if let Some(on) = point.years_on {
        settled.year = Some(published?.year + on);
    }
    if let Some(on) = point.months_on {
        let (year, month) = months_from(published?, on);
        (settled.year, settled.month) = (Some(year), Some(month));
    }
    if settled.month.is_some() {
        settled.year = settled.year.or_else(|| year_of(point, published));
    } else if point.day.is_none() && settled.year.is_none() {
        let day = day_of(point, published)?;
        (settled.year, settled.month, settled.day) =
            (Some(day.year), Some(day.month), Some(day.day));
    }
    Some(at_edge(settled, point.edge))
}

/// The end that is meant: of a year its first or last month, of a month its last day (متم).
fn at_edge(mut settled: Settled, edge: Option<Edge>) -> Settled {
    match (edge, settled.month, settled.day) {
        (Some(Edge::Start), None, _) => settled.month = Some(1),
        (Some(Edge::End | Edge::Last), None, _) => settled.month = Some(12),
        (Some(Edge::Last), Some(month), None) => {
            settled.day = settled.year.and_then(|year| last_day(year, month));
        }
        _ => {}
    }
    settled
}

/// The last day of a month.
fn last_day(year: i32, month: u8) -> Option<u8> {
    (28..=31)
        .rev()
        .find(|day| Date::new(year, month, *day).is_some())
}

/// The year and month that lie `on` months from a day.
fn months_from(day: Date, on: i32) -> (i32, u8) {
    let months = day.year * 12 + i32::from(day.month) - 1 + on;
    (months.div_euclid(12), (months.rem_euclid(12) + 1) as u8)
}

/// The year of a month that is named without one.
fn year_of(point: &Point, published: Option<Date>) -> Option<i32> {
    let (day, month) = (published?, point.month?);
    let here = (day.month, day.day);
    let there = (month, point.day.unwrap_or(0));
    Some(match point.shift {
        Some(Shift::Past)
            if (month, point.day.unwrap_or(day.day)) > here || there.0 > day.month =>
        {
            day.year - 1
        }
        Some(Shift::Past) if month == day.month && point.day.is_none() && day.day < 20 => {
            day.year - 1
        }
        Some(Shift::Next | Shift::New) if month < day.month => day.year + 1,
        Some(Shift::Next | Shift::New)
            if month == day.month && point.day.is_none_or(|at| at <= day.day) =>
        {
            day.year + 1
        }
        Some(_) => day.year,
        None => nearest_year(day, month),
    })
}

/// The year in which that month is nearest to the day, at most half a year away.
fn nearest_year(day: Date, month: u8) -> i32 {
    let distance = i32::from(month) - i32::from(day.month);
    match distance {
        7.. => day.year - 1,
        ..=-7 => day.year + 1,
        _ => day.year,
    }
}

/// The day that an offset or a weekday names.
fn day_of(point: &Point, published: Option<Date>) -> Option<Date> {
    let day = published?;
    match (point.offset, point.weekday) {
        (Some(offset), None) => Some(day.plus_days(offset)),
        (Some(offset), Some(weekday)) => Some(nearest_weekday(day.plus_days(offset), weekday)),
        (None, Some(weekday)) => Some(weekday_from(day, weekday, point)),
        (None, None) => None,
    }
}

/// The day of that weekday (1 Monday) that is nearest to `day`: an article set on Thursday may
/// carry Friday's date and still say اليوم الخميس.
fn nearest_weekday(day: Date, weekday: u8) -> Date {
    let ahead = (i64::from(weekday) - 1 - i64::from(day.weekday())).rem_euclid(7);
    day.plus_days(if ahead > 3 { ahead - 7 } else { ahead })
}

/// The day that a bare weekday means: the last one up to publication, the next one where a word
/// or the verb looks ahead.
fn weekday_from(day: Date, weekday: u8, point: &Point) -> Date {
    let ahead = (i64::from(weekday) - 1 - i64::from(day.weekday())).rem_euclid(7);
    match point.shift {
        Some(Shift::Next | Shift::New) => day.plus_days(if ahead == 0 { 7 } else { ahead }),
        Some(Shift::Past) => day.plus_days(ahead - 7),
        _ if point.ahead => day.plus_days(ahead),
        _ if ahead == 0 => day,
        _ => day.plus_days(ahead - 7),
    }
}

/// A point in EDTF; `None` where only the day of a month is known.
fn edtf(point: &Settled) -> Option<String> {
    let year = match point.year {
        Some(year) => format!("{year:04}"),
        None if point.month.is_some() => "XXXX".to_owned(),
        None => return None,
    };
    let Some(month) = point.month else {
        return Some(year);
    };
    let Some(day) = point.day else {
        return Some(format!("{year}-{month:02}"));
    };
    match point.clock {
        Some((hour, minute)) if point.year.is_some() => {
            Some(format!("{year}-{month:02}-{day:02}T{hour:02}:{minute:02}"))
        }
        _ => Some(format!("{year}-{month:02}-{day:02}")),
    }
}
