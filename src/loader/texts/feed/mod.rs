//! Articles in XML: feeds (RSS, Atom), what news agencies send (NewsML, NITF), and any other XML
//! whose elements are called as an article's fields are.
//!
//! May import: `document`, `text`.

mod agency;
mod element;
mod fields;
mod html;
mod recognise;
mod syndication;

pub(super) use recognise::{Xml, kind};

use super::{MAX_ARTICLES, story::Story};
use crate::{
    document::Warning,
    loader::{LoadError, Watch},
};

/// The articles in an XML text, with the name of its format; none where it holds none.
///
/// # Errors
/// Too many elements or articles, those of the pages in them, [`LoadError::Cancelled`].
pub(super) fn read(
    text: &str,
    kind: Xml,
    watch: &Watch,
) -> Result<(&'static str, Vec<Story>), LoadError> {
    let (root, damaged) = element::parse(text, watch)?;
    let (format, mut stories) = match kind {
        Xml::Rss => ("rss", syndication::rss(&root, watch)?),
        Xml::Atom => ("atom", syndication::atom(&root, watch)?),
        Xml::NewsMl => ("newsml", agency::newsml(&root, watch)?),
        Xml::Nitf => ("nitf", vec![agency::nitf(&root, watch)?]),
        Xml::Other => ("xml", fields::stories(&root, watch)?),
    };
    stories.retain(|story| !story.is_empty());
    if stories.len() > MAX_ARTICLES {
        return Err(LoadError::BeyondLimit {
            what: "articles",
            limit: MAX_ARTICLES as u64,
        });
    }
    if let Some(first) = stories.first_mut()
        && damaged
    {
        first.warnings.push(Warning::Damaged);
    }
    Ok((format, stories))
}
