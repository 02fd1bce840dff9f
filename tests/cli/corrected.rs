//! The reader's corrections on the command line: applied where they are asked for, and only there.

use std::fs;

use warraq::{
    annotation::{
        Act, Target,
        lexicon::{Sense, Word, WordAct},
        store::Store,
    },
    entity::EntityType,
    loader,
    text::Span,
};

use super::{command, out, status};

const TEXT: &str = "قال ناصر بوريطة في الرباط إن اللقاء كان مثمرا.";

#[test]
fn extract_corrects_only_where_it_is_asked_to() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("مقال.txt");
    fs::write(&file, TEXT).unwrap();
    let acts = folder.path().join("acts");
    let store = Store::at(acts.clone());
    let document = loader::load(&file, &loader::Options::default()).unwrap();
    let start = TEXT.find("اللقاء").unwrap();
    let add = Act::Add {
        target: Target::of(&document, Span::new(start, start + "اللقاء".len())),
        kind: EntityType::Event,
        everywhere: true,
    };
    store.open(&document).unwrap().kept.perform(add).1.unwrap();
    let never = Word {
        form: "الرباط".to_owned(),
        sense: Sense::Never,
    };
    let put = WordAct::Put { words: vec![never] };
    store.lexicon().unwrap().kept.perform(put).1.unwrap();
    let (file, acts) = (file.to_str().unwrap(), acts.to_str().unwrap());
    let plain = command(&["extract", "--format", "csv", file])
        .output()
        .unwrap();
    assert_eq!(status(&plain), 0);
    assert!(out(&plain).contains("الرباط") && !out(&plain).contains("اللقاء"));
    let corrected = [
        "extract",
        "--format",
        "csv",
        "--corrected",
        "--acts",
        acts,
        file,
    ];
    let corrected = command(&corrected).output().unwrap();
    assert_eq!(status(&corrected), 0);
    assert!(!out(&corrected).contains("الرباط") && out(&corrected).contains("اللقاء"));
    assert!(
        out(&corrected).contains("decided by you"),
        "{}",
        out(&corrected)
    );
}

#[test]
fn the_day_that_the_reader_gave_is_the_day_of_the_output() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("مقال.txt");
    fs::write(&file, "قال ناصر بوريطة أمس إن اللقاء كان مثمرا.").unwrap();
    let acts = folder.path().join("acts");
    let document = loader::load(&file, &loader::Options::default()).unwrap();
    let day = "2024-03-02".parse().ok();
    let mut kept = Store::at(acts.clone()).open(&document).unwrap().kept;
    kept.perform(Act::Published { day }).1.unwrap();
    let (file, acts) = (file.to_str().unwrap(), acts.to_str().unwrap());
    let corrected = ["extract", "--corrected", "--acts", acts, file];
    let corrected = command(&corrected).output().unwrap();
    assert!(out(&corrected).contains(r#""published":"2024-03-02""#));
    assert!(
        out(&corrected).contains("2024-03-01"),
        "«أمس»: {}",
        out(&corrected)
    );
    let plain = command(&["extract", file]).output().unwrap();
    assert!(!out(&plain).contains("2024-03"));
}
