//! What is known of organisations, groups and events beside their spans: countries, names in Latin
//! letters, reasons, how sure.

use std::sync::{Arc, LazyLock};

use warraq::extract::{
    Candidate, Context, Events, Groups, Organisations, Stage, floor, gazetteer::Gazetteer,
    name::Grammar,
};

/// The three stages, built once.
static STAGES: LazyLock<[Box<dyn Stage>; 3]> = LazyLock::new(|| {
    let grammar = Arc::new(Grammar::new(Arc::new(Gazetteer::open())));
    [
        Box::new(Groups::new()),
        Box::new(Organisations::new(grammar.clone())),
        Box::new(Events::new(grammar)),
    ]
});

fn proposed(text: &str) -> Vec<Candidate> {
    let paragraph = Context::new(text, None);
    let mut found = Vec::new();
    for stage in STAGES.iter() {
        stage.propose(&paragraph, &mut found);
    }
    found
}

/// The candidate that covers exactly `name`.
fn candidate(text: &str, name: &str) -> Candidate {
    let found = proposed(text);
    let is_it = |candidate: &&Candidate| candidate.span.of(text) == name;
    found
        .iter()
        .find(is_it)
        .unwrap_or_else(|| panic!("{name} in {found:?}"))
        .clone()
}

fn country(text: &str) -> Option<String> {
    candidate(text, text).details.place?.country
}

#[test]
fn a_nationality_knows_its_country_in_every_form() {
    for form in [
        "مغربي",
        "المغربية",
        "مغاربة",
        "المغربيين",
        "مغربيات",
        "المغربيان",
    ] {
        assert_eq!(country(form).as_deref(), Some("MA"), "{form}");
    }
    for (form, code) in [
        ("سعودي", "SA"),
        ("الإماراتية", "AE"),
        ("الأمريكان", "US"),
        ("أميركيين", "US"),
        ("الأتراك", "TR"),
        ("الكوري الجنوبي", "KR"),
        ("إنكليزي", "GB"),
    ] {
        assert_eq!(country(form).as_deref(), Some(code), "{form}");
    }
}

#[test]
fn peoples_and_creeds_have_no_country() {
    for form in ["الأمازيغ", "المسلمين", "الأوروبية", "العرب"] {
        assert_eq!(country(form), None, "{form}");
    }
}

#[test]
fn every_member_of_the_united_nations_in_the_arab_world_has_its_adjective() {
    let adjectives = "مغربي جزائري تونسي ليبي موريتاني مصري سوداني سعودي يمني عماني إماراتي قطري \
        بحريني كويتي عراقي سوري لبناني أردني فلسطيني صومالي";
    for adjective in adjectives.split_whitespace() {
        let code = country(adjective);
        assert!(code.is_some_and(|code| code.len() == 2), "{adjective}");
    }
}

#[test]
fn a_listed_body_has_its_name_in_latin_letters() {
    for (name, latin) in [
        ("مكتب التحقيقات الفيدرالي", "FBI"),
        ("منظمة الصحة العالمية", "WHO"),
        ("الناتو", "NATO"),
        ("رويترز", "Reuters"),
        ("حزب الله", "Hezbollah"),
        ("كأس العالم", "FIFA World Cup"),
    ] {
        assert_eq!(
            candidate(name, name).details.latin.as_deref(),
            Some(latin),
            "{name}"
        );
    }
}

#[test]
fn the_reason_is_the_list_or_the_head() {
    let reason = |text: &str, name: &str| candidate(text, name).evidence.to_string();
    assert_eq!(
        reason("قالت رويترز", "رويترز"),
        "in the list of organisations"
    );
    let body = "الهيئة الوطنية لحماية المعطيات الشخصية";
    assert_eq!(reason(body, body), "begins with الهيئة");
}

#[test]
fn a_list_is_surer_than_a_head_and_a_common_noun_less_than_both() {
    let listed = candidate("الأمم المتحدة", "الأمم المتحدة").confidence;
    let headed = candidate("جمعية الكرامة", "جمعية الكرامة").confidence;
    let common = candidate("المكتب التنفيذي", "المكتب التنفيذي").confidence;
    assert!(
        listed > headed && headed > common,
        "{listed} {headed} {common}"
    );
    assert!(common < 0.6, "a common noun is not shown: {common}");
}

#[test]
fn confidences_are_shares() {
    let text = "قال رئيس جمعية القضاة التونسيين في مؤتمر وزارة الصحة حول جائحة كورونا والمغاربة";
    let found = proposed(text);
    assert!(found.len() >= 4);
    assert!(
        found
            .iter()
            .all(|candidate| (0.0..=1.0).contains(&candidate.confidence))
    );
}

#[test]
fn spans_lie_within_the_paragraph_and_on_letters() {
    let text = "وللـجمعية المغربية لحقوق الإنسان (AMDH) و«حركة عزم» ب2021 في دورة لندن 2012.";
    for found in proposed(text) {
        let covered = found.span.of(text);
        assert_eq!(covered.trim(), covered);
        assert!(!covered.is_empty());
    }
}

#[test]
fn empty_and_broken_texts_give_nothing() {
    for text in [
        "",
        " ",
        "«",
        "شركة «",
        "وزارة",
        "المديرية العامة ل",
        "(",
        "كأس 2",
        "وب",
        "ال",
    ] {
        let shown = |found: &Candidate| found.confidence >= floor(found.kind);
        assert!(!proposed(text).iter().any(shown), "{text}");
    }
}
