//! The dates of the article in the order of time.
//!
//! May import: `entity`.

use super::Session;
use crate::entity::{EntityType, Value};

/// One date of the article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The mention, an index into the extraction's.
    pub mention: usize,
    /// When it begins; `None` where the year is not known.
    pub begins: Option<Beginning>,
}

/// When a date begins: a part that it leaves open is its first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Beginning {
    /// The year, negative before our era.
    pub year: i32,
    /// The month from 1, 0 where the date is a year.
    pub month: u8,
    /// The day from 1, 0 where the date is a month.
    pub day: u8,
    /// Minutes after midnight.
    minute: u16,
}

impl Session {
    /// The dates by time, those of one time by place in the text; those without a year last.
    pub fn timeline(&self) -> Vec<Moment> {
        let mentions = self.extraction.mentions.iter().enumerate();
        let mut moments: Vec<Moment> = mentions
            .filter(|(_, mention)| mention.kind == EntityType::Date)
            .map(|(index, mention)| Moment {
                mention: index,
                begins: match &mention.value {
                    Some(Value::Date(date)) => Beginning::of(date),
                    _ => None,
                },
            })
            .collect();
        moments.sort_by_key(|moment| (moment.begins.is_none(), moment.begins, moment.mention));
        moments
    }
}

impl Beginning {
    /// The beginning of a date in EDTF: of `2022-06-13/2022-06-14` the first day, of `19XX` the
    /// year 1900, of a season (`2021-22`) the month that it begins in; `None` of `XXXX-03-08`.
    pub fn of(edtf: &str) -> Option<Self> {
        let first = edtf.split('/').next()?.trim_end_matches(['~', '?', '%']);
        let (date, time) = first.split_once('T').unwrap_or((first, ""));
        let (sign, date) = match date.strip_prefix('-') {
            Some(date) => (-1, date),
            None => (1, date),
        };
        let mut parts = date.split('-');
        let year = parts.next()?;
        if year.starts_with('X') {
            return None;
        }
        let year: i32 = year.replace('X', "0").parse().ok()?;
        let mut number = || parts.next().and_then(|part| part.parse::<u8>().ok());
        let month = number().unwrap_or(0);
        let minutes = time.split_once(':').and_then(|(hours, minutes)| {
            let minutes: u16 = minutes.get(..2)?.parse().ok()?;
            Some(hours.parse::<u16>().ok()? * 60 + minutes)
        });
        Some(Self {
            year: sign * year,
            // Seasons (EDTF, level 1): spring, summer, autumn, winter.
            month: if month > 20 { (month - 20) * 3 } else { month },
            day: number().unwrap_or(0),
            minute: minutes.unwrap_or(0),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(dates: &[&str]) -> bool {
        let begins: Vec<_> = dates
            .iter()
            .map(|date| Beginning::of(date).unwrap())
            .collect();
        begins.is_sorted_by(|a, b| a < b)
    }

    #[test]
    fn dates_stand_in_the_order_of_time() {
        assert!(order(&[
            "-0322",
            "19XX",
            "1956-03-02",
            "2011",
            "2011-01",
            "2011-01-14"
        ]));
        assert!(order(&[
            "2021-04-13~",
            "2021-22",
            "2021-09",
            "2022-06-13/2022-06-14"
        ]));
        assert!(order(&[
            "2020-10-02T08:15",
            "2020-10-02T19:31",
            "2020-10-03"
        ]));
    }

    #[test]
    fn a_day_of_no_known_year_has_no_place() {
        assert_eq!(Beginning::of("XXXX-03-08"), None);
        assert_eq!(Beginning::of("غدا"), None);
    }
}
