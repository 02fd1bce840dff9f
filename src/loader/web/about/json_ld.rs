//! JSON-LD: the article that a page describes to search engines, alone, in a list, or in a graph
//! whose parts name each other by `@id`.
//!
//! May import: `document`.

use dom_query::Document;
use serde_json::{Map, Value};

use super::{About, clean};
use crate::loader::article::published;

type Object = Map<String, Value>;

/// What the page's JSON-LD says about its article.
pub(super) fn about(page: &Document) -> About {
    let scripts = page.select("script[type*='ld+json']");
    let values: Vec<Value> = scripts
        .iter()
        .filter_map(|script| parse(&script.text()))
        .collect();
    let mut objects = Vec::new();
    for value in &values {
        collect(value, &mut objects);
    }
    let mut about = About::default();
    for article in objects.iter().filter(|object| is_article(object)) {
        about.fill(of_article(article, &objects));
    }
    // A page may describe itself where it does not describe its article.
    for page in objects
        .iter()
        .filter(|object| has_type(object, &["WebPage", "ItemPage"]))
    {
        let mut page = of_article(page, &objects);
        page.titles.clear();
        about.fill(page);
    }
    about
}

/// The value in a script; many sites leave line ends or a CDATA mark in it.
fn parse(script: &str) -> Option<Value> {
    let script = script
        .trim()
        .trim_start_matches("<!--")
        .trim_end_matches("-->");
    let script = script
        .trim()
        .trim_start_matches("//")
        .trim_start_matches("<![CDATA[");
    let script = script
        .trim_end()
        .trim_end_matches("]]>")
        .trim_end_matches("//");
    serde_json::from_str(script).ok().or_else(|| {
        let one_line: String = script
            .chars()
            .map(|c| if c.is_control() { ' ' } else { c })
            .collect();
        serde_json::from_str(&one_line).ok()
    })
}

/// The objects of a value that are of a type or have a name in the graph; not those inside them.
fn collect<'a>(value: &'a Value, objects: &mut Vec<&'a Object>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| collect(value, objects)),
        Value::Object(object) => {
            objects.push(object);
            for field in ["@graph", "mainEntity", "mainEntityOfPage"] {
                if let Some(inside) = object.get(field) {
                    collect(inside, objects);
                }
            }
        }
        _ => {}
    }
}

/// Whether an object is of one of `types`.
fn has_type(object: &Object, types: &[&str]) -> bool {
    names_of_type(object).any(|name| types.contains(&name))
}

/// Whether an object is an article, of whatever kind.
fn is_article(object: &Object) -> bool {
    names_of_type(object).any(|name| name.ends_with("Article") || name.ends_with("Posting"))
        || has_type(object, &["Report", "Review"])
}

fn names_of_type(object: &Object) -> impl Iterator<Item = &str> {
    let names = match object.get("@type") {
        Some(Value::Array(names)) => names.iter().collect(),
        Some(name) => vec![name],
        None => Vec::new(),
    };
    names.into_iter().filter_map(Value::as_str)
}

/// What an article's object says.
fn of_article(article: &Object, objects: &[&Object]) -> About {
    let text = |field: &str| article.get(field).and_then(Value::as_str).and_then(decoded);
    let day = |field: &str| article.get(field)?.as_str().and_then(published::of_value);
    let names = |field: &str| article.get(field).map(|value| names(value, objects));
    About {
        titles: text("headline")
            .or_else(|| text("name"))
            .into_iter()
            .collect(),
        authors: names("author").unwrap_or_default(),
        source: names("publisher").unwrap_or_default().into_iter().next(),
        published: day("datePublished").or_else(|| day("dateCreated")),
        modified: day("dateModified"),
        language: text("inLanguage"),
        address_day: None,
    }
}

/// The names of the persons or bodies in a field: names, objects with one, or their `@id`.
fn names(value: &Value, objects: &[&Object]) -> Vec<String> {
    let of_object = |object: &Object| object.get("name").and_then(Value::as_str).and_then(decoded);
    match value {
        Value::String(name) => decoded(name).into_iter().collect(),
        Value::Array(values) => {
            let mut all: Vec<String> = Vec::new();
            for name in values
                .iter()
                .filter(|value| !value.is_array())
                .flat_map(|v| names(v, objects))
            {
                if !all.contains(&name) {
                    all.push(name);
                }
            }
            all
        }
        Value::Object(object) => {
            let id = object.get("@id");
            let named = objects
                .iter()
                .find(|other| id.is_some() && other.get("@id") == id);
            let name = of_object(object).or_else(|| of_object(named?));
            name.into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// The text of a field; some sites write it with the entities of HTML.
fn decoded(text: &str) -> Option<String> {
    if !text.contains('&') {
        return clean(text);
    }
    let text: String = text.chars().take(2000).collect();
    clean(&Document::fragment(text.replace('<', "&lt;")).text())
}
