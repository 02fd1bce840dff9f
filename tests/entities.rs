//! Entities as the reader sees them: one row for everything that is the same, by its fullest
//! name, with role, country and other names.

use std::{fs, path::Path};

use warraq::{
    document::{BlockKind, Document, DocumentBuilder, Origin},
    entity::{Entity, EntityType, Evidence, Extraction},
    extract::{Extractor, Options},
};

fn document(text: &str) -> Document {
    let mut builder = DocumentBuilder::new();
    builder.lines(text, |_| BlockKind::Paragraph);
    builder.build(Origin::default())
}

fn extract(text: &str) -> (Document, Extraction) {
    let document = document(text);
    let extraction = Extractor::new().extract(&document, &Options::default());
    (document, extraction)
}

/// The entity that `name` in the text is a mention of.
fn entity_of<'x>(document: &Document, extraction: &'x Extraction, name: &str) -> &'x Entity {
    let mention = extraction
        .mentions
        .iter()
        .find(|mention| document.slice(mention.span) == name);
    extraction.entity(mention.unwrap_or_else(|| panic!("{name} is found")).entity)
}

#[test]
fn a_surname_is_one_entity_with_the_full_name_and_the_role_is_the_articles_own() {
    let (document, extraction) = extract(
        "وصل مدير المخابرات المغربية عبد اللطيف حموشي إلى واشنطن.\nوبحث حموشي ملفات أمنية.",
    );
    let person = entity_of(&document, &extraction, "حموشي");
    assert_eq!(person.name, "عبد اللطيف حموشي");
    assert_eq!(person.aliases, ["حموشي"]);
    assert_eq!(person.mentions.len(), 2);
    assert_eq!(person.role.as_deref(), Some("مدير المخابرات المغربية"));
}

#[test]
fn a_name_is_found_again_where_nothing_but_the_article_says_that_it_is_one() {
    let document = document(
        "استقبل الوزير ناصر الصباري الوفد.
وفي المساء كانت حقيبة الصباري جاهزة.",
    );
    // The model has a reason of its own.
    let extraction = Extractor::rules_alone().extract(&document, &Options::default());
    let again = extraction
        .mentions
        .iter()
        .find(|mention| document.slice(mention.span) == "الصباري");
    let again = again.expect("the surname alone");
    assert_eq!(extraction.entity(again.entity).name, "ناصر الصباري");
    let reasons = &again.evidence;
    assert!(
        reasons.contains(&Evidence::SameAs {
            name: "ناصر الصباري".to_owned(),
            paragraph: Some(1),
        }),
        "{reasons:?}"
    );
}

#[test]
fn the_mention_that_makes_a_name_known_is_not_said_to_be_the_same_as_itself() {
    let (document, extraction) = extract("اجتمعت جمعية نبض الحياة.\nوشكر الأهالي جمعية نبض الحياة.");
    let mentions = extraction.mentions.iter();
    let mentions = mentions.filter(|it| document.slice(it.span) == "جمعية نبض الحياة");
    let is_same = |why: &Evidence| matches!(why, Evidence::SameAs { .. });
    let repeated: Vec<bool> = mentions.map(|it| it.evidence.iter().any(is_same)).collect();
    assert_eq!(repeated, [false, true]);
}

#[test]
fn an_office_stands_by_itself_ends_with_its_body_and_is_not_the_next_persons() {
    let (document, extraction) = extract(
        "اعتبر راشد الغنوشي رئيس حركة النهضة القرار انقلابا، وحضر الرئيس الراحل حسني مبارك.\n\
         حضر أحمد الطيب والبابا تواضروس الثاني. فازت الجائزة للمخرجة اللبنانية نادين لبكي.",
    );
    let office = |name: &str| entity_of(&document, &extraction, name).role.clone();
    assert_eq!(office("راشد الغنوشي").as_deref(), Some("رئيس حركة النهضة"));
    assert_eq!(office("حسني مبارك").as_deref(), Some("الرئيس الراحل"));
    assert_eq!(office("أحمد الطيب"), None);
    assert_eq!(office("تواضروس الثاني").as_deref(), Some("البابا"));
    assert_eq!(office("نادين لبكي").as_deref(), Some("المخرجة اللبنانية"));
}

#[test]
fn a_name_in_quotation_marks_after_a_person_is_the_same_person() {
    let (document, extraction) =
        extract("قاد محمد حمدان دقلو \"حميدتي\" القوات، ثم وصل حميدتي إلى المدينة.");
    let person = entity_of(&document, &extraction, "حميدتي");
    assert_eq!(person.name, "محمد حمدان دقلو");
    assert_eq!(person.mentions.len(), 3);
}

#[test]
fn a_nationality_is_about_its_country_where_that_is_named() {
    let (document, extraction) =
        extract("أعلن المغرب عن زيارة وفد. والتقى الوفد مسؤولين، وقال الدبلوماسي المغربي إنه راض.");
    let country = entity_of(&document, &extraction, "المغربي");
    assert_eq!(
        (country.kind, &*country.name),
        (EntityType::Place, "المغرب")
    );
    assert_eq!(
        country
            .place
            .as_ref()
            .and_then(|place| place.country.as_deref()),
        Some("MA")
    );
}

