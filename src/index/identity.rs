//! What makes an entity of one document the same as one of another: its type, the canonical words
//! of its name, and what the lists know of it.
//!
//! Two who could be meant stay two: places of one name are parted by what the lists know of them;
//! a given name alone («محمد») is somebody of its own document, unless the reader's lexicon says who
//! it is in all of them; an office that every country has
//! («وزارة الداخلية») is one of the country that its document speaks of.
//! May import: `document`, `entity`, `extract`.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    sync::OnceLock,
};

use crate::{
    document::Document,
    entity::{Entity, EntityType, Evidence, Extraction, Place, Value},
    extract::{
        gazetteer::{country_called, name_word},
        name_key,
        table::rows,
    },
};

const HEADS: &str = include_str!("../../assets/tables/organisation_heads.tsv");
const GROUPS: &str = include_str!("../../assets/tables/groups.tsv");
const WORLD: &str = include_str!("../../assets/tables/organisations_world.tsv");

/// What is asked of a document once for all its entities.
#[derive(Debug)]
pub(super) struct Identities<'d> {
    document: &'d Document,
    extraction: &'d Extraction,
    /// The country that the document speaks of most.
    country: Option<String>,
}

impl<'d> Identities<'d> {
    /// The identities of the entities of `document`.
    pub fn new(document: &'d Document, extraction: &'d Extraction) -> Self {
        Self {
            document,
            extraction,
            country: country(extraction),
        }
    }

    /// What makes `entity` one; `None` for an amount, or a date that is no day, month or year by
    /// itself.
    pub fn of(&self, entity: &Entity) -> Option<String> {
        let kind = entity.kind;
        let code = kind.code();
        let key = name_key(&entity.name, kind);
        if let Some(known) = international(&key).filter(|_| kind == EntityType::Organisation) {
            return Some(format!("{code}={known}"));
        }
        Some(match kind {
            EntityType::Date => format!("{code}={}", self.day(entity)?),
            EntityType::Place => place(&key, entity.place.as_ref()),
            EntityType::Person if is_given_name(&key) && !self.is_remembered(entity) => {
                format!("{code}={key}@{}", self.document.fingerprint)
            }
            EntityType::Organisation if is_office(&key) => {
                format!("{code}={key}|{}", self.country.as_deref().unwrap_or("?"))
            }
            _ if kind.has_value() => return None,
            _ if key.is_empty() => format!("{code}={}", entity.name),
            _ => format!("{code}={key}"),
        })
    }

    /// Whether the reader's lexicon says who it is, in whatever document.
    fn is_remembered(&self, entity: &Entity) -> bool {
        let mentions = entity.mentions.iter();
        let mut mentions = mentions.filter_map(|mention| self.extraction.mentions.get(*mention));
        mentions.any(|mention| mention.evidence.contains(&Evidence::Remembered))
    }

    /// The date of an entity, where it is known whole.
    fn day(&self, entity: &Entity) -> Option<&'d str> {
        let mentions = entity.mentions.iter();
        let mut values = mentions.filter_map(|mention| self.extraction.mentions.get(*mention));
        values.find_map(|mention| match &mention.value {
            Some(Value::Date(day)) if !day.contains('X') => Some(day.as_str()),
            _ => None,
        })
    }
}

/// A place by its number in GeoNames, else by its name and country.
fn place(key: &str, place: Option<&Place>) -> String {
    let code = EntityType::Place.code();
    let country = place.and_then(|place| place.country.as_deref());
    match place.and_then(|place| place.geonameid) {
        Some(number) => format!("{code}#{number}"),
        None => format!("{code}={key}|{}", country.unwrap_or("?")),
    }
}

/// Whether a person is called by one word that is a given name rather than a surname.
fn is_given_name(key: &str) -> bool {
    let listed = |key: &str| name_word(key).is_some_and(|word| word.given > word.surname);
    !key.contains(' ') && (listed(key) || listed(&format!("ال{key}")))
}

