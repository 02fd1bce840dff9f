//! Annotated articles as both formats give them: a text and the mentions a person marked in it.
//!
//! May import: `document`, `entity`, `text`.

use std::{fs, io, path::Path};

use super::{Grouped, conll, jsonl};
use crate::{
    document::{BlockKind, Date, Document, DocumentBuilder, Origin},
    entity::{EntityType, Mention},
    text::Span,
};

/// One annotated article.
#[derive(Clone, Debug)]
pub struct Article {
    /// Its name in the file.
    pub id: String,
    /// The article as extraction sees it.
    pub document: Document,
    /// When it was published, if the file says so.
    pub published: Option<Date>,
    /// What was marked, by position.
    pub labels: Vec<Label>,
    /// The words as the annotators cut them, where the format says so: mentions are then
    /// compared by the words they touch, since the file cannot mark less than a word.
    pub words: Option<Vec<Span>>,
    /// The types that the file marks; only these are judged.
    pub judged: Vec<EntityType>,
    /// Types that the file marks as one (CoNLL's MISC); each counts as the first of them.
    pub united: Vec<EntityType>,
}

/// One marked mention.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Label {
    /// Where, in bytes of the document's text.
    pub span: Span,
    /// What it is.
    pub kind: EntityType,
    /// Which entity it is of; for a date, its value. `None` where nothing is said.
    pub entity: Option<String>,
}

/// Annotated articles could not be read.
#[derive(Debug, thiserror::Error)]
pub enum GoldError {
    /// The file could not be read.
    #[error("{0}")]
    File(#[from] io::Error),
    /// A line is not what the format wants.
    #[error("line {line}: {why}")]
    Line {
        /// Counted from 1.
        line: usize,
        /// What is wrong with it.
        why: String,
    },
}

/// Reads a file of annotated articles: JSONL when its name ends so, else CoNLL.
pub fn read(path: &Path) -> Result<Vec<Article>, GoldError> {
    let content = fs::read_to_string(path)?;
    match path
        .extension()
        .is_some_and(|extension| extension == "jsonl")
    {
        true => jsonl::parse(&content),
        false => conll::parse(&content),
    }
}

/// The document of a text whose paragraphs are its lines.
pub(super) fn document(text: &str) -> Document {
    let mut builder = DocumentBuilder::new();
    builder.lines(text, |line| match line.trim().is_empty() {
        true => BlockKind::Blank,
        false => BlockKind::Paragraph,
    });
    builder.build(Origin::default())
}

impl Article {
    /// The type that a mention counts as here; `None` where it is not judged.
    pub fn counts_as(&self, kind: EntityType) -> Option<EntityType> {
        let kind = match self.united.contains(&kind) {
            true => self.united[0],
            false => kind,
        };
        self.judged.contains(&kind).then_some(kind)
    }

    /// The span that a mention counts as here: the words that it touches.
    pub fn counts_from(&self, span: Span) -> Span {
        let Some(words) = &self.words else {
            return span;
        };
        let touched = words.iter().filter(|word| word.overlaps(span));
        touched
            .copied()
            .reduce(|all, word| Span::new(all.start, word.end))
            .unwrap_or(span)
    }

    /// A mention with the entities that both give it; `None` where the annotation gives none.
    pub fn grouped<'a>(&'a self, label: &'a Label, mention: &Mention) -> Option<Grouped<'a>> {
        Some(Grouped {
            kind: label.kind,
            name: self.document.slice(label.span),
            wanted: label.entity.as_deref()?,
            given: mention.entity.0,
        })
    }
}
