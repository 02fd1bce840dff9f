//! Linking by itself: the mentions as they were annotated, put together by `extract::link` with
//! nothing known of them but their type and text.
//!
//! May import: `entity`, `extract`.

use std::collections::BTreeMap;

use super::{Article, Counts, Label, score::Grouping, score::pairs};
use crate::{
    entity::{EntityType, Evidence},
    extract::{Details, Finding, link},
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
        let labels: Vec<&Label> = article
            .labels
            .iter()
            .filter(|l| l.entity.is_some())
            .collect();
        let findings = labels.iter().map(|label| finding(label)).collect();
        let extraction = link(&article.document, findings);
        for kind in EntityType::ALL {
            let of_kind = labels
                .iter()
                .zip(&extraction.mentions)
                .filter(|(l, _)| l.kind == kind);
            let (labels, mentions): (Vec<&Label>, Vec<Grouping<'_>>) = of_kind
                .map(|(label, mention)| {
                    let wanted = label.entity.as_deref().unwrap_or_default();
                    (
                        *label,
                        Grouping {
                            kind,
                            wanted,
                            given: mention.entity.0,
                        },
                    )
                })
                .unzip();
            linking.types.entry(kind).or_default().add(pairs(&mentions));
            linking.wrong.extend(wrong(article, &labels, &mentions));
        }
    }
    linking
}

fn finding(label: &Label) -> Finding {
    Finding {
        span: label.span,
        kind: label.kind,
        confidence: 1.0,
        evidence: vec![Evidence::NameList],
        value: None,
        details: Details::default(),
    }
}

/// The wrong pairs, each pair of names once.
fn wrong(article: &Article, labels: &[&Label], mentions: &[Grouping<'_>]) -> Vec<String> {
    let mut lines = Vec::new();
    for (index, one) in mentions.iter().enumerate() {
        for (other_index, other) in mentions[..index].iter().enumerate() {
            let (wanted, given) = (one.wanted == other.wanted, one.given == other.given);
            if wanted != given {
                let what = if wanted { "apart" } else { "together" };
                let name = |index: usize| article.document.slice(labels[index].span);
                let (kind, a, b) = (one.kind.code(), name(other_index), name(index));
                lines.push(format!("{}\t{kind}\t{what}\t{a}\t{b}", article.id));
            }
        }
    }
    lines.sort();
    lines.dedup();
    lines
}
