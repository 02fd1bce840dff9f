//! What a file says of a document, as one act: of all that it says, what is otherwise than it is
//! now.
//!
//! May import: `document`, `entity`, `text`.

use std::collections::{BTreeMap, HashSet};

use super::{Act, Taken, Target, form_of};
use crate::{
    document::Document,
    entity::{Entity, EntityType, Extraction},
    text::{Span, fold},
};

/// The act that makes of `now` what `wanted` says; `None` where they say the same. `grouped` is
/// whether `wanted` knows which mentions are of one entity; if not, entities stay as they are and
/// mentions come, go and change their types.
pub fn taken(
    document: &Document,
    now: &Extraction,
    wanted: &Extraction,
    grouped: bool,
) -> Option<Act> {
    let entities = if grouped {
        other_entities(document, now, wanted)
    } else {
        other_mentions(document, now, wanted)
    };
    let kept: HashSet<Span> = wanted.mentions.iter().map(|it| it.span).collect();
    let removed = now.mentions.iter().map(|mention| mention.span);
    let removed = removed.filter(|span| !kept.contains(span));
    let removed: Vec<Target> = removed.map(|span| Target::of(document, span)).collect();
    let is_news = !entities.is_empty() || !removed.is_empty();
    is_news.then_some(Act::Take {
        entities,
        removed,
        grouped,
    })
}

/// All that tells an entity from another.
type Shape<'e> = (
    EntityType,
    &'e str,
    Option<&'e str>,
    Vec<(Span, EntityType)>,
);

fn shape<'e>(extraction: &Extraction, entity: &'e Entity) -> Shape<'e> {
    let mentions = entity.mentions.iter().map(|it| &extraction.mentions[*it]);
    let mentions = mentions.map(|mention| (mention.span, mention.kind));
    (
        entity.kind,
        &entity.name,
        entity.latin.as_deref(),
        mentions.collect(),
    )
}

/// The entities that are not there as they are wanted.
fn other_entities(document: &Document, now: &Extraction, wanted: &Extraction) -> Vec<Taken> {
    let known: HashSet<Shape<'_>> = now.entities.iter().map(|it| shape(now, it)).collect();
    let others = wanted.entities.iter();
    let others = others.filter(|entity| !known.contains(&shape(wanted, entity)));
    let taken = others.map(|entity| Taken {
        name: entity.name.clone(),
        kind: entity.kind,
        latin: entity.latin.clone(),
        romanised: entity.romanised,
        role: entity.role.clone(),
        mentions: shape(wanted, entity)
            .3
            .into_iter()
            .map(|(span, kind)| (Target::of(document, span), kind))
            .collect(),
    });
    taken.collect()
}

/// The mentions that are not there as they are wanted, by what they say.
fn other_mentions(document: &Document, now: &Extraction, wanted: &Extraction) -> Vec<Taken> {
    let known: HashSet<(Span, EntityType)> =
        now.mentions.iter().map(|it| (it.span, it.kind)).collect();
    let mut others: BTreeMap<(EntityType, String), Taken> = BTreeMap::new();
    for mention in &wanted.mentions {
        if known.contains(&(mention.span, mention.kind)) {
            continue;
        }
        let form = form_of(document.slice(mention.span));
        let taken = others.entry((mention.kind, fold(&form)));
        let taken = taken.or_insert_with(|| Taken {
            name: form,
            kind: mention.kind,
            latin: None,
            romanised: false,
            role: None,
            mentions: Vec::new(),
        });
        let target = Target::of(document, mention.span);
        taken.mentions.push((target, mention.kind));
    }
    others.into_values().collect()
}
