//! Markdown: told by its content, or by the file's name; the head of a site generator's file
//! (`---`) says what is known about the article.
//!
//! May import: `document`.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::{json::Fields, story::Story};
use crate::loader::{LoadError, Watch, web};

/// Endings of names that such files have.
const ENDINGS: &[&str] = &["md", "markdown", "mdown", "mkd", "mdx", "qmd"];

/// How much of a text is looked at, in bytes.
const LOOKED_AT: usize = 64 * 1024;

/// The longest head of a file, in lines.
const LONGEST_HEAD: usize = 60;

/// Whether `text` is Markdown; `ending` is that of its file's name. Without that name, signs of
/// two kinds are wanted that a plain text has not by chance: headings, links or pictures, emphasis
/// in pairs, rules of tables.
pub(super) fn is_markdown(text: &str, ending: Option<&str>) -> bool {
    if ending.is_some_and(|ending| ENDINGS.contains(&ending)) {
        return true;
    }
    let text = &text[..text.floor_char_boundary(LOOKED_AT)];
    let lines = || text.lines().map(str::trim_end);
    let headings = lines().filter(|line| is_heading(line)).count();
    let rules = lines().filter(|line| is_table_rule(line)).count();
    let links = text.matches("](").count();
    let strong = text.matches("**").count() / 2;
    let head = head(text).is_some();
    let kinds = [headings >= 1, rules >= 1, links >= 1, strong >= 1];
    let kinds = kinds.into_iter().filter(|kind| *kind).count();
    headings >= 1 && (kinds >= 2 || headings >= 3) || head && kinds >= 1
}

/// Whether a line is a heading: `## محاور`. A hashtag has no blank after its sign.
fn is_heading(line: &str) -> bool {
    let text = line.trim_start_matches('#');
    let level = line.len() - text.len();
    (1..=6).contains(&level) && text.starts_with(' ') && text.contains(char::is_alphabetic)
}

/// Whether a line is the rule under the heads of a table: `|---|:--:|`.
fn is_table_rule(line: &str) -> bool {
    line.contains("--")
        && line.contains('|')
        && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
}

/// The article in `text`.
///
/// # Errors
/// Those of a page, which the text becomes on its way.
pub(super) fn read(text: &str, watch: &Watch) -> Result<Story, LoadError> {
    let mut story = Story::default();
    let body = match head(text) {
        Some((fields, body)) => {
            set_fields(&mut story, &fields);
            body
        }
        None => text,
    };
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    let mut page = Page::default();
    for event in Parser::new_ext(body, options) {
        page.write(event);
    }
    let body = web::body(&page.html, watch)?;
    story.blocks = body.blocks;
    story.images = body.images;
    title_from_heading(&mut story);
    Ok(story)
}

/// Takes a heading at the beginning as the title, where the head names none.
fn title_from_heading(story: &mut Story) {
    use crate::document::BlockKind::Heading;
    let first = story
        .blocks
        .first()
        .filter(|first| matches!(first.kind, Heading(1 | 2)));
    if let Some(first) = first
        && story.title.is_none()
    {
        story.title = Some(first.text.clone());
    }
}

/// The fields at the head of a file, and the text after it.
fn head(text: &str) -> Option<(Vec<(&str, &str)>, &str)> {
    let rest = text.trim_start_matches('\u{FEFF}').strip_prefix("---")?;
    let rest = rest
        .strip_prefix("\r\n")
        .or_else(|| rest.strip_prefix('\n'))?;
    let mut fields: Vec<(&str, &str)> = Vec::new();
    let mut at = 0;
    for line in rest.split_inclusive('\n').take(LONGEST_HEAD) {
        at += line.len();
        let line = line.trim_end();
        if line == "---" || line == "..." {
            return (!fields.is_empty()).then(|| (fields, &rest[at..]));
        }
        match line.split_once(':') {
            Some((name, value)) if !name.starts_with([' ', '-', '#']) => {
                fields.push((name.trim(), value.trim()));
            }
            // A list under its name: only its first point is kept.
            _ => match (line.trim().strip_prefix("- "), fields.last_mut()) {
                (Some(point), Some((_, value))) if value.is_empty() => *value = point.trim(),
                _ if line.is_empty() || line.starts_with([' ', '-', '#']) => {}
                _ => return None,
            },
        }
    }
    None
}

