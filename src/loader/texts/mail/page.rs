//! MHTML: a web page saved as a message, its pictures and styles as further parts.
//!
//! May import: `document`.

use mail_parser::{Message, MessagePart, MimeHeaders as _};

use super::{header, part};
use crate::loader::{LoadError, Watch, article::Article, web};

/// The page, if the message is one: the first HTML of a `multipart/related`, or a message of
/// nothing but HTML that a browser saved.
pub(super) fn root<'a>(message: &'a Message<'a>) -> Option<&'a MessagePart<'a>> {
    let whole = message.root_part();
    let is_saved = message.header("Snapshot-Content-Location").is_some()
        || whole.is_content_type("multipart", "related") && message.from().is_none_or(is_browser)
        || whole.is_text_html() && whole.content_location().is_some();
    if !is_saved {
        return None;
    }
    message.parts.iter().find(|part| part.is_text_html())
}

/// Whether a program that saves pages names itself as the writer (`<Saved by Blink>`).
fn is_browser(from: &mail_parser::Address<'_>) -> bool {
    let name = |from: &mail_parser::Addr<'_>| {
        let name = from.name().or_else(|| from.address()).unwrap_or_default();
        name.to_lowercase().contains("saved by")
    };
    from.first().is_none_or(name)
}

/// The article of the page; the message's own day is that of saving, and says nothing about it.
pub(super) fn article(
    message: &Message<'_>,
    root: &MessagePart<'_>,
    watch: &Watch,
) -> Result<Article, LoadError> {
    let decoded = part::text(message, root);
    let mut builder = web::article(&decoded.text, watch)?;
    let metadata = builder.metadata();
    metadata.title = metadata.title.take().or_else(|| header::subject(message));
    for warning in decoded.warnings() {
        builder.warn(warning);
    }
    let encoding = decoded.encoding.name();
    Ok(Article { builder, encoding })
}
