//! Which XML a text is, by the first element in it.
//!
//! May import: nothing of ours.

/// What an XML text holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::loader) enum Xml {
    /// RSS 0.9 to 2.0, the RDF ones among them.
    Rss,
    /// Atom.
    Atom,
    /// NewsML 1 and NewsML-G2.
    NewsMl,
    /// NITF.
    Nitf,
    /// Something else.
    Other,
}

/// What XML `text` is; `None` where it is none. Without a declaration, only a known first element
/// makes it XML.
pub(in crate::loader) fn kind(text: &str) -> Option<Xml> {
    let text = text.trim_start_matches('\u{FEFF}').trim_start();
    let declared = text.starts_with("<?xml");
    let name = root(text)?;
    match name.rsplit(':').next().unwrap_or(name) {
        "rss" | "RDF" | "rdf" => Some(Xml::Rss),
        "feed" => Some(Xml::Atom),
        "newsItem" | "newsMessage" | "packageItem" | "NewsML" | "NewsItem" => Some(Xml::NewsMl),
        "nitf" => Some(Xml::Nitf),
        _ => declared.then_some(Xml::Other),
    }
}

/// The name of the first element, behind declaration, comments and document type.
fn root(text: &str) -> Option<&str> {
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        let end = if rest.starts_with("<?") {
            rest.find("?>")? + 2
        } else if rest.starts_with("<!--") {
            rest.find("-->")? + 3
        } else if rest.starts_with("<!") {
            end_of_type(rest)?
        } else {
            break;
        };
        rest = &rest[end..];
    }
    let name = rest.strip_prefix('<')?;
    let end = name.find(|c: char| c.is_whitespace() || matches!(c, '>' | '/'))?;
    let name = &name[..end];
    name.starts_with(char::is_alphabetic).then_some(name)
}

/// Where a document type ends, with the declarations inside it.
fn end_of_type(text: &str) -> Option<usize> {
    let close = text.find('>')?;
    match text.find('[').filter(|open| *open < close) {
        Some(_) => {
            let inside = text.find("]>").map(|end| end + 2);
            inside.or_else(|| Some(text.find(']')? + text[text.find(']')?..].find('>')? + 1))
        }
        None => Some(close + 1),
    }
}
