//! The formats that are text: which one a file's bytes are in, by what they hold first and by the
//! file's name where that leaves it open; and the way to its reader.
//!
//! May import: `document`.

use std::path::Path;

use super::{LoadError, Options, Watch, article::Article, encoding, plain, web};
use crate::document::Document;

/// What a text is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Written {
    /// Lines and nothing else.
    Plain,
    /// HTML or XHTML.
    Page,
}

/// Every article in a text file.
///
/// # Errors
/// Those of its format.
pub(super) fn load(
    bytes: Vec<u8>,
    path: Option<&Path>,
    options: &Options,
    watch: &Watch,
) -> Result<Vec<Document>, LoadError> {
    let decoded = encoding::decode(bytes, options.encoding);
    match written(&decoded.text, path) {
        Written::Plain => Ok(vec![plain::load(decoded, path)?]),
        Written::Page => {
            let mut builder = web::article(&decoded.text, watch)?;
            for warning in decoded.warnings() {
                builder.warn(warning);
            }
            let encoding = decoded.encoding.name();
            let article = Article { builder, encoding };
            Ok(vec![article.into_document("html", path)?])
        }
    }
}

/// What `text` is written in.
fn written(text: &str, path: Option<&Path>) -> Written {
    let ending = path
        .and_then(Path::extension)
        .and_then(|ending| ending.to_str());
    let ending = ending.map(str::to_ascii_lowercase);
    if web::is_page(text, ending.as_deref()) {
        return Written::Page;
    }
    Written::Plain
}
