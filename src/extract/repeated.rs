//! A name that is too doubtful at each of its mentions may be sure by all of them: an article
//! repeats the names of people, and seldom the words that merely look like names.
//!
//! May import: `document`, `entity`, `text`.

use std::collections::HashMap;

use super::{Finding, floor};
use crate::{
    document::Document,
    entity::{EntityType, Evidence},
    text::fold,
};

/// Whether a finding below its type's floor is kept until the end of the article: a person, as
/// that stage's confidence is fitted to the share that is right. The model errs on a name's mentions
/// alike: they do not bear one another out.
pub(super) fn may_be_borne_out(finding: &Finding) -> bool {
    finding.kind == EntityType::Person && finding.evidence != [Evidence::Model]
}

/// Those of `doubtful` whose mentions together leave less doubt than the floor allows: what is
/// left of doubt is the product of theirs, as for the reasons of one mention.
pub(super) fn borne_out(document: &Document, doubtful: Vec<Finding>) -> Vec<Finding> {
    let key = |finding: &Finding| fold(document.slice(finding.span));
    let mut doubts: HashMap<String, f32> = HashMap::new();
    for finding in &doubtful {
        *doubts.entry(key(finding)).or_insert(1.0) *= 1.0 - finding.confidence;
    }
    let sure = |mut finding: Finding| {
        finding.confidence = 1.0 - doubts.get(&key(&finding))?;
        (finding.confidence >= floor(finding.kind)).then_some(finding)
    };
    doubtful.into_iter().filter_map(sure).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        document::{BlockKind, DocumentBuilder, Origin},
        entity::Evidence,
        extract::Details,
        text::Span,
    };

    /// Findings of every written `name`, each as sure as given.
    fn mentions(document: &Document, name: &str, confidence: f32) -> Vec<Finding> {
        let places = document.text.match_indices(name);
        places
            .map(|(start, name)| Finding {
                span: Span::new(start, start + name.len()),
                kind: EntityType::Person,
                confidence,
                evidence: vec![Evidence::NameList],
                value: None,
                details: Details::default(),
            })
            .collect()
    }

    #[test]
    fn two_doubtful_mentions_of_one_name_bear_each_other_out_and_one_does_not() {
        let mut builder = DocumentBuilder::new();
        builder.lines(
            "ليندل يرى ذلك. وكيري يرى غيره. ثم قال ليندل.",
            |_| BlockKind::Paragraph,
        );
        let document = builder.build(Origin::default());
        let twice = mentions(&document, "ليندل", 0.4);
        let once = mentions(&document, "كيري", 0.4);
        let sure = borne_out(&document, twice.iter().chain(&once).cloned().collect());
        let spans: Vec<Span> = sure.iter().map(|finding| finding.span).collect();
        assert_eq!(spans, [twice[0].span, twice[1].span]);
        assert!((sure[0].confidence - 0.64).abs() < 1e-6);
    }
}
