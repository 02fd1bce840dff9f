//! Articles in the formats of the web, of mail and of news agencies: what each file gives, with
//! what it says about itself. What is expected stands in `tests/fixtures/formats/*.expected`; with
//! `UPDATE=1` in the environment it is written anew, to be read before it is kept.

use std::{env, fs};

use warraq::{
    document::{Document, Metadata},
    loader::{self, Options, Watch},
};

use super::formats::{file, written};

/// Each file with the name of its format.
const FILES: &[(&str, &str)] = &[
    ("article.json", "json"),
    ("article.md", "markdown"),
    ("articles.jsonl", "json"),
    ("corpus.xml", "xml"),
    ("feed.atom", "atom"),
    ("feed.rss", "rss"),
    ("mail-8bit.eml", "eml"),
    ("mail.eml", "eml"),
    ("mailbox.mbox", "mbox"),
    ("newsml-g2.xml", "newsml"),
    ("nitf-1256.xml", "nitf"),
    ("page.mhtml", "mhtml"),
    ("web-2004.html", "html"),
    ("web-channel.html", "html"),
    ("web-front.html", "html"),
    ("web-live.html", "html"),
    ("web-portal.html", "html"),
    ("web-wordpress.html", "html"),
    ("wordpress.json", "json"),
];

/// Every article of a file.
fn all(name: &str) -> Vec<Document> {
    let read = loader::load_all(&file(name), &Options::default(), &Watch::default());
    read.unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// What is known about an article, one thing a line.
fn known(document: &Document) -> String {
    let Metadata {
        title,
        author,
        source,
        published,
        modified,
        language,
        images,
        attachments,
    } = &document.metadata;
    let fields = [
        ("title", title.clone()),
        ("author", author.clone()),
        ("source", source.clone()),
        ("published", published.map(|day| day.to_string())),
        ("modified", modified.map(|day| day.to_string())),
        ("language", language.clone()),
        ("images", (!images.is_empty()).then(|| images.join(" "))),
        (
            "attachments",
            (!attachments.is_empty()).then(|| attachments.join(" | ")),
        ),
        ("encoding", Some(document.origin.encoding.to_owned())),
    ];
    let lines = fields.into_iter().filter_map(|(name, value)| {
        let value = value?;
        Some(format!("{name}: {value}\n"))
    });
    lines.collect()
}

#[test]
fn each_file_gives_its_articles_and_what_it_says_about_them() {
    for (name, format) in FILES {
        let documents = all(name);
        let outline: Vec<String> = documents
            .iter()
            .map(|document| format!("{}\n{}", known(document), written(document)))
            .collect();
        let outline = outline.join("\n");
        let expected = file(&format!("{}.expected", name.replace('.', "-")));
        if env::var_os("UPDATE").is_some() {
            fs::write(&expected, &outline).unwrap();
        }
        let expected = fs::read_to_string(&expected).unwrap();
        assert_eq!(outline, expected, "{name}");
        for document in &documents {
            assert_eq!(document.origin.format, *format, "{name}");
            assert_eq!(document.warnings, [], "{name}");
            assert!(document.direction.is_rtl(), "{name}");
        }
    }
}

#[test]
fn the_first_article_says_how_many_more_there_are() {
    let first = loader::load(&file("mailbox.mbox"), &Options::default()).unwrap();
    assert_eq!(
        first.warnings,
        [warraq::document::Warning::MoreArticles { count: 1 }]
    );
}
