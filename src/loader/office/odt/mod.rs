//! OpenDocument texts (ODF 1.3): zipped (.odt, .ott) or as one XML file (.fodt).
//!
//! May import: `document`, `text`.

mod body;
mod styles;

use super::styles::Styles;
use crate::{
    document::{DocumentBuilder, Warning},
    loader::{
        LoadError,
        archive::Archive,
        article::{Article, headline, properties::Properties},
        reading::Reading,
        xml,
    },
};

/// Reads the article in a zipped OpenDocument text.
///
/// # Errors
/// It has no content, is encrypted, or beyond a limit.
pub(in crate::loader) fn read(bytes: &[u8], reading: Reading<'_>) -> Result<Article, LoadError> {
    let mut archive = Archive::open(bytes, reading)?;
    if let Some(manifest) = text(&mut archive, "META-INF/manifest.xml")?
        && manifest.contains("encryption-data")
    {
        return Err(LoadError::Locked);
    }
    let content = text(&mut archive, "content.xml")?.ok_or(LoadError::Damaged)?;
    let mut styles = Styles::default();
    if let Some(text) = text(&mut archive, "styles.xml")? {
        styles::read(&text, reading.watch, &mut styles)?;
    }
    let meta = text(&mut archive, "meta.xml")?;
    let damaged = archive.is_damaged();
    article(&content, meta.as_deref(), styles, damaged, reading)
}

/// Reads the article in an OpenDocument text of one XML file.
///
/// # Errors
/// It is beyond a limit.
pub(in crate::loader) fn read_flat(
    bytes: Vec<u8>,
    reading: Reading<'_>,
) -> Result<Article, LoadError> {
    let decoded = xml::decode(bytes);
    let damaged = decoded.undecodable > 0;
    let text = decoded.text;
    article(&text, Some(&text), Styles::default(), damaged, reading)
}

/// The article of a content in XML, with the file's properties.
fn article(
    content: &str,
    meta: Option<&str>,
    mut styles: Styles,
    mut damaged: bool,
    reading: Reading<'_>,
) -> Result<Article, LoadError> {
    styles::read(content, reading.watch, &mut styles)?;
    let mut builder = DocumentBuilder::new();
    if let Some(meta) = meta {
        let properties = Properties::of(meta, "meta", reading.watch)?;
        *builder.metadata() = properties.into_metadata();
    }
    let mut body = body::Body::new(&styles);
    damaged |= body.read(content, reading.watch)?;
    body.finish(&mut builder);
    headline::settle(&mut builder);
    if damaged {
        builder.warn(Warning::Damaged);
    }
    Ok(Article {
        builder,
        encoding: "UTF-8",
    })
}

/// The text of the part `name`.
fn text(archive: &mut Archive<'_>, name: &str) -> Result<Option<String>, LoadError> {
    let bytes = archive.read(name)?;
    Ok(bytes.map(|bytes| xml::decode(bytes).text))
}
