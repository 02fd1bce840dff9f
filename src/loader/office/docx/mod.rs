//! Word files since 2007 (OOXML, ECMA-376 Part 1, 17): the text of the document's part, with its
//! notes, and what the file says of itself.
//!
//! May import: `document`, `text`.

mod body;
mod relations;
mod styles;

use relations::Relations;

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

/// Reads the article in a Word file.
///
/// # Errors
/// It has no document's part, is encrypted, or beyond a limit.
pub(in crate::loader) fn read(bytes: &[u8], reading: Reading<'_>) -> Result<Article, LoadError> {
    let mut package = Package::open(bytes, reading)?;
    let main = package.main()?;
    let text = package.text(&main)?.ok_or(LoadError::Damaged)?;
    let relations = package.relations(&main)?;
    let styles = match package.part(&relations, "styles", &main)? {
        Some(text) => styles::read(&text, reading.watch)?,
        None => Default::default(),
    };
    let mut body = body::Body::new(&styles, &relations);
    package.damaged |= body.read(&text, reading.watch)?;
    for kind in ["footnotes", "endnotes"] {
        if let Some(text) = package.part(&relations, kind, &main)? {
            package.damaged |= body.read(&text, reading.watch)?;
        }
    }
    package.finish(body)
}

/// A file's parts.
struct Package<'a> {
    archive: Archive<'a>,
    reading: Reading<'a>,
    damaged: bool,
}

impl<'a> Package<'a> {
    fn open(bytes: &'a [u8], reading: Reading<'a>) -> Result<Self, LoadError> {
        Ok(Self {
            archive: Archive::open(bytes, reading)?,
            reading,
            damaged: false,
        })
    }

    /// The name of the document's part.
    fn main(&mut self) -> Result<String, LoadError> {
        let relations = self.relations("")?;
        let named = relations.target_of_type("officeDocument", "");
        Ok(named.unwrap_or_else(|| "word/document.xml".to_owned()))
    }

    /// The relations of the part `name` to others.
    fn relations(&mut self, name: &str) -> Result<Relations, LoadError> {
        let (folder, file) = name.rsplit_once('/').unwrap_or(("", name));
        let path = format!("{folder}/_rels/{file}.rels");
        match self.text(&path)? {
            Some(text) => Relations::read(&text, self.reading.watch),
            None => Ok(Relations::default()),
        }
    }

    /// The text of the part of this type that `from` is related to.
    fn part(
        &mut self,
        relations: &Relations,
        kind: &str,
        from: &str,
    ) -> Result<Option<String>, LoadError> {
        let named = relations.target_of_type(kind, from);
        let path = named.unwrap_or_else(|| format!("word/{kind}.xml"));
        self.text(&path)
    }

    /// The text of the part `name`.
    fn text(&mut self, name: &str) -> Result<Option<String>, LoadError> {
        let bytes = self.archive.read(name)?;
        let decoded = bytes.map(xml::decode);
        self.damaged |= decoded.as_ref().is_some_and(|text| text.undecodable > 0);
        Ok(decoded.map(|decoded| decoded.text))
    }

    /// The article.
    fn finish(mut self, body: body::Body<'_>) -> Result<Article, LoadError> {
        let core = self.relations("")?.target_of_type("core-properties", "");
        let core = core.unwrap_or_else(|| "docProps/core.xml".to_owned());
        let mut builder = DocumentBuilder::new();
        if let Some(text) = self.text(&core)? {
            *builder.metadata() =
                Properties::of(&text, "coreProperties", self.reading.watch)?.into_metadata();
        }
        self.damaged |= body.finish(&mut builder);
        headline::settle(&mut builder);
        if self.damaged || self.archive.is_damaged() {
            builder.warn(Warning::Damaged);
        }
        Ok(Article {
            builder,
            encoding: "UTF-8",
        })
    }
}
