//! What each correction makes of what was found.

use warraq::{
    annotation::{Act, apply},
    entity::{EntityType, Evidence},
};

use super::{acts, article, rows, subject, target};

const ARTICLE: &str = "استقبل [عبد اللطيف حموشي]PER#a وزير [الداخلية]ORG#b في [الرباط]LOC#c.
وقال [حموشي]PER#d إن [الرباط]LOC#c و[وجدة]LOC#e بخير، ورد [حموشي]PER#d على [المغربية]NORP#f للأنباء.
وزار الوفد جدة ثم عاد من جدة إلى وجدة وللرباط.";

/// The rows after the acts that `make` makes.
fn corrected(
    make: impl Fn(&warraq::document::Document, &warraq::entity::Extraction) -> Vec<Act>,
) -> Vec<String> {
    let (document, found) = article(ARTICLE);
    let annotations = acts(make(&document, &found));
    let corrected = apply(&found, &annotations, &document);
    check(&corrected);
    rows(&document, &corrected)
}

/// What holds of every extraction.
fn check(extraction: &warraq::entity::Extraction) {
    let mut end = 0;
    for (index, mention) in extraction.mentions.iter().enumerate() {
        assert!(end <= mention.span.start, "mentions overlap");
        end = mention.span.end;
        let entity = extraction.entity(mention.entity);
        assert!(
            entity.mentions.contains(&index),
            "{} lost a mention",
            entity.name
        );
        assert!(!mention.is_decided() || mention.confidence >= 1.0);
    }
    let first = extraction.entities.iter().map(|entity| entity.mentions[0]);
    assert!(first.is_sorted(), "entities stand by first mention");
}

fn has(rows: &[String], row: &str) {
    assert!(
        rows.iter().any(|other| other == row),
        "no «{row}» in\n{}",
        rows.join("\n")
    );
}

fn has_not(rows: &[String], part: &str) {
    let none = !rows.iter().any(|row| row.contains(part));
    assert!(none, "«{part}» is still in\n{}", rows.join("\n"));
}

#[test]
fn what_nobody_corrected_is_as_it_was_found() {
    let (document, found) = article(ARTICLE);
    assert_eq!(apply(&found, &acts([]), &document), found);
}

#[test]
fn a_surname_merged_into_the_full_name_is_one_row() {
    let rows = corrected(|document, found| {
        vec![Act::Merge {
            what: vec![subject(document, found, "حموشي", "PER")],
            into: subject(document, found, "عبد اللطيف حموشي", "PER"),
        }]
    });
    has(
        &rows,
        "PER* عبد اللطيف حموشي = عبد اللطيف حموشي، حموشي، حموشي",
    );
}

#[test]
fn what_is_merged_takes_the_type_that_it_is_merged_into() {
    let rows = corrected(|document, found| {
        vec![Act::Merge {
            what: vec![subject(document, found, "المغربية", "NORP")],
            into: subject(document, found, "الداخلية", "ORG"),
        }]
    });
    has(&rows, "ORG* الداخلية = الداخلية، المغربية");
    has_not(&rows, "NORP");
}

#[test]
fn a_variant_that_is_split_off_is_an_entity_of_its_own() {
    let rows = corrected(|document, found| {
        let into = subject(document, found, "عبد اللطيف حموشي", "PER");
        vec![
            Act::Merge {
                what: vec![subject(document, found, "حموشي", "PER")],
                into: into.clone(),
            },
            Act::Split {
                of: into,
                variant: "حموشي".to_owned(),
            },
        ]
    });
    has(&rows, "PER* عبد اللطيف حموشي = عبد اللطيف حموشي");
    has(&rows, "PER* حموشي = حموشي، حموشي");
}

#[test]
fn a_renamed_entity_keeps_what_the_article_calls_it_as_other_names() {
    let (document, found) = article(ARTICLE);
    let annotations = acts([Act::Rename {
        what: subject(&document, &found, "الداخلية", "ORG"),
        name: " وزارة الداخلية ".to_owned(),
    }]);
    let corrected = apply(&found, &annotations, &document);
    let entity = &corrected.entities[1];
    assert_eq!(entity.name, "وزارة الداخلية");
    assert_eq!(entity.aliases, ["الداخلية"]);
    let mention = &corrected.mentions[entity.mentions[0]];
    assert_eq!(
        (mention.confidence, &mention.evidence[0]),
        (1.0, &Evidence::Decided)
    );
}

#[test]
fn a_row_of_another_type_keeps_its_mentions() {
    let rows = corrected(|document, found| {
        vec![Act::Retype {
            what: vec![subject(document, found, "الرباط", "LOC")],
            kind: EntityType::Organisation,
        }]
    });
    has(&rows, "ORG* الرباط = الرباط، الرباط");
}

