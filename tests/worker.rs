//! The worker: text first, entities after it, and nothing of what is no longer asked for.

use std::{
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use warraq::{
    document::Date,
    loader::{Encoding, LoadError},
    worker::{Event, Worker},
};

/// Every event until the worker is idle.
fn all(worker: &Worker) -> Vec<Event> {
    std::iter::from_fn(|| worker.wait()).collect()
}

/// A fixture's path.
fn fixture(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/encodings")
        .join(name)
}

#[test]
fn the_text_comes_first_and_the_entities_after_it() {
    let woken = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&woken);
    let worker = Worker::new(move || {
        counter.fetch_add(1, Ordering::Relaxed);
    });
    let asked = worker.open(fixture("utf-8.txt"), None);
    let events = all(&worker);
    let [
        Event::Loaded { job, document },
        Event::Extracted { complete: true, .. },
    ] = &events[..]
    else {
        panic!("{events:?}");
    };
    assert_eq!(*job, asked);
    assert!(document.text.starts_with("بلدية طنجة"));
    assert_eq!(woken.load(Ordering::Relaxed), 2);
}

#[test]
fn only_the_newest_request_is_answered() {
    let worker = Worker::new(|| {});
    for _ in 0..50 {
        worker.read_text("كلمة وكلمة. ".repeat(10_000));
    }
    let last = worker.read_text("النص الأخير".to_owned());
    let events = all(&worker);
    for event in &events {
        let (Event::Several { job, .. }
        | Event::Loaded { job, .. }
        | Event::Extracted { job, .. }
        | Event::Failed { job, .. }) = event;
        assert_eq!(*job, last);
    }
    assert!(matches!(&events[0], Event::Loaded { document, .. } if document.text == "النص الأخير"));
}

#[test]
fn the_entities_of_a_long_text_come_in_growing_parts() {
    let worker = Worker::new(|| {});
    worker.read_text("زار الوزير مدينة مراكش يوم 17 يونيو 2021.\n".repeat(1_000));
    let parts: Vec<(usize, bool)> = all(&worker)
        .iter()
        .filter_map(|event| match event {
            Event::Extracted {
                extraction,
                complete,
                ..
            } => Some((extraction.mentions.len(), *complete)),
            _ => None,
        })
        .collect();
    let ((all, complete), before) = parts.split_last().unwrap();
    assert!(*complete && before.iter().all(|(_, complete)| !complete));
    assert!(parts.is_sorted(), "{parts:?}");
    assert!(*all >= 2_000, "{parts:?}");
}

#[test]
fn a_file_is_read_again_in_the_encoding_that_the_reader_chose() {
    let worker = Worker::new(|| {});
    worker.open(fixture("windows-1256.txt"), Some(Encoding::WINDOWS_1252));
    let Some(Event::Loaded { document, .. }) = worker.wait() else {
        panic!("not loaded");
    };
    assert_eq!(document.origin.encoding, "windows-1252");
    let bytes: Arc<[u8]> = "نص".as_bytes().into();
    worker.read_bytes(bytes, None);
    assert!(matches!(worker.wait(), Some(Event::Loaded { document, .. }) if document.text == "نص"));
}

#[test]
fn a_file_that_cannot_be_read_fails_with_its_name() {
    let worker = Worker::new(|| {});
    worker.open("no/such/file".into(), None);
    let events = all(&worker);
    let [Event::Failed { path, error, .. }] = &events[..] else {
        panic!("{events:?}");
    };
    assert_eq!(path.as_deref(), Some("no/such/file".as_ref()));
    assert_eq!(*error, LoadError::NotFound);
}

#[test]
fn the_entities_of_a_document_that_is_there_are_found_again_from_another_day() {
    let worker = Worker::new(|| {});
    let text = "قال الوزير أمس إن المعرض انتهى.".to_owned();
    worker.read_text(text);
    let Some(Event::Loaded { document, .. }) = worker.wait() else {
        panic!("nothing was loaded")
    };
    all(&worker);
    worker.extract(document, Date::new(2026, 5, 12));
    let events = all(&worker);
    let [Event::Extracted { extraction, .. }] = &events[..] else {
        panic!("{events:?}")
    };
    let values = extraction
        .mentions
        .iter()
        .filter_map(|mention| mention.value.as_ref());
    let values: Vec<String> = values.map(ToString::to_string).collect();
    assert_eq!(values, ["2026-05-11"]);
}
