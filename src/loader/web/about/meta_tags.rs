//! `<meta>` tags (Open Graph, Dublin Core and the rest), microdata, `<time>`, the language and the
//! address of a page.
//!
//! May import: `document`.

use std::collections::HashMap;

use dom_query::Document;

use super::{About, clean, text_of};
use crate::{document::Date, loader::article::published};

/// Names of tags with the headline, the likeliest first.
const TITLES: &[&str] = &[
    "og:title",
    "twitter:title",
    "dc.title",
    "dcterms.title",
    "title",
];
const AUTHORS: &[&str] = &[
    "author",
    "article:author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "twitter:creator",
];
const SOURCES: &[&str] = &[
    "og:site_name",
    "application-name",
    "dc.publisher",
    "publisher",
    "al:android:app_name",
    "apple-mobile-web-app-title",
];
const PUBLISHED: &[&str] = &[
    "article:published_time",
    "og:article:published_time",
    "article:published",
    "datepublished",
    "publishdate",
    "publish-date",
    "publish_date",
    "published_time",
    "pubdate",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "date",
    "og:pubdate",
    "cxenseparse:recs:publishtime",
];
const MODIFIED: &[&str] = &[
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "dcterms.modified",
    "lastmod",
    "last-modified",
];

/// What the tags of `page` say.
pub(super) fn about(page: &Document) -> About {
    let tags = tags(page);
    let all = |names: &[&str]| -> Vec<String> {
        names
            .iter()
            .filter_map(|name| clean(tags.get(*name)?))
            .collect()
    };
    let day = |names: &[&str]| {
        names
            .iter()
            .find_map(|name| published::of_value(tags.get(*name)?))
    };
    let author = all(AUTHORS).into_iter().find(|author| is_name(author));
    About {
        titles: all(TITLES),
        authors: author.into_iter().collect(),
        source: all(SOURCES).into_iter().next(),
        published: day(PUBLISHED).or_else(|| of_property(page, "datePublished")),
        modified: day(MODIFIED).or_else(|| of_property(page, "dateModified")),
        language: language(page, &tags),
        address_day: tags
            .get("og:url")
            .and_then(|url| of_address(url))
            .or_else(|| canonical(page)),
    }
}

/// The contents of the `<meta>` tags by name, in small letters; the first of a name counts.
fn tags(page: &Document) -> HashMap<String, String> {
    let mut tags = HashMap::new();
    for tag in page.select("meta[content]").iter() {
        let content = tag.attr_or("content", "").to_string();
        for name in ["property", "name", "itemprop", "http-equiv"] {
            if let Some(name) = tag.attr(name) {
                tags.entry(name.to_lowercase())
                    .or_insert_with(|| content.clone());
            }
        }
    }
    tags
}

/// Whether an author's field holds a name: some sites put an address or an account there.
fn is_name(author: &str) -> bool {
    const NO_NAMES: &[&str] = &[
        "admin",
        "administrator",
        "webmaster",
        "editor",
        "root",
        "user",
    ];
    !author.contains("://")
        && !author.starts_with(['@', '/'])
        && author.contains(char::is_alphabetic)
        && !NO_NAMES.contains(&author.to_lowercase().as_str())
}

/// The day in an element with the property `name`, or in a `<time>` that says it is of publication.
fn of_property(page: &Document, name: &str) -> Option<Date> {
    let selector = match name {
        "datePublished" => "[itemprop~='datePublished'], time[pubdate], time.published",
        _ => "[itemprop~='dateModified'], time.updated",
    };
    page.select(selector).iter().find_map(|element| {
        let written = ["content", "datetime", "title"]
            .into_iter()
            .find_map(|name| element.attr(name));
        let of_field = written.and_then(|value| published::of_value(&value));
        let shown = || element.nodes().first().and_then(text_of);
        of_field.or_else(|| published::of_value(&shown()?))
    })
}

/// The language that the page is said to be in.
fn language(page: &Document, tags: &HashMap<String, String>) -> Option<String> {
    let root = page.html_root();
    let named = root
        .attr("lang")
        .or_else(|| root.attr("xml:lang"))
        .map(|tag| tag.to_string());
    let named = named.filter(|tag| !tag.is_empty());
    named.or_else(|| {
        tags.get("content-language")
            .or_else(|| tags.get("og:locale"))
            .cloned()
    })
}

/// The day in the page's canonical address.
fn canonical(page: &Document) -> Option<Date> {
    of_address(&page.select_single("link[rel='canonical']").attr("href")?)
}

/// The day in an address: `/2024/03/25/`, `/2024-03-25-`, or with a section between them.
fn of_address(url: &str) -> Option<Date> {
    let path = url.split(['?', '#']).next()?;
    let parts: Vec<&str> = path
        .split(['/', '-'])
        .filter(|part| !part.is_empty())
        .collect();
    let number = |at: usize, most: usize| -> Option<&str> {
        let part = *parts.get(at)?;
        let digits = part.len() <= most && part.bytes().all(|byte| byte.is_ascii_digit());
        digits.then_some(part)
    };
    (0..parts.len()).find_map(|at| {
        let year = number(at, 4).filter(|year| year.len() == 4)?;
        let next = if number(at + 1, 2).is_some() {
            at + 1
        } else {
            at + 2
        };
        let (month, day) = (number(next, 2)?, number(next + 1, 2)?);
        published::of_value(&format!("{year}-{month}-{day}"))
    })
}
