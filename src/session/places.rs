//! The places that the article names, for the map.
//!
//! May import: `entity`.

use super::{RowId, Session};
use crate::entity::{EntityId, EntityType};

/// One place on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    /// Its row.
    pub row: RowId,
    /// What the article calls it.
    pub name: String,
    /// Degrees north and east.
    pub point: (f64, f64),
    /// How often it is mentioned.
    pub mentions: usize,
}

impl Session {
    /// The places whose point on the globe is known, the most mentioned first.
    pub fn spots(&self) -> Vec<Spot> {
        let numbers = (0..).map(EntityId);
        let entities = numbers.zip(&self.extraction.entities);
        let mut spots: Vec<Spot> = entities
            .filter(|(_, entity)| entity.kind == EntityType::Place)
            .filter_map(|(id, entity)| {
                Some(Spot {
                    row: RowId {
                        entity: id,
                        kind: EntityType::Place,
                    },
                    name: entity.name.clone(),
                    point: entity.place.as_ref()?.point?,
                    mentions: entity.mentions.len(),
                })
            })
            .collect();
        spots.sort_by_key(|spot| std::cmp::Reverse(spot.mentions));
        spots
    }

    /// How many places the article names without their point being known.
    pub fn places_without_point(&self) -> usize {
        let entities = self.extraction.entities.iter();
        entities
            .filter(|entity| entity.kind == EntityType::Place)
            .filter(|entity| {
                entity
                    .place
                    .as_ref()
                    .is_none_or(|place| place.point.is_none())
            })
            .count()
    }
}
