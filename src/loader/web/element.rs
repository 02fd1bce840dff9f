//! What each element of HTML does to the text in it.
//!
//! May import: `document`.

use dom_query::NodeRef;

/// What an element does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// It is no text: a script, a control, a picture with its own inside.
    LeftOut,
    /// It stands inside a line.
    Inline,
    /// Its text is a line of its own, or several.
    Block,
    /// A line ends here.
    Break,
    /// A headline of this level.
    Heading(u8),
    /// A list.
    List,
    /// A point of a list.
    Point,
    /// A quotation set apart.
    Quotation,
    /// A quotation inside a line, whose marks the browser adds.
    Quote,
    /// What stands under a picture or over a table.
    Caption,
    /// A table.
    Table,
    /// Text whose line ends count.
    Preformatted,
    /// A picture.
    Picture,
}

/// The role of the element called `name`.
pub(super) fn role(name: &str) -> Role {
    match name {
        "applet" | "audio" | "button" | "canvas" | "datalist" | "dialog" | "embed" | "frameset"
        | "head" | "iframe" | "input" | "map" | "math" | "meter" | "noembed" | "noframes"
        | "noscript" | "object" | "progress" | "rp" | "script" | "select" | "style" | "svg"
        | "template" | "textarea" | "title" | "video" => Role::LeftOut,
        "br" | "hr" => Role::Break,
        "h1" => Role::Heading(1),
        "h2" => Role::Heading(2),
        "h3" => Role::Heading(3),
        "h4" => Role::Heading(4),
        "h5" => Role::Heading(5),
        "h6" => Role::Heading(6),
        "ul" | "ol" | "menu" | "dir" => Role::List,
        "li" => Role::Point,
        "blockquote" => Role::Quotation,
        "q" => Role::Quote,
        "figcaption" | "caption" => Role::Caption,
        "table" => Role::Table,
        "pre" | "listing" | "xmp" | "plaintext" => Role::Preformatted,
        "img" | "image" => Role::Picture,
        "address" | "article" | "aside" | "body" | "center" | "dd" | "details" | "div" | "dl"
        | "dt" | "fieldset" | "figure" | "footer" | "form" | "header" | "hgroup" | "html"
        | "legend" | "main" | "nav" | "p" | "search" | "section" | "summary" | "tbody" | "td"
        | "tfoot" | "th" | "thead" | "tr" => Role::Block,
        _ => Role::Inline,
    }
}

/// The name of an element; empty for other nodes.
pub(super) fn name(node: &NodeRef<'_>) -> String {
    node.qual_name_ref()
        .map_or_else(String::new, |name| name.local.to_string())
}

/// Whether the page hides `node` from every reader.
pub(super) fn is_hidden(node: &NodeRef<'_>) -> bool {
    let Some(element) = node.element_ref() else {
        return false;
    };
    element.attrs.iter().any(|attribute| {
        let value = &*attribute.value;
        match &*attribute.name.local {
            "hidden" => value != "until-found",
            "aria-hidden" => value == "true",
            "style" => is_hidden_by_style(value),
            _ => false,
        }
    })
}

/// Whether the declarations of a `style` attribute hide their element.
fn is_hidden_by_style(style: &str) -> bool {
    style.split(';').any(|declaration| {
        let Some((property, value)) = declaration.split_once(':') else {
            return false;
        };
        let value = value.trim_start();
        match property.trim() {
            "display" => value.starts_with("none"),
            "visibility" => value.starts_with("hidden"),
            "mso-hide" => value.starts_with("all"),
            _ => false,
        }
    })
}

/// Whether an inline element is a line's label of its own, by its class: who wrote, when, where.
pub(super) fn is_label(node: &NodeRef<'_>) -> bool {
    const LABELS: &[&str] = &[
        "author",
        "byline",
        "category",
        "date",
        "dateline",
        "datetime",
        "meta",
        "posted",
        "published",
        "source",
        "time",
        "views",
        "writer",
    ];
    node.has_name("time")
        || words(node)
            .iter()
            .any(|word| LABELS.contains(&word.as_str()))
}

/// The words of an element's classes and id, and its ARIA and EPUB roles: `td-post-content` and
/// `relatedPosts` are three and two words.
pub(super) fn words(node: &NodeRef<'_>) -> Vec<String> {
    let Some(element) = node.element_ref() else {
        return Vec::new();
    };
    let mut words = Vec::new();
    for attribute in &element.attrs {
        if matches!(
            &*attribute.name.local,
            "class" | "id" | "role" | "epub:type" | "itemprop" | "rel"
        ) {
            split_words(&attribute.value, &mut words);
        }
    }
    words
}

/// Splits at everything but letters, and where a capital follows a small letter.
fn split_words(text: &str, words: &mut Vec<String>) {
    let mut word = String::new();
    let mut after_small = false;
    for c in text.chars().take(1000) {
        if !c.is_alphabetic() || c.is_uppercase() && after_small {
            words.extend((!word.is_empty()).then(|| std::mem::take(&mut word)));
        }
        if c.is_alphabetic() {
            word.extend(c.to_lowercase());
        }
        after_small = c.is_lowercase();
    }
    words.extend((!word.is_empty()).then_some(word));
}
