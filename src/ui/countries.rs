//! What the interface calls a country.
//!
//! May import: `ui::messages`.

use super::messages::Language;

/// Code, Arabic, English and French name, sorted by code.
const TABLE: &str = include_str!("../../assets/interface/countries.tsv");

/// The name of the country with that ISO 3166-1 alpha-2 code.
pub fn name(code: &str, language: Language) -> Option<&'static str> {
    let line = TABLE
        .lines()
        .find(|line| line.split('\t').next() == Some(code))?;
    line.split('\t').nth(1 + language as usize)
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
