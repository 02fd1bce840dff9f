//! JSON: articles in fields, whatever the fields are called, alone, in lists or line by line.
//!
//! May import: `document`, `text`.

mod fields;
mod text;

pub(super) use fields::Fields;

use serde_json::{Map, Value};

use super::{MAX_ARTICLES, story::Story};
use crate::{
    document::Warning,
    loader::{LoadError, Watch},
};

type Object = Map<String, Value>;

/// The largest JSON that is read, in bytes: its values take ten times the room of their text.
const MAX_JSON: usize = 64 * 1024 * 1024;

/// What a text in JSON holds.
pub(super) enum Json {
    /// These articles.
    Stories(Vec<Story>),
    /// Values, and no article among them.
    NoArticle,
    /// It begins as JSON and is damaged or cut.
    Damaged,
}

/// What `text` holds; `None` where it is not JSON. A text in square brackets is none.
///
/// # Errors
/// Too large or too many, those of the pages in its fields, [`LoadError::Cancelled`].
pub(super) fn read(text: &str, watch: &Watch) -> Result<Option<Json>, LoadError> {
    if !begins_as_json(text) {
        return Ok(None);
    }
    if text.len() > MAX_JSON {
        return Err(LoadError::BeyondLimit {
            what: "bytes of JSON",
            limit: MAX_JSON as u64,
        });
    }
    let (values, broken) = match serde_json::from_str::<Value>(text) {
        Ok(value) => (vec![value], 0),
        Err(_) => lines(text),
    };
    if values.is_empty() {
        return Ok(Some(Json::Damaged));
    }
    let fields = Fields::new();
    let mut stories = Vec::new();
    for value in &values {
        collect(value, &fields, &mut stories, watch)?;
    }
    if let Some(first) = stories.first_mut()
        && broken > 0
    {
        first.warnings.push(Warning::Damaged);
    }
    Ok(Some(if stories.is_empty() {
        Json::NoArticle
    } else {
        Json::Stories(stories)
    }))
}

/// The articles in a value.
///
/// # Errors
/// As [`read`].
pub(super) fn stories(value: &Value, watch: &Watch) -> Result<Vec<Story>, LoadError> {
    let mut stories = Vec::new();
    collect(value, &Fields::new(), &mut stories, watch)?;
    Ok(stories)
}

/// Whether a text begins as an object with a name in it does, or a list of them.
fn begins_as_json(text: &str) -> bool {
    let mut rest = text.trim_start();
    while let Some(inside) = rest.strip_prefix('[') {
        rest = inside.trim_start();
    }
    let Some(inside) = rest.strip_prefix('{') else {
        return false;
    };
    let Some(name) = inside.trim_start().strip_prefix('"') else {
        return false;
    };
    name.split_once('"')
        .is_some_and(|(_, after)| after.trim_start().starts_with(':'))
}

/// The values of a text that has one a line, and how many lines hold none.
fn lines(text: &str) -> (Vec<Value>, usize) {
    let (mut values, mut broken) = (Vec::new(), 0);
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        match serde_json::from_str(line) {
            Ok(value @ Value::Object(_)) => values.push(value),
            _ => broken += 1,
        }
    }
    // More broken than whole: this is not one value a line, but one that is damaged.
    if broken > values.len() {
        values.clear();
    }
    (values, broken)
}

/// Collects the articles in a value, and in what is inside it; an article's own parts are none.
fn collect(
    value: &Value,
    fields: &Fields,
    stories: &mut Vec<Story>,
    watch: &Watch,
) -> Result<(), LoadError> {
    watch.go_on()?;
    if stories.len() >= MAX_ARTICLES {
        return Err(LoadError::BeyondLimit {
            what: "articles",
            limit: MAX_ARTICLES as u64,
        });
    }
    match value {
        Value::Array(values) => values
            .iter()
            .try_for_each(|value| collect(value, fields, stories, watch)),
        Value::Object(object) => match text::story(object, fields, watch)? {
            Some(story) => {
                stories.push(story);
                Ok(())
            }
            None => object
                .values()
                .try_for_each(|value| collect(value, fields, stories, watch)),
        },
        _ => Ok(()),
    }
}
