//! What a format's reader gives: the blocks of one article and what is known about it. Here it
//! becomes a document, or is refused as every format would refuse it.
//!
//! What is known of an article is found here too: by its `outline` in plain text, its `headline`,
//! the `properties` of its file, and the day that it was `published`.
//! May import: `document`, `text`.

pub(super) mod headline;
pub(super) mod outline;
pub(super) mod properties;
pub(super) mod published;

use std::path::Path;

use super::{LoadError, MAX_PARAGRAPHS};
use crate::{
    document::{BlockKind, Document, DocumentBuilder, Origin},
    text::language_by_letters,
};

/// One article, as far as its own format could tell.
pub(super) struct Article {
    /// Its blocks, metadata and warnings.
    pub(super) builder: DocumentBuilder,
    /// The encoding's name as in the Encoding Standard; of a package, of the text in it.
    pub(super) encoding: &'static str,
}

impl Article {
    /// The document of an article that came in a file of `format`.
    ///
    /// # Errors
    /// [`LoadError::Empty`], and the limit of paragraphs.
    pub(super) fn into_document(
        mut self,
        format: &'static str,
        path: Option<&Path>,
    ) -> Result<Document, LoadError> {
        let (text, blocks) = self.builder.blocks_mut();
        let unseen = |c: char| c.is_whitespace() || c.is_control();
        if blocks.iter().all(|block| block.kind == BlockKind::Blank) || text.chars().all(unseen) {
            return Err(LoadError::Empty);
        }
        if blocks.len() > MAX_PARAGRAPHS {
            let limit = MAX_PARAGRAPHS;
            return Err(LoadError::TooManyParagraphs { limit });
        }
        let language = language_by_letters(text).map(str::to_owned);
        let metadata = self.builder.metadata();
        metadata.language = declared_or_told(metadata.language.take(), language);
        Ok(self.builder.build(Origin {
            path: path.map(Path::to_owned),
            format,
            encoding: self.encoding,
        }))
    }
}

/// Languages in Arabic script that a file may well name where its letters tell another of them:
/// the dialects of Arabic, and languages that share most of their letters.
const IN_ARABIC_SCRIPT: &[&str] = &[
    "aeb", "apc", "ar", "arq", "ary", "arz", "az", "bal", "ckb", "fa", "glk", "ku", "lrc", "mzn",
    "ps", "sd", "ug", "ur",
];

/// The language of a text: as its file declares it, unless its letters tell that this cannot be.
/// Pages say English, and Word says the language of its own menus, over many an Arabic text.
fn declared_or_told(declared: Option<String>, told: Option<String>) -> Option<String> {
    let declared = declared.map(|tag| tag.trim().replace('_', "-"));
    let primary = |tag: &String| tag.split('-').next().unwrap_or(tag).to_ascii_lowercase();
    let in_script = |tag: &String| IN_ARABIC_SCRIPT.contains(&primary(tag).as_str());
    match (declared, told) {
        (Some(declared), Some(_)) if in_script(&declared) => Some(declared),
        (Some(declared), None) if !declared.is_empty() && !in_script(&declared) => Some(declared),
        (_, told) => told,
    }
}
