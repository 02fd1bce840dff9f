//! The index answers as a plain scan over the documents does.

use std::collections::{BTreeMap, BTreeSet};

use proptest::{
    collection::vec,
    prelude::{ProptestConfig, Strategy, prop, prop_assert_eq, prop_oneof, proptest},
    sample::select,
};
use warraq::{
    document::Document,
    extract,
    index::{Index, Query},
    loader,
    text::{find::find, fold},
};

use super::{EXTRACTOR, Shelf, found};

/// Words that are near each other: clitics, spellings, one word or two, digits, marks between.
const PIECES: &[&str] = &[
    "المغرب",
    "للمغرب",
    "والمغرب",
    "مغرب",
    "مغربي",
    "عبد",
    "الله",
    "عبدالله",
    "وعبد",
    "مسؤول",
    "مسئول",
    "مدرسة",
    "مدرستهم",
    "مُدَرِّسَة",
    "صبر",
    "بالصبر",
    "صبره",
    "مصابر",
    "12.5",
    "12",
    "٥",
    "كوفيد-19",
    "كوفيد",
    "19",
    "FBI",
    "fbi",
    "«",
    "»",
    "،",
    ".",
    "-",
    "(",
    ")",
    "\n",
    "ـ",
    "\u{200F}",
    "وزير",
    "الداخلية",
    "أبو",
    "ظبي",
    "أبوظبي",
    "ڤيديو",
    "فيديو",
    "محمد",
    "الرباط",
    "تونس",
    "الأمم المتحدة",
    "ناصر بوريطة",
    "في",
    "و",
    "ل",
];

fn text() -> impl Strategy<Value = String> {
    let gap = prop_oneof![8 => select(vec![" "]), 1 => select(vec!["", "  ", "   -   ", " \n"])];
    let piece = (select(PIECES), gap).prop_map(|(piece, gap)| format!("{piece}{gap}"));
    vec(piece, 1..40).prop_map(|pieces| pieces.concat())
}

fn typed() -> impl Strategy<Value = String> {
    let words = || vec(select(PIECES), 1..4).prop_map(|words| words.join(" "));
    prop_oneof![words(), words().prop_map(|phrase| format!("\"{phrase}\""))]
}

/// The documents of a shelf as the loader gives them, by file.
fn documents(shelf: &Shelf) -> BTreeMap<String, Document> {
    let files = std::fs::read_dir(shelf.folder.path()).unwrap();
    let documents = files.filter_map(|file| {
        let file = file.unwrap();
        let document = loader::load(&file.path(), &loader::Options::default()).ok()?;
        Some((file.file_name().into_string().unwrap(), document))
    });
    documents.collect()
}

/// The files whose texts have every word and phrase.
fn scanned(documents: &BTreeMap<String, Document>, query: &Query) -> Vec<String> {
    let has = |document: &Document| {
        let mut terms = query.terms();
        !query.is_empty() && terms.all(|term| !find(&document.text, term).is_empty())
    };
    let found = documents.iter().filter(|(_, document)| has(document));
    found.map(|(name, _)| name.clone()).collect()
}

/// The files that have an entity of that name, and its mentions in all of them.
type Counts = (BTreeSet<String>, u32);

/// What the index says of a name.
fn told(index: &Index, name: &str) -> Counts {
    let subjects = index.subjects(None, usize::MAX).unwrap().into_iter();
    let mut counts = Counts::default();
    for subject in subjects.filter(|subject| fold(&subject.name) == fold(name)) {
        let appearances = index.appearances(subject.id).unwrap();
        assert_eq!(appearances.len() as u32, subject.documents);
        counts.1 += subject.mentions;
        let paths = appearances.iter().map(|seen| seen.entry.path.display());
        counts.0.extend(paths.map(|path| path.to_string()));
    }
    counts
}

/// What the documents say of it.
fn counted(documents: &BTreeMap<String, Document>, name: &str) -> Counts {
    let mut counts = Counts::default();
    for (file, document) in documents {
        let extraction = EXTRACTOR.extract(document, &extract::Options::default());
        let entities = extraction.entities.iter();
        for entity in entities.filter(|entity| fold(&entity.name) == fold(name)) {
            counts.0.insert(file.clone());
            counts.1 += entity.mentions.len() as u32;
        }
    }
    counts
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn a_search_finds_the_documents_that_a_scan_finds(
        texts in vec(text(), 1..6),
        queries in vec(typed(), 1..20),
    ) {
        let shelf = Shelf::of(&[]);
        for (number, text) in texts.iter().enumerate() {
            shelf.put(&format!("{number}.txt"), text);
        }
        let index = shelf.index();
        let documents = documents(&shelf);
        prop_assert_eq!(index.extent().unwrap().documents, documents.len() as u64);
        for typed in queries {
            let query = Query::new(&typed);
            prop_assert_eq!(found(&index, &typed), scanned(&documents, &query), "{}", typed);
            let results = index.search(&query, 100).unwrap();
            for hit in results.found {
                let name = hit.entry.path.display().to_string();
                prop_assert_eq!(&hit.text, &documents[&name].text);
                let hits = query.terms().map(|term| find(&hit.text, term).len());
                prop_assert_eq!(hit.hits.len(), hits.sum::<usize>());
            }
        }
    }

    #[test]
    fn an_entity_has_the_documents_and_mentions_that_a_scan_counts(
        texts in vec(text(), 1..5),
        kept in prop::bool::ANY,
    ) {
        let shelf = Shelf::of(&[]);
        for (number, text) in texts.iter().enumerate() {
            shelf.put(&format!("{number}.txt"), text);
        }
        let index = match kept {
            true => shelf.index(),
            // The same after other texts have been there and gone.
            false => {
                shelf.put("0.txt", &texts.concat());
                shelf.put("more.txt", &texts.concat());
                shelf.build();
                shelf.put("0.txt", &texts[0]);
                std::fs::remove_file(shelf.folder.path().join("more.txt")).unwrap();
                shelf.index()
            }
        };
        let documents = documents(&shelf);
        for name in ["الأمم المتحدة", "ناصر بوريطة"] {
            prop_assert_eq!(told(&index, name), counted(&documents, name), "{}", name);
        }
    }
}
