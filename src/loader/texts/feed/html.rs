//! Marked-up text inside XML (XHTML, NITF) as HTML, so that one reader makes blocks of it.
//!
//! May import: nothing of ours.

use super::element::{Element, Node};
use crate::loader::web::escape;

/// Elements of NITF, and what HTML calls them.
const RENAMED: &[(&str, &str)] = &[
    ("block", "div"),
    ("body.content", "div"),
    ("body.end", "div"),
    ("bq", "blockquote"),
    ("fn", "div"),
    ("hl1", "h2"),
    ("hl2", "h2"),
    ("media", "figure"),
    ("media-caption", "figcaption"),
    ("media-reference", "img"),
    ("nitf-table", "div"),
    ("tagline", "p"),
];

/// Elements of HTML that stand as they are; any other is a piece of a line.
const KEPT: &[&str] = &[
    "a",
    "article",
    "aside",
    "blockquote",
    "body",
    "br",
    "caption",
    "dd",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "img",
    "li",
    "ol",
    "p",
    "pre",
    "q",
    "script",
    "section",
    "style",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
];

/// Elements that say something about a picture or table and are no text.
const LEFT_OUT: &[&str] = &[
    "head",
    "media-metadata",
    "media-object",
    "media-producer",
    "title",
];

/// What is in `element`, as HTML.
pub(super) fn inside(element: &Element) -> String {
    let mut html = String::new();
    write_inside(element, &mut html);
    html
}

fn write_inside(element: &Element, html: &mut String) {
    for child in &element.children {
        match child {
            Node::Text(text) => escape(html, text),
            Node::Element(element) => write(element, html),
        }
    }
}

fn write(element: &Element, html: &mut String) {
    let own = element.name.as_str();
    if LEFT_OUT.contains(&own) {
        return;
    }
    let renamed = RENAMED.iter().find(|(name, _)| *name == own);
    let kept = KEPT.contains(&own).then_some(own);
    let name = renamed.map(|(_, name)| *name).or(kept).unwrap_or("span");
    html.push('<');
    html.push_str(name);
    for (from, to) in [("href", "href"), ("src", "src"), ("source", "src")] {
        if let Some(value) = element.attribute(from) {
            html.push_str(&format!(" {to}=\""));
            escape(html, value);
            html.push('"');
        }
    }
    if own == "fn" {
        html.push_str(" role=doc-footnote");
    }
    html.push('>');
    if !matches!(name, "br" | "hr" | "img") {
        write_inside(element, html);
        html.push_str(&format!("</{name}>"));
    }
}
