//! Targets are found again where the text has changed around them, and said to be lost where they
//! cannot be told.

use warraq::annotation::{Act, Color, Finder, Target, lost};

use super::{acts, document, target};

const TEXT: &str = "أعلنت وزارة التجهيز عن فتح الطريق السيار بين فاس ووجدة.
وأضافت الوزارة أن الأشغال انتهت قبل موعدها بشهرين.
وقال السكان إن الطريق الجديد سيقرب فاس من الشرق.";

/// What `target` of `TEXT` is in `changed`.
fn found(target: &Target, changed: &str) -> Option<String> {
    let document = document(changed);
    let span = Finder::new(&document).find(target)?;
    Some(document.slice(span).to_owned())
}

/// Cases a line: the words that were marked, which of them, the changed text's change
/// (`from>to`), what is found.
const CASES: &[(&str, usize, &str, &str, Option<&str>)] = &[
    // Nothing changed.
    ("فاس", 1, "", "", Some("فاس")),
    // A paragraph was put before it.
    (
        "الأشغال انتهت",
        0,
        "أعلنت وزارة",
        "خبر عاجل\nأعلنت وزارة",
        Some("الأشغال انتهت"),
    ),
    // The first of two is the first again, and the second the second.
    ("فاس", 0, "أعلنت", "ثم أعلنت", Some("فاس")),
    // Vowel signs were added, a hamza put right.
    ("الأشغال انتهت", 0, "الأشغال", "الاشغالُ", Some("الاشغالُ انتهت")),
    // A word inside a sentence was put right: what stands between is found.
    (
        "الأشغال انتهت قبل موعدها",
        0,
        "قبل موعدها",
        "قبيل موعدها",
        Some("الأشغال انتهت قبيل موعدها"),
    ),
    // It is gone.
    ("وجدة", 0, "فاس ووجدة", "طنجة وتطوان", None),
    // A name alone, in other surroundings, is not known to be the same.
    (
        "السكان",
        0,
        "وقال السكان إن الطريق الجديد",
        "هكذا تكلم عنهم السكان كلهم",
        None,
    ),
];

#[test]
fn targets_are_found_by_position_quotation_and_surroundings() {
    let original = document(TEXT);
    for (words, nth, from, to, expected) in CASES {
        let target = target(&original, words, *nth);
        let changed = if from.is_empty() {
            TEXT.to_owned()
        } else {
            TEXT.replacen(from, to, 1)
        };
        let got = found(&target, &changed);
        assert_eq!(got.as_deref(), *expected, "{words} in\n{changed}");
    }
}

#[test]
fn the_second_of_two_equal_words_stays_the_second() {
    let original = document(TEXT);
    let target = target(&original, "فاس", 1);
    let changed = document(&TEXT.replacen("أعلنت", "ثم أعلنت", 1));
    let span = Finder::new(&changed).find(&target).unwrap();
    assert_eq!(Some(span.start), changed.text.rfind("فاس"));
}

#[test]
fn a_long_selection_is_kept_by_its_ends_and_found_whole() {
    let text: String = (0..200)
        .map(|n| format!("الجملة رقم {n} من النص. "))
        .collect();
    let original = document(&text);
    let span = warraq::text::Span::new(0, text.trim_end().len());
    let target = Target::of(&original, span);
    assert!(target.exact.len() + target.last.len() < text.len() / 3);
    assert_eq!(found(&target, &text).as_deref(), Some(text.trim_end()));
    let changed = format!("مقدمة.\n{text}");
    assert_eq!(found(&target, &changed).as_deref(), Some(text.trim_end()));
}

#[test]
fn what_is_lost_is_kept_and_named() {
    let original = document(TEXT);
    let highlight = |words: &str| Act::Highlight {
        target: target(&original, words, 0),
        color: Color::Green,
        note: "للمراجعة".to_owned(),
    };
    let annotations = acts([highlight("الأشغال انتهت"), highlight("ووجدة")]);
    let changed = document(&TEXT.replacen("بين فاس ووجدة", "شمال البلاد", 1));
    let gone = lost(&annotations, &changed);
    assert_eq!(gone.len(), 1);
    let marks = warraq::annotation::marks(&annotations, &Finder::new(&changed));
    assert_eq!(marks.len(), 2);
    assert_eq!((marks[1].id, marks[1].span), (gone[0], None));
    assert_eq!(
        (&*marks[1].quotation, &*marks[1].note),
        ("ووجدة", "للمراجعة")
    );
}
