//! What the reader decided is in the index: his corrections of an article, his days, his lexicon;
//! and when he decides something else, only the articles are read again that it is about.

use std::path::Path;

use tempfile::TempDir;
use warraq::{
    annotation::{
        Act, Color, Subject, Target,
        lexicon::{Sense, Word, WordAct},
        store::{Decisions, Store},
    },
    document::{Date, Document},
    entity::EntityType,
    extract::Options,
    index::{Index, Order, Report, Watch, build},
    loader,
    text::Span,
};

use super::{AT_ONCE, EXTRACTOR, Shelf, found};

const RABAT: &str = "زار ناصر بوريطة مدينة الرباط أمس.";
const FES: &str = "زار ناصر بوريطة مدينة فاس.";
const TANGIER: &str = "عاد السفير إلى مدينة طنجة وقال إنه سيسافر بالطائرة من الرباط.";

/// A shelf with the reader's desk beside it.
struct Reader {
    shelf: Shelf,
    desk: TempDir,
}

impl Reader {
    fn new() -> Self {
        let files = [("a.txt", RABAT), ("b.txt", FES), ("c.txt", TANGIER)];
        Self {
            shelf: Shelf::of(&files),
            desk: tempfile::tempdir().unwrap(),
        }
    }

    fn store(&self) -> Store {
        Store::at(self.desk.path().to_owned())
    }

    fn document(&self, file: &str) -> Document {
        let path = self.shelf.folder.path().join(file);
        loader::load(&path, &loader::Options::default()).unwrap()
    }

    /// Does an act on an article.
    fn does(&self, file: &str, act: impl FnOnce(&Document) -> Act) {
        let document = self.document(file);
        let mut kept = self.store().open(&document).unwrap().kept;
        kept.perform(act(&document)).1.unwrap();
    }

    fn undoes(&self, file: &str) {
        let mut kept = self.store().open(&self.document(file)).unwrap().kept;
        kept.undo().unwrap().unwrap();
    }

    /// Puts a word into the lexicon.
    fn puts(&self, form: &str, sense: Sense) {
        let form = form.to_owned();
        let words = vec![Word { form, sense }];
        let mut kept = self.store().lexicon().unwrap().kept;
        kept.perform(WordAct::Put { words }).1.unwrap();
    }

    /// Brings the index up to date, and gives how many files were read.
    fn reads(&self) -> usize {
        let (outline, _) = self.shelf.build_with(Decisions::Kept(self.store()));
        assert_eq!((outline.files, outline.failed), (3, 0));
        outline.read
    }

    /// The files in which an entity of that name is.
    fn has(&self, name: &str) -> Vec<String> {
        files_of(&self.shelf.open(), name)
    }
}

fn files_of(index: &Index, name: &str) -> Vec<String> {
    let subjects = index.who(name).unwrap().into_iter();
    let called = subjects.filter(|subject| subject.name == name);
    let seen = called.flat_map(|subject| index.appearances(subject.id).unwrap());
    let mut files: Vec<String> = seen
        .map(|seen| seen.entry.path.display().to_string())
        .collect();
    files.sort();
    files
}

/// The entity that an article calls so.
fn subject(document: &Document, words: &str) -> Subject {
    let found = EXTRACTOR.extract(document, &Options::default());
    let mut mentions = found.mentions.iter();
    let its = mentions.find(|mention| document.slice(mention.span) == words);
    let its = its.unwrap_or_else(|| panic!("{words} is not found"));
    Subject::of(document, &found, its.entity, its.kind).unwrap()
}

fn rename(from: &'static str, to: &str) -> impl FnOnce(&Document) -> Act {
    let name = to.to_owned();
    move |document| Act::Rename {
        what: subject(document, from),
        name,
    }
}

fn reject(words: &'static str) -> impl FnOnce(&Document) -> Act {
    move |document| Act::Reject {
        what: vec![subject(document, words)],
    }
}

#[test]
fn a_corrected_name_is_corrected_in_the_shelf_and_one_struck_out_does_not_come_up_again() {
    let reader = Reader::new();
    assert_eq!(reader.reads(), 3);
    assert_eq!(reader.has("ناصر بوريطة"), ["a.txt", "b.txt"]);
    reader.does("a.txt", rename("ناصر بوريطة", "ناصر بوريطة الريفي"));
    assert_eq!(reader.reads(), 1, "the others are as they were");
    assert_eq!(reader.has("ناصر بوريطة الريفي"), ["a.txt"]);
    assert_eq!(reader.has("ناصر بوريطة"), ["b.txt"]);
    reader.does("b.txt", reject("فاس"));
    assert_eq!(reader.reads(), 1);
    assert!(reader.has("فاس").is_empty());
    assert_eq!(
        found(&reader.shelf.open(), "فاس"),
        ["b.txt"],
        "the word is still in the text"
    );
    assert_eq!(reader.reads(), 0);
}

#[test]
fn what_is_taken_back_is_as_it_was_found() {
    let reader = Reader::new();
    reader.does("b.txt", reject("فاس"));
    assert_eq!(reader.reads(), 3);
    assert!(reader.has("فاس").is_empty());
    reader.undoes("b.txt");
    assert_eq!(reader.reads(), 1);
    assert_eq!(reader.has("فاس"), ["b.txt"]);
}

#[test]
fn a_mark_changes_no_name_and_has_nothing_read() {
    let reader = Reader::new();
    reader.reads();
    reader.does("a.txt", |document| Act::Highlight {
        target: Target::of(document, Span::new(0, 6)),
        color: Color::Green,
        note: "للمراجعة".to_owned(),
    });
    assert_eq!(reader.reads(), 0);
}

