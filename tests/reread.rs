//! A file that was changed and is read again: what was being read is found in its new text.

use std::borrow::Borrow;

use warraq::{
    document::Document,
    loader::{self, Options},
};

/// The document of these paragraphs.
fn document(paragraphs: &[impl Borrow<str>]) -> Document {
    let text = paragraphs.join("\n");
    loader::load_bytes(text.into_bytes(), None, &Options::default()).unwrap()
}

/// What stands from `at` on in the newer text, of what was `word` in the older one.
fn found<'n>(older: &Document, word: &str, newer: &'n Document) -> &'n str {
    let offset = older.text.find(word).unwrap();
    let at = older.counterpart(offset, newer).unwrap();
    let rest = &newer.text[at..];
    &rest[..rest.find([' ', '\n']).unwrap_or(rest.len())]
}

const OLD: [&str; 5] = [
    "افتتاح المكتبة الوطنية في طنجة",
    "قال الوزير إن المكتبة تضم عشرة آلاف كتاب في العلوم والآداب.",
    "وحضر الافتتاح عدد من الكتاب والناشرين من المغرب وتونس.",
    "وتفتح القاعة أبوابها كل يوم حتى العاشرة مساء.",
    "وينتظر أن تقام فيها أمسيات شعرية في الصيف.",
];

#[test]
fn paragraphs_that_came_before_move_nothing() {
    let older = document(&OLD);
    let mut with = vec![
        "عاجل: هذا خبر جديد كتب فوق كل ما سبق.",
        "وهذه جملة ثانية معه.",
    ];
    with.extend(OLD);
    let newer = document(&with);
    assert_eq!(found(&older, "الافتتاح", &newer), "الافتتاح");
    assert_eq!(found(&older, "القاعة", &newer), "القاعة");
    assert_eq!(found(&newer, "القاعة", &older), "القاعة");
}

#[test]
fn a_paragraph_that_was_changed_is_told_by_its_neighbours() {
    let older = document(&OLD);
    let mut changed = OLD.to_vec();
    changed[2] = "وغاب عن الحفل كثيرون.";
    changed.insert(1, "هذا تمهيد لم يكن في النص من قبل.");
    let newer = document(&changed);
    assert_eq!(found(&older, "الافتتاح عدد", &newer), "وغاب");
}

#[test]
fn of_another_text_nothing_is_found_unless_it_is_the_same_in_other_letters() {
    let older = document(&OLD);
    let other = ["أولا نص آخر.", "وثانيا نص آخر.", "وثالثا نص آخر."];
    let offset = older.text.find("أمسيات").unwrap();
    assert_eq!(older.counterpart(offset, &document(&other)), None);
    let garbled = document(&OLD.map(|line| line.replace(' ', " @")));
    assert_eq!(found(&older, "الافتتاح عدد", &garbled), "وحضر");
    let end = older.text.len();
    assert_eq!(older.counterpart(end, &older), Some(end));
}
