//! What a PDF says of itself: title and author, where they are not a program's own.
//!
//! The date of creation is when the file was made, often years after the article was published or
//! the day on which a page was saved. It is no anchor for أمس, and only kept as the last change.
//! May import: `document`.

use hayro_syntax::{Pdf, object::DateTime};

use super::strings;
use crate::document::{Date, Metadata};

/// The longest title, in characters.
const LONGEST: usize = 300;

/// Endings and beginnings of titles that a program made out of a file's name.
const NO_TITLE: &[&str] = &[
    ".doc",
    ".docx",
    ".odt",
    ".rtf",
    ".indd",
    ".qxd",
    ".qxp",
    ".pdf",
    ".txt",
    ".htm",
    ".html",
    ".pub",
    ".cdr",
    ".ai",
    "microsoft word",
    "untitled",
    "about:blank",
    "بدون عنوان",
];

/// What is told.
pub(super) fn of(pdf: &Pdf) -> Metadata {
    let told = pdf.metadata();
    let text = |bytes: &Option<Box<[u8]>>| {
        bytes
            .as_deref()
            .map(strings::text)
            .map(|text| one_line(&text))
    };
    Metadata {
        title: text(&told.title).filter(|title| is_title(title)),
        author: text(&told.author).filter(|author| is_author(author)),
        modified: told.modification_date.or(told.creation_date).and_then(day),
        ..Metadata::default()
    }
}

/// `text` without controls, its blanks single.
fn one_line(text: &str) -> String {
    let text = text.replace(char::is_control, " ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether `title` may be a headline.
fn is_title(title: &str) -> bool {
    let lower = title.to_lowercase();
    title.contains(char::is_alphabetic)
        && title.chars().count() <= LONGEST
        && !title.contains(['\u{FFFD}', '\\'])
        && !title.contains("://")
        && !NO_TITLE
            .iter()
            .any(|no| lower.starts_with(no) || lower.ends_with(no))
}

/// Whether `author` is a person or body, and no account of a computer.
fn is_author(author: &str) -> bool {
    const ACCOUNTS: &[&str] = &[
        "user",
        "admin",
        "administrator",
        "owner",
        "unknown",
        "pc",
        "hp",
        "root",
        "acer",
        "dell",
        "anonymous",
        "author",
        "microsoft",
    ];
    author.chars().filter(|c| c.is_alphabetic()).count() > 2
        && author.chars().count() <= LONGEST
        && !author.contains(['\u{FFFD}', '\\', '@'])
        && !ACCOUNTS.contains(&author.to_lowercase().as_str())
}

/// The day of a point in time, where it was.
fn day(time: DateTime) -> Option<Date> {
    Date::new(i32::from(time.year), time.month, time.day)
}
