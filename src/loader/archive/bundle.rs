//! Files that hold other files, opened in place and in memory: .zip and .gz.
//!
//! May import: `document`.

use std::path::Path;

use super::Archive;
use crate::{
    document::{Document, Warning},
    loader::{self, Format, LoadError, archive, reading::Reading},
};

/// Endings of the parts of a saved web page that hold no article, and of a system's own notes.
const NO_ARTICLES: &[&str] = &[
    ".css",
    ".ds_store",
    ".ini",
    ".js",
    ".map",
    ".svg",
    ".url",
    ".webloc",
];

/// Reads what a .gz file holds.
///
/// # Errors
/// Nothing can be unpacked, or what is in it cannot be read.
pub(in crate::loader) fn read_gzip(
    bytes: &[u8],
    reading: Reading<'_>,
) -> Result<Vec<Document>, LoadError> {
    let reading = reading.deeper()?.unpacked();
    let (content, whole) = archive::gunzip(bytes, reading)?;
    let mut documents = loader::read(content, reading)?;
    if !whole {
        warn(&mut documents, Warning::Damaged);
    }
    Ok(documents)
}

/// Reads every file in a .zip archive that can be read; the others are named in the first
/// article's warnings.
///
/// # Errors
/// None can be read; if there is but one, why not.
pub(in crate::loader) fn read_zip(
    bytes: &[u8],
    reading: Reading<'_>,
) -> Result<Vec<Document>, LoadError> {
    let reading = reading.deeper()?;
    let mut archive = Archive::open(bytes, reading)?;
    let names: Vec<String> = archive.names().map(str::to_owned).collect();
    let mut documents = Vec::new();
    let mut left_out = Vec::new();
    let mut first_error = None;
    for (index, name) in names
        .into_iter()
        .enumerate()
        .filter(|(_, name)| is_file(name))
    {
        match read_entry(&mut archive, index, reading.named(Path::new(&name))) {
            Ok(articles) => documents.extend(titled(articles, &name)),
            Err(error @ (LoadError::Cancelled | LoadError::BeyondLimit { .. })) => {
                return Err(error);
            }
            Err(error) => {
                first_error = first_error.or(Some(error));
                left_out.push(name);
            }
        }
    }
    if documents.is_empty() {
        return Err(first_error.unwrap_or(LoadError::Empty));
    }
    if archive.is_damaged() {
        warn(&mut documents, Warning::Damaged);
    }
    for name in left_out {
        warn(&mut documents, Warning::PartLeftOut { name });
    }
    Ok(documents)
}

/// The articles in one entry of an archive.
fn read_entry(
    archive: &mut Archive<'_>,
    index: usize,
    reading: Reading<'_>,
) -> Result<Vec<Document>, LoadError> {
    let content = archive.read_at(index)?.ok_or(LoadError::Damaged)?;
    if let Format::Unread(name) = Format::of(&content, reading.options.encoding) {
        return Err(LoadError::UnsupportedFormat { name });
    }
    loader::read(content, reading)
}

/// Whether an entry of this name may be an article.
fn is_file(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    let file = lower.rsplit('/').next().unwrap_or_default();
    !file.is_empty()
        && !file.starts_with("._")
        && !lower.starts_with("__macosx/")
        && !NO_ARTICLES.iter().any(|ending| file.ends_with(ending))
}

/// `articles`, those without a title called by the name of the file that they lay in: one must be
/// told from the other.
fn titled(mut articles: Vec<Document>, name: &str) -> Vec<Document> {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    for article in &mut articles {
        let title = &mut article.metadata.title;
        *title = title.take().or_else(|| Some(file.to_owned()));
    }
    articles
}

/// Adds a warning to the first of `documents`.
fn warn(documents: &mut [Document], warning: Warning) {
    if let Some(first) = documents.first_mut() {
        first.warnings.push(warning);
    }
}
