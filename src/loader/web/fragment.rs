//! A text in a field that may be a piece of a page: the body of a feed's entry or of an article in
//! JSON, a headline with entities in it.
//!
//! May import: `document`.

use super::{
    blocks::PageBlock,
    line::Line,
    page::{Body, body},
    recognise::is_fragment,
};
use crate::{
    document::BlockKind,
    loader::{LoadError, Watch},
};

/// The blocks of a text: of a piece of a page by its tags, of a plain text by its lines.
///
/// # Errors
/// Those of a page.
pub(in crate::loader) fn text(text: &str, watch: &Watch) -> Result<Body, LoadError> {
    if is_fragment(text) {
        return body(text, watch);
    }
    let blocks = text.lines().filter_map(|line| {
        let text = put_in_order(line);
        (!text.is_empty()).then_some(PageBlock {
            kind: BlockKind::Paragraph,
            text,
            linked: 0,
        })
    });
    Ok(Body {
        blocks: blocks.collect(),
        ..Body::default()
    })
}

/// A text that is one line, without its tags and entities.
pub(in crate::loader) fn one_line(text: &str) -> String {
    if is_fragment(text)
        && let Ok(body) = body(text, &Watch::default())
    {
        let texts: Vec<String> = body.blocks.into_iter().map(|block| block.text).collect();
        return texts.join(" ");
    }
    put_in_order(text)
}

/// A text with its blanks in order.
fn put_in_order(text: &str) -> String {
    let mut line = Line::default();
    line.push(text, false);
    line.take().0
}

/// Appends `text` to `html` so that nothing in it is taken for a tag.
pub(in crate::loader) fn escape(html: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '&' => html.push_str("&amp;"),
            '"' => html.push_str("&quot;"),
            c => html.push(c),
        }
    }
}