#[test]
fn a_nationality_without_its_country_is_a_group_with_a_country() {
    let (document, extraction) =
        extract("قال الدبلوماسي المغربي إنه راض، وأيدته الدبلوماسية المغربية.");
    let group = entity_of(&document, &extraction, "المغربي");
    assert_eq!(group.kind, EntityType::Group);
    assert_eq!(group.aliases, ["المغربية"]);
    assert_eq!(
        group
            .place
            .as_ref()
            .and_then(|place| place.country.as_deref()),
        Some("MA")
    );
}

#[test]
fn a_country_is_one_entity_under_all_its_names_and_its_capital_another() {
    let (document, extraction) =
        extract("زار الوفد الولايات المتحدة، ثم عاد من الولايات المتحدة الأميركية. وأكدت واشنطن ذلك.");
    let country = entity_of(&document, &extraction, "الولايات المتحدة");
    assert_eq!(country.name, "الولايات المتحدة الأميركية");
    assert_eq!(country.mentions.len(), 2);
    assert_eq!(
        entity_of(&document, &extraction, "واشنطن").mentions.len(),
        1
    );
}

#[test]
fn the_name_is_given_without_what_is_glued_to_it() {
    let (document, extraction) = extract("قدم الوفد الشكر للأمم المتحدة.");
    assert_eq!(
        entity_of(&document, &extraction, "للأمم المتحدة").name,
        "الأمم المتحدة"
    );
}

#[test]
fn dates_of_one_value_are_one_entity() {
    let (document, extraction) =
        extract("وقع ذلك في 2 أكتوبر 2020. وفي 02 أكتوبر 2020 صدر البيان.");
    let day = entity_of(&document, &extraction, "2 أكتوبر 2020");
    assert_eq!(day.mentions.len(), 2);
    assert_eq!(day.kind, EntityType::Date);
}

#[test]
fn a_town_in_a_longer_name_is_no_mention_of_its_own() {
    let (document, extraction) =
        extract("فاز نادي الوداد البيضاوي على حساب ضيفه في مطار محمد الخامس.");
    let names: Vec<&str> = extraction
        .mentions
        .iter()
        .map(|it| document.slice(it.span))
        .collect();
    assert!(names.contains(&"مطار محمد الخامس"), "{names:?}");
    assert!(!names.contains(&"محمد الخامس"), "{names:?}");
}

/// The article that the project began with, where the shared folder has it.
#[test]
fn the_first_article_lists_each_person_once() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/articles/seed.txt");
    let Ok(text) = fs::read_to_string(&path) else {
        eprintln!("skipped: {} is not here", path.display());
        return;
    };
    let (document, extraction) = extract(&text);
    let chief = entity_of(&document, &extraction, "حموشي");
    assert_eq!(chief.name, "عبد اللطيف حموشي");
    let persons = extraction
        .entities
        .iter()
        .filter(|it| it.kind == EntityType::Person);
    assert_eq!(persons.count(), 4);
}

#[test]
fn a_building_lies_where_its_town_is_but_is_not_the_town() {
    let (document, extraction) = extract("رست السفينة في ميناء طنجة، ثم زار الوفد مدينة طنجة.");
    let port = entity_of(&document, &extraction, "ميناء طنجة");
    let town = entity_of(&document, &extraction, "طنجة");
    let country = |entity: &Entity| entity.place.clone().and_then(|place| place.country);
    assert_eq!(
        (country(port).as_deref(), country(town).as_deref()),
        (Some("MA"), Some("MA"))
    );
    assert_eq!(town.latin.as_deref(), Some("Tangier"));
    assert!(port.romanised && !town.romanised);
    assert_eq!(port.latin.as_deref(), Some("Port of Tangier"));
}

#[test]
fn one_extractor_says_the_same_on_one_thread_and_on_many() {
    let texts = [
        "قال عبد اللطيف حموشي في الرباط إن المغاربة مستعدون، وأضاف حموشي أن الأمر انتهى.",
        "زار رئيس الوزراء الكندي جاستن ترودو مدينة أوتاوا يوم الخميس 12 يونيو 2019.",
        "أعلن المكتب الشريف للفوسفاط أن صادراته بلغت 5 ملايين درهم في تونس والجزائر.",
    ];
    let extractor = Extractor::new();
    let extract = |text: &str| {
        let document = document(text);
        extractor.extract(&document, &Options::default())
    };
    let alone: Vec<_> = texts.iter().map(|text| extract(text)).collect();
    std::thread::scope(|scope| {
        for first in 0..4 {
            let (alone, extract) = (&alone, &extract);
            scope.spawn(move || {
                for turn in 0..12 {
                    let text = (first + turn) % texts.len();
                    assert_eq!(extract(texts[text]), alone[text]);
                }
            });
        }
    });
}
