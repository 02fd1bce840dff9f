//! Places known by the lists under several names are one entity (المغرب, المملكة المغربية), and a
//! nationality joins its country: المغربية is about المغرب wherever that is named, and else an
//! entity by country (الأميركيين, أميركية) or stem.
//!
//! May import: `entity`.

use std::collections::HashMap;

use super::{form::Form, union::Union};
use crate::entity::EntityType;

/// Joins the forms that are one by what the lists know of them.
pub(super) fn join(forms: &[Form], union: &mut Union) {
    let mut known: HashMap<String, usize> = HashMap::new();
    for (index, form) in forms.iter().enumerate() {
        if let Some(identity) = identity(form) {
            let first = *known.entry(identity).or_insert(index);
            union.join(first, index);
        }
    }
    join_latin(forms, union);
}

/// Joins a place that the article writes in Latin letters with the one whose name is that by the
/// lists: Sweden is السويد. A province's Latin name is its town's, so provinces stay out.
fn join_latin(forms: &[Form], union: &mut Union) {
    let places = || (forms.iter().enumerate()).filter(|(_, form)| form.kind == EntityType::Place);
    let written = places().filter(|(_, form)| form.words.iter().all(|word| word.is_ascii()));
    for (index, form) in written {
        let name = form.words.join(" ");
        let is_called = |other: &Form| {
            let latin = other.details.latin.as_deref();
            other.words.len() == form.words.len()
                && latin.is_some_and(|latin| latin.to_lowercase() == name)
        };
        if let Some((same, _)) = places().find(|(_, other)| is_called(other)) {
            union.join(index, same);
        }
    }
}

/// What the lists know a form as; the same for two forms of one place.
fn identity(form: &Form) -> Option<String> {
    let place = form.details.place.as_ref();
    let country = place.and_then(|place| place.country.as_deref());
    match form.kind {
        EntityType::Place if form.details.is_country => Some(format!("country {}", country?)),
        EntityType::Place => match place?.geonameid {
            Some(number) => Some(format!("geonames {number}")),
            None => Some(format!("{} {}", country?, form.details.latin.as_deref()?)),
        },
        EntityType::Group => match country {
            Some(country) => Some(format!("country {country}")),
            None => Some(format!("group {}", stem(&form.words.join(" ")))),
        },
        EntityType::Organisation => Some(format!("body {}", form.details.latin.as_deref()?)),
        _ => None,
    }
}

/// A nisba adjective without its endings of gender and number: اسلامي of اسلاميه, اسلاميين.
fn stem(word: &str) -> &str {
    let endings = ["ين", "ون", "ات", "ان", "ه"];
    let stem = endings.iter().find_map(|ending| word.strip_suffix(ending));
    stem.filter(|stem| stem.chars().count() > 2).unwrap_or(word)
}
