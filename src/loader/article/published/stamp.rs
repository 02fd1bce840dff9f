//! The line of publication of a web page: when it was published, when it was last changed, and
//! the name of the writer before them.
//!
//! May import: `document`, `text`.

use super::{LONGEST, of_line};
use crate::{document::Date, text::tokens};

/// What comes before the day of the last change.
const CHANGED: &[&str] = &[
    "آخر تحديث",
    "اخر تحديث",
    "آخر تعديل",
    "تاريخ التحديث",
    "تاريخ التعديل",
    "تم التحديث",
    "تم التعديل",
    "تم تحديثه",
    "حُدّث",
    "حُدث",
    "حدث في",
    "وقت التحديث",
    "تحديث:",
    "التحديث:",
    "Last updated",
    "Last Updated",
    "Updated",
    "updated",
];

/// The days that a line of publication names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::loader) struct Stamp {
    /// When it was published.
    pub(in crate::loader) published: Option<Date>,
    /// When it was last changed.
    pub(in crate::loader) modified: Option<Date>,
}

/// The days of a line that says nothing else; `None` where it names none.
pub(in crate::loader) fn of_stamp(line: &str) -> Option<Stamp> {
    if line.len() > 2 * LONGEST {
        return None;
    }
    let Some((before, after)) = at_change(line) else {
        let published = of_line(line);
        return published.is_some().then_some(Stamp {
            published,
            modified: None,
        });
    };
    let published = of_line(before);
    if published.is_none() && before.chars().any(char::is_alphanumeric) {
        return None;
    }
    // "25 March 2024, last updated 14:00": the hour is of the day before it.
    let is_hour = after.contains(':') && after.chars().filter(char::is_ascii_digit).count() < 10;
    let modified = of_line(after).or(published.filter(|_| is_hour));
    modified.is_some().then_some(Stamp {
        published,
        modified,
    })
}

/// The line before and after the words that tell a change.
fn at_change(line: &str) -> Option<(&str, &str)> {
    let found = CHANGED.iter().filter_map(|words| {
        let at = line.find(words)?;
        Some((at, at + words.len()))
    });
    let (start, end) = found.min()?;
    Some((&line[..start], &line[end..]))
}

/// The days at the end of a line that begins with something else (`بقلم سارة 25 مارس 2024`), and
/// where they begin, in bytes.
pub(in crate::loader) fn of_end(line: &str) -> Option<(usize, Stamp)> {
    if line.len() > LONGEST || !line.contains(char::is_numeric) {
        return None;
    }
    let starts = tokens(line).into_iter().map(|token| token.span.start);
    starts
        .filter(|start| *start > 0)
        .find_map(|start| Some((start, of_stamp(&line[start..])?)))
}