#[test]
fn an_adjective_of_another_type_leaves_its_country() {
    let (document, found) = article("في [المغرب]LOC#a قالت [المغربية]NORP#a للطيران.");
    let annotations = acts([Act::Retype {
        what: vec![subject(&document, &found, "المغربية", "NORP")],
        kind: EntityType::Organisation,
    }]);
    // The row of the adjective is called by its entity's longest name here.
    let rows = rows(&document, &apply(&found, &annotations, &document));
    has(&rows, "LOC المغرب = المغرب");
    has(&rows, "ORG* المغربية = المغربية");
}

#[test]
fn what_is_no_entity_here_has_no_row_and_no_mention() {
    let rows = corrected(|document, found| {
        vec![Act::Reject {
            what: vec![
                subject(document, found, "حموشي", "PER"),
                subject(document, found, "الداخلية", "ORG"),
            ],
        }]
    });
    has_not(&rows, "PER حموشي");
    has_not(&rows, "الداخلية");
    has(&rows, "PER عبد اللطيف حموشي = عبد اللطيف حموشي");
}

#[test]
fn one_mention_can_be_refused() {
    let rows = corrected(|document, _| {
        vec![Act::RejectMention {
            target: target(document, "حموشي", 1),
        }]
    });
    has(&rows, "PER حموشي = حموشي");
}

#[test]
fn an_added_name_is_found_wherever_it_is_written_with_clitics_but_not_inside_another_name() {
    let rows = corrected(|document, _| {
        vec![Act::Add {
            target: target(document, "جدة", 1),
            kind: EntityType::Place,
            everywhere: true,
        }]
    });
    has(&rows, "LOC* جدة = جدة، جدة");
    has(&rows, "LOC وجدة = وجدة");
}

#[test]
fn what_is_added_joins_the_row_of_its_name() {
    let rows = corrected(|document, _| {
        vec![Act::Add {
            target: target(document, "للرباط", 0),
            kind: EntityType::Place,
            everywhere: false,
        }]
    });
    has(&rows, "LOC* الرباط = الرباط، الرباط، للرباط");
}

#[test]
fn a_name_of_several_words_is_found_with_a_particle_and_the_article_in_lam() {
    let (document, found) = article("مجلس النواب يجتمع. قال لمجلس النواب، ثم رأى المجلس والنواب.");
    let annotations = acts([Act::Add {
        target: target(&document, "مجلس النواب", 0),
        kind: EntityType::Organisation,
        everywhere: true,
    }]);
    let rows = rows(&document, &apply(&found, &annotations, &document));
    assert_eq!(rows, ["ORG* مجلس النواب = مجلس النواب، مجلس النواب"]);
    let (document, found) = article("المغرب بلد، سافر وللمغرب عاد، وأحب المَغْرِبَ.");
    let annotations = acts([Act::Add {
        target: target(&document, "المغرب", 0),
        kind: EntityType::Place,
        everywhere: true,
    }]);
    let rows = super::rows(&document, &apply(&found, &annotations, &document));
    assert_eq!(rows, ["LOC* المغرب = المغرب، للمغرب، المَغْرِبَ"]);
}

#[test]
fn a_mention_can_be_made_longer_over_what_is_in_its_way() {
    let rows = corrected(|document, _| {
        vec![Act::Resize {
            target: target(document, "الداخلية", 0),
            to: target(document, "وزير الداخلية", 0),
        }]
    });
    has(&rows, "ORG* وزير الداخلية = وزير الداخلية");
}

#[test]
fn a_latin_name_is_the_readers() {
    let (document, found) = article(ARTICLE);
    let annotations = acts([Act::Latin {
        what: subject(&document, &found, "حموشي", "PER"),
        latin: "Hammouchi".to_owned(),
    }]);
    let corrected = apply(&found, &annotations, &document);
    let named = corrected
        .entities
        .iter()
        .find(|e| e.name == "حموشي")
        .unwrap();
    assert_eq!(
        (named.latin.as_deref(), named.romanised),
        (Some("Hammouchi"), false)
    );
}

#[test]
fn a_speaker_is_still_who_he_was_when_entities_are_numbered_anew() {
    let (document, mut found) = article(ARTICLE);
    found.quotes.push(warraq::entity::Quote {
        span: found.mentions[5].span,
        speaker: Some(found.mentions[3].entity),
        verb: found.mentions[4].span,
    });
    let annotations = acts([
        Act::Reject {
            what: vec![subject(&document, &found, "الداخلية", "ORG")],
        },
        Act::Merge {
            what: vec![subject(&document, &found, "وجدة", "LOC")],
            into: subject(&document, &found, "الرباط", "LOC"),
        },
    ]);
    let corrected = apply(&found, &annotations, &document);
    let speaker = corrected.entity(corrected.quotes[0].speaker.unwrap());
    assert_eq!(speaker.name, "حموشي");
}
