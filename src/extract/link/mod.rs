//! From findings to entities: which mentions are of the same person, place, body, day.
//!
//! Mentions whose names have the same canonical words are one form; forms are then put together
//! by what the lists know (a country's names and its nationality), by brackets (a name and its
//! acronym), and by length (a surname and the only fuller name that ends in it). What is not
//! sure stays apart: two rows for one person are a lesser fault than two people in one row.
//! May import: `document`, `entity`, `text`.

mod alias;
mod apposed;
mod country;
mod entity;
mod form;
mod glossed;
mod glued;
pub(super) mod name;
mod office;
mod script;
mod shorter;
mod twins;
mod union;
mod variant;

use std::collections::HashMap;

use super::Finding;
use crate::{
    document::Document,
    entity::{EntityId, EntityType, Evidence, Extraction, Mention},
};
use form::forms;
use union::Union;

/// Groups `findings` (by position, disjoint) into entities.
pub fn link(document: &Document, mut findings: Vec<Finding>) -> Extraction {
    office::end(document, &mut findings);
    let mut forms = forms(document, &findings);
    let mut form_of = vec![0; findings.len()];
    for (index, form) in forms.iter().enumerate() {
        form.mentions
            .iter()
            .for_each(|mention| form_of[*mention] = index);
    }
    let mut union = Union::new(forms.len());
    country::join(&forms, &mut union);
    alias::join(&forms, &mut union);
    glued::take_off(&mut forms);
    variant::unite(&mut forms);
    variant::join(&forms, &mut union);
    glued::join_reordered(&forms, &mut union);
    script::join(&forms, &mut union);
    apposed::join(document, &findings, &form_of, &mut union);
    glossed::join(document, &findings, &form_of, &mut union);
    shorter::join(&forms, &mut union);
    let entity_of = numbers(&form_of, &mut union);
    let mut entities = entity::entities(document, &findings, &entity_of);
    twins::choose(&mut entities);
    let mentions = findings.into_iter().zip(entity_of);
    let mentions = mentions
        .map(|(finding, entity)| mention(finding, entity))
        .collect();
    Extraction {
        mentions,
        entities,
        quotes: Vec::new(),
    }
}

/// The canonical words of a name of that type, between blanks: names with one key are one name,
/// however they are written. For whoever compares the entities of several documents.
pub fn name_key(name: &str, kind: EntityType) -> String {
    let words = match kind {
        EntityType::Person | EntityType::Place => name::person_words(name),
        _ => name::words(name),
    };
    let keys: Vec<String> = words.into_iter().map(|word| word.key).collect();
    keys.join(" ")
}

/// For every mention the number of its entity, by first mention.
fn numbers(form_of: &[usize], union: &mut Union) -> Vec<EntityId> {
    let mut known: HashMap<usize, u32> = HashMap::new();
    let number = |form: &usize| {
        let next = known.len() as u32;
        EntityId(*known.entry(union.root(*form)).or_insert(next))
    };
    form_of.iter().map(number).collect()
}

/// A reason as it is given to the reader: the list of places with the country.
fn said(reason: Evidence, country: Option<&str>) -> Evidence {
    match (reason, country) {
        (Evidence::PlaceList, Some(country)) => Evidence::PlaceOf(country.to_owned()),
        (reason, _) => reason,
    }
}

fn mention(finding: Finding, entity: EntityId) -> Mention {
    let place = finding.details.place;
    let country = place.and_then(|place| place.country);
    Mention {
        span: finding.span,
        kind: finding.kind,
        entity,
        confidence: finding.confidence,
        evidence: (finding.evidence.into_iter())
            .map(|reason| said(reason, country.as_deref()))
            .collect(),
        value: finding.value,
    }
}
