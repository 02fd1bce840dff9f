//! Any other XML: its elements become fields, and the articles are found in them as in JSON.
//!
//! May import: `document`.

use serde_json::{Map, Value};

use super::element::{Element, Node};
use crate::loader::{
    LoadError, Watch,
    texts::{json, story::Story},
};

/// The articles in a tree of whatever elements.
pub(super) fn stories(root: &Element, watch: &Watch) -> Result<Vec<Story>, LoadError> {
    json::stories(&value(root), watch)
}

/// An element as a value: its text where it holds nothing else, or text with pieces of a line in
/// it; else its elements by name, those of one name as a list.
fn value(element: &Element) -> Value {
    let has_text = element.children.iter().any(|child| match child {
        Node::Text(text) => !text.trim().is_empty(),
        Node::Element(_) => false,
    });
    if has_text || element.children.is_empty() {
        let mut text = String::new();
        element.add_text(&mut text);
        return Value::String(text);
    }
    let mut fields = Map::new();
    for inside in element.elements() {
        let value = value(inside);
        match fields.get_mut(&inside.name) {
            Some(Value::Array(values)) => values.push(value),
            Some(before) => *before = Value::Array(vec![before.take(), value]),
            None => {
                fields.insert(inside.name.clone(), value);
            }
        }
    }
    Value::Object(fields)
}
