//! What is known of a person besides the name: the office as the article gives it, the usual Latin
//! spelling, the reason; and what confidence says.

use warraq::{
    document::{BlockKind, Document, DocumentBuilder, Origin},
    entity::{Entity, EntityType, Evidence, Extraction},
    extract::{Extractor, Options},
};

/// What lists and rules alone find in a text.
fn extract(text: &str) -> (Document, Extraction) {
    let mut builder = DocumentBuilder::new();
    builder.lines(text, |_| BlockKind::Paragraph);
    let document = builder.build(Origin::default());
    let extraction = Extractor::rules_alone().extract(&document, &Options::default());
    (document, extraction)
}

/// The only person of a text.
fn person(text: &str) -> Entity {
    let (_, extraction) = extract(text);
    let mut persons = extraction
        .entities
        .into_iter()
        .filter(|entity| entity.kind == EntityType::Person);
    let person = persons
        .next()
        .unwrap_or_else(|| panic!("nobody in: {text}"));
    assert!(persons.next().is_none(), "more than one person in: {text}");
    person
}

/// How sure the first person of a text is.
fn confidence(text: &str) -> f32 {
    let (_, extraction) = extract(text);
    let mut mentions = extraction.mentions.iter();
    mentions
        .find(|mention| mention.kind == EntityType::Person)
        .map_or(0.0, |mention| mention.confidence)
}

#[test]
fn the_role_is_the_office_with_its_field() {
    for (text, role) in [
        (
            "التقى مدير وكالة الاستخبارات المركزية ويليام بيرنز نظيره.",
            "مدير وكالة الاستخبارات المركزية",
        ),
        (
            "قال وزير الخارجية ناصر بوريطة إن الحوار مستمر.",
            "وزير الخارجية",
        ),
        (
            "وصل مدير المخابرات الداخلية المغربية عبد اللطيف حموشي، أمس.",
            "مدير المخابرات الداخلية المغربية",
        ),
    ] {
        assert_eq!(person(text).role.as_deref(), Some(role), "{text}");
    }
}

#[test]
fn the_role_may_stand_after_the_name() {
    let text = "قال عبد اللطيف حموشي، مدير المخابرات الداخلية المغربية، إن التعاون قائم.";
    let role = person(text).role;
    assert_eq!(role.as_deref(), Some("مدير المخابرات الداخلية المغربية"));
}

#[test]
fn a_comma_or_a_glued_conjunction_is_no_part_of_the_role() {
    let text = "وأكد رئيس الحكومة، سعد الدين العثماني، أن الحصيلة إيجابية.";
    assert_eq!(person(text).role.as_deref(), Some("رئيس الحكومة"));
    let text = "ومدير مكتب التحقيقات الفيدرالي كريستوفر راي حاضر.";
    let role = person(text).role;
    assert_eq!(role.as_deref(), Some("مدير مكتب التحقيقات الفيدرالي"));
}

#[test]
fn a_known_name_has_its_latin_spelling_and_an_unknown_one_is_romanised() {
    let known = person("قال الرئيس الروسي فلاديمير بوتين إن بلاده مستعدة.");
    assert_eq!(known.latin.as_deref(), Some("Vladimir Putin"));
    assert!(!known.romanised);
    let unknown = person("قال السيد زهير المكنوني إنه راض.");
    assert_eq!(unknown.latin.as_deref(), Some("Zuhair al-Maknuni"));
    assert!(unknown.romanised);
}

#[test]
fn the_title_is_the_reason() {
    let (_, extraction) = extract("قال الدكتور زهير المكنوني إنه راض.");
    let mention = &extraction.mentions[0];
    assert_eq!(mention.evidence[0], Evidence::Title("الدكتور".to_owned()));
}

#[test]
fn a_title_makes_surer_and_so_does_a_verb_of_saying() {
    let bare = confidence("في البيت زهير المكنوني منذ زمن.");
    let cued = confidence("قال زهير المكنوني إنه راض.");
    let titled = confidence("في البيت الدكتور زهير المكنوني منذ زمن.");
    assert!(bare < cued, "{bare} {cued}");
    assert!(bare < titled, "{bare} {titled}");
    assert!(cued <= 1.0 && titled <= 1.0);
}

#[test]
fn the_whole_press_knows_him_by_the_surname_alone() {
    assert_eq!(person("عارض أردوغان القرار.").name, "أردوغان");
}
