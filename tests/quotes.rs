//! Direct speech: every case of `tests/quotes/cases.txt`, a text with the speech that is in it.

use std::{fs, path::PathBuf};

use warraq::{
    document::{BlockKind, Document, DocumentBuilder, Origin},
    entity::Extraction,
    extract::{Extractor, Options},
};

/// One text and what is said in it.
struct Case {
    name: String,
    text: String,
    /// A line a quote: speaker, verb, first words.
    wanted: Vec<String>,
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/quotes")
}

fn cases() -> Vec<Case> {
    let file = fs::read_to_string(folder().join("cases.txt")).expect("tests/quotes/cases.txt");
    let mut cases: Vec<Case> = Vec::new();
    for line in file
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
    {
        if let Some(name) = line.strip_prefix("--- ") {
            cases.push(Case {
                name: name.to_owned(),
                text: String::new(),
                wanted: Vec::new(),
            });
            continue;
        }
        let case = cases.last_mut().expect("a case begins with ---");
        match line.strip_prefix("=> ") {
            Some(wanted) => case.wanted.push(wanted.to_owned()),
            None if case.text.is_empty() => case.text.push_str(line),
            None => case.text = format!("{}\n{line}", case.text),
        }
    }
    cases
}

fn document(text: &str) -> Document {
    let mut builder = DocumentBuilder::new();
    builder.lines(text, |_| BlockKind::Paragraph);
    builder.build(Origin::default())
}

/// The quotes as the cases write them.
fn got(document: &Document, extraction: &Extraction) -> Vec<String> {
    let quotes = extraction.quotes.iter();
    quotes
        .map(|quote| {
            let speaker = quote.speaker.map(|id| &*extraction.entity(id).name);
            let words = document.slice(quote.span).split_whitespace().take(2);
            let words: Vec<&str> = words.collect();
            let verb = document.slice(quote.verb);
            format!("{} | {verb} | {}", speaker.unwrap_or("-"), words.join(" "))
        })
        .collect()
}

#[test]
fn every_case_has_the_speech_that_it_says_and_no_other() {
    // Names are the business of the suites; here rules and lists are enough.
    let extractor = Extractor::rules_alone();
    let mut wrong = Vec::new();
    for case in cases() {
        let document = document(&case.text);
        let extraction = extractor.extract(&document, &Options::default());
        let got = got(&document, &extraction);
        if got != case.wanted {
            wrong.push(format!(
                "--- {}\n wanted {:?}\n got    {got:?}",
                case.name, case.wanted
            ));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn quotes_are_disjoint_and_in_order() {
    let text: Vec<String> = cases().into_iter().map(|case| case.text).collect();
    let document = document(&text.join("\n"));
    let extraction = Extractor::rules_alone().extract(&document, &Options::default());
    let spans: Vec<_> = extraction.quotes.iter().map(|quote| quote.span).collect();
    assert!(spans.len() > 10);
    assert!(spans.windows(2).all(|pair| pair[0].end <= pair[1].start));
}
