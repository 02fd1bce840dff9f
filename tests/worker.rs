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
    worker::{DocumentId, Event, Worker},
};

const ONE: DocumentId = DocumentId(1);
const OTHER: DocumentId = DocumentId(2);

/// Every event until the worker is idle.
fn all(worker: &Worker) -> Vec<Event> {
    std::iter::from_fn(|| next(worker)).collect()
}

/// The next event, of whichever document.
fn next(worker: &Worker) -> Option<Event> {
    worker.wait().map(|(_, event)| event)
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
    let asked = worker.open(ONE, fixture("utf-8.txt"), None);
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
        worker.read_text(ONE, "كلمة وكلمة. ".repeat(10_000));
    }
    let last = worker.read_text(ONE, "النص الأخير".to_owned());
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
    worker.read_text(
        ONE,
        "زار الوزير مدينة مراكش يوم 17 يونيو 2021.\n".repeat(1_000),
    );
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
    worker.open(
        ONE,
        fixture("windows-1256.txt"),
        Some(Encoding::WINDOWS_1252),
    );
    let Some(Event::Loaded { document, .. }) = next(&worker) else {
        panic!("not loaded");
    };
    assert_eq!(document.origin.encoding, "windows-1252");
    let bytes: Arc<[u8]> = "نص".as_bytes().into();
    worker.read_bytes(ONE, bytes, None);
    assert!(matches!(next(&worker), Some(Event::Loaded { document, .. }) if document.text == "نص"));
}

#[test]
fn a_file_that_cannot_be_read_fails_with_its_name() {
    let worker = Worker::new(|| {});
    worker.open(ONE, "no/such/file".into(), None);
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
    worker.read_text(ONE, text);
    let Some(Event::Loaded { document, .. }) = next(&worker) else {
        panic!("nothing was loaded")
    };
    all(&worker);
    worker.extract(ONE, document, Date::new(2026, 5, 12));
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

/// A text whose entities take a while.
fn long(word: &str) -> String {
    format!("زار الوزير مدينة {word} يوم 17 يونيو 2021.\n").repeat(2_000)
}

#[test]
fn a_request_for_one_document_does_not_give_up_anothers() {
    let worker = Worker::new(|| {});
    worker.read_text(ONE, "نص أول".to_owned());
    worker.read_text(OTHER, "نص ثان".to_owned());
    let mut loaded: Vec<(DocumentId, String)> = Vec::new();
    while let Some((id, event)) = worker.wait() {
        if let Event::Loaded { document, .. } = event {
            loaded.push((id, document.text.clone()));
        }
    }
    loaded.sort();
    let expected = [(ONE, "نص أول".to_owned()), (OTHER, "نص ثان".to_owned())];
    assert_eq!(loaded, expected);
}

#[test]
fn the_document_that_is_looked_at_goes_first_and_the_interrupted_one_is_finished_after_it() {
    let worker = Worker::new(|| {});
    worker.look_at(ONE);
    worker.read_text(ONE, long("مراكش"));
    assert!(matches!(worker.wait(), Some((ONE, Event::Loaded { .. }))));
    worker.look_at(OTHER);
    worker.read_text(OTHER, "زار الوزير مدينة فاس.".to_owned());
    let events: Vec<(DocumentId, Event)> = std::iter::from_fn(|| worker.wait()).collect();
    let complete: Vec<DocumentId> = events
        .iter()
        .filter(|(_, event)| matches!(event, Event::Extracted { complete: true, .. }))
        .map(|(id, _)| *id)
        .collect();
    // Only if the machine is so quick that the first was done already is it the first.
    assert!(
        complete == [OTHER, ONE] || complete == [ONE, OTHER],
        "{complete:?}"
    );
    let again =
        |(id, event): &&(DocumentId, Event)| *id == ONE && matches!(event, Event::Loaded { .. });
    assert_eq!(events.iter().filter(again).count(), 0, "loaded twice");
}

#[test]
fn nothing_is_heard_of_a_document_that_was_closed() {
    let worker = Worker::new(|| {});
    worker.look_at(OTHER);
    worker.read_text(OTHER, long("فاس"));
    worker.read_text(ONE, long("مراكش"));
    worker.close(ONE);
    worker.close(OTHER);
    worker.read_text(DocumentId(3), "نص أخير".to_owned());
    let ids: Vec<DocumentId> = std::iter::from_fn(|| worker.wait())
        .map(|(id, _)| id)
        .collect();
    assert!(ids.iter().all(|id| *id == DocumentId(3)), "{ids:?}");
    assert!(!ids.is_empty());
}
