//! Compiles the places: our own table first, then the open lists (GeoNames, CLDR, the communes of
//! Morocco and Algeria), whose rows are weighed against the word statistics.
//!
//! May import: `extract::gazetteer`, `text`.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    error::Error,
    fs,
    path::Path,
};

use unicode_normalization::UnicodeNormalization;
use warraq::{
    extract::{
        gazetteer::{PlaceKind, PlaceRecord, phrase_key},
        table,
    },
    text::tokens,
};

use crate::{
    sources::{ARAB, is_arabic_letter, name_words, rows, text},
    statistics::Word,
    trust::{self, Trust},
    writer::{LatinPool, write_map},
};

/// The words that places begin with or stand after: no places by themselves.
const HEADS: &str = include_str!("../../../assets/tables/place_heads.tsv");
/// Our own table.
const OWN: &str = include_str!("../../../assets/tables/places.tsv");

/// A place before it is numbered.
#[derive(Clone, Debug)]
struct Row {
    key: String,
    latin: String,
    record: PlaceRecord,
    population: u32,
}

/// Writes `places.fst`, `places.bin` and `places.latin` into `output`.
pub fn compile(
    sources: &Path,
    statistics: &HashMap<&str, Word>,
    output: &Path,
) -> Result<(), Box<dyn Error>> {
    let trust = Trust { words: statistics };
    let people = name_words(sources)?;
    let geonames = geonames(sources)?;
    let mut places: BTreeMap<String, Row> = BTreeMap::new();
    for row in own(&trust, &geonames) {
        places.entry(row.key.clone()).or_insert(row);
    }
    let heads: HashSet<String> = table::rows(HEADS)
        .map(|row| phrase_key(row.column(0)))
        .collect();
    let is_head = |key: &str| heads.contains(key.strip_prefix("ال").unwrap_or(key));
    let open = geonames
        .into_iter()
        .chain(territories(sources)?)
        .chain(communes(sources)?);
    for mut row in open {
        let arab = ARAB
            .iter()
            .any(|code| code.as_bytes() == row.record.country);
        let person = people.contains_key(&row.key);
        if row.record.trust == 0 {
            row.record.trust = trust.listed(&row.key, row.population, arab, person);
        }
        let known = is_head(&row.key) || is_city_of(&row.key, &places);
        if row.record.trust >= trust::LEAST && is_name(&row.key) && !known {
            places.entry(row.key.clone()).or_insert(row);
        }
    }
    write(places, statistics, output)
}

/// Whether a key is "the city of" and a place that is there already, which leaves the head outside
/// (مدينة القدس); مدينة الكويت is not the country.
fn is_city_of(key: &str, places: &BTreeMap<String, Row>) -> bool {
    let place = key.strip_prefix("مدينه ").and_then(|rest| places.get(rest));
    place.is_some_and(|place| place.record.own && place.record.kind != PlaceKind::Country)
}

/// Numbers the places and writes them.
fn write(
    places: BTreeMap<String, Row>,
    statistics: &HashMap<&str, Word>,
    output: &Path,
) -> Result<(), Box<dyn Error>> {
    let mut latin = LatinPool::new();
    let mut bytes: Vec<u8> = Vec::new();
    let mut numbers: HashMap<PlaceRecord, u64> = HashMap::new();
    let mut keys: BTreeMap<String, u64> = BTreeMap::new();
    for (key, mut row) in places {
        row.record.size = bits(row.population / 1000);
        row.record.cued = statistics.get(key.as_str()).map_or(0, |word| word.place);
        row.record.latin = latin.offset(&row.latin);
        let number = *numbers.entry(row.record).or_insert_with(|| {
            bytes.extend_from_slice(&row.record.to_bytes());
            (bytes.len() / PlaceRecord::SIZE - 1) as u64
        });
        keys.insert(key, number);
    }
    write_map(&output.join("places.fst"), &keys)?;
    fs::write(output.join("places.bin"), bytes)?;
    latin.write(&output.join("places.latin"))
}

/// How many bits a count has.
fn bits(count: u32) -> u8 {
    (u32::BITS - count.leading_zeros()) as u8
}

/// Whether a key is worth listing: Arabic letters, more than two of them.
fn is_name(key: &str) -> bool {
    key.chars().all(|c| c == ' ' || is_arabic_letter(c)) && key.chars().count() > 2
}

