//! Damaged index files and those of other versions.

use std::fs;

use warraq::{
    extract::Extractor,
    index::{Index, IndexError, Report},
};

use super::{EXTRACTOR, Shelf, found};

fn shelf() -> Shelf {
    Shelf::of(&[
        ("a.txt", "زار الوزير مدينة فاس."),
        ("b.txt", "عاد الوزير إلى الرباط."),
    ])
}

#[test]
fn a_damaged_index_is_set_aside_aloud_and_built_anew() {
    let shelf = shelf();
    shelf.build();
    let whole = fs::read(shelf.file()).unwrap();
    let pages = whole.chunks(4096).enumerate();
    let used = pages.filter(|(_, page)| page.iter().any(|byte| *byte != 0));
    let used: Vec<usize> = used.map(|(page, _)| page * 4096).collect();
    let mut set_aside = 0;
    for page in used.into_iter().take(40) {
        let mut bytes = whole.clone();
        let first = bytes[page..].iter().position(|byte| *byte != 0).unwrap();
        let at = page + first;
        let end = (at + 64).min(bytes.len());
        bytes[at..end].iter_mut().for_each(|byte| *byte ^= 0x5A);
        fs::write(shelf.file(), &bytes).unwrap();
        // Where it can still be opened for reading, it answers or says that it is damaged.
        if let Ok(index) = Index::open(&shelf.file(), &EXTRACTOR) {
            let _ = index.search(&warraq::index::Query::new("الوزير"), 10);
            let _ = index.subjects(None, 10);
        }
        let (_, said) = shelf.build();
        let aside = said.iter().find_map(|report| match report {
            Report::SetAside(path) => Some(path),
            _ => None,
        });
        if let Some(aside) = aside {
            assert!(fs::exists(aside).unwrap());
            set_aside += 1;
        }
        assert_eq!(
            found(&shelf.open(), "الوزير"),
            ["a.txt", "b.txt"],
            "byte {at}"
        );
    }
    assert!(set_aside > 2, "{set_aside}");
}

#[test]
fn what_is_no_index_is_set_aside() {
    for junk in ["no index at all".repeat(1000), "x".to_owned()] {
        let shelf = shelf();
        fs::write(shelf.file(), &junk).unwrap();
        let (outline, said) = shelf.build();
        let [Report::SetAside(aside), ..] = &said[..] else {
            panic!("{said:?}");
        };
        assert_eq!(fs::read_to_string(aside).unwrap(), junk);
        assert_eq!(outline.read, 2);
    }
}

#[test]
fn an_index_of_another_model_is_built_anew() {
    let shelf = shelf();
    shelf.build();
    let other = Extractor::new();
    let opened = Index::open(&shelf.file(), &other);
    assert!(matches!(opened, Err(IndexError::OtherVersion)));
    let mut said = Vec::new();
    let mut report = |report| said.push(report);
    let (folder, file) = (shelf.folder.path(), shelf.file());
    let watch = warraq::index::Watch::default();
    let order = warraq::index::Order::new(folder, &file, &other);
    let outline = warraq::index::build(&order, &watch, &mut report).unwrap();
    assert_eq!(outline.read, 2);
    assert_eq!(said[0], Report::OtherVersion);
    let index = Index::open(&file, &other).unwrap();
    assert_eq!(found(&index, "الوزير"), ["a.txt", "b.txt"]);
}
