//! `warraq index`, `search` and `who` as scripts meet them.

use std::{fs, path::Path};

use serde_json::Value;
use warraq::annotation::{
    lexicon::{Sense, Word, WordAct},
    store::Store,
};

use crate::cli::{err, json, out, status, warraq};

fn files() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let shelf = folder.path().join("shelf");
    fs::create_dir(&shelf).unwrap();
    let rabat = "😀 أعلن ناصر بوريطة أن المغرب سيشارك في القمة.";
    fs::write(shelf.join("rabat.txt"), rabat).unwrap();
    fs::write(
        shelf.join("tunis.txt"),
        "التقى ناصر بوريطة بالسفير في تونس.",
    )
    .unwrap();
    folder
}

fn run(command: &str, folder: &Path, rest: &[&str]) -> std::process::Output {
    let (shelf, index) = (folder.join("shelf"), folder.join("index.redb"));
    let mut arguments = vec![command, "--index", index.to_str().unwrap()];
    // Not those of whoever runs the test.
    let acts = folder.join("acts");
    if command == "index" && !rest.contains(&"--as-found") {
        arguments.extend(["--acts", acts.to_str().unwrap()]);
    }
    arguments.push(shelf.to_str().unwrap());
    arguments.extend(rest);
    warraq(&arguments)
}

#[test]
fn a_folder_is_indexed_searched_and_asked_for_names() {
    let folder = files();
    let early = run("search", folder.path(), &["بوريطة"]);
    assert_eq!((status(&early), out(&early)), (1, ""));
    assert!(
        err(&early).contains("warraq index builds it"),
        "{}",
        err(&early)
    );

    let built = run("index", folder.path(), &[]);
    assert_eq!((status(&built), out(&built)), (0, ""));
    assert!(
        err(&built).contains("2 files: 2 read, 0 unchanged"),
        "{}",
        err(&built)
    );
    assert!(err(&built).contains("2 documents"), "{}", err(&built));
    let again = run("index", folder.path(), &[]);
    assert!(
        err(&again).contains("2 files: 0 read, 2 unchanged"),
        "{}",
        err(&again)
    );

    let found = run("search", folder.path(), &["بوريطة", "المغرب"]);
    assert_eq!((status(&found), err(&found)), (0, ""));
    let found = &json(&found)[0];
    assert_eq!(found["schema"], "warraq/search/1");
    assert!(
        found["document"]["path"]
            .as_str()
            .unwrap()
            .ends_with("shelf/rabat.txt")
    );
    let text = fs::read_to_string(folder.path().join("shelf/rabat.txt")).unwrap();
    let hits = found["hits"].as_array().unwrap();
    let words: Vec<String> = hits.iter().map(|hit| cut(&text, hit)).collect();
    assert_eq!(words, ["بوريطة", "المغرب"]);
    assert_eq!(
        cut(&text, &found["snippet"]),
        found["snippet"]["text"].as_str().unwrap()
    );

    let who = run("who", folder.path(), &["ناصر بوريطة"]);
    assert_eq!((status(&who), err(&who)), (0, ""));
    let who = &json(&who)[0];
    assert_eq!(
        (&who["schema"], &who["type"]),
        (&"warraq/who/1".into(), &"PER".into())
    );
    assert_eq!(
        (&who["documents"], &who["mentions"]),
        (&2.into(), &2.into())
    );
    assert_eq!(cut(&text, &who["appears"][0]), "ناصر بوريطة");
    let with = who["with"].as_array().unwrap();
    assert!(
        with.iter()
            .any(|with| with["name"] == "المغرب" && with["documents"] == 1)
    );
    let limited = run("search", folder.path(), &["--limit", "1", "بوريطة"]);
    assert_eq!(json(&limited).len(), 1);
    assert!(err(&limited).contains("1 documents more"));
}

#[test]
fn names_are_indexed_as_the_reader_has_them_unless_he_wants_them_as_found() {
    let folder = files();
    let never = Word {
        form: "ناصر بوريطة".to_owned(),
        sense: Sense::Never,
    };
    let put = WordAct::Put { words: vec![never] };
    let store = Store::at(folder.path().join("acts"));
    store.lexicon().unwrap().kept.perform(put).1.unwrap();
    run("index", folder.path(), &[]);
    let who = || json(&run("who", folder.path(), &["ناصر بوريطة"])).len();
    assert_eq!(who(), 0);
    let again = run("index", folder.path(), &["--as-found"]);
    assert!(err(&again).contains("2 read"), "{}", err(&again));
    assert_eq!(who(), 1);
    fs::write(folder.path().join("acts/lexicon.jsonl"), "no lexicon").unwrap();
    let damaged = run("index", folder.path(), &[]);
    assert_eq!(status(&damaged), 1);
    assert!(
        err(&damaged).contains("corrections and lexicon cannot be read"),
        "{}",
        err(&damaged)
    );
    assert_eq!(who(), 1, "nothing is given up for it");
}

/// The part of a text that offsets in scalar values name.
fn cut(text: &str, place: &Value) -> String {
    let offset = |name: &str| place[name].as_u64().unwrap() as usize;
    let (start, end) = (offset("start"), offset("end"));
    text.chars().skip(start).take(end - start).collect()
}

#[test]
fn wrong_usage_is_said() {
    for arguments in [
        &["index"][..],
        &["index", "a", "b"],
        &["search", "a"],
        &["search", "a", " "],
        &["who", "a"],
        &["who", "a", "b", "--limit", "x"],
        &["index", "a", "--limit", "3"],
        &["search", "a", "b", "--as-found"],
    ] {
        let output = warraq(arguments);
        assert_eq!((status(&output), out(&output)), (2, ""), "{arguments:?}");
    }
}

#[test]
fn a_folder_that_is_not_there_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let built = run("index", folder.path(), &[]);
    assert_eq!((status(&built), out(&built)), (1, ""));
    assert!(
        err(&built).contains("the folder cannot be read"),
        "{}",
        err(&built)
    );
}

#[test]
fn a_file_that_cannot_be_read_is_said_and_the_others_are_indexed() {
    let folder = files();
    fs::write(folder.path().join("shelf/bad.pdf"), [0u8; 200]).unwrap();
    let built = run("index", folder.path(), &[]);
    assert_eq!(status(&built), 1);
    assert!(err(&built).contains("bad.pdf: "), "{}", err(&built));
    assert!(err(&built).contains("3 files: 2 read, 0 unchanged, 1 not readable"));
}
