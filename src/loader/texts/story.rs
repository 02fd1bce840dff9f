//! An article that comes in fields (JSON, feeds, news agencies' XML, the head of a Markdown file):
//! what they hold, and the document they make.
//!
//! May import: `document`, `text`.

use crate::{
    document::{BlockKind, Date, DocumentBuilder, Metadata, Warning},
    loader::{
        LoadError, Watch,
        article::{Article, published},
        web::{self, PageBlock},
    },
};

/// One article in fields.
#[derive(Clone, Debug, Default)]
pub(super) struct Story {
    pub(super) title: Option<String>,
    /// The lines between headline and text: writer and place, as an agency sends them.
    pub(super) dateline: Option<String>,
    pub(super) blocks: Vec<PageBlock>,
    pub(super) authors: Vec<String>,
    pub(super) source: Option<String>,
    pub(super) published: Option<Date>,
    pub(super) modified: Option<Date>,
    pub(super) language: Option<String>,
    pub(super) images: Vec<String>,
    pub(super) warnings: Vec<Warning>,
}

impl Story {
    /// Adds a text that may be HTML.
    ///
    /// # Errors
    /// Those of a page.
    pub(super) fn add_text(&mut self, text: &str, watch: &Watch) -> Result<(), LoadError> {
        let body = web::text(text, watch)?;
        self.blocks.extend(body.blocks);
        self.images.extend(body.images);
        self.language = self.language.take().or(body.language);
        Ok(())
    }

    /// Adds a writer, once.
    pub(super) fn add_author(&mut self, name: &str) {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        if !name.is_empty() && !self.authors.contains(&name) {
            self.authors.push(name);
        }
    }

    /// Takes the day of a field, if there is none yet.
    pub(super) fn set_published(&mut self, value: &str) {
        self.published = self.published.or_else(|| published::of_value(value));
    }

    /// Takes the day of the last change, if there is none yet.
    pub(super) fn set_modified(&mut self, value: &str) {
        self.modified = self.modified.or_else(|| published::of_value(value));
    }

    /// Whether there is anything in it to be read.
    pub(super) fn is_empty(&self) -> bool {
        self.title.is_none() && self.blocks.is_empty()
    }

    /// The article: its headline first, unless the text begins with it.
    pub(super) fn into_article(mut self, encoding: &'static str) -> Article {
        let mut builder = DocumentBuilder::new();
        if let Some(title) = &self.title {
            let repeated = self
                .blocks
                .first()
                .is_some_and(|first| web::same(&first.text, title));
            self.blocks.drain(..usize::from(repeated));
            builder.block(BlockKind::Heading(1), title, None);
        }
        if let Some(line) = &self.dateline {
            builder.block(BlockKind::Dateline, line, None);
        }
        for block in &self.blocks {
            builder.block(block.kind, &block.text, None);
        }
        for warning in self.warnings {
            builder.warn(warning);
        }
        let author = self.authors.join("، ");
        *builder.metadata() = Metadata {
            title: self.title,
            author: (!author.is_empty()).then_some(author),
            source: self.source,
            published: self.published,
            modified: self.modified,
            language: self.language,
            images: self.images,
            attachments: Vec::new(),
        };
        Article { builder, encoding }
    }
}
