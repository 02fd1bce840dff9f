//! Which of several places of one name an article means: عمان is the sultanate beside مسقط and the
//! capital beside الأردن. The country that most of the article's other places and nationalities are of
//! decides; where none is, the list's own choice, the most famous one, stands.
//!
//! May import: `entity`, `extract::{gazetteer, table}`.

use std::{
    collections::{BTreeMap, HashMap},
    sync::OnceLock,
};

use crate::{
    entity::{Entity, EntityType, Place},
    extract::{
        gazetteer::phrase_key,
        table::{Row, rows},
    },
};

const TABLE: &str = include_str!("../../../assets/tables/place_twins.tsv");

/// One of several places of a name.
struct Twin {
    place: Place,
    latin: &'static str,
}

/// Gives places with twins the one that the rest of the article speaks for.
pub(super) fn choose(entities: &mut [Entity]) {
    let twins = table();
    let key = |entity: &Entity| phrase_key(&entity.name);
    let doubtful: Vec<usize> = (0..entities.len())
        .filter(|index| entities[*index].kind == EntityType::Place)
        .filter(|index| twins.contains_key(&key(&entities[*index])))
        .collect();
    if doubtful.is_empty() {
        return;
    }
    let votes = votes(entities, &doubtful);
    for index in doubtful {
        let entity = &mut entities[index];
        let Some(twins) = twins.get(&key(entity)) else {
            continue;
        };
        if let Some(twin) = elected(entity, twins, &votes) {
            entity.place = Some(twin.place.clone());
            entity.latin = Some(twin.latin.to_owned());
            entity.romanised = false;
        }
    }
}

/// How many mentions speak for each country: those of places and nationalities that are sure.
fn votes(entities: &[Entity], doubtful: &[usize]) -> BTreeMap<String, usize> {
    let mut votes: BTreeMap<String, usize> = BTreeMap::new();
    for (index, entity) in entities.iter().enumerate() {
        let country = entity
            .place
            .as_ref()
            .and_then(|place| place.country.clone());
        if let Some(country) = country.filter(|_| !doubtful.contains(&index)) {
            *votes.entry(country).or_default() += entity.mentions.len();
        }
    }
    votes
}

/// The twin that the article speaks for, if it does not speak for the one that the list chose.
fn elected<'t>(
    entity: &Entity,
    twins: &'t [Twin],
    votes: &BTreeMap<String, usize>,
) -> Option<&'t Twin> {
    let of = |place: &Place| {
        let country = place.country.as_deref().unwrap_or_default();
        votes.get(country).copied().unwrap_or_default()
    };
    if entity.place.as_ref().is_some_and(|place| of(place) > 0) {
        return None;
    }
    let best = twins.iter().max_by_key(|twin| of(&twin.place))?;
    let most = of(&best.place);
    // One mention of the United States makes no Athens in Georgia of the capital of Greece.
    (2 * most > votes.values().sum()).then_some(best)
}

fn table() -> &'static HashMap<String, Vec<Twin>> {
    static TWINS: OnceLock<HashMap<String, Vec<Twin>>> = OnceLock::new();
    TWINS.get_or_init(|| {
        let mut twins: HashMap<String, Vec<Twin>> = HashMap::new();
        for row in rows(TABLE) {
            let twin = twin(row);
            twins
                .entry(phrase_key(row.column(0)))
                .or_default()
                .push(twin);
        }
        twins
    })
}

fn twin(row: Row<'static>) -> Twin {
    let number = |column| row.column(column).parse::<f64>().ok();
    Twin {
        place: Place {
            country: Some(row.column(1).to_owned()),
            point: number(2).zip(number(3)),
            geonameid: row.column(4).parse().ok(),
        },
        latin: row.column(5),
    }
}
