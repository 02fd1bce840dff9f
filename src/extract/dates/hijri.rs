//! The Hijri calendar of Umm al-Qura, both ways: what a Hijri day, month or year is in ours.
//!
//! The calendar is computed (CLDR's, through `icu_calendar`; outside the years 1300 to 1600 of the
//! Hijra the tabular one). The sighted calendar of a country may differ by a day, so every value
//! says that it is approximate (EDTF, level 1: `2021-04-13~`). May import: `document`.

use icu_calendar::{Date as Dated, Iso, cal::Hijri as Calendar, cal::hijri::UmmAlQura};

use super::{time::Point, word::Shift};
use crate::document::Date;

/// A Hijri month or year as it is written; the day is the point's own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Hijri {
    /// The year of the Hijra.
    pub year: Option<i32>,
    /// 1 to 12.
    pub month: Option<u8>,
}

/// The value of a point in the Hijri calendar; `None` where its year cannot be told.
pub(super) fn value(point: &Point, hijri: Hijri, published: Option<Date>) -> Option<String> {
    let (first, last) = bounds(point, hijri, published)?;
    Some(match first == last {
        true => format!("{first}~"),
        false => format!("{first}~/{last}~"),
    })
}

/// The value from the beginning of one point to the end of another.
pub(super) fn range(first: &Point, last: &Point, published: Option<Date>) -> Option<String> {
    let (from, until) = (first.hijri.or(last.hijri)?, last.hijri?);
    let from = Hijri {
        year: from.year.or(until.year),
        month: from.month.or(until.month),
    };
    let (from, _) = bounds(first, from, published)?;
    let (_, until) = bounds(last, until, published)?;
    Some(format!("{from}~/{until}~"))
}

/// The first and last day of a point.
fn bounds(point: &Point, hijri: Hijri, published: Option<Date>) -> Option<(Date, Date)> {
    let Some(month) = hijri.month else {
        let year = hijri.year?;
        let next = gregorian(year + 1, 1, 1)?;
        return Some((gregorian(year, 1, 1)?, next.plus_days(-1)));
    };
    let year = hijri
        .year
        .or_else(|| year_of(month, point.shift, published?))?;
    if let Some(day) = point.day {
        let day = gregorian(year, month, day)?;
        return Some((day, day));
    }
    let next = match month {
        12 => gregorian(year + 1, 1, 1)?,
        _ => gregorian(year, month + 1, 1)?,
    };
    Some((gregorian(year, month, 1)?, next.plus_days(-1)))
}

/// The year of a month that is named without one: the nearest, or the one that الماضي or المقبل
/// tells.
fn year_of(month: u8, shift: Option<Shift>, published: Date) -> Option<i32> {
    let (year, now) = from_gregorian(published)?;
    let distance = i32::from(month) - i32::from(now);
    Some(match shift {
        Some(Shift::Past) if distance >= 0 => year - 1,
        Some(Shift::Next | Shift::New) if distance <= 0 => year + 1,
        Some(_) => year,
        None if distance > 6 => year - 1,
        None if distance < -6 => year + 1,
        None => year,
    })
}

/// A Hijri day in our calendar.
fn gregorian(year: i32, month: u8, day: u8) -> Option<Date> {
    let calendar: Calendar<UmmAlQura> = Calendar::new_umm_al_qura();
    let day = Dated::try_new_hijri_with_calendar(year, month, day, calendar).ok()?;
    let day = day.to_calendar(Iso);
    Date::new(
        day.year().extended_year(),
        day.month().ordinal,
        day.day_of_month().0,
    )
}

/// The Hijri year and month of a day.
fn from_gregorian(day: Date) -> Option<(i32, u8)> {
    let day = Dated::try_new_iso(day.year, day.month, day.day).ok()?;
    let day = day.to_calendar(Calendar::new_umm_al_qura());
    Some((day.year().extended_year(), day.month().ordinal))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_days_of_umm_al_qura() {
        for ((year, month, day), ours) in [
            ((1442, 9, 1), "2021-04-13"),
            ((1445, 8, 15), "2024-02-25"),
            ((1378, 3, 24), "1958-10-08"),
            ((1443, 1, 1), "2021-08-09"),
        ] {
            assert_eq!(
                gregorian(year, month, day)
                    .map(|day| day.to_string())
                    .as_deref(),
                Some(ours)
            );
        }
        assert_eq!(gregorian(1442, 9, 31), None);
    }

    #[test]
    fn both_ways_agree_over_three_centuries() {
        for year in 1300..1600 {
            for month in 1..=12 {
                let day = gregorian(year, month, 1).expect("a first of a month");
                assert_eq!(from_gregorian(day), Some((year, month)));
            }
        }
    }
}
