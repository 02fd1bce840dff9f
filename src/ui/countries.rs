//! What the interface calls a country.
//!
//! May import: `entity`, `ui::messages`.

use super::messages::Language;
use crate::entity::{Entity, EntityType};

/// Code, Arabic, English and French name, sorted by code.
const TABLE: &str = include_str!("../../assets/interface/countries.tsv");

/// The name of the country with that ISO 3166-1 alpha-2 code.
pub fn name(code: &str, language: Language) -> Option<&'static str> {
    let line = TABLE
        .lines()
        .find(|line| line.split('\t').next() == Some(code))?;
    line.split('\t').nth(1 + language as usize)
}

/// A name in Latin letters as the interface says it, for the mentions of `kind` of an entity: a
/// country's in French is its French one. A nationality is one entity with its country, but the
/// country's name is none of its own.
pub fn latin(entity: &Entity, kind: EntityType, language: Language) -> Option<&str> {
    let latin = entity.latin.as_deref()?;
    let code = entity
        .place
        .as_ref()
        .and_then(|place| place.country.as_deref());
    let is_country = |code: &&str| name(code, Language::En) == Some(latin);
    let of_country = entity.kind == EntityType::Place || code.as_ref().is_some_and(is_country);
    if kind == EntityType::Group && of_country {
        return None;
    }
    let country = code.filter(|_| language == Language::Fr).filter(is_country);
    country
        .and_then(|code| name(code, language))
        .or(Some(latin))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entity::Place;

    #[test]
    fn a_country_is_named_in_the_language_of_the_interface() {
        assert_eq!(name("MA", Language::Ar), Some("المغرب"));
        assert_eq!(name("MA", Language::En), Some("Morocco"));
        assert_eq!(name("DE", Language::Fr), Some("Allemagne"));
        assert_eq!(name("XX", Language::En), None);
    }

    #[test]
    fn a_nationality_has_not_its_countrys_name_in_latin_letters() {
        let mut morocco = Entity {
            kind: EntityType::Place,
            name: "المغرب".to_owned(),
            latin: Some("Morocco".to_owned()),
            romanised: false,
            aliases: Vec::new(),
            mentions: Vec::new(),
            role: None,
            place: Some(Place {
                country: Some("MA".to_owned()),
                ..Place::default()
            }),
        };
        let (place, group) = (EntityType::Place, EntityType::Group);
        assert_eq!(latin(&morocco, place, Language::Fr), Some("Maroc"));
        assert_eq!(latin(&morocco, group, Language::Fr), None);
        // Where the article speaks of the people alone, it is an entity of its own.
        morocco.kind = group;
        assert_eq!(latin(&morocco, group, Language::En), None);
        // A name that somebody gave it stays.
        morocco.latin = Some("Moroccan".to_owned());
        assert_eq!(latin(&morocco, group, Language::En), Some("Moroccan"));
    }

    #[test]
    fn every_line_has_a_code_and_three_names_in_order() {
        let rows: Vec<Vec<&str>> = TABLE
            .lines()
            .filter(|line| !line.starts_with('#'))
            .map(|line| line.split('\t').collect())
            .collect();
        assert!(rows.len() > 240);
        assert!(
            rows.iter()
                .all(|row| row.len() == 4 && row[0].len() == 2 && !row[1].is_empty())
        );
        assert!(rows.is_sorted_by(|a, b| a[0] < b[0]));
    }
}
