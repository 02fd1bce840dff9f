//! What a shelf is sorted and filtered by. Titles go by their folded letters, without the
//! punctuation before them; numbers by their value; what is not known goes last.
//!
//! May import: `text`, the shelf's own values.

use std::{cmp::Ordering, path::Path};

use super::Entry;
use crate::text::fold;

/// What the list is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// By title.
    #[default]
    Title,
    /// By day of publication, the latest first.
    Date,
    /// By paper, site or agency.
    Source,
    /// By file, folder by folder.
    File,
}

/// What one article is sorted and filtered by, folded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Keys {
    title: String,
    date: String,
    source: String,
    file: String,
}

impl Keys {
    /// Of an article in `folder`.
    pub(super) fn of(entry: &Entry, folder: &Path) -> Self {
        let about = entry.about();
        let date = about.and_then(|about| about.published);
        let source = about.and_then(|about| about.source.as_deref());
        Self {
            title: from_first_letter(fold(&entry.title())),
            date: date.map(|date| date.to_string()).unwrap_or_default(),
            source: source.map(fold).unwrap_or_default(),
            file: fold(&entry.place_in(folder)),
        }
    }

    /// Whether each of these words stands in one of them.
    pub(super) fn have(&self, words: &[String]) -> bool {
        let keys = [&self.title, &self.source, &self.date, &self.file];
        words
            .iter()
            .all(|word| keys.iter().any(|key| key.contains(word.as_str())))
    }
}

/// The words of a filter, folded as the keys are.
pub(super) fn words(filter: &str) -> Vec<String> {
    fold(filter).split_whitespace().map(str::to_owned).collect()
}

/// Which of two articles comes first; total, so that equal ones keep no order of chance.
pub(super) fn by(order: Order, a: &Keys, b: &Keys) -> Ordering {
    let first = match order {
        Order::Title => Ordering::Equal,
        Order::Date => known(&a.date, &b.date).then_with(|| b.date.cmp(&a.date)),
        Order::Source => known(&a.source, &b.source).then_with(|| a.source.cmp(&b.source)),
        Order::File => natural(&a.file, &b.file),
    };
    first
        .then_with(|| natural(&a.title, &b.title))
        .then_with(|| natural(&a.file, &b.file))
        .then_with(|| a.file.cmp(&b.file))
}

/// What is known before what is not.
fn known(a: &str, b: &str) -> Ordering {
    a.is_empty().cmp(&b.is_empty())
}

fn from_first_letter(text: String) -> String {
    let start = text.find(char::is_alphanumeric).unwrap_or(0);
    text[start..].to_owned()
}

/// By letters, but numbers by their value: 2 before 10.
fn natural(a: &str, b: &str) -> Ordering {
    let (mut a, mut b) = (a, b);
    loop {
        let (first, other) = (leading(a), leading(b));
        if first.is_empty() || other.is_empty() {
            return a.cmp(b);
        }
        let both = first.starts_with(digit) && other.starts_with(digit);
        let order = if both {
            value(first).cmp(&value(other))
        } else {
            first.cmp(other)
        };
        if order != Ordering::Equal {
            return order;
        }
        (a, b) = (&a[first.len()..], &b[other.len()..]);
    }
}

fn digit(c: char) -> bool {
    c.is_ascii_digit()
}

/// The number, or the letters up to the next number, that `text` begins with.
fn leading(text: &str) -> &str {
    let number = text.starts_with(digit);
    let end = text.find(|c| digit(c) != number).unwrap_or(text.len());
    &text[..end]
}

/// What digits are compared by: how many there are without leading zeros, then which.
fn value(digits: &str) -> (usize, &str) {
    let digits = digits.trim_start_matches('0');
    (digits.len(), digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_go_by_their_value() {
        let mut names = ["مقال 10", "مقال 9", "مقال 010 ب", "مقال", "مقال 9 أ"];
        names.sort_by(|a, b| natural(a, b));
        assert_eq!(
            names,
            ["مقال", "مقال 9", "مقال 9 أ", "مقال 10", "مقال 010 ب"]
        );
    }
}
