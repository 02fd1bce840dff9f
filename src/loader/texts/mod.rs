//! The formats that are text: which one a file's bytes are in, by what they hold first and by the
//! file's name where that leaves it open; and the way to its reader.
//!
//! May import: `document`.

mod feed;
mod json;
mod mail;
mod markdown;
pub(super) mod plain;
mod story;
mod wrapped;

use std::path::Path;

use json::Json;
use story::Story;

use super::{
    LoadError,
    article::Article,
    encoding::{self, Decoded},
    reading::Reading,
    web,
};
use crate::document::{Document, Warning};

/// The most articles that are taken out of one file: each becomes a document of its own, and
/// nobody chooses among more.
const MAX_ARTICLES: usize = 20_000;

/// Every article in a text file.
///
/// # Errors
/// Those of its format.
pub(super) fn load(bytes: Vec<u8>, reading: Reading<'_>) -> Result<Vec<Document>, LoadError> {
    if let Some(kind) = mail::kind(&bytes) {
        return documents(mail::read(&bytes, kind, reading.watch)?, reading.path);
    }
    let declared = web::declared_encoding(&bytes);
    let decoded = encoding::decode_declared(bytes, reading.options.encoding, declared.as_deref());
    read(decoded, reading)
}

/// Every article in a text.
fn read(decoded: Decoded, reading: Reading<'_>) -> Result<Vec<Document>, LoadError> {
    let Reading { path, watch, .. } = reading;
    let ending = reading.ending();
    let (text, ending) = (decoded.text.as_str(), ending.as_deref());
    if web::is_page(text, ending) {
        let mut builder = web::article(text, watch)?;
        for warning in decoded.warnings() {
            builder.warn(warning);
        }
        let encoding = decoded.encoding.name();
        return documents(vec![("html", Article { builder, encoding })], path);
    }
    let mut damaged = false;
    if let Some(kind) = feed::kind(text) {
        let (format, articles) = feed::read(text, kind, watch)?;
        if !articles.is_empty() {
            return stories(articles, format, &decoded, path);
        }
    }
    match json::read(text, watch)? {
        Some(Json::Stories(articles)) => return stories(articles, "json", &decoded, path),
        Some(Json::Damaged) => damaged = true,
        Some(Json::NoArticle) | None => {}
    }
    if markdown::is_markdown(text, ending) {
        let story = markdown::read(text, watch)?;
        return stories(vec![story], "markdown", &decoded, path);
    }
    let mut document = plain::load(decoded, path)?;
    document
        .warnings
        .extend(damaged.then_some(Warning::Damaged));
    Ok(vec![document])
}

/// The documents of articles in fields.
fn stories(
    mut stories: Vec<Story>,
    format: &'static str,
    decoded: &Decoded,
    path: Option<&Path>,
) -> Result<Vec<Document>, LoadError> {
    stories.retain(|story| !story.is_empty());
    if let Some(first) = stories.first_mut() {
        first.warnings.extend(decoded.warnings());
    }
    let encoding = decoded.encoding.name();
    let articles = stories
        .into_iter()
        .map(|story| (format, story.into_article(encoding)));
    documents(articles.collect(), path)
}

/// The documents of articles, each with the name of its format; those without text are left out.
fn documents(
    articles: Vec<(&'static str, Article)>,
    path: Option<&Path>,
) -> Result<Vec<Document>, LoadError> {
    let mut documents = Vec::with_capacity(articles.len());
    for (format, article) in articles {
        match article.into_document(format, path) {
            Ok(document) => documents.push(document),
            Err(LoadError::Empty) => {}
            Err(error) => return Err(error),
        }
    }
    if documents.is_empty() {
        return Err(LoadError::Empty);
    }
    Ok(documents)
}
