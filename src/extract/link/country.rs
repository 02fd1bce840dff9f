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

/// Joins places that have one Latin name by the lists, or that the article writes in Latin letters
/// so (كمبوديا, كمبوتشيا; السويد, Sweden). A province has its town's, and stays out.
fn join_latin(forms: &[Form], union: &mut Union) {
    let mut known: HashMap<String, usize> = HashMap::new();
    for (index, form) in forms.iter().enumerate() {
        let head = form.words.first().map_or("", String::as_str);
        if form.kind != EntityType::Place || PROVINCES.contains(&head) {
            continue;
        }
        let listed = form.details.latin.as_deref().map(str::to_lowercase);
        let written = || Some(form.words.join(" ")).filter(|name| name.is_ascii());
        if let Some(name) = listed.or_else(written) {
            union.join(*known.entry(name).or_insert(index), index);
        }
    }
}

/// Heads of provinces that are told apart from their towns, as canonical words. Of the training
/// articles' that have both ولاية سوسة and سوسة, half mean one thing by them.
const PROVINCES: [&str; 2] = ["ولايه", "اقليم"];

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