/// The rows of our own table; what it leaves empty comes from the greatest GeoNames place of that
/// name and country, or from the row that it is a variant of.
fn own(trust: &Trust<'_>, geonames: &[Row]) -> Vec<Row> {
    let mut known: HashMap<(&str, [u8; 2]), &Row> = HashMap::new();
    for row in geonames {
        known.entry((&row.key, row.record.country)).or_insert(row);
    }
    let mut own = Vec::new();
    for row in table::rows(OWN) {
        let key = phrase_key(row.column(0));
        let kind = PlaceKind::from_name(row.column(1));
        let country = country(row.column(2));
        let canonical = phrase_key(row.column(6));
        let alike = known
            .get(&(&*key, country))
            .or_else(|| known.get(&(&*canonical, country)));
        let written: Option<(f64, f64)> =
            row.column(3).parse().ok().zip(row.column(4).parse().ok());
        let mut record = PlaceRecord {
            country,
            kind,
            own: true,
            ..alike.map(|row| row.record).unwrap_or_default()
        };
        if let Some(point) = written {
            record.point = PlaceRecord::fixed(point);
            record.geonameid = 0;
        }
        record.trust = trust.curated(&key, base(kind), row.column(7) == "x");
        let latin = match row.column(5) {
            "" => alike.map(|row| row.latin.clone()).unwrap_or_default(),
            latin => latin.to_owned(),
        };
        let population = alike.map_or(0, |row| row.population);
        own.push(Row {
            key,
            latin,
            record,
            population,
        });
    }
    own
}

/// The trust in an unambiguous place of our own table.
fn base(kind: PlaceKind) -> u8 {
    match kind {
        PlaceKind::Country | PlaceKind::Continent => 96,
        PlaceKind::Region | PlaceKind::Water | PlaceKind::Site => 92,
        PlaceKind::City | PlaceKind::Capital | PlaceKind::Province => 90,
        PlaceKind::Height | PlaceKind::Island | PlaceKind::Facility => 88,
        PlaceKind::Quarter => 78,
    }
}

fn country(code: &str) -> [u8; 2] {
    code.as_bytes().try_into().unwrap_or([0; 2])
}

/// The places of GeoNames, the most populous first.
fn geonames(sources: &Path) -> Result<Vec<Row>, Box<dyn Error>> {
    let list = text(sources, "geonames_ar.tsv")?;
    let mut places = Vec::new();
    for row in rows(&list) {
        let [name, latin, code, lat, lon, population, number] = row[..] else {
            continue;
        };
        let record = PlaceRecord {
            country: country(code),
            kind: PlaceKind::City,
            point: PlaceRecord::fixed((lat.parse()?, lon.parse()?)),
            geonameid: number.parse()?,
            ..PlaceRecord::default()
        };
        let population = population.parse()?;
        places.push(Row {
            key: phrase_key(name),
            latin: match ARAB.contains(&code) {
                true => plain(latin),
                false => latin.to_owned(),
            },
            record,
            population,
        });
    }
    places.sort_by_key(|row| std::cmp::Reverse(row.population));
    Ok(places)
}

/// The romanisation of a map as papers print it: Al Ḩudaydah is Al Hudaydah; French accents stay.
fn plain(latin: &str) -> String {
    let mut plain = String::with_capacity(latin.len());
    for letter in latin.nfd() {
        let keeps_cedilla = plain.ends_with(['c', 'C']);
        match letter {
            // Macrons, dots and lines below; the signs of ayn and hamza.
            '\u{304}' | '\u{323}' | '\u{331}' | '‘' | '’' | 'ʻ' | 'ʼ' | 'ʿ' | 'ʾ' => {}
            '\u{327}' if !keeps_cedilla => {}
            letter => plain.push(letter),
        }
    }
    plain.nfc().collect()
}

/// The territories of CLDR: countries, and groups of them by number.
fn territories(sources: &Path) -> Result<Vec<Row>, Box<dyn Error>> {
    let list = text(sources, "cldr_ar.tsv")?;
    let mut places = Vec::new();
    for row in rows(&list).filter(|row| row[1] == "territory" && row[0].len() > 4) {
        let key = phrase_key(row[0]);
        let is_group = row[2].len() == 3;
        let vague = is_group || tokens(row[0]).len() == 1 && row[0] == "العالم";
        let kind = if is_group {
            PlaceKind::Region
        } else {
            PlaceKind::Country
        };
        let trust = if vague { 60 } else { 88 };
        let record = PlaceRecord {
            country: country(row[2]),
            kind,
            trust,
            ..PlaceRecord::default()
        };
        if row[0] != "العالم" {
            places.push(Row {
                key,
                latin: String::new(),
                record,
                population: 0,
            });
        }
    }
    Ok(places)
}

/// Communes, districts and provinces of Morocco and Algeria.
fn communes(sources: &Path) -> Result<Vec<Row>, Box<dyn Error>> {
    let mut places = Vec::new();
    for (list, code) in [("morocco_admin.tsv", "MA"), ("algeria_admin.tsv", "DZ")] {
        for row in rows(&text(sources, list)?) {
            let record = PlaceRecord {
                country: country(code),
                kind: PlaceKind::City,
                ..PlaceRecord::default()
            };
            let latin = row[2].to_owned();
            places.push(Row {
                key: phrase_key(row[0]),
                latin,
                record,
                population: 0,
            });
        }
    }
    Ok(places)
}