/// Whether a body is an office that several countries have under this name: it begins with the
/// head of one, and names no country or nationality.
fn is_office(key: &str) -> bool {
    static OFFICES: OnceLock<HashSet<String>> = OnceLock::new();
    let offices = OFFICES.get_or_init(|| {
        let offices = rows(HEADS).filter(|row| matches!(row.column(1), "office" | "national"));
        offices.map(|row| organisation(row.column(0))).collect()
    });
    let mut words = key.split(' ');
    let head = words.next().unwrap_or_default();
    offices.contains(head) && !words.any(is_national)
}

/// Whether a canonical word is that of a nationality (مغربيه) or a country (مغرب).
fn is_national(word: &str) -> bool {
    static NATIONS: OnceLock<HashSet<String>> = OnceLock::new();
    let nations = NATIONS.get_or_init(|| {
        let words = rows(GROUPS).map(|row| organisation(row.column(0)));
        words.filter(|word| !word.contains(' ')).collect()
    });
    let stem = word.strip_suffix('ه').unwrap_or(word);
    nations.contains(word)
        || nations.contains(stem)
        || country_called(word).is_some()
        || country_called(&format!("ال{word}")).is_some()
}

/// The name in the list of the international body that has this name among its own; `None` where
/// it is none, or two bear it.
fn international(key: &str) -> Option<&'static str> {
    static BODIES: OnceLock<HashMap<String, Option<String>>> = OnceLock::new();
    BODIES.get_or_init(bodies).get(key)?.as_deref()
}

/// Every name of an international body with the one that it is listed under.
fn bodies() -> HashMap<String, Option<String>> {
    let mut bodies: HashMap<String, Option<String>> = HashMap::new();
    for row in rows(WORLD) {
        let listed = organisation(row.column(0));
        for name in [row.column(0)].into_iter().chain(row.list(2)) {
            let known = bodies.entry(organisation(name));
            let known = known.or_insert_with(|| Some(listed.clone()));
            *known = known.take().filter(|known| *known == listed);
        }
    }
    bodies
}

fn organisation(name: &str) -> String {
    name_key(name, EntityType::Organisation)
}

/// The country that at least half of a document's mentions of countries, nationalities and places
/// speak of.
fn country(extraction: &Extraction) -> Option<String> {
    let mut votes: BTreeMap<&str, usize> = BTreeMap::new();
    for entity in &extraction.entities {
        let place = entity.place.as_ref();
        if let Some(country) = place.and_then(|place| place.country.as_deref()) {
            *votes.entry(country).or_default() += entity.mentions.len();
        }
    }
    let all: usize = votes.values().sum();
    let (country, most) = votes.into_iter().max_by_key(|(_, votes)| *votes)?;
    (most * 2 > all).then(|| country.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_office_is_one_that_names_no_country() {
        for (name, office) in [
            ("وزارة الداخلية", true),
            ("المحكمة الابتدائية", true),
            ("وزارة الدفاع الأمريكية", false),
            ("وزارة الخارجية بالمغرب", true),
            ("حركة النهضة", false),
        ] {
            assert_eq!(is_office(&organisation(name)), office, "{name}");
        }
    }

    #[test]
    fn an_international_body_is_one_under_each_of_its_names() {
        let [one, other] = ["ألكسو", "المنظمة العربية للتربية والثقافة والعلوم"].map(organisation);
        assert!(international(&one).is_some());
        assert_eq!(international(&one), international(&other));
        assert_eq!(international(&organisation("وزارة الداخلية")), None);
    }

    #[test]
    fn a_surname_alone_is_no_given_name() {
        let person = |name| name_key(name, EntityType::Person);
        assert!(is_given_name(&person("محمد")));
        assert!(!is_given_name(&person("ترامب")));
        assert!(!is_given_name(&person("محمد السادس")));
    }
}
