//! From findings to entities: which mentions are of the same person, place, body, day.
//!
//! May import: `document`, `entity`, `text`.

use std::collections::HashMap;

use super::Finding;
use crate::{
    document::Document,
    entity::{Entity, EntityId, EntityType, Extraction, Mention},
    text::fold,
};

/// Groups `findings` (by position, disjoint) into entities.
pub(super) fn link(document: &Document, findings: Vec<Finding>) -> Extraction {
    let mut extraction = Extraction::default();
    let mut known: HashMap<(EntityType, String), EntityId> = HashMap::new();
    for finding in findings {
        let name = document.slice(finding.span);
        let id = *known.entry((finding.kind, fold(name))).or_insert_with(|| {
            extraction.entities.push(entity(&finding, name));
            EntityId(extraction.entities.len() as u32 - 1)
        });
        let entity = &mut extraction.entities[id.0 as usize];
        entity.mentions.push(extraction.mentions.len());
        if entity.role.is_none() {
            entity.role = finding
                .details
                .role
                .map(|role| document.slice(role).to_owned());
        }
        extraction.mentions.push(mention(finding, id));
    }
    extraction
}

/// A new entity, known by its first mention.
fn entity(finding: &Finding, name: &str) -> Entity {
    Entity {
        kind: finding.kind,
        name: name.to_owned(),
        latin: finding.details.latin.clone(),
        aliases: Vec::new(),
        mentions: Vec::new(),
        role: None,
        place: finding.details.place.clone(),
    }
}

fn mention(finding: Finding, entity: EntityId) -> Mention {
    Mention {
        span: finding.span,
        kind: finding.kind,
        entity,
        confidence: finding.confidence,
        evidence: finding.evidence,
        value: finding.value,
    }
}
