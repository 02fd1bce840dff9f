//! Names in Latin letters: the rows of `tests/latin/names.tsv`, Arabic, type and what must come out.

use std::{fs, path::PathBuf};

use warraq::{entity::EntityType, extract::latin::romanised};

#[test]
fn every_name_of_the_list_is_spelled_so() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/latin/names.tsv");
    let list = fs::read_to_string(path).expect("tests/latin/names.tsv");
    let rows = list.lines().filter(|line| !line.starts_with('#'));
    let mut wrong = Vec::new();
    for row in rows {
        let columns: Vec<&str> = row.split('\t').collect();
        let kind = EntityType::from_code(columns[1]).expect("a type");
        let got = romanised(columns[0], kind).unwrap_or_default();
        if got != columns[2] {
            wrong.push(format!("{}: wanted {}, got {got}", columns[0], columns[2]));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn a_name_in_latin_letters_needs_none() {
    assert_eq!(romanised("Ian Fleming", EntityType::Person), None);
    assert_eq!(romanised("", EntityType::Person), None);
}
