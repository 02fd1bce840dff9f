//! The day of publication, where a line says nothing else: `17 يونيو 2021`, `2021-06-17`,
//! `نُشر في 17/06/2021 الساعة 10:30`. One word more, and the line is left to the reader.
//!
//! May import: `document`, `text`.

mod machine;
mod stamp;

pub(in crate::loader) use machine::of_value;
pub(in crate::loader) use stamp::{Stamp, of_end, of_stamp};

use std::{collections::HashMap, sync::LazyLock};

use crate::{
    document::Date,
    text::{Token, TokenKind, fold, tokens},
};

/// The longest such line, in bytes.
const LONGEST: usize = 200;

/// Years of publication; a number outside them is something else, or a Hijri year.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2100;

/// Month names with their calendar and number, shared with the extraction of dates.
const MONTHS: &str = include_str!("../../../../assets/tables/months.tsv");

/// Words that may stand beside the date, folded: "published", weekdays, hours, time zones.
const AROUND: &str = include_str!("../../../../assets/tables/published_words.tsv");

/// What a piece of the line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// A number.
    Number(i32),
    /// A Gregorian month; 0 for a Hijri one, which is no day unless "equals" comes after it.
    Month(i32),
}

/// The day that `line` consists of.
pub(in crate::loader) fn of_line(line: &str) -> Option<Date> {
    if line.len() > LONGEST || !line.contains(char::is_numeric) {
        return None;
    }
    let parts = parts(line)?;
    match parts[..] {
        [Part::Number(day), Part::Month(month), Part::Number(year)]
        | [Part::Month(month), Part::Number(day), Part::Number(year)] => date(year, month, day),
        [
            Part::Number(day),
            Part::Month(month),
            Part::Month(same),
            Part::Number(year),
        ] if month == same => date(year, month, day),
        [Part::Number(a), Part::Number(month), Part::Number(c)] => {
            let (year, day) = if YEARS.contains(&a) { (a, c) } else { (c, a) };
            date(year, month, day)
        }
        _ => None,
    }
}

/// The day, if there is one in years that papers were published in.
fn date(year: i32, month: i32, day: i32) -> Option<Date> {
    let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    YEARS.contains(&year).then(|| Date::new(year, month, day))?
}

/// The numbers and months of `line`; `None` where there is a word that is neither these nor one
/// that stands around a date.
fn parts(line: &str) -> Option<Vec<Part>> {
    let words = LazyLock::force(&WORDS);
    let tokens: Vec<Token> = tokens(line)
        .into_iter()
        .filter(|token| token.kind != TokenKind::Mark)
        .collect();
    let keys: Vec<String> = tokens
        .iter()
        .map(|token| fold(token.span.of(line)))
        .collect();
    let mut parts = Vec::new();
    let mut at = 0;
    while at < keys.len() {
        at += words.read(&keys[at..], &mut parts)?;
    }
    Some(parts)
}

/// The tables, read once: a page has hundreds of lines that may be a date.
static WORDS: LazyLock<Words> = LazyLock::new(Words::new);

/// The words that a line of publication may have, by key.
struct Words {
    /// Gregorian months with their number; Hijri ones with 0. Two-word names with one blank.
    months: HashMap<String, i32>,
    /// For each word that may stand around a date, what it does.
    around: HashMap<String, &'static str>,
}

impl Words {
    /// Reads the tables.
    fn new() -> Self {
        let months = rows(MONTHS).filter_map(|row| {
            let mut columns = row.split('\t');
            let (form, calendar, number) = (columns.next()?, columns.next()?, columns.next()?);
            match calendar {
                "gregorian" => Some((fold(form), number.parse().ok()?)),
                "hijri" => Some((fold(form), 0)),
                _ => None,
            }
        });
        let around = rows(AROUND).filter_map(|row| {
            let (word, does) = row.split_once('\t')?;
            Some((fold(word), does))
        });
        Self {
            months: months.collect(),
            around: around.collect(),
        }
    }

    /// Reads the word at the start of `keys` into `parts`; gives how many keys it took.
    fn read(&self, keys: &[String], parts: &mut Vec<Part>) -> Option<usize> {
        let (key, rest) = keys.split_first()?;
        if key.starts_with(|c: char| c.is_ascii_digit()) {
            read_number(key, parts)?;
            return Some(1);
        }
        let two = rest.first().map(|second| format!("{key} {second}"));
        if let Some(month) = two.and_then(|two| self.months.get(&two)) {
            parts.push(Part::Month(*month));
            return Some(2);
        }
        if let Some(month) = self.months.get(key) {
            parts.push(Part::Month(*month));
            return Some(1);
        }
        match *self.around.get(key)? {
            // The Gregorian date comes after this word; what stood before it was the Hijri one.
            "equals" => parts.clear(),
            // The number after this word is an hour.
            "hour" if rest.first().is_some_and(|next| next.parse::<u8>().is_ok()) => {
                return Some(2);
            }
            _ => {}
        }
        Some(1)
    }
}

/// Reads a number, a date of three numbers, or a time of day (which says nothing here).
fn read_number(key: &str, parts: &mut Vec<Part>) -> Option<()> {
    let is_time = key.contains(':');
    let numbers: Vec<i32> = key
        .split([':', '/', '.'])
        .map(|number| number.parse().ok())
        .collect::<Option<_>>()?;
    match numbers.len() {
        1 | 3 if !is_time => parts.extend(numbers.into_iter().map(Part::Number)),
        2 | 3 if is_time && numbers[0] < 24 => {}
        _ => return None,
    }
    Some(())
}

/// The rows of a table, without its comments.
fn rows(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|line| !line.starts_with('#'))
}
