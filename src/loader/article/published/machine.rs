//! Days as programs write them: ISO 8601, RFC 2822 and their relatives, in the fields of pages,
//! mails and feeds.
//!
//! May import: `document`, `text`.

use super::{YEARS, of_line};
use crate::{document::Date, text::fold};

/// English names of months, by their first three letters.
const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// The day in a field that holds a date, with or without a time: the day as it is written there,
/// which is the day where the writer was.
pub(in crate::loader) fn of_value(value: &str) -> Option<Date> {
    let value = value.trim();
    let short: String = value.chars().take(100).collect();
    let key = fold(&short).to_lowercase();
    of_numbers(&key)
        .or_else(|| of_words(&key))
        .or_else(|| of_line(value))
}

/// `2024-03-25T18:04:00+03:00`, `2024/03/25`, `20240325`, `20240325T180400Z`.
fn of_numbers(key: &str) -> Option<Date> {
    let digits = key.bytes().take_while(u8::is_ascii_digit).count();
    let number = |part: &str| part.parse::<u16>().ok();
    if digits == 8 {
        let rest = &key[8..];
        let ends = rest.is_empty() || rest.starts_with(['t', ' ']);
        return ends.then(|| date(number(&key[..4])?, number(&key[4..6])?, number(&key[6..8])?))?;
    }
    let mut parts = key.splitn(3, ['-', '/']);
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let days = day.bytes().take_while(u8::is_ascii_digit).count();
    let ends = !day[days..].starts_with(['-', '/']);
    (year.len() == 4 && ends && (1..=2).contains(&days))
        .then(|| date(number(year)?, number(month)?, number(&day[..days])?))?
}

/// `Mon, 25 Mar 2024 18:04:00 +0300`, `March 25, 2024`, `Mon Mar 25 18:04:00 2024`.
fn of_words(key: &str) -> Option<Date> {
    let words: Vec<&str> = key
        .split(|c: char| !c.is_alphanumeric() && c != ':')
        .filter(|word| !word.is_empty())
        .collect();
    let at = words.iter().position(|word| month(word).is_some())?;
    let month = month(words[at])?;
    let numbers = || words.iter().filter_map(|word| word.parse::<u16>().ok());
    let year = numbers().find(|number| YEARS.contains(&i32::from(*number)))?;
    let is_day = |word: &&str| word.len() <= 2 && word.parse().is_ok_and(|day: u16| day <= 31);
    let before = at.checked_sub(1).map(|before| words[before]);
    let day = before
        .filter(is_day)
        .or(words.get(at + 1).copied().filter(is_day))?;
    date(year, month, day.parse().ok()?)
}

/// The month of an English name, whole or shortened.
fn month(word: &str) -> Option<u16> {
    let start = word.get(..3)?;
    let known = word.len() <= 9 && word.bytes().all(|byte| byte.is_ascii_lowercase());
    let at = MONTHS.iter().position(|month| known && *month == start)?;
    u16::try_from(at + 1).ok()
}

/// The day, if there is one in years that papers were published in.
fn date(year: u16, month: u16, day: u16) -> Option<Date> {
    super::date(year.into(), month.into(), day.into())
}
