//! A number with its unit in words: millions and milliards are named, thousands are grouped, the
//! unit has the form that the number asks for.
//!
//! May import: `ui::messages`.

use crate::ui::messages::{
    Language,
    counts::{self, Count},
};

/// Unit, then the amount in five Arabic, two English and two French forms, `{}` for the number.
const TABLE: &str = include_str!("../../../assets/interface/amounts.tsv");

/// The amounts that have a name: how much, and what it is called.
const SCALES: [(f64, Count); 3] = [
    (1e12, counts::TRILLIONS),
    (1e9, counts::MILLIARDS),
    (1e6, counts::MILLIONS),
];

/// `number` of `unit` in words; `None` where the unit is not in the table.
pub(super) fn phrase(number: f64, unit: &str, language: Language) -> Option<String> {
    let forms = forms(unit)?;
    let (said, named) = named(number, language);
    let form = match language {
        // After مليون and its like a unit stands in the singular; in French after "de".
        _ if named => {
            forms[match language {
                Language::Ar => 4,
                Language::En => 6,
                Language::Fr => 8,
            }]
        }
        Language::Ar => forms[arabic(number)],
        Language::En => forms[if number == 1.0 { 5 } else { 6 }],
        Language::Fr => forms[if number.abs() < 2.0 { 7 } else { 8 }],
    };
    let linked = match language {
        Language::Fr if named => form.replace(
            "{} ",
            if begins_with_vowel(form) {
                "{} d’"
            } else {
                "{} de "
            },
        ),
        _ => form.to_owned(),
    };
    Some(linked.replace("{}", &said))
}

/// The forms of a unit.
fn forms(unit: &str) -> Option<Vec<&'static str>> {
    let mut lines = TABLE.lines().map(|line| line.split('\t'));
    let line = lines.find(|line| line.clone().next() == Some(unit))?;
    let forms: Vec<&str> = line.skip(1).collect();
    (forms.len() == 9).then_some(forms)
}

fn begins_with_vowel(form: &str) -> bool {
    let word = form.trim_start_matches("{}").trim_start();
    word.starts_with(['a', 'e', 'é', 'i', 'o', 'u', 'y', 'h'])
}

/// Which of the table's Arabic forms a number takes.
fn arabic(number: f64) -> usize {
    if number.fract() != 0.0 {
        return 4;
    }
    match (number as u64, number as u64 % 100) {
        (1, _) => 0,
        (2, _) => 1,
        (_, 3..=10) => 2,
        (_, 11..=99) => 3,
        _ => 4,
    }
}

/// The number, in words where it has a short name, and whether it has.
fn named(number: f64, language: Language) -> (String, bool) {
    for (scale, name) in SCALES {
        let share = number / scale;
        // 27.3 billion, but 27,312,500,001 in digits.
        let is_short = (share * 1000.0 - (share * 1000.0).round()).abs() < 1e-6;
        if share >= 1.0 && is_short {
            let digits = digits(share, language);
            return (name.say_as(share, &digits, language), true);
        }
    }
    (digits(number, language), false)
}

/// The number in digits, with the marks that the language groups and parts them by.
fn digits(number: f64, language: Language) -> String {
    let (group, point) = match language {
        Language::Ar | Language::En => (",", "."),
        Language::Fr => ("\u{202F}", ","),
    };
    let plain = format!("{}", (number.abs() * 1000.0).round() / 1000.0);
    let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut said = String::new();
    if number < 0.0 {
        said.push('\u{2212}');
    }
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index) % 3 == 0 {
            said.push_str(group);
        }
        said.push(digit);
    }
    if !part.is_empty() {
        said.push_str(point);
        said.push_str(part);
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(number: f64, unit: &str) -> [String; 3] {
        [Language::Ar, Language::En, Language::Fr]
            .map(|language| phrase(number, unit, language).unwrap_or_default())
    }

    #[test]
    fn amounts_are_written_as_they_are_read() {
        let cases = [
            (
                27_300_000_000.0,
                "USD",
                [
                    "27.3 مليار دولار أمريكي",
                    "27.3 billion US dollars",
                    "27,3 milliards de dollars américains",
                ],
            ),
            (
                5_000_000.0,
                "MAD",
                [
                    "5 ملايين درهم مغربي",
                    "5 million Moroccan dirhams",
                    "5 millions de dirhams marocains",
                ],
            ),
            (
                1_000_000.0,
                "EUR",
                ["مليون يورو", "1 million euros", "1 million d’euros"],
            ),
            (
                2_000_000.0,
                "dirham",
                ["مليونا درهم", "2 million dirhams", "2 millions de dirhams"],
            ),
            (
                1500.0,
                "USD",
                [
                    "1,500 دولار أمريكي",
                    "1,500 US dollars",
                    "1\u{202F}500 dollars américains",
                ],
            ),
            (5.0, "dirham", ["5 دراهم", "5 dirhams", "5 dirhams"]),
            (2.0, "dirham", ["درهمان", "2 dirhams", "2 dirhams"]),
            (
                15.0,
                "kilometer",
                ["15 كيلومترا", "15 kilometers", "15 kilomètres"],
            ),
            (27.3, "%", ["27.3%", "27.3%", "27,3 %"]),
        ];
        for (number, unit, expected) in cases {
            assert_eq!(said(number, unit), expected, "{number} {unit}");
        }
    }

    #[test]
    fn a_number_without_a_short_name_is_grouped() {
        assert_eq!(
            said(27_312_500_001.0, "USD")[1],
            "27,312,500,001 US dollars"
        );
        assert_eq!(said(-12.5, "celsius")[1], "\u{2212}12.5 degrees Celsius");
    }

    #[test]
    fn every_line_has_all_forms_and_stands_in_order() {
        let lines = || TABLE.lines().filter(|line| !line.starts_with('#'));
        let wrong: Vec<&str> = lines()
            .filter(|line| {
                let forms: Vec<&str> = line.split('\t').collect();
                forms.len() != 10 || forms.iter().any(|form| form.trim().is_empty())
            })
            .collect();
        assert_eq!(wrong, [""; 0]);
        let units: Vec<&str> = lines().filter_map(|line| line.split('\t').next()).collect();
        assert!(units.is_sorted_by(|a, b| a < b));
    }
}