/// Sets what the fields of a head say.
fn set_fields(story: &mut Story, head: &[(&str, &str)]) {
    let fields = Fields::new();
    for (name, value) in head {
        let value = value.trim_matches(['"', '\'', '[', ']', ' ']);
        let text = Some(value.to_owned()).filter(|value| !value.is_empty());
        match fields.holds(name) {
            Some(("title", _)) => story.title = story.title.take().or(text),
            Some(("source", _)) => story.source = story.source.take().or(text),
            Some(("language", _)) => story.language = story.language.take().or(text),
            Some(("author", _)) => story.add_author(value),
            Some(("published", _)) => story.set_published(value),
            Some(("modified", _)) => story.set_modified(value),
            _ => {}
        }
    }
}

/// The text as HTML, which is read like a page from there on; what only shapes letters (emphasis)
/// is dropped.
#[derive(Default)]
struct Page {
    html: String,
    /// The mark of a footnote whose first paragraph has not begun.
    note: Option<String>,
}

impl Page {
    fn write(&mut self, event: Event<'_>) {
        let html = &mut self.html;
        match event {
            Event::Start(tag) => self.open(tag),
            Event::End(tag) => close(html, tag),
            Event::Text(text) | Event::Code(text) => web::escape(html, &text),
            Event::Html(text) | Event::InlineHtml(text) => html.push_str(&text),
            Event::SoftBreak => html.push('\n'),
            Event::HardBreak => html.push_str("<br>"),
            Event::Rule => html.push_str("<hr>"),
            Event::FootnoteReference(name) => web::escape(html, &format!("[{name}]")),
            _ => {}
        }
    }

    fn open(&mut self, tag: Tag<'_>) {
        let html = &mut self.html;
        let start = match tag {
            Tag::Paragraph => {
                html.push_str("<p>");
                let note = self.note.take();
                return note.iter().for_each(|note| web::escape(html, note));
            }
            Tag::Heading { level, .. } => return html.push_str(&format!("<h{}>", level as u8)),
            Tag::FootnoteDefinition(name) => {
                self.note = Some(format!("[{name}] "));
                "<div role=doc-footnote>"
            }
            Tag::Image { dest_url, .. } => {
                html.push_str("<img src=\"");
                web::escape(html, &dest_url);
                // Its text is for those who do not see it; a page does not show it.
                "\"><span hidden>"
            }
            Tag::BlockQuote(_) => "<blockquote>",
            Tag::CodeBlock(_) => "<pre>",
            Tag::List(_) => "<ul>",
            Tag::Item => "<li>",
            Tag::Table(_) => "<table>",
            Tag::TableHead | Tag::TableRow => "<tr>",
            Tag::TableCell => "<th>",
            Tag::Link { .. } => "<a href=#>",
            _ => return,
        };
        html.push_str(start);
    }
}

fn close(html: &mut String, tag: TagEnd) {
    let end = match tag {
        TagEnd::Paragraph => "</p>",
        TagEnd::Heading(level) => return html.push_str(&format!("</h{}>", level as u8)),
        TagEnd::BlockQuote(_) => "</blockquote>",
        TagEnd::CodeBlock => "</pre>",
        TagEnd::List(_) => "</ul>",
        TagEnd::Item => "</li>",
        TagEnd::Table => "</table>",
        TagEnd::TableHead | TagEnd::TableRow => "</tr>",
        TagEnd::TableCell => "</th>",
        TagEnd::FootnoteDefinition => "</div>",
        TagEnd::Link => "</a>",
        TagEnd::Image => "</span>",
        _ => return,
    };
    html.push_str(end);
}
