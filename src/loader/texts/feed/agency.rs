//! What news agencies send: NewsML-G2, NewsML 1 and NITF.
//!
//! May import: `document`.

use super::{
    element::{Element, Node},
    html,
};
use crate::loader::{LoadError, Watch, texts::story::Story, web};

/// The articles of NewsML: each of its items with a text.
pub(super) fn newsml(root: &Element, watch: &Watch) -> Result<Vec<Story>, LoadError> {
    let mut items = Vec::new();
    root.find_all("newsItem", usize::MAX, &mut items);
    if !items.is_empty() {
        return items.into_iter().map(|item| second(item, watch)).collect();
    }
    root.find_all("NewsItem", usize::MAX, &mut items);
    items.into_iter().map(|item| first(item, watch)).collect()
}

/// An item of NewsML-G2.
fn second(item: &Element, watch: &Watch) -> Result<Story, LoadError> {
    let (about, content) = (item.child("itemMeta"), item.child("contentMeta"));
    let in_content = |name: &str| content.and_then(|content| content.child(name));
    let mut story = Story {
        title: in_content("headline").and_then(line),
        dateline: in_content("dateline").and_then(line),
        source: about
            .and_then(|about| about.child("provider"))
            .and_then(named),
        language: in_content("language")
            .and_then(|language| language.attribute("tag"))
            .or_else(|| item.attribute("lang"))
            .map(str::to_owned),
        ..Story::default()
    };
    let by = in_content("by")
        .and_then(line)
        .or_else(|| in_content("creator").and_then(named));
    by.iter()
        .for_each(|name| story.add_author(without_by(name)));
    let day =
        |place: Option<&Element>, name: &str| place.and_then(|place| place.child(name)?.line());
    let created = day(content, "contentCreated").or_else(|| day(about, "firstCreated"));
    let version = day(about, "versionCreated");
    created
        .or_else(|| version.clone())
        .iter()
        .for_each(|day| story.set_published(day));
    let changed = day(content, "contentModified").or(version);
    changed.iter().for_each(|day| story.set_modified(day));
    for inside in item.all("contentSet").flat_map(Element::elements) {
        add_content(&mut story, inside, watch)?;
    }
    if story.blocks.is_empty()
        && let Some(summary) = in_content("description")
    {
        story.add_text(&written(summary), watch)?;
    }
    Ok(story)
}

/// Adds one form of an item's content, unless another was there before.
fn add_content(story: &mut Story, content: &Element, watch: &Watch) -> Result<(), LoadError> {
    let kind = content.attribute("contenttype").unwrap_or_default();
    if content.name == "remoteContent" && kind.starts_with("image") {
        story
            .images
            .extend(content.attribute("href").map(str::to_owned));
    }
    if !story.blocks.is_empty() {
        return Ok(());
    }
    match (content.name.as_str(), content.find("nitf")) {
        ("inlineXML", Some(nitf)) => add_nitf(story, nitf, watch),
        ("inlineXML" | "inlineData", _) => story.add_text(&written(content), watch),
        _ => Ok(()),
    }
}

/// An item of NewsML 1.
fn first(item: &Element, watch: &Watch) -> Result<Story, LoadError> {
    let lines = item.find("NewsLines");
    let of_lines = |name: &str| lines.and_then(|lines| line(lines.child(name)?));
    let mut story = Story {
        title: of_lines("HeadLine"),
        dateline: of_lines("DateLine"),
        source: of_lines("CreditLine").or_else(|| item.find("Provider").and_then(named)),
        ..Story::default()
    };
    of_lines("ByLine")
        .iter()
        .for_each(|name| story.add_author(without_by(name)));
    for name in ["FirstCreated", "DateId"] {
        item.find(name)
            .and_then(Element::line)
            .iter()
            .for_each(|day| story.set_published(day));
    }
    let changed = item.find("ThisRevisionCreated").and_then(Element::line);
    changed.iter().for_each(|day| story.set_modified(day));
    if let Some(content) = item.find("DataContent") {
        match content.find("nitf") {
            Some(nitf) => add_nitf(&mut story, nitf, watch)?,
            None => story.add_text(&written(content), watch)?,
        }
    }
    Ok(story)
}

/// The article of NITF.
pub(super) fn nitf(root: &Element, watch: &Watch) -> Result<Story, LoadError> {
    let mut story = Story::default();
    add_nitf(&mut story, root.child("nitf").unwrap_or(root), watch)?;
    Ok(story)
}

/// Adds what a `nitf` element holds, as far as it is still missing.
fn add_nitf(story: &mut Story, nitf: &Element, watch: &Watch) -> Result<(), LoadError> {
    let head = nitf.find("body.head");
    let of_head = |name: &str| head.and_then(|head| line(head.find(name)?));
    let title = of_head("hl1").or_else(|| {
        nitf.child("head")
            .and_then(|head| line(head.child("title")?))
    });
    story.title = story.title.take().or(title);
    let by = of_head("person").or_else(|| of_head("byline"));
    by.iter()
        .for_each(|name| story.add_author(without_by(name)));
    let holder = nitf
        .find("doc.copyright")
        .and_then(|holder| holder.attribute("holder"));
    let source = of_head("distributor").or_else(|| holder.map(str::to_owned));
    story.source = story.source.take().or(source);
    let norm = |name: &str| nitf.find(name).and_then(|day| day.attribute("norm"));
    for name in ["date.issue", "story.date", "date.release"] {
        norm(name).iter().for_each(|day| story.set_published(day));
    }
    story.dateline = story.dateline.take().or_else(|| of_head("dateline"));
    let language = nitf.attribute("lang").map(str::to_owned);
    story.language = story.language.take().or(language);
    let mut text = of_head("hl2").map_or_else(String::new, |line| format!("<h2>{line}</h2>"));
    for part in ["body.content", "body.end"] {
        let part = nitf.find(part);
        text.push_str(&part.map_or_else(String::new, html::inside));
    }
    let body = web::body(&text, watch)?;
    story.blocks.extend(body.blocks);
    story.images.extend(body.images);
    Ok(())
}

/// What stands in an element that holds HTML, as elements or as text.
fn written(content: &Element) -> String {
    if content.elements().next().is_some() {
        let inside = content.find("body").unwrap_or(content);
        return format!("<div>{}</div>", html::inside(inside));
    }
    let texts = content.children.iter().filter_map(|child| match child {
        Node::Text(text) => Some(text.as_str()),
        Node::Element(_) => None,
    });
    texts.collect()
}

/// The text of an element in one line.
fn line(element: &Element) -> Option<String> {
    element.line()
}

/// The name of a party: its own element, or an attribute.
fn named(party: &Element) -> Option<String> {
    let name = party.child("name").and_then(Element::line);
    let of_attribute = || {
        let value = party
            .attribute("literal")
            .or_else(|| party.attribute("FormalName"))?;
        Some(value.to_owned())
    };
    let code = || Some(party.attribute("qcode")?.rsplit(':').next()?.to_owned());
    name.or_else(of_attribute)
        .or_else(|| party.line())
        .or_else(code)
}

/// A writer's name without the word before it.
fn without_by(name: &str) -> &str {
    let by = ["بقلم", "من", "كتب", "By", "by"];
    let rest = by
        .iter()
        .find_map(|by| name.strip_prefix(by)?.strip_prefix([' ', ':']));
    rest.map_or(name, |rest| rest.trim_start_matches([':', ' ']))
}
