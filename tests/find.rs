//! What a search finds: every case of `tests/suite/find` (see the README there), all failures
//! shown with what was expected; and what holds of every search in every text.

mod case;
mod properties;

use std::{fs, path::PathBuf};

use case::Suite;
use warraq::text::find::{Hit, Query, Switches, find};

/// Every case that does not hold, with what was expected and what was found.
fn failing(suite: &Suite) -> Vec<String> {
    let mut failing = Vec::new();
    for case in &suite.cases {
        let got = find(&case.text, &Query::new(&case.query, case.switches));
        if got != case.hits {
            let [expected, got] = [&case.hits, &got].map(|hits| case::marked(&case.text, hits));
            failing.push(format!(
                "{}: {}\n  expected {expected}\n  got      {got}",
                case.name, case.query
            ));
        }
    }
    failing
}

#[test]
fn every_case_of_the_suite_holds() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/suite/find");
    let (mut cases, mut wrong) = (0, Vec::new());
    for entry in fs::read_dir(folder).expect("tests/suite/find can be listed") {
        let path = entry.expect("an entry of tests/suite/find").path();
        if path.extension().is_some_and(|extension| extension == "txt") {
            let content = fs::read_to_string(&path).expect("a suite file is UTF-8");
            let suite = Suite::parse(&content).unwrap_or_else(|why| panic!("{path:?}: {why}"));
            cases += suite.cases.len();
            wrong.extend(failing(&suite));
        }
    }
    assert!(cases >= 150, "only {cases} cases");
    let count = wrong.len();
    assert!(
        wrong.is_empty(),
        "{count} of {cases}:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn a_case_that_does_not_hold_is_told() {
    let suite = Suite::parse("--- a\nصبر => [صبر] الصبر\nصبر => م{صبر}").expect("two cases");
    assert_eq!(failing(&suite).len(), 2);
    assert!(Suite::parse("صبر => صبر").is_err(), "a case has a heading");
    assert!(
        Suite::parse("--- a\nصبر [صبر").is_err(),
        "a case has an arrow"
    );
    assert!(
        Suite::parse("--- a\nصبر => [صبر").is_err(),
        "a mark is closed"
    );
    assert!(Suite::parse("--- a\nswitches: wide\nصبر => صبر").is_err());
}

#[test]
fn a_search_is_given_up_when_nobody_waits_for_it() {
    let text = "من هنا ".repeat(20_000);
    let haystack = warraq::text::find::Haystack::new(&text);
    let query = Query::new("من", Switches::default());
    assert!(haystack.find_while(&text, &query, &|| true).is_none());
    let hits = haystack.find_while(&text, &query, &|| false);
    assert_eq!(hits.map(|hits: Vec<Hit>| hits.len()), Some(20_000));
}

#[test]
fn a_text_is_kept_in_little_more_than_half_its_bytes() {
    let text = "وصل وزير الخارجية ناصر بوريطة إلى القاهرة يوم 12 مايو. ".repeat(2_000);
    let haystack = warraq::text::find::Haystack::new(&text);
    assert!(haystack.size() * 10 < text.len() * 9, "{}", haystack.size());
}
