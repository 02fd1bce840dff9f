//! RSS and Atom: each entry an article, with the whole text where the feed carries it and the
//! summary where it does not.
//!
//! May import: `document`.

use super::{
    element::{Element, Node},
    html,
};
use crate::loader::{LoadError, Watch, texts::story::Story, web};

/// The articles of an RSS feed. In RSS 1.0 they stand beside the channel, later inside it.
pub(super) fn rss(root: &Element, watch: &Watch) -> Result<Vec<Story>, LoadError> {
    let channel = root.find("channel");
    let title = channel.and_then(|channel| channel.child("title")?.line());
    let language = channel.and_then(|channel| channel.child("language")?.line());
    let mut items = Vec::new();
    root.find_all("item", usize::MAX, &mut items);
    let story = |item: &&Element| {
        let mut story = item_of_rss(item, watch)?;
        story.source = story.source.take().or_else(|| title.clone());
        story.language = story.language.take().or_else(|| language.clone());
        Ok(story)
    };
    items.iter().map(story).collect()
}

/// One item of RSS.
fn item_of_rss(item: &Element, watch: &Watch) -> Result<Story, LoadError> {
    let mut story = Story {
        title: item.child("title").and_then(line),
        source: item.child("source").and_then(Element::line),
        ..Story::default()
    };
    for name in ["encoded", "fulltext", "description"] {
        let text = item.child(name).map(written);
        if let Some(text) = text.filter(|_| story.blocks.is_empty()) {
            story.add_text(&text, watch)?;
        }
    }
    for author in item.all("creator").chain(item.all("author")) {
        author
            .line()
            .iter()
            .for_each(|name| story.add_author(name_in(name)));
    }
    for day in item.all("pubDate").chain(item.all("date")) {
        day.line().iter().for_each(|day| story.set_published(day));
    }
    for day in item.all("updated").chain(item.all("modified")) {
        day.line().iter().for_each(|day| story.set_modified(day));
    }
    story.images.extend(pictures(item));
    Ok(story)
}

/// The articles of an Atom feed, or of a single entry.
pub(super) fn atom(root: &Element, watch: &Watch) -> Result<Vec<Story>, LoadError> {
    let feed = root.child("feed");
    let title = feed.and_then(|feed| feed.child("title")?.line());
    let language = feed
        .and_then(|feed| feed.attribute("lang"))
        .map(str::to_owned);
    let mut entries = Vec::new();
    root.find_all("entry", usize::MAX, &mut entries);
    let story = |entry: &&Element| {
        let mut story = entry_of_atom(entry, watch)?;
        story.source = story.source.take().or_else(|| title.clone());
        story.language = story.language.take().or_else(|| language.clone());
        Ok(story)
    };
    entries.iter().map(story).collect()
}

/// One entry of Atom.
fn entry_of_atom(entry: &Element, watch: &Watch) -> Result<Story, LoadError> {
    let mut story = Story {
        title: entry.child("title").and_then(line),
        source: entry
            .child("source")
            .and_then(|source| source.child("title")?.line()),
        language: entry.attribute("lang").map(str::to_owned),
        ..Story::default()
    };
    for text in entry
        .all("content")
        .chain(entry.all("summary"))
        .map(written)
    {
        if story.blocks.is_empty() {
            story.add_text(&text, watch)?;
        }
    }
    for author in entry.all("author") {
        let name = author.child("name").unwrap_or(author).line();
        name.iter().for_each(|name| story.add_author(name));
    }
    let day = |name: &str| entry.child(name).and_then(Element::line);
    let updated = day("updated").or_else(|| day("modified"));
    let published = day("published")
        .or_else(|| day("issued"))
        .or_else(|| updated.clone());
    published.iter().for_each(|day| story.set_published(day));
    updated.iter().for_each(|day| story.set_modified(day));
    story.images.extend(pictures(entry));
    Ok(story)
}

/// The text of a field: of its elements where it has some (XHTML), else what is written in it.
fn written(field: &Element) -> String {
    if field.elements().next().is_some() {
        return html::inside(field);
    }
    let mut text = String::new();
    for child in &field.children {
        if let Node::Text(more) = child {
            text.push_str(more);
        }
    }
    text
}

/// The text of a field that is one line.
fn line(field: &Element) -> Option<String> {
    Some(web::one_line(&written(field))).filter(|line| !line.is_empty())
}

/// The name in an author's field of RSS, which is an address with the name in brackets.
fn name_in(author: &str) -> &str {
    let inside = author
        .split_once('(')
        .and_then(|(_, name)| name.split_once(')'));
    inside.map_or(author, |(name, _)| name)
}

/// Where the pictures of an entry lie.
fn pictures(entry: &Element) -> Vec<String> {
    let is_picture = |element: &&Element| {
        let kind = element
            .attribute("type")
            .or_else(|| element.attribute("medium"));
        element.name == "thumbnail" || kind.is_some_and(|kind| kind.starts_with("image"))
    };
    let media = entry.elements().filter(|element| {
        matches!(element.name.as_str(), "enclosure" | "thumbnail" | "content")
            && element.prefix != "atom"
    });
    let addresses = media
        .filter(is_picture)
        .filter_map(|element| element.attribute("url"));
    let mut pictures: Vec<String> = addresses.map(str::to_owned).collect();
    pictures.dedup();
    pictures
}
