//! The tables in `assets/tables`: every file says what it is, its rows are sorted and unique, it
//! has a row in `assets/SOURCES.md`. And the compiled lists are whole.

use std::{collections::HashSet, fs, path::PathBuf};

use warraq::{
    extract::gazetteer::{Gazetteer, PlaceKind},
    text::fold,
};

/// The tables: file name and text.
fn tables() -> Vec<(String, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/tables");
    let entries = fs::read_dir(folder).expect("assets/tables can be listed");
    let mut tables: Vec<(String, String)> = entries
        .map(|entry| entry.expect("an entry of assets/tables").path())
        .map(|path| {
            let name = path
                .file_name()
                .expect("a file name")
                .to_string_lossy()
                .into_owned();
            (name, fs::read_to_string(&path).expect("a table is UTF-8"))
        })
        .collect();
    tables.sort();
    tables
}

/// The lines of a table that are rows.
fn rows(text: &str) -> Vec<&str> {
    text.lines().filter(|line| !line.starts_with('#')).collect()
}

#[test]
fn every_table_says_at_its_head_what_it_is() {
    for (name, text) in tables() {
        let head: Vec<&str> = text
            .lines()
            .take_while(|line| line.starts_with('#'))
            .collect();
        let words = head.join(" ").split_whitespace().count();
        assert!(words > 8, "{name} says too little at its head");
    }
}

#[test]
fn rows_are_sorted_and_none_is_empty() {
    for (name, text) in tables() {
        let rows = rows(&text);
        assert!(
            rows.iter().all(|row| !row.trim().is_empty()),
            "{name} has an empty line"
        );
        let unsorted = rows.windows(2).find(|pair| pair[0] >= pair[1]);
        assert_eq!(unsorted, None, "{name} is not sorted, or has a row twice");
    }
}

#[test]
fn every_table_has_its_provenance() {
    let sources = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/SOURCES.md");
    let sources = fs::read_to_string(sources).expect("assets/SOURCES.md is there");
    for (name, _) in tables() {
        assert!(
            sources.contains(&format!("`tables/{name}`")),
            "SOURCES.md lacks tables/{name}"
        );
    }
}

#[test]
fn a_phrase_stands_once_however_it_writes_its_hamzas() {
    for (name, text) in tables() {
        if !["titles.tsv", "person_cues.tsv", "place_heads.tsv"].contains(&name.as_str()) {
            continue;
        }
        let mut seen = HashSet::new();
        for row in rows(&text) {
            let phrase = row.split('\t').next().expect("a first column");
            assert!(seen.insert(fold(phrase)), "{name}: {phrase} twice");
        }
    }
}

#[test]
fn every_kind_of_place_is_known() {
    let (_, places) = tables()
        .into_iter()
        .find(|(name, _)| name == "places.tsv")
        .expect("it");
    for row in rows(&places) {
        let columns: Vec<&str> = row.split('\t').collect();
        let known = columns[1] == "city" || PlaceKind::from_name(columns[1]) != PlaceKind::City;
        assert!(known, "unknown kind in: {row}");
        assert!(
            matches!(columns.get(2).map_or(0, |code| code.len()), 0 | 2),
            "country in: {row}"
        );
    }
}

#[test]
fn the_compiled_lists_are_whole() {
    let gazetteer = Gazetteer::open();
    let (places, words, names) = gazetteer.sizes();
    assert!(places > 20_000, "{places} places");
    assert!(words > 100_000, "{words} words");
    assert!(names > 40_000, "{names} full names");
}

#[test]
fn a_country_is_found_by_its_short_and_its_official_name() {
    let gazetteer = Gazetteer::open();
    for name in ["المغرب", "المملكة المغربية", "المملكه المغربيه"]
    {
        let place = gazetteer
            .place(name)
            .unwrap_or_else(|| panic!("{name} is not listed"));
        assert_eq!(place.to_place().country.as_deref(), Some("MA"), "{name}");
        assert_eq!(place.kind, PlaceKind::Country, "{name}");
    }
    assert_eq!(
        gazetteer
            .place("المغرب")
            .and_then(|place| place.latin_name()),
        Some("Morocco")
    );
}

#[test]
fn every_country_of_our_table_lies_somewhere() {
    let gazetteer = Gazetteer::open();
    let (_, places) = tables()
        .into_iter()
        .find(|(name, _)| name == "places.tsv")
        .expect("it");
    for row in rows(&places)
        .into_iter()
        .filter(|row| row.contains("\tcountry\t"))
    {
        let name = row.split('\t').next().expect("a name");
        let place = gazetteer.place(name).map(|place| place.to_place());
        assert!(
            place.is_some_and(|place| place.point.is_some()),
            "{name} has no point"
        );
    }
}
