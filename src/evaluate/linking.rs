//! Linking by itself: the mentions as they were annotated, put together by `extract::link` with
//! nothing known of them but their type and text.
//!
//! May import: `entity`, `extract`.

use std::collections::BTreeMap;

use super::{
    Article, Counts, Label,
    grouping::{Grouped, pairs, wrong_pairs},
};
use crate::{
    entity::EntityType,
    extract::{Finding, link},
};

/// What was measured: pairs by type, and the pairs that were put together or apart wrongly.
#[derive(Debug, Default)]
pub struct Linking {
    /// Pairs of annotated mentions of one type.
    pub types: BTreeMap<EntityType, Counts>,
    /// Wrong pairs of different names, a line each.
    pub wrong: Vec<String>,
}

/// Links the annotated mentions of every article and compares.
pub fn measure_linking(articles: &[Article]) -> Linking {
    let mut linking = Linking::default();
    for article in articles {
        let labels: Vec<&Label> = (article.labels.iter())
            .filter(|label| label.entity.is_some())
            .collect();
        let findings = labels
            .iter()
            .map(|label| Finding::given(label.span, label.kind))
            .collect();
        let extraction = link(&article.document, findings);
        for kind in EntityType::ALL {
            let mentions: Vec<Grouped<'_>> = (labels.iter().zip(&extraction.mentions))
                .filter(|(label, _)| label.kind == kind)
                .filter_map(|(label, mention)| article.grouped(label, mention))
                .collect();
            linking.types.entry(kind).or_default().add(pairs(&mentions));
            linking.wrong.extend(wrong_pairs(&article.id, &mentions));
        }
    }
    linking
}
