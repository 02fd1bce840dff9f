//! brat output by a strict parser of its own, written from brat's description of the format
//! (brat.nlplab.org/standoff.html) and not from the writer: every line is of a kind that brat has,
//! every id is unique, every reference resolves, every offset holds the text that stands beside it.

use std::collections::{HashMap, HashSet};

use proptest::prelude::*;
use warraq::export::{Format, Provenance, brat_configuration};

use super::{document, extraction, made_up, written_of};

/// The text-bound annotations by id, each with its type; panics at the first thing that brat
/// would not take.
fn strictly_parsed(ann: &str, text: &str) -> HashMap<String, String> {
    let letters: Vec<char> = text.chars().collect();
    let mut ids = HashSet::new();
    let mut bound = HashMap::new();
    let mut references = Vec::new();
    assert!(ann.is_empty() || ann.ends_with('\n'));
    for line in ann.lines() {
        let columns: Vec<&str> = line.split('\t').collect();
        let id = columns[0];
        assert!(id == "*" || ids.insert(id.to_owned()), "{id} twice");
        let number = id[1..].parse::<u32>();
        assert!(id == "*" || number.is_ok_and(|number| number > 0), "{line}");
        match &id[..1] {
            "T" => {
                assert_eq!(columns.len(), 3, "{line}");
                let (kind, place) = columns[1].split_once(' ').unwrap();
                assert_eq!(covered(place, &letters), columns[2], "{line}");
                bound.insert(id.to_owned(), kind.to_owned());
            }
            "R" => {
                assert_eq!(columns.len(), 2, "{line}");
                let parts: Vec<&str> = columns[1].split(' ').collect();
                assert_eq!(parts.len(), 3, "{line}");
                references.push(parts[1].strip_prefix("Arg1:").unwrap());
                references.push(parts[2].strip_prefix("Arg2:").unwrap());
            }
            "*" => {
                let members = columns[1].strip_prefix("Equiv ").unwrap();
                assert!(members.contains(' '), "one alone is equivalent to nothing");
                references.extend(members.split(' '));
            }
            "#" => {
                assert_eq!(columns.len(), 3, "{line}");
                references.push(columns[1].split_once(' ').unwrap().1);
            }
            other => panic!("brat has no {other}"),
        }
    }
    for reference in references {
        assert!(bound.contains_key(reference), "{reference} is not there");
    }
    bound
}

/// The text of `0 5;6 9`: its fragments with a blank between them.
fn covered(place: &str, letters: &[char]) -> String {
    let fragment = |fragment: &str| -> String {
        let (start, end) = fragment.split_once(' ').unwrap();
        let (start, end): (usize, usize) = (start.parse().unwrap(), end.parse().unwrap());
        assert!(start < end);
        letters[start..end].iter().collect()
    };
    let fragments: Vec<String> = place.split(';').map(fragment).collect();
    fragments.join(" ")
}

proptest! {
    #[test]
    fn a_strict_parser_takes_every_line((document, extraction) in made_up::findings()) {
        let ann = written_of(Format::Brat, &document, &extraction);
        let bound = strictly_parsed(&ann, &document.text);
        let expected = extraction.mentions.len() + 2 * extraction.quotes.len();
        prop_assert_eq!(bound.len(), expected);
    }
}

#[test]
fn every_type_is_declared_in_the_configuration() {
    let ann = written_of(Format::Brat, &document(), &extraction());
    let configuration = brat_configuration(&Provenance::default());
    let declared: Vec<&str> = configuration.lines().collect();
    for kind in strictly_parsed(&ann, &document().text).values() {
        assert!(declared.contains(&kind.as_str()), "{kind}");
    }
    for section in ["[entities]", "[relations]", "[events]", "[attributes]"] {
        assert!(declared.contains(&section));
    }
}