#[test]
fn a_text_that_was_edited_keeps_its_corrections_in_the_shelf() {
    let reader = Reader::new();
    reader.does("b.txt", reject("فاس"));
    reader.reads();
    reader
        .shelf
        .put("b.txt", &format!("{FES} ثم عاد الوفد إلى بلاده مساء."));
    assert_eq!(reader.reads(), 1);
    assert!(reader.has("فاس").is_empty());
    assert_eq!(reader.reads(), 0);
}

#[test]
fn a_word_of_the_lexicon_holds_wherever_it_stands_and_only_there_is_read_again() {
    let reader = Reader::new();
    reader.reads();
    assert_eq!(reader.has("الرباط"), ["a.txt", "c.txt"]);
    reader.puts("الرباط", Sense::Never);
    assert_eq!(reader.reads(), 2, "where the word stands");
    assert!(reader.has("الرباط").is_empty());
    // With a clitic before it: بالطائرة.
    let name = "طائرة الخطوط".to_owned();
    let sense = Sense::Name {
        kind: EntityType::Organisation,
        name: name.clone(),
        latin: None,
    };
    reader.puts("الطائرة", sense);
    assert_eq!(reader.reads(), 1);
    assert_eq!(reader.has(&name), ["c.txt"]);
    let forms = vec!["الرباط".to_owned(), "الطائرة".to_owned()];
    let mut kept = reader.store().lexicon().unwrap().kept;
    kept.perform(WordAct::Remove { forms }).1.unwrap();
    assert_eq!(reader.reads(), 2);
    assert_eq!(reader.has("الرباط"), ["a.txt", "c.txt"]);
    assert!(reader.has(&name).is_empty());
}

#[test]
fn a_given_name_that_the_lexicon_knows_is_one_person_in_all_articles() {
    let reader = Reader::new();
    reader.shelf.put("a.txt", "قال محمد إن الحفل نجح.");
    reader.shelf.put("b.txt", "وصل محمد من السفر.");
    let sense = Sense::Name {
        kind: EntityType::Person,
        name: "محمد".to_owned(),
        latin: None,
    };
    reader.puts("محمد", sense);
    reader.reads();
    let index = reader.shelf.open();
    let subjects = index.who("محمد").unwrap();
    assert_eq!(subjects.len(), 1, "{subjects:?}");
    assert_eq!(subjects[0].documents, 2);
}

#[test]
fn the_day_that_the_reader_gave_an_article_is_its_day_in_the_shelf() {
    let reader = Reader::new();
    reader.reads();
    let day = Date::new(2024, 3, 2);
    reader.does("a.txt", |_| Act::Published { day });
    assert_eq!(reader.reads(), 1);
    let index = reader.shelf.open();
    let entries = index.entries().unwrap();
    let published = |file: &str| {
        let mut entries = entries.iter();
        entries
            .find(|entry| entry.path == Path::new(file))
            .unwrap()
            .published
    };
    assert_eq!((published("a.txt"), published("b.txt")), (day, None));
    let days = index.subjects(Some(EntityType::Date), 10).unwrap();
    assert_eq!(days.len(), 1, "«أمس» is counted from it: {days:?}");
}

#[test]
fn without_the_reader_the_index_is_as_found() {
    let reader = Reader::new();
    reader.does("b.txt", reject("فاس"));
    reader.puts("الرباط", Sense::Never);
    reader.reads();
    let (outline, _) = reader.shelf.build();
    assert_eq!(outline.read, 3, "each is concerned");
    assert_eq!(reader.has("فاس"), ["b.txt"]);
    assert_eq!(reader.has("الرباط"), ["a.txt", "c.txt"]);
}

/// The lexicon is noted before what it concerns has been read: whatever ends the building between,
/// the rest follows.
#[test]
fn a_building_that_ends_early_leaves_the_rest_of_a_lexicons_files_to_the_next() {
    let reader = Reader::new();
    reader.reads();
    reader.puts("الرباط", Sense::Never);
    let (file, watch) = (reader.shelf.file(), Watch::default());
    let order = Order {
        decisions: Decisions::Kept(reader.store()),
        pace: warraq::index::Pace {
            threads: 1,
            ..AT_ONCE
        },
        ..reader.shelf.order(&file)
    };
    let mut report = |report| {
        if matches!(report, Report::Confirmed(..)) {
            watch.cancel();
        }
    };
    let first = build(&order, &watch, &mut report).unwrap();
    assert_eq!(first.read + reader.reads(), 2);
    assert!(reader.has("الرباط").is_empty());
}

#[test]
fn an_index_brought_up_to_date_with_decisions_answers_as_one_built_anew() {
    let reader = Reader::new();
    reader.reads();
    reader.does("a.txt", rename("ناصر بوريطة", "الوزير"));
    reader.puts("الوزير", Sense::Never);
    reader.reads();
    reader.does("b.txt", reject("ناصر بوريطة"));
    reader.puts("السفير", Sense::Never);
    reader.reads();
    let names = || {
        let subjects = reader.shelf.open().subjects(None, 100).unwrap().into_iter();
        let mut names: Vec<_> = subjects
            .map(|it| (it.kind, it.name, it.others, it.documents, it.mentions))
            .collect();
        names.sort();
        names
    };
    let brought = names();
    std::fs::remove_file(reader.shelf.file()).unwrap();
    assert_eq!(reader.reads(), 3);
    assert_eq!(brought, names());
}
