//! What a file says, put into a draft.
//!
//! May import: `entity`, `text`.

use std::collections::HashMap;

use super::{
    Draft,
    acts::retype_mention,
    adding::{entity_for, reject_mention},
};
use crate::{
    annotation::{Taken, Target},
    entity::{EntityId, EntityType},
    text::Span,
};

/// Takes mentions out, and makes entities what the file says.
pub(super) fn take(draft: &mut Draft<'_>, entities: &[Taken], removed: &[Target], grouped: bool) {
    for target in removed {
        reject_mention(draft, target);
    }
    // Found before anything is new, so that each is found in what was there.
    let found: Vec<Vec<(Span, EntityType)>> = entities
        .iter()
        .map(|taken| mentions(draft, taken))
        .collect();
    let mut wanted: HashMap<Span, (EntityId, EntityType)> = HashMap::new();
    for (taken, mentions) in entities.iter().zip(found) {
        if mentions.is_empty() {
            continue;
        }
        let id = if grouped {
            new_entity(draft, taken, mentions[0].0)
        } else {
            entity_for(draft, &taken.name, taken.kind)
        };
        let mentions = mentions.into_iter();
        wanted.extend(mentions.map(|(span, kind)| (span, (id, kind))));
    }
    put(draft, wanted);
}

/// Where the mentions of an entity are now.
fn mentions(draft: &Draft<'_>, taken: &Taken) -> Vec<(Span, EntityType)> {
    let mentions = taken.mentions.iter();
    mentions
        .filter_map(|(target, kind)| Some((draft.finder.find(target)?, *kind)))
        .filter(|(span, _)| !span.is_empty())
        .collect()
}

/// An entity as the file describes it; the place is that of the entity which stood there.
fn new_entity(draft: &mut Draft<'_>, taken: &Taken, first: Span) -> EntityId {
    let before = draft.mentions.iter().find(|it| it.span.overlaps(first));
    let before = before.map(|mention| mention.entity);
    let place = before.map(|before| draft.entity(before));
    let place = place.filter(|entity| entity.kind == taken.kind);
    let place = place.and_then(|entity| entity.place.clone());
    let id = draft.new_entity(taken.kind, taken.name.clone());
    draft.name(id, &taken.name);
    let entity = draft.entity(id);
    entity.latin.clone_from(&taken.latin);
    entity.romanised = taken.romanised && taken.latin.is_some();
    entity.role.clone_from(&taken.role);
    entity.place = place;
    id
}

/// Gives mentions that are there their entities and types, and puts in those that are not.
fn put(draft: &mut Draft<'_>, mut wanted: HashMap<Span, (EntityId, EntityType)>) {
    let mut there = Vec::new();
    draft.decide(
        |_, mention| wanted.contains_key(&mention.span),
        |mention| {
            if let Some((entity, kind)) = wanted.get(&mention.span) {
                retype_mention(mention, *kind);
                mention.entity = *entity;
                there.push(mention.span);
            }
        },
    );
    for span in there {
        wanted.remove(&span);
    }
    let mut rest: Vec<_> = wanted.into_iter().collect();
    rest.sort_by_key(|(span, _)| *span);
    for (span, (entity, kind)) in rest {
        draft.insert(span, kind, entity);
    }
}
