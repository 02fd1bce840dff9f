//! A date in EDTF (ISO 8601-2, level 1, as far as the extractor writes it) in words.
//!
//! May import: `ui::messages`.

use crate::ui::messages::{Language, Message};

/// The months, in their order.
const MONTHS: [Message; 12] = [
    Message::January,
    Message::February,
    Message::March,
    Message::April,
    Message::May,
    Message::June,
    Message::July,
    Message::August,
    Message::September,
    Message::October,
    Message::November,
    Message::December,
];

/// `date` in words; `None` for a form that is not known here.
pub(super) fn phrase(date: &str, language: Language) -> Option<String> {
    let Some((from, to)) = date.split_once('/') else {
        return Some(Point::parse(date)?.phrase(language));
    };
    let (from, to) = (Point::parse(from)?, Point::parse(to)?);
    let message = Message::FromTo.text(language);
    let from = from.beside(&to).phrase(language);
    Some(
        message
            .replace("{from}", &from)
            .replace("{to}", &to.phrase(language)),
    )
}

/// A point in time, of which parts may not be known.
#[derive(Clone, Debug, PartialEq)]
struct Point {
    year: Year,
    month: Option<usize>,
    day: Option<u8>,
    clock: Option<String>,
    /// Whether it is about then.
    about: bool,
}

#[derive(Clone, Debug, PartialEq)]
enum Year {
    /// As it is written.
    Known(String),
    /// The hundred years that begin with this one.
    Century(u16),
    /// Some year.
    Unknown,
    /// Said by what stands beside.
    LeftOut,
}

impl Point {
    fn parse(text: &str) -> Option<Self> {
        let (text, about) = match text.strip_suffix('~') {
            Some(text) => (text, true),
            None => (text, false),
        };
        let (date, clock) = match text.split_once('T') {
            Some((date, clock)) => (date, Some(clock.to_owned())),
            None => (text, None),
        };
        let mut parts = date.split('-');
        let year = year(parts.next()?)?;
        let month: Option<usize> = parts.next().map(str::parse).transpose().ok()?;
        let day: Option<u8> = parts.next().map(str::parse).transpose().ok()?;
        let is_month = month.is_none_or(|month| (1..=12).contains(&month));
        (is_month && parts.next().is_none()).then_some(Self {
            year,
            month,
            day,
            clock,
            about,
        })
    }

    /// This point as it is said before `later`: a year or month that is the same only there.
    fn beside(&self, later: &Self) -> Self {
        let mut short = self.clone();
        if self.clock.is_some() || self.month.is_none() || self.year != later.year {
            return short;
        }
        short.year = Year::LeftOut;
        if self.month == later.month && self.day.is_some() {
            short.month = None;
        }
        short
    }

    fn phrase(&self, language: Language) -> String {
        let day = self.day.map(|day| match (language, day, self.month) {
            (Language::Fr, 1, Some(_)) => "1er".to_owned(),
            _ => day.to_string(),
        });
        let month = self
            .month
            .map(|month| MONTHS[month - 1].text(language).to_owned());
        let year = match &self.year {
            Year::Known(year) => Some(year.clone()),
            Year::Century(first) => Some(century(*first, language)),
            Year::Unknown => Some(Message::YearUnknown.text(language).to_owned()),
            Year::LeftOut => None,
        };
        let words: Vec<String> = [day, month, year].into_iter().flatten().collect();
        let mut phrase = words.join(" ");
        if let Some(clock) = &self.clock {
            phrase = format!("{phrase}{}{clock}", Message::AtClock.text(language));
        }
        if self.about {
            phrase = format!("{} {phrase}", Message::Circa.text(language));
        }
        phrase
    }
}

fn year(text: &str) -> Option<Year> {
    if text == "XXXX" {
        return Some(Year::Unknown);
    }
    if let Some(hundreds) = text.strip_suffix("XX") {
        return Some(Year::Century(hundreds.parse::<u16>().ok()? * 100));
    }
    let year: u16 = text.parse().ok()?;
    Some(Year::Known(year.to_string()))
}

/// "20th century".
fn century(first: u16, language: Language) -> String {
    let number = first / 100 + 1;
    let ending = match (language, number % 10, number % 100) {
        (Language::Ar, ..) => "",
        (Language::Fr, ..) if number == 1 => "er",
        (Language::Fr, ..) => "e",
        (Language::En, 1, teen) if teen != 11 => "st",
        (Language::En, 2, teen) if teen != 12 => "nd",
        (Language::En, 3, teen) if teen != 13 => "rd",
        (Language::En, ..) => "th",
    };
    Message::Century
        .text(language)
        .replace("{}", &format!("{number}{ending}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_months_and_years_are_written_as_they_are_read() {
        let cases = [
            (
                "2020-10-02",
                "2 أكتوبر 2020",
                "2 October 2020",
                "2 octobre 2020",
            ),
            ("2021-03-01", "1 مارس 2021", "1 March 2021", "1er mars 2021"),
            ("2024-03", "مارس 2024", "March 2024", "mars 2024"),
            ("0847", "847", "847", "847"),
            (
                "XXXX-05-02",
                "2 مايو (السنة غير معروفة)",
                "2 May (year not known)",
                "2 mai (année inconnue)",
            ),
            ("19XX", "القرن 20", "20th century", "20e siècle"),
            (
                "2020-10-02T19:31",
                "2 أكتوبر 2020، الساعة 19:31",
                "2 October 2020, 19:31",
                "2 octobre 2020 à 19:31",
            ),
        ];
        for (edtf, ar, en, fr) in cases {
            let said = [Language::Ar, Language::En, Language::Fr].map(|l| phrase(edtf, l));
            assert_eq!(
                said,
                [ar, en, fr].map(|words| Some(words.to_owned())),
                "{edtf}"
            );
        }
    }

    #[test]
    fn what_both_ends_of_a_span_share_is_said_once() {
        let cases = [
            ("2022-06-13/2022-06-14", "13 – 14 June 2022"),
            ("2022-06-30/2022-07-02", "30 June – 2 July 2022"),
            ("2021-12/2022-01", "December 2021 – January 2022"),
            ("2019/2022", "2019 – 2022"),
            ("2022-06-13~/2022-06-14~", "about 13 – about 14 June 2022"),
        ];
        for (edtf, said) in cases {
            assert_eq!(phrase(edtf, Language::En).as_deref(), Some(said), "{edtf}");
        }
        let arabic = phrase("2022-06-13/2022-06-14", Language::Ar);
        assert_eq!(arabic.as_deref(), Some("من 13 إلى 14 يونيو 2022"));
    }

    #[test]
    fn other_forms_are_left_to_whoever_asks() {
        for odd in ["2020-21", "2020-W07", "last week", "2020-10-02-01", ""] {
            assert_eq!(phrase(odd, Language::En), None, "{odd}");
        }
    }
}
