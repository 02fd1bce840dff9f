//! What is kept on disk: found again, by two windows at once, after an edit, past damage.

use std::{
    fs,
    path::{Path, PathBuf},
};

use tempfile::TempDir;
use warraq::{
    annotation::{
        Act, Annotations, Color,
        store::{Kept, Store},
    },
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

/// A folder of a reader's, with what is kept in it.
struct Disk {
    folder: TempDir,
    store: Store,
}

impl Disk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::at(folder.path().to_owned());
        Self { folder, store }
    }

    fn open(&self, document: &Document) -> Kept<Act> {
        self.store.open(document).unwrap().kept
    }

    /// Highlights the words one after another.
    fn mark(&self, document: &Document, words: &[&str]) -> Kept<Act> {
        let mut kept = self.open(document);
        for words in words {
            kept.perform(highlight(document, words)).1.unwrap();
        }
        kept
    }

    /// The notes that a new start finds.
    fn notes(&self, document: &Document) -> Vec<String> {
        notes(self.open(document).journal())
    }

    /// The one journal.
    fn journal(&self) -> PathBuf {
        let entries = fs::read_dir(self.folder.path().join("annotations")).unwrap();
        let mut paths = entries.map(|entry| entry.unwrap().path());
        paths.find(|path| path.is_file()).unwrap()
    }
}

fn article() -> Document {
    document(TEXT, Path::new("مقال.txt"))
}

#[test]
fn what_was_done_is_there_when_the_document_is_opened_again_and_can_still_be_undone() {
    let (disk, document) = (Disk::new(), article());
    let mut kept = disk.mark(&document, &["فاس", "الرباط", "الخميس"]);
    kept.undo().unwrap().unwrap();
    let mut again = disk.open(&document);
    assert_eq!(notes(again.journal()), ["عن فاس", "عن الرباط"]);
    again.redo().unwrap().unwrap();
    again.undo().unwrap().unwrap();
    again.undo().unwrap().unwrap();
    assert_eq!(disk.notes(&document), ["عن فاس"]);
}

#[test]
fn nothing_is_written_before_something_is_done() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::at(folder.path().join("not yet"));
    store.open(&article()).unwrap();
    store.lexicon().unwrap();
    assert!(!folder.path().join("not yet").exists());
}

#[test]
fn two_windows_lose_nothing() {
    let (disk, document) = (Disk::new(), article());
    let (mut one, mut other) = (disk.open(&document), disk.open(&document));
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
    assert_eq!(disk.notes(&document), all[..2]);
}

#[test]
fn an_edited_file_takes_its_marks_along_and_another_text_at_its_place_does_not() {
    let (disk, before) = (Disk::new(), article());
    disk.mark(&before, &["الرباط"]);
    let path = Path::new("مقال.txt");
    let edited = document(&format!("نسخة منقحة.\n{TEXT}"), path);
    let opened = disk.store.open(&edited).unwrap();
    assert!(opened.adopted);
    assert_eq!(notes(opened.kept.journal()), ["عن الرباط"]);
    disk.mark(&edited, &["فاس"]);
    let again = disk.store.open(&edited).unwrap();
    assert!(!again.adopted);
    assert_eq!(notes(again.kept.journal()), ["عن الرباط", "عن فاس"]);
    // The text before the edit still has its own.
    assert_eq!(disk.notes(&before), ["عن الرباط"]);
    let other = document("نص آخر لا صلة له بما كان هنا من قبل.", path);
    let opened = disk.store.open(&other).unwrap();
    assert!(!opened.adopted && opened.kept.journal().is_empty());
}

#[test]
fn a_moved_file_is_known_by_its_text() {
    let disk = Disk::new();
    disk.mark(&document(TEXT, Path::new("هنا.txt")), &["فاس"]);
    let there = document(TEXT, Path::new("هناك/مقال.txt"));
    assert_eq!(disk.notes(&there), ["عن فاس"]);
}

#[test]
fn a_journal_that_cannot_be_read_is_set_aside_and_never_written_over() {
    let (disk, document) = (Disk::new(), article());
    disk.mark(&document, &["فاس"]);
    fs::write(disk.journal(), "هذا ليس سجلا\n").unwrap();
    let opened = disk.store.open(&document).unwrap();
    let aside = opened.set_aside.expect("it was set aside");
    assert_eq!(fs::read_to_string(aside).unwrap(), "هذا ليس سجلا\n");
    assert!(opened.kept.journal().is_empty());
}

#[test]
fn a_line_that_was_cut_off_costs_only_itself() {
    let (disk, document) = (Disk::new(), article());
    disk.mark(&document, &["فاس", "الرباط"]);
    let file = disk.journal();
    let whole = fs::read(&file).unwrap();
    for cut in 1..whole.len() {
        fs::write(&file, &whole[..whole.len() - cut]).unwrap();
        let Ok(opened) = disk.store.open(&document) else {
            continue;
        };
        if opened.set_aside.is_some() {
            // The head itself was cut.
            continue;
        }
        let mut expected = notes(opened.kept.journal());
        expected.push("عن الخميس".to_owned());
        disk.mark(&document, &["الخميس"]);
        assert_eq!(disk.notes(&document), expected, "cut {cut}");
    }
}

#[test]
fn what_a_later_version_writes_is_passed_over_and_stays() {
    let (disk, document) = (Disk::new(), article());
    disk.mark(&document, &["فاس"]);
    let file = disk.journal();
    let text = fs::read_to_string(&file).unwrap();
    let mut text = text.replacen("\"version\":1", "\"version\":9,\"new\":[]", 1);
    let later = r#"{"id":"0a","at":1,"do":{"act":"sing","tune":3}}"#;
    let stranger = r#"{"id":"0b","at":2,"ponder":true}"#;
    text.push_str(&format!("{later}\n{stranger}\n"));
    fs::write(&file, &text).unwrap();
    let kept = disk.mark(&document, &["الرباط"]);
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
    let mut kept = store.open(&document).unwrap().kept;
    kept.perform(highlight(&document, "فاس")).1.unwrap();
    assert_eq!(fs::read_to_string(&file).unwrap(), TEXT);
    let beside: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(beside.len(), 2, "the file and the store's own folder");
}
