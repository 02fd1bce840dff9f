//! The headline: the page's own heading where it agrees with what the page says elsewhere, and
//! without the name of the site.
//!
//! May import: `document`, `text`.

use dom_query::Document;

use super::{About, clean, text_of};
use crate::text::fold;

/// What stands between a headline and the name of its site.
const SEPARATORS: &[&str] = &[
    " | ", " - ", " – ", " — ", " :: ", " » ", " « ", " • ", " · ", ": ", "|",
];

/// Puts the likeliest headline first, and finds the site's name behind it.
pub(super) fn collect(page: &Document, about: &mut About) {
    let titles = page.select("head title, title");
    let written = titles.iter().next().and_then(|title| clean(&title.text()));
    about.titles.extend(written.clone());
    let headings: Vec<String> = page
        .select("h1, h2, h3, h4")
        .nodes()
        .iter()
        .take(50)
        .filter_map(text_of)
        .collect();
    let known = |heading: &&String| about.titles.iter().any(|title| is_most_of(title, heading));
    let best = headings
        .iter()
        .filter(known)
        .max_by_key(|heading| heading.len())
        .cloned();
    if let Some(source) = written
        .as_deref()
        .and_then(|title| site(title, best.as_deref()))
        && about.source.is_none()
    {
        about.source = Some(source);
    }
    let first = best.or_else(|| Some(without_site(about.titles.first()?, about.source.as_deref())));
    if let Some(first) = first {
        about.titles.insert(0, first);
    }
}

/// The letters and digits of a text, folded: two headlines with one key are one.
pub(in crate::loader) fn key(text: &str) -> String {
    fold(text)
        .chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// Whether two texts are one headline.
pub(in crate::loader) fn same(a: &str, b: &str) -> bool {
    let (a, b) = (key(a), key(b));
    !a.is_empty() && a == b
}

/// Whether `heading` is the better part of `title`, which has the site's name before or after it.
/// The site's own name stands in a heading too, on many a page.
fn is_most_of(title: &str, heading: &str) -> bool {
    let words = |text: &str| {
        text.split(|c: char| !c.is_alphanumeric())
            .filter(|w| !w.is_empty())
            .count()
    };
    begins(title, heading) && 2 * words(heading) >= words(title)
}

/// Whether `title` is `heading`, alone or with the site's name before or after it.
fn begins(title: &str, heading: &str) -> bool {
    let (title, heading) = (key(title), key(heading));
    !heading.is_empty() && (title.starts_with(&heading) || title.ends_with(&heading))
}

/// Whether `title` is `line` with the site's name before or after it; a few words may be anything.
pub(super) fn is_part(title: &str, line: &str) -> bool {
    line.split_whitespace().count() >= 3 && begins(title, line)
}

/// The site's name in a `<title>` that has the headline beside it.
pub(super) fn site(title: &str, headline: Option<&str>) -> Option<String> {
    let headline = headline?;
    SEPARATORS.iter().find_map(|separator| {
        let (before, after) = title.rsplit_once(separator)?;
        let rest = if same(before, headline) {
            after
        } else {
            let (before, after) = title.split_once(separator)?;
            same(after, headline).then_some(before)?
        };
        let short = (1..=5).contains(&rest.split_whitespace().count());
        short.then(|| clean(rest))?
    })
}

/// A headline without the site's name: what is known to be it, or a few words after a bar.
fn without_site(title: &str, site: Option<&str>) -> String {
    for separator in SEPARATORS {
        let Some((before, after)) = title.rsplit_once(separator) else {
            continue;
        };
        let named = site.is_some_and(|site| same(after, site));
        let is_bar = separator.contains(['|', '»', '•']);
        let short = after.split_whitespace().count() <= 4 && before.split_whitespace().count() >= 4;
        if named || is_bar && short {
            return before.trim().to_owned();
        }
        if let Some((first, rest)) = title.split_once(separator)
            && site.is_some_and(|site| same(first, site))
        {
            return rest.trim().to_owned();
        }
    }
    title.to_owned()
}
