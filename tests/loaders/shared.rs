//! The article of the shared folder, in every format that carries text: block by block the same.
//! Skipped, and said so, where there is no such folder.

use std::{fs, path::PathBuf};

use unicode_normalization::UnicodeNormalization as _;
use warraq::{
    document::{BlockKind, Document},
    loader::{self, Options},
    text::Direction,
};

use super::blocks;

/// The folder of the shared articles; `None`, and a line about it, where it is not there.
fn folder() -> Option<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/articles/formats");
    if folder.is_dir() {
        return Some(folder);
    }
    println!("skipped: there is no {}", folder.display());
    None
}

/// What a format cannot carry, with what its file has instead.
type Changed = &'static [(&'static str, &'static str)];

/// A text after NFC, the marks that its format cannot carry written as that format has them.
fn normal(text: &str, changed: Changed) -> String {
    let text: String = text.nfc().collect();
    changed
        .iter()
        .fold(text, |text, (from, to)| text.replace(from, to))
}

/// Digits and percent sign of Arabic, as the writers of the old pages put them.
const WESTERN_DIGITS: Changed = &[("١٥", "15"), ("١٤٤٥", "1445"), ("١٤٫٥٪", "14.5%")];

/// What ISO-8859-6 cannot carry besides.
const LATIN_MARKS: Changed = &[
    ("١٥", "15"),
    ("١٤٤٥", "1445"),
    ("١٤٫٥٪", "14.5%"),
    ("–", "-"),
    ("«", "\""),
    ("»", "\""),
];

/// The document in a shared file.
fn document(name: &str) -> Option<Document> {
    let path = folder()?.join(name);
    Some(loader::load(&path, &Options::default()).unwrap_or_else(|error| panic!("{name}: {error}")))
}

#[test]
fn a_page_of_any_age_gives_the_article_and_nothing_else() {
    let Some(folder) = folder() else { return };
    let article = fs::read_to_string(folder.join("article.txt")).unwrap();
    let cases: [(&str, &str, Changed); 5] = [
        ("doc_naskh.html", "UTF-8", &[]),
        ("web_old_utf8.html", "UTF-8", WESTERN_DIGITS),
        ("web_old_1256.html", "windows-1256", WESTERN_DIGITS),
        ("web_old_misdeclared.html", "windows-1256", WESTERN_DIGITS),
        ("web_old_88596.html", "ISO-8859-6", LATIN_MARKS),
    ];
    for (name, encoding, changed) in cases {
        let document = document(name).unwrap();
        let expected = normal(article.trim_end(), changed);
        let texts = blocks(&document).into_iter();
        let texts: Vec<&str> = texts
            .filter(|(kind, _)| *kind != BlockKind::TableRow)
            .map(|(_, text)| text)
            .collect();
        let expected: Vec<&str> = expected.lines().collect();
        assert_eq!(texts, expected, "{name}");
        assert_eq!(document.blocks[0].kind, BlockKind::Heading(1), "{name}");
        assert_eq!(
            document.metadata.title.as_deref(),
            Some(expected[0]),
            "{name}"
        );
        assert_eq!(document.origin.encoding, encoding, "{name}");
        assert_eq!(document.direction, Direction::Rtl, "{name}");
        assert_eq!(document.warnings, [], "{name}");
    }
}

#[test]
fn a_modern_page_gives_its_parts_by_kind_and_what_it_says_of_itself() {
    let Some(folder) = folder() else { return };
    let document = document("web_modern.html").unwrap();
    let article = fs::read_to_string(folder.join("article.txt")).unwrap();
    let mut lines = article.lines();
    let mut next = || lines.next().unwrap();
    let expected = [
        (BlockKind::Heading(1), next()),
        (BlockKind::Caption, "الوزيران خلال اللقاء في الرياض (رويترز)"),
        (BlockKind::Paragraph, next()),
        (BlockKind::Paragraph, next()),
        (BlockKind::Heading(2), "تصريحات الوزير"),
        (BlockKind::Paragraph, next()),
        (BlockKind::Quotation, next()),
        (
            BlockKind::Paragraph,
            "The minister told Reuters that talks would continue on Monday in Cairo, officials said.",
        ),
        (BlockKind::ListPoint(1), "أولًا: وقف إطلاق النار"),
        (BlockKind::ListPoint(1), "ثانيًا: إدخال المساعدات"),
        (BlockKind::Paragraph, "سطر أول"),
        (BlockKind::Paragraph, "سطر ثانٍ"),
        (BlockKind::TableRow, "الدولة\tالعاصمة"),
        (BlockKind::TableRow, "المغرب\tالرباط"),
        (BlockKind::TableRow, "الأردن\tعمّان"),
    ];
    assert_eq!(blocks(&document), expected);
    let metadata = &document.metadata;
    assert_eq!(metadata.author.as_deref(), Some("سارة الخطيب، أحمد علي"));
    assert_eq!(metadata.source.as_deref(), Some("قناة المثال"));
    assert_eq!(metadata.published.unwrap().to_string(), "2024-03-25");
    assert_eq!(metadata.modified.unwrap().to_string(), "2024-03-25");
    assert_eq!(metadata.language.as_deref(), Some("ar"));
    assert_eq!(metadata.images, ["/i.jpg"]);
    assert_eq!(document.blocks[7].direction, Direction::Ltr);
}

#[test]
fn a_saved_page_of_a_news_site_gives_headline_day_and_body_without_its_menus() {
    let Some(document) = folder().and_then(|_| document("np_arabic_article.html")) else {
        return;
    };
    let blocks = blocks(&document);
    let title = "معارضون يسيطرون على مخازن للصواريخ بريف دمشق";
    assert_eq!(blocks[0], (BlockKind::Heading(1), title));
    assert!(
        blocks[1]
            .1
            .starts_with("دمشق، سوريا (CNN) -- أكدت جهات سورية")
    );
    assert!(
        blocks[7]
            .1
            .ends_with("التي يقطنها الأكراد في سوريا بشكل مستقل.")
    );
    assert_eq!(blocks.len(), 8, "{blocks:#?}");
    assert_eq!(document.metadata.source.as_deref(), Some("CNNArabic"));
    // Its address is of the third, the stamp on the page is of a later change.
    assert_eq!(
        document.metadata.published.unwrap().to_string(),
        "2013-08-03"
    );
    assert_eq!(
        document.metadata.modified.unwrap().to_string(),
        "2013-08-28"
    );
    assert_eq!(document.direction, Direction::Rtl);
}

#[test]
fn a_mail_and_a_page_saved_as_one_give_the_same_article() {
    let Some(folder) = folder() else { return };
    let article = fs::read_to_string(folder.join("article.txt")).unwrap();
    let lines: Vec<&str> = article.lines().collect();
    let mail = document("a.eml").unwrap();
    assert_eq!(
        blocks(&mail),
        [
            (BlockKind::Heading(1), lines[0]),
            (BlockKind::Paragraph, lines[3])
        ]
    );
    assert_eq!(mail.metadata.author.as_deref(), Some("سارة الخطيب"));
    assert_eq!(mail.metadata.published.unwrap().to_string(), "2024-03-25");
    let (saved, page) = (
        document("a.mhtml").unwrap(),
        document("web_modern.html").unwrap(),
    );
    assert_eq!(saved.text, page.text);
    assert_eq!(saved.blocks, page.blocks);
    assert_eq!(saved.metadata, page.metadata);
}
