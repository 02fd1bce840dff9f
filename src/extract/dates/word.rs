//! The words of dates: what each means, and the vocabulary that finds them.
//!
//! May import: `extract::{context, lexicon, table}`, `text`.

use super::super::{lexicon::Lexicon, table::rows};

/// What a word of time means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// A month's name.
    Month(Month),
    /// A day of the week, 1 Monday to 7 Sunday.
    Weekday(u8),
    /// So many days from the day of publication: اليوم, أمس, غدا.
    Day(i8),
    /// A part of the day: صباح, مساء.
    Part(Part),
    /// One of a unit: سنة, الشهر.
    Unit(Unit),
    /// Two of it.
    Pair(Unit),
    /// Several of it.
    Units(Unit),
    /// A numbered part of a year or a month, of so many months of the year: النصف, الفصل.
    Fraction(u8),
    /// "The period", placed only by what follows it.
    Period,
    /// الماضي, المقبل.
    Shift(Shift),
    /// هذا.
    This,
    /// ذلك.
    That,
    /// نفس before its noun.
    SameBefore,
    /// نفسه after it.
    SameAfter,
    /// بداية, نهاية, منتصف.
    Edge(Edge),
    /// صيف.
    Season,
    /// الستينيات, by its first year in the century.
    Decade(u8),
    /// م, هـ, قبل الميلاد.
    Era(Era),
    /// A named age.
    Age,
    /// An adjective of a year or a season: الدراسي, المالية.
    Kind,
    /// الساعة.
    Clock,
    /// بتوقيت غرينتش.
    Zone,
}

/// A month's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Month {
    pub calendar: Calendar,
    /// 1 to 12 (13 in the Coptic calendar).
    pub number: u8,
    /// Whether the bare name may be another word or a person, so that it wants company.
    pub shy: bool,
}

/// The calendar of a month or an era.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Calendar {
    Gregorian,
    /// Umm al-Qura, give or take a day.
    Hijri,
    /// Not converted.
    Coptic,
}

/// A part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Before noon, so that the hours of the clock stay as they are.
    Morning,
    /// Around noon: one to three are after it.
    Noon,
    /// After noon.
    Evening,
    /// From evening to dawn: six to eleven are before midnight.
    Night,
}

/// A unit of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Unit {
    Minute,
    Hour,
    Day,
    Week,
    Weekend,
    Month,
    /// A season of sport or study, named by two years.
    Season,
    Year,
    Decade,
    Century,
}

/// Where a unit lies, seen from the day of publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shift {
    Past,
    Current,
    Next,
    /// الجديد: the one that has just begun, or is about to.
    New,
    /// The one before or after another that is being talked about.
    Other,
}

/// Which end of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edge {
    Start,
    End,
    /// Somewhere in it (منتصف, أواخر): no end to name.
    Within,
    /// The very last day (متم).
    Last,
}

/// An era behind a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Era {
    Gregorian,
    Hijri,
    Other,
}

/// The vocabulary: months, weekdays and words of time of `assets/tables`.
pub(super) fn vocabulary() -> Lexicon<Word> {
    let months = rows(include_str!("../../../assets/tables/months.tsv")).filter_map(|row| {
        let calendar = calendar(row.column(1))?;
        let month = Month {
            calendar,
            number: row.column(2).parse().ok()?,
            shy: row.column(3) == "shy",
        };
        Some((row.column(0).to_owned(), Word::Month(month)))
    });
    let weekdays = rows(include_str!("../../../assets/tables/weekdays.tsv")).filter_map(|row| {
        let number = row.column(1).parse().ok()?;
        Some((row.column(0).to_owned(), Word::Weekday(number)))
    });
    let words = rows(include_str!("../../../assets/tables/time_words.tsv")).filter_map(|row| {
        Some((
            row.column(0).to_owned(),
            word(row.column(1), row.column(2))?,
        ))
    });
    months.chain(weekdays).chain(words).collect()
}

/// The calendar of that name.
fn calendar(name: &str) -> Option<Calendar> {
    Some(match name {
        "gregorian" => Calendar::Gregorian,
        "hijri" => Calendar::Hijri,
        "coptic" => Calendar::Coptic,
        _ => return None,
    })
}

/// The meaning of a row of `time_words.tsv`; `None` for a class or value that is not known.
pub(super) fn word(class: &str, value: &str) -> Option<Word> {
    Some(match class {
        "day" | "night" => Word::Day(value.parse().ok()?),
        "part" => Word::Part(part(value)?),
        "unit" => Word::Unit(unit(value)?),
        "pair" => Word::Pair(unit(value)?),
        "units" => Word::Units(unit(value)?),
        "fraction" => Word::Fraction(value.parse().ok()?),
        "period" => Word::Period,
        "shift" => Word::Shift(shift(value)?),
        "this" => Word::This,
        "that" => Word::That,
        "same" if value == "before" => Word::SameBefore,
        "same" => Word::SameAfter,
        "edge" => Word::Edge(edge(value)?),
        "season" => Word::Season,
        "decade" => Word::Decade(value.parse().ok()?),
        "era" if value == "gregorian" => Word::Era(Era::Gregorian),
        "era" if value == "hijri" => Word::Era(Era::Hijri),
        "era" => Word::Era(Era::Other),
        "age" => Word::Age,
        "kind" => Word::Kind,
        "clock" => Word::Clock,
        "zone" => Word::Zone,
        _ => return None,
    })
}

fn part(value: &str) -> Option<Part> {
    Some(match value {
        "morning" => Part::Morning,
        "noon" => Part::Noon,
        "evening" => Part::Evening,
        "night" => Part::Night,
        _ => return None,
    })
}

pub(super) fn unit(value: &str) -> Option<Unit> {
    Some(match value {
        "minute" => Unit::Minute,
        "hour" => Unit::Hour,
        "day" => Unit::Day,
        "week" => Unit::Week,
        "weekend" => Unit::Weekend,
        "month" => Unit::Month,
        "season" => Unit::Season,
        "year" => Unit::Year,
        "decade" => Unit::Decade,
        "century" => Unit::Century,
        _ => return None,
    })
}

pub(super) fn shift(value: &str) -> Option<Shift> {
    Some(match value {
        "past" => Shift::Past,
        "current" => Shift::Current,
        "next" => Shift::Next,
        "new" => Shift::New,
        "other" => Shift::Other,
        _ => return None,
    })
}

pub(super) fn edge(value: &str) -> Option<Edge> {
    Some(match value {
        "start" => Edge::Start,
        "within" => Edge::Within,
        "end" => Edge::End,
        "last" => Edge::Last,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_the_tables_is_understood() {
        for row in rows(include_str!("../../../assets/tables/time_words.tsv")) {
            assert!(word(row.column(1), row.column(2)).is_some(), "{row:?}");
        }
        for row in rows(include_str!("../../../assets/tables/months.tsv")) {
            let number: u8 = row.column(2).parse().unwrap_or(0);
            assert!(
                calendar(row.column(1)).is_some() && (1..=13).contains(&number),
                "{row:?}"
            );
            assert!(["shy", "sure"].contains(&row.column(3)), "{row:?}");
        }
    }
}
