//! Bringing an index up to date: only what has changed is read, what has gone goes.

use std::{fs, time::Duration};

use warraq::index::{Index, IndexError, Order, Report, Watch, build};

use super::{AT_ONCE, EXTRACTOR, Shelf, found, touch};

#[test]
fn only_what_has_changed_is_read_again() {
    let shelf = Shelf::of(&[
        ("a.txt", "زار الوزير مدينة مراكش."),
        ("b.txt", "زار الوزير مدينة طنجة."),
        ("c.txt", "زار الوزير مدينة فاس."),
    ]);
    let (first, _) = shelf.build();
    assert_eq!((first.files, first.read, first.unchanged), (3, 3, 0));
    let (again, said) = shelf.build();
    assert_eq!((again.read, again.unchanged, said), (0, 3, Vec::new()));
    shelf.put("b.txt", "زار الوزير مدينة أكادير.");
    fs::remove_file(shelf.folder.path().join("c.txt")).unwrap();
    shelf.put("d.txt", "عاد الوزير.");
    // Another time and the same content.
    touch(
        &shelf.folder.path().join("a.txt"),
        Duration::from_secs(7200),
    );
    let (third, _) = shelf.build();
    assert_eq!(
        (third.files, third.read, third.unchanged, third.removed),
        (3, 2, 1, 1)
    );
    let index = shelf.open();
    assert_eq!(found(&index, "الوزير"), ["a.txt", "b.txt", "d.txt"]);
    assert_eq!(found(&index, "أكادير"), ["b.txt"]);
    assert!(found(&index, "طنجة").is_empty() && found(&index, "فاس").is_empty());
    assert_eq!(index.extent().unwrap().documents, 3);
    assert!(
        index.who("طنجة").unwrap().is_empty(),
        "no document has it any more"
    );
    assert_eq!(shelf.build().0.unchanged, 3);
}

#[test]
fn a_file_changed_twice_within_the_clocks_tick_is_seen() {
    let shelf = Shelf::of(&[("a.txt", "")]);
    let path = shelf.folder.path().join("a.txt");
    for text in ["زار مدينة فاس", "زار مدينة سلا"] {
        fs::write(&path, text).unwrap();
        shelf.build();
    }
    assert_eq!(found(&shelf.open(), "سلا"), ["a.txt"]);
}

#[test]
fn an_index_brought_up_to_date_answers_as_one_built_anew() {
    let texts = [
        "قال محمد بن سلمان إن السعودية",
        "قالت الأمم المتحدة",
        "زار الملك محمد السادس تونس",
    ];
    let old = Shelf::of(&[
        ("1.txt", texts[0]),
        ("2.txt", texts[1]),
        ("3.txt", texts[2]),
    ]);
    old.build();
    old.put("1.txt", texts[2]);
    old.put("2.txt", texts[0]);
    fs::remove_file(old.folder.path().join("3.txt")).unwrap();
    let new = Shelf::of(&[("1.txt", texts[2]), ("2.txt", texts[0])]);
    let subjects = |index: &Index| {
        let subjects = index.subjects(None, 1000).unwrap().into_iter();
        let mut told: Vec<_> = subjects
            .map(|subject| {
                (
                    subject.name,
                    subject.others,
                    subject.documents,
                    subject.mentions,
                )
            })
            .collect();
        told.sort();
        told
    };
    let (old, new) = (old.index(), new.index());
    assert_eq!(subjects(&old), subjects(&new));
    for word in ["محمد", "السعودية", "تونس", "الأمم"] {
        assert_eq!(found(&old, word), found(&new, word), "{word}");
    }
}

#[test]
fn a_file_without_text_is_said_once_and_not_tried_again_until_it_changes() {
    let shelf = Shelf::of(&[("a.txt", "زار الوزير مدينة فاس."), ("b.txt", " \n ")]);
    let (outline, said) = shelf.build();
    assert_eq!((outline.read, outline.failed), (1, 1));
    let failed = |report: &&Report| matches!(report, Report::Failed(..));
    assert_eq!(said.iter().filter(failed).count(), 1, "{said:?}");
    let (again, said) = shelf.build();
    assert_eq!((again.unchanged, again.failed), (2, 1));
    assert!(said.is_empty());
    let failures = shelf.open().failures().unwrap();
    assert_eq!(failures[0].0.to_str(), Some("b.txt"));
    shelf.put("b.txt", "عاد الوزير.");
    assert_eq!(shelf.build().0.read, 1);
    assert!(shelf.open().failures().unwrap().is_empty());
}

