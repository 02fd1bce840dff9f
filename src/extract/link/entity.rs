//! An entity out of its mentions: its fullest name, its other names, role and place.
//!
//! May import: `document`, `entity`, `text`.

use super::{
    super::{Finding, gazetteer, latin::romanised},
    form::is_listed,
    name,
};
use crate::{
    document::Document,
    entity::{Entity, EntityId, EntityType, Place},
    text::fold,
};

/// The entities of `findings`, where `entity_of` gives each its number.
pub(super) fn entities(
    document: &Document,
    findings: &[Finding],
    entity_of: &[EntityId],
) -> Vec<Entity> {
    let mut mentions: Vec<Vec<usize>> = Vec::new();
    for (mention, entity) in entity_of.iter().enumerate() {
        let index = entity.0 as usize;
        if index == mentions.len() {
            mentions.push(Vec::new());
        }
        mentions[index].push(mention);
    }
    mentions
        .into_iter()
        .map(|mentions| entity(document, findings, mentions))
        .collect()
}

fn entity(document: &Document, findings: &[Finding], mentions: Vec<usize>) -> Entity {
    let of = || mentions.iter().map(|mention| &findings[*mention]);
    // A country with its nationality is a place.
    let is_place = of().any(|finding| finding.kind == EntityType::Place);
    let kind = match is_place {
        true => EntityType::Place,
        false => findings[mentions[0]].kind,
    };
    let names = Names::of(
        document,
        of().map(|finding| (finding, finding.kind == kind)),
    );
    let listed = of().find_map(latin).or_else(|| known(kind, &names.fullest));
    let romanised = || match kind {
        EntityType::Person | EntityType::Place => romanised(&names.fullest, kind),
        _ => None,
    };
    Entity {
        kind,
        latin: listed.clone().or_else(romanised),
        romanised: listed.is_none() && matches!(kind, EntityType::Person | EntityType::Place),
        role: role(document, of()),
        place: place_of(kind, of()).or_else(|| place_called(kind, &names.fullest)),
        name: names.fullest,
        aliases: names.others,
        mentions,
    }
}

/// A name that is in Latin letters already, or a place's that the list has whole.
fn known(kind: EntityType, name: &str) -> Option<String> {
    let is_latin = name.is_ascii() && name.contains(|c: char| c.is_ascii_alphabetic());
    let place = || {
        let latin = gazetteer::place_spelling(&gazetteer::phrase_key(name))?;
        (kind == EntityType::Place).then(|| latin.to_owned())
    };
    match is_latin && !kind.has_value() {
        true => Some(name.to_owned()),
        false => place(),
    }
}

/// The Latin name, unless it is that of a place in the name (ميناء طنجة is not Tangier).
fn latin(finding: &Finding) -> Option<String> {
    let of_itself = finding.kind != EntityType::Place || is_listed(finding);
    finding.details.latin.clone().filter(|_| of_itself)
}

/// Where it is; its number in GeoNames only where the lists know the name itself.
fn place(finding: &Finding) -> Option<Place> {
    let place = finding.details.place.clone()?;
    let geonameid = place.geonameid.filter(|_| is_listed(finding));
    Some(Place { geonameid, ..place })
}

/// Where an entity is: a country's nationality says which, the country's own name says where too.
fn place_of<'f>(
    kind: EntityType,
    mut findings: impl Iterator<Item = &'f Finding> + Clone,
) -> Option<Place> {
    let own = findings.clone().filter(|finding| finding.kind == kind);
    let on_the_map = own.filter_map(place).find(|place| place.point.is_some());
    on_the_map.or_else(|| findings.find_map(place))
}

/// Where a place lies that the list knows by its name, though it was found otherwise.
fn place_called(kind: EntityType, name: &str) -> Option<Place> {
    let key = (kind == EntityType::Place).then(|| gazetteer::phrase_key(name))?;
    gazetteer::place_called(&key)
}

/// The ways that an entity is written.
struct Names {
    fullest: String,
    others: Vec<String>,
}

/// One way with how often it occurs.
struct Spelling {
    text: String,
    key: String,
    count: usize,
    /// Whether it may be the entity's name: an adjective is not its country's.
    may_name: bool,
}

impl Names {
    fn of<'f>(document: &Document, findings: impl Iterator<Item = (&'f Finding, bool)>) -> Self {
        let mut spellings: Vec<Spelling> = Vec::new();
        for (finding, may_name) in findings {
            let text = shown(document.slice(finding.span));
            let key = fold(&text);
            match spellings.iter_mut().find(|spelling| spelling.key == key) {
                Some(spelling) => spelling.count += 1,
                None => spellings.push(Spelling {
                    text,
                    key,
                    count: 1,
                    may_name,
                }),
            }
        }
        let named = (0..spellings.len()).max_by_key(|index| {
            let spelling = &spellings[*index];
            let words = spelling.text.split_whitespace().count();
            (
                spelling.may_name,
                words,
                spelling.count,
                std::cmp::Reverse(*index),
            )
        });
        let fullest = named
            .map(|index| spellings.remove(index).text)
            .unwrap_or_default();
        Self {
            fullest,
            others: spellings
                .into_iter()
                .map(|spelling| spelling.text)
                .collect(),
        }
    }
}

/// A name as a list shows it: by itself, not lengthened for its line, without marks that nobody sees.
fn shown(name: &str) -> String {
    let is_unseen = |c: &char| {
        matches!(
            c,
            '\u{ad}' | '\u{640}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{feff}'
        ) || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let name = name::without_clitics(name);
    name.chars().filter(|c| !is_unseen(c)).collect()
}

/// The office of a person: the one that the article gives in most words, the first of equals.
fn role<'f>(document: &Document, findings: impl Iterator<Item = &'f Finding>) -> Option<String> {
    let roles = findings.filter_map(|finding| finding.details.role);
    let roles = roles.map(|role| document.slice(role)).enumerate();
    let longest = roles
        .max_by_key(|(index, role)| (role.split_whitespace().count(), std::cmp::Reverse(*index)));
    longest.map(|(_, role)| office(role))
}

/// An office as it would stand by itself: للمخرجة is المخرجة, بالرئيس is الرئيس.
fn office(role: &str) -> String {
    match role.strip_prefix("بال") {
        Some(rest) => format!("ال{rest}"),
        None => name::without_clitics(role),
    }
}
