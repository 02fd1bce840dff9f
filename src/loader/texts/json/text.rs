//! One article of JSON: from its fields to a story. A field's text may be a string, an object
//! around one, or a list of paragraphs, each of them in one of many shapes.
//!
//! May import: `document`.

use serde_json::Value;

use super::{Fields, Object};
use crate::{
    document::BlockKind,
    loader::{
        LoadError, Watch,
        texts::story::Story,
        web::{self, PageBlock},
    },
};

/// Fields that hold the text of an object that stands for a text.
const TEXT: &[&str] = &[
    "rendered",
    "text",
    "value",
    "html",
    "content",
    "body",
    "#text",
    "@value",
    "$t",
    "_",
    "ar",
    "name",
    "title",
    "headline",
    "display_name",
    "data",
    "children",
    "items",
    "p",
    "para",
    "paragraph",
    "نص",
];

/// Fields that name what a paragraph is.
const KIND: &[&str] = &["type", "kind", "style", "tag", "نوع"];

/// The shortest text that is an article without a headline, in bytes.
const SHORTEST: usize = 60;

/// The article that an object is; `None` where it is none.
pub(super) fn story(
    object: &Object,
    fields: &Fields,
    watch: &Watch,
) -> Result<Option<Story>, LoadError> {
    let first = |what| fields.all(object, what).into_iter().find_map(line);
    let mut story = Story {
        title: first("title"),
        source: first("source"),
        language: first("language").filter(|language| language.len() <= 12),
        ..Story::default()
    };
    for what in ["body", "summary"] {
        let texts = fields.all(object, what).into_iter();
        for value in texts.filter(|value| !holds_articles(value, fields)) {
            if story.blocks.is_empty() {
                add(&mut story, value, BlockKind::Paragraph, watch)?;
            }
        }
    }
    let length: usize = story.blocks.iter().map(|block| block.text.len()).sum();
    if length == 0 || story.title.is_none() && length < SHORTEST {
        return Ok(None);
    }
    for value in fields.all(object, "author") {
        names(value).iter().for_each(|name| story.add_author(name));
    }
    for value in fields.all(object, "published") {
        line(value)
            .iter()
            .for_each(|value| story.set_published(value));
    }
    for value in fields.all(object, "modified") {
        line(value)
            .iter()
            .for_each(|value| story.set_modified(value));
    }
    for value in fields.all(object, "image") {
        story.images.extend(addresses(value));
    }
    Ok(Some(story))
}

/// Whether a value holds articles, and not the text of one: objects with a title and a text.
fn holds_articles(value: &Value, fields: &Fields) -> bool {
    match value {
        Value::Array(values) => values.iter().any(|value| holds_articles(value, fields)),
        Value::Object(object) => {
            let has = |what| !fields.all(object, what).is_empty();
            has("title") && has("body")
        }
        _ => false,
    }
}

/// Adds the text of a field to the story, as blocks of `kind` where it does not say itself.
fn add(story: &mut Story, value: &Value, kind: BlockKind, watch: &Watch) -> Result<(), LoadError> {
    match value {
        Value::String(text) if kind == BlockKind::Paragraph => story.add_text(text, watch),
        Value::String(text) => {
            let text = web::one_line(text);
            let linked = 0;
            story
                .blocks
                .extend((!text.is_empty()).then_some(PageBlock { kind, text, linked }));
            Ok(())
        }
        Value::Array(values) => match pieces(values, false) {
            Some(line) => add(story, &Value::String(line), kind, watch),
            None => values
                .iter()
                .try_for_each(|value| add(story, value, kind, watch)),
        },
        Value::Object(object) => {
            let kind = kind_of(object).unwrap_or(kind);
            let mut inside = TEXT
                .iter()
                .filter_map(|name| Some((*name, object.get(*name)?)));
            match inside.find(|(_, value)| !value.is_null()) {
                Some(("children", Value::Array(values))) => match pieces(values, true) {
                    Some(line) => add(story, &Value::String(line), kind, watch),
                    None => values
                        .iter()
                        .try_for_each(|value| add(story, value, kind, watch)),
                },
                Some((_, value)) => add(story, value, kind, watch),
                None => Ok(()),
            }
        }
        _ => Ok(()),
    }
}

/// The line that a list of pieces makes, as editors keep it; `None` where it is a list of
/// paragraphs. Pieces say that they are; under `children` they need not.
fn pieces(values: &[Value], bare: bool) -> Option<String> {
    let piece = |value: &Value| {
        let object = value.as_object()?;
        let is = |name: &str, kind: &str| object.get(name).is_some_and(|value| value == kind);
        let says_so = is("_type", "span") || is("type", "text");
        let text = object.get("text")?.as_str()?;
        (says_so || bare && !object.contains_key("type")).then(|| text.to_owned())
    };
    let line: Option<String> = values.iter().map(piece).collect();
    line.filter(|line| !line.is_empty())
}

/// What an object of a text is, by the names that editors use.
fn kind_of(object: &Object) -> Option<BlockKind> {
    let name = KIND
        .iter()
        .find_map(|name| object.get(*name)?.as_str())?
        .to_lowercase();
    let level = || {
        let level = object
            .get("level")
            .or_else(|| object.get("data")?.get("level"))?;
        u8::try_from(level.as_u64()?).ok()
    };
    let digit = name
        .strip_prefix('h')
        .and_then(|level| level.parse::<u8>().ok());
    match name.as_str() {
        _ if digit.is_some_and(|level| (1..=6).contains(&level)) => digit.map(BlockKind::Heading),
        "header" | "heading" | "headline" | "subheading" | "subtitle" => {
            Some(BlockKind::Heading(level().unwrap_or(2).clamp(1, 6)))
        }
        "quote" | "blockquote" | "pullquote" => Some(BlockKind::Quotation),
        "list" | "listitem" | "list_item" | "bulletlist" | "li" => Some(BlockKind::ListPoint(1)),
        "caption" => Some(BlockKind::Caption),
        _ => None,
    }
}

/// The text of a field that is one line.
fn line(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => web::one_line(text),
        Value::Number(number) => day_of_epoch(number.as_i64()?)?,
        Value::Array(values) => return values.iter().find_map(line),
        Value::Object(object) => {
            let inside = TEXT.iter().filter_map(|name| object.get(*name));
            return inside.into_iter().find_map(line);
        }
        _ => return None,
    };
    (!text.is_empty()).then_some(text)
}

/// The names in a field: one, an object with one, or a list of them.
fn names(value: &Value) -> Vec<String> {
    match value {
        Value::Array(values) => values.iter().flat_map(names).collect(),
        value => line(value).into_iter().collect(),
    }
}

/// Where pictures lie: addresses, objects with one, or lists of them.
fn addresses(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) if !text.starts_with("data:") && !text.is_empty() => vec![text.clone()],
        Value::Array(values) => values.iter().flat_map(addresses).collect(),
        Value::Object(object) => {
            let address = ["url", "src", "href", "contentUrl"].into_iter();
            address
                .filter_map(|name| object.get(name))
                .flat_map(addresses)
                .take(1)
                .collect()
        }
        _ => Vec::new(),
    }
}

/// The day of a number of seconds, or milliseconds, since 1970.
fn day_of_epoch(number: i64) -> Option<String> {
    let seconds = if number > 100_000_000_000 {
        number / 1000
    } else {
        number
    };
    // From 1990 on; a smaller number is a count of something else.
    (631_152_000..4_102_444_800)
        .contains(&seconds)
        .then(|| crate::document::Date::from_days_since_epoch(seconds / 86_400).to_string())
}
