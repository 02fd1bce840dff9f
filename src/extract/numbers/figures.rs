//! Figures: digits of any script of Arabic, with their separators.
//!
//! Which separator means what: `٫` and a last `,` or `.` begin the decimals, unless three digits
//! follow a comma or every separator parts groups of three; `،` between digits is a decimal comma
//! (the comma of Maghrebi keyboards); ر between digits is the comma of Tunisian dispatches, set
//! from right to left, so that its first part is the decimals (2ر183 is 183.2).
//! May import: `extract::context`, `text`.

use super::super::Context;
use crate::text::TokenKind;

/// A number in figures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    /// What it comes to.
    pub value: f64,
    /// Index of the token after it.
    pub next: usize,
}

/// The figure at token `index`, over as many tokens as it has: `12 000`, `3،2`, `9ر14436`.
pub fn figure(paragraph: &Context<'_>, index: usize) -> Option<Figure> {
    let token = paragraph.tokens.get(index)?;
    if token.kind != TokenKind::Number {
        return None;
    }
    let key = &paragraph.keys[index];
    let joined = decimals(paragraph, index).or_else(|| thousands(paragraph, index));
    joined.or_else(|| {
        Some(Figure {
            value: figure_value(key)?,
            next: index + 1,
        })
    })
}

/// `3،2` and `2ر183`: two runs of digits with `،` or ر close between them.
fn decimals(paragraph: &Context<'_>, index: usize) -> Option<Figure> {
    let first = digits(paragraph, index)?;
    let last = digits(paragraph, index + 2)?;
    if !close(paragraph, index) || !close(paragraph, index + 1) {
        return None;
    }
    let written = match &paragraph.keys[index + 1] {
        "،" if last.len() == 3 && first.len() <= 3 => return thousands(paragraph, index),
        "،" => format!("{first}.{last}"),
        "ر" => format!("{last}.{first}"),
        _ => return None,
    };
    Some(Figure {
        value: written.parse().ok()?,
        next: index + 3,
    })
}

/// `12 000` and `11،237`: groups of three digits, one blank or `،` apart.
fn thousands(paragraph: &Context<'_>, index: usize) -> Option<Figure> {
    let mut written = digits(paragraph, index)
        .filter(|first| first.len() <= 3)?
        .to_owned();
    let mut next = index + 1;
    while let Some((group, after)) = group_of_three(paragraph, next) {
        written.push_str(group);
        next = after;
    }
    let value = (next > index + 1).then(|| written.parse().ok()).flatten()?;
    Some(Figure { value, next })
}

/// Three digits at token `next`, one blank after the figure before it, or behind `،`.
fn group_of_three<'p>(paragraph: &'p Context<'_>, next: usize) -> Option<(&'p str, usize)> {
    let before = paragraph.tokens[next - 1].span.end;
    if let Some(group) = digits(paragraph, next).filter(|group| group.len() == 3) {
        let gap = paragraph.tokens[next].span.start - before;
        let blank = paragraph.text[before..].chars().next()?;
        return (blank.is_whitespace() && gap == blank.len_utf8()).then_some((group, next + 1));
    }
    let group = digits(paragraph, next + 1).filter(|group| group.len() == 3)?;
    let joined =
        &paragraph.keys[next] == "،" && close(paragraph, next - 1) && close(paragraph, next);
    joined.then_some((group, next + 2))
}

/// The key of token `index` if it is digits and nothing else.
fn digits<'p>(paragraph: &'p Context<'_>, index: usize) -> Option<&'p str> {
    let key = paragraph.keys.get(index)?;
    key.bytes().all(|byte| byte.is_ascii_digit()).then_some(key)
}

/// Whether nothing stands between token `index` and the next one.
pub fn close(paragraph: &Context<'_>, index: usize) -> bool {
    let end = paragraph.tokens[index].span.end;
    paragraph
        .tokens
        .get(index + 1)
        .is_some_and(|token| token.span.start == end)
}

/// What the folded key of one number token comes to; `None` for a clock time, a fraction or a
/// date (10:30, 3/4, 17/06/2021).
pub fn figure_value(key: &str) -> Option<f64> {
    let key = key.replace('٬', ",");
    if key.contains([':', '/']) {
        return None;
    }
    if let Some((whole, decimals)) = key.split_once('٫') {
        return format!("{}.{decimals}", whole.replace([',', '.'], ""))
            .parse()
            .ok();
    }
    let groups: Vec<&str> = key.split([',', '.']).collect();
    match groups[..] {
        [whole] => whole.parse().ok(),
        [whole, last] if !is_thousands(&key, whole, last) => format!("{whole}.{last}").parse().ok(),
        [ref whole @ .., last] if last.len() != 3 => {
            format!("{}.{last}", whole.concat()).parse().ok()
        }
        _ => groups.concat().parse().ok(),
    }
}

/// Whether the one separator of `key` parts thousands: a comma before three digits (600,000), a
/// full stop before three that end in 0 (15.000; nobody writes such decimals).
fn is_thousands(key: &str, whole: &str, last: &str) -> bool {
    let groups = last.len() == 3 && (1..=3).contains(&whole.len()) && whole != "0";
    groups && (key.contains(',') || last.ends_with("00"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str) -> Option<f64> {
        let paragraph = Context::new(text, None);
        figure(&paragraph, 0).map(|figure| figure.value)
    }

    #[test]
    fn separators_say_which_digits_are_decimals() {
        let cases = [
            ("27.3", 27.3),
            ("27,3", 27.3),
            ("٢٧٫٣", 27.3),
            ("600,000", 600_000.0),
            ("٦٠٠٬٠٠٠", 600_000.0),
            ("15.000", 15_000.0),
            ("2.250", 2.25),
            ("1,619,374", 1_619_374.0),
            ("1.619.374", 1_619_374.0),
            ("62.618.00", 62_618.0),
            ("1,234.5", 1_234.5),
            ("0,300", 0.3),
            ("3،2", 3.2),
            ("11،237", 11_237.0),
            ("12 000", 12_000.0),
            ("2ر183", 183.2),
            ("۱۲", 12.0),
        ];
        for (text, expected) in cases {
            assert_eq!(value(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn times_dates_and_fractions_are_no_figures() {
        for text in ["10:30", "3/4", "17/06/2021", "عشرة", "،"] {
            assert_eq!(value(text), None, "{text}");
        }
    }

    #[test]
    fn two_numbers_apart_stay_two() {
        assert_eq!(value("2020 100"), Some(2020.0));
        assert_eq!(value("12  000"), Some(12.0));
        assert_eq!(value("12، 000"), Some(12.0));
    }
}
