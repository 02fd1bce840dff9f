//! What is kept on disk: found again, by two windows at once, after an edit, past damage.

use std::{fs, path::Path};

use warraq::{
    annotation::{Act, Annotations, Color, store::Store},
    document::{Document, DocumentBuilder, Origin},
};

use super::target;

const TEXT: &str = "زار الوزير مدينة فاس يوم الخميس، ثم عاد إلى الرباط مساء الجمعة.";

fn document(text: &str, path: &Path) -> Document {
    let origin = Origin {
        path: Some(path.to_owned()),
        ..Origin::default()
    };
    DocumentBuilder::of_text(text.to_owned()).build(origin)
}

fn highlight(document: &Document, words: &str) -> Act {
    Act::Highlight {
        target: target(document, words, 0),
        color: Color::Blue,
        note: format!("عن {words}"),
    }
}

fn notes(annotations: &Annotations) -> Vec<String> {
    let note = |act: &Act| match act {
        Act::Highlight { note, .. } => Some(note.clone()),
        _ => None,
    };
    annotations
        .active()
        .filter_map(|(_, act)| note(act))
        .collect()
}

/// The journals in the store's folder.
fn journals(folder: &Path) -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(folder.join("annotations")).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    paths.filter(|path| path.is_file()).collect()
}

#[test]
fn what_was_done_is_there_when_the_document_is_opened_again_and_can_still_be_undone() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::at(folder.path().to_owned());
    let document = document(TEXT, Path::new("مقال.txt"));
    let mut kept = store.open(&document).unwrap().kept;
    for words in ["فاس", "الرباط", "الخميس"] {
        kept.perform(highlight(&document, words)).1.unwrap();
    }
    kept.undo().unwrap().unwrap();
    let mut again = store.open(&document).unwrap().kept;
    assert_eq!(notes(again.journal()), ["عن فاس", "عن الرباط"]);
    again.redo().unwrap().unwrap();
    again.undo().unwrap().unwrap();
    again.undo().unwrap().unwrap();
    let again = store.open(&document).unwrap().kept;
    assert_eq!(notes(again.journal()), ["عن فاس"]);
}

#[test]
fn nothing_is_written_before_something_is_done() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::at(folder.path().join("not yet"));
    store.open(&document(TEXT, Path::new("مقال.txt"))).unwrap();
    store.lexicon().unwrap();
    assert!(!folder.path().join("not yet").exists());
}

#[test]
fn two_windows_lose_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::at(folder.path().to_owned());
    let document = document(TEXT, Path::new("مقال.txt"));
    let mut one = store.open(&document).unwrap().kept;
    let mut other = store.open(&document).unwrap().kept;
    one.perform(highlight(&document, "فاس")).1.unwrap();
    other.perform(highlight(&document, "الرباط")).1.unwrap();
    one.perform(highlight(&document, "الخميس")).1.unwrap();
    assert!(other.refresh().unwrap());
    assert!(!other.refresh().unwrap());
    let all = ["عن فاس", "عن الرباط", "عن الخميس"];
    assert_eq!(notes(one.journal()), all);
    assert_eq!(notes(other.journal()), all);
    other.undo().unwrap().unwrap();
    assert!(one.refresh().unwrap());
    assert_eq!(notes(one.journal()), all[..2]);
    assert_eq!(
        notes(store.open(&document).unwrap().kept.journal()),
        all[..2]
    );
}

#[test]
fn an_edited_file_takes_its_marks_along_and_another_text_at_its_place_does_not() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::at(folder.path().to_owned());
    let path = Path::new("مقال.txt");
    let before = document(TEXT, path);
    let mut kept = store.open(&before).unwrap().kept;
    kept.perform(highlight(&before, "الرباط")).1.unwrap();
    let edited = document(&format!("نسخة منقحة.\n{TEXT}"), path);
    let opened = store.open(&edited).unwrap();
    assert!(opened.adopted);
    let mut kept = opened.kept;
    assert_eq!(notes(kept.journal()), ["عن الرباط"]);
    kept.perform(highlight(&edited, "فاس")).1.unwrap();
    let again = store.open(&edited).unwrap();
    assert!(!again.adopted);
    assert_eq!(notes(again.kept.journal()), ["عن الرباط", "عن فاس"]);
    // The text before the edit still has its own.
    assert_eq!(
        notes(store.open(&before).unwrap().kept.journal()),
        ["عن الرباط"]
    );
    let other = document("نص آخر لا صلة له بما كان هنا من قبل.", path);
    let opened = store.open(&other).unwrap();
    assert!(!opened.adopted && opened.kept.journal().is_empty());
}