#[test]
fn what_was_confirmed_before_it_was_given_up_stays_and_the_rest_follows() {
    let texts: Vec<(String, String)> = (0..30)
        .map(|n| {
            (
                format!("{n:02}.txt"),
                format!("زار الوزير رقم {n} مدينة فاس."),
            )
        })
        .collect();
    let files: Vec<(&str, &str)> = texts
        .iter()
        .map(|(name, text)| (&**name, &**text))
        .collect();
    let shelf = Shelf::of(&files);
    let watch = Watch::default();
    let mut confirmed = 0;
    let mut report = |report| {
        if let Report::Confirmed(done, _) = report {
            confirmed = done;
            if done == 5 {
                watch.cancel();
            }
        }
    };
    let file = shelf.file();
    let order = Order {
        pace: AT_ONCE,
        ..shelf.order(&file)
    };
    let outline = build(&order, &watch, &mut report).unwrap();
    assert!(
        outline.is_given_up && (5..30).contains(&confirmed),
        "{outline:?}"
    );
    assert_eq!(watch.progress(), Some((confirmed, 30)));
    assert_eq!(shelf.open().extent().unwrap().documents, confirmed as u64);
    let (rest, _) = shelf.build();
    assert_eq!(rest.read, 30 - confirmed);
    assert_eq!(shelf.open().extent().unwrap().documents, 30);
}

#[test]
fn the_index_is_read_while_it_is_built_and_sees_what_is_confirmed() {
    let shelf = Shelf::of(&[("a.txt", "زار الوزير مدينة فاس.")]);
    let index = shelf.index();
    assert_eq!(found(&index, "الوزير"), ["a.txt"]);
    for n in 0..5 {
        shelf.put(&format!("{n}.txt"), "عاد الوزير إلى الرباط.");
    }
    let mut seen = Vec::new();
    let mut report = |report| {
        if let Report::Confirmed(..) = report {
            seen.push(found(&index, "الوزير").len());
        }
    };
    let file = shelf.file();
    let order = Order {
        pace: AT_ONCE,
        ..shelf.order(&file)
    };
    build(&order, &Watch::default(), &mut report).unwrap();
    assert_eq!(seen, [2, 3, 4, 5, 6]);
}

#[test]
fn a_second_builder_waits_and_nothing_is_lost() {
    let shelf = Shelf::of(&[]);
    for n in 0..20 {
        shelf.put(&format!("{n}.txt"), "عاد الوزير إلى الرباط.");
    }
    std::thread::scope(|scope| {
        let builders = [(); 3].map(|()| scope.spawn(|| shelf.build()));
        let read: usize = builders
            .map(|builder| builder.join().unwrap().0.read)
            .iter()
            .sum();
        assert_eq!(read, 20, "each file is read by one of them");
    });
    assert_eq!(found(&shelf.open(), "الرباط").len(), 20);
}

#[test]
fn a_folder_without_an_index_says_so() {
    let shelf = Shelf::of(&[]);
    let missing = Index::open(&shelf.file(), &EXTRACTOR);
    assert!(matches!(missing, Err(IndexError::Missing)));
    let gone = shelf.folder.path().join("x");
    let (file, watch) = (shelf.file(), Watch::default());
    let order = Order::new(&gone, &file, &EXTRACTOR);
    let built = build(&order, &watch, &mut |_| {});
    assert!(matches!(built, Err(IndexError::Folder { .. })));
    assert!(
        !shelf.file().exists(),
        "a folder that cannot be read empties no index"
    );
}

#[test]
fn nothing_is_written_into_the_folder() {
    let shelf = Shelf::of(&[("a.txt", "زار الوزير مدينة فاس.")]);
    shelf.index();
    assert_eq!(fs::read_dir(shelf.folder.path()).unwrap().count(), 1);
}
