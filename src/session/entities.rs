//! The sidebar's rows: entities by type, most mentioned first, under the filter.
//!
//! May import: `document`, `entity`, `text`.

use std::collections::BTreeMap;

use super::RowId;
use crate::{
    document::Document,
    entity::{EntityId, EntityType, Extraction, Mention},
    text::find::Filter,
};

/// The rows of one type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntityGroup {
    /// The type.
    pub kind: EntityType,
    /// Its rows under the filter, most mentioned first, then by first mention.
    pub rows: Vec<EntityRow>,
    /// How many rows there are without the filter.
    pub total: usize,
}

/// One row: an entity with its mentions of one type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntityRow {
    /// Which.
    pub id: RowId,
    /// How the row names it: the entity's name, or for an adjective the adjective.
    pub name: String,
    /// Its mentions of that type, by position: indices into the extraction's mentions.
    pub mentions: Vec<usize>,
    /// The other ways in which the article writes it.
    pub variants: Vec<String>,
}

/// The groups of the `listed` mentions of `extraction` that have a row under `filter`, in the reader's order of interest.
pub(super) fn groups(
    document: &Document,
    extraction: &Extraction,
    listed: impl Fn(&Mention) -> bool,
    filter: &str,
) -> Vec<EntityGroup> {
    let mut by_row: BTreeMap<(EntityType, EntityId), Vec<usize>> = BTreeMap::new();
    let mentions = extraction.mentions.iter().enumerate();
    for (index, mention) in mentions.filter(|(_, mention)| listed(mention)) {
        by_row
            .entry((mention.kind, mention.entity))
            .or_default()
            .push(index);
    }
    let mut groups: Vec<EntityGroup> = Vec::new();
    let wanted = Filter::new(filter);
    for ((kind, entity), mentions) in by_row {
        if groups.last().is_none_or(|group| group.kind != kind) {
            groups.push(EntityGroup {
                kind,
                rows: Vec::new(),
                total: 0,
            });
        }
        let row = row(document, extraction, RowId { entity, kind }, mentions);
        if let Some(group) = groups.last_mut() {
            group.total += 1;
            group
                .rows
                .extend(matches(&row, extraction, &wanted).then_some(row));
        }
    }
    for group in &mut groups {
        group
            .rows
            .sort_by_key(|row| (usize::MAX - row.mentions.len(), row.mentions[0]));
    }
    groups.retain(|group| !group.rows.is_empty());
    groups
}

/// The row `id` with its mentions.
fn row(document: &Document, extraction: &Extraction, id: RowId, mentions: Vec<usize>) -> EntityRow {
    let entity = extraction.entity(id.entity);
    let name = if entity.kind == id.kind {
        entity.name.clone()
    } else {
        most_usual(document, extraction, &mentions)
    };
    EntityRow {
        id,
        name,
        mentions,
        variants: entity.aliases.clone(),
    }
}

/// The form in which `mentions` stand in the text most often; of two the first.
fn most_usual(document: &Document, extraction: &Extraction, mentions: &[usize]) -> String {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for mention in mentions {
        let form = document.slice(extraction.mentions[*mention].span);
        match counts.iter_mut().find(|(known, _)| *known == form) {
            Some((_, count)) => *count += 1,
            None => counts.push((form, 1)),
        }
    }
    let most = counts.iter().rev().max_by_key(|(_, count)| *count);
    most.map(|(form, _)| (*form).to_owned()).unwrap_or_default()
}

/// Whether a row's name, one of its variants or its Latin name is one that `wanted` keeps.
fn matches(row: &EntityRow, extraction: &Extraction, wanted: &Filter) -> bool {
    let latin = extraction.entity(row.id.entity).latin.iter();
    let names = [&row.name].into_iter().chain(&row.variants).chain(latin);
    wanted.keeps_any(names.map(String::as_str))
}