#[test]
fn a_moved_file_is_known_by_its_text() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::at(folder.path().to_owned());
    let here = document(TEXT, Path::new("هنا.txt"));
    store
        .open(&here)
        .unwrap()
        .kept
        .perform(highlight(&here, "فاس"))
        .1
        .unwrap();
    let there = document(TEXT, Path::new("هناك/مقال.txt"));
    assert_eq!(
        notes(store.open(&there).unwrap().kept.journal()),
        ["عن فاس"]
    );
}

#[test]
fn a_journal_that_cannot_be_read_is_set_aside_and_never_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::at(folder.path().to_owned());
    let document = document(TEXT, Path::new("مقال.txt"));
    store
        .open(&document)
        .unwrap()
        .kept
        .perform(highlight(&document, "فاس"))
        .1
        .unwrap();
    let file = journals(folder.path()).pop().unwrap();
    fs::write(&file, "هذا ليس سجلا\n").unwrap();
    let opened = store.open(&document).unwrap();
    let aside = opened.set_aside.expect("it was set aside");
    assert_eq!(fs::read_to_string(aside).unwrap(), "هذا ليس سجلا\n");
    assert!(opened.kept.journal().is_empty());
}

#[test]
fn a_line_that_was_cut_off_costs_only_itself() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::at(folder.path().to_owned());
    let document = document(TEXT, Path::new("مقال.txt"));
    let mut kept = store.open(&document).unwrap().kept;
    kept.perform(highlight(&document, "فاس")).1.unwrap();
    kept.perform(highlight(&document, "الرباط")).1.unwrap();
    let file = journals(folder.path()).pop().unwrap();
    let whole = fs::read(&file).unwrap();
    for cut in 1..whole.len() {
        fs::write(&file, &whole[..whole.len() - cut]).unwrap();
        let Ok(mut opened) = store.open(&document) else {
            continue;
        };
        if opened.set_aside.is_some() {
            // The head itself was cut.
            continue;
        }
        let left = notes(opened.kept.journal());
        opened
            .kept
            .perform(highlight(&document, "الخميس"))
            .1
            .unwrap();
        let expected: Vec<String> = left.into_iter().chain(["عن الخميس".to_owned()]).collect();
        assert_eq!(
            notes(store.open(&document).unwrap().kept.journal()),
            expected,
            "cut {cut}"
        );
    }
}

#[test]
fn what_a_later_version_writes_is_passed_over_and_stays() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::at(folder.path().to_owned());
    let document = document(TEXT, Path::new("مقال.txt"));
    let mut kept = store.open(&document).unwrap().kept;
    kept.perform(highlight(&document, "فاس")).1.unwrap();
    let file = journals(folder.path()).pop().unwrap();
    let mut text =
        fs::read_to_string(&file)
            .unwrap()
            .replacen("\"version\":1", "\"version\":9,\"new\":[]", 1);
    let later = r#"{"id":"0a","at":1,"do":{"act":"sing","tune":3}}"#;
    let stranger = r#"{"id":"0b","at":2,"ponder":true}"#;
    text.push_str(&format!("{later}\n{stranger}\n"));
    fs::write(&file, &text).unwrap();
    let mut kept = store.open(&document).unwrap().kept;
    kept.perform(highlight(&document, "الرباط")).1.unwrap();
    assert_eq!(notes(kept.journal()), ["عن فاس", "عن الرباط"]);
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.contains(later) && text.contains(stranger));
}

#[test]
fn nothing_is_written_beside_the_document() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("مقال.txt");
    fs::write(&file, TEXT).unwrap();
    let store = Store::at(folder.path().join("data"));
    let document = document(TEXT, &file);
    store
        .open(&document)
        .unwrap()
        .kept
        .perform(highlight(&document, "فاس"))
        .1
        .unwrap();
    assert_eq!(fs::read_to_string(&file).unwrap(), TEXT);
    let beside: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(beside.len(), 2, "the file and the store's own folder");
}
