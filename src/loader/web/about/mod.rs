//! What a page says about its article: headline, writers, paper, days, language. The page's own
//! data (JSON-LD) come first, then its `<meta>` tags, then what stands beside the headline.
//!
//! May import: `document`.

mod beside;
mod byline;
mod json_ld;
mod meta_tags;
mod title;

pub(super) use beside::look;
pub(super) use byline::Head;
pub(in crate::loader) use title::{key, same};

use dom_query::Document;

use super::element;
use crate::document::{Date, Metadata};

/// What a page says about its article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct About {
    /// Headlines, the likeliest first.
    pub(super) titles: Vec<String>,
    /// Who wrote it.
    pub(super) authors: Vec<String>,
    /// The paper or site.
    pub(super) source: Option<String>,
    pub(super) published: Option<Date>,
    pub(super) modified: Option<Date>,
    /// A BCP 47 tag.
    pub(super) language: Option<String>,
    /// The day that the page's address names (`/2024/03/25/`).
    pub(super) address_day: Option<Date>,
}

impl About {
    /// Collects what `page` says.
    pub(super) fn of(page: &Document) -> Self {
        let mut about = json_ld::about(page);
        about.fill(meta_tags::about(page));
        title::collect(page, &mut about);
        about
    }

    /// Takes what is still missing from `other`.
    fn fill(&mut self, other: Self) {
        self.titles.extend(other.titles);
        if self.authors.is_empty() {
            self.authors = other.authors;
        }
        self.source = self.source.take().or(other.source);
        self.published = self.published.or(other.published);
        self.modified = self.modified.or(other.modified);
        self.language = self.language.take().or(other.language);
        self.address_day = self.address_day.or(other.address_day);
    }

    /// The headline, and which of the first `lines` of the article it is. A line that the page's
    /// title begins or ends with is the headline, and the rest of the title the site's name.
    pub(super) fn headline(&mut self, lines: &[&str]) -> Option<(String, Option<usize>)> {
        let first = self.titles.first()?.clone();
        if let Some(at) = lines.iter().position(|line| same(line, &first)) {
            return Some((first, Some(at)));
        }
        let at = lines.iter().position(|line| title::is_part(&first, line));
        if let Some(at) = at {
            let line = lines[at].to_owned();
            self.source = self
                .source
                .take()
                .or_else(|| title::site(&first, Some(&line)));
            self.titles.insert(0, line.clone());
            return Some((line, Some(at)));
        }
        Some((first, None))
    }

    /// Takes what the lines beside the headline say. A day that is surely the last change gives
    /// way to the address for the day of publication.
    pub(super) fn fill_from_head(&mut self, head: &Head) {
        if self.authors.is_empty() {
            self.authors.extend(head.author.clone());
        }
        let was_changed = head.stamp.modified.is_some();
        let day = if was_changed && self.address_day.is_some() {
            self.address_day
        } else {
            head.stamp.published.or(self.address_day)
        };
        self.published = self.published.or(day);
        self.modified = self.modified.or(head.stamp.modified);
    }

    /// As a document's metadata.
    pub(super) fn into_metadata(self) -> Metadata {
        let author = self.authors.join("، ");
        Metadata {
            title: self.titles.into_iter().next(),
            author: (!author.is_empty()).then_some(author),
            source: self.source,
            published: self.published,
            modified: self.modified,
            language: self.language,
            ..Metadata::default()
        }
    }
}

/// The text of a field, its blanks put in order; `None` where there is none.
fn clean(text: &str) -> Option<String> {
    let mut line = super::line::Line::default();
    line.push(text, false);
    let (text, _) = line.take();
    (!text.is_empty() && text.len() < 1000).then_some(text)
}

/// The text under an element, in one line.
fn text_of(node: &dom_query::NodeRef<'_>) -> Option<String> {
    let mut line = super::line::Line::default();
    for inside in node.descendants_it() {
        if inside.is_text() {
            line.push(&inside.text(), false);
        } else if element::role(&element::name(&inside)) != element::Role::Inline {
            line.blank();
        }
    }
    clean(&line.take().0)
}
