//! A loaded document as JSON: what `warraq read` prints.
//!
//! May import: `document`, `text`.

use std::io::{self, Write};

use serde::Serialize;

use super::path;
use crate::{
    document::{Block, Document, Warning},
    text::Direction,
};

/// The whole object, fields in the order of the contract.
#[derive(Serialize)]
struct Output<'d> {
    path: Option<String>,
    format: &'static str,
    title: Option<&'d str>,
    author: Option<&'d str>,
    source: Option<&'d str>,
    published: Option<String>,
    language: Option<&'d str>,
    direction: Direction,
    encoding: &'static str,
    blocks: Vec<BlockOut<'d>>,
    warnings: Vec<String>,
    // Beyond the contract: where there is something to say.
    #[serde(skip_serializing_if = "Option::is_none")]
    modified: Option<String>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    images: &'d [String],
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    attachments: &'d [String],
}

#[derive(Serialize)]
struct BlockOut<'d> {
    kind: &'static str,
    text: &'d str,
    page: Option<u32>,
}

/// Writes the document as one object on one line.
pub fn write_read(document: &Document, out: &mut dyn Write) -> io::Result<()> {
    let metadata = &document.metadata;
    let block = |block: &Block| BlockOut {
        kind: block.kind.name(),
        text: document.slice(block.span),
        page: block.page,
    };
    let output = Output {
        path: path(document),
        format: document.origin.format,
        title: metadata.title.as_deref(),
        author: metadata.author.as_deref(),
        source: metadata.source.as_deref(),
        published: metadata.published.map(|date| date.to_string()),
        language: metadata.language.as_deref(),
        direction: document.direction,
        encoding: document.origin.encoding,
        blocks: document.blocks.iter().map(block).collect(),
        warnings: document.warnings.iter().map(remark).collect(),
        modified: metadata.modified.map(|date| date.to_string()),
        images: &metadata.images,
        attachments: &metadata.attachments,
    };
    serde_json::to_writer(&mut *out, &output)?;
    writeln!(out)
}

/// A warning in English.
fn remark(warning: &Warning) -> String {
    match warning {
        Warning::Undecodable { count } => {
            format!("{count} byte sequences could not be decoded and stand as U+FFFD")
        }
        Warning::NulCharacters { count } => format!("{count} NUL characters were left out"),
        Warning::EncodedTwice => "the text had been encoded twice and was put right".to_owned(),
        Warning::Damaged => "the file is damaged; what could be read is there".to_owned(),
        Warning::PartLeftOut { name } => format!("{name} could not be read and was left out"),
        Warning::PagesWithoutText { count } => {
            format!("{count} pages have no text that could be read")
        }
        Warning::MoreArticles { count } => format!("the file holds {count} more articles"),
    }
}
