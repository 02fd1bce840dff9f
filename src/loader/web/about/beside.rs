//! What the elements beside a headline say by their class: who wrote the article; and the day in
//! a line of its own over it, as old pages have it.
//!
//! May import: `document`.

use dom_query::NodeRef;

use super::{Head, byline, same, text_of};
use crate::loader::{
    article::published::{self, Stamp},
    web::element,
};

/// How many nodes over the headline are looked at for the day. Further up stands today's date.
const OVER: usize = 16;

/// How many nodes from there on are looked at for the writer.
const AROUND: usize = 160;

/// The longest name of a writer, in characters.
const LONGEST: usize = 60;

/// Looks beside the headline, which is at `place` of the page's `nodes`.
pub(in crate::loader::web) fn look(
    nodes: &[NodeRef<'_>],
    place: usize,
    source: Option<&str>,
) -> Head {
    let start = place.saturating_sub(OVER);
    let (over, around) = (start..place, start..nodes.len().min(place + AROUND));
    Head {
        author: nodes[around].iter().find_map(|node| author(node, source)),
        stamp: nodes[over].iter().rev().find_map(stamp).unwrap_or_default(),
    }
}

/// The day in a text that says nothing else.
fn stamp(node: &NodeRef<'_>) -> Option<Stamp> {
    const OF_TODAY: &[&str] = &["clock", "current", "now", "today"];
    let around = node.parent()?;
    let words = element::words(&around);
    let is_today = words.iter().any(|word| OF_TODAY.contains(&word.as_str()));
    if !node.is_nonempty_text() || is_today {
        return None;
    }
    published::of_stamp(node.text().trim())
}

/// The name in an element of the writer.
fn author(node: &NodeRef<'_>, source: Option<&str>) -> Option<String> {
    const OF_THE_WRITER: &[&str] = &["author", "authors", "byline", "writer"];
    const NOT_THE_NAME: &[&str] = &[
        "avatar", "bio", "box", "comment", "comments", "image", "img", "meta", "photo", "social",
    ];
    if !node.is_element() || node.has_name("img") {
        return None;
    }
    let words = element::words(node);
    let has = |of: &[&str]| words.iter().any(|word| of.contains(&word.as_str()));
    if !has(OF_THE_WRITER) || has(NOT_THE_NAME) {
        return None;
    }
    let text = text_of(node)?;
    let name = without_source(byline::name_in(&text), source);
    let fits = name.chars().count() <= LONGEST && name.contains(char::is_alphabetic);
    let is_site = source.is_some_and(|source| same(source, name));
    (fits && !is_site && name.split_whitespace().count() <= 8).then(|| name.to_owned())
}

/// A writer's name without the site's before or after it (`بوابة الشمال - سعاد المرابط`).
fn without_source<'a>(name: &'a str, source: Option<&str>) -> &'a str {
    let Some(source) = source else {
        return name;
    };
    let halves = [" - ", " – ", " | ", "/"]
        .into_iter()
        .find_map(|mark| name.split_once(mark));
    match halves {
        Some((first, second)) if same(first, source) => second.trim(),
        Some((first, second)) if same(second, source) => first.trim(),
        _ => name,
    }
}
