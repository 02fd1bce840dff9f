//! What a file says, taken as one act: whatever was corrected, the act makes the same of what the
//! program found.

use proptest::prelude::{any, prop, prop_assert_eq, proptest};
use warraq::{
    annotation::{Act, Annotations, Entry, Step, apply, taken},
    document::Document,
    entity::{EntityType, Extraction},
    export::{self, Findings, Format},
    import,
};

use super::{acts, article, undone};

/// All that tells a state of the names from another.
type Names = Vec<(
    String,
    EntityType,
    Option<String>,
    Vec<(usize, usize, EntityType)>,
)>;

fn names(extraction: &Extraction) -> Names {
    let entities = extraction.entities.iter().map(|entity| {
        let mentions = entity.mentions.iter().map(|at| &extraction.mentions[*at]);
        let mentions = mentions.map(|mention| (mention.span.start, mention.span.end, mention.kind));
        (
            entity.name.clone(),
            entity.kind,
            entity.latin.clone(),
            mentions.collect(),
        )
    });
    entities.collect()
}

/// What random acts make of the article.
fn corrected(document: &Document, found: &Extraction, steps: &[[u8; 4]]) -> Extraction {
    let mut annotations = Annotations::default();
    for picks in steps {
        let state = (apply(found, &annotations, document), Vec::new());
        if let Some(act) = undone::act(document, &state, *picks) {
            annotations.take(Entry::new(Step::Do(act)));
        }
    }
    apply(found, &annotations, document)
}

proptest! {
    #[test]
    fn the_act_makes_of_what_was_found_what_the_file_says(
        steps in prop::collection::vec(any::<[u8; 4]>(), 1..12)
    ) {
        let (document, found) = article(undone::ARTICLE);
        let wanted = corrected(&document, &found, &steps);
        let act = taken(&document, &found, &wanted, true);
        let made = match act {
            Some(act) => apply(&found, &acts([act]), &document),
            None => found.clone(),
        };
        prop_assert_eq!(names(&made), names(&wanted));
        prop_assert_eq!(taken(&document, &made, &wanted, true), None);
    }

    #[test]
    fn so_it_does_through_every_format_that_is_read(
        steps in prop::collection::vec(any::<[u8; 4]>(), 1..8)
    ) {
        let (document, found) = article(undone::ARTICLE);
        let wanted = corrected(&document, &found, &steps);
        for format in [Format::Json, Format::Conll, Format::Brat, Format::WebAnnotation] {
            let findings = Findings { document: &document, extraction: &wanted };
            let bytes = export::to_bytes(format, export::Options::default(), &findings).unwrap();
            let fitting = import::read_what_fits(format, &bytes, &document).unwrap();
            prop_assert_eq!(fitting.misfits.len(), 0);
            let grouped = fitting.has_entities || wanted.mentions.is_empty();
            let act = taken(&document, &found, &fitting.extraction, grouped);
            let made = act.map_or(found.clone(), |act| apply(&found, &acts([act]), &document));
            prop_assert_eq!(names(&made), names(&wanted));
        }
    }
}

#[test]
fn where_nothing_is_otherwise_there_is_no_act() {
    let (document, found) = article(undone::ARTICLE);
    assert_eq!(taken(&document, &found, &found, true), None);
    assert_eq!(taken(&document, &found, &found, false), None);
}

#[test]
fn the_act_is_kept_and_read_as_it_was() {
    let (document, found) = article(undone::ARTICLE);
    let wanted = corrected(&document, &found, &[[0, 1, 4, 2], [3, 2, 5, 0]]);
    let act = taken(&document, &found, &wanted, true).unwrap();
    let line = serde_json::to_string(&act).unwrap();
    let back: Act = serde_json::from_str(&line).unwrap();
    assert_eq!(act, back);
    assert!(line.starts_with(r#"{"act":"take""#), "{line}");
}
