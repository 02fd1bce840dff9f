//! What the interface calls a country.
//!
//! May import: `entity`, `ui::messages`.

use super::messages::Language;
use crate::entity::Entity;

/// Code, Arabic, English and French name, sorted by code.
const TABLE: &str = include_str!("../../assets/interface/countries.tsv");

/// The name of the country with that ISO 3166-1 alpha-2 code.
pub fn name(code: &str, language: Language) -> Option<&'static str> {
    let line = TABLE
        .lines()
        .find(|line| line.split('\t').next() == Some(code))?;
    line.split('\t').nth(1 + language as usize)
}

/// A name in Latin letters as the interface says it: a country's in French is its French one.
pub fn latin(entity: &Entity, language: Language) -> Option<&str> {
    let latin = entity.latin.as_deref()?;
    let code = entity
        .place
        .as_ref()
        .and_then(|place| place.country.as_deref());
    let is_country = |code: &&str| name(code, Language::En) == Some(latin);
    let country = code.filter(|_| language == Language::Fr).filter(is_country);
    country
        .and_then(|code| name(code, language))
        .or(Some(latin))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_is_named_in_the_language_of_the_interface() {
        assert_eq!(name("MA", Language::Ar), Some("المغرب"));
        assert_eq!(name("MA", Language::En), Some("Morocco"));
        assert_eq!(name("DE", Language::Fr), Some("Allemagne"));
        assert_eq!(name("XX", Language::En), None);
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
