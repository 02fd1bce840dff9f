//! One article in every format: its blocks come out with the same text, in order, each as what it
//! is. What is expected stands in `tests/fixtures/formats/*.expected`, one block a line.

use std::{fs, path::PathBuf};

use unicode_normalization::UnicodeNormalization;
use warraq::{
    document::{BlockKind, Document},
    loader::{self, Options},
};

use super::fixture;

/// Each file with its format's name and the list of blocks that it gives.
pub const FILES: &[(&str, &str, &str)] = &[
    ("hard.docx", "docx", "hard.expected"),
    ("lo-hard.doc", "doc", "lo-hard.doc.expected"),
    ("lo-hard.odt", "odt", "lo-hard.odt.expected"),
    ("lo-hard.rtf", "rtf", "lo-hard.rtf.expected"),
    ("lo.doc", "doc", "lo.expected"),
    ("lo.docx", "docx", "lo.expected"),
    ("lo.epub", "epub", "lo.expected"),
    ("lo.fodt", "fodt", "lo.expected"),
    ("lo.odt", "odt", "lo.expected"),
    ("lo.rtf", "rtf", "lo.expected"),
    ("uni.rtf", "rtf", "uni.expected"),
    ("w1252f178.rtf", "rtf", "w1256.expected"),
    ("w1256.rtf", "rtf", "w1256.expected"),
];

/// A fixture of a format.
pub fn file(name: &str) -> PathBuf {
    fixture("formats").join(name)
}

/// The blocks of a document, one a line: kind, with its level, and text.
pub fn written(document: &Document) -> String {
    let blocks = document.blocks.iter().map(|block| {
        let level = match block.kind {
            BlockKind::Heading(level) | BlockKind::ListPoint(level) => format!("-{level}"),
            _ => String::new(),
        };
        let text: String = document.slice(block.span).nfc().collect();
        format!("{}{level}\t{text}\n", block.kind.name())
    });
    blocks.collect()
}

#[test]
fn an_article_is_the_same_in_every_format() {
    for (name, format, expected) in FILES {
        let document = loader::load(&file(name), &Options::default()).unwrap();
        let expected: String = fs::read_to_string(file(expected)).unwrap().nfc().collect();
        assert_eq!(written(&document), expected, "{name}");
        assert_eq!(document.origin.format, *format, "{name}");
        assert_eq!(document.warnings, [], "{name}");
        assert_eq!(document.metadata.language.as_deref(), Some("ar"), "{name}");
    }
}

#[test]
fn the_shared_articles_are_the_same_in_every_format() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/articles/formats");
    let Ok(article) = fs::read_to_string(folder.join("article.txt")) else {
        println!("skipped: there is no {}", folder.display());
        return;
    };
    for (name, _, _) in FILES.iter().filter(|(name, ..)| name.starts_with("lo.")) {
        let document = loader::load(&folder.join(name), &Options::default()).unwrap();
        let blocks = document.text.lines().map(|line| line.nfc().collect());
        let blocks: Vec<String> = blocks.take(article.lines().count()).collect();
        let article: Vec<String> = article.lines().map(|line| line.nfc().collect()).collect();
        assert_eq!(blocks, article, "{name}");
    }
}
