//! The formats for people: a page that needs nothing from anywhere and whose links all lead
//! somewhere, and Markdown that reads as the article does.

use std::collections::HashSet;

use dom_query::Document as Page;
use proptest::prelude::*;
use warraq::{
    entity::EntityType,
    export::{Format, LabelLanguage, Options, shade, to_bytes},
    loader,
};

use super::{document, extraction, made_up, options, written, written_of};

/// A page, its article's lines.
fn lines(page: &Page) -> Vec<String> {
    let blocks = page.select("article > p, article > h1, article > h2");
    let texts = blocks.iter().map(|block| block.text().to_string());
    texts.filter(|text| !text.trim().is_empty()).collect()
}

#[test]
fn the_page_is_right_to_left_and_fetches_nothing() {
    let html = written(Format::Html);
    let page = Page::from(html.as_str());
    assert_eq!(page.select("html").attr("dir").unwrap().to_string(), "rtl");
    assert_eq!(
        page.select("article").attr("dir").unwrap().to_string(),
        "rtl"
    );
    for never in ["script", "img", "link", "iframe", "object", "video"] {
        assert!(!page.select(never).exists(), "{never}");
    }
    for never in ["http:", "https:", "@import", "url(", "javascript:"] {
        assert!(!html.contains(never), "{never}");
    }
    let policy = page.select("meta[http-equiv]").attr("content").unwrap();
    assert!(policy.starts_with("default-src 'none'"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn the_page_says_what_the_article_says_and_every_link_leads_somewhere(
        (document, extraction) in made_up::findings(),
    ) {
        let html = written_of(Format::Html, &document, &extraction);
        let page = Page::from(html.as_str());
        let full = document.text.lines().filter(|line| !line.trim().is_empty());
        prop_assert!(lines(&page).iter().eq(full));
        let ids: Vec<String> = page.select("[id]").iter().map(|it| it.attr("id").unwrap().to_string()).collect();
        let unique: HashSet<&String> = ids.iter().collect();
        prop_assert_eq!(unique.len(), ids.len());
        let mut mentions = 0;
        for link in page.select("a[href]").iter() {
            let target = link.attr("href").unwrap();
            prop_assert!(unique.contains(&target[1..].to_owned()), "{}", target);
            mentions += usize::from(link.has_attr("data-start"));
        }
        prop_assert_eq!(mentions, extraction.mentions.len());
        let entries = page.select("nav li").length();
        prop_assert_eq!(entries, extraction.entities.len());
    }

    #[test]
    fn markdown_reads_as_the_article_does((document, extraction) in made_up::findings()) {
        let text = written_of(Format::Markdown, &document, &extraction);
        let text = text.split("\n## ").next().unwrap().split("\n---\n").next().unwrap();
        if text.trim().is_empty() {
            return Ok(());
        }
        let events = pulldown_cmark::Parser::new(text);
        let mut read = String::new();
        for event in events {
            match event {
                pulldown_cmark::Event::Text(text) => read += &text,
                pulldown_cmark::Event::End(pulldown_cmark::TagEnd::Paragraph) => read.push('\n'),
                pulldown_cmark::Event::Start(pulldown_cmark::Tag::Paragraph | pulldown_cmark::Tag::Link { .. })
                | pulldown_cmark::Event::End(pulldown_cmark::TagEnd::Link) => {}
                other => prop_assert!(false, "{:?} in {:?}", other, text),
            }
        }
        let full = document.text.lines().map(str::trim).filter(|line| !line.is_empty());
        prop_assert!(read.lines().eq(full), "{}", text);
    }
}

#[test]
fn headings_are_in_the_language_that_is_asked_for() {
    let (document, extraction) = (document(), extraction());
    let findings = warraq::export::Findings {
        document: &document,
        extraction: &extraction,
    };
    let cases = [
        (LabelLanguage::Ar, "فهرس الأسماء", "rtl"),
        (LabelLanguage::En, "Index of names", "ltr"),
        (LabelLanguage::Fr, "Index des noms", "ltr"),
    ];
    for (language, heading, direction) in cases {
        let options = Options {
            language: Some(language),
            ..options()
        };
        let html = to_bytes(Format::Html, options, &findings).unwrap();
        let page = Page::from(str::from_utf8(&html).unwrap());
        assert_eq!(page.select("nav h2").text().to_string(), heading);
        assert_eq!(
            page.select("nav").attr("dir").unwrap().to_string(),
            direction
        );
        assert_eq!(
            page.select("article").attr("dir").unwrap().to_string(),
            "rtl"
        );
    }
}

#[test]
fn the_page_is_read_back_as_the_article_that_it_is() {
    let text = include_str!("../../assets/sample/article.txt").to_owned();
    let document = loader::load_text(text).unwrap();
    let extractor = warraq::extract::Extractor::new();
    let extraction = extractor.extract(&document, &warraq::extract::Options::default());
    let html = written_of(Format::Html, &document, &extraction);
    let back = loader::load_bytes(html.into_bytes(), None, &loader::Options::default()).unwrap();
    // A reader of pages may set a blank beside a link.
    let letters = |text: &str| text.split_whitespace().collect::<String>();
    let (back, full) = (letters(&back.text), letters(&document.text));
    assert!(back.starts_with(&full), "{back}");
}

#[test]
fn black_letters_keep_their_contrast_on_every_shade() {
    for kind in EntityType::ALL {
        let linear = |value: u8| {
            let value = f64::from(value) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        let [red, green, blue] = shade(kind).map(linear);
        let luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        assert!((luminance + 0.05) / 0.05 >= 12.0, "{kind:?}");
    }
}
