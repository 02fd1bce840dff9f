//! Direct speech: every case of `tests/quotes/cases.txt`, a text with the speech that is in it, and
//! the hundred quotes that a reader judged (`tests/quotes/judged.txt`).

use std::{collections::HashMap, fs, path::PathBuf};

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

/// One row of the judged list.
struct Judged<'l> {
    article: &'l str,
    verb: &'l str,
    speaker: &'l str,
    is_speech: bool,
    /// `None` where no speaker is named.
    speaker_is_right: Option<bool>,
    words: &'l str,
}

fn judged(list: &str) -> Vec<Judged<'_>> {
    let rows = list.lines().filter(|line| !line.starts_with('#'));
    let row = |line| {
        let columns: Vec<&str> = str::split(line, '\t').collect();
        Judged {
            article: columns[0],
            verb: columns[1],
            speaker: columns[2],
            is_speech: columns[3] == "right",
            speaker_is_right: (columns[4] != "-").then_some(columns[4] == "right"),
            words: columns[5],
        }
    };
    rows.map(row).collect()
}

#[test]
fn nine_in_ten_of_the_judged_quotes_and_of_their_speakers_are_right() {
    let list = fs::read_to_string(folder().join("judged.txt")).expect("tests/quotes/judged.txt");
    let judged = judged(&list);
    assert_eq!(judged.len(), 100);
    let speech = judged.iter().filter(|row| row.is_speech).count();
    assert!(speech >= 90, "{speech} of 100 are speech");
    let named: Vec<bool> = judged
        .iter()
        .filter_map(|row| row.speaker_is_right)
        .collect();
    let right = named.iter().filter(|right| **right).count();
    assert!(
        right * 10 >= named.len() * 9,
        "{right} of {} speakers",
        named.len()
    );
}

/// The texts of the annotated articles, by `dev ID` and `train ID`; `None` without them.
fn annotated_articles() -> Option<HashMap<String, String>> {
    let gold = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/gold");
    let mut texts = HashMap::new();
    for part in ["dev", "train"] {
        let lines = fs::read_to_string(gold.join(part).with_extension("jsonl")).ok()?;
        for line in lines.lines() {
            let article: serde_json::Value = serde_json::from_str(line).ok()?;
            let id = format!("{part} {}", article["id"].as_str()?);
            texts.insert(id, article["text"].as_str()?.to_owned());
        }
    }
    Some(texts)
}

#[test]
fn the_judged_quotes_are_what_is_found() {
    let Some(texts) = annotated_articles() else {
        eprintln!("skipped: ../shared/gold, whose quotes were judged, is not there");
        return;
    };
    let list = fs::read_to_string(folder().join("judged.txt")).expect("tests/quotes/judged.txt");
    let judged = judged(&list);
    let (extractor, mut found) = (Extractor::new(), HashMap::new());
    let mut missing = Vec::new();
    for row in &judged {
        let quotes = found.entry(row.article).or_insert_with(|| {
            let document = document(&texts[row.article]);
            let extraction = extractor.extract(&document, &Options::default());
            got(&document, &extraction)
        });
        let words: Vec<&str> = row.words.split(' ').take(2).collect();
        let wanted = format!("{} | {} | {}", row.speaker, row.verb, words.join(" "));
        if !quotes.contains(&wanted) {
            missing.push(format!("{}: {wanted}", row.article));
        }
    }
    // A model's names may name another few speakers, or leave them out.
    assert!(
        missing.len() <= 8,
        "of 100 are missing\n{}",
        missing.join("\n")
    );
}
