//! Whether a text is a web page. A text about HTML, or one with a tag in it, is not.
//!
//! May import: nothing of ours.

/// How much of a text is looked at, in bytes.
const LOOKED_AT: usize = 16 * 1024;

/// Within how many bytes a page declares its encoding (HTML has 1024; old pages take more).
const DECLARED_WITHIN: usize = 4096;

/// Endings of names that pages have.
const ENDINGS: &[&str] = &[
    "htm", "html", "shtml", "xht", "xhtml", "php", "asp", "aspx", "jsp",
];

/// Elements that a page, or a piece of one, begins with.
const FIRST: &[&str] = &[
    "a",
    "article",
    "b",
    "base",
    "blockquote",
    "body",
    "br",
    "center",
    "div",
    "dl",
    "font",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "head",
    "header",
    "hr",
    "img",
    "link",
    "main",
    "meta",
    "ol",
    "p",
    "section",
    "script",
    "span",
    "strong",
    "style",
    "table",
    "title",
    "tr",
    "td",
    "ul",
];

/// How many tags a text that begins with one of [`FIRST`] must have, the end tags among them.
const FEWEST_TAGS: usize = 4;

/// Whether `text` is a page; `ending` is that of its file's name, in small letters.
pub(in crate::loader) fn is_page(text: &str, ending: Option<&str>) -> bool {
    let text = &text[..text.floor_char_boundary(LOOKED_AT)];
    let start = without_prolog(text);
    let begins = |what: &str| {
        let head = start.get(..what.len());
        head.is_some_and(|head| head.eq_ignore_ascii_case(what))
    };
    if begins("<!doctype html") || begins("<html") && !begins("<html-") {
        return true;
    }
    let named = ending.is_some_and(|ending| ENDINGS.contains(&ending));
    let (starts, ends) = count_tags(text);
    if named {
        return starts > 0;
    }
    let first = start.strip_prefix('<').map(tag_name);
    let begins_with_element = first.is_some_and(|name| FIRST.contains(&name.as_str()));
    begins_with_element && starts + ends >= FEWEST_TAGS && ends > 0
}

/// Whether a text in a field is a piece of a page: it has a tag of a known element that is closed
/// or stands alone, or an entity.
pub(in crate::loader) fn is_fragment(text: &str) -> bool {
    let (starts, ends) = count_tags(text);
    starts > 0 && (ends > 0 || text.contains("<br") || text.contains("<p")) || has_entity(text)
}

/// Whether `text` has an entity of HTML (`&nbsp;`, `&#1575;`).
fn has_entity(text: &str) -> bool {
    text.split('&').skip(1).any(|rest| {
        let name = rest
            .bytes()
            .take(10)
            .take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'#');
        let length = name.count();
        (2..10).contains(&length) && rest[length..].starts_with(';')
    })
}

/// The encoding that a page or an XML file declares at its head: a label, right or not.
pub(in crate::loader) fn declared_encoding(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(DECLARED_WITHIN)]);
    let head = head.to_ascii_lowercase();
    let in_xml = head
        .starts_with("<?xml")
        .then(|| head.find("encoding="))
        .flatten();
    let at = in_xml.map(|at| at + "encoding=".len());
    let at = at.or_else(|| Some(head.find("charset=")? + "charset=".len()))?;
    let label = head[at..].trim_start_matches(['"', '\'', ' ']);
    let label = label
        .split(|c: char| !c.is_ascii_alphanumeric() && !"-_:.".contains(c))
        .next();
    label.filter(|label| !label.is_empty()).map(str::to_owned)
}

/// `text` without what may stand before a page: blanks, an XML declaration, comments.
fn without_prolog(text: &str) -> &str {
    let mut rest = text.trim_start();
    loop {
        let after = match rest {
            rest if rest.starts_with("<?xml") => rest.split_once("?>"),
            rest if rest.starts_with("<!--") => rest.split_once("-->"),
            _ => return rest,
        };
        match after {
            Some((_, after)) => rest = after.trim_start(),
            None => return rest,
        }
    }
}

/// The name at the start of what follows a `<`, in small letters.
fn tag_name(text: &str) -> String {
    let name = text.chars().take_while(char::is_ascii_alphanumeric);
    name.map(|c| c.to_ascii_lowercase()).collect()
}

/// How many start and end tags of known elements `text` has.
fn count_tags(text: &str) -> (usize, usize) {
    let (mut starts, mut ends) = (0, 0);
    for piece in text.split('<').skip(1) {
        let (is_end, name) = match piece.strip_prefix('/') {
            Some(rest) => (true, tag_name(rest)),
            None => (false, tag_name(piece)),
        };
        if FIRST.contains(&name.as_str()) || matches!(name.as_str(), "html" | "li" | "i" | "em") {
            starts += usize::from(!is_end);
            ends += usize::from(is_end);
        }
    }
    (starts, ends)
}
